"""Two statements of one paragraph that exclude each other: 无人遇难 beside 造成2人死亡. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from qa.judging.details.opposite_words import MATTERS, Matter
from qa.model import Range
from qa.patterns import regex

_STOP: Final = regex("[。！？；\n]")
_PAUSE: Final = regex("[，。！？；：\n]")
_NAMED: Final = regex(
    "[\u4e00-\u9fff]{2}(?:队|馆|园|县|镇|乡|村|路|街|公司|厂|校|店|院|社)|[\u4e00-\u9fff]某"
)
_FAR, _SENTENCES = 120, 2


class Opposites(NamedTuple):
    """Two stretches of a text that cannot both be true, in the order of the text."""

    matter: str
    first: Range
    second: Range


def opposites(text: str) -> Iterator[Opposites]:
    """Give the first pair of statements of each matter that exclude each other."""
    for matter in MATTERS:
        found = next(_pairs(text, matter), None)
        if found:
            yield found


def _pairs(text: str, matter: Matter) -> Iterator[Opposites]:
    ones = list(matter.one.finditer(text))
    others = list(matter.other.finditer(text)) if ones else []
    sides = sorted([*ones, *others], key=re.Match.start) if others else []
    for first, second in pairwise(sides):
        if (first.re is second.re) or first.end() > second.start():
            continue
        if _of_one(first, second) and not _excused(text, first.span(), second.span(), matter):
            yield Opposites(matter.name, first.span(), second.span())


def _of_one(first: re.Match[str], second: re.Match[str]) -> bool:
    named = (first.groupdict().get("of"), second.groupdict().get("of"))
    return named[0] == named[1]


def _excused(text: str, first: Range, second: Range, matter: Matter) -> bool:
    """Say whether the two lie far apart, or words or a new name make them two things."""
    if second[0] - first[1] > _FAR or len(_STOP.findall(text, first[1], second[0])) >= _SENTENCES:
        return True
    begin = max((stop.end() for stop in _PAUSE.finditer(text, 0, first[0])), default=0)
    stop = _PAUSE.search(text, second[1])
    end = stop.start() if stop else len(text)
    if matter.apart.search(text, begin, end):
        return True
    told = text[: first[1]]
    return any(name not in told for name in _NAMED.findall(text, first[1], second[0]))
