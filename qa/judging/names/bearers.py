"""Are two names that look like one with a slip in it those of two bearers? Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from qa.judging.names.bearer_signs import bearer_signs
from qa.judging.names.naming import Spelling, spellings
from qa.judging.names.near_names import named_alike, person_twins
from qa.judging.names.of_two_houses import of_two_houses
from qa.judging.names.offices import renamed_offices
from qa.model import Named

LEAST: Final = -75
"""How little may speak for one bearer, in hundredths of a natural logarithm.

So far below nought, no published pair is let go that two readers held to be one bearer's.
"""
WEIGHTS: Final[Mapping[str, int]] = {
    "at last": 30,
    "at once": -17,
    "bias": 35,
    "common 1": -27,
    "common 2": 69,
    "common 3": -22,
    "common 4": -14,
    "common 5": 29,
    "look person": 17,
    "one block": 32,
    "other 1 times": 78,
    "other 2 times": -43,
    "other begins": 48,
    "other contrast": -79,
    "other described": -103,
    "other far": -35,
    "other guest behind": 17,
    "other joined": 13,
    "other kin": -33,
    "other kin ahead": -41,
    "other last": 47,
    "other opens": 35,
    "other owns": 9,
    "other pictured": 46,
    "other signs": 15,
    "person": 40,
    "same ahead": 26,
    "same behind": 38,
    "same figures": -8,
    "shared 1": 8,
    "shared 8": -11,
    "sound": 91,
    "sound person": 99,
    "unlike": -101,
    "unlike person": -75,
    "usual 1 times": 25,
    "usual 2 times": 80,
    "usual 3 times": -71,
    "usual anew": 14,
    "usual begins": 9,
    "usual contrast": 21,
    "usual described": 24,
    "usual far": -59,
    "usual guest ahead": -9,
    "usual heads": 38,
    "usual kin": -21,
    "usual kin ahead": -18,
    "usual opens": -15,
    "usual owns": -22,
    "usual pictured": -52,
    "usual quoted": -20,
    "usual signs": 20,
    "usual titled": 17,
    "usual voice": -26,
    "within": 22,
}
"""Fitted by `tests/bench/fit_bearers.py`."""

_PAIRS: Final[Mapping[str, Callable[[Sequence[Named]], Iterator[Spelling]]]] = {
    "person": spellings,
    "office": renamed_offices,
    "twins": person_twins,
}


def one_bearers(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names that are one bearer's, by the names and by what is told of them."""
    yield from (pair for pair in alike_pairs(mentions) if not are_two(pair))


def alike_pairs(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs of names of one kind that are likely one by the names themselves."""
    yield from _PAIRS.get(mentions[0].kind, named_alike)(mentions)


def are_two(pair: Spelling) -> bool:
    """Say whether what the article tells of two names speaks for two bearers."""
    if of_two_houses(pair):
        return True
    return sum(WEIGHTS.get(sign, 0) for sign in bearer_signs(pair)) < LEAST
