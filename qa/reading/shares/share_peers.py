"""Shares beside one another: what bears a whole out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from qa.model import Figure, Share

_CROWD = 20


def with_peers(shares: Sequence[Share]) -> Iterator[Share]:
    """Give each share that was weighed the others of its paragraph that are of the same whole.

    A list of which each item is a paragraph that ends with ； is one.
    """
    for group in _lists(shares):
        beside = group[:_CROWD]
        for share in beside:
            if share.ways:
                yield replace(share, peers=tuple(_peers(share, beside)))


def _lists(shares: Sequence[Share]) -> list[list[Share]]:
    """Give the shares of each paragraph, those of the items of one list together."""
    lists: list[list[Share]] = []
    for _, group in groupby(shares, key=lambda share: share.rate.context.block):
        found = list(group)
        if lists and _goes_on(lists[-1][-1], found[0]):
            lists[-1] += found
        else:
            lists.append(found)
    return lists


def _goes_on(share: Share, other: Share) -> bool:
    one, next_ = share.rate.context, other.rate.context
    return next_.block == one.block + 1 and one.sentence.endswith("；")


def _peers(share: Share, beside: Sequence[Share]) -> Iterator[tuple[Figure, Figure, Figure]]:
    wholes = {way.whole.span for way in share.ways}
    for other in beside:
        if share.cue == other.cue == "占" and other.part and other.part is not share.part:
            for whole in _wholes_of(other):
                if whole.span in wholes:
                    yield other.part, whole, other.rate


def _wholes_of(share: Share) -> list[Figure]:
    """Give the wholes that a percentage can be of, as it is told of its likeliest part."""
    if not share.ways:
        return [share.whole] if share.whole else []
    return [way.whole for way in share.ways if way.part is share.part and not way.form]
