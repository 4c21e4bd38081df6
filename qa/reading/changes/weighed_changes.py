"""Changes whose levels may stand anywhere in the article: all pairs in reach are weighed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from qa.model import HEADS, Change, Course, Figure, Span
from qa.patterns import regex
from qa.reading.changes.comparable import fall_apart
from qa.reading.changes.level_pairs import in_kind, is_compared
from qa.reading.changes.rate_names import names_in
from qa.reading.changes.step_bases import may_be_of
from qa.reading.changes.step_signs import (
    signs_of_names,
    signs_of_place,
    signs_of_times,
    signs_of_words,
)
from qa.reading.changes.step_weights import WEIGHTS
from qa.reading.changes.steps import Step, step_of
from qa.reading.figures.gaps import clause_before, gap, same_sentence
from qa.reading.figures.times_said import earlier

_NO_LEVELS = frozenset({"point", "times", "fold", "ordinal", "odds"})
_REACHED = regex("[提升增涨加降减调扩压缩][高长加少低大短]?[到至]了?$")
"""What leads to a level that is the later one, whatever its time: 1500元，去年提到1900元."""
_PASSED = regex("(?:跨过|跨越|跨上|站上|迈上|迈过|冲破|冲上|跃上|突破|越过)了?$")
_MARK = regex("的?(?:台阶|大关|关口|门槛|目标)")
_JOINED = regex("[，）]?[^，。；]{0,8}")
_COUNTED = frozenset({"count", "score"})
_Kind: TypeAlias = tuple[str, str]
_BARE: _Kind = ("number", "")
_BACK, _AHEAD = 9, 2
_FAR_BACK, _FAR_AHEAD = 60, 20
"""How many levels around a step are looked at, and how many of its kind are tried."""
_LEAST = -100
"""What must speak for a pair that is looked at."""
_MOST = 12
"""How many pairs a change keeps, the likeliest."""
_TELLING = frozenset(
    (
        "aside by",
        "behind clauses 0",
        "behind clauses 1",
        "headline",
        "hedged",
        "kind by",
        "kind of",
        "kind points",
        "kind rate",
        "names 0",
        "names near 0",
        "names near 2",
        "names none",
        "pair block",
        "pair clauses 0",
        "pair clauses 1",
        "pair next block",
        "row of two times",
        "second compared",
        "shared 0",
        "shared 3",
        "span",
    )
)
"""The signs that a pair is told by beyond its odds."""
_AFTER_PLACE, _AFTER_WORDS, _AFTER_TIMES = 280, 220, 120
"""What the signs still to come add at most: a pair that they cannot save is not looked at."""


class Told(NamedTuple):
    """A step with the one told before it in its article, and the levels in reach of it."""

    step: Step
    last: Step | None
    levels: Sequence[Figure]


def told_steps(figures: Sequence[Figure]) -> Iterator[Told]:
    """Give the figures of an article that tell a change, with what may be their levels."""
    steps = [step for figure in figures if (step := step_of(figure))]
    steps = list(_but_told_again(steps))
    levels = _levels(figures, steps) if steps else []
    for last, step in zip([None, *steps], steps, strict=False):
        at = bisect_left(levels, step.figure.span, key=_place)
        yield Told(step, last, levels[max(0, at - _FAR_BACK) : at + _FAR_AHEAD])


def _but_told_again(steps: Sequence[Step]) -> Iterator[Step]:
    """Leave out the rates of headlines that the body tells again, beside their own levels."""
    body = {_rate(one) for one in steps if one.figure.context.kind not in HEADS}
    for one in steps:
        rate = one.figure.context.kind in HEADS and one.figure.quantity.dimension == "ratio"
        if not rate or _rate(one) not in body:
            yield one


def _rate(step: Step) -> tuple[Fraction, str]:
    return step.figure.quantity.nominal, step.way


def _place(figure: Figure) -> Span:
    return figure.span


def read_weighed_changes(figures: Sequence[Figure]) -> Iterator[Change]:
    """Read the changes of an article with the pairs of levels that they are likeliest said of."""
    for told in told_steps(figures):
        step, courses = told.step, sorted(_courses(told), key=lambda one: -one.odds)[:_MOST]
        if not courses:
            continue
        rate, of = step.figure, step.kind == "of"
        yield Change(
            None, None, rate, step.way, "", rate.context, to=of, told=True, courses=tuple(courses)
        )


def _courses(told: Told) -> Iterator[Course]:
    beside = beside_of(told)
    for first, second, crowd in in_reach(told):
        if fall_apart(first, second):
            continue
        signs, odds = _weighed(first, second, told.step, crowd)
        if odds >= _LEAST and may_be_of(told.step, first, second, beside):
            yield Course(*_in_order(first, second, told.step), odds, _TELLING & signs)


def _weighed(
    first: Figure, second: Figure, step: Step, crowd: Sequence[Figure]
) -> tuple[set[str], int]:
    """Give what speaks for two levels, what costs most last; what that cannot save is left."""
    told: set[str] = set()
    odds = 0
    for signs, after in (
        (signs_of_place(first, second, step, crowd), _AFTER_PLACE),
        (signs_of_words(first, second, step), _AFTER_WORDS),
        (signs_of_times(first, second, step), _AFTER_TIMES),
        (signs_of_names(first, second, step), 0),
    ):
        for sign in signs:
            told.add(sign)
            odds += WEIGHTS.get(sign, 0)
        if odds + after < _LEAST:
            break
    return told, odds


def _in_order(first: Figure, second: Figure, step: Step) -> tuple[Figure, Figure]:
    """Give two levels as before and after: by their times, else by the way that the step goes."""
    reached = _REACHED.search(clause_before(second)) is not None
    order = True if reached else False if is_compared(second) else earlier(first, second)
    if order is None:
        falls = first.quantity.nominal > second.quantity.nominal
        order = falls == (step.way == "down")
    return (first, second) if order else (second, first)


def _levels(figures: Sequence[Figure], steps: Sequence[Step]) -> list[Figure]:
    """Give the figures that may be levels: no steps, multiples, ranks or marks that were passed."""
    taken = {one.figure.span for one in steps}
    return [
        one
        for one in figures
        if one.quantity.dimension not in _NO_LEVELS
        and one.span not in taken
        and one.quantity.nominal > 0
        and not _is_threshold(one)
    ]


def in_reach(told: Told) -> Iterator[tuple[Figure, Figure, list[Figure]]]:
    """Give the pairs of levels in reach of a step, as the text runs, with all of their kind."""
    step = told.step
    fit = [one for one in told.levels if _may_be_level(one, step)]
    own = _own_level(step, fit)
    kinds: dict[_Kind, list[Figure]] = {}
    for one in fit:
        kinds.setdefault(_kind(one), []).append(one)
    for kind in dict.fromkeys(map(_kind, _models(step, own, fit))):
        crowd = _crowd(kind, kinds, fit)
        near = [one for one in crowd if one.span < step.figure.span][-_BACK:]
        near += [one for one in crowd if one.span > step.figure.span][:_AHEAD]
        for first, second in _together(near, step.figure):
            apart = own is not None and own is not first and own is not second
            if not apart and kind in {_kind(first), _kind(second)}:
                yield in_kind(first, second), in_kind(second, first), crowd


def _crowd(kind: _Kind, kinds: Mapping[_Kind, list[Figure]], fit: Sequence[Figure]) -> list[Figure]:
    """Give the levels of a kind, as the text runs, and what may be of it without saying so."""
    if kind[0] != "count" or _BARE not in kinds:
        return kinds.get(kind, [])
    return [one for one in fit if _kind(one) == kind or _is_bare(one)]


def _models(step: Step, own: Figure | None, fit: Sequence[Figure]) -> Sequence[Figure]:
    """Give the figures of whose kind the levels of a step must be."""
    if own:
        return [own]
    return [step.figure] if step.kind == "by" else fit


def _together(near: Sequence[Figure], rate: Figure) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs that one sentence tells side by side, and those ending in the step's own."""
    for at, second in enumerate(near):
        if second.span < rate.span and same_sentence(second, rate):
            yield from ((first, second) for first in near[:at])
        elif at and same_sentence(near[at - 1], second):
            yield near[at - 1], second


