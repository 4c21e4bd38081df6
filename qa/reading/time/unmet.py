"""Lengths of an article that no two of its years make, and another year would."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.reading.time.chronicle import Chronicle
from qa.reading.time.passed_years import Passed
from qa.reading.time.year_marks import Mark

_DECADE: Final = 10
_MOST: Final = 20
_TELLING, _NEAR = 4, 3


def unmet(times: Chronicle) -> Sequence[Passed]:
    """Give the lengths that no two years make, the article's own among them."""
    ends = _ends(times, None)
    return [
        one
        for one in times.passed[:_MOST]
        if not any(ends & set(range(end + one.least, end + one.most + 1)) for end in ends)
    ]


def met_by(times: Chronicle, mark: Mark, year: int, lengths: Sequence[Passed]) -> list[Passed]:
    """Give the lengths that another year than the printed one would make with any."""
    ends = _ends(times, mark) if lengths else set()
    return [one for one in lengths if any(one.fits(year, end) for end in ends)]


def met_beside(times: Chronicle, mark: Mark, year: int, lengths: Sequence[Passed]) -> bool:
    """Say whether a length told beside a year would run from the other one to now."""
    if mark.year // _DECADE == year // _DECADE:
        return False
    now = times.now or max(_ends(times, mark), default=0)
    near = (one for one in lengths if one.least >= _TELLING and _is_beside(times, mark, one))
    return year < now and any(one.fits(year, now) for one in near)


def _is_beside(times: Chronicle, mark: Mark, length: Passed) -> bool:
    """Say whether no other year stands between; a length leads on to a beginning alone."""
    if abs(length.number - mark.number) > _NEAR:
        return False
    first, last = sorted((_at(length), _at(mark)))
    if first == _at(length) and (mark not in times.begun or _has_begun(times, length)):
        return False
    return not any(first < _at(other) < last for other in times.marks)


def _has_begun(times: Chronicle, length: Passed) -> bool:
    """Say whether a year before a length in its sentence begins it: 1985年搬来，住了41年."""
    yearly = length.line.text.endswith("周年", length.start, length.end)
    return not yearly and any(
        one.number == length.number and one.start < length.start for one in times.marks
    )


def _at(told: Mark | Passed) -> tuple[int, int]:
    return told.number, told.start


def _ends(times: Chronicle, mark: Mark | None) -> set[int]:
    """Give the years between which a length may lie: those told but one, and the article's own."""
    years = {one.year for one in times.marks if one is not mark and one.how != "reign"}
    return years | ({times.now} - {0})
