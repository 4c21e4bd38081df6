"""Catchwords whose clauses all begin with their noun: 三不要：不要喧哗，不要攀爬."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.list_marks import COUNT_HEADS, OPEN, STOP
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, announced

_TOLD: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>个|条|项)?(?P<noun>[\u4e00-\u9fff]{{2,4}})[”」’]?"
    r"(?:[：:]|，?(?:即|就是)[：:]?)(?=(?P=noun)[\u4e00-\u9fff])"
)
_LIKELY: Final = regex(
    rf"{NOT_AFTER}(?:{NUMERAL})[\u4e00-\u9fff]{{2,5}}[”」’]?(?:[：:]|，?(?:即|就是))",
    heads=COUNT_HEADS,
)
"""Says cheaply where one may be told."""
_CLAUSE: Final = regex("[^，；、]+")
_REACH: Final = 400


def _announced(text: str) -> Iterator[re.Match[str]]:
    at = 0
    while likely := _LIKELY.search(text, at):
        told = _TOLD.match(text, likely.start())
        at = told.end() if told else likely.start() + 1
        if told:
            yield told


def find_catchword_rows(text: str) -> Iterator[Found]:
    """Find those with one clause more or less than told, where every clause begins so."""
    for told in _announced(text):
        stop = STOP.search(text, told.end(), told.end() + _REACH)
        end = stop.start() if stop else len(text)
        members = tuple(one.span() for one in _CLAUSE.finditer(text, told.end(), end))
        noun, number = told["noun"], number_of(told["number"])
        borne = all(text.startswith(noun, at) for at, _ in members)
        more = text.startswith(noun, end + 1) or OPEN.search(text, told.end(), end)
        if borne and not more and len(members) > 1 and abs(len(members) - number) == 1:
            yield announced(told, number)._replace(noun=noun), Count(members, firm=True)
