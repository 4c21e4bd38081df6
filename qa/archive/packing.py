"""Texts as few bytes, and back: two bytes a character, phrases of the language known beforehand."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files

_WINDOW, _HARDEST = 1 << 15, 9
_ENCODING = "gb18030"
_PLAIN = b"\0"
"""Stands before a text that the encoding does not give back: one with lone surrogates."""


class DamageError(Exception):
    """Bytes that are not what was written."""


def packed(text: str, primer: bytes = b"") -> bytes:
    """Compress a text; what stands in the primer costs next to nothing.

    Without one it is the phrases of news.
    """
    squeeze = zlib.compressobj(_HARDEST, zdict=_known(primer))
    return squeeze.compress(written(text)) + squeeze.flush()


def unpacked(data: bytes, primer: bytes = b"") -> str:
    """Give a text back; raises DamageError."""
    return read(swollen(data, primer))


def swollen(data: bytes, primer: bytes = b"") -> bytes:
    """Give a text back as the bytes that `written` made of it; raises DamageError."""
    swell = zlib.decompressobj(zdict=_known(primer))
    try:
        text = swell.decompress(data) + swell.flush()
    except zlib.error as error:
        raise DamageError(str(error)) from error
    if not swell.eof:
        message = "cut off"
        raise DamageError(message)
    return text


def repacked(data: bytes) -> bytes:
    """Compress a text as is done today that was compressed without knowing any phrases."""
    swell = zlib.decompressobj(zdict=b"")
    return packed(swell.decompress(data).decode("utf-8", "surrogatepass"))


def written(text: str) -> bytes:
    """Give a text as bytes, two for a Chinese character."""
    try:
        data = text.encode(_ENCODING)
    except UnicodeEncodeError:
        data = _PLAIN
    # the encoding has two ways for a few signs
    if data[:1] == _PLAIN or data.decode(_ENCODING) != text:
        return _PLAIN + text.encode("utf-8", "surrogatepass")
    return data


def read(data: bytes) -> str:
    """Give the text that was written as bytes; raises DamageError."""
    try:
        if data[:1] == _PLAIN:
            return data[1:].decode("utf-8", "surrogatepass")
        return data.decode(_ENCODING)
    except ValueError as error:
        raise DamageError(str(error)) from error


def _known(primer: bytes) -> bytes:
    return (primer or _phrases())[-_WINDOW:]


@cache
def _phrases() -> bytes:
    """Give phrases that are frequent in all kinds of news, the most frequent last.

    Archives were written with this file: it may be joined by another, and never change.
    """
    lines = (files("qa.archive") / "phrases.txt").read_text("utf-8").split("\n")
    return "".join(lines).encode(_ENCODING)
