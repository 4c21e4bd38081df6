"""Lists that name the whole they divide, told before by that name: 人身险中，寿险9.9亿元、….

养殖产量中，鱼类7.4万吨、虾蟹类4.2万吨、贝类1.4万吨 add up to 养殖产量12.9万吨.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, of_before
from qa.reading.totals.kin import divide, exclude
from qa.reading.totals.members import names_beside
from qa.reading.totals.overlaps import overlap_told

_OPENS: Final = regex("^(?:其中，)?(?P<name>[\u4e00-\u9fff]{2,10}?)[中里]，")
_STOPS: Final = regex("[；。]")
_NO_WHOLE: Final = regex("其中|这些|上述|上半年|季度|全年|期间")
_REST: Final = regex("其他|其它|其余")
_BACK, _FEWEST = 24, 2


def read_lists_of_some(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read such lists of one article."""
    at = 0
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        told = list(group)
        named = _OPENS.match(told[0].context.sentence)
        if named and not _NO_WHOLE.search(named["name"]):
            before = figures[max(0, at - _BACK) : at]
            yield from _list(before, told, named["name"])
        at += len(told)


def _list(before: Sequence[Figure], told: Sequence[Figure], name: str) -> Iterator[Total]:
    parts = _parts(told)
    whole = next((one for one in reversed(before) if _is_called(one, name)), None)
    if whole is None or len(parts) < _FEWEST or whole.quantity.hedge:
        return
    alike = all(addable(part, whole) and not part.quantity.hedge for part in parts)
    names = names_beside(parts, [0, *(one.until for one in parts[:-1])])
    all_told = divide(names, name) or exclude(names) or _REST.search(names[-1]) is not None
    sentence = told[0].context.sentence
    if alike and all_told and not overlap_told(sentence[parts[-1].until :]):
        yield Total(whole, tuple(parts), complete=True, context=whole.context, sure=False)


def _parts(told: Sequence[Figure]) -> list[Figure]:
    """Give the amounts of a sentence up to a semicolon behind the first, its rates left out."""
    parts: list[Figure] = []
    for one in told:
        if one.quantity.dimension in RATES:
            continue
        if parts and _STOPS.search(one.context.sentence, parts[-1].until, one.at):
            break
        parts.append(one)
    return parts


def _is_called(one: Figure, name: str) -> bool:
    """Say whether an amount is told by a name, of this year, and is no change."""
    lead = clause_before(one)
    return lead.endswith(name) and one.quantity.dimension not in RATES and not of_before(one)
