"""What of a body bears out a figure of its headline, and what goes against it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from qa.judging.kinship import SPOTS, kinship
from qa.judging.measures import same_kind
from qa.judging.misprints import digits, telling_digits
from qa.model import Figure

_TELLING, _KIN, _MOST = 7, 14, 40


def borne_out(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether some sentence of the body gives a headline's number, or what makes it.

    The number itself in whatever unit, its digits in running text, a rounder or finer
    wording, or the sum or difference of two figures of its kind.
    """
    body = [figure for figure in figures if figure.context.kind not in SPOTS]
    shown = digits(spot.quantity).rstrip("0")
    if any(shown in figure.context.sentence for figure in body):
        return True
    alike = [figure for figure in body if same_kind(figure.quantity, spot.quantity)][:_MOST]
    return any(_nears(figure, spot) for figure in alike) or any(
        spot.quantity.nominal
        in (
            one.quantity.nominal + other.quantity.nominal,
            abs(one.quantity.nominal - other.quantity.nominal),
        )
        for one, other in combinations(alike, 2)
    )


def _nears(figure: Figure, spot: Figure) -> bool:
    """Say whether one number may be the other, rounded to its own printing."""
    step = max(figure.quantity.step, spot.quantity.step)
    apart = abs(figure.quantity.nominal - spot.quantity.nominal)
    return figure.quantity.meets(spot.quantity) or apart <= step


def rival(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure of the body that tells a headline's fact with another number, if any."""
    if spot.quantity.hedge or telling_digits(spot.quantity) <= 1:
        return None
    crowd = [figure for figure in figures if same_kind(figure.quantity, spot.quantity)]
    found = [
        (kin.points, -number)
        for number, figure in enumerate(crowd)
        if figure.context.kind not in SPOTS
        and figure.quantity.unit == spot.quantity.unit
        and not figure.scope ^ spot.scope - {"总"}
        and (kin := kinship(spot, figure, crowd))
        and kin.rarity >= _TELLING
        and kin.points >= _KIN
    ]
    return crowd[-max(found)[1]] if found else None
