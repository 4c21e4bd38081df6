"""Days and hours as a text tells them, in one form, and which of them may be one. Pure."""

from __future__ import annotations

from typing import Final, NamedTuple, TypeAlias

from qa.judging.days.told_days import points
from qa.model import Context, Dated, Timed

Value: TypeAlias = tuple[int | None, ...]

HOUR: Final = "hour"
_GRAINS: Final = ("year", "month", "day")
_ROUND: Final = 12 * 60


class Moment(NamedTuple):
    """A day, month, year or hour that a text tells.

    `value` is its year, month and day, None for what is not known, or its minutes from midnight.
    `role` is “from” or “to” for what begins or ends then, else “at”; a `stretch` has both ends.
    """

    claim: Dated | Timed
    role: str
    value: Value
    grain: str
    stretch: bool

    @property
    def context(self) -> Context:
        """Give where it stands."""
        return self.claim.context


def moments(claim: Dated | Timed) -> tuple[Moment, ...]:
    """Give what a date or an hour tells: two moments for a range, none for the day of issue."""
    if isinstance(claim, Dated):
        return tuple(
            Moment(claim, point.role, point.day, _grain(point.day), point.stretch)
            for point in points(claim)
        )
    roles = ("at",) if len(claim.minutes) == 1 else ("from", "to")
    return tuple(
        Moment(claim, role, (minutes,), HOUR, len(roles) > 1)
        for role, minutes in zip(roles, claim.minutes, strict=True)
    )


def _grain(day: Value) -> str:
    return _GRAINS[max((at for at, part in enumerate(day) if part is not None), default=0)]


def may_be_one(one: Moment, other: Moment) -> bool:
    """Say whether two moments differ, are told as finely, and none begins what the other ends."""
    ends = {one.role, other.role} == {"from", "to"}
    apart = ends or one.grain != other.grain or _of_two_years(one, other)
    return not apart and not same(one, other)


def _of_two_years(one: Moment, other: Moment) -> bool:
    """Say whether two days or months are each told with a year of its own: 2024年1月, 2025年1月."""
    if one.grain in {HOUR, "year"}:
        return False
    return None not in {one.value[0], other.value[0]} and one.value[0] != other.value[0]


def same(one: Moment, other: Moment) -> bool:
    """Say whether two moments may be one, as far as they are told."""
    if isinstance(one.claim, Timed) and isinstance(other.claim, Timed):
        days = {one.claim.day, other.claim.day} - {""}
        apart = abs((one.value[0] or 0) - (other.value[0] or 0))
        half = one.claim.half or other.claim.half
        return len(days) > 1 or apart == 0 or (half and apart == _ROUND)
    pairs = zip(one.value, other.value, strict=False)
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)
