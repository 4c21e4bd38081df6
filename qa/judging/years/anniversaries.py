"""Editions, anniversaries, ages and years of service against the years they run between."""

from __future__ import annotations

from qa.judging.calendar.years import one_slip
from qa.model import DAY_GUESSED, Reckoning, Severity

_EAST_ASIAN_AGE = 2
_TEN, _ROUNDED, _TO_COME = 10, 4, 2030


def should_be(reckoning: Reckoning) -> int:
    """Give the count that the two years make; the year of the first edition counts one."""
    years = (reckoning.until.value or 0) - reckoning.since
    return years - reckoning.skipped + (reckoning.kind == "edition")


def miscounted(reckoning: Reckoning) -> Severity | None:
    """Say how surely a count does not fit its years, None where some way of counting makes it.

    Ages and years of service may be counted with the first year, or to the day; editions and
    anniversaries may not, but one off is asked only. A count of editions that is too small may
    have years that are left out and not told. An inferred year of the article is asked only, and
    may be one off itself.
    """
    off = reckoning.count - should_be(reckoning)
    if reckoning.kind == "cycle":
        # put off by a year, or an edition left out, an event keeps its cycle in name
        return "warning" if abs(off) > 1 and off + reckoning.count else None
    if off < 0 and not reckoning.steady:
        return None
    inferred = reckoning.context.date_from == "inferred" and not reckoning.until.stated
    if reckoning.until.value == reckoning.since and inferred:
        # no other year is printed
        return None
    if off > 0 and reckoning.until.known == "unknown" and not _tens_to_come(reckoning, off):
        return None
    unsure = not reckoning.until.stated and reckoning.context.date_from in DAY_GUESSED
    if abs(off) <= _leeway(reckoning) + unsure or (reckoning.loose and not _slipped(reckoning)):
        return None
    # born before the lunar new year, 虚岁 runs two years ahead for some weeks
    ahead = reckoning.kind == "age" and off == _EAST_ASIAN_AGE
    asked = unsure or ahead or reckoning.loose or reckoning.asked
    return "warning" if asked or abs(off) == 1 else "error"


def _tens_to_come(reckoning: Reckoning, off: int) -> bool:
    """Say whether a count is ten or twenty more than the years, and would end in years to come."""
    return off in {_TEN, 2 * _TEN} and reckoning.since + reckoning.count >= _TO_COME


def _slipped(reckoning: Reckoning) -> bool:
    """Say whether another ten or hundred in the first year, or the count, would mend it."""
    right = (reckoning.until.value or 0) - reckoning.count
    year = one_slip(reckoning.since, right) and reckoning.since // _TEN != right // _TEN
    return year or _tens_slipped(reckoning.count, should_be(reckoning))


def _tens_slipped(one: int, other: int) -> bool:
    """Say whether two counts of two digits differ in the first alone, or have them turned round."""
    if not (_TEN < one < _TEN * _TEN and _TEN < other < _TEN * _TEN):
        return False
    return one % _TEN == other % _TEN or str(one) == str(other)[::-1]


def _leeway(reckoning: Reckoning) -> int:
    if reckoning.kind in {"edition", "anniversary"}:
        return 0
    # 一干30年 may be told of 32
    return _ROUNDED if reckoning.kind == "years" and reckoning.count % _TEN == 0 else 1
