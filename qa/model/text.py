"""A file as read: a document, its articles, their blocks.

Spans count code points of the decoded text, half-open.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from qa.model.wording import Text

Range: TypeAlias = tuple[int, int]
"""A stretch of any text: where it begins and where it ends."""

BlockKind: TypeAlias = Literal["headline", "kicker", "byline", "paragraph", "caption", "list"]

HEADS: Final = frozenset({"headline", "kicker"})
"""The kinds of blocks that stand over an article and say in short what it tells."""
SPOTS: Final = HEADS | {"caption"}
"""The kinds of blocks that say in short what the body tells, too."""


class Span(NamedTuple):
    """A stretch of a document: `document.text[start:end]`."""

    document: str
    start: int
    end: int

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies within this span."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )


_BEYOND = 1 << 62


@dataclass(frozen=True, slots=True)
class Flow:
    """Running text: a block freed of line breaks, bold marks and wide digits.

    `runs` maps it back: pairs (offset in `text`, offset in the document), ascending,
    one for each stretch that stands unbroken in the document.
    """

    text: str
    runs: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """Give the document offset of the code point at `offset` of the running text."""
        at, origin = self.runs[bisect_right(self.runs, (offset, _BEYOND)) - 1]
        return origin + offset - at

    def span(self, document: str, start: int, end: int) -> Span:
        """Give the document span of the running text's `[start, end)`, which is not empty."""
        place = bisect_right(self.runs, (start, _BEYOND))
        at, origin = self.runs[place - 1]
        whole = place == len(self.runs) or end <= self.runs[place][0]
        last = origin + end - at if whole else self.source(end - 1) + 1
        return Span(document, origin + start - at, last)

    def shifts(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Give where within `[start, end)` the document holds more, and how much so far.

        Pairs of an offset from `start` and the code points left out between `start` and it.
        """
        first = bisect_right(self.runs, (start, _BEYOND))
        if first == len(self.runs) or self.runs[first][0] >= end:
            return ()
        at, origin = self.runs[first - 1]
        inside = self.runs[first : bisect_right(self.runs, (end - 1, _BEYOND))]
        return tuple((here - start, there - here - (origin - at)) for here, there in inside)


@dataclass(frozen=True, slots=True)
class Block:
    """A headline, a paragraph, a caption … ; `sentences` are ranges of the running text.

    `number` counts the paragraphs of the article from 1; it is 0 for other kinds.
    `section` is the section heading that the block stands under, if any is known.
    """

    kind: BlockKind
    span: Span
    flow: Flow
    sentences: tuple[tuple[int, int], ...]
    number: int = 0
    section: str = ""


DateSource: TypeAlias = Literal[
    "option", "front-matter", "masthead", "dateline", "file-name", "inferred", "unknown"
]

DAY_GIVEN: Final = frozenset({"option", "front-matter", "masthead"})
"""Whence the day of an article is known for certain: it is given, or printed over the page."""
DAY_PRINTED: Final = DAY_GIVEN | {"dateline", "file-name"}
"""Whence it is known well enough, if not always to the day."""
DAY_GUESSED: Final = frozenset({"inferred", "unknown"})
"""Whence it is not known, or only from what the article tells."""


@dataclass(frozen=True, slots=True)
class Article:
    """One story of a file.

    `date` is the day it appears, `written` the day its dateline gives (a dateline of the
    20th is printed on the 21st); `date_from` says how the date is known.
    """

    title: str
    span: Span
    blocks: tuple[Block, ...]
    date: dt.date | None = None
    date_from: DateSource = "unknown"
    written: dt.date | None = None


Coordinates: TypeAlias = Literal["file", "extracted"]


@dataclass(frozen=True, slots=True)
class Document:
    """One file: id (its path below the project root, `-` for standard input) and text.

    `coordinates` says what spans count in: the file's own text, or the text extracted from it
    (Word). `notes` are what a reader of the file should know of how it was read.
    """

    id: str
    path: str
    text: str
    articles: tuple[Article, ...] = ()
    coordinates: Coordinates = "file"
    notes: tuple[Text, ...] = ()

    def quote(self, span: Span) -> str:
        """Give the span exactly as it stands in the file."""
        return self.text[span.start : span.end]
