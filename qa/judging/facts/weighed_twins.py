"""Two unlike figures of an article that signs, weighed, hold to be one fact told twice. Pure.

Asked where words, limits and names alone found nothing: none of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.facts.twin_signs import is_part, may_be_twins, twin_signs
from qa.judging.facts.twin_weights import WEIGHTS
from qa.judging.linking.asides import told_aside
from qa.judging.linking.clauses import said
from qa.judging.linking.counters import counter_class
from qa.judging.linking.linking import Link, difference_told
from qa.judging.linking.sorts import other_roles
from qa.judging.totals.cumulative import grows
from qa.model import Figure

ENOUGH: Final = 140
"""How much must speak for one fact, in hundredths of a natural logarithm."""
_CROWD: Final = 40
_UNFIT: Final = frozenset({"point", "fold", "odds", "ordinal"})


class Pair(NamedTuple):
    """Two figures that may be one fact, as they stand in the text, and all of their kind."""

    one: Figure
    other: Figure
    crowd: Sequence[Figure]


def weighed_twins(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Give the likeliest two of an article's figures of a kind, where they are likely enough.

    And wherever else the two values may be of that fact.
    """
    if len({(figure.context.document, figure.context.article) for figure in figures}) > 1:
        return
    told = [(odds(pair), pair) for pair in candidates(figures)]
    most, best = max(told, key=itemgetter(0), default=(0, None))
    if best is None or most < ENOUGH:
        return
    for worth, pair in told:
        if worth > 0 and _values(pair) == _values(best):
            yield pair.one, pair.other, Link((_topic(best),), firm=False)


def _values(pair: Pair) -> tuple[Fraction, Fraction]:
    return pair.one.quantity.nominal, pair.other.quantity.nominal


def _topic(pair: Pair) -> str:
    """Name what both count: by the words in common, else by the one's measure."""
    words = [word for word in sum(said(pair.one), ()) if word in sum(said(pair.other), ())]
    return "".join(words) or pair.one.measure.text or pair.other.measure.text


def odds(pair: Pair) -> int:
    """Give what speaks for two figures being one fact, in hundredths."""
    signs = twin_signs(*pair)
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in signs.items())


def candidates(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures that differ and may be one fact."""
    for pair in pairs(figures):
        may_be = _differ(pair.one, pair.other) and may_be_twins(pair.one, pair.other)
        if may_be and not (_told_again(pair) or _explained(pair)):
            yield pair


def pairs(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures of one unit in two sentences, where not too many have it."""
    crowds: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.quantity.dimension not in _UNFIT:
            crowds.setdefault(_unit(figure), []).append(figure)
    for crowd in crowds.values():
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            if one.context.span != other.context.span:
                first, second = sorted((one, other), key=lambda figure: figure.span)
                yield Pair(first, second, crowd)


def _explained(pair: Pair) -> bool:
    """Say whether the text tells why they differ: a part, other roles or times, growth."""
    one, other, crowd = pair
    grown = grows(one, other) or difference_told(one, other, crowd)
    if grown or is_part(one, other) or _timed_apart(one, other):
        return True
    return told_aside(one, other) or other_roles(one, other)


def _timed_apart(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each a time of its own."""
    times = [figure.period.value for figure in (one, other) if figure.period.stated]
    return len({(time.start, time.end) for time in times if time}) > 1


def _told_again(pair: Pair) -> bool:
    """Say whether a third sentence gives the later number, too."""
    one, other, crowd = pair
    value, spans = other.quantity.nominal, (one.context.span, other.context.span)
    return any(
        third.quantity.nominal == value and third.context.span not in spans for third in crowd
    )


def _unit(figure: Figure) -> str:
    quantity = figure.quantity
    return counter_class(quantity.unit) if quantity.dimension == "count" else quantity.dimension


def _differ(one: Figure, other: Figure) -> bool:
    """Say whether no value is allowed by both, or two numbers printed alike are not equal."""
    mine, theirs = one.quantity, other.quantity
    alike = (mine.step, mine.hedge) == (theirs.step, theirs.hedge)
    return mine.nominal != theirs.nominal if alike else not mine.meets(theirs)
