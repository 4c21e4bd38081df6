"""Which attribute of its bearer a figure gives (全长4.1公里, 五十米高的塔), and what it counts.

One thing has one length and one design life at a time; what an article calls 小区 it may call
住宅区 further down. Two such figures may be one fact, whatever else their words are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from qa.judging.facts.attribute_words import ATTRIBUTES, NOUNS
from qa.judging.linking.clauses import clause
from qa.model import Figure
from qa.patterns import regex

_REACH, _BEHIND, _BEFORE = 10, 10, 4
_NOUN_BEHIND = 6
_KINDS: Final[Mapping[str, Mapping[str, str]]] = {
    dimension: {word: name for name, words in kinds.items() for word in words.split()}
    for dimension, kinds in ATTRIBUTES.items()
}
_GROUPS: Final[Mapping[str, int]] = {
    word: at for at, words in enumerate(NOUNS) for word in words.split()
}


def _any_of(words: Mapping[str, object]) -> str:
    """Give a pattern for any of the words, the longer first."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_NAMES: Final = {dimension: regex(_any_of(kinds)) for dimension, kinds in _KINDS.items()}
_NOUN: Final = regex(_any_of(_GROUPS))
_ADJECTIVE: Final = regex("[余多来]?(?P<word>[高长宽深厚重])")


def one_attribute(one: Figure, other: Figure) -> bool:
    """Say whether two figures give one attribute, or count what one noun stands for."""
    told = attribute(one)
    if told and told == attribute(other):
        return True
    noun = counted(one) if one.quantity.dimension == "count" else -1
    return noun >= 0 and noun == counted(other)


def attribute(figure: Figure) -> str:
    """Give the attribute that a figure is the value of; empty where no word names one."""
    before, after = clause(figure)
    dimension = figure.quantity.dimension.partition(":")[0]
    return _attribute(dimension, before[-_REACH:], after[:_BEHIND])


@lru_cache(maxsize=1 << 13)
def _attribute(dimension: str, before: str, after: str) -> str:
    kinds = _KINDS.get(dimension, {})
    found = _ADJECTIVE.match(after)
    if found and found["word"] in kinds:
        return kinds[found["word"]]
    words = _NAMES[dimension].findall(before) if kinds else []
    if not words and kinds and "的" in after:
        words = [word for word in _NAMES[dimension].findall(after)[:1] if len(word) > 1]
    return kinds[words[-1]] if words else ""


def counted(figure: Figure) -> int:
    """Give the group of nouns that what a figure counts is of; -1 where it is of none."""
    before, after = clause(figure)
    return _counted(
        figure.quantity.unit, before[-_BEFORE:], after[:_NOUN_BEHIND], figure.measure.thing
    )


@lru_cache(maxsize=1 << 13)
def _counted(unit: str, before: str, after: str, thing: str) -> int:
    if found := _NOUN.search(after) or _NOUN.search(thing[-_BEFORE:]):
        return _GROUPS[found[0]]
    words = [unit] if unit in _GROUPS else _NOUN.findall(before)
    return _GROUPS[words[-1]] if words else -1
