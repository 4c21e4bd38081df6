"""Stretches: lines that belong together, before the page is understood as a whole."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from qa.model import Flow
from qa.reading.text import kinds
from qa.reading.text.flow import Piece, running, vertical
from qa.reading.text.lines import Line

Look: TypeAlias = Literal["text", "heading", "banner", "list", "caption", "byline"]
"""What a stretch of lines looks like."""

_TALL = 4
"""The fewest characters one a line that make a vertical headline."""


class Stretch(NamedTuple):
    """Lines read as one: `look` is what they seem to be, `pieces` where they stand.

    `columns` are the characters of a vertical headline, column by column.
    `gap`, `rule`, `mark` are those of the first line; `inset` says that it is indented.
    """

    look: Look
    pieces: tuple[Piece, ...]
    text: str
    gap: int
    rule: bool
    mark: str
    inset: bool
    lines: int
    width: int
    columns: tuple[tuple[Piece, ...], ...] = ()

    @property
    def start(self) -> int:
        """Give where the stretch begins in the document."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Give where it ends."""
        return self.pieces[-1][1]

    def flow(self, text: str, *, markdown: bool) -> Flow:
        """Give the running text."""
        if self.columns:
            return vertical(text, self.columns)
        spaced = self.look in {"heading", "banner", "byline"}
        return running(text, self.pieces, spaced=spaced, markdown=markdown)


def joined(parts: list[Stretch]) -> Stretch:
    """Make the parts of a torn paragraph one stretch, with the looks of the first."""
    if len(parts) == 1:
        return parts[0]
    return parts[0]._replace(
        pieces=tuple(piece for part in parts for piece in part.pieces),
        text="".join(part.text for part in parts),
        lines=sum(part.lines for part in parts),
        width=max(part.width for part in parts),
    )


def stretch_of(lines: list[Line], *, inset: bool = False, heading: bool = False) -> Stretch:
    """Read lines as one stretch; the lines of a `heading` stay apart by a space."""
    first = lines[0]
    text = first.text if len(lines) == 1 else "".join(line.text for line in lines)
    pieces = tuple((line.start, line.end) for line in lines)
    if heading:
        pieces = ((first.start, lines[-1].end),)
    return Stretch(
        look="heading" if heading else _look_of(text, first.mark, len(lines)),
        pieces=pieces,
        text=text,
        gap=first.gap,
        rule=first.rule,
        mark=first.mark,
        inset=inset,
        lines=len(lines),
        width=max(line.width for line in lines),
    )


def _look_of(text: str, mark: str, lines: int) -> Look:
    """Say what a text seems to be by itself."""
    if mark.startswith("#"):
        return "heading"
    if mark == "|":
        return "list"
    if mark == "!" or kinds.is_caption(text):
        return "caption"
    if kinds.is_byline(text):
        return "byline"
    heading = lines == 1 and kinds.is_heading(text)
    if mark == "-" or (kinds.is_numbered(text) and not (heading and kinds.is_section_mark(text))):
        return "list"
    return "heading" if heading else "text"


def banner_of(groups: list[list[Line]]) -> Stretch:
    """Read a vertical headline; columns that only repeat the end of the one before are left out."""
    first, last = groups[0][0], groups[-1][-1]
    kept: list[list[Line]] = []
    for group in groups:
        said = "".join(line.text for line in group)
        if not kept or said not in "".join(line.text for line in kept[-1]):
            kept.append(group)
    columns = tuple(tuple((line.start, line.end) for line in group) for group in kept)
    text = " ".join("".join(line.text for line in group) for group in kept)
    piece = ((first.start, last.end),)
    return Stretch(
        look="banner",
        pieces=piece,
        text=text,
        gap=first.gap,
        rule=first.rule,
        mark="",
        inset=False,
        lines=1,
        width=2,
        columns=columns,
    )


def banner_at(lines: list[Line], at: int) -> int:
    """Give where the characters that stand one a line from `at` on end; `at` if too few."""
    end = at
    while end < len(lines) and len(lines[end].text) == 1 and not lines[end].mark:
        end += 1
    han = sum("\u4e00" <= line.text <= "\u9fff" for line in lines[at:end])
    return end if han >= _TALL else at


def groups_of(lines: list[Line]) -> list[list[Line]]:
    """Part the characters of a vertical headline at blank lines."""
    starts = [0, *(i for i, line in enumerate(lines) if i and line.gap), len(lines)]
    return [lines[a:b] for a, b in pairwise(starts)]
