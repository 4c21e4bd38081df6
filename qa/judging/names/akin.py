"""Two names before one class word, a character apart: does the text tell of two? Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.linking.words import rarity
from qa.judging.names.naming import Spelling, by_name
from qa.judging.names.thing_names import renamed, told_aside, twins
from qa.model import Named

_TWO: Final = 2
_UNKNOWN: Final = 16
_COMMON: Final = 4
_LEVELS: Final = "省市县区镇乡村"


def akin_spellings(mentions: Sequence[Named]) -> Iterator[Spelling]:
    """Give the pairs that the reader takes for one name, the likeliest first, unless told apart."""
    pairs: dict[str, list[Named]] = {}
    for named in mentions:
        pairs.setdefault(named.post, []).append(named)
    for both in sorted(pairs.values(), key=lambda both: -both[0].odds):
        groups = [tuple(group) for group in by_name(both).values()]
        if len(groups) == _TWO and not told_as_two(*groups):
            usual, other = groups
            yield Spelling(usual, other, usual[0])


def told_as_two(usual: Sequence[Named], other: Sequence[Named]) -> bool:
    """Say whether words tell of two: one beside the other, or renamed, or both are words.

    What begins with one of the commonest words is no name: 发展村（社区）干部.
    """
    names = usual[0].name, other[0].name
    if any(map(told_aside, other)) or any(map(renamed, other)):
        return True
    common = any(0 < rarity(name[:_TWO]) < _COMMON for name in names)
    return common or twins(*names) or all(map(_is_word, names))


def _is_word(name: str) -> bool:
    """Say whether a name is a word, with what a place's level before it leaves: 镇农技站."""
    return any(0 < rarity(word) < _UNKNOWN for word in (name, name.lstrip(_LEVELS)))
