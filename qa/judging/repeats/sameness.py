"""Passages that say the same words: what repeats and reuse have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple
from zlib import crc32

from qa.patterns import regex

_KIN = 8
_SHINGLE = 8
_MARKS = 3
_SHOWN = 24

_SENTENCE = regex(r"[^。！？!?\n]+[。！？!?]*[”’』」）)]*")
_SAID = regex(r"[\w%‰]+")
_ORDINAL = regex(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)"
    r"|第[一二三四五六七八九十]{1,3}[，、：])"
)
_NUMBER = regex(
    r"[\d０-９]+(?:[.．,，][\d０-９]+)*[万亿]*|[〇零一二两三四五六七八九十百千万亿]{2,}"
)


@lru_cache(maxsize=1 << 8)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Give the ranges of the sentences of running text, closing quotes included."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match[0]
        start = match.end() - len(words.lstrip())
        end = match.start() + len(words.rstrip())
        if start < end:
            found.append((start, end))
    return tuple(found)


@lru_cache(maxsize=1 << 10)
def bare(text: str) -> str:
    """Give the text without punctuation and blanks."""
    return "".join(_SAID.findall(text)).replace("_", "")


def masked(text: str) -> str:
    """Give the bare text with every number written as 0."""
    return bare(_NUMBER.sub("0", text))


def passage_print(text: str) -> str:
    """Give the fingerprint of a passage: the same wherever the same words stand."""
    return blake2b(bare(text).encode(), digest_size=8).hexdigest()


def near(one: str, other: str) -> bool:
    """Say whether nine tenths of the characters of both texts agree, in order."""
    room = (len(one) + len(other)) // 10
    if abs(len(one) - len(other)) > room:
        return False
    from rapidfuzz.distance import Indel

    return Indel.distance(one, other, score_cutoff=room) <= room


def differences(one: str, other: str) -> list[tuple[str, str]]:
    """Give what has to be exchanged to turn one text into the other, pair by pair."""
    from rapidfuzz.distance import Levenshtein

    return [
        (one[step.src_start : step.src_end], other[step.dest_start : step.dest_end])
        for step in Levenshtein.opcodes(one, other)
        if step.tag != "equal"
    ]


@lru_cache(maxsize=1 << 14)
def _sketch(text: str) -> tuple[int, ...]:
    """Give the smallest hashes of a text's shingles; near-equal texts share at least one."""
    ends = range(_SHINGLE, max(_SHINGLE, len(text)) + 1)
    return tuple(sorted({crc32(text[end - _SHINGLE : end].encode()) for end in ends})[:_MARKS])


_DATELINE = regex(
    r"(?:本[报刊台网]讯|新华社[^，。；\n]{0,12}?电)[ 　]*(?:[（(][^（）()]{0,20}[）)])?[ 　]*"
)


class Told(NamedTuple):
    """A sentence of a running text: its range, its paragraph, its bare words, unnumbered."""

    start: int
    end: int
    paragraph: int
    words: str


@lru_cache(maxsize=1 << 10)
def told(text: str) -> tuple[Told, ...]:
    """Give the sentences of a running text whose paragraphs stand on lines of their own."""
    found = []
    paragraph, seen = 0, 0
    for begin, end in sentences(text):
        paragraph += text.count("\n", seen, begin)
        seen = begin
        start = _behind_dateline(text, begin, end)
        number = _ORDINAL.match(text, start, end)
        words = bare(text[number.end() if number else start : end])
        found.append(Told(start, end, paragraph, words))
    return tuple(found)


def _behind_dateline(text: str, start: int, end: int) -> int:
    """Give where a sentence begins behind what opens a report: 本报讯, 新华社北京5月2日电."""
    line = _DATELINE.match(text, start, end) if start == 0 or text[start - 1] == "\n" else None
    return line.end() if line else start


def in_common(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the texts of two lists that are equal or nearly so, each at most once.

    Looks only at texts that share a hash: the cost grows with the lists, not their product.
    """
    few = len(one) <= _KIN
    by_mark = {} if few else _by_mark(tuple(one))
    pairs: list[tuple[int, int]] = []
    taken: set[int] = set()
    for number, text in enumerate(other):
        kin = _kin_of_few(one, text) if few else _kin_of_many(by_mark, text)
        left = [k for k in kin if k not in taken]
        same = [k for k in left if one[k] == text] or [k for k in left if near(one[k], text)]
        if same:
            taken.add(same[0])
            pairs.append((same[0], number))
    return pairs


def _kin_of_few(one: Sequence[str], text: str) -> Sequence[int]:
    """Give the texts that share a hash with one: hashes are made of those only that are near."""
    if text in one:
        return [k for k, kin in enumerate(one) if kin == text]
    mine = [k for k, kin in enumerate(one) if near(kin, text)]
    return [k for k in mine if not set(_sketch(one[k])).isdisjoint(_sketch(text))]


def _kin_of_many(by_mark: Mapping[int, Sequence[int]], text: str) -> Sequence[int]:
    """Give the same of many, found by their hashes."""
    found = [by_mark[mark] for mark in _sketch(text) if mark in by_mark]
    return sorted({k for kin in found for k in kin[:_KIN]}) if found else ()


@lru_cache(maxsize=1 << 7)
def _by_mark(texts: tuple[str, ...]) -> dict[int, list[int]]:
    by_mark: dict[int, list[int]] = {}
    for number, text in enumerate(texts):
        for mark in _sketch(text):
            by_mark.setdefault(mark, []).append(number)
    return by_mark


def shortened(text: str) -> str:
    """Give a passage as a message shows it: on one line, its middle left out when long."""
    line = text.replace("\n", "")
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN // 2]}……{line[-_SHOWN // 2 :]}"
