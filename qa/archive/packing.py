"""Texts as few bytes, and back: two bytes a character, phrases of the language known beforehand."""

from __future__ import annotations

import zlib
from functools import cache
from importlib.resources import files

_WINDOW = 1 << 15
_ENCODING = "gb18030"
_PLAIN = b"\0"
"""Stands before a text that the encoding does not give back: one with lone surrogates."""


class DamageError(Exception):
    """Bytes that are not what was written."""


def packed(text: str, primer: bytes = b"") -> bytes:
    """Compress a text; what stands in the primer, or is common in news, costs next to nothing."""
    squeeze = zlib.compressobj(zdict=_known(primer))
    return squeeze.compress(written(text)) + squeeze.flush()


def unpacked(data: bytes, primer: bytes = b"") -> str:
    """Give a text back; raises DamageError."""
    swell = zlib.decompressobj(zdict=_known(primer))
    try:
        text = _read(swell.decompress(data) + swell.flush())
    except (zlib.error, ValueError) as error:
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


def _read(data: bytes) -> str:
    if data[:1] == _PLAIN:
        return data[1:].decode("utf-8", "surrogatepass")
    return data.decode(_ENCODING)


def _known(primer: bytes) -> bytes:
    return (_phrases() + primer)[-_WINDOW:]


@cache
def _phrases() -> bytes:
    """Give phrases that are frequent in all kinds of news, the most frequent last.

    Archives were written with this file: it may be joined by another, and never change.
    """
    lines = (files("qa.archive") / "phrases.txt").read_text("utf-8").split("\n")
    return "".join(lines).encode(_ENCODING)
