"""Figures that speak of what the figure before them counted, or a clause before."""

from __future__ import annotations

from dataclasses import replace

from qa.model import Figure, Measure
from qa.patterns import regex
from qa.reading.figures.around import Around
from qa.reading.figures.clauses_before import object_of_clause
from qa.reading.figures.wording import bare_words
from qa.reading.words.lexicon import BASIS, CHANGED, RATE_NAME

_NO_UNIT = frozenset({"", "元"})
"""Units that say nothing of what is counted."""

REST = regex(
    r"(?:其中|其余|其他|其它|另外|另有|另|还有|剩余|剩下|仅|只|有|第[一二三四五]批|[、和及与 ])*"
)
"""Words that leave what is counted to the figure before."""

_AGAIN = regex(r"[（(](?:约合|折合|相当于|等于|合|约|即|约为|人民币)*")


def told_again(text: str, around: Around, before: Figure) -> Measure | None:
    """Give the measure of a figure that speaks of what the one before counted, if it does."""
    if _within_brackets(around, before):
        return replace(before.measure, known="inherited")
    named = RATE_NAME.fullmatch(text) or BASIS.fullmatch(text)
    if named and not CHANGED.search(text):
        return Measure(text, said_of(before), "inherited")
    return None


def _within_brackets(around: Around, before: Figure) -> bool:
    """Say whether a figure only tells the one before it again: 3盒（约1斤）, 9级（23米/秒）."""
    if not (around.joined and _AGAIN.fullmatch(around.left) and before.measure.text):
        return False
    return around.right.startswith(("）", ")", "，")) or not around.right


def said_of(before: Figure) -> str:
    """Give what the figure before is said of."""
    measure = before.measure
    return measure.thing or ("" if CHANGED.fullmatch(measure.action) else measure.action)


def taken_over(around: Around, unit: str, before: Figure | None) -> Measure:
    """Read a figure that only another names: the one before it, or a clause before."""
    if not REST.fullmatch(bare_words(around.left)):
        return Measure("", around.named, "stated" if around.named else "unknown")
    beside = around.joined and not around.left.strip()
    alike = beside or before is None or unit in _NO_UNIT or before.quantity.unit == unit
    if before and before.measure.text and alike:
        return replace(before.measure, known="inherited")
    object_ = object_of_clause(around.lead)
    return Measure("", object_, "inherited" if object_ else "unknown")
