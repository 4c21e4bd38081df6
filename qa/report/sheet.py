"""Lines on a terminal: wrapped where Chinese may be wrapped, clean when piped."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console

Words: TypeAlias = "tuple[str, str]"
"""A stretch of a line with its style; never markup, so that a text cannot give orders."""

PIPED = 100
WIDEST = 120
NARROWEST = 16
_FORCED = ("FORCE_COLOR", "TTY_COMPATIBLE")
"""With these in the environment a pipe may be taken for a terminal."""
# what stands together: opening marks, a word or a number with its unit, closing marks
_TOKEN = re.compile(
    r"\s+|[“‘（《「【〔]*(?:[!-~０-９．]+[^\s“‘（《「【〔]?|\S)[，。、；：？！”’）》」】〕％‰…]*"
)


class Sheet:
    """A terminal or a file that lines are written to; `width` counts cells."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        from rich.cells import cell_len, chop_cells

        self._stream, self._console = stream, _console(stream)
        self._chop, self.cells = chop_cells, cell_len
        wanted = width or (self._console.width if self._console else PIPED)
        self.width = min(wanted, WIDEST)

    def line(self, *words: Words, indent: int = 0, label: Words = ("", "")) -> None:
        """Write words as one paragraph, the lines after the first below the end of `label`."""
        text = "".join(stretch for stretch, _ in words)
        hang = indent + self.cells(label[0])
        breaks = list(self.breaks(text, max(self.width - hang, NARROWEST)))
        leads = [[(" " * indent, ""), label], *([(" " * hang, "")] for _ in breaks)]
        if self._console:
            _print_styled(self._console, words, breaks, leads)
            return
        for lead, start, end in zip(leads, [0, *breaks], [*breaks, len(text)], strict=True):
            line = "".join(stretch for stretch, _ in lead) + text[start:end]
            self._stream.write(f"{line.rstrip()}\n")

    def heading(self, title: str, style: str) -> None:
        """Write a title with a rule to the margin, after an empty line."""
        self.blank()
        dash = "─" * max(self.width - self.cells(title) - 4, 2)
        self.line((f"── {title} {dash}", style))

    def blank(self) -> None:
        """Write an empty line."""
        if self._console:
            self._console.print()
        else:
            self._stream.write("\n")

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


def _console(stream: TextIO) -> Console | None:
    """Give a terminal that shows styles; into a file and a pipe plain lines are written."""
    if not stream.isatty() and not any(name in os.environ for name in _FORCED):
        return None
    from rich.console import Console

    console = Console(file=stream, highlight=False, markup=False, emoji=False)
    return console if console.is_terminal else None


def _print_styled(
    console: Console,
    words: Sequence[Words],
    breaks: Sequence[int],
    leads: Sequence[Sequence[Words]],
) -> None:
    from rich.text import Text

    parts = Text.assemble(*words).divide(breaks)
    for lead, part in zip(leads, parts, strict=True):
        line = Text.assemble(*lead).append_text(part)
        line.rstrip()
        console.print(line, no_wrap=True, overflow="ignore", crop=False)
