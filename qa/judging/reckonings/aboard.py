"""Passengers and crew, and all who were on board: 168名乘客和9名机组人员，机上177人. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_WHO: Final = "(?P<guests>乘客|旅客|游客)|(?P<crew>机组人?员?|乘务[员组]?|船员|司乘人员)"
_BEFORE, _BEHIND = regex(f"(?:{_WHO})[^，。；：、0-9和]{{0,2}}$"), regex(_WHO)
_ALL: Final = regex("(?:[机船车艇]上|全[机船车]|机船?上人员)(?:共有?|全部|人员|的)*$")
_PEOPLE: Final = frozenset({"人", "名"})
_SOME: Final = regex("其中|幸存|获救|遇难|死亡|受伤|失踪|失联|另|还有")


def aboard(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only guests and the only crew of a sentence, and at all who were on board."""
    people = [one for one in figures if one.quantity.unit in _PEOPLE and not one.quantity.hedge]
    every = [one for one in people if _ALL.search(lead(one))]
    told = [[one for one in people if _kind(one) == kind] for kind in ("guests", "crew")]
    if len(every) != 1 or any(len(one) != 1 or one[0] is every[0] for one in told):
        return
    (guests,), (crew,) = told
    if guests is crew or _SOME.search(guests.context.sentence):
        return
    makes = guests.quantity.nominal + crew.quantity.nominal
    yield from reckoned(
        (guests, crew), every[0], makes, (makes, makes), f"{said(guests)} + {said(crew)}"
    )


def _kind(one: Figure) -> str:
    """Say who is counted, by the words behind the number, else by those before it."""
    behind, before = _BEHIND.match(one.context.sentence, one.until), _BEFORE.search(lead(one))
    found = behind or before
    return str(found.lastgroup) if found else ""
