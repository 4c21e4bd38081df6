"""Shares: a percentage with the part and the whole that it is said of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Figure, Share
from qa.reading.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.totals import RATES

_VERB = r"(?:为|达到?|是|约|近|超过?|高达|仅|只有|均|都|已|约为)*"
_RATE_NAME = re.compile(rf"([\u4e00-\u9fff]{{1,8}}率){_VERB}$")
_TAKES = re.compile(rf"占(?:了|到|其中|总数|总量|全部|[^，。；]{{0,14}}的|比|比例|比重)*{_VERB}$")
_BARE = re.compile(rf"^[，,（(]{_VERB}$")
_FEWEST = 2


def read_shares(figures: Sequence[Figure]) -> list[Share]:
    """Read the percentages of one sentence whose part and whole stand before them."""
    shares = []
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio":
            continue
        before = [
            figure
            for figure in figures[:index]
            if same_sentence(figure, rate) and figure.quantity.dimension not in RATES
        ]
        share = _named_rate(before, rate) or _taken(before, rate)
        if share:
            shares.append(share)
    return shares


def _named_rate(before: Sequence[Figure], rate: Figure) -> Share | None:
    """Read “受检480批次，合格468批次，合格率97.5%”: the rate repeats the part's word."""
    name = _RATE_NAME.search(clause_before(rate))
    if not name:
        return None
    stem = name[1][:-1][-2:]
    for index in range(len(before) - 1, 0, -1):
        part, whole = before[index], before[index - 1]
        if _fits(part, whole) and stem in part.measure.text and "率" not in part.measure.text:
            return Share(part, whole, rate, name[1], rate.context) if _close(part, rate) else None
    return None


def _close(part: Figure, rate: Figure) -> bool:
    return gap(part, rate).count("，") <= 1


def _taken(before: Sequence[Figure], rate: Figure) -> Share | None:
    """Read “共312件，其中网上的156件，占五成” and “3260人，已就业的2134人，超过七成”."""
    if len(before) < _FEWEST:
        return None
    part, whole = before[-1], before[-2]
    text = gap(part, rate)
    said = _TAKES.search(text) or _BARE.match(text)
    narrowed = "其中" in part.scope or part.context.sentence[part.at - 1] == "的"
    if not said or len(text) > _FEWEST * 10 or not _fits(part, whole) or not narrowed:
        return None
    return Share(part, whole, rate, "占", rate.context)


def _fits(part: Figure, whole: Figure) -> bool:
    return same_kind(part, whole) and part.quantity.nominal <= whole.quantity.nominal
