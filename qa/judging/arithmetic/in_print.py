"""How numbers are told to the editor: as the article prints them, or would. Pure."""

from __future__ import annotations

from fractions import Fraction

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.model import Figure, Quantity
from qa.patterns import regex

HAN = "零一两三四五六七八九十"
"""How small counts are spelt before what is counted: 两项, 十家."""
_BARE = regex(r"[\d,.，：:∶比]+")
_SPELT = regex("[一二两三四五六七八九十]")
_TENTHS, _TEN = frozenset("成折"), 10


def in_print(figure: Figure) -> str:
    """Give a figure in its article's own words; a number that borrows its unit is given it."""
    words = figure.context.sentence[figure.at : figure.until]
    borrows = figure.quantity.suffix and _BARE.fullmatch(words)
    return in_units_of(figure.quantity.nominal, figure.quantity) if borrows else words


def told_as(quantity: Quantity, figure: Figure) -> str:
    """Give what a figure stands for: its own words, or what was reckoned from it in its unit."""
    return (
        in_print(figure) if quantity == figure.quantity else in_units_of(quantity.nominal, quantity)
    )


def without_hedge(figure: Figure) -> str:
    """Give a figure in its article's own words, to be put in another's place: no 突破, no 约."""
    return in_print(figure).removeprefix(figure.quantity.hedge)


def all_in_print(**figures: Figure) -> dict[str, str]:
    """Give figures in their articles' words, by their names in a message."""
    return {name: in_print(figure) for name, figure in figures.items()}


def share_in_print(
    part: tuple[Quantity, Figure],
    whole: tuple[Quantity, Figure],
    rate: Figure,
    value: Fraction,
    places: int = 2,
) -> dict[str, str]:
    """Give a share for a message: part and whole, each with its figure, and what they make."""
    return {
        "part": told_as(*part),
        "whole": told_as(*whole),
        "rate": in_print(rate),
        "computed": as_printed_in(value, rate, places),
    }


def share_proof(
    part: Quantity, whole: Quantity, rate: Quantity, value: Fraction, places: int = 2
) -> str:
    """Write out what a part and a whole make, in digits."""
    counts = f"{in_units_of(part.nominal, part)} ÷ {in_units_of(whole.nominal, whole)}"
    computed, told = in_units_of(value, rate, places), in_units_of(rate.nominal, rate)
    return f"{counts} ≈ {computed} ≠ {rate.hedge}{told}"


def as_printed_in(value: Fraction, figure: Figure, places: int = 2) -> str:
    """Write a value in the unit of a figure and, where it spells its number, spelt out: 两番."""
    model = figure.quantity
    text = in_units_of(value, model, places)
    parts = text.removesuffix(model.suffix).split(".")
    if not _SPELT.search(in_print(figure)) or not all(part.isdigit() for part in parts):
        return text
    whole, *tenths = map(int, parts)
    if not 0 < whole <= _TEN or any(len(part) > 1 for part in parts[1:]):
        return text
    if tenths and model.suffix not in _TENTHS:
        return text
    return HAN[whole] + model.suffix + "".join(HAN[one].replace("两", "二") for one in tenths)
