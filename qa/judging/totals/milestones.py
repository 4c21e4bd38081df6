"""Members of a series and the totals beside them: which came later with a smaller number."""

from __future__ import annotations

from qa.judging.linking.moments import ordered
from qa.model import Figure, Milestone
from qa.model.sayings import PEOPLE
from qa.patterns import regex

_FIELDS = ("全国", "全省", "全市", "我省", "我市", "全县", "我县", "全球")
_ANEW = regex(r"(?:今年|年内|本年|本季|本月|当年|今[冬春夏秋]|当[日天])(?!\d|底|初)")
_TWICE = 2
_NEAR = 16
_AFTER = 8
_WIDTH = 2
_TELLING = 100
_PLAIN = frozenset({"这是", "今年", "，这"})
_RUNNING = "累计"
_DUE = regex("将|预计|计划|目标|力争|冲刺")


def falls_behind(one: Milestone, other: Milestone) -> tuple[Milestone, Milestone] | None:
    """Give the earlier and the later of two, where the later bears a smaller number."""
    if not (one.nth or other.nth) or not _one_series(one.figure, other.figure):
        return None
    pair = ordered(one.figure, other.figure)
    if pair is None:
        return None
    early, late = (one, other) if pair[0] is one.figure else (other, one)
    low, high = late.figure.quantity.nominal, early.figure.quantity.nominal
    counted = late.nth or _RUNNING in _around(late.figure).partition("#")[0]
    return (early, late) if counted and high / _TWICE < low < high else None


def series_unit(figure: Figure) -> str:
    """Give the unit by which members and totals of a series are counted: 人 for 名 and 人次."""
    unit = figure.quantity.unit
    return "人" if unit in PEOPLE else unit


def _one_series(one: Figure, other: Figure) -> bool:
    """Say whether two numbers are of one series: a word in common, no field that differs."""
    around = [_around(figure) for figure in (one, other)]
    fields = [{field for field in _FIELDS if field in text} for text in around]
    anew = [_ANEW.search(text.partition("#")[0]) is not None for text in around]
    if fields[0] != fields[1] or anew[0] != anew[1] or any(_DUE.search(text) for text in around):
        return False
    near = abs(one.context.block - other.context.block) <= 1
    pieces = [{text[at : at + _WIDTH] for at in range(len(text) - 1)} for text in around]
    told = min(one.quantity.nominal, other.quantity.nominal) >= _TELLING
    both = one.quantity.dimension == other.quantity.dimension == "ordinal"
    return near and (bool(pieces[0] & pieces[1] - _PLAIN) or (told and both))


def _around(figure: Figure) -> str:
    sentence = figure.context.sentence
    before = sentence[max(0, figure.at - _NEAR) : figure.at]
    return before + "#" + sentence[figure.until : figure.until + _AFTER]
