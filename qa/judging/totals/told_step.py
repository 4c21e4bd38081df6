"""How far a figure is from what was told before, said beside it: 13人受伤，比首日增加2人. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Figure
from qa.patterns import regex

_STEP: Final = regex(
    r"[^。；]{0,16}[，（]比[^，。；\d]{1,20}"
    r"(?:(?P<more>增加?|多|上升|上调|新增)|减少?|少|下降|下调|降低)了?(?P<by>\d+(?:\.\d+)?)(?![\d.])"
)


def told_step(one: Figure, other: Figure) -> bool:
    """Say whether either article tells its figure with the step that leads from the other's."""
    return _leads(one, other) or _leads(other, one)


def _leads(first: Figure, then: Figure) -> bool:
    before, after = first.quantity, then.quantity
    if (before.unit, before.scale) != (after.unit, after.scale):
        return False
    return (after.nominal - before.nominal) / after.scale in _steps(then)


def _steps(figure: Figure) -> Iterator[Fraction]:
    """Give the steps told right behind a figure where its article prints it, less for a fall."""
    told, text = figure.context.sentence[figure.at : figure.until], figure.context.gist.text
    at = text.find(told)
    while at >= 0:
        end = at + len(told)
        if found := _STEP.match(text, end):
            yield Fraction(found["by"]) * (1 if found["more"] else -1)
        at = text.find(told, end)
