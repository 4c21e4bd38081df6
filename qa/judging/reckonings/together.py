"""Figures that are told together: those of a sentence, and of two that follow each other. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from qa.model import Figure


def sentences(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Give the figures of a block by their sentences, as the text runs."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    return [list(told) for _, told in groupby(ordered, lambda figure: figure.context.span)]


def joined(one: Sequence[Figure], then: Sequence[Figure]) -> list[Figure]:
    """Give the figures of two sentences as if these were one; their places stay as they are."""
    first = one[0].context
    context = replace(first, sentence=first.sentence + then[0].context.sentence)
    by = len(first.sentence)
    return [
        *(replace(figure, context=context) for figure in one),
        *(
            replace(figure, at=figure.at + by, until=figure.until + by, context=context)
            for figure in then
        ),
    ]
