"""What shows that one of the parts of a sum is none: a step, a range, another time, told again."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from qa.judging.linking.measures import same_kind
from qa.model import Figure, Total
from qa.model.sayings import OF_ALL
from qa.patterns import regex

_STEP: Final = regex("净[增减]$|[短长多少增减]了$|(?:增加|减少|新增)了?$")
_LEFT_OVER = regex("[上去]年度?(?=结[转余]|滚存)")
"""What names money by the year that it was left over from, to be spent in this one."""
_THEN: Final = regex("(?:去年|上年|前年)(?!底|末)|同期")
_EACH: Final = regex("[各每]得?$")
_BESIDES: Final = regex("[，；。]另外?在|此外")
_HOLDERS: Final = regex("[\u4e00-\u9fff]{1,4}(?:共|各)(?:有|约|计)?\\d")
"""What makes a count that of those who have so many: 其余3个县共5个."""
_HELD: Final = regex(
    "(?:(?<!参)与(?!会)|(?<![合共不会])同(?![学事时志步行意类])|(?<![比])较(?![大多小少高])|相?比(?!赛|例|重))"
    "[^，。；、：]{0,8}的?$"
)
"""What a whole is held against, so that it is of another time or place."""
_REACHES: Final = regex("覆盖|惠及|辐射|遍布|遍及|走遍|走进|深入|服务(?=全|了|\\d)|受益")
_RANGE: Final = regex("^[到至—–～~-]")
_REST: Final = regex("其余的?$")
_CLAUSE: Final = regex("[，。；、：]")
_LEAD, _NEAR, _PAIR = 24, 8, 2


def has_stranger(total: Total) -> bool:
    """Say whether one of the parts plainly is none of the whole, or the whole is no whole."""
    whole, parts = total.whole, total.parts
    lead = led_by(whole)
    return (
        any(_is_none(part, lead) or _are_holders(part, whole) for part in parts)
        or _HELD.search(whole.context.sentence, 0, whole.at) is not None
        or _are_ends(parts)
        or _are_reached(total)
        or _is_told_again(total)
        or _besides(total)
        or _is_rest_of_another(total)
    )


def _are_reached(total: Total) -> bool:
    """Say whether the parts are what the whole reaches: 服务站137个，覆盖15个乡镇、128个村."""
    first = min(total.parts, key=lambda part: part.span)
    if total.whole.context.span != first.context.span or first.span < total.whole.span:
        return False
    return _REACHES.search(first.context.sentence, total.whole.until, first.at) is not None


def _is_none(part: Figure, lead: str) -> bool:
    """Say whether a part is a step, of another year, what each has, or a range."""
    mine = _LEFT_OVER.sub("", led_by(part))
    return (
        part.quantity.hedge == "range"
        or bool(_STEP.search(mine) and not _STEP.search(lead))
        or bool(_THEN.search(mine) and not _THEN.search(lead))
        or (OF_ALL not in part.scope and _EACH.search(mine) is not None)
    )


def _are_holders(part: Figure, whole: Figure) -> bool:
    """Say whether a part counts those who have so many, which is not the whole: 3个县共5个."""
    found = _HOLDERS.match(part.context.sentence, part.until, part.until + _NEAR)
    same = whole.context.span == part.context.span
    return found is not None and not (same and found.end() - 1 == whole.at)


def led_by(figure: Figure) -> str:
    """Give the words of its clause right before a figure."""
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    return _CLAUSE.split(lead)[-1]


def _are_ends(parts: tuple[Figure, ...]) -> bool:
    """Say whether two parts are the ends of a range: 票价从80元到380元."""
    return any(
        one.context.span == other.context.span
        and _RANGE.match(one.context.sentence[one.until : other.at]) is not None
        for one, other in pairwise(parts)
    )


def _is_told_again(total: Total) -> bool:
    """Say whether the last part tells one before it again: 重伤2人，两名重伤员已转院."""
    *first, last = total.parts
    if sum(part.quantity.nominal for part in first) != total.whole.quantity.nominal:
        return False
    behind = last.context.sentence[last.until : last.until + _NEAR]
    return any(
        part.quantity.nominal == last.quantity.nominal and led_by(part)[-_PAIR:] in behind
        for part in first
        if len(led_by(part)) >= _PAIR
    )


def _besides(total: Total) -> bool:
    """Say whether 另在 stands between the whole and a part of its sentence."""
    whole = total.whole
    return any(
        _BESIDES.search(whole.context.sentence, whole.until, part.at) is not None
        for part in total.parts
        if part.context.span == whole.context.span and part.at > whole.until
    )


def _is_rest_of_another(total: Total) -> bool:
    """Say whether the last part is what another figure leaves of the whole: 办结161件，其余25件."""
    last = total.parts[-1]
    if not _REST.search(led_by(last)):
        return False
    gone = total.whole.quantity.nominal - last.quantity.nominal
    told = {part.span for part in total.parts}
    return any(
        one.quantity.nominal == gone and same_kind(one.quantity, last.quantity)
        for one in last.beside
        if one.span not in told
    )
