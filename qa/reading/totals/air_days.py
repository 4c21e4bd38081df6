"""Days by the quality of the air: 监测365天，优140天、良190天、轻度污染…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, of_before

_CLASS = regex(
    "(?P<name>[优良]|轻度|中度|重度|严重)(?:污染)?(?:天数|级别?|等级|的)?(?:为|有|共|达)?$"
)
_GOOD = frozenset("优良")
_WELL, _ILL = regex("优良|达标"), regex("超标|污染")
_DAYS = frozenset({"天", "日"})
_FEWEST, _BACK = 2, 6


def read_air_days(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the days of each class of one article with the days that hold them."""
    days = [figure for figure in figures if figure.quantity.unit in _DAYS]
    classes = [_class(figure) for figure in days]
    at = 0
    for _, group in groupby(days, key=lambda figure: figure.context.span):
        members = list(group)
        names = classes[at : at + len(members)]
        parts = [one for one, name in zip(members, names, strict=True) if name]
        told = [name for name in names if name]
        if len(parts) >= _FEWEST and len(set(told)) == len(told):
            ahead = [*days[max(0, at - _BACK) : at], *members]
            yield from _held(ahead, dict(zip(told, parts, strict=True)))
        at += len(members)


def _class(figure: Figure) -> str:
    found = _CLASS.search(clause_before(figure))
    lead = clause_before(figure)
    return found["name"] if found and not _WELL.search(lead) else ""


def _held(ahead: Sequence[Figure], parts: dict[str, Figure]) -> Iterator[Total]:
    """Give the count of all days, of the good or of the others that its parts make, else the last.

    That of a year before is none of theirs.
    """
    first = min(part.span for part in parts.values())
    told = [
        (whole, members)
        for whole in reversed([one for one in ahead if one.span < first])
        if not (whole.quantity.hedge or whole.scope & {"同比", "环比"} or of_before(whole))
        if len(members := _of(clause_before(whole), parts)) >= _FEWEST
    ]
    fits = [one for one in told if one[0].quantity.nominal == _sum(one[1])]
    for whole, members in (fits or told)[:1]:
        placed = tuple(sorted(members, key=lambda part: part.span))
        yield Total(whole, placed, complete=True, context=whole.context)


def _of(lead: str, parts: dict[str, Figure]) -> list[Figure]:
    """Give the days that make those which words name: 优良天数, 污染天数, 监测天数."""
    good = [part for name, part in parts.items() if name in _GOOD]
    rest = [part for name, part in parts.items() if name not in _GOOD]
    if len(good) < _FEWEST:
        return []
    if _WELL.search(lead):
        return good
    if _ILL.search(lead):
        return rest
    return [*good, *rest] if rest else []


def _sum(members: Sequence[Figure]) -> Fraction:
    return sum((part.quantity.nominal for part in members), Fraction())
