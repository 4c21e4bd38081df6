"""Bulletins of one series: titles, or words before a figure, that are the same."""

from __future__ import annotations

import re

from qa.judging.moments import moment
from qa.model import Figure
from qa.patterns import regex

_DIGITS = regex("[0-9〇零一二三四五六七八九十]+")
_NO_WORDS = regex(r"[^\u4e00-\u9fff]|累计|已")
_NEAR, _LAST, _ENOUGH = 40, 12, 6


def by_hour(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals of one day by the hours that they name."""
    days = [figure.period.value.end if figure.period.value else None for figure in (one, other)]
    hours = [then.hour if (then := moment(figure)) else None for figure in (one, other)]
    if days[0] is None or days[0] != days[1] or None in hours or hours[0] == hours[1]:
        return None
    return (one, other) if (hours[0] or 0) < (hours[1] or 0) else (other, one)


def one_series(one: Figure, other: Figure) -> bool:
    """Say whether two articles are numbers of one series: their titles differ in figures alone."""
    return series(one) == series(other) != ""


def same_words(one: Figure, other: Figure) -> bool:
    """Say whether the same words lead to two figures: 今年已办结案件."""
    return lead(one) == lead(other) != ""


def by_day(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals of a year by the months and days that they name: 截至2月底, 截至4月底."""
    days = [_named_day(figure) for figure in (one, other)]
    if days[0] is None or days[1] is None or days[0] == days[1] or days[0][0] != days[1][0]:
        return None
    return (one, other) if days[0] < days[1] else (other, one)


def _named_day(figure: Figure) -> tuple[int, int, int] | None:
    then, today = moment(figure), figure.context.date
    if then is None or then.month is None or today is None:
        return None
    return then.year or today.year, then.month, then.day or 0


def series(figure: Figure) -> str:
    """Give the title of a figure's article without its figures: of all numbers of a series."""
    return _DIGITS.sub("", figure.context.title)


def lead(figure: Figure) -> str:
    """Give the last words before a figure in its clause, where they are enough to name it."""
    text = figure.context.sentence[max(0, figure.at - _NEAR) : figure.at]
    words = _NO_WORDS.sub("", re.split("[，；。：]", text)[-1])[-_LAST:]
    return words if len(words) >= _ENOUGH else ""
