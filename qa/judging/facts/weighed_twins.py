"""Two unlike figures of an article that signs, weighed, hold to be one fact told twice. Pure.

Asked where words, limits and names alone found nothing: none of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.arithmetic.misprints import sizes, telling_digits, worlds_apart
from qa.judging.facts.attributes import one_attribute
from qa.judging.facts.how_told import (
    SLIPPED,
    among,
    captioned,
    how_apart,
    in_words,
    named_apart,
    of_all,
    quoted,
    signs_beside,
    titled,
)
from qa.judging.facts.twin_signs import twin_signs
from qa.judging.facts.twin_weights import WEIGHTS
from qa.judging.linking.clauses import said
from qa.judging.linking.counters import counter_class
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link, difference_told
from qa.judging.linking.sorts import other_roles
from qa.judging.linking.two_facts import two_facts
from qa.judging.totals.cumulative import grows
from qa.model import HEADS, SPELLS, Figure

ENOUGH: Final = 140
"""How much must speak for one fact, in hundredths of a natural logarithm."""
_CROWD: Final = 40
_MOST_TIMES: Final = 3
"""So many times its value no fact is told further down, but for a slip of the pen."""
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
        if worlds_apart(pair.one.quantity, pair.other.quantity):
            continue
        may_be = _differ(pair.one, pair.other) and _may_be_twins(pair.one, pair.other)
        if may_be and not (told_again(pair) or _borne_out(pair) or explained(pair)):
            yield pair


def _may_be_twins(one: Figure, other: Figure) -> bool:
    """Say cheaply whether anything at all speaks for two figures being one fact.

    A slip of the pen apart, or one told again as speech, headlines and captions do; or both give
    one attribute of a thing, or count what one noun stands for.
    """
    if one.context.block == other.context.block and not (of_all(other) or among(other)):
        return False
    how = how_apart(one, other)
    if not _speaks(one, other, how):
        return False
    limited = how != "turned" and not may_agree(one, other, kindred=True)
    return not (limited or named_apart(one, other))


def _speaks(one: Figure, other: Figure, how: str) -> bool:
    """Say whether two numbers so far apart give one attribute, or are told as one fact is."""
    if how in SLIPPED:
        return _slip_speaks(one, other, how) or one_attribute(one, other)
    if how == "far" and _far_beyond(one, other):
        return False
    return one_attribute(one, other) or _retold(one, other, how)


def _far_beyond(one: Figure, other: Figure) -> bool:
    """Say whether one value is more times the other than one fact is told with."""
    low, high = sizes(one.quantity, other.quantity)
    return not low or high > _MOST_TIMES * low


def _slip_speaks(one: Figure, other: Figure, how: str) -> bool:
    """Say whether two numbers a slip apart have words in common, or how they are told speaks."""
    if one.quantity.dimension in SPELLS | {"number"} or _alike_beside(one, other):
        return _alike_beside(one, other)
    return _in_words_again(one, other) or how == "turned" or (quoted(other) and not quoted(one))


def _retold(one: Figure, other: Figure, how: str) -> bool:
    """Say whether the later of two numbers, no slip apart, is told as what is told again is."""
    near = how != "far" and one.quantity.dimension not in SPELLS
    if near and _in_words_again(one, other):
        return True
    again = in_words(other) or quoted(other) or of_all(other) or among(other)
    return (again or titled(one, other) or captioned(one, other)) and _alike_beside(one, other)


def _alike_beside(one: Figure, other: Figure) -> bool:
    """Say whether the words beside two numbers have characters in common."""
    return len(signs_beside(one) & signs_beside(other)) > (one.quantity.dimension in SPELLS)


def _in_words_again(one: Figure, other: Figure) -> bool:
    """Say whether the later number alone is printed in words, and neither is but one digit."""
    if not in_words(other) or in_words(one):
        return False
    return min(telling_digits(figure.quantity) for figure in (one, other)) != 1


def pairs(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures of one unit in two sentences, where not too many have it."""
    crowds: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.quantity.dimension not in _UNFIT:
            crowds.setdefault(_unit(figure), []).append(figure)
    for crowd in crowds.values():
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            if one.context.span != other.context.span:
                yield Pair(*((one, other) if one.span <= other.span else (other, one)), crowd)


def explained(pair: Pair) -> bool:
    """Say whether the text tells why they differ: growth, other times or roles, what is beside."""
    one, other, crowd = pair
    grown = grows(one, other) or difference_told(one, other, crowd)
    if grown or _timed_apart(one, other) or two_facts(one, other):
        return True
    return other_roles(one, other)


def _timed_apart(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each a time of its own."""
    times = [figure.period.value for figure in (one, other) if figure.period.stated]
    return len({(time.start, time.end) for time in times if time}) > 1


def told_again(pair: Pair) -> bool:
    """Say whether a third sentence gives the later number, too."""
    one, other, crowd = pair
    value, spans = other.quantity.nominal, (one.context.span, other.context.span)
    return any(
        third.quantity.nominal == value and third.context.span not in spans for third in crowd
    )


def _borne_out(pair: Pair) -> bool:
    """Say whether the text gives the number of its headline: another is of another fact.

    Not where the other is it, turned round.
    """
    if not titled(pair.one, pair.other) or how_apart(pair.one, pair.other) == "turned":
        return False
    value = pair.one.quantity.nominal
    return any(
        third.quantity.nominal == value and third.context.kind not in HEADS for third in pair.crowd
    )


def _unit(figure: Figure) -> str:
    quantity = figure.quantity
    return counter_class(quantity.unit) if quantity.dimension == "count" else quantity.dimension


def _differ(one: Figure, other: Figure) -> bool:
    """Say whether no value is allowed by both, or two numbers printed alike are not equal."""
    mine, theirs = one.quantity, other.quantity
    if mine.hedge == theirs.hedge and mine.step == theirs.step:
        return mine.nominal != theirs.nominal
    return not mine.meets(theirs)
