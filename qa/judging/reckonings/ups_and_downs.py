"""How many of so many rose, stayed and fell: 36家中，增长21家、持平4家、下降11家. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_WORDS: Final = ("增长|上涨|上升|提高|增产", "持平|不变", "下降|下跌|回落|降低|减产")
_WAYS: Final = tuple(regex(f"(?:{words})(?:的|有|为)*$") for words in _WORDS)
_BEHIND: Final = tuple(
    regex(f"[^，。；：、\\d]{{0,4}}?(?:价格)?(?:{words})(?=[，。；、）]|$)") for words in _WORDS
)
"""How each way is told before its number, or behind it: 上涨的12种, 12种上涨."""
_AMONG: Final = regex("[^，。；：\\d]{0,16}[里中][，,]|[^。；：]{0,30}，其中")
_ROW: Final = 4


def ups_and_downs(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold the three of a sentence to the number that it opens with."""
    for at, whole in enumerate(figures):
        if not _AMONG.match(whole.context.sentence, whole.until):
            continue
        kin = [one for one in alike(figures[at:], whole) if one.quantity.exact]
        parts = [one for one in kin[1:] if _ways_of(one)]
        told = {way for one in parts for way in _ways_of(one)}
        if len(kin) == _ROW and len(parts) == len(told) == len(_WAYS):
            makes = sum((one.quantity.nominal for one in parts), Fraction())
            proof = " + ".join(map(said, parts))
            yield from reckoned(parts, whole, makes, (makes, makes), proof)


def _ways_of(figure: Figure) -> set[int]:
    """Give the ways that a number's clause tells, before it or else behind it."""
    before = {at for at, way in enumerate(_WAYS) if way.search(lead(figure))}
    sentence, until = figure.context.sentence, figure.until
    return before or {at for at, way in enumerate(_BEHIND) if way.match(sentence, until)}
