"""Weekdays that are said to go with a date: 8月6日（周二）, 2024年8月6日 星期二."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from qa.patterns import regex

_NAME: Final = "(?:星期|周|礼拜)[一二三四五六日天]"
_SAYS: Final = r"(?:正好|恰好|刚好)?(?:恰逢|适逢|正逢|正值|正是|恰是|是|为)"
_AFTER: Final = regex(
    rf"(?:(?:{_SAYS}|[正恰]?[是逢][^，。；、]{{2,16}}[，,](?:也|又|恰好|正好)[是逢]"
    r"|[）)][，,]| {0,2}[（(，,]? {0,2}"
    r"(?:[农阴旧]历[^，。（）()\d ]{2,14}[）)，, ]{1,2})?)"
    r"(?:[本上下这](?=周|星期|礼拜))?(?P<name>星期[一二三四五六日天]|礼拜[一二三四五六日天]|周[一二三四五六日天]"
    r"(?=[，。、；：,;:）)（( 上下中早晚凌清当的起\d]|$)))(?![至到~—\-])"
)
_LIST: Final = regex(rf" ?[（(](?P<names>{_NAME}(?:[、和及]{_NAME})+)[）)]")
_ENDS: Final = regex(rf" ?[（(](?P<first>{_NAME})[至到~～—－-]{{1,2}}(?P<last>{_NAME})[）)]")
"""The weekdays of the two ends of a range: 5月9日至11日（周四至周六）."""
_AHEAD: Final = regex(rf"(?<![每])(?P<name>{_NAME})(?:的|[ （(]{{1,2}})$")
_SEPARATOR: Final = frozenset("、和及与")
_TILL: Final = regex("[至到~～—－-]{1,2}")
_WIDEST: Final = 6


class FoundWeekday(NamedTuple):
    """A weekday, 0 for Monday, as it stands at `at` of the sentence.

    `ranged` says that it is one of the two ends behind a range.
    """

    day: int
    at: tuple[int, int]
    ranged: bool = False


def find_weekdays(text: str, dates: Sequence[tuple[int, int]]) -> dict[int, FoundWeekday]:
    """Give the weekdays said of dates, by the start of the date."""
    if "周" not in text and "星期" not in text and "礼拜" not in text:
        return {}
    found: dict[int, FoundWeekday] = {}
    used = 0
    for place, (start, end) in enumerate(dates):
        if _listed(text, dates, place, found) or _ended(text, dates, place, found):
            continue
        match = _AFTER.match(text, end)
        if match and match.start("name") >= used:
            found[start] = _weekday(match["name"], match.start("name"))
            used = match.end()
            continue
        origin = max(min(used, start), start - _WIDEST)
        ahead = _AHEAD.search(text[origin:start])
        if ahead:
            found[start] = _weekday(ahead["name"], origin + ahead.start("name"))
    return found


def _weekday(name: str, start: int) -> FoundWeekday:
    return FoundWeekday(
        "一二三四五六日".find(name[-1].replace("天", "日")), (start, start + len(name))
    )


def _listed(
    text: str, dates: Sequence[tuple[int, int]], place: int, found: dict[int, FoundWeekday]
) -> bool:
    """Pair 5月9日、10日（星期四、星期五） one by one."""
    match = _LIST.match(text, dates[place][1])
    if match is None:
        return False
    names = list(re.finditer(_NAME, match["names"]))
    members = list(dates[max(0, place + 1 - len(names)) : place + 1])
    gaps = pairwise(members)
    if len(members) == len(names) and all(text[a[1] : b[0]] in _SEPARATOR for a, b in gaps):
        for (start, _), name in zip(members, names, strict=True):
            found[start] = _weekday(name[0], match.start("names") + name.start())
    return True


def _ended(
    text: str, dates: Sequence[tuple[int, int]], place: int, found: dict[int, FoundWeekday]
) -> bool:
    """Give the two ends of a range the two weekdays behind it: 5月9日至11日（周四至周六）."""
    match = _ENDS.match(text, dates[place][1])
    if match is None or not place:
        return False
    ends = dates[place - 1 : place + 1]
    if not _TILL.fullmatch(text, ends[0][1], ends[1][0]):
        return False
    for (start, _), name in zip(ends, ("first", "last"), strict=True):
        found[start] = _weekday(match[name], match.start(name))._replace(ranged=True)
    return True
