"""Years on the wrong side of the present: an aim that lies behind, a result that lies ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qa.judging.calendar.years import (
    attested_years,
    known_today,
    looks_back,
    nearby,
    one_slip,
)
from qa.model import Dated
from qa.patterns import regex

_AIMED = regex(r"(?:力争|争取|预计|有望|预期|计划|确保|将)[，,]?$")
_TOLD_THEN = regex(
    r"曾|当时|当年|那时|原[计定本]|提出|印发|出台|明确|确定|规划|纲要|方案|目标|《|“十[一二三四]五”|[去前]年|此前|已"
)
_REACHED = regex(r"(?:增|升|提[高升]|降|减|扩大|发展|增[加长]|跃[升]?|攀升|跌|缩小)[至到]?$")
_PLANNED = regex(
    r"将|拟|计划|规划|力争|争取|预计|预期|预测|目标|有望|未来|展望|有效|期限|合同|刑|租|届|质保"
)
VALUE = regex(r"年?的[\d约近]")
_BACK, _FAR, _NEAR = 60, 5, dt.timedelta(days=31)


def meant_year(dates: Sequence[Dated], number: int) -> tuple[int, Dated] | None:
    """Give the year that an aim behind or a result ahead should have, and a date that has it.

    That year is one slip away, and the article attests it.
    """
    date = dates[number]
    if date.year is None or "y" not in date.printed:
        return None
    others = [other for place, other in enumerate(dates) if place != number]
    years = attested_years(others)
    slips = [other for other in others if _is_slip(date, other)]
    for rule in (_aimed_behind, _reached_ahead, _begins_ahead, _counted_then):
        for other in slips:
            told = other.year in years or rule is _aimed_behind
            if told and other.year is not None and rule(date, other, others):
                return other.year, other
    return None


def since_ahead(dates: Sequence[Dated], number: int) -> Dated | None:
    """Give the 以来 of which one since a year to come is a slip: 2016年以来最低, 2026年以来最低.

    Nothing else is told of so late a year.
    """
    date, today = dates[number], known_today(dates[number])
    others = [other for place, other in enumerate(dates) if place != number]
    latest = max([other.year or 0 for other in others] + [today.year if today else 0])
    if date.cue != "以来" or (date.year or 0) <= latest:
        return None
    return next((other for other in others if other.cue == "以来" and _is_slip(date, other)), None)


def _is_slip(date: Dated, other: Dated) -> bool:
    return bool(date.year and other.year and one_slip(date.year, other.year))


def _latest(dates: Sequence[Dated]) -> int:
    """Give the last year that the article itself is told in, of those printed for the past."""
    printed = (date for date in dates if "y" in date.printed and not _PLANNED.search(nearby(date)))
    return max((date.year for date in printed if date.year), default=0)


def _aimed_behind(date: Dated, other: Dated, others: Sequence[Dated]) -> bool:
    """力争到2020年 beside 力争到2030年, in an article told after 2020."""
    words = date.context.sentence
    if date.cue not in {"到", "将"} or _TOLD_THEN.search(words, max(0, date.at - _BACK), date.at):
        return False
    head = words[max(0, date.at - 6) : date.at].removesuffix("到").removesuffix("至")
    today = date.context.date
    now = max(today.year if today else 0, _latest(others))
    later = (other.year or 0) > now > (date.year or 0)
    return _AIMED.search(head) is not None and later and other.cue in {"到", "将"}


def _reached_ahead(date: Dated, other: Dated, others: Sequence[Dated]) -> bool:
    """增长到2031年的94.4% beside 增长到2021年的7.3万亿元."""
    return (
        date.cue == other.cue == "到"
        and (date.year or 0) > max((one.year or 0 for one in others), default=0)
        and _is_value(date)
        and _is_value(other)
        and not _PLANNED.search(nearby(date))
    )


def _is_value(date: Dated) -> bool:
    words = date.context.sentence
    head = words[max(0, date.at - 4) : date.at].removesuffix("到").removesuffix("至")
    return bool(_REACHED.search(head) and VALUE.match(words, date.until))


def _begins_ahead(date: Dated, other: Dated, others: Sequence[Dated]) -> bool:
    """自2033年8月14日起, where all else is told of 2023."""
    return (
        date.cue == "起"
        and "d" in date.printed
        and (date.year or 0) - max((one.year or 0 for one in others), default=0) >= _FAR
        and not _PLANNED.search(nearby(date))
        and "d" in other.printed
    )


def _counted_then(date: Dated, other: Dated, others: Sequence[Dated]) -> bool:
    """截至2013年7月26日 beside 2023年7月24日, and nothing else of that year."""
    if date.cue != "截至" or "d" not in date.printed or other.start is None or date.end is None:
        return False
    alone = all(one.year != date.year for one in others)
    far = (other.year or 0) - (date.year or 0) >= _FAR
    near = date.context.block == other.context.block and "d" in other.printed
    if not (alone and far and near) or looks_back(date):
        return False
    moved = dt.timedelta(days=(other.start - date.end).days % 365)
    return min(moved, dt.timedelta(days=365) - moved) <= _NEAR
