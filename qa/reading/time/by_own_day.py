"""Days and months that the article's own day fixes: 距离高考还有100天, 年初至今的半年里.

The entrance examination is held on 7 June.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import DAY_GIVEN, Implied
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed, number
from qa.reading.scene.scene import Line

_LEFT: Final = regex(
    r"(?:距离?|离)(?P<exam>(?P<year>20\d\d年|今年|明年)?(?:的|全国)?高考)(?:开考)?"
    r"(?:还有|仅有|仅剩|只剩|尚有|还剩|剩下?|倒计时)(?:最后)?(?P<n>\d{1,3}|[一二两三四五六七八九十百]{1,5})天(?!左右|时|之际|那天|的时候)"
)
_PASSED: Final = regex(
    r"(?P<since>年初至今|今年以来|开年以来|年初以来)的?(?:短短|这)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?=[里间内来，])"
)
_TO_GO: Final = regex(
    r"(?P<end>(?:距离?|离)(?:今年|(?P<year>20\d\d)年)(?:结束|年底|年末|收官))(?:还有|仅剩|只剩|只有|不足|还剩)"
    r"(?:最后)?(?P<n>\d{1,2}|[一二两三四五六七八九十]{1,2})个(?:多)?月"
)
_MONTH, _DAY, _YEAR = 6, 7, 12
_MOVED: Final = frozenset({2020})
"""Years in which the examination was put off."""
_BACK, _ON, _NEAR = 1, 4, dt.timedelta(days=3)
"""Days by which a count may be off: a paper tells of what was said some days ago."""


def read_by_own_day(line: Line) -> Iterator[Implied]:
    """Read the days and months that are told up to, or from, the article's own day."""
    today = line.context.date if line.context.date_from in DAY_GIVEN else None
    if today is not None and not _of_another_day(line, today):
        yield from _to_examination(line, today)
        yield from _of_the_year(line, today)


def _of_the_year(line: Line, today: dt.date) -> Iterator[Implied]:
    """年初至今的九个月里 in June, 距离2024年结束只剩两个月 in September."""
    for pattern, word in ((_PASSED, "since"), (_TO_GO, "end")):
        found = pattern.search(line.text)
        months = number(found["n"]) if found else None
        if found is None or months is None or found.groupdict().get("year", "") not in _own(today):
            continue
        least = today.month - 1 if pattern is _PASSED else _YEAR - today.month
        bounds = Bounds(Fraction(least), Fraction(least + 1), f"{least}—{least + 1}个月")
        where = (found.start("n"), found.end())
        yield fixed(line, "time", found.span(word), where, months, bounds)


def _own(today: dt.date) -> tuple[str | None, ...]:
    return "", None, str(today.year)


def _to_examination(line: Line, today: dt.date) -> Iterator[Implied]:
    """Read the days left to the examination."""
    found = _LEFT.search(line.text) if "高" in line.letters else None
    days = number(found["n"]) if found else None
    left = _left(today, found["year"]) if found else None
    if found and days is not None and left is not None:
        bounds = Bounds(Fraction(left - _BACK), Fraction(left + _ON), f"还有{left}天（6月7日开考）")
        where = (found.start("n"), found.end())
        yield fixed(line, "time", found.span("exam"), where, days, bounds)


def _of_another_day(line: Line, today: dt.date) -> bool:
    """Say whether a sentence tells of a day long before the article's own."""
    told = (one.first for one in line.dates if "d" in one.printed)
    return any(day and abs(day - today) > _NEAR for day in told)


def _left(today: dt.date, told: str | None) -> int | None:
    year = today.year
    if told and told[0] == "2":
        year = int(told[:4])
    elif told == "明年" or (told is None and (today.month, today.day) > (_MONTH, _DAY)):
        year += 1
    left = (dt.date(year, _MONTH, _DAY) - today).days
    return left if left >= 0 and year not in _MOVED else None
