"""Means: a total, a count, and what falls to each."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Figure, Mean

_EACH = re.compile(
    r"(?:平均)?(?:每(?P<of>[人户亩份件个名家天日吨公斤只台套辆头株棵场次批]|公里|公顷|千瓦时)|"
    r"[人户亩日村场件单]均|均价|平均)[^，。；]{0,8}$"
)


def read_means(figures: Sequence[Figure]) -> list[Mean]:
    """Read “total, count, each” where all three stand in one sentence."""
    means = []
    for index, each in enumerate(figures):
        start = figures[index - 1].at if index else 0
        if not _EACH.search(each.context.sentence[start : each.at]):
            continue
        mean = _mean(figures, each)
        if mean:
            means.append(mean)
    return means


def _mean(figures: Sequence[Figure], each: Figure) -> Mean | None:
    totals = [
        figure
        for figure in figures
        if figure is not each
        and figure.quantity.dimension == each.quantity.dimension
        and figure.quantity.nominal > each.quantity.nominal
    ]
    counts = [figure for figure in figures if figure.quantity.dimension == "count"]
    if len(totals) != 1 or not counts:
        return None
    count = min(counts, key=lambda figure: abs(figure.at - each.at))
    return Mean(totals[0], count, each, each.context) if count is not totals[0] else None
