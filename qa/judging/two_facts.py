"""What shows at the last that two numbers in like words are of two facts."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from qa.judging.measures import same_kind, same_measure
from qa.model import Figure
from qa.patterns import regex

_CLOCK = regex(
    r"(?:(?P<early>凌晨|清晨|早[上晨]?|上午|今[晨早])|(?P<late>下午|傍晚|[今昨]?晚上?|夜间?|昨夜))?"
    r"(?P<hour>\d{1,2}|[零一二三四五六七八九]?十?[一二三四五六七八九十])"
    r"(?:[时点](?!候|多?钟头|代|间|段|期|速|长|数)(?:(?P<minute>\d{1,2})分)?|[:：](?P<past>\d\d)(?!\d))"
)
_FROM_TO = regex(r"(?:\d{1,2}分)?[至到—–~-]")
_SIGNS = "时点:："
_REACHED = regex(
    "(?:加大|增加|增大|提高|调高|上调|升|上升|涨|上涨|扩大|减小|减少|压减|压缩|缩减|调低|下调|降低?|下降|回落|调整?|改)"
    "(?:到|至|为)(?:了|每[^，。；\\d]{1,3})?$"
)
_DIGITS = "零一二三四五六七八九"
_NOON = 12
_FEW = 14
_OPENED = regex(
    r"^(?:[^，。\n]{0,12}讯[ 　]*)?"
    r"(?P<stem>(?![全我本该各这那两三一二每某省地城老新])[\u4e00-\u9fff]{1,4}?)"
    "(?P<kind>县|市|区|镇|乡|村|州|码头|港|车站|电站|水库|[厂矿]|中学|小学|大学|医院|公司|银行|公园|景区|社区|街道)"
    "(?!委|政|长|里|上|民|场|区|内|域)"
)
_LINES = 2


class Hour(NamedTuple):
    """An hour of the clock's face, and the half of the day where it is told."""

    hour: int
    half: Literal["early", "late", ""]
    minute: str


def two_facts(one: Figure, other: Figure) -> bool:
    """Say whether two numbers differ for a reason that the text gives.

    Another time of day; articles that open with two places or firms; a level reached since; or
    each stands beside the other's value.
    """
    return (
        _at_other_hours(one, other)
        or _opened_by_others(one, other)
        or _reached_since(one, other)
        or _side_by_side(one, other)
    )


def _at_other_hours(one: Figure, other: Figure) -> bool:
    first, second = _hour(one), _hour(other)
    if first is None or second is None:
        return False
    if first.minute and second.minute and first.minute != second.minute:
        return True
    return first.hour != second.hour or bool(
        first.half and second.half and first.half != second.half
    )


def _hour(figure: Figure) -> Hour | None:
    """Give the last time of day before a figure in its sentence, else that of its paragraph."""
    text, period = figure.context.sentence, figure.period.value
    told = any(sign in text for sign in _SIGNS)
    hours = [*_CLOCK.finditer(text, 0, figure.at)] if told else []
    if not hours and period and figure.period.known == "inherited":
        hours = [*_CLOCK.finditer(period.text)]
    span = period is not None and _FROM_TO.search(period.text)
    return None if span or not hours or _FROM_TO.match(text, hours[-1].end()) else _read(hours[-1])


def _read(found: re.Match[str]) -> Hour | None:
    hour = _number(found["hour"])
    late = found["late"] or hour > _NOON
    half: Literal["early", "late", ""] = "early" if found["early"] else "late" if late else ""
    return Hour(hour % _NOON, half, found["minute"] or found["past"] or "")


def _number(text: str) -> int:
    """Give the value of an hour in digits or in words: 18, 六, 二十一."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    value = _DIGITS.find(ones) if ones else 0
    return value + (10 * (_DIGITS.find(tens) if tens else 1) if ten else 0)


def _opened_by_others(one: Figure, other: Figure) -> bool:
    """Say whether two articles open with two names of one sort: 南渡码头, 北渡码头."""
    if one.context.document == other.context.document:
        return False
    first, second = _openers(one), _openers(other)
    return any(first[sort] != second[sort] for sort in first.keys() & second.keys())


def _openers(figure: Figure) -> dict[str, str]:
    """Give by their sort the names that the first lines of an article begin with."""
    lines = figure.context.gist.opening.split("\n")[:_LINES]
    found = [opened for line in reversed(lines) if (opened := _OPENED.match(line))]
    return {one["kind"]: one["stem"] for one in found}


def _reached_since(one: Figure, other: Figure) -> bool:
    """Say whether the later of two articles tells of a level changed to: 加大到每秒260立方米."""
    days = one.context.date, other.context.date
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (one, other) if days[0] < days[1] else (other, one)
    return _is_reached(later) and not _is_reached(earlier)


def _is_reached(figure: Figure) -> bool:
    lead = figure.context.sentence[max(0, figure.at - _FEW) : figure.at]
    return _REACHED.search(lead) is not None


def _side_by_side(one: Figure, other: Figure) -> bool:
    """Say whether the paragraph of one prints the other's value for something else."""
    return any(
        near.quantity.nominal == there.quantity.nominal
        and same_kind(near.quantity, there.quantity)
        and near.span != there.span
        and not same_measure(near.measure, there.measure)
        for here, there in ((one, other), (other, one))
        for near in here.beside
    )
