"""Whether a year is odd enough to be told. Pure."""

from __future__ import annotations

from qa.model import OddYear

_LEAST = 20


def odd_enough(odd: OddYear) -> bool:
    """Say whether another year is so much likelier than the printed one that an editor must look.

    With this limit one sound article in eight hundred was told of, by weights that had not seen
    its set.
    """
    return odd.odds >= _LEAST
