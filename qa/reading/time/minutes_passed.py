"""Lengths told to the minute in an article whose times of day lie otherwise apart.

14时06分接报 here, 14时47分扑灭 there, 历时31分钟 in the headline: of the few times no two make the
length, and two make it but for a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Final, NamedTuple, TypeAlias

from qa.model import Implied
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

_N: Final = r"(?:\d{1,3}|[一二两三四五六七八九十百零]{1,5})"
_LENGTH: Final = regex(
    rf"(?<![\d.一二两三四五六七八九十百零])(?:(?P<hours>{_N})个?(?:小时|钟头)零?(?P<rest>{_N})分钟?"
    rf"|(?P<minutes>{_N})分钟)(?!\d|[多余])"
)
_APART: Final = regex(
    r"[每各约近比原快慢早晚隔内需]|平均|缩短|压缩|提[前早]|推迟|晚点|延[长误]|以[前往]|过去|此前|减[少到]|降|增|不[足到]|超过|其中|另|再|第|前\d|全长|时长|片长|课"
)
"""What sets a length apart from the times of an article: of each, of before, of what is planned."""
_ZONES: Final = regex("当地时间|时差|世界时")
_LEAD, _TAIL, _HOUR, _NOON, _DAY, _ROUND = 12, 6, 60, 12 * 60, 24 * 60, 5
_FEW, _MOST, _TENS, _LONGEST, _CROWD = 2, 4, 10, 100, 24


class _Told(NamedTuple):
    line: Line
    clock: Clock

    @property
    def words(self) -> str:
        return self.line.text[self.clock.start : self.clock.end]


_Pair: TypeAlias = tuple[int, _Told, _Told]


def read_minutes_passed(lines: Sequence[Line]) -> Iterator[Implied]:
    """Read the lengths that a slip parts from what lies between two times of their article."""
    told = [_Told(line, one) for line in lines for one in times_of_day(line.text)]
    if not _are_few(told) or any(_ZONES.search(one.text) for one in lines):
        return
    pairs = [(gap, *ends) for ends in combinations(told, 2) for gap in _gaps(*ends)]
    odd: dict[Fraction, Implied] = {}
    for line in lines:
        for found in _LENGTH.finditer(line.text) if "分" in line.letters else ():
            one = _of_no_pair(line, found, pairs)
            if one and (one.value not in odd or _far(one) < _far(odd[one.value])):
                odd[one.value] = one
    yield from odd.values()


def _are_few(told: Sequence[_Told]) -> bool:
    """Say whether times are few enough to be the ends of one thing, and make no timetable."""
    faces = sorted({one.clock.minutes for one in told})
    steps = {then - first for first, then in pairwise(faces)}
    evenly = len(faces) > _FEW and len(steps) == 1
    return _FEW <= len(faces) <= _MOST and len(told) <= _CROWD and not evenly


def _of_no_pair(line: Line, found: re.Match[str], pairs: Sequence[_Pair]) -> Implied | None:
    said = _exactly(found)
    if not 0 < said < _DAY or not _of_all(found) or any(_fits(said, *pair) for pair in pairs):
        return None
    near = (pair for pair in pairs if _is_fine(*pair[1:]) and _a_slip(said, pair[0]))
    best = min(near, key=lambda pair: abs(pair[0] - said), default=None)
    return _implied(line, found, said, *best) if best else None


def _far(one: Implied) -> int:
    """Give how far a length stands from its times."""
    return abs(one.span.start - one.cause.start)


def _is_fine(one: _Told, other: _Told) -> bool:
    return one.clock.fine and other.clock.fine


def _fits(said: int, gap: int, one: _Told, other: _Told) -> bool:
    """Say whether a length may lie between two times; a whole hour is told of any near it."""
    return abs(gap - said) <= (1 if _is_fine(one, other) else _HOUR // 2)


def _exactly(found: re.Match[str]) -> int:
    """Give the minutes of a length that is told to the minute, 0 for a round one."""
    if found["minutes"]:
        minutes = small_number(found["minutes"]) or 0
        return minutes if minutes % _ROUND else 0
    return (small_number(found["hours"]) or 0) * _HOUR + (small_number(found["rest"]) or 0)


def _of_all(found: re.Match[str]) -> bool:
    text = found.string
    around = text[max(0, found.start() - _LEAD) : found.end() + _TAIL]
    return _APART.search(around) is None


def _gaps(one: _Told, other: _Told) -> list[int]:
    """Give the minutes from a time to a later one, which may be of another half of the day."""
    gap = (other.clock.minutes - one.clock.minutes) % _DAY
    open_half = any(not end.clock.half and end.clock.minutes <= _NOON for end in (one, other))
    return [gap, (gap + _NOON) % _DAY] if open_half else [gap]


def _a_slip(said: int, gap: int) -> bool:
    """Say whether two lengths differ in their hours, in one digit, or in two turned round."""
    if gap < _ROUND:
        return False
    if max(said, gap) < _LONGEST and str(said) == str(gap)[::-1]:
        return True
    hours = (said - gap) % _HOUR == 0
    tens = (said - gap) % _TENS == 0
    return hours or (tens and (said // _HOUR == gap // _HOUR or max(said, gap) < _LONGEST))


def _implied(
    line: Line, found: re.Match[str], said: int, gap: int, one: _Told, other: _Told
) -> Implied:
    hours, minutes = divmod(gap, _HOUR)
    same = one.line is other.line
    start = one.clock.start if same else other.clock.start
    return Implied(
        span=line.span(*found.span()),
        cause=other.line.span(start, other.clock.end),
        kind="length",
        words=f"{one.words}到{other.words}",
        told=found[0],
        value=Fraction(said),
        least=Fraction(gap),
        most=Fraction(gap),
        meant=(f"{hours}小时" if hours else "") + (f"{minutes}分钟" if minutes else ""),
        context=line.context,
    )