def _own_level(step: Step, levels: Sequence[Figure]) -> Figure | None:
    """Give the level right before a percentage that names nothing: 用电8亿千瓦时，增长5.6%."""
    if step.figure.quantity.unit != "%" or "%" not in step.figure.quantity.suffix:
        return None
    before = [one for one in levels if one.span < step.figure.span]
    last = before[-1] if before else None
    if last is None or not same_sentence(last, step.figure):
        return None
    printed = last.context.sentence[last.at : last.until]
    if names_in(step.lead.rpartition(printed)[2]):  # a headline has no comma: 8亿千瓦时 增长5.6%
        return None
    return last if _JOINED.fullmatch(gap(last, step.figure)) else None


def beside_of(told: Told) -> Step | None:
    """Give the difference that a rate is told with, right before it in its sentence."""
    step, last = told.step, told.last
    if step.kind != "rate" or last is None or last.kind != "by":
        return None
    if not same_sentence(last.figure, step.figure):
        return None
    return last if _JOINED.fullmatch(gap(last.figure, step.figure)) else None


def _kind(figure: Figure) -> _Kind:
    """Name what figures must share to be held against each other."""
    quantity = figure.quantity
    return quantity.dimension, quantity.unit if quantity.dimension in _COUNTED else ""


def _is_bare(figure: Figure) -> bool:
    """Say whether a large number without unit may be one of what is counted: 前一年168万."""
    quantity = figure.quantity
    return quantity.dimension == "number" and quantity.scale > 1


def _may_be_level(figure: Figure, step: Step) -> bool:
    dimension = figure.quantity.dimension
    if step.kind == "points":
        return dimension == "ratio"
    return step.kind != "of" or dimension != "months"


def _is_threshold(figure: Figure) -> bool:
    """Say whether a figure is but a mark that was passed: 站上500万的台阶."""
    passed = _PASSED.search(clause_before(figure)) is not None
    return passed or _MARK.match(figure.context.sentence, figure.until) is not None
