"""Shares beside one another: what bears a whole out, and which of two readings is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from qa.model import Figure, Share

_CROWD = 20


def with_peers(shares: Sequence[Share]) -> Iterator[Share]:
    """Give each share the others of its paragraph that may be taken of the same whole."""
    for _, group in groupby(shares, key=lambda share: share.rate.context.block):
        beside = list(group)
        for share in beside:
            yield replace(share, peers=tuple(_peers(share, beside[:_CROWD])))


def _peers(share: Share, beside: Sequence[Share]) -> Iterator[tuple[Figure, Figure, Figure]]:
    own = list(_ways(share))
    wholes = {whole.span for _, whole in own}
    for other in beside:
        both = share.cue == other.cue == "占" and other is not share
        for part, whole in _ways(other) if both else ():
            if whole.span in wholes and (part, whole) not in own:
                yield part, whole, other.rate


def with_told(shares: Sequence[Share], told: Sequence[Share]) -> Iterator[Share]:
    """Give the shares read by their wording; where that leaves a choice, those by their roles."""
    by_roles = {share.rate.span: share for share in told}
    for share in shares:
        other = by_roles.pop(share.rate.span, None)
        if other and share.cue != "占" and not (share.part and share.whole):
            yield from (share, other)
        elif other and not share.sure and other.sure:
            yield replace(other, rivals=(*other.rivals, *_ways(share)))
        else:
            yield share
    yield from by_roles.values()


def _ways(share: Share) -> Iterator[tuple[Figure, Figure]]:
    if share.part and share.whole and not share.rest:
        yield share.part, share.whole
        yield from share.rivals
