"""Totals of two lines, lots or phases of one work: 左线累计掘进, 右线累计掘进. Pure."""

from __future__ import annotations

from qa.judging.totals.back_clauses import last_clause
from qa.model import Figure
from qa.patterns import regex

_LINE = regex(
    "[左右东西南北中]线|[上下]行线?|[一二三四五六]期|[一二三四五六七八九十\\d]+标段?|[左右]洞|[东西南北]岸"
)


def lines_apart(one: Figure, other: Figure) -> bool:
    """Say whether the clauses of two totals name two lines, or only one of them a phase."""
    left, right = (set(_LINE.findall(last_clause(figure))) for figure in (one, other))
    phases = {name for name in left ^ right if name.endswith("期")}
    return bool((left and right and not left & right) or phases)
