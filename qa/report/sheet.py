"""Lines on a terminal: wrapped where Chinese may be wrapped, clean when piped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TextIO, TypeAlias

Words: TypeAlias = "tuple[str, str]"
"""A stretch of a line with its style; never markup, so that a text cannot give orders."""

PIPED = 100
WIDEST = 120
NARROWEST = 16
# what stands together: opening marks, a word or a number with its unit, closing marks
_TOKEN = re.compile(
    r"\s+|[“‘（《「【〔]*(?:[!-~０-９．]+[^\s“‘（《「【〔]?|\S)[，。、；：？！”’）》」】〕％‰…]*"
)


class Sheet:
    """A terminal or a file that lines are written to; `width` counts cells."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        from rich.cells import cell_len, chop_cells
        from rich.console import Console
        from rich.text import Text

        self._console = Console(file=stream, highlight=False, markup=False, emoji=False)
        self._text, self._chop, self.cells = Text, chop_cells, cell_len
        wanted = width or (self._console.width if self._console.is_terminal else PIPED)
        self.width = min(wanted, WIDEST)

    def line(self, *words: Words, indent: int = 0, label: Words = ("", "")) -> None:
        """Write words as one paragraph, the lines after the first below the end of `label`."""
        text = self._text.assemble(*words)
        hang = indent + self.cells(label[0])
        breaks = list(self.breaks(text.plain, max(self.width - hang, NARROWEST)))
        for number, part in enumerate(text.divide(breaks)):
            lead = self._text(" " * (hang if number else indent))
            if not number:
                lead.append(*label)
            lead.append_text(part).rstrip()
            self._console.print(lead, no_wrap=True, overflow="ignore", crop=False)

    def heading(self, title: str, style: str) -> None:
        """Write a title with a rule to the margin, after an empty line."""
        self.blank()
        dash = "─" * max(self.width - self.cells(title) - 4, 2)
        self.line((f"── {title} {dash}", style))

    def blank(self) -> None:
        """Write an empty line."""
        self._console.print()

    def breaks(self, text: str, width: int) -> Iterator[int]:
        """Give the offsets at which new lines begin, for lines of `width` cells.

        Words and numbers stay whole where they fit; no line begins with a closing mark.
        """
        used = 0
        for start, size in self._tokens(text, width):
            if used and used + size > width:
                yield start
                used = 0
            used += size

    def _tokens(self, text: str, width: int) -> Iterator[tuple[int, int]]:
        for match in _TOKEN.finditer(text):
            at = match.start()
            for piece in self._chop(match[0], width):
                yield at, self.cells(piece)
                at += len(piece)
