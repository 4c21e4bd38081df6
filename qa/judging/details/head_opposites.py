"""A headline and a sentence of the lead that exclude each other: 无人受伤 above 3人送医. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.head_bounds import head_bounds
from qa.judging.details.head_hours import head_hours
from qa.judging.details.head_ways import head_ways
from qa.judging.details.head_weekdays import head_weekdays
from qa.judging.details.opposites import opposites, opposites_of_article
from qa.judging.details.two_sides import Opposites
from qa.model import Passage, Range
from qa.patterns import regex

_SENTENCE: Final = regex("[^。！？\n]+")
_MOST: Final = 6
_OF_HEADS: Final = (head_ways, head_hours, head_weekdays, head_bounds)
"""Those that hold a headline against a sentence by themselves."""


def excluding(passage: Passage) -> Iterator[Opposites]:
    """Give the statements of a paragraph, a headline with its lead or an article that exclude."""
    if passage.unit == "article":
        yield from opposites_of_article(passage.text)
    elif passage.unit == "lead":
        yield from _of_lead(passage.text)
    elif passage.context.kind in {"paragraph", "list"}:
        yield from opposites(passage.text)


def _of_lead(text: str) -> Iterator[Opposites]:
    """Give the first statement of a headline, the text's first line, that a sentence excludes."""
    head, _, _ = text.partition("\n")
    told = _SENTENCE.finditer(text, len(head) + 1)
    for sentence, _ in zip(told, range(_MOST), strict=False):
        shift = sentence.start() - len(head) - 1
        for found in opposites(f"{head}。{sentence[0]}", headed=True):
            if found.first[1] <= len(head) < found.second[0]:
                yield Opposites(found.matter, found.first, _moved(found.second, shift))
                return
        for found in (one for finder in _OF_HEADS for one in finder(head, sentence[0])):
            yield Opposites(found.matter, found.first, _moved(found.second, sentence.start()))
            return


def _moved(stretch: Range, shift: int) -> Range:
    return stretch[0] + shift, stretch[1] + shift
