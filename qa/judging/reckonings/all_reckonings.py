"""All that a sentence reckons out in words and gets wrong. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.balances import balances
from qa.judging.reckonings.closed_parts import closed_parts
from qa.judging.reckonings.differences import differences
from qa.judging.reckonings.distances import distances
from qa.judging.reckonings.in_capitals import in_capitals
from qa.judging.reckonings.interest import interest
from qa.judging.reckonings.majorities import majorities
from qa.judging.reckonings.multiples import halved, multiples
from qa.judging.reckonings.price_cuts import price_cuts
from qa.judging.reckonings.reckoning import Account
from qa.judging.reckonings.restated import per_jin, restated
from qa.judging.reckonings.sentences import merged_terms
from qa.judging.reckonings.shares_left import shares_left
from qa.judging.reckonings.shares_told import shares_told
from qa.judging.reckonings.staffs import staffs
from qa.judging.reckonings.tallies import tallies
from qa.model import Figure

_WIDEST: Final = 64
_CROWD: Final = 24
"""A sentence of more figures is a table, and reckons nothing out."""
_WAYS: Final = (
    balances,
    differences,
    price_cuts,
    distances,
    closed_parts,
    restated,
    in_capitals,
    per_jin,
    shares_told,
    tallies,
    staffs,
    shares_left,
    majorities,
    merged_terms,
    interest,
    multiples,
    halved,
)


def reckonings(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the figures of a sentence in each way that a text reckons."""
    for way in _WAYS if len(figures) <= _CROWD else ():
        yield from filter(_is_told_at_once, way(figures))


def _is_told_at_once(account: Account) -> bool:
    """Say whether terms and result stand near each other, in one half of the sentence."""
    places = [(one.at, one.until) for one in (*account.terms, account.result)]
    first, last = min(places)[0], max(places)[1]
    words = account.result.context.sentence[first:last]
    return last - first <= _WIDEST and "；" not in words
