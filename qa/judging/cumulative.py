"""Running totals and the stages of a process: what can only grow, what can only shrink."""

from __future__ import annotations

import datetime as dt
import re

from qa.judging.linking import same_subject, unlimited
from qa.judging.measures import same_measure
from qa.model import Figure, Period

STAGES = ("提起公诉", "受理", "审结", "宣判")
"""What a case goes through, in order."""

_SAME = {"起诉": "提起公诉", "公诉": "提起公诉", "结案": "审结"}
_COURT = "法院"
_CARRIED = ("结转", "旧存", "上年", "去年", "历年", "累计")
_LIMITS = frozenset({"新增", "计划", "平均", "极值", "同比", "环比", "另", "其中", "减少"})
_RUNNING = "累计"
_PRINTED = re.compile(r"(\d{1,2})月(?:(\d{1,2})日|底)")


def running(figure: Figure) -> bool:
    """Say whether a figure is said to be a total up to a day."""
    known = figure.period.value is not None and _day(figure.period.value) is not None
    return known and _RUNNING in figure.scope and not figure.scope & _LIMITS


def goes_back(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two running totals of one thing where the later is less."""
    first, second = one.period.value, other.period.value
    if first is None or second is None or not same_measure(one.measure, other.measure):
        return None
    days = _day(first), _day(second)
    if days[0] is None or days[1] is None or days[0][0] != days[1][0] or days[0] == days[1]:
        return None
    if _since(first) != _since(second) or not same_subject(one, other):
        return None
    early, late = (one, other) if days[0] < days[1] else (other, one)
    return (early, late) if late.quantity.high < early.quantity.low else None


def _day(period: Period) -> tuple[bool, int, int, int] | None:
    """Give the day a total runs to: resolved, or as printed without its year."""
    if period.end:
        return True, period.end.year, period.end.month, period.end.day
    printed = _PRINTED.search(period.text)
    return (False, 0, int(printed[1]), int(printed[2] or 31)) if printed else None


def _two_courts(one: Figure, other: Figure) -> bool:
    """Say whether two bodies of one kind are named; prosecutor and court follow one another."""
    left, right = one.subject.value or "", other.subject.value or ""
    stated = one.subject.stated and other.subject.stated
    return stated and left[-2:] == right[-2:] and left not in right and right not in left


def _since(period: Period) -> dt.date | None:
    """Give the day that a total runs from; a date alone (到3月31日) says none."""
    return None if period.start == period.end else period.start


def stage(figure: Figure) -> str:
    """Name the stage of a case that a figure counts, empty where it is none or is carried over."""
    verb = _SAME.get(figure.measure.action, figure.measure.action)
    sentence = figure.context.sentence
    if verb not in STAGES or figure.scope & _LIMITS or figure.quantity.dimension != "count":
        return ""
    if any(word in sentence for word in _CARRIED) or not unlimited(figure):
        return ""
    return "" if verb != STAGES[0] and _COURT not in sentence else verb


def outgrows(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two neighbouring stages of one run, where the later counts more than the earlier."""
    early, late = sorted((one, other), key=lambda figure: STAGES.index(stage(figure)))
    if STAGES.index(stage(late)) - STAGES.index(stage(early)) != 1:
        return None
    first, second = early.period.value, late.period.value
    near = abs(early.context.block - late.context.block) <= 1
    met = first is None or second is None or first.meets(second)
    if not near or not met or _two_courts(early, late):
        return None
    return (early, late) if late.quantity.low > early.quantity.high else None
