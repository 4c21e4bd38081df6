"""Who or what a figure is said of: the likeliest of the names around it, or none."""

from __future__ import annotations

from typing import Final

from qa.model import Slot
from qa.reading.scene.subject_signs import Placed, Sentence, opening, readings
from qa.reading.scene.subject_weights import WEIGHTS

_NONE: Final[Slot[str]] = Slot(None, "unknown")


def likeliest(sentence: Sentence, figure: Placed, answer: Slot[str]) -> Slot[str]:
    """Give the subject that most speaks for; `answer` is that of the rules.

    What the words around the figure itself tell (直径2米的钢管) is sure.
    """
    if answer.stated and _is_told(sentence, answer.value or ""):
        return answer
    opener = opening(sentence, figure)
    if opener and opener.kind == "name":
        return Slot(opener.text, "stated")
    if opener is None and _undisputed(sentence, figure, answer):
        return answer
    best, subject = 0, _NONE
    for one in readings(sentence, figure, answer, opener):
        worth = 0
        for sign in one.signs:
            worth += WEIGHTS[sign]
        if worth > best:
            best, subject = worth, one.subject
    return subject


def _is_told(sentence: Sentence, answer: str) -> bool:
    """Say whether the answer of the rules stands in the sentence, and is no name."""
    for one in sentence.mentions:
        if one.text == answer:
            return False
    return answer in sentence.text


def _undisputed(sentence: Sentence, figure: Placed, answer: Slot[str]) -> bool:
    """Say whether nothing in the sentence stands against the answer of the rules."""
    earlier = len(sentence.clauses) > 1 and sentence.clauses[1] <= figure.at
    if answer.value is None or earlier or sentence.quoted:
        return False
    return not sentence.mentions or (
        len(sentence.mentions) == 1 and sentence.mentions[0].text == answer.value
    )
