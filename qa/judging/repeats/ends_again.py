"""A sentence that stands again as the end of a longer one, pasted with its headline. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from qa.judging.repeats.plain_repeats import worth_telling
from qa.judging.repeats.sameness import Told, told
from qa.model import Range
from qa.patterns import regex

_END = 25
"""With so many characters in common at the end, two sentences are one."""
_RUN_IN = regex("[\u4e00-\u9fffA-Za-z0-9”！？ ]{6}$")
"""What stands before it there is no clause of its sentence, as 他说， would be."""


def ends_again(text: str) -> Iterator[tuple[Range, Range]]:
    """Give the sentences of which one ends with all that the other says, a headline before it."""
    known: dict[str, Told] = {}
    for line in told(text):
        if len(line.words) < _END:
            continue
        before = known.setdefault(line.words[-_END:], line)
        short, long = sorted((before, line), key=lambda one: len(one.words))
        at = text.find(text[short.start : short.end], long.start + 1, long.end)
        if at < 0 or not _RUN_IN.search(text, long.start, at):
            continue
        if worth_telling(text, [short]) and worth_telling(text, [long]):
            yield (before.start, before.end), (line.start, line.end)
