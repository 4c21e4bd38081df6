"""A prison term for several crimes that is longer than all of them together. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, said
from qa.model import Figure
from qa.patterns import regex

_SERVED: Final = regex("(?:决定|合并|总和|最终)?执行(?:有期徒刑|刑期)?$")
_JUDGED: Final = regex("(?:判处?|获刑|刑期|徒刑|领刑)[^，。；：、0-9]{0,6}$")
_MERGED: Final = regex("数罪并罚|并罚|决定执行|合并执行|总和刑期|两罪")
_FEWEST: Final = 3


def merged_terms(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the term that is served for the crimes before it in the sentence."""
    terms = [one for one in figures if one.quantity.dimension == "months"]
    if len(terms) < _FEWEST or not _MERGED.search(terms[0].context.sentence):
        return
    *single, served = sorted(terms, key=lambda one: one.span)
    judged = all(_JUDGED.search(lead(one)) for one in single)
    if judged and _SERVED.search(lead(served)):
        makes = sum((one.quantity.nominal for one in single), Fraction())
        if served.quantity.nominal > makes:
            yield Account(tuple(single), served, makes, " + ".join(map(said, single)))
