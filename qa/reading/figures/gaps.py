"""What stands between two figures, and whether they can be added."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.from_to import is_former

SCALES = frozenset("级 岁 度 分 届 号 层 位数 天 个月 年 秒 ℃".split())
"""Units of a scale or a span, which are compared and not added."""

RATES = frozenset({"ratio", "point", "times", "fold", "odds", "number", "ordinal"})
"""Dimensions of which no sums are made."""

APART = frozenset({"平均", "极值", "同比", "环比", "减少"})
_LONGEST_CLAUSE, _YIELD = 200, 4
_UP_TO_A_MARK = regex(r"^.*(?:[，；。：;]|,(?!\d))", re.DOTALL)
_DENSITIES = frozenset({"mass/area", "count/area", "mass/volume", "count/volume"})
_CARRIED = frozenset({"计划", "另", "仅"})


def same_kind(one: Figure, other: Figure) -> bool:
    """Say whether two figures are counted in the same kind of thing and can be added."""
    if one.quantity.dimension != other.quantity.dimension or one.quantity.unit in SCALES:
        return False
    return one.quantity.dimension != "count" or one.quantity.unit == other.quantity.unit


def kind_of(figure: Figure) -> str:
    """Name what all that can be added to a figure has in common with it."""
    quantity = figure.quantity
    return quantity.unit if quantity.dimension == "count" else quantity.dimension


def of_its_kind(figures: Iterable[Figure], other: Figure) -> list[Figure]:
    """Give those figures that are of the same kind as another."""
    dimension, unit = other.quantity.dimension, other.quantity.unit
    counted = dimension == "count"
    return [
        figure
        for figure in figures
        if (quantity := figure.quantity).dimension == dimension
        and quantity.unit not in SCALES
        and (not counted or quantity.unit == unit)
    ]


def addable(part: Figure, whole: Figure) -> bool:
    """Say whether a figure can be a part of another: one kind, and no other field of view.

    What both share (a plan that goes on, 此外 before both) keeps them together, and what is
    summed up in one sentence: 仅支持护理费4200元、交通费800元，合计5000元.
    """
    one_sentence = part.context.span == whole.context.span and part.at < whole.at
    apart = _CARRIED - {"仅"} if one_sentence else _CARRIED
    return (
        same_kind(part, whole)
        and not part.scope & APART
        and not (part.scope - whole.scope) & apart
        and not is_former(part)
        and not is_yield(part)
    )


def is_yield(figure: Figure) -> bool:
    """Say whether a weight is that of an acre, which is added to nothing: 亩产634公斤."""
    if figure.quantity.dimension in _DENSITIES:
        return True
    if figure.quantity.dimension != "mass":
        return False
    lead = figure.context.sentence[max(0, figure.at - _YIELD) : figure.at]
    return "亩" in lead or "单产" in lead


def same_sentence(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in one sentence."""
    mine, theirs = one.context, other.context
    return mine is theirs or (mine.block == theirs.block and mine.span == theirs.span)


def gap(one: Figure, other: Figure) -> str:
    """Give the text between two figures of one sentence, or of two that follow one another."""
    if same_sentence(one, other):
        return one.context.sentence[one.until : other.at]
    return one.context.sentence[one.until :] + other.context.sentence[: other.at]


_BEFORE = regex(
    "上年|去年|前年|上月|上届|上个?季度|前一年|上一年|[前上]一(?:季度|个月|期|月|届)|[\\d一二两三四五六七八九十几]年前的$"
)
_LEAD = 14
_OTHERS_TOO = regex("[（(](?:含|包括|另|加|其中)[^）)]{0,6}(?:补|增|扩|外|往年|上年|结转)")


def of_before(figure: Figure) -> bool:
    """Say whether the words right before a figure speak of an earlier year or month."""
    period = figure.period.value
    stated = figure.period.stated and period is not None
    said = period.text if stated and period else ""
    return _says_before(said + clause_before(figure)[-_LEAD:])


@lru_cache(maxsize=1 << 11)
def _says_before(words: str) -> bool:
    return _BEFORE.search(words) is not None


def clause_before(figure: Figure, floor: int = 0) -> str:
    """Give the words of the figure's clause that stand before it, from `floor` on."""
    return _last_clause(figure.context.sentence, floor, figure.at)


@lru_cache(maxsize=1 << 12)
def _last_clause(sentence: str, floor: int, end: int) -> str:
    return _UP_TO_A_MARK.sub("", sentence[max(floor, end - _LONGEST_CLAUSE) : end], count=1)


def with_others(figure: Figure) -> bool:
    """Say whether a bracket behind a figure tells that it counts others, too: （含补录16人）."""
    return _OTHERS_TOO.match(figure.context.sentence, figure.until) is not None


def in_brackets(figure: Figure, cut: int) -> bool:
    """Say whether brackets around a figure are closed before 其中: 84家（新增9家），其中11家."""
    text = figure.context.sentence[figure.until : cut]
    close, opened = (text.find(mark) for mark in "）（")
    return close >= 0 and not 0 <= opened < close
