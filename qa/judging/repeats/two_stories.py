"""A sentence that two stories of one page have, word for word. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.judging.repeats.plain_repeats import worth_telling
from qa.judging.repeats.sameness import told
from qa.model import Passage, Span

_LEAST = 20
"""So many characters no two stories have in common by chance."""


class Shared(NamedTuple):
    """A sentence of a story, where it stands there, and where it stands in a later one."""

    words: str
    first: Span
    again: Span


def in_two_stories(passages: Sequence[Passage]) -> Iterator[Shared]:
    """Give the long sentences that stand in two articles of a document, each once."""
    known: dict[str, tuple[int, str, Span]] = {}
    for passage in sorted(passages, key=lambda one: one.span):
        for line in told(passage.text):
            if len(line.words) < _LEAST or not worth_telling(passage.text, [line]):
                continue
            span = passage.flow.span(passage.span.document, line.start, line.end)
            before = known.setdefault(
                line.words, (passage.context.article, passage.text[line.start : line.end], span)
            )
            if before[0] != passage.context.article:
                yield Shared(before[1], before[2], span)
