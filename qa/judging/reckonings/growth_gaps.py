"""By how much one growth outdoes another, both told: 增长6.5%，快于城镇居民1.8个百分点. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_GAP: Final = regex(
    "^(?:(?P<more>快于|高于|高出|领先于?|好于)|(?P<less>慢于|低于|落后于?)|(?:比|较)(?P<than>[^，。；：\\d]{2,14}?)"
    "(?:(?P<faster>快|高)|(?P<slower>慢|低))出?)(?P<of>[^，。；：、\\d]{0,14})$"
)
_STEP: Final = regex("(?:增长|上涨|上升|提高|下降|回落|减少)了?$")
_FALLS: Final = regex("(?:下降|回落|减少)了?$")
_ELSEWHERE: Final = regex(
    "[去上前]年|同期|上[月季半]|一季度|上半年|前[一二三四\\d]|[—－\\d]月|年初|预期|目标|计划|平均|全[国省]"
)
_CLAUSES: Final = regex("[；。]|其中")
_NEXT: Final = regex("，[^，。；：\\d]{0,20}")
_FILLING: Final = regex("^(?:全[部市县区州]|我[市县])|增[速幅]$")
_PAIR, _PLAIN = 2, 3


def growth_gaps(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each such distance to the growth before it and to that of what it names."""
    for at, gap in enumerate(figures):
        told = _GAP.search(lead(gap)) if gap.quantity.dimension == "point" and at else None
        if told is None or gap.quantity.hedge:
            continue
        own, named = figures[at - 1], _FILLING.sub("", told["than"] or told["of"] or "")
        more = bool(told["more"] or told["faster"])
        plain = _is_growth(own) and _NEXT.fullmatch(own.context.sentence, own.until, gap.at)
        if plain and len(named) >= _PAIR and not _ELSEWHERE.search(named):
            near = figures if len(named) > _PLAIN else figures[:at]
            others = [one for one in near if _is_growth(one) and _is_of(one, named)]
            others = [one for one in others if one is not own]
            yield from _held(own, others, gap, more=more)


def _is_growth(one: Figure) -> bool:
    """Say whether a figure is a rate of growth, and of no fall."""
    words = lead(one)
    told = one.quantity.dimension == "ratio" and _STEP.search(words) is not None
    return told and not one.quantity.hedge and not _FALLS.search(words)


def _is_of(one: Figure, named: str) -> bool:
    """Say whether the half of a sentence that leads to a growth is of what is named."""
    half = _CLAUSES.split(one.context.sentence[: one.at])[-1]
    return named[:_PAIR] in half and named[-_PAIR:] in half


def _held(own: Figure, others: Sequence[Figure], gap: Figure, *, more: bool) -> Iterator[Account]:
    if len(others) != 1:
        return
    first, second = (own, others[0]) if more else (others[0], own)
    makes = first.quantity.nominal - second.quantity.nominal
    slack = gap.quantity.step
    proof = f"{said(first)} − {said(second)}"
    yield from reckoned((others[0], own), gap, makes, (makes - slack, makes + slack), proof)
