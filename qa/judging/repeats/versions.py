"""A sentence that stands beside its own rewording. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from qa.judging.repeats.sameness import Told, bare, differences, told
from qa.model import Range
from qa.patterns import regex

_FIGURE = regex(r"\d+(?:[.,]\d+)*[%‰万亿]*")
_DIGIT = regex(r"\d")
_SPELT = regex("[一二两三四五六七八九][十百千万]")
_SHORTEST = 12
_ALIKE, _ALIKE_MORE, _ALIKE_BARE = (Fraction(part, 100) for part in (58, 64, 80))
_NOT_APART = regex(
    r"[0-9零两一二三四五六七八九十百千万亿省市县区镇乡村州"
    "旗东南西北某甲乙丙丁男女]"
)
_DENIED = regex("[不没未无非]")
_CREDIT = regex("[图摄某？]|新华社|会议|审议|听取")
_TURNED = ("增上升涨提高多加", "减下降跌回落低少缩")


def versions(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the sentences of a paragraph that say what the one before says, in other words."""
    for one, other in pairwise(told(text)):
        if one.paragraph == other.paragraph and _are_versions(text, one, other):
            yield (one.start, one.end), (other.start, other.end)


def _are_versions(text: str, one: Told, other: Told) -> bool:
    if min(len(one.words), len(other.words)) < _SHORTEST or one.words == other.words:
        return False
    said = text[one.start : one.end], text[other.start : other.end]
    # 算了一笔账： only leads up to the first version
    first = bare(said[0].partition("：")[2]) if said[0].count("：") == 1 else one.words
    if not any(_may_be_alike(words, other.words) for words in {one.words, first}):
        return False
    if len({len(_DENIED.findall(words)) for words in said}) > 1:
        return False
    figures = [set(_FIGURE.findall(words)) for words in said]
    own = figures[0] - figures[1], figures[1] - figures[0]
    spelt = [bool(_SPELT.search(words)) for words in said]
    unmatched = (own[0] and not spelt[1]) or (own[1] and not spelt[0])
    if all(own) or unmatched or any(map(_CREDIT.search, said)):
        return False
    least = _least(figures[0] & figures[1], all_told=not any(own))
    alike = any(_are_alike(words, other.words, least) for words in {one.words, first})
    return alike and not _told_apart(first, other.words)


def _least(shared: set[str], *, all_told: bool) -> Fraction:
    """Say how alike the words must be, given the figures that both sentences have."""
    if not _tells(shared):
        return _ALIKE_BARE
    return _ALIKE if all_told else _ALIKE_MORE


def _tells(figures: set[str]) -> bool:
    """Say whether a figure of two digits is among them."""
    return any(sum(map(str.isdigit, figure)) > 1 for figure in figures)


def _may_be_alike(one: str, other: str) -> bool:
    """Say cheaply whether enough characters of the shorter text stand in the longer one."""
    shorter, longer = (one, other) if len(one) <= len(other) else (other, one)
    if 2 * len(shorter) * _ALIKE.denominator < _ALIKE.numerator * (len(one) + len(other)):
        return False
    shared = sum(map(frozenset(longer).__contains__, shorter))
    return 2 * shared * _ALIKE.denominator >= _ALIKE.numerator * (len(one) + len(other))


def _are_alike(one: str, other: str, least: Fraction) -> bool:
    """Say whether so large a share of both their characters need be neither struck nor put in."""
    needed = least * (len(one) + len(other))
    if 2 * (Counter(one) & Counter(other)).total() < needed:
        return False
    from rapidfuzz.distance import Indel

    return len(one) + len(other) - Indel.distance(one, other) >= needed


def _told_apart(one: str, other: str) -> bool:
    """Say whether what was exchanged names two things, or a rise and a fall."""
    pairs = differences(one, other)
    exchanged = [pair for pair in pairs if all(pair)]
    turned = any(
        set(old) & set(_TURNED[way]) and set(new) & set(_TURNED[1 - way])
        for old, new in exchanged
        for way in (0, 1)
    )
    named = any(_names_two(old, new) for old, new in exchanged)
    return turned or named


def _names_two(old: str, new: str) -> bool:
    """Say whether both have a number or a place; one number may be spelt and the other not."""
    if bool(_DIGIT.search(old)) != bool(_DIGIT.search(new)):
        return False
    return bool(_NOT_APART.search(old) and _NOT_APART.search(new))
