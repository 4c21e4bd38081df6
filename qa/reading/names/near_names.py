"""Pairs of strings that may be one name with a slip of the pen in it: 云栖号, 云溪号.

Whatever stands in two places of an article with one character exchanged, and two beside it the
same, is a candidate; signs of names and of slips are weighed (`qa.reading.names.near_signs`), and
what remains is read as `Named` of the kind “near”, each pair under one `post`, with the `odds`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from qa.model import Named
from qa.patterns import regex
from qa.reading.names.near_cues import Twin
from qa.reading.names.near_signs import LEAST, places_of, signs, weight
from qa.reading.names.near_twins import find_twins
from qa.reading.names.short_names import find_short_names
from qa.reading.scene.scene import Scene
from qa.reading.words.classwords import class_words

_NO_NAME = frozenset(
    "的了是在这那每该我你他她它们也都就还又很等某将被个各两几多和与及从到对向为以由把让给用于不有没无"
    "前后年月日时分元米吨亩次户名位说会可能要并而或其所得着过去来看只最更"
)
_MARKS = "“”《》Ⅰ-Ⅻ"
_OUT = regex(f"[^\u4e00-\u9fffA-Za-z0-9{_MARKS}]")
_BLANK = dict.fromkeys(map(ord, _NO_NAME), " ")
_LEVELS = frozenset("国省市县区州旗镇乡村校院厂")
_LONGEST = 6000
_SHORT_NAME = 150
"""What speaks for one name where the text itself gave it, to be used from there on."""


class Pair(NamedTuple):
    """Two names of one length, where each stands, and what speaks for their being one."""

    usual: str
    other: str
    places: tuple[Sequence[int], Sequence[int]]
    signs: dict[str, int]


def read_near_names(scene: Scene, persons: frozenset[str]) -> Iterator[Named]:
    """Read the pairs of names that are likely enough one name, but two known `persons`."""
    for pair in find_pairs(scene):
        odds = weight(pair.signs)
        known = all(any(person in name for person in persons) for name in pair[:2])
        if odds >= LEAST and not known:
            yield from named(scene, pair, odds)
    text = "\n".join(line.text for line in scene.lines)
    for names in find_short_names(text) if len(text) <= _LONGEST else ():
        one, other = (places_of(text, name, 0) for name in names)
        yield from named(scene, Pair(*names, (one, other), {}), _SHORT_NAME)


def find_pairs(scene: Scene) -> Iterator[Pair]:
    """Give the pairs of strings that differ in one character and have any sign of a name."""
    text = "\n".join(line.text for line in scene.lines)
    if len(text) > _LONGEST:
        return
    told: set[tuple[str, str]] = set()
    said = _OUT.sub(" ", text).translate(_BLANK)
    for one, other in find_twins(said, _class_starts(scene)):
        if _are_levels(text, one, other):
            continue
        twin = _widest(text, one, other)
        found = signs(text, twin)
        if found is None or found.names in told:
            continue
        told |= {found.names, found.names[::-1]}
        yield Pair(*found.names, found.places, found.signs)


def _are_levels(text: str, one: int, other: int) -> bool:
    """Say whether two characters are the levels of all of a place: 全省…, 全县…."""
    return all(text[at] in _LEVELS and text[at - 1 : at] == "全" for at in (one, other))


def _class_starts(scene: Scene) -> set[int]:
    """Give where class words begin in the text of an article."""
    begun, starts = 0, set()
    for line in scene.lines:
        starts |= {begun + start for start in class_words(line.text).values()}
        begun += len(line.text) + 1
    return starts


def _widest(text: str, one: int, other: int) -> Twin:
    """Give how far two places have the same around them."""
    left = right = 0
    while _same(text, one - left - 1, other - left - 1):
        left += 1
    while _same(text, one + right + 1, other + right + 1):
        right += 1
    return Twin(one, other, left, right)


def _same(text: str, one: int, other: int) -> bool:
    if min(one, other) < 0 or max(one, other) >= len(text):
        return False
    said = text[one]
    return said == text[other] and said not in _NO_NAME and said.isalnum()


def named(scene: Scene, pair: Pair, odds: int) -> Iterator[Named]:
    """Give every mention of both names."""
    starts = [0, *accumulate(len(line.text) + 1 for line in scene.lines)]
    key = f"{pair.usual} {pair.other}"
    for name, places in zip((pair.usual, pair.other), pair.places, strict=True):
        for at in places:
            number = bisect_right(starts, at) - 1
            line, begun = scene.lines[number], at - starts[number]
            if begun >= 0 and line.text.startswith(name, begun):
                yield Named(
                    line.span(begun, begun + len(name)), name, key, "near", line.context, odds
                )
