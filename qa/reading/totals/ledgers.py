"""Accounts told section by section: what there was, what came in, what was spent, what there is.

上期账面结余38.4万元。……本期收入共计96.3万元。……本期支出共计71.2万元。……账面结余63.5万元。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, kind_of

_LEFT: Final = regex("(?:结余|余额|结存|结转|库存)[^，。；\\d]{0,4}$")
_CAME: Final = regex("(?:收入|入账|进账|收款|入库)(?:资金|总额|金额|合计|共计|总计|为|共|[：:])*$")
_SPENT: Final = regex("(?:支出|开支|花销|付款|出库)(?:资金|总额|金额|合计|共计|总计|为|共|[：:])*$")
_COURSE: Final = (_LEFT, _CAME, _SPENT, _LEFT)
_REACH: Final = 5
"""So many blocks after the opening the account closes."""


def read_ledgers(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the accounts of one article whose sections open with these four in order."""
    blocks = (list(group) for _, group in groupby(figures, key=lambda one: one.context.block))
    heads = [block[0] for block in blocks if not block[0].quantity.hedge]
    told = [(one, _kinds(one)) for one in heads]
    told = [(one, kinds) for one, kinds in told if kinds]
    for at in range(len(told) - len(_COURSE) + 1):
        course = told[at : at + len(_COURSE)]
        if all(place in kinds for place, (_, kinds) in enumerate(course)):
            yield from _account([one for one, _ in course])


def _kinds(head: Figure) -> tuple[int, ...]:
    """Give the places of the course that the words before a figure allow."""
    words = clause_before(head) or head.context.sentence[: head.at].rstrip("：: ")
    return tuple(place for place, cue in enumerate(_COURSE) if cue.search(words))


def _account(course: Sequence[Figure]) -> Iterator[Total]:
    *terms, rest = course
    one_kind = len({kind_of(one) for one in course}) == 1
    if one_kind and rest.context.block - terms[0].context.block <= _REACH:
        yield Total(rest, tuple(terms), complete=True, context=rest.context, gone=(terms[-1],))
