"""Plain text: bytes in one of the encodings newspapers use."""

from __future__ import annotations

import codecs

from qa.model import Article
from qa.patterns import regex
from qa.reading.text import unreadable as told
from qa.reading.text.layout import lay_out
from qa.reading.text.unreadable import unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "Word / ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word (.doc)"),
    (b"{\\rtf", "RTF"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG", "PNG"),
)
_CONTROL = regex(r"[\x00-\x08\x0e-\x1b\x7f]")
_SAMPLE = 65_536
_RARE = 50


def decode(data: bytes, encoding: str | None = None) -> str:
    """Decode a file: byte-order mark, else UTF-8, else GB18030; `encoding` overrides all.

    Raises UnreadableError for an unknown or wrong encoding and for what is no text.
    """
    mark, marked = next((m for m in _MARKS if data.startswith(m[0])), (b"", ""))
    if kind := next((kind for mark, kind in _OTHERS if data.startswith(mark)), ""):
        raise unreadable(told.OTHER_FORMAT, kind=kind)
    if encoding:
        text = _decoded(data, encoding)
    elif marked:
        text = _decoded(data[len(mark) :], marked)
    elif b"\x00" in data:
        raise unreadable(told.BINARY)
    else:
        text = _guessed(data)
    odd = len(_CONTROL.findall(text, 0, _SAMPLE))
    if "\x00" in text or odd * _RARE > min(len(text), _SAMPLE):
        raise unreadable(told.BINARY)
    return text.removeprefix("\ufeff")


def articles(document: str, text: str) -> tuple[Article, ...]:
    """Lay out a plain text."""
    return lay_out(document, text)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise unreadable(told.WRONG_ENCODING, at=error.start + 1, encoding=encoding) from None
    except (LookupError, UnicodeError):
        raise unreadable(told.NO_SUCH_ENCODING, encoding=encoding) from None


def _guessed(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_damaged(data):
            raise unreadable(told.DAMAGED, at=error.start + 1) from None
    try:
        return data.decode("gb18030")
    except UnicodeDecodeError:
        raise unreadable(told.UNKNOWN_ENCODING) from None


def _is_damaged(data: bytes) -> bool:
    """Say whether almost all of it is UTF-8, so that another encoding would make it gibberish."""
    text = data.decode("utf-8", "replace")
    wide = sum(not char.isascii() for char in text)
    return text.count("\ufffd") * 20 < wide
