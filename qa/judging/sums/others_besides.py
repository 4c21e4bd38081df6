"""Others of a kind that the text tells of beside those whose numbers it gives. Pure."""

from __future__ import annotations

from qa.judging.linking.measures import same_kind
from qa.judging.sums.strangers import led_by
from qa.judging.sums.sum_places import leads, stands_between
from qa.judging.sums.weighed_sums import signed_sum
from qa.model import Beside, Figure, Total
from qa.patterns import regex

_HAS = "(?:另外?|还|也|尚|又)(?:设?有|分布|散布)"
_BESIDES = regex(
    rf"(?:除[^。；]{{2,24}}?[外，]|[之以]外)[^。；]{{0,10}}?{_HAS}(?!在|所)[^。；]{{2,20}}"
    rf"|(?:另外?|此外|还)(?:设?有|分布|散布)着?"
    rf"(?:若干|一些|几|零星|[\d一二两三四五六七八九十]+余?[个处家座所片条口支台])"
)
"""What tells of more than those that are listed: 除三个主要港区外，另有5处小码头."""
_UNCOUNTED = regex(r"(?:加上|外加|连同|算上|再加|还有)[^，。；\d一二两三四五六七八九十]{1,12}，")
_NTH = regex(
    "第([一二三四五六七八九])(段|[期批轮站程组条路层块笔步]|阶段|航段|标段|梯队|学年|季度)"
)
_WITHIN = regex("(?:其中|包括|含|另有|还有)[^，。；\\d]*$")
_TAKEN_IN = regex("(?:受理|接收|收到)[^，。；]*$")
_DECIDED = regex("(?:起诉|核准|准予|批准|支持|采纳|办结|审结|立案)[^，。；]*$")
"""What is done with what was taken in, mostly after a while."""
_FOREMOST = regex("最[一-鿿]{1,2}的(?:几|[两二三四五六七八九十])[一-鿿]{1,3}(?:里|中|是|有|为|，)")
_TAKEN_OFF = regex("抵[销消]|冲[销抵]|互抵|剔除|重复[计统]")
"""What is counted twice among parts: 合并时抵销板块间内部销售2000万元."""
_BACK = 80


def one_untold(total: Total) -> bool:
    """Say whether an ordinal beside the parts has no number, and the parts are less than all.

    第一段5460公里，第二段1870公里，第三段抵达…….
    """
    first, last = (pick(total.parts, key=lambda part: part.span) for pick in (min, max))
    if signed_sum(total) >= total.whole.quantity.nominal or first.context.span != last.context.span:
        return False
    sentence = first.context.sentence
    told = {found.groups() for found in _NTH.finditer(sentence)}
    kinds = [kind for _, kind in told]
    return any(kinds.count(kind) > len(total.parts) > 1 for kind in set(kinds))


def undecided(total: Total) -> bool:
    """Say whether of cases taken in some wait: 受理审查起诉312人，决定起诉214人，不起诉61人."""
    first = min(total.parts, key=lambda part: part.span)
    return (
        signed_sum(total) < total.whole.quantity.nominal
        and _TAKEN_IN.search(led_by(total.whole)) is not None
        and _DECIDED.search(led_by(first)) is not None
    )


def the_most_of_several(total: Total) -> bool:
    """Say whether a list is of the foremost of more: 7座渡口…，最忙的几座里，南门渡28.4万."""
    first = total.parts[0]
    return leads(_FOREMOST, first) or stands_between(total, _FOREMOST)


def taken_off(total: Total) -> bool:
    """Say whether what is too much is told to be taken off: 合并时抵销2000万元."""
    if any(leads(_TAKEN_OFF, part) for part in total.parts):
        return True
    last = max(total.parts, key=lambda part: part.span)
    sentence, shift = last.context.sentence, last.span.start - last.at
    more = sum(part.quantity.nominal for part in total.parts) - total.whole.quantity.nominal
    return more > 0 and any(
        one.quantity.nominal == more
        and last.context.span.contains(one.span)
        and one.span > last.span
        and _TAKEN_OFF.search(sentence, last.until, one.span.start - shift)
        for one in last.beside
    )


def rest_behind(total: Total) -> bool:
    """Say whether what the parts lack is told behind the whole: 全厂418人，其中辅助人员62人."""
    whole = total.whole
    missing = whole.quantity.nominal - signed_sum(total)
    return missing > 0 and any(
        one.quantity.nominal == missing
        and same_kind(one.quantity, whole.quantity)
        and whole.span < one.span
        and whole.context.span.contains(one.span)
        and _WITHIN.search(_lead(whole, one)) is not None
        for one in whole.beside
    )


def _lead(whole: Figure, one: Beside) -> str:
    sentence = whole.context.sentence
    return sentence[whole.until : one.span.start - whole.context.span.start]


def uncounted(total: Total) -> bool:
    """Say whether the whole counts things told without a number: 加上水和干粮，一共20多公斤."""
    whole, last = total.whole, max(total.parts, key=lambda part: part.span)
    more = signed_sum(total) < whole.quantity.nominal and last.context.span == whole.context.span
    return more and _UNCOUNTED.search(whole.context.sentence, last.until, whole.at) is not None


def others_besides(total: Total) -> bool:
    """Say whether parts that are less than their whole are told after others beside them."""
    whole, first = total.whole, min(total.parts, key=lambda part: part.span)
    if signed_sum(total) >= whole.quantity.nominal:
        return False
    begin = first.context if first.span < whole.span else whole.context
    text = begin.gist.text
    at = text.find(begin.sentence)
    lead = text[max(0, at - _BACK) : at].rpartition("\n")[2] if at > 0 else ""
    told = lead + begin.sentence[: min(first, whole, key=lambda one: one.span).at]
    return _BESIDES.search(told) is not None
