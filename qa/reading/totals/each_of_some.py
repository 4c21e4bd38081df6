"""What several have each, as what they have in all: 另有两人各得1枚; 由射击、拳击、赛艇各得1枚."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure
from qa.model.sayings import OF_ALL
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_sentence

_EACH = "各(?:得|获|夺得?|收获|摘得?|添|贡献|斩获|拿下?)了?"
_OF_COUNTED = regex(f"[^，。；、\\d]{{0,6}}{_EACH}")
_OF_NAMED = regex(
    f"^(?:其余|剩下|余下|另有?)(?:的?(?:分别)?由|被|的?是|为)?(?P<names>[^，。；\\d]+、[^，。；\\d]+?){_EACH}$"
)
_NAMES = regex("[、和与及]")


def summed_up(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures of one article, what falls to each of some as what falls to all of them."""
    before = [None, *figures[:-1]] if figures else []
    return [_in_all(figure, last) for last, figure in zip(before, figures, strict=True)]


def _in_all(figure: Figure, before: Figure | None) -> Figure:
    lead = clause_before(figure)
    if "各" not in lead or figure.quantity.dimension != "count" or figure.quantity.hedge:
        return figure
    number = _counted(figure, before) or _named(lead)
    told = figure.quantity
    if number <= 1:
        return figure
    low, nominal, high = (end * number for end in (told.low, told.nominal, told.high))
    quantity = replace(told, low=low, nominal=nominal, high=high)
    return replace(figure, quantity=quantity, scope=figure.scope - {"平均", "另"} | {OF_ALL})


def _counted(figure: Figure, before: Figure | None) -> Fraction:
    """Give the number of people or sides that stands right before: 两人各得."""
    beside = before is not None and same_sentence(before, figure)
    if before is None or not beside or not _OF_COUNTED.fullmatch(gap(before, figure)):
        return Fraction(0)
    people = before.quantity.dimension == "count" and before.quantity.exact
    return before.quantity.nominal if people else Fraction(0)


def _named(lead: str) -> Fraction:
    """Give how many are named in a row before what each of them has."""
    found = _OF_NAMED.search(lead)
    return Fraction(len(_NAMES.split(found["names"]))) if found else Fraction(0)
