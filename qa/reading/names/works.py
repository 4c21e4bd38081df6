"""Two titles in 《》 that differ in one character: 《麦浪以东》, 《麦浪之东》.

Titles of one length hardly share all but one character unless they are numbered or parts of one
work; both are read as `Named` of the kind “twins”, each pair under one `post`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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
_FEW: Final = 6
"""Of more titles that differ in one place each has its own."""
_Spot: TypeAlias = tuple[int, int]
"""The sentence in which a title stands, by its number, and where in it."""


def read_works(scene: Scene) -> Iterator[Named]:
    """Read every mention of two works' titles that are likely one's."""
    titles: dict[str, list[_Spot]] = {}
    for number, line in enumerate(scene.lines):
        for found in _TITLE.finditer(line.text):
            titles.setdefault(found["title"], []).append((number, found.start("title")))
    for both in _near(titles):
        usual, other = sorted(both, key=lambda title: (-len(titles[title]), titles[title][0]))
        if _is_one(usual, other) and _apart(titles[usual], titles[other]):
            for title in (usual, other):
                for number, at in titles[title]:
                    line = scene.lines[number]
                    span = line.span(at, at + len(title))
                    yield Named(span, title, f"{usual} {other}", "twins", line.context)


def _near(titles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give every two titles that are alike but for one character."""
    masked: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for title in titles:
        for at in range(len(title)):
            masked[title[:at], title[at + 1 :]].append(title)
    for alike in masked.values():
        yield from combinations(alike, 2) if len(alike) <= _FEW else ()


def _is_one(one: str, other: str) -> bool:
    """Say whether the character in which two titles differ does not tell parts of a work."""
    unlike = next(pair for pair in zip(one, other, strict=True) if pair[0] != pair[1])
    return not _PARTS.issuperset(unlike)


def _apart(usual: Sequence[_Spot], other: Sequence[_Spot]) -> bool:
    """Say whether the second is told once, and in a sentence of its own."""
    return len(other) == 1 and other[0][0] not in {number for number, _ in usual}
