"""What the words before one of two like figures tell of it alone: the rest, the next one, 上月."""

from __future__ import annotations

import re
from typing import Final

from qa.judging.linking.clauses import clause
from qa.model import Figure
from qa.patterns import regex

_OTHERS: Final = regex("[，；](?:其余|剩下|余下|另外)")
_REST: Final = regex("(?:其余|其他|剩下|余下|另外)的?$")
_NEXT: Final = regex(
    "第[二三四五六](?!季度|产业|医院|中学|小学|水厂)|姊妹|孪生|另一?[艘条座台架辆栋]"
)
_THEN: Final = regex("上个?[月周]|上一?次|[去上]年同期")
_OPENED: Final = regex(
    "(?:现行|原定|届时)|(?:上个?[月周]|去年年?底|上年年?末|年初|此前|早前|前?不久前?|[\\d一二三两几]+个?[天月年]前)(?=[^，。；\\d]{0,6}，)"
    "|(?:而|与)?(?:附近|相邻|邻近|毗邻|隔壁)(?=的?[\u4e00-\u9fff]{2,4}[县区镇乡村校社店厂])"
)
"""What opens a sentence on another time, or another place: 上月，; 附近的石塘村."""
_HALVES: Final = regex("[上下中]午|早上|清晨|傍晚|晚上|夜[里间]|[春夏秋冬][天季]")
_ANOTHER: Final = regex(
    "也[有达][^，。；\\d]{0,3}$|刚[^，。；]{1,6}时|成立时|[当最起]初|要是|如果|假如|力争"
)
"""What tells of one more thing, of the time when it began, of what is supposed or striven for."""
_AIM: Final = regex("目标[是为]")
"""What all numbers behind it are in its sentence."""
_ALL_CHINA: Final = regex("(?:31|三十一)个?省")
"""So many provinces, regions and cities has the mainland."""
_COUNTED_OTHERWISE: Final = regex(
    "一个?[省市县区镇乡村校厂班队家]就|连同|连[^，。；、\\d]{1,6}带|除[^，。；、\\d去了]{1,8}外，全|光[^，。；\\d]{1,8}就|单单?是|光是|[计算]上|加上(?!去年)|包括[^，。；]{1,12}在内|除去|扣除|刨去|不[含算计]"
    "|[和与及][^，。；\\d]{1,12}(?:[一总]共|共(?![产同和青识建享]))"
)
_FLOW: Final = regex("先后|陆续|历[年任届]|年来")
_WITH: Final = regex("[和与同带](?:着|领)?(?:另外)?$")
_TOWARDS: Final = regex("(?:^|[，；。：])(?:其中，?)?对[^，。；\\d]{2,16}(?:进出口|出口|进口)额?$")
_TO_COME: Final = regex("届时")
_LEAST: Final = regex("最[慢低少小短晚差][^，。；]{0,8}$")
_BEDS: Final = regex("(?:编制|核定|开放|实有)(?=床位)")
_FROM: Final = regex(
    "(?:[本外][省市县]|[省市县](?:内(?!外)|(?<!内)外)|境[内外]|海外)(?=[^，。；的]{1,6}$)"
)
_SIGNED_UP: Final = regex("登记(?!在册)|报名|预约")
_CAME: Final = regex("成功|实到|到场|到会|录取|中签|获批|完赛|起跑")
_STAMP: Final = regex(
    r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日|\d{1,2}[时点](?:\d{1,2}分)?|(?:周|星期)[一二三四五六日天]"
    r"|第[一二三四五六七八九十\d]+[天日周]|[首次]日"
)
_MARK: Final = regex("[：。，]")
_POST: Final = ("处", "桩号")
_LEAD, _NARROW = 24, 10


def told_aside(one: Figure, other: Figure) -> bool:
    """Say whether the words of one of two figures of an article tell of something beside."""
    if any(_bears(cue, one) != _bears(cue, other) for cue in (_REST, _LEAST, _TOWARDS, _TO_COME)):
        return True
    if any(told(one) != told(other) for told in (counted_otherwise, _is_another, _is_of_all_china)):
        return True
    if _opens_aside(one, other) or _opens_aside(other, one):
        return True
    if _is_post(one) != _is_post(other) or _at_two_times(one, other):
        return True
    if one.context.document != other.context.document:
        return False
    return _of_article(one, other)


