"""Paths and bytes → documents: encoding, front matter, formats, dates."""

from __future__ import annotations

import datetime as dt
import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from qa.model import Article, DateSource, Document
from qa.reading.formats import markdown, text
from qa.reading.issue_date import issue_dates
from qa.reading.text import unreadable as told
from qa.reading.text.frontmatter import FrontMatter, front_matter
from qa.reading.text.unreadable import UnreadableError, unreadable

if TYPE_CHECKING:
    from qa.reading.formats.docx import Extract

__all__ = [
    "LARGEST",
    "UnreadableError",
    "document_id",
    "read_bytes",
    "read_document",
    "read_text",
]

LARGEST = 64 * 1024 * 1024
"""The largest file that is read, in bytes: an article has a few thousand characters."""

_WORD = ".docx"
_LAYOUTS: dict[str, Callable[[str, str], tuple[Article, ...]]] = {
    ".md": markdown.articles,
    ".markdown": markdown.articles,
}


def read_text(
    decoded: str, *, name: str = "-", path: str = "-", date: dt.date | None = None
) -> Document:
    """Read a decoded text as the document `name`; `date` outranks what the text says.

    The ending of `name` tells the format; a text without any words has no articles.
    """
    body = decoded.removeprefix("\ufeff")
    lay_out = _LAYOUTS.get(PurePosixPath(name).suffix.lower(), text.articles)
    articles = _dated(lay_out(name, body), front_matter(body), date, name)
    return Document(name, path, body, articles)


def read_document(
    path: Path, root: Path, *, encoding: str | None = None, date: dt.date | None = None
) -> Document:
    """Read one file; its id is the path below `root`, with forward slashes.

    Raises UnreadableError when the file is missing, unreadable, binary, wrongly encoded, broken,
    larger than `LARGEST`, or needs an extra that is not installed.
    """
    name, data = document_id(path, root), read_bytes(path)
    if path.suffix.lower() == _WORD:
        from qa.reading.formats.docx import extract

        return _extracted(extract(data), name, str(path), date)
    return read_text(text.decode(data, encoding), name=name, path=str(path), date=date)


def _extracted(found: Extract, name: str, path: str, date: dt.date | None) -> Document:
    articles = _dated(text.articles(name, found.text), FrontMatter(), date, name)
    return Document(name, path, found.text, articles, "extracted", found.notes)


def document_id(path: Path, root: Path) -> str:
    """Name a file by its path below the root, however either of them is written."""
    for here, base in ((path.absolute(), root.absolute()), (path.resolve(), root.resolve())):
        name = os.path.relpath(here, base)
        if not name.startswith(os.pardir):
            return Path(name).as_posix()
    return Path(os.path.relpath(path.absolute(), root.absolute())).as_posix()


def read_bytes(path: Path) -> bytes:
    """Read an ordinary file of at most `LARGEST` bytes; raises UnreadableError."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise unreadable(told.FOLDER)
        if not stat.S_ISREG(status.st_mode):
            raise unreadable(told.SPECIAL)
        if status.st_size > LARGEST:
            size, most = -(-status.st_size // 1024**2), LARGEST // 1024**2
            raise unreadable(told.TOO_LARGE, size=size, most=most)
        return path.read_bytes()
    except FileNotFoundError:
        raise unreadable(told.MISSING) from None
    except PermissionError:
        raise unreadable(told.FORBIDDEN) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise unreadable(told.BROKEN, why=why) from None


def _dated(
    articles: tuple[Article, ...], front: FrontMatter, date: dt.date | None, name: str
) -> tuple[Article, ...]:
    """Date a page: by option, by front matter, else as its texts and the file's name tell.

    `issue_dates` only adds when the articles were written where their date is given.
    """
    day = date or front.printed or front.date
    origin: DateSource = "option" if date else "front-matter" if day else "unknown"
    known = [
        replace(one, title=one.title or front.title, date=day, date_from=origin, written=front.date)
        for one in articles
    ]
    return issue_dates(known, PurePosixPath(name).name)
