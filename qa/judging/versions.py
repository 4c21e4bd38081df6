"""A sentence that stands beside its own rewording. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from qa.judging.sameness import Told, differences, told

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*[%‰万亿]*")
_SHORTEST, _ALIKE, _ALIKE_BARE = 12, 0.58, 0.8
_NOT_APART = re.compile(r"[0-9零两一二三四五六七八九十百千万亿省市县区镇乡村州旗东南西北某]")
_DENIED = re.compile("[不没未无非]")
_CREDIT = re.compile("[图摄某？]|新华社|会议|审议|听取")
_TURNED = ("增上升涨提高多加", "减下降跌回落低少缩")

Range = tuple[int, int]


def versions(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the sentences of a paragraph that say what the one before says, in other words."""
    for one, other in pairwise(told(text)):
        if one.paragraph == other.paragraph and _are_versions(text, one, other):
            yield (one.start, one.end), (other.start, other.end)


def _are_versions(text: str, one: Told, other: Told) -> bool:
    if min(len(one.words), len(other.words)) < _SHORTEST or one.words == other.words:
        return False
    said = text[one.start : one.end], text[other.start : other.end]
    if len({len(_DENIED.findall(words)) for words in said}) > 1:
        return False
    figures = [_FIGURE.findall(words) for words in said]
    if figures[0] != figures[1] or any(map(_CREDIT.search, said)):
        return False
    least = _ALIKE if _tells(figures[0]) else _ALIKE_BARE
    return _likeness(one.words, other.words) >= least and not _told_apart(one.words, other.words)


def _tells(figures: list[str]) -> bool:
    """Say whether a figure of two digits is among them."""
    return any(sum(map(str.isdigit, figure)) > 1 for figure in figures)


def _likeness(one: str, other: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)


def _told_apart(one: str, other: str) -> bool:
    """Say whether what was exchanged names two things, or a rise and a fall."""
    pairs = differences(one, other)
    exchanged = [pair for pair in pairs if all(pair)]
    turned = any(
        set(old) & set(_TURNED[way]) and set(new) & set(_TURNED[1 - way])
        for old, new in exchanged
        for way in (0, 1)
    )
    named = any(_NOT_APART.search(old) and _NOT_APART.search(new) for old, new in exchanged)
    return turned or named
