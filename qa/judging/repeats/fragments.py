"""Pieces of a sentence left standing behind it, or before the paragraph it opens. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from qa.judging.repeats.sameness import Told, bare, told
from qa.model import Range
from qa.patterns import regex

_LEAST, _PLAIN = 3, 5
_CLAUSES, _LONG = 10, 12
"""How long clauses said again have to be: two and more of them, or one."""
_WORD = regex(r"[\w%‰]")
_CLOSED = regex(r"[。！？!?；：…][”’』」）)]*\s*\Z")
_FIGURE = regex(r"\d")
_TORN = regex(r"[经为对据将在由按从截自](?<=\d.)[\u4e00-\u9fff]{7}")
_OPENS = ("", "\n", "。", "讯", " ", "\u3000")
_COMMA = regex("[，；]")


class Fragment(NamedTuple):
    """Words of a sentence, `whole` being where they belong and `left` where they were left."""

    whole: Range
    left: Range


def fragments(text: str) -> Iterator[Fragment]:
    """Give the tails and heads of sentences that stand a second time, next to the sentence.

    The paragraphs of `text` stand on lines of their own.
    """
    lines = told(text)
    for before, line in pairwise(lines):
        found = _tail(text, before, line), _head(text, before, line), _again(text, before, line)
        yield from (one for one in found if one)
    yield from _torn(text)


def _torn(text: str) -> Iterator[Fragment]:
    """Give where a figure breaks off and the beginning of another sentence goes on."""
    for torn in _TORN.finditer(text):
        at = text.find(torn[0])
        while at >= 0 and (at == torn.start() or text[at - 1 : at] not in _OPENS):
            at = text.find(torn[0], at + 1)
        if at >= 0:
            size = len(torn[0])
            while text[at + size : at + size + 1] == text[torn.start() + size :][:1] != "":
                size += 1
            yield Fragment((at, at + size), (torn.start(), torn.start() + size))


def _tail(text: str, before: Told, line: Told) -> Fragment | None:
    """Say whether a sentence is the end of the one before it.

    Cut in the midst of a clause, or whole clauses, too long for a refrain.
    """
    words = text[line.start : line.end]
    start = before.end - len(words)
    if start <= before.start or not text.startswith(words, start):
        return None
    least = _LEAST if _FIGURE.search(words) else _PLAIN
    if not _WORD.match(text[start - 1]):
        least = _CLAUSES if _COMMA.search(words) or _FIGURE.search(words) else _LONG
    if len(bare(words)) < least:
        return None
    return Fragment((start, before.end), (line.start, line.end))


def _head(text: str, before: Told, line: Told) -> Fragment | None:
    """Say whether a paragraph breaks off with the words that open the next one."""
    words = text[before.start : before.end]
    if line.paragraph != before.paragraph + 1 or not text.startswith(words, line.start):
        return None
    inside = text[: before.start].rstrip(" \u3000")[-1:] not in ("", "\n")
    if not inside or _CLOSED.search(words) or len(bare(words)) < _LEAST:
        return None
    return Fragment((line.start, line.start + len(words)), (before.start, before.end))


def _again(text: str, before: Told, line: Told) -> Fragment | None:
    """Say whether a paragraph breaks off within the words that the sentence before begins with."""
    words = text[line.start : line.end]
    if line.paragraph != before.paragraph or _CLOSED.search(words):
        return None
    last = text[line.end : line.end + 1] in ("", "\n")
    if not last or len(bare(words)) < _CLAUSES or not text.startswith(words, before.start):
        return None
    return Fragment((before.start, before.start + len(words)), (line.start, line.end))


def left_before(text: str, line: Told) -> Fragment | None:
    """Say whether a sentence is the end of an earlier one that goes on before it."""
    words = text[line.start : line.end]
    at = text.find(words)
    if at >= line.start or len(line.words) < _PLAIN:
        return None
    return Fragment((at, at + len(words)), (line.start, line.end))
