"""Shares whose whole is known by its name, by 其中 or by the order of a row."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from qa.model import Figure, Part, Share, Span
from qa.reading.shares.named_wholes import read_named_wholes
from qa.reading.shares.part_shares import read_part_shares
from qa.reading.shares.shares_in_turn import read_shares_in_turn


def read_by_name(
    figures: Sequence[Figure], parts: Sequence[Part], known: Collection[Span]
) -> list[Share]:
    """Read such shares of one article, but for those whose rates are in `known`."""
    named = [*read_named_wholes(figures, known), *read_shares_in_turn(figures, known)]
    told = {*known, *(one.rate.span for one in named)}
    return [*named, *read_part_shares(figures, parts, named, told)]


def pairs_told(shares: Iterable[Share]) -> set[tuple[Span, str, str]]:
    """Give the percentages of shares, each with the amounts that it may be said of."""
    return {
        (one.rate.span, part.quantity.canonical, whole.quantity.canonical)
        for one in shares
        for part, whole in ((one.part, one.whole), *((way.part, way.whole) for way in one.ways))
        if part and whole
    }
