"""What shows that parts are counted twice, or belong to a sum of others. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from qa.judging.linking.clauses import clause
from qa.judging.linking.measures import same_kind
from qa.judging.sums.weighed_sums import next_sentence, signed_sum
from qa.model import Beside, Total
from qa.model.sayings import DENIED, REST
from qa.patterns import regex

_OVERLAPS = regex(
    "各[计记算]一次|并存|横跨|跨[两二三多几]|不止[一1两]|兼有|身兼|重复|交叉|同时(?!，)|连同上述|双重|重叠|既[是有属][^，。；]{1,10}又|[检查测选占报]出?[了]?[两二三多几][种个项类]"
    "|连(?!续|云)[^，。；]{1,12}在内|(?:已|均|都)[计列]入|含[^，。；]{1,10}在内"
)
_REST = regex(
    "^[^，。；\\d]{0,8}[，、；。](?:其[余他它]|余[下者为均都是]|剩[余下])(?![^，。；]*[\\d一二三四五六七八九十两几不没无])"
    "|^[^，。；\\d]{0,6}[和与及][^，。；\\d]*(?:等|其[他它])"
)
_FOREMOST = regex(
    "排[在名][^，。；]{0,2}前|[居位列]前|靠前|前列|较[大高重多][^，。；]{0,6}[的有是]|"
    "(?:突出|典型|大头|重点|主要)[^，。；]{0,6}(?:有|是|为|：)|比如|譬如|诸如|其中主要|占比最"
    "|最[多大高重][^，。；\\d]{0,3}[两二三四五六七八九][个种类项大]"
)
"""What leads to the largest or plainest members of a list only."""
_TRAITS = tuple(
    map(
        regex,
        (
            "女|男",
            "老年|高龄|岁|青年|少年|儿童|婴幼|未成年",
            "失能|失智|残疾|重病|慢性?病",
            "独居|空巢|留守|孤寡",
            "[特高中初]级",
            "骨干|带头人|名师",
            "党员|团员",
            "外地|外籍|外来|本地|境外",
            "小微|大型|规上|规模以上",
            "高新|专精特新|科技型",
            "出口|外贸",
            "民营|国有|外资|合资",
            "困难|低保|特困|脱贫|贫困",
            "本科|硕士|博士|研究生|大专|学历",
            "首次|应届|往届",
        ),
    )
)
"""Traits of people and houses by sort: those of two sorts go together, those of one do not."""
_BRACKETS = regex("[（(]([\u4e00-\u9fff]{1,2})[）)]")
_OF_SOME = regex("(?:有的|有些|部分|其中|不少|一些|个别|[^，。；]{0,6}有\\d)")
_NEXT, _BEHIND, _BEFORE = 2, 40, 40


def overlap(total: Total) -> bool:
    """Say whether words by the parts tell that some are counted twice, or others with them."""
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    texts = [last.context.sentence[last.until : last.until + _BEHIND]]
    texts.append(first.context.sentence[max(0, first.at - _BEFORE) : first.at])
    if first.context.span == last.context.span:
        texts.append(first.context.sentence[first.until : last.at])
    if whole.span < first.span:
        texts.append(whole.context.sentence[whole.until :][:_BEHIND])
    if _OF_SOME.match(behind := next_sentence(last)):
        texts.append(behind)
    return any(
        not DENIED.search(text, 0, found.start())
        for text in texts
        for found in _OVERLAPS.finditer(text)
    )


def cross(total: Total) -> bool:
    """Say whether parts that are more than all bear traits that one may have together."""
    if signed_sum(total) <= total.whole.quantity.nominal:
        return False
    words = (clause(part) for part in total.parts)
    borne = [{sort for sort in _TRAITS if sort.search("".join(text))} for text in words]
    borne = [sorts for sorts in borne if sorts]
    return any(not one & other for one, other in combinations(borne, 2))


def rest_named(total: Total) -> bool:
    """Say whether the rest of the whole is named without its number: 余为民警.

    Behind the parts there must be room for it; between two of them it closes their list.
    """
    *before, last = total.parts
    if any(_REST.search(part.context.sentence[part.until :]) for part in before):
        return True
    text = last.context.sentence[last.until :]
    return signed_sum(total) < total.whole.quantity.nominal and _REST.search(text) is not None


def foremost(total: Total) -> bool:
    """Say whether only the largest or plainest parts are told, which are less than the whole."""
    whole, first = total.whole, total.parts[0]
    start = whole.until if whole.context.span == first.context.span else 0
    lead = first.context.sentence[start : first.at]
    closed = REST.search("".join(clause(total.parts[-1]))) is not None
    short = signed_sum(total) < whole.quantity.nominal and not closed
    return short and whole.span < first.span and _FOREMOST.search(lead) is not None


def fits_further(total: Total) -> bool:
    """Say whether the row behind the parts makes up the whole, or whole and parts make another.

    本市40.2万册，外市8.1万册，海外1.7万册 of 50万册; 城里130个，乡下21个、16个、33个 of
    200个.
    """
    whole, summed = total.whole.quantity.nominal, signed_sum(total)
    values = {one.quantity.nominal for one in _alike(total)}
    if whole + summed in values:
        return True
    more = summed
    for one in list(_behind(total))[:_NEXT]:
        more += one.quantity.nominal
        if more == whole:
            return True
    return False


def _alike(total: Total) -> list[Beside]:
    """Give the figures beside that may be added, each once, in their order."""
    taken = {total.whole.span, *(part.span for part in total.parts)}
    near = {one.span: one for part in (total.whole, *total.parts) for one in part.beside}
    return [near[span] for span in sorted(near) if span not in taken and _adds(near[span], total)]


def _adds(one: Beside, total: Total) -> bool:
    """Say whether a figure is of the whole's kind, or of a counter added in brackets: 册（件）."""
    whole = total.whole
    more = _BRACKETS.match(whole.context.sentence, whole.until)
    return same_kind(one.quantity, whole.quantity) or bool(more and one.quantity.unit == more[1])


def _behind(total: Total) -> Iterator[Beside]:
    last = total.parts[-1]
    if total.whole.span < last.span:
        for one in _alike(total):
            if one.span > last.span and last.context.span.contains(one.span):
                yield one
