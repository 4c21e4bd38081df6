"""Whether two figures stand in one paragraph: a page of run-together lines has many. Pure."""

from __future__ import annotations

from qa.model import Figure

_LONGEST = 200
"""Further apart than so many characters no two sentences of a paragraph of news stand."""


def one_paragraph(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in one block of a document, and not far apart in it."""
    first, last = sorted((one.context, other.context), key=lambda context: context.span)
    same = (first.document, first.block) == (last.document, last.block)
    return same and last.span.start - first.span.end <= _LONGEST
