"""Days left to the entrance examination, which is held on 7 June: 距离高考还有100天."""

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
    r"(?:还有|仅有|仅剩|只剩|尚有|还剩|剩下?|倒计时)(?:最后)?(?P<n>\d{1,3}|[一二两三四五六七八九十百]{1,5})天(?!左右)"
)
_MONTH, _DAY = 6, 7
_MOVED: Final = frozenset({2020})
"""Years in which the examination was put off."""
_BACK, _ON, _NEAR = 1, 4, dt.timedelta(days=3)
"""Days by which a count may be off: a paper tells of what was said some days ago."""


def read_exam_countdowns(line: Line) -> Iterator[Implied]:
    """Read the days left to the examination, by the article's own day."""
    today = line.context.date if line.context.date_from in DAY_GIVEN else None
    found = _LEFT.search(line.text) if "高" in line.letters else None
    days = number(found["n"]) if found else None
    if found is None or today is None or days is None or _of_another_day(line, today):
        return
    left = _left(today, found["year"])
    if left is not None:
        bounds = Bounds(Fraction(left - _BACK), Fraction(left + _ON), f"还有{left}天（6月7日开考）")
        where = (found.start("n"), found.end())
        yield fixed(line, "time", found.span("exam"), where, days, bounds)


def _of_another_day(line: Line, today: dt.date) -> bool:
    """Say whether a sentence tells of a day long before the article's own."""
    return any(one.first and abs(one.first - today) > _NEAR for one in line.dates)


def _left(today: dt.date, told: str | None) -> int | None:
    year = today.year
    if told and told[0] == "2":
        year = int(told[:4])
    elif told == "明年" or (told is None and (today.month, today.day) > (_MONTH, _DAY)):
        year += 1
    left = (dt.date(year, _MONTH, _DAY) - today).days
    return left if left >= 0 and year not in _MOVED else None
