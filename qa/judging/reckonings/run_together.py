"""Counts that are run together, and how many they are in all: 下辖9镇4乡，共13个乡镇. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.in_print import in_print
from qa.judging.reckonings.reckoning import Account, lead, reckoned
from qa.model import Figure
from qa.patterns import regex

_SORT: Final = "(?:街道|中心|[区县市旗镇乡村部处科室馆站校院园所队])"
_BETWEEN: Final = regex(f"个?{_SORT}?")
_UNIT: Final = regex(f"个|{_SORT}")
_WHOLE: Final = regex("(?:共|合计|总计|总共)(?:有|计|辖|设)?$")
_CLOSES: Final = regex(f"{_SORT}?[，（(](?:共|合计|总计|总共)(?:有|计|辖|设)?")
_MOST: Final = 5


def run_together(figures: Sequence[Figure]) -> Iterator[Account]:
    """Add up counts that stand side by side without a mark, where their sum is told behind."""
    for at, whole in enumerate(figures):
        row = _row(figures[max(0, at - _MOST) : at]) if _WHOLE.search(lead(whole)) else []
        if len(row) > 1 and _CLOSES.fullmatch(_gap(row[-1], whole)):
            makes = sum((figure.quantity.nominal for figure in row), Fraction(0))
            proof = " + ".join(in_print(figure) for figure in row)
            yield from reckoned(row, whole, makes, (makes, makes), proof)


def _row(before: Sequence[Figure]) -> list[Figure]:
    """Give the last counts that nothing but the name of their sort parts."""
    row: list[Figure] = []
    for figure in reversed(before):
        if not _UNIT.fullmatch(figure.quantity.suffix) or (
            row and not _BETWEEN.fullmatch(_gap(figure, row[0]))
        ):
            break
        row.insert(0, figure)
    return row


def _gap(one: Figure, other: Figure) -> str:
    return one.context.sentence[one.until : other.at]
