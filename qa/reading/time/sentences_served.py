"""Prison terms beside the days that they run between: 有期徒刑三年，刑期自……至……."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, NamedTuple

from qa.model import Implied, Range
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.implied import Bounds, fixed, number
from qa.reading.scene.scene import Line

_N: Final = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_TERM: Final = regex(
    r"(?:徒刑|拘役|管制|刑期(?!自|从|满)|判处|判刑|被判|获刑|领刑|判了|刑)(?:有期徒刑|为|是|期)?"
    rf"(?P<len>(?:(?P<y>{_N})年)?(?:零?(?P<m>{_N})个月)?(?P<half>半)?)(?=[，,。；、的（(]|(?:有期)?徒刑)"
)
_TO_RUN: Final = regex("刑期(?:应?为)?[自从]?$")
_JAILED: Final = regex("[^，。；\\d]{0,8}?(?:入狱|服刑|收监|入监|投监|羁押|被?判刑|被判)")
_FREED: Final = regex("[^，。；\\d]{0,10}?(?:出狱|刑满|获释|释放)")
_SHORTENED: Final = regex(
    "(?<![未没无])(?:(?<![未没无][获有得曾经])减刑)|假释|提前|保外|暂予|缓|数罪|改判|加刑"
)
_IN_FULL: Final = regex("[未没无][获有得曾经]?减刑|服满|全部刑期")
_FOREVER: Final = 1200
_MONTHS, _SLACK, _HELD = 12, 1, 8
"""Months of custody that may come off a term before it is told to run."""


def read_sentences_served(line: Line) -> Iterator[Implied]:
    """Read the only prison term of a sentence beside the days between which it is served."""
    if "刑" not in line.letters and "狱" not in line.letters:
        return
    terms = [one for one in _TERM.finditer(line.text) if one["len"]]
    if len(terms) != 1 or (ends := _ends(line)) is None:
        return
    (term,) = terms
    months = (number(term["y"] or "") or 0) * _MONTHS + (number(term["m"] or "") or 0)
    months += _MONTHS // 2 if term["half"] else 0
    due = _after(ends.first, int(months))
    bounds = Bounds(Fraction(months - ends.less), Fraction(months + ends.more), f"到{due}为止")
    yield fixed(line, "time", term.span("len"), ends.where, ends.months, bounds)


def _after(first: dt.date, months: int) -> str:
    years, month = divmod(first.month - 1 + months, _MONTHS)
    return f"{first.year + years}年{month + 1}月"


class _Ends(NamedTuple):
    """The first day of a term, the months to its last, and by how many it may be off."""

    first: dt.date
    months: int
    where: Range
    less: int
    more: int


def _ends(line: Line) -> _Ends | None:
    """Give the days that a term runs between, where the last is printed, and what may come off."""
    for one in line.dates:
        runs = _TO_RUN.search(line.text[max(0, one.start - 6) : one.start])
        if one.cue == "range" and runs and one.first and one.last:
            end = one.last - dt.timedelta(1)
            return _Ends(one.first, _between(one.first, end), (one.start, one.end), _HELD, _SLACK)
    if _SHORTENED.search(line.text):
        return None
    jailed, freed = (_only(line, deed) for deed in (_JAILED, _FREED))
    if jailed and freed and jailed.first and freed.first and jailed is not freed:
        slack = _SLACK if jailed.month and freed.month else _MONTHS
        passed = _between(jailed.first, freed.first)
        less = slack if _IN_FULL.search(line.text) else _FOREVER
        return _Ends(jailed.first, passed, (freed.start, freed.end), less, slack)
    return None


def _between(first: dt.date, last: dt.date) -> int:
    return (last.year - first.year) * _MONTHS + last.month - first.month


def _only(line: Line, deed: re.Pattern[str]) -> FoundDate | None:
    """Give the only date of a known year of which a deed is told."""
    told = [one for one in line.dates if deed.match(line.text, one.end) and one.year]
    return told[0] if len(told) == 1 else None
