"""Two titles in 《》 that differ in one character: 《麦浪以东》, 《麦浪之东》.

Titles of one length hardly share all but one character unless they are numbered or parts of one
work; both are read as `Named` of the kind “twins”, each pair under one `post`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, TypeAlias

from qa.model import Named
from qa.patterns import regex
from qa.reading.scene.scene import Scene

_TITLE: Final = regex("《(?P<title>[\u4e00-\u9fff]{4,20})》", holding="《")
_PARTS: Final = frozenset(
    "东南西北中上下大小新老旧前后内外左右长短高低里头尾春夏秋冬男女省市县区乡镇村我你他她"
    "零一二三四五六七八九十百千万甲乙丙丁初终首末全续"
)
_Spot: TypeAlias = tuple[int, int]
"""The sentence in which a title stands, by its number, and where in it."""


def read_works(scene: Scene) -> Iterator[Named]:
    """Read every mention of two works' titles that are likely one's."""
    titles: dict[str, list[_Spot]] = {}
    for number, line in enumerate(scene.lines):
        for found in _TITLE.finditer(line.text):
            titles.setdefault(found["title"], []).append((number, found.start("title")))
    for both in combinations(titles, 2):
        usual, other = sorted(both, key=lambda title: (-len(titles[title]), titles[title][0]))
        if _is_one(usual, other) and _apart(titles[usual], titles[other]):
            for title in (usual, other):
                for number, at in titles[title]:
                    line = scene.lines[number]
                    span = line.span(at, at + len(title))
                    yield Named(span, title, f"{usual} {other}", "twins", line.context)


def _is_one(one: str, other: str) -> bool:
    """Say whether two titles differ in one character, and not as parts of a work do."""
    if len(one) != len(other):
        return False
    unlike = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(unlike) == 1 and not _PARTS.issuperset(unlike[0])


def _apart(usual: Sequence[_Spot], other: Sequence[_Spot]) -> bool:
    """Say whether the second is told once, and in a sentence of its own."""
    return len(other) == 1 and other[0][0] not in {number for number, _ in usual}
