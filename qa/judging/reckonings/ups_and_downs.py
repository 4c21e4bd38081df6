"""How many of so many rose, stayed and fell: 36家中，增长21家、持平4家、下降11家. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_WAYS: Final = (
    regex("(?:增长|上涨|上升|提高|增产)(?:的|有|为)*$"),
    regex("(?:持平|不变)(?:的|有|为)*$"),
    regex("(?:下降|下跌|回落|降低|减产)(?:的|有|为)*$"),
)
_AMONG: Final = regex("[^，。；：\\d]{0,16}[里中][，,]")
_ROW: Final = 4


def ups_and_downs(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold the three of a sentence to the number that it opens with."""
    for at, whole in enumerate(figures):
        if not _AMONG.match(whole.context.sentence, whole.until):
            continue
        kin = [one for one in alike(figures[at:], whole) if one.quantity.exact]
        parts = [one for one in kin[1:] if any(way.search(lead(one)) for way in _WAYS)]
        told = {way for way in _WAYS for one in parts if way.search(lead(one))}
        if len(kin) == _ROW and len(parts) == len(told) == len(_WAYS):
            makes = sum((one.quantity.nominal for one in parts), Fraction())
            proof = " + ".join(map(said, parts))
            yield from reckoned(parts, whole, makes, (makes, makes), proof)
