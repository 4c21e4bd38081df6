"""Two figures that may be part and whole, with the words before each."""

from __future__ import annotations

from typing import NamedTuple

from qa.model import Figure
from qa.reading.figures.gaps import clause_before, same_sentence


class Told(NamedTuple):
    """Two figures and the words before each: of its clause, and all that lead up to it.

    `run_up` is what stands before the part in its sentence, from the whole or a semicolon on.
    """

    whole: Figure
    part: Figure
    of_whole: str
    of_part: str
    opening: str
    run_up: str


def told(whole: Figure, part: Figure) -> Told:
    """Give two figures with their words."""
    sentence = part.context.sentence
    start = whole.until if same_sentence(whole, part) else 0
    start = max(start, sentence.rfind("；", 0, part.at) + 1)
    opening = whole.context.sentence[: whole.at]
    return Told(
        whole, part, clause_before(whole), clause_before(part), opening, sentence[start : part.at]
    )
