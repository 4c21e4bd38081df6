"""Times of day as printed: 14时23分, 下午3点半, 22:30, 早上八点钟."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from qa.patterns import regex

Half: TypeAlias = Literal["early", "late", ""]

_CLOCK = regex(
    r"(?P<part>凌晨|清晨|[早晚]上|早晨|上午|中午|下午|午后|傍晚|晚间|夜间|[当昨今][晚晨夜]|今早|[早晚]|深夜|夜里)?"
    r"(?<![\d.])(?P<hour>[01]?\d|2[0-4]|(?:二?十)?[一二两三四五六七八九]|二?十|零)"
    r"(?:时(?P<min>[0-5]?\d)分|时(?P<half>半)|时(?P<quarter>一刻)|时(?![间候段期而空隔差常不刻下代日尚令节事而速长数])"
    r"|点(?:(?P<pmin>[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九](?=分))分?|(?P<phalf>半)|(?P<pquarter>一刻)|(?P<sharp>整|钟(?!头)|许|左右)"
    r"|(?P<bare>(?!多?钟头|[意建要体经原启感希看想内优不共措思认期请心做工倡忧代间段速]))?)"
    r"|[:：](?P<colon>[0-5]\d))(?!\d)许?"
)
_HINT = regex(r"[时点:：](?<=[\d零一二三四五六七八九十两].)")
"""Says cheaply whether a text may name a time of day."""
_COUNTED = frozenset("第出了调提讲谈以几")
"""What stands before points that are counted: 提出3点."""
_EARLY = frozenset("凌晨 清晨 早上 早晨 早 上午 今晨 今早 当晨 昨晨".split())
_LATE = frozenset(
    "下午 午后 傍晚 晚间 夜间 晚上 晚 深夜 夜里 当晚 昨晚 今晚 当夜 昨夜 今夜".split()
)
_OF_NIGHT = frozenset("晚上 深夜 夜里 晚间 夜间".split())
"""Parts of the day in which twelve is midnight: the end of the day, that of 凌晨 its beginning."""
_DIGITS = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"两": 2}
_NOON, _LUNCH, _HOUR = 12, 3, 60


class Clock(NamedTuple):
    """A time of day at `[start, end)` of a text.

    `minutes` count from midnight, those of an afternoon (下午3点) from noon on; `half` is the half
    of the day where the text shows it; `fine` where it gives minutes; `spoken` of what is said
    with 点, where twelve hours make a round.
    """

    start: int
    end: int
    minutes: int
    half: Half
    fine: bool
    spoken: bool

    @property
    def face(self) -> tuple[int, int]:
        """Give hour and minute as a dial of twelve hours shows them."""
        hour, minute = divmod(self.minutes, _HOUR)
        return hour % _NOON, minute


def times_of_day(text: str, start: int = 0, end: int | None = None) -> list[Clock]:
    """Find the times of day in `[start, end)` of a text."""
    if not _HINT.search(text, start, len(text) if end is None else end):
        return []
    return list(_clocks(text, start, len(text) if end is None else end))


def clock_at(text: str, start: int) -> Clock | None:
    """Give the time of day that begins right there."""
    found = _CLOCK.match(text, start)
    return _made(found) if found and _is_clock(found) else None


def _clocks(text: str, start: int, end: int) -> Iterator[Clock]:
    return (_made(found) for found in _CLOCK.finditer(text, start, end) if _is_clock(found))


def _is_clock(found: re.Match[str]) -> bool:
    """Say whether a time of day is meant, and not points (3点意见) or mere hours (六时)."""
    if "点" not in found[0]:
        return found["hour"].isascii() or found["part"] is not None or found["min"] is not None
    if any(found[name] for name in ("part", "pmin", "phalf", "pquarter", "sharp")):
        return True
    return found["bare"] is not None and found.string[found.start() - 1 : found.start()] not in (
        _COUNTED
    )


def _made(found: re.Match[str]) -> Clock:
    hour, part = _number(found["hour"]), found["part"] or ""
    if (part in _LATE and hour < _NOON) or (part == "中午" and hour <= _LUNCH):
        hour += _NOON
    if hour == _NOON and part in {"凌晨", *_OF_NIGHT}:
        hour = 2 * _NOON if part in _OF_NIGHT else 0
    minute = _number(found["min"] or found["pmin"] or found["colon"] or "零")
    minute = _HOUR // 2 if found["half"] or found["phalf"] else minute
    minute = _HOUR // 4 if found["quarter"] or found["pquarter"] else minute
    late = part in _LATE or hour > _NOON
    half: Half = "early" if part in _EARLY else "late" if late else ""
    exact = ("min", "half", "quarter", "pmin", "phalf", "pquarter", "colon")
    fine = any(found[name] for name in exact)
    return Clock(*found.span(), hour * _HOUR + minute, half, fine, "点" in found[0])


def _number(text: str) -> int:
    if text.isdecimal():
        return int(text)
    tens, mark, ones = text.lstrip("零").rpartition("十")
    ten = _DIGITS.get(tens, 1) if mark else 0
    return 10 * ten + _DIGITS.get(ones, 0)
