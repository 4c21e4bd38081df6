"""A figure with those before it, as a mark is sought for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from qa.model import SPELLS_AND_AGES, Figure
from qa.patterns import regex
from qa.reading.figures.mark_words import Word
from qa.reading.words.lexicon import ACTION, CHANGED

CHANGES: Final = frozenset({"ratio", "point"})
NO_STOCK: Final = CHANGES | SPELLS_AND_AGES
LISTED: Final = regex("[^，。；：]*[、和及与][^，。；：]*|[一-龥]{0,3}")
_ROW: Final = regex("[，；][^，。；：、]{1,12}")
_MEAN: Final = regex("平均|[日月年人户亩场]均|均价")
OTHER: Final = {"同比": "环比", "环比": "同比"}


class Seen(NamedTuple):
    """A figure with those before it in its sentence, whose scopes are told.

    `prior` are those of the sentence before, in the same block; `words` are those of all marks
    in the sentence; `ahead`: a report on work has turned to what is to be done.
    """

    figure: Figure
    before: Sequence[Figure]
    prior: Sequence[Figure]
    words: Mapping[str, Sequence[Word]]
    ahead: bool

    @property
    def last(self) -> Figure | None:
        """The figure before, in its sentence or the one before that."""
        return next((told[-1] for told in (self.before, self.prior) if told), None)


def if_so(holds: object, sign: str) -> tuple[str, ...]:
    """Give a sign where it holds."""
    return (sign,) if holds else ()


def signs_of_the_last(seen: Seen, mark: str, last: Figure) -> list[str]:
    """Give whether the figure before has the mark, and stands in one list with this."""
    has = "last has" if mark in last.scope else "last lacks"
    signs = [has]
    between = seen.figure.context.sentence[last.until : seen.figure.at]
    if LISTED.fullmatch(between):
        signs.append(f"{has}, listed")
    elif _ROW.fullmatch(between) and not ACTION.search(between):
        signs.append(f"{has}, in a row")
    if last.quantity.unit == seen.figure.quantity.unit:
        signs.append(f"{has}, one unit")
    if sort_of(last) != sort_of(seen.figure):
        signs.append(f"{has}, of another sort")
    return signs


def sort_of(figure: Figure) -> str:
    """Give whether a figure is a rate, a mean, a change, a span of time or a number."""
    if figure.quantity.dimension in NO_STOCK:
        return "span" if figure.quantity.dimension in SPELLS_AND_AGES else "rate"
    if "平均" in figure.scope or _MEAN.search(figure.measure.thing):
        return "mean"
    return "change" if CHANGED.fullmatch(figure.measure.action) else ""


def has_other_basis(seen: Seen, mark: str, start: int) -> bool:
    """Say whether the basis of the other change is told after a point: 环比, where 同比 was."""
    others = seen.words.get(OTHER.get(mark, ""), ())
    return [one for one in others if start <= one.start and one.end <= seen.figure.at] != []
