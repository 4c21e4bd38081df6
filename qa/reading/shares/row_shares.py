"""Shares in a row that one whole bears out: 工资7452元，占58%；经营2313元，占18% of 12846元.

A row of parts, each with its percentage, may stand a sentence or a paragraph behind its whole, and
other sums between. The whole is the one that all of the row but one and more agree with.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, same_kind
from qa.reading.parts.wholes_told import ends_in_step
from qa.reading.shares.shares_in_turn import row_of_rates

_TAKES: Final = regex(
    "占(?:比|到|了|全[部市县省区]|总[数量额]|[^，。；\\d]{1,14}的(?:比[重例])?)?(?:为|达|约)?$"
)
_OF_ANOTHER: Final = regex("占其|其中")
_IN_TURN: Final = regex(
    "(?P<names>[^，。；：\\d]+?)(?:占比|所?占?比[重例]|占[^，。；：\\d]{0,12})(?:分别|依次)(?:为|是|达到?)?$"
)
_AND: Final = regex("、|以及|[和与及](?!其)")
_FEWEST, _MOST, _BACK, _BEARING, _FAR, _NAME = 3, 24, 12, 2, 24, 4


class _Entry(NamedTuple):
    part: Figure
    rate: Figure


def read_row_shares(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the shares of rows whose whole all but one of three and more agree with."""
    at = 0
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        told = list(group)
        entries = list(_entries(told))
        row = [entry for entry in entries if same_kind(entry.part, entries[0].part)]
        if _FEWEST <= len(row) <= _MOST:
            yield from _of_whole(row, [*figures[max(0, at - _BACK) : at], *told[:_MOST]])
        at += len(told)
    yield from _named_in_turn(figures)


def _named_in_turn(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read a row of shares whose amounts were told before by the names of the row."""
    for index, rate in enumerate(figures):
        named = _IN_TURN.search(clause_before(rate)) if rate.quantity.dimension == "ratio" else None
        if named is None:
            continue
        rates, names = row_of_rates(figures, index), _AND.split(named["names"])
        before = figures[max(0, index - _FAR) : index]
        parts = [_amount_of(name[:_NAME], before) for name in names]
        row = [_Entry(part, share) for part, share in zip(parts, rates, strict=False) if part]
        if _FEWEST <= len(row) == len(names) == len(rates):
            yield from _of_whole(row, before)


def _amount_of(name: str, before: Sequence[Figure]) -> Figure | None:
    """Give the one amount that a clause tells under a name."""
    told = [
        one
        for one in before
        if one.quantity.dimension not in RATES
        and not ends_in_step(clause_before(one))
        and name in clause_before(one)
    ]
    return told[0] if len(told) == 1 and len(name) > 1 else None


def _entries(told: Sequence[Figure]) -> Iterator[_Entry]:
    """Give each percentage that is said to be taken, with the amount of its entry."""
    part: Figure | None = None
    for figure in told:
        lead = clause_before(figure)
        if figure.quantity.dimension not in RATES:
            part = figure
        elif part and figure.quantity.dimension == "ratio" and _TAKES.search(lead):
            between = figure.context.sentence[part.until : figure.at]
            if "；" not in between and not _OF_ANOTHER.search(between):
                yield _Entry(part, figure)
            part = None


def _of_whole(row: Sequence[_Entry], near: Sequence[Figure]) -> Iterator[Share]:
    """Give the shares of the row that most of it bears out, those that do not fit among them."""
    first, taken = row[0].part, {entry.part.span for entry in row}
    wholes = [
        one
        for one in near
        if one.span < first.span and one.span not in taken and same_kind(one, first)
    ]
    borne = [(sum(_fits(entry, whole) for entry in row), whole) for whole in wholes]
    most, whole = max(borne, key=lambda one: one[0], default=(0, first))
    if most >= max(_BEARING, len(row) - 1) and sum(count == most for count, _ in borne) == 1:
        told = [(entry.part, whole, entry.rate) for entry in row]
        for entry in row:
            peers = tuple(one for one in told if one[0] is not entry.part)
            rate = entry.rate
            yield Share(entry.part, whole, rate, "占", rate.context, peers=peers)


def _fits(entry: _Entry, whole: Figure) -> bool:
    """Say whether an amount can be its percentage of a whole, as all three are printed."""
    part, rate, all_ = entry.part.quantity, entry.rate.quantity, whole.quantity
    if all_.low <= 0:
        return False
    return part.low <= rate.high * all_.high and rate.low * all_.low <= part.high
