"""What speaks for or against a misfit of two levels and their change being a mistake.

Signs are small facts: how likely the levels are meant, how far the change is off, whether a slip
of the pen explains it, whether other levels make it. What each weighs stands in `course_doubts`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from qa.judging.arithmetic.levels import taken_for_growth
from qa.judging.changes.courses import (
    denies,
    is_surely_turned,
    is_turned,
    made,
    makes,
    makes_turned,
    may_deny,
    slipped,
)
from qa.model import Change, Course

_FITS = (0, 100, 200)
_OFF = (Fraction(23, 20), Fraction(7, 5), Fraction(21, 10), 3, 5)
_NEAR, _REACH, _FAR = Fraction(1, 20), 11, 200
_STEP, _LEAST, _MOST = 50, -2, 8


def signs_against(change: Change) -> Iterator[tuple[Course, Fraction, Mapping[str, int]]]:
    """Give the levels that deny a change, what they make, and the signs of a mistake."""
    of_all = dict.fromkeys(_of_change(change), 1)
    for way in change.courses:
        value = made(way, change)
        if denies(way, change) and may_deny(way, value, change):
            odds = max(_LEAST, min(_MOST, way.odds // _STEP))
            of_way = dict.fromkeys((*way.marks, *_of_way(way, value, change)), 1)
            yield way, value, of_all | of_way | {"odds": odds}


def _of_change(change: Change) -> Iterator[str]:
    """Give what is so of the change, whatever its levels."""
    printed = change.rate.quantity.nominal
    fits = [
        way.odds
        for way in change.courses
        if makes(way, change) and not is_surely_turned(way, change)
    ]
    yield "any"
    yield f"fit {bisect_right(_FITS, max(fits)) if fits else 'none'}"
    if any(abs(made(way, change) / printed - 1) < _NEAR for way in change.courses):
        yield "nearly made"
    if change.direction == "unknown":
        yield "direction not told"


def _of_way(way: Course, value: Fraction, change: Change) -> Iterator[str]:
    printed = change.rate.quantity.nominal
    off = max(value / printed, printed / value)
    turned, behind = is_turned(way, change), change.courses[0].odds - way.odds
    yield f"off {bisect_right(_OFF, off)}"
    flags = (
        ("likeliest", behind <= 0),
        ("far behind the likeliest", behind >= _FAR),
        ("more", value > printed),
        ("slip", off < _REACH and slipped(way, value, change)),
        ("turned", turned),
        ("turned makes", turned and makes_turned(way, change)),
        ("times", taken_for_growth(replace(change, before=way.before, after=way.after))),
    )
    yield from (sign for sign, holds in flags if holds)
