"""Figures of one fact with two values: in one measure, or in kindred words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TypeAlias

from qa.judging.arithmetic.misprints import slipped, slips, telling_digits
from qa.judging.calendar.year_spans import years_make
from qa.judging.days.terms import is_term
from qa.judging.facts.how_told import times
from qa.judging.facts.long_slips import long_slip
from qa.judging.facts.rows_of_groups import of_a_group_alone
from qa.judging.facts.stories import named_in_both, told_in_both
from qa.judging.facts.taken_up import taken_up
from qa.judging.facts.verbatim import verbatim
from qa.judging.facts.weighed_twins import near
from qa.judging.linking.clauses import clause, left_behind
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.linking import Link, restates, same_fact, same_words
from qa.judging.linking.measures import head, same_name
from qa.judging.linking.paragraphs import one_paragraph
from qa.judging.linking.rates import other_wholes
from qa.judging.linking.retold import retold
from qa.judging.linking.subjects import placed
from qa.judging.linking.traits import of_several_articles
from qa.judging.linking.two_facts import two_facts
from qa.model import SPOTS, Figure, Quantity, Span
from qa.patterns import regex

_TO_COME = regex("还[得要需有]|尚需|再过")
RATES = frozenset("point times fold odds ordinal number temperature pressure".split())
"""What is no amount of anything."""
SCALES = frozenset({"级", "岁", "度", "分", "层", "届", "号", "楼"})
"""What numbers a step of a scale."""
Twins: TypeAlias = tuple[Figure, Figure, Link]
_CROWD, _NAMED = 120, 3
_LONG, _PAIR, _DIGITS = 4, 2, 3
_AGAIN = regex("又|另|再次|还有|第二|其余|分别|各|计划|原")
_MEASURED = frozenset({"area", "length", "money:CNY", "volume"})
_THRONG = 400
"""Among more figures of one kind in an article no slip of the pen is looked for."""


def is_amount(figure: Figure) -> bool:
    """Say whether a figure tells how much there is of something, or how long it takes."""
    quantity = figure.quantity
    return quantity.dimension not in RATES and quantity.unit not in SCALES and not is_term(figure)


def of_one_measure(figures: Sequence[Figure]) -> Iterator[Twins]:
    """Link figures that count one measure, with all that a fact needs, and cannot be equal."""
    named: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        named[head(figure.measure)].append(figure)
    across = of_several_articles(figures)
    for alike in named.values():
        yield from _likeliest(_alike(alike, across=across) if len(alike) <= _CROWD else ())


def _alike(alike: Sequence[Figure], *, across: bool) -> Iterator[Twins]:
    for one, other in combinations(alike, 2):
        apart = one.context.document != other.context.document
        if apart == across and not one.quantity.meets(other.quantity):
            link = _apart(one, other, alike) if apart else same_fact(one, other)
            if not link or two_facts(one, other):
                continue
            if link.firm or apart or _told_twice(one, other, alike) or _slipped(one, other, alike):
                yield one, other, link


def _likeliest(pairs: Iterable[Twins]) -> Iterator[Twins]:
    """Hold a headline, or a caption, to nothing but the number that comes nearest to it."""
    nearest: dict[Span, Twins] = {}
    for one, other, link in pairs:
        if one.context.document != other.context.document or not restates(one, other):
            yield one, other, link
            continue
        spot = one if one.context.kind in SPOTS else other
        last = nearest.get(spot.span)
        if last is None or times(one, other) < times(*last[:2]):
            nearest[spot.span] = one, other, link
    yield from nearest.values()


def _told_twice(one: Figure, other: Figure, alike: Sequence[Figure]) -> bool:
    """Say whether an article measures one thing of a long name just twice: 过火面积."""
    measure = one.measure
    if len(measure.thing) < _LONG or not same_name(measure, other.measure):
        return False
    measured = one.quantity.dimension in _MEASURED
    kin = [figure for figure in alike if figure.measure.thing == measure.thing]
    apart = not one_paragraph(one, other) and not heads_apart(one, other)
    aside = any(_AGAIN.search(figure.context.sentence) for figure in (one, other))
    return measured and len(kin) == _PAIR and apart and not aside


def _slipped(one: Figure, other: Figure, alike: Sequence[Figure]) -> bool:
    """Say whether two long numbers of one deed and thing are a slip apart, and its only ones."""
    measure = one.measure
    if not (measure.action and same_name(measure, other.measure)) or heads_apart(one, other):
        return False
    long = min(telling_digits(figure.quantity) for figure in (one, other)) >= _DIGITS
    kin = [figure for figure in alike if figure.measure.thing == measure.thing]
    told = [figure for figure in kin if not left_behind(figure)]
    return long and len(told) == _PAIR and slipped(one, other) in {"turned", "digit"}


def _apart(one: Figure, other: Figure, figures: Sequence[Figure]) -> Link | None:
    """Link two figures of two articles, not firmly where place, time and name are all they share.

    What one of the articles tells as well as the other is no contradiction.
    """
    link = same_fact(one, other)
    if not (link and (link.firm or _plainly_one(one, other))):
        link = named_in_both(one, other)
    return None if link and _told_by_both(one, other, figures) else link


def of_kindred_words(figures: Sequence[Figure]) -> Iterator[Twins]:
    """Link figures that are a slip of the pen apart, in words that say the same.

    `figures` are all of their kind in one article, or such of several that may be of one event.
    """
    across = of_several_articles(figures)
    kin = told_in_both if across else _in_article
    # each pair is weighed against all of the crowd
    for one, other in slips(figures) if len(figures) <= _THRONG else ():
        if across and one.context.document == other.context.document:
            continue
        if not across and (slipped(one, other) == "rough" or _of_their_years(one, other)):
            continue
        meet = one.quantity.meets(other.quantity)
        differ = not meet or (not across and _printed_apart(one.quantity, other.quantity))
        if differ and (link := kin(one, other, figures)):
            yield one, other, link


def _of_their_years(one: Figure, other: Figure) -> bool:
    """Say whether the years of its sentence make each of two lengths, or one is still to come."""
    to_come = {_TO_COME.search(clause(figure)[0]) is not None for figure in (one, other)}
    lengths = one.quantity.dimension == "months"
    if lengths and len(to_come) > 1:
        return True
    return all(years_make(figure, (figure.context.sentence,)) for figure in (one, other))


def _in_article(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    if not near(one, other) or of_a_group_alone(one, other) or other_wholes(one, other):
        return None
    link = same_words(one, other, crowd) or retold(one, other, crowd)
    if link and not two_facts(one, other):
        return link
    kin = verbatim(one, other, crowd) or taken_up(one, other, crowd)
    return kin or long_slip(one, other, crowd)


def _plainly_one(one: Figure, other: Figure) -> bool:
    """Say whether both texts themselves name place, time and measure, and name them alike."""
    slots = (one.subject, one.period, other.subject, other.period)
    named = same_name(one.measure, other.measure) and len(one.measure.thing) >= _NAMED
    return named and placed(one) and all(slot.stated for slot in slots)


def _told_by_both(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether one of two articles prints the other's figure, too: they agree on it."""
    return any(
        figure.context.document == here.context.document
        and figure.measure.text == there.measure.text
        and figure.quantity.canonical == there.quantity.canonical
        for here, there in ((one, other), (other, one))
        for figure in figures
    )


def _printed_apart(one: Quantity, other: Quantity) -> bool:
    """Say whether two numbers printed alike differ; hedges and decimals do not excuse them."""
    alike = (one.step, one.hedge) == (other.step, other.hedge)
    return one.nominal != other.nominal if alike else not one.meets(other)