def counted_otherwise(figure: Figure) -> bool:
    """Say whether more, or less, is counted in than elsewhere: 连同绿化，总共2.6亿元."""
    return _bears(_COUNTED_OTHERWISE, figure)


def _ever(stock: Figure, flow: Figure) -> bool:
    """Say whether one is what there is now, the other all there have been: 五年来先后有360人."""
    return "现有" in stock.scope and "现有" not in flow.scope and _bears(_FLOW, flow)


def _of_article(one: Figure, other: Figure) -> bool:
    first, second = sorted((one, other), key=lambda figure: figure.span)
    leads = [
        figure.context.sentence[max(0, figure.at - _LEAD) : figure.at] for figure in (one, other)
    ]
    if _ever(one, other) or _ever(other, one):
        return True
    if _is_aimed_at(one, other) or _is_aimed_at(other, one):
        return True
    cues = (_THEN,) if "总" in one.scope ^ other.scope else (_NEXT, _THEN)
    if any((cue.search(leads[0]) is None) != (cue.search(leads[1]) is None) for cue in cues):
        return True
    return (
        _others_did_not(first, second) or _with_himself(first, second) or _of_two_sorts(one, other)
    )


def _others_did_not(first: Figure, second: Figure) -> bool:
    """Say whether the rest is told of behind the later, smaller one: 去了46个，其余的没去."""
    fewer = second.quantity.nominal < first.quantity.nominal
    return fewer and _OTHERS.search(second.context.sentence, second.until) is not None


def _bears(cue: re.Pattern[str], figure: Figure) -> bool:
    return cue.search(figure.context.sentence, 0, figure.at) is not None


def _is_aimed_at(one: Figure, other: Figure) -> bool:
    """Say whether one is an aim, and the other is neither aim nor plan."""
    return _bears(_AIM, one) and not (_bears(_AIM, other) or "计划" in other.scope)


def _is_another(figure: Figure) -> bool:
    """Say whether the clause of a figure tells of one more, of the beginning, or supposes it."""
    text = figure.context.sentence
    start = max(text.rfind(mark, 0, figure.at) for mark in "，。；：“")
    return _ANOTHER.search(text, start + 1, figure.at) is not None


def _opens_aside(aside: Figure, other: Figure) -> bool:
    """Say whether one sentence opens on a time or place of which the other does not tell."""
    halves = [_HALVES.match(figure.context.sentence) for figure in (aside, other)]
    if len({half[0] for half in halves if half}) > 1:
        return True
    found = _OPENED.match(aside.context.sentence)
    told = f"{other.context.title}\n{other.context.sentence}"
    return found is not None and found[0] not in told


def _is_of_all_china(figure: Figure) -> bool:
    return _ALL_CHINA.match(figure.context.sentence, figure.at) is not None


def _is_post(figure: Figure) -> bool:
    """Say whether a length is a place on a road: 17公里处."""
    length = figure.quantity.dimension == "length"
    return length and figure.context.sentence.startswith(_POST, figure.until)


def _at_two_times(one: Figure, other: Figure) -> bool:
    """Say whether each sentence opens with a time of its own, as the lines of a diary do."""
    stamps = [_STAMP.match(figure.context.sentence) for figure in (one, other)]
    told = [
        found[0]
        for found, figure in zip(stamps, (one, other), strict=True)
        if found and _MARK.match(figure.context.sentence, found.end())
    ]
    return len(told) > 1 and told[0] != told[1]


def _with_himself(one: Figure, other: Figure) -> bool:
    """Say whether one counts the others (他和11名同事), and one more is all of them: 十二个人."""
    more = other.quantity.nominal - one.quantity.nominal == 1
    return more and one.quantity.exact and _bears(_WITH, one)


def _of_two_sorts(one: Figure, other: Figure) -> bool:
    """Say whether a sort is told right before one figure: 编制床位680张, 开放床位620张."""
    clauses = ["".join(clause(figure)) for figure in (one, other)]
    for mine, theirs in (clauses, clauses[::-1]):
        if _SIGNED_UP.search(mine) and _CAME.search(theirs):
            return True
    near = [
        figure.context.sentence[max(0, figure.at - _NARROW) : figure.at] for figure in (one, other)
    ]
    beds = [set(_BEDS.findall(words)) for words in near]
    if beds[0] and beds[1] and beds[0] != beds[1]:
        return True
    return (_FROM.search(near[0]) is None) != (_FROM.search(near[1]) is None)
