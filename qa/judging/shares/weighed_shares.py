"""Which pair of counts belies a percentage, where all that it may be said of were weighed.

No single word decides. What speaks for a mistake and what against is weighed (`share_signs`,
`share_doubts`), as the mistakes that editors marked and the texts without one have it.
"""

from __future__ import annotations

from qa.judging.shares.share_doubts import WEIGHTS
from qa.judging.shares.share_signs import is_rest_of_peer, signs_against
from qa.model import Share, Way

_LEAST = 60
"""From what sum a pair belies a percentage, hundredths of a natural logarithm."""
_REST = 150
"""What it speaks for that the other part, whose percentage is right, leaves just this one."""
_CLEARLY = 300
"""By how much a pair must be likelier to be meant than the one that looks most like a slip."""


def belying(share: Share) -> Way | None:
    """Give the pair that a mistake most likely parts from a percentage; None where none does."""
    told = [
        (sum(WEIGHTS.get(sign, 0) for sign in signs) + _REST * is_rest_of_peer(way, share), way)
        for way, signs in signs_against(share)
    ]
    most, way = max(told, key=lambda one: one[0], default=(_LEAST - 1, None))
    if way is None or most < _LEAST:
        return None
    likeliest = max((one for _, one in told), key=lambda one: one.odds)
    return likeliest if likeliest.odds - way.odds > _CLEARLY else way
