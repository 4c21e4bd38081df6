"""Years weighed: a printed year that is far less likely than a slip of it.

A year stands in relations (`year_relations`) to the article's own year, to the years told before
and after it, to plans, lengths, births and beginnings. What each distance is worth was fitted on
published articles, whose years are right (`tests/bench/year_weights.py`); the sum is the odds of
a slip against the printed year.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from qa.model import OddYear, Span
from qa.patterns import regex
from qa.reading.scene.scene import Scene
from qa.reading.time.chronicle import Chronicle, chronicle
from qa.reading.time.ordinary_years import is_ordinary
from qa.reading.time.relation_steps import FARTHEST, NEAR, Relation
from qa.reading.time.told_aside import keeps_course
from qa.reading.time.unmet import met_beside, met_by, unmet
from qa.reading.time.year_fits import fits
from qa.reading.time.year_marks import Mark
from qa.reading.time.year_relations import relations
from qa.reading.time.year_signs import FITTED, doubt, history_of, signs
from qa.reading.time.year_slips import slips
from qa.reading.time.year_weights import WEIGHTS

_DECADE = 10
_UNIT_SLIP, _BACK_SLIP, _ON_RECORD = -200, -320, -600
_LONG_AGO: Final = MappingProxyType({"old": _BACK_SLIP, "cited": _BACK_SLIP, "record": _ON_RECORD})
_MOST, _TIMES, _SHOWN, _SPEAKS, _LED = 60, 3, 4, 30, 2
_LEAST_ODDS: Final = 120
_NOTHING: Final = (0,) * (2 * FARTHEST + 1)
_CLAUSE: Final = regex(r"[^，。；：、“”（）\s]{2,14}")
_AT_LARGE: Final = ("near", "hull", "epoch", "again", "top")
"""Relations to all years at once: they tell of no one time in particular."""
_OF_NOW: Final = regex(
    "[今去前明]年|今[春夏秋冬]|上[个周]?[月年周]|本月|目前|如今|眼下|昨[天日]|近日|日前"
)
_YEAR_BY_NOW: Final = ("去年", "今年", "前年", "明年")
_BOUND: Final = ("age", "birth", "range", "length-s-term", "length-s-jubilee", "event", "plans-n")


class Guess(NamedTuple):
    """The likeliest slip for one of the years, and its odds."""

    odds: int
    number: int
    year: int
    related: Sequence[Relation]


def read_odd_years(scene: Scene) -> Iterator[OddYear]:
    """Give the years of an article that are less likely than a slip, the least likely first.

    Where the text tells no other time, and only the day of the article is known, there is none.
    """
    times = chronicle(scene)
    marks = times.marks if times else ()
    for start in range(0, len(marks), _MOST):
        if times:
            for odd in _odd(times._replace(marks=marks[start : start + _MOST])):
                against = tuple(dict.fromkeys((*odd.against, *_next_to(scene, odd.span))))
                if len(against) > 1:  # its own clause is always one
                    yield replace(odd, against=against)


def _next_to(scene: Scene, year: Span) -> Iterator[Span]:
    """Give the nearest times before a year and behind it: without a printed year, any, 去年10月."""
    told = [(line.span(one.start, one.end), one) for line in scene.lines for one in line.dates]
    bare = [span for span, one in told if "m" in one.printed and "y" not in one.printed]
    spans = [span for span, one in told if one.cue != "range" or "d" in one.printed]
    by_now = [
        line.span(one.start, one.end)
        for line in scene.lines
        for one in line.dates
        if "m" in one.printed and line.text.startswith(_YEAR_BY_NOW, one.start)
    ]
    for some in (bare, spans, by_now):
        yield from [span for span in some if span.end <= year.start][-1:]
        yield from [span for span in some if span.start >= year.end][:1]
    yield from _words_of_now(scene, year)


def _odd(times: Chronicle) -> Iterator[OddYear]:
    """Mend the least likely year, and look again at the rest in its light."""
    history = history_of(times)
    for _ in range(_TIMES):
        guess = max(_guesses(times, history), key=lambda one: one.odds, default=None)
        if guess is None or guess.odds < 0:
            return
        yield _claim(times, guess)
        times = times.with_year(guess.number, guess.year)


def _guesses(times: Chronicle, history: int) -> Iterator[Guess]:
    """Give the likeliest slip of each year, with the odds of its stopping an editor."""
    for guess, found in doubted(times, history):
        bound = found.get("unmet") or any(_binds(one, guess.year) for one in guess.related)
        if bound or not keeps_course(times, guess.number, guess.year):
            yield guess._replace(odds=doubt(guess.odds, found))


def doubted(times: Chronicle, history: int) -> Iterator[tuple[Guess, dict[str, int]]]:
    """Give the likeliest slip of each year that much speaks against, with its signs."""
    lengths = unmet(times)
    for number, mark in enumerate(times.marks):
        if is_ordinary(times, mark):
            continue
        related = relations(times, number)
        worth = [_worth(one) for one in related]
        printed = [
            steps[one.steps((mark.year,))[0]] for one, steps in zip(related, worth, strict=True)
        ]
        met = [year for year in slips(mark.year) if met_beside(times, mark, year, lengths)]
        if not related or (sum(map(max, worth)) - sum(printed) < _LEAST_ODDS and not met):
            continue
        guess = _likeliest(number, mark, related, worth, met)
        yield guess, signs(times, mark, guess.year, history, lengths)


def _likeliest(
    number: int,
    mark: Mark,
    related: Sequence[Relation],
    worth: Sequence[tuple[int, ...]],
    met: Sequence[int],
) -> Guess:
    """Give the likeliest slip; before others those years that a length told behind asks for."""
    years = (mark.year, *slips(mark.year))
    rows = [one.steps(years) for one in related]
    told = [[steps[step] for step in row] for row, steps in zip(rows, worth, strict=True)]
    totals = list(map(sum, zip(*told, strict=True)))
    row = any(one.names[0] == "row-s" for one in related)
    _, odds, year = max(
        (odds + FITTED["unmet"] * (one in met), odds, one)
        for total, one in zip(totals[1:], years[1:], strict=True)
        for odds in (total - totals[0] + _ease(mark, one, row=row),)
    )
    return Guess(odds, number, year, related)


def _worth(relation: Relation) -> tuple[int, ...]:
    """Give the worth of each step in a relation, by all its names."""
    return _worth_of(relation.names)


@lru_cache(maxsize=1 << 10)
def _worth_of(names: tuple[str, ...]) -> tuple[int, ...]:
    told = [WEIGHTS[name] for name in names if name in WEIGHTS]
    return tuple(map(sum, zip(*told, strict=True))) if told else _NOTHING


def _claim(times: Chronicle, guess: Guess) -> OddYear:
    mark = times.marks[guess.number]
    gains = [(_gain(one, guess.year, mark.year), one) for one in guess.related]
    speaking = [one for gain, one in gains if gain > _SPEAKS and one.told]
    bound = [one for one in speaking if _binds(one, guess.year)]
    return OddYear(
        span=mark.span,
        words=mark.words,
        year=mark.year,
        meant=guess.year,
        odds=guess.odds,
        against=tuple(dict.fromkeys(_against(times, guess, bound, speaking))),
        context=mark.line.context,
    )


def _against(
    times: Chronicle, guess: Guess, bound: Sequence[Relation], speaking: Sequence[Relation]
) -> Iterator[Span]:
    """Give what speaks against a year: arithmetic first, then the order told in, and its words."""
    mark = times.marks[guess.number]
    yield from (one.told for one in bound if one.told)
    yield from _reckoned_from(times, mark, guess.year, bound)
    order = [one for one in speaking if not one.names[0].startswith(_AT_LARGE)]
    told = [one.told for one in (*order, *speaking) if one.told]
    yield from list(dict.fromkeys(told))[: _SHOWN - 1]
    if any(one.names[0] == "after-s" for one in order):
        leading = [one.span for one in times.marks if _leads_up(one, mark)]
        yield from (*leading[:1], *leading[-_LED:])
    yield from [line.span(one.start, one.end) for line, one in times.plans if line is mark.line]
    yield from _lengths_that_fit(times, mark, guess.year)
    yield from (one.span for one in met_by(times, mark, guess.year, unmet(times)))
    if place := fits(times, mark, guess.year):
        yield mark.line.span(*place)
    yield _clause(mark)


def _reckoned_from(
    times: Chronicle, mark: Mark, year: int, bound: Sequence[Relation]
) -> Iterator[Span]:
    """Give the year beside one that a length told of both is reckoned from."""
    spans = {one.told for one in bound}
    lengths = [one for one in times.lengths if one.span in spans]
    for one in times.marks:
        apart = abs(one.year - year)
        beside = one is not mark and one.line.block is mark.line.block
        if beside and any(first <= apart <= last for (first, last), *_ in lengths):
            yield one.span


def _leads_up(one: Mark, mark: Mark) -> bool:
    return one.line is mark.line and one.end <= mark.start


def _words_of_now(scene: Scene, year: Span) -> list[Span]:
    """Give the word that names a time by the article's own, 去年夏天: in its sentence, else behind.

    Where nothing behind has one, the last before it is given.
    """
    told = [
        (line.context.span, line.span(*found.span()))
        for line in scene.lines
        if line.context.kind != "headline" and (found := _OF_NOW.search(line.text))
    ]
    own = [span for line, span in told if line.start <= year.start < line.end]
    behind = [span for _, span in told if span.start >= year.end]
    return (own or behind)[:1] or [span for _, span in told][-1:]


def _lengths_that_fit(times: Chronicle, mark: Mark, year: int) -> list[Span]:
    """Give the first length near it that runs from the other year up to now: 三年多来."""
    fits = [
        one.span
        for one in times.lengths
        if times.now
        and one.years[0] <= times.now - year <= one.years[1]
        and not one.years[0] <= times.now - mark.year <= one.years[1]
        and (one.line.block is mark.line.block or one.line.context.kind == "headline")
    ]
    return fits[:1]


def _binds(relation: Relation, year: int) -> bool:
    """Say whether a relation is one of arithmetic, and the year fulfils it: none is unborn."""
    unborn = relation.names[0] == "life"
    if relation.names[0] == "row-s":
        return relation.steps((year,))[0] >= NEAR
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


def _ease(mark: Mark, year: int, *, row: bool) -> int:
    """Give what a slip is worth by itself.

    One in the last digit hardly tells of itself, and what is long past stands alone anyway, but
    for one of a row.
    """
    unit = _UNIT_SLIP if mark.year // _DECADE == year // _DECADE else 0
    if year < mark.year or row:
        return unit
    return unit + _LONG_AGO.get(mark.how, _BACK_SLIP if mark.hangs == "back" else 0)
