"""What came of so many, and is more: 移栽8000株，成活9200株; 总库容1200万，蓄水1560万. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.extremes import Crossed
from qa.judging.reckonings.reckoning import alike, lead
from qa.model import Figure
from qa.patterns import regex

_PAIRS: Final = tuple(
    (regex(f"(?:{whole})[^，。；：、0-9]{{0,5}}$"), regex(f"(?:{part})[^，。；：、0-9]{{0,5}}$"))
    for whole, part in (
        ("移栽|栽[下种植]|种[下植]|投放|放养", "成活|存活"),
        ("骗走|被骗|骗取|失窃|被盗|损失", "追回|挽回|追缴|返还"),
        ("总库容", "蓄水量?|存水量?"),
        ("开放病床|开放床位|核定床位", "在院|住院"),
        ("发[放出]问卷|发放|派发", "收回|回收"),
    )
)
_OTHER: Final = regex("去年|上年|另|又|补[种栽植]|补充|加上|累计|连同|滋生|加床")
_REACH, _AHEAD = 60, 6


def outgrown(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look in a paragraph at each whole and the next figure of its kind, if it came of it."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, whole in enumerate(ordered):
        later = alike(ordered[at + 1 : at + _AHEAD], whole)
        if not later or later[0].span.start - whole.span.end > _REACH:
            continue
        part = later[0]
        more = part.quantity.low > whole.quantity.high
        if more and part.quantity.unit == whole.quantity.unit and _came_of(whole, part):
            yield Crossed(whole, part)


def _came_of(whole: Figure, part: Figure) -> bool:
    """Say whether a figure tells what came of another, which cannot be more."""
    if _OTHER.search(lead(part)) or whole.quantity.hedge or part.quantity.hedge:
        return False
    return any(of.search(lead(whole)) and came.search(lead(part)) for of, came in _PAIRS)
