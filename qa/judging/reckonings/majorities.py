"""A majority said to be reached that the votes don't make: 60人投票得38票，达到三分之二. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, said
from qa.model import Figure
from qa.patterns import regex

_REACHED: Final = regex("(?:达到|达|超过?|过|逾|满足|符合|获得?)[^，。；：、0-9不未没]{0,10}$")
_VOTES: Final = regex("投票|表决|票决|评委|到会|出席|参会|选民|业主")
_FOR: Final = regex("(?:赞成|同意|得|获|支持|收获|签字|获得)[^，。；：、0-9]{0,4}$")
_UNITS: Final = frozenset("人 票 户".split())
_PAIR: Final = 2


def majorities(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a share of votes that is said to be reached, the voters and the votes in favour."""
    counts = [one for one in figures if one.quantity.unit in _UNITS and not one.quantity.hedge]
    if len(counts) != _PAIR or not _VOTES.search(counts[0].context.sentence):
        return
    votes, voters = sorted(counts, key=lambda one: one.quantity.nominal)
    for share in figures:
        told = share.quantity.dimension == "ratio" and share.span > max(votes.span, voters.span)
        if told and _FOR.search(lead(votes)) and _REACHED.search(_before(share)):
            makes = votes.quantity.nominal / voters.quantity.nominal
            if makes < share.quantity.nominal:
                proof = f"{said(votes)} ÷ {said(voters)}"
                yield Account((votes, voters), share, makes, proof)


def _before(share: Figure) -> str:
    """Give the words that lead to a share, and what was read as part of it: 超过三分之二."""
    return lead(share) + share.quantity.hedge
