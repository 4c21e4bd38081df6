"""Bulletins of one series: titles, or words before a figure, that are the same."""

from __future__ import annotations

import re

from qa.model import Figure
from qa.patterns import regex

_DIGITS = regex("[0-9〇零一二三四五六七八九十]+")
NO_WORDS = regex(r"[^\u4e00-\u9fff]|累计|已")
_NUMBER = regex(r"\d")
_NEAR, _LAST, _ENOUGH, _DEED = 40, 12, 6, 4


def one_series(one: Figure, other: Figure) -> bool:
    """Say whether two articles are numbers of one series: their titles differ in figures alone."""
    return series(one) == series(other) != ""


def same_words(one: Figure, other: Figure) -> bool:
    """Say whether the same words lead to two figures: 今年已办结案件."""
    return lead(one) == lead(other) != ""


def series(figure: Figure) -> str:
    """Give the title of a figure's article without its figures: of all numbers of a series."""
    return _DIGITS.sub("", figure.context.title)


def led_by(figure: Figure) -> str:
    """Give the last words before the first figure of a clause: (累计)救助牧民(1326户、4170人)."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    words = NO_WORDS.sub("", _NUMBER.split(re.split("[，；。：]", text)[-1])[0])[-_DEED:]
    return words if len(words) == _DEED else ""


def lead(figure: Figure) -> str:
    """Give the last words before a figure in its clause, where they are enough to name it."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    words = NO_WORDS.sub("", re.split("[，；。：]", text)[-1])[-_LAST:]
    return words if len(words) >= _ENOUGH else ""
