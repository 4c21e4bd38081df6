"""A figure said to lie above or below another that it does not: 38公斤，比45公斤的更重. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_HELD: Final = regex(
    r"^[^。；\d]{0,14}?(?P<said>(?P<over>领先|多于|长于|高于|重于|大于|超过|压过|力压|反超|胜过|宽于|快于)"
    r"|(?P<under>不及|少于|短于|低于|轻于|小于|不如|落后于?|逊于|窄于|慢于)"
    r"|比(?=[^，。；]*$))[^，。；、\d]{0,10}$"
)
_OF: Final = regex(
    r"的(?![一二两三四五六七八九十几]成|一半|[^，。；]{0,3}分之|[一二两三四五六七八九十]+倍)[^，。；、\d]{1,8}?(?P<more>更?还?要?(?:多|长|高|重|大|宽|贵|深)|更?快|更?早)?(?P<less>更?还?要?(?:少|短|低|轻|小|窄|便宜|浅|矮)|更?慢)?(?=[，。；]|了|一些|一点|得多|$)"
)
_PAST: Final = regex(
    r"^(?:[^，。；：\d比]{0,6}(?=[，,]))?[，,]?[^，。；：\d比未不]{0,6}?(?:就|已经?|均|大幅|远远?|明显|首次|显著|略|稍)*"
    r"(?P<said>(?P<over>超过|超越|高于|多于|大于|长于|重于|领先)|(?P<under>低于|少于|不及|小于|短于|轻于))了?"
    r"(?:(?:[^，。；：\d]|\d{1,4}[年月日]){1,20}的|[^，。；：\d]{0,6}[去前上]年(?:同期|同月|全年)?)$"
)
_ITSELF_HELD: Final = regex(
    "(?:超过|超越|[高多大长重]于|领先|[低少小短轻]于|不及|比)[^，。；]{0,22}$"
)
_SIGNED: Final = regex("第$|(?:[减跌负亏]|降(?![雨水雪]))[^，。；]{0,6}$")
"""What makes a number a rank, or one of a fall: 第12位，高于去年的第15位."""
_ENDS: Final = regex("[，。；]|$")
_UNTRUE: Final = regex(
    "不(?!及|如)|未|没|应|须|若|如果|要求|目标|计划|曾|原|[去前上]年|优势|差距|之差"
)

_DENIED: Final = regex(
    "不(?!及)|未|没|应|须|若|如果|要求|目标|计划|均线|之和|总和|预[计期算]|标准|限"
)


def turned_comparisons(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a figure said to lie above another, of something else, that it lies below."""
    for one, other in pairwise(figures):
        if one.unit != other.unit or one.value == other.value:
            continue
        if past := _past(text, one, other):
            if bool(past["over"]) != (one.value > other.value):
                yield Turned(((one.start, one.end), (other.start, other.end)), past["said"])
            continue
        said = _HELD.match(text[one.end : other.start])
        of = _OF.match(text, other.end) if said else None
        if said is None or of is None or _UNTRUE.search(said[0]):
            continue
        above = _above(said["over"], said["under"], of["more"], of["less"], one.unit)
        if above is not None and above != (one.value > other.value):
            word = said["over"] or said["under"] or of["more"] or of["less"]
            yield Turned(((one.start, one.end), (other.start, other.end)), word)


def _past(text: str, one: Printed, other: Printed) -> re.Match[str] | None:
    """Give the words that hold a figure to one before it: 13厘米，超过那场大雪的11厘米."""
    past = _PAST.match(text[one.end : other.start]) if _ENDS.match(text, other.end) else None
    denied = past is None or _DENIED.search(past[0]) or _SIGNED.search(text, 0, one.start)
    return None if denied or _ITSELF_HELD.search(text, 0, one.start) else past


def _above(
    over: str | None, under: str | None, more: str | None, less: str | None, unit: str
) -> bool | None:
    """Say whether the first figure is told to lie above the second; None where nothing tells."""
    word = over or under or more or less
    if word is None:
        return None
    if unit == "秒" and word.strip("更于还要") in {"快", "慢", "早"}:
        return word.strip("更于还要") == "慢"
    return None if unit == "秒" else bool(over or (not under and more))
