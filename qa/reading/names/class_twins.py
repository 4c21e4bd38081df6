"""Two names before one class word that differ in a character: 拐子湾村, 拐子沟村.

Whatever has the same class word behind it and, up to there, the same but for one character is a
pair; its signs are weighed (`qa.reading.names.class_signs`), and what is likely enough one name is
read as `Named` of the kind “akin”, each pair under one `post`, with the `odds`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

from qa.model import Named
from qa.model.likeness import alike
from qa.reading.names.class_signs import (
    LEAST,
    NUMERALS,
    SIDES,
    Spot,
    Told,
    has_voice,
    signs,
    weight,
)
from qa.reading.names.near_signs import PARALLEL
from qa.reading.scene.scene import Scene
from qa.reading.words.classwords import begins_name, class_words

_NO_NAME: Final = frozenset(
    "的了是在这那每该我你他她它们也都就还又很等某将被个各两几多和与及从到对向为以由把让给用于不有没无本全其第年月日号"
)
_NUMBERED: Final = frozenset(
    "医院 中学 小学 高中 初中 幼儿园 学校 派出所 支队 大队 中队 法院".split()
)
_MARKS: Final = frozenset("”》")
_HAN: Final = range(0x4E00, 0xA000)
_REACH, _LONGEST, _CROWD, _LEAD, _FEW = 4, 6000, 6, 6, 2
_Article: TypeAlias = tuple[Sequence[str], str]
"""Its sentences, and all of them in one."""
_Gap: TypeAlias = tuple[str, str]
"""What stands before the gap, if the class word follows right behind it, and what behind it."""


class ClassTwins(NamedTuple):
    """Two names, the one told more often first, where they stand, and the signs."""

    usual: str
    other: str
    places: tuple[Sequence[Spot], Sequence[Spot]]
    signs: dict[str, int]


def read_class_twins(scene: Scene) -> Iterator[Named]:
    """Read every mention of the pairs that are likely enough one name."""
    for pair in find_class_twins([line.text for line in scene.lines]):
        odds = weight(pair.signs)
        if odds >= LEAST:
            yield from named(scene, pair, odds)


def named(scene: Scene, pair: ClassTwins, odds: int) -> Iterator[Named]:
    """Give every mention of both names."""
    key = f"{pair.usual} {pair.other}"
    for name, spots in zip(pair[:2], pair.places, strict=True):
        for spot in spots:
            line = scene.lines[spot.number]
            yield Named(
                line.span(spot.end - len(name), spot.end), name, key, "akin", line.context, odds
            )


def find_class_twins(texts: Sequence[str]) -> Iterator[ClassTwins]:
    """Find the pairs in the sentences of an article."""
    whole = "\n".join(texts)
    if len(whole) > _LONGEST:
        return
    gaps: defaultdict[tuple[str, _Gap], dict[str, list[Spot]]] = defaultdict(dict)
    for number, text in enumerate(texts):
        for word, gap, spot in _gaps(number, text):
            gaps[word, gap].setdefault(text[spot.gap], []).append(spot)
    told: set[tuple[str, str]] = set()
    for (word, gap), names in gaps.items():
        if 1 < len(names) <= _CROWD:
            for pair in _pairs((texts, whole), word, gap, names):
                if not told & {pair[:2], pair[1::-1]}:
                    told.add(pair[:2])
                    yield pair


def _gaps(number: int, text: str) -> Iterator[tuple[str, _Gap, Spot]]:
    """Give what may differ in the names of a sentence, with what it has around it."""
    for end, start in class_words(text).items():
        word = text[start:end]
        if word in _MARKS:
            continue
        for gap in range(start - 1, max(start - _REACH, 0) - 1, -1):
            if ord(text[gap]) not in _HAN or text[gap] in _NO_NAME:
                break
            lead = text[gap - 1 : gap] if gap == start - 1 else ""
            if gap < start - 1 or (lead not in _NO_NAME and not begins_name(text, gap)):
                yield word, (lead, text[gap + 1 : end]), Spot(number, gap, end)


def _pairs(
    article: _Article, word: str, gap: _Gap, names: Mapping[str, list[Spot]]
) -> Iterator[ClassTwins]:
    for both in combinations(names, 2):
        if not NUMERALS.isdisjoint(both) and word not in _NUMBERED:
            continue
        told = [_told(article, names[one], gap, word) for one in both]
        usual, rare = sorted(told, key=lambda one: (-one.times, -len(one.spots), one.spots[0]))
        ahead = _ahead(usual, rare) if _one_name(usual, rare) else None
        if ahead is not None:
            usual, rare = usual._replace(ahead=ahead), rare._replace(ahead=ahead)
            marks = signs(usual, rare, word)
            yield ClassTwins(usual.name, rare.name, (usual.spots, rare.spots), marks)


def _told(article: _Article, spots: Sequence[Spot], gap: _Gap, word: str) -> Told:
    (texts, whole), (lead, rest) = article, gap
    stem = lead + texts[spots[0].number][spots[0].gap] + rest[: len(rest) - len(word)]
    return Told(texts, spots, stem, whole.count(stem))


def _one_name(usual: Told, rare: Told) -> bool:
    """Say whether the second is rare, no sentence has both, and they are not told of in one way.

    North and south tell two, unless the same follows: 晓南区医院, 晓东区医院. What is told once
    each is one only if the two are like each other, or the second has its head speak.
    """
    often = len(rare.spots) >= _FEW and len(usual.spots) <= _FEW * len(rare.spots)
    behind = set(usual.behind()) & set(rare.behind())
    sides = SIDES & {usual.differs, rare.differs}
    nature = len(sides) > 1 and not behind - {""}
    once = usual.times == 1 and not alike(usual.differs, rare.differs)
    nature = nature or (once and (bool(sides) or not has_voice(rare)))
    alone = usual.sentences.isdisjoint(rare.sentences)
    return alone and not often and not nature and not _parallel(usual, rare)


def _parallel(usual: Told, rare: Told) -> bool:
    one, two = ({words[:1] for words in told.behind()} for told in (usual, rare))
    return not PARALLEL.isdisjoint(one & two)


def _ahead(usual: Told, rare: Told) -> int | None:
    """Give how many characters before the gap are the names', if a name can begin there.

    They are the same at all places of both. Two first characters have to be like each other.
    """
    first = usual.spots[0]
    most = min(_same(usual.texts, first, spot) for spot in (*usual.spots, *rare.spots))
    both = usual, rare
    begun = [back for back in range(most, -1, -1) if all(_begins(told, back) for told in both)]
    if not begun or (begun[0] == 0 and not alike(usual.differs, rare.differs)):
        return None
    return begun[0]


def _begins(told: Told, back: int) -> bool:
    spot = told.spots[0]
    text, start = told.texts[spot.number], spot.gap - back
    return begins_name(text, start) or start in class_words(text)


def _same(texts: Sequence[str], one: Spot, other: Spot) -> int:
    """Count the characters before two gaps that are the same."""
    left, right = texts[one.number], texts[other.number]
    most = min(_LEAD, one.gap, other.gap)
    ahead = 0
    while ahead < most and left[one.gap - ahead - 1] == right[other.gap - ahead - 1]:
        if ord(left[one.gap - ahead - 1]) not in _HAN:
            break
        ahead += 1
    return ahead
