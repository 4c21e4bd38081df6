"""Years weighed: a printed year that is far less likely than a slip of it.

A year stands in relations (`year_relations`) to the article's own year, to the years told before
and after it, to plans, lengths, births and beginnings. What each distance is worth was fitted on
published articles, whose years are right (`tests/bench/year_weights.py`); the sum is the odds of
a slip against the printed year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from qa.model import OddYear, Span
from qa.patterns import regex
from qa.reading.scene import Scene
from qa.reading.year_marks import Chronicle, Mark, chronicle, recent
from qa.reading.year_relations import FARTHEST, NEAR, Relation, relations
from qa.reading.year_weights import WEIGHTS

_DECADE, _CENTURY, _FIRST, _LAST = 10, 100, 1000, 2200
_UNIT_SLIP, _BACK_SLIP, _ON_RECORD = -200, -320, -600
_LONG_AGO: Final = MappingProxyType({"old": _BACK_SLIP, "cited": _BACK_SLIP, "record": _ON_RECORD})
_MOST, _TIMES, _SHOWN, _SPEAKS = 60, 3, 4, 30
_LEAST_ODDS: Final = 240
_NOTHING: Final = (0,) * (2 * FARTHEST + 1)
_CLAUSE: Final = regex(r"[^，。；：、“”（）\s]{2,14}")
_BOUND: Final = ("age", "birth", "range", "length-s-term", "length-s-jubilee", "event", "plans-n")


class _Guess(NamedTuple):
    """The likeliest slip for one of the years, and its odds."""

    odds: int
    number: int
    year: int
    related: Sequence[Relation]


def read_odd_years(scene: Scene) -> Iterator[OddYear]:
    """Give the years of an article that are less likely than a slip, the least likely first."""
    times = chronicle(scene)
    marks = times.marks if times else ()
    for start in range(0, len(marks), _MOST):
        if times:
            yield from _odd(times._replace(marks=marks[start : start + _MOST]))


def _odd(times: Chronicle) -> Iterator[OddYear]:
    """Mend the least likely year, and look again at the rest in its light."""
    for _ in range(_TIMES):
        guess = max(_guesses(times), key=lambda one: one.odds, default=None)
        if guess is None or guess.odds < _LEAST_ODDS:
            return
        mark = times.marks[guess.number]
        yield _claim(mark, guess)
        times = times.with_year(guess.number, guess.year)


def _guesses(times: Chronicle) -> Iterator[_Guess]:
    """Give the likeliest slip of each year that more speaks against than a slip must overcome."""
    for number, mark in enumerate(times.marks):
        if _ordinary(times, mark):
            continue
        related = relations(times, number)
        worth = [_worth(one) for one in related]
        printed = [
            steps[one.steps((mark.year,))[0]] for one, steps in zip(related, worth, strict=True)
        ]
        if sum(map(max, worth)) - sum(printed) < _LEAST_ODDS:
            continue
        yield _likeliest(number, mark, related, worth)


def _likeliest(
    number: int, mark: Mark, related: Sequence[Relation], worth: Sequence[tuple[int, ...]]
) -> _Guess:
    years = (mark.year, *slips(mark.year))
    rows = [one.steps(years) for one in related]
    told = [[steps[step] for step in row] for row, steps in zip(rows, worth, strict=True)]
    totals = list(map(sum, zip(*told, strict=True)))
    odds, year = max(
        (total - totals[0] + _ease(mark, one), one)
        for total, one in zip(totals[1:], years[1:], strict=True)
    )
    return _Guess(odds, number, year, related)


def _ordinary(times: Chronicle, mark: Mark) -> bool:
    """Say whether a year is one of those that news is mostly told of, the last few."""
    now = times.now or max([one.year for one in times.marks])
    return not times.lengths and recent(mark.year, now)


def _worth(relation: Relation) -> tuple[int, ...]:
    """Give the worth of each step in a relation, by all its names."""
    told = [WEIGHTS[name] for name in relation.names if name in WEIGHTS]
    return tuple(map(sum, zip(*told, strict=True))) if told else _NOTHING


def _claim(mark: Mark, guess: _Guess) -> OddYear:
    gains = [(_gain(one, guess.year, mark.year), one) for one in guess.related]
    gains.sort(key=lambda gain: -gain[0])
    bound = any(gain > _SPEAKS and _binds(one, guess.year) for gain, one in gains)
    gains.sort(key=lambda gain: not (gain[0] > _SPEAKS and _binds(gain[1], guess.year)))
    told = [one.told for gain, one in gains if gain >= _SPEAKS and one.told]
    return OddYear(
        span=mark.span,
        words=mark.words,
        year=mark.year,
        meant=guess.year,
        odds=guess.odds,
        bound=bound,
        against=tuple(dict.fromkeys((*told[: _SHOWN - 1], _clause(mark)))),
        context=mark.line.context,
    )


def _binds(relation: Relation, year: int) -> bool:
    """Say whether a relation is one of arithmetic, and the year fulfils it: none is unborn."""
    unborn = relation.names[0] == "life"
    return unborn or (relation.names[0].startswith(_BOUND) and relation.steps((year,))[0] == NEAR)


def _clause(mark: Mark) -> Span:
    """Give the words that are said of a year, or before it: they belong to another."""
    text, end = mark.line.text, mark.date.end
    words = _CLAUSE.search(text, end) or _CLAUSE.search(text)
    return mark.line.span(*words.span()) if words else mark.span


def _gain(relation: Relation, guess: int, printed: int) -> int:
    """Give how much more a relation says for one year than for another."""
    better, worse = relation.steps((guess, printed))
    worth = _worth(relation)
    return worth[better] - worth[worse]


def _ease(mark: Mark, year: int) -> int:
    """Give what a slip is worth by itself.

    One in the last digit hardly tells of itself, and what is long past stands alone anyway.
    """
    unit = _UNIT_SLIP if mark.year // _DECADE == year // _DECADE else 0
    if year < mark.year:
        return unit
    return unit + _LONG_AGO.get(mark.how, _BACK_SLIP if mark.hangs == "back" else 0)


@lru_cache(maxsize=1 << 10)
def slips(year: int) -> tuple[int, ...]:
    """Give the years that are one digit, two digits turned round, a decade or a century away."""
    return tuple(
        sorted({one for one in _slips(str(year)) if _FIRST <= one < _LAST and one != year})
    )


def _slips(text: str) -> Iterator[int]:
    yield from (int(text) + years for years in (-_CENTURY, -_DECADE, _DECADE, _CENTURY))
    for at in range(len(text)):
        yield from (int(f"{text[:at]}{digit}{text[at + 1 :]}") for digit in range(10))
    for one, other in ((0, 1), (1, 2), (2, 3), (1, 3)):
        letters = list(text)
        letters[one], letters[other] = letters[other], letters[one]
        yield int("".join(letters))
