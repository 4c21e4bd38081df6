"""Whether a year is odd enough to be told. Pure."""

from __future__ import annotations

from qa.judging.years import KNOWN
from qa.model import OddYear

_LEAST, _DAY_UNKNOWN, _BOUND = 370, 120, 150
"""Hundredths of a natural logarithm: what is asked for, how much more where the article's day is
not known, and how much less where arithmetic binds the other year."""


def odd_enough(odd: OddYear) -> bool:
    """Say whether another year is so much likelier than the printed one that an editor must look.

    With these limits about one sound article in three hundred was told of.
    """
    known = odd.context.date_from in KNOWN
    return odd.odds >= _LEAST - _BOUND * odd.bound + _DAY_UNKNOWN * (not known)
