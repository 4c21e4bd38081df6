"""Parts: a figure that 其中 puts within a whole before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.model import Figure, Part
from qa.reading.gaps import RATES, addable, clause_before, gap, same_kind, same_sentence

_INCREMENT = re.compile(
    "增(?!值|强|信)|减(?!免|税|排|负)|降(?!费|本|雨|水|温|噪|尘|解|压|落)|升(?!级)|涨|跌|多出|少于"
)
STEP = re.compile(
    "(?:(?<![新净])增[加长]?|减少?|下降|降低?|上?升|[上下]?[涨跌]|多出?|少)了?(?:约|近)?$"
)
_RESTATED = re.compile("[（(](?:约?合|折合|即|折)约?$")
_NEAR = 40
_MOVING = frozenset({"平均", "极值", "同比", "环比", "减少"})


def read_parts(figures: Sequence[Figure]) -> list[Part]:
    """Read the figures that 其中 puts within a whole before it, in this sentence or the last."""
    parts = []
    for index, figure in enumerate(figures):
        sentence = figure.context.sentence
        cut = sentence.rfind("其中", 0, figure.at)
        if cut < 0 or "；" in sentence[cut : figure.at] or figure.quantity.dimension in RATES:
            continue
        before = figures[max(0, index - _NEAR) : index]
        whole = _whole_of(before, figure, cut)
        if whole and not is_moving(figure) and _unbroken(before, figure, cut):
            parts.append(Part(whole, figure, "其中", figure.context))
    return parts


def _whole_of(before: Sequence[Figure], part: Figure, cut: int) -> Figure | None:
    """Give the figure that 其中 speaks of.

    None where it speaks of the members of a list (甲村20人、乙村30人，其中…).
    """
    wholes = [
        f
        for f in before
        if same_kind(f, part) and "其中" not in f.scope and not _RESTATED.search(clause_before(f))
    ]
    inside = [f for f in wholes if same_sentence(f, part) and f.until <= cut]
    if not inside and cut == 0 and before:
        last = [f for f in before if not same_sentence(f, part)][-1:]
        inside = [f for f in wholes if last and same_sentence(f, last[0])]
    if not inside or (len(inside) > 1 and "、" in gap(inside[-2], inside[-1])):
        return None
    whole = _meant(inside, part)
    if not whole.measure.thing and any(f.quantity.nominal > whole.quantity.nominal for f in inside):
        return None
    if STEP.search(clause_before(whole)) or not addable(
        replace(part, scope=part.scope - {"仅"}), whole
    ):
        return None
    return None if whole.scope & _MOVING else whole


def _meant(wholes: Sequence[Figure], part: Figure) -> Figure:
    """Choose among wholes: what counts the same, else the last; of another sentence the largest."""
    alike = [f for f in wholes if f.measure.text and f.measure.text == part.measure.text]
    if alike or same_sentence(wholes[-1], part):
        return (alike or wholes)[-1]
    return max(wholes, key=lambda figure: figure.quantity.nominal)


def is_moving(figure: Figure) -> bool:
    """Say whether the figure is an increment or an average, which no whole holds."""
    return bool(figure.scope & _MOVING) or _INCREMENT.search(clause_before(figure)) is not None


def _unbroken(before: Sequence[Figure], part: Figure, cut: int) -> bool:
    """Say whether nothing of another kind was counted between 其中 and the part."""
    return all(
        same_kind(figure, part) or figure.quantity.dimension in RATES
        for figure in before
        if same_sentence(figure, part) and figure.at > cut
    )
