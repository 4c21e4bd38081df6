"""Running totals: what can only grow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.linking.bulletins import lead, led_by, series
from qa.judging.linking.clauses import clause
from qa.judging.linking.measures import action, head, kind
from qa.judging.linking.moments import ordered
from qa.judging.linking.nth_days import since_start
from qa.judging.linking.tallied import (
    NEAR,
    adds_up,
    counted_to,
    may_sum_up,
    reached,
    reckoned,
    running,
)
from qa.judging.totals.going_back import by_size, going_back
from qa.judging.totals.serial import in_time
from qa.judging.totals.told_step import told_step
from qa.model import Figure
from qa.patterns import regex

_RISEN = regex(r"(?:增[加至到]|升[至到]|扩大到|累计|突破|刷新)[^，。；\d]{0,6}$")
_STATE = regex("水位|水深|气温|体温|水温|血压|汇率|可售|待售|库存|存栏|余额")
_WORD = 2
LIKELY = 0
"""From what odds on two figures are one total that goes back."""


def may_run(figure: Figure) -> bool:
    """Say whether a figure may be a total up to a time that the words before it name."""
    return counted_to(figure) or reckoned(figure) or (adds_up(figure) and since_start(figure))


def counts_up(figure: Figure) -> bool:
    """Say whether a figure may be a total up to some time that can only grow."""
    return (may_sum_up(figure) or may_run(figure)) and not _is_a_state(figure)


def _is_a_state(figure: Figure) -> bool:
    """Say whether a figure tells how high something stands, which goes up and down."""
    return _STATE.search(figure.measure.text + clause(figure)[0]) is not None


def names_of_total(figure: Figure) -> tuple[str, ...]:
    """Give what another article may call a running total by; nothing of what is none."""
    if not counts_up(figure):
        return ()
    names = head(figure.measure), series(figure), lead(figure), led_by(figure)
    more = action(figure.measure), figure.measure.thing[:_WORD]
    return tuple(dict.fromkeys(filter(None, (*names, *more))))


def kinds_of_total(figure: Figure) -> set[str]:
    """Give the kinds of units that a total may be compared in: 26.8万 may be of any."""
    unit = kind(figure.quantity)
    return {unit, "number"} if figure.quantity.large else {unit}


def of_one_or_two(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give the pairs of figures of one article; of several, those of two."""
    lone = len({figure.context.document for figure in figures}) == 1
    for one, other in combinations(figures, 2):
        if lone == (one.context.document == other.context.document):
            yield one, other


def goes_back(
    one: Figure, other: Figure, figures: Sequence[Figure]
) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two running totals of one thing where the later is less.

    `figures` are those of one kind that stand in their article.
    """
    if not (by_size(one, other) and counts_up(one) and counts_up(other)):
        return None
    found = going_back(one, other, figures)
    return found[:2] if found and found[2] > LIKELY else None


def grows(one: Figure, other: Figure) -> bool:
    """Say whether two figures are one total that grows, or that is told to have moved."""
    if one.context.document != other.context.document:
        return told_step(one, other) or _grew_between(one, other)
    pair = ordered(one, other) if _to_date(one) and _to_date(other) else None
    return pair is not None and pair[0].quantity.low <= pair[1].quantity.high


def _grew_between(one: Figure, other: Figure) -> bool:
    """Say whether a total that had risen to a number stands higher in a later article."""
    if _to_one_day(one, other):
        return False
    if running(one) and running(other) and (pair := in_time(one, other)):
        return pair[0].quantity.low <= pair[1].quantity.high
    days = one.context.date, other.context.date
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    first, second = (one, other) if days[0] < days[1] else (other, one)
    risen = any(
        _RISEN.search(figure.context.sentence[: figure.at][-NEAR:]) for figure in (one, other)
    )
    return risen and first.quantity.low <= second.quantity.high


def _to_one_day(one: Figure, other: Figure) -> bool:
    """Say whether both texts name the day they count to, and it is one."""
    ends = [
        figure.period.value.end
        for figure in (one, other)
        if figure.period.stated and figure.period.value
    ]
    return len(ends) > 1 and ends[0] is not None and ends[0] == ends[1]


def _to_date(figure: Figure) -> bool:
    return running(figure) or reached(figure)
