"""The text in which a list is looked for: its lines, openings, headings and sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.bearing import opening
from qa.reading.lists.closing import veil
from qa.reading.lists.list_marks import SENTENCE, SENTENCE_END
from qa.reading.lists.numbering import find_runs

BOUND = regex("以[东南西北]$")
"""What only bounds the next member: 前街以东、后街以南的甲小区."""
_HEADING = 26
REACH = 20_000
"""How far behind its announcement a list may go on, in characters."""


class Count(NamedTuple):
    """Members found in one way; `firm` when they stand right behind the announcement."""

    members: tuple[Range, ...]
    firm: bool


Found: TypeAlias = tuple[Announcement, Count]
"""What is announced, and the members that were counted for it."""


class Page:
    """The running text of an article, whose blocks stand on lines, with the openings of lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs = find_runs(text)

    @cached_property
    def veiled(self) -> str:
        """The text with what its quotes, brackets and titles hold hidden."""
        return veil(self.text)

    @cached_property
    def lines(self) -> list[Range]:
        """Where its lines stand."""
        return [match.span() for match in re.finditer(r"[^\n]+", self.text)]

    @cached_property
    def openings(self) -> list[Range]:
        """The first clause of each line."""
        return [opening(self.text, *line) for line in self.lines]

    @cached_property
    def headings(self) -> list[Range]:
        """The first clauses of those lines that are headings."""
        return [
            first
            for line, first in zip(self.lines, self.openings, strict=True)
            if line[1] - line[0] <= _HEADING and self.text.find("。", *line) < 0
        ]

    def below(self, offset: int, most: int) -> list[Range]:
        """Give the line of an offset, from there on, and the lines that follow it."""
        first = bisect_right(self.lines, offset, key=itemgetter(1))
        lines = self.lines[first : first + most]
        return [(max(start, offset), min(end, start + REACH)) for start, end in lines]


def sentences(text: str, lines: Sequence[Range]) -> list[Range]:
    """Give the sentences of some lines."""
    return [match.span() for line in lines for match in SENTENCE.finditer(text, *line)]


def sentence_end(text: str, start: int) -> int:
    """Give where the sentence of a place ends."""
    match = SENTENCE_END.search(text, start, start + REACH)
    return match.start() if match else min(len(text), start + REACH)
