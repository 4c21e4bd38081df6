"""Levels of several years that are said to rise or fall every year and do not. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_NUMERALS: Final = "两二三四五六七八九十"
_EVENLY: Final = "(?:实现|保持|呈现?|稳步|持续|快速|平稳|均|稳定)*"
_TREND: Final = regex(
    rf"(?:连续(?P<years>[{_NUMERALS}]|\d{{1,2}})年|逐年|连年|年年){_EVENLY}"
    "(?:(?P<up>增长|上升|增加|提高|攀升|递增|上涨|走高)|(?P<down>下降|减少|降低|回落|递减|下滑|走低))"
)
_BEHIND: Final = regex(r"[，,]?(?:总体|整体|[^，。；\d分的]{0,4})")
_SPAN: Final = regex(r"(\d{4})年?(?:至|到|—|－|-|~|～)+(\d{4})年(?!.*\d{4}年)")
_YEAR: Final = regex(r"(?<!\d)((?:19|20)\d\d)年")
_NEXT: Final = regex(r"[、，；和与及]{1,2}(?:到?(?:19|20)\d\d年，?)?[^，。；、\d]{0,10}")
_CHANGES: Final = regex(
    "增速|增幅|降幅|涨幅|增长率|同比|环比|净增|新增|增加|减少|预计|计划|目标|不"
)
_FEWEST: Final = 3
_LEAD: Final = 60
_RATES: Final = frozenset("%‰")


def turned_years(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a row of yearly levels that breaks the course told right behind it."""
    for told in _TREND.finditer(text) if len(figures) >= _FEWEST else ():
        row = _row(text, [one for one in figures if one.end <= told.start()])
        if len(row) < _FEWEST or not _BEHIND.fullmatch(text, row[-1].end, told.start()):
            continue
        ahead = text[: row[0].start].rpartition("。")[2][-_LEAD:]
        words = ahead + text[row[0].start : row[-1].end]
        if _CHANGES.search(words) or not _yearly(text, ahead, row):
            continue
        kept = row[-(_years(told["years"]) + 1) :] if told["years"] else row
        if not _runs([one.value for one in kept], falls=bool(told["down"])):
            yield Turned(((row[0].start, row[-1].end), told.span()), told[0])


def _row(text: str, figures: Sequence[Printed]) -> list[Printed]:
    """Give the last run of levels of one unit that stand one behind another."""
    row: list[Printed] = []
    for one in reversed(figures):
        if one.unit in _RATES or (row and one.unit != row[0].unit):
            break
        if row and not _NEXT.fullmatch(text, one.end, row[0].start):
            break
        row.insert(0, one)
    return row


def _yearly(text: str, ahead: str, row: Sequence[Printed]) -> bool:
    """Say whether each level is of a year of its own, the years in their order."""
    years = [_YEAR.findall(text[one.end : next_.start]) for one, next_ in pairwise(row)]
    if all(len(found) == 1 for found in years):
        first = _YEAR.findall(ahead)[-1:]
        told = [int(found[0]) for found in ([first] if first else []) + years]
        return len(told) == len(row) and all(one < next_ for one, next_ in pairwise(told))
    span = _SPAN.search(ahead)
    return span is not None and int(span[2]) - int(span[1]) + 1 == len(row) and not any(years)


def _years(said: str) -> int:
    return int(said) if said.isdecimal() else max(_NUMERALS.find(said) + 1, len("两年"))


def _runs(values: Sequence[Fraction], *, falls: bool) -> bool:
    return all((one > next_) if falls else (one < next_) for one, next_ in pairwise(values))
