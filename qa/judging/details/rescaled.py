"""A headline's number that lies a 万 or 亿 away from the body's."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.details.borne_out import HALF, nears
from qa.judging.details.headline_kin import TEN, alike_in, body_of, comparable, weight
from qa.model import Figure

_FAR = 900


def rescaled(spot: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Give the figure of the body that a headline gives in a rounder number, a 万 or 亿 away.

    产值突破18万元, and in the body 产值18.3亿元.
    """
    body = body_of(figures)
    if any(nears(figure, spot) for figure in alike_in(spot, body)):
        return None
    off = [
        figure
        for figure in body
        if _rescales(spot, figure) and comparable(spot, figure) and weight(spot, figure) > 0
    ]
    return off[0] if len({figure.quantity.nominal for figure in off}) == 1 else None


def _rescales(spot: Figure, figure: Figure) -> bool:
    rough, fine = spot.quantity, figure.quantity
    low, high = sorted((rough.nominal, fine.nominal))
    step = rough.step / rough.scale
    over = fine.nominal / fine.scale - rough.nominal / rough.scale
    return (
        rough.scale != fine.scale
        and high >= _FAR * low > 0
        and rough.nominal / rough.step >= TEN
        and over != 0
        and -step * (0 if rough.hedge else HALF) <= over < step
    )
