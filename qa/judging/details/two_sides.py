"""Two statements of a paragraph that exclude each other, and the sentences they stand in. Pure."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex

_STOPS: Final = "。！？；\n"
_PAUSES: Final = f"，：{_STOPS}"
_STOP: Final = regex(f"[{_STOPS}]")
_PAUSE: Final = regex(f"[{_PAUSES}]")
_FAR, _LONGEST = 120, 400


class Opposites(NamedTuple):
    """Two stretches of a text that cannot both be true, in the order of the text."""

    matter: str
    first: Range
    second: Range


def clause_of(text: str, at: int) -> Range:
    """Give the clause in which an offset lies."""
    return _begin(text, at, _PAUSES), _end(text, at, _PAUSE)


def sentence_of(text: str, at: int) -> Range:
    """Give the sentence in which an offset lies."""
    return _begin(text, at, _STOPS), _end(text, at, _STOP)


def sentence_and_next(text: str, at: int) -> Range:
    """Give the sentence of an offset with the one behind it, both in a reader's mind."""
    start, end = sentence_of(text, at)
    return start, min(_end(text, end + 1, _STOP), end + _FAR) if end < len(text) else end


def _begin(text: str, at: int, marks: str) -> int:
    floor = max(0, at - _LONGEST)
    return max(floor, *(text.rfind(mark, floor, at) + 1 for mark in marks))


def _end(text: str, at: int, mark: re.Pattern[str]) -> int:
    stop = mark.search(text, at, at + _LONGEST)
    return stop.start() if stop else min(len(text), at + _LONGEST)
