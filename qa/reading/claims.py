"""A document → all its claims, in the order of the text."""

from __future__ import annotations

from qa.model import Claim, Document, Reading
from qa.reading.scene import scene


def read_claims(document: Document) -> Reading:
    """Read what every article of the document claims."""
    claims: list[Claim] = []
    for index in range(len(document.articles)):
        scene(document, index)
    return Reading(document, tuple(claims))
