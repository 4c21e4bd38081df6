"""Shares of ages that are everybody: 0—14岁…占16%；15—59岁…占62%；60岁及以上…占22%，其中65岁…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from qa.model import Figure, Share
from qa.patterns import regex
from qa.reading.shares.slices import CLOSED

_BAND = regex(
    r"(?:(?P<low>\d{1,3})(?:周?岁)?[—–－~～至到-]+(?P<high>\d{1,3})周?岁"
    r"|(?P<open>\d{1,3})周?岁及?以上)"
)
_TAKES = regex("占[^，。；\\d]{0,12}$")
_FEWEST, _LOOK = 3, 40


def read_age_bands(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the shares of one article that bands of age from nought up divide among them."""
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        banded = [
            (band, one)
            for one in group
            if one.quantity.dimension == "ratio" and (band := _band(one))
        ]
        rates = [one for _, one in banded]
        if len(banded) >= _FEWEST and _are_all([band for band, _ in banded]):
            yield Share(None, None, rates[0], CLOSED, rates[0].context, tuple(rates[1:]))


def _band(rate: Figure) -> tuple[int, int] | None:
    """Give the ages, from and to, that a share is told of; to nought where they are open."""
    lead = rate.context.sentence[max(0, rate.at - _LOOK) : rate.at]
    clause = lead[lead.rfind("；") + 1 :]
    found = list(_BAND.finditer(clause))
    if len(found) != 1 or "其中" in clause or not _TAKES.search(clause):
        return None
    (band,) = found
    return (int(band["open"]), 0) if band["open"] else (int(band["low"]), int(band["high"]))


def _are_all(bands: Sequence[tuple[int, int]]) -> bool:
    """Say whether bands begin at nought, follow one another and end openly."""
    follow = all(one[1] + 1 == other[0] for one, other in pairwise(bands))
    return follow and bands[0][0] == 0 == bands[-1][1]
