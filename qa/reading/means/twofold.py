"""Means of two things at once: 每台每天50亩, with machines, days and what they did in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Mean, Quantity, Sharing
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, same_sentence
from qa.reading.figures.per import SHARERS, Per
from qa.reading.means.portions import count_of

_TWO = regex(
    rf"[每一](?:个)?(?P<one>{SHARERS})(?:[\u4e00-\u9fff]{{0,6}})?[每一](?P<time>天|日|月|年|小时)[^，。；\d]{{0,8}}$|"
    rf"每(?P<when>天|日|月|年|小时)每(?:个)?(?P<other>{SHARERS})[^，。；\d]{{0,8}}$"
)
_SPELLS = {
    "天": regex("每天|每日|日均|日产|当[日天]|[一整]天|单日"),
    "月": regex("每月|月[均租产供]|当月|一个月|月"),
    "年": regex("每年|年[均产租供]|当年|全年|一年|年"),
    "小时": regex("每小时|一小时"),
}
_MONTHS = ((regex("半年"), 6), (regex("季度"), 3), (regex("一年|全年|每年|年需|年度"), 12))
_REACHED = regex("[升降增涨提减调][\u4e00-\u9fff]?[到至]了?$")
"""What leads to a level, which is no sum: 每人每月90元，7月起提到95元."""
_BACK, _AHEAD, _BOTH = 8, 5, 2
_MOVING = frozenset({"同比", "环比", "极值", "减少", "计划"})


def read_twofold(figures: Sequence[Figure]) -> Iterator[Mean]:
    """Read what falls to each of some things in each of some spells of time."""
    for index, each in enumerate(figures):
        clause = clause_before(each)
        if clause.count("每") + clause.count("一") < _BOTH or not (two := _TWO.search(clause)):
            continue
        one, time = two["one"] or two["other"], (two["time"] or two["when"]).replace("日", "天")
        one = one.replace("位", "人").replace("名", "人")
        near = [
            figure
            for figure in figures[max(0, index - _BACK) : index + _AHEAD]
            if figure is not each and figure.context.block == each.context.block
        ]
        ways = list(_ways(near, each, one, time))
        if ways and each.quantity.dimension not in RATES:
            first, *rivals = ways
            sure = not rivals and same_sentence(first.total, each)
            others = (*rivals, *_of_one_spell(near, each, one))
            yield Mean(first.total, first.count, first.span, each, each.context, sure, others)


def _of_one_spell(near: Sequence[Figure], each: Figure, one: str) -> Iterator[Sharing]:
    """Give the totals that may be of one spell though nothing says so: 每年每亩71元，共2743元."""
    for total in near:
        if total.quantity.dimension == each.quantity.dimension and not total.scope & _MOVING:
            for things in near:
                count = None if things is total else count_of(things, Per((one,)), each)
                if count and count.nominal > 1:
                    yield Sharing(total, count, things.span)


def _ways(near: Sequence[Figure], each: Figure, one: str, time: str) -> Iterator[Sharing]:
    """Give the totals of one spell with the number of things, those of many with both numbers."""
    for total in near:
        if total.quantity.dimension != each.quantity.dimension or total.scope & _MOVING:
            continue
        if _REACHED.search(clause_before(total)):
            continue
        months = _months(total) if time == "月" else 0
        of_one = not months and _SPELLS[time].search(clause_before(total)) is not None
        for things in near:
            count = None if things is total else count_of(things, Per((one,)), each)
            if count is None or count.nominal <= 1:
                continue
            if of_one or months:
                yield Sharing(total, _times(count, max(months, 1)), things.span)
            for spell in () if of_one or months else near:
                times = count_of(spell, Per((time,)), each)
                if times and spell is not things and times.nominal > 1:
                    yield Sharing(total, count.times(times), things.span)


def _months(total: Figure) -> int:
    """Give the months that a total is told for: 一年共需, 上半年."""
    clause = clause_before(total)
    return next((months for said, months in _MONTHS if said.search(clause)), 0)


def _times(count: Quantity, months: int) -> Quantity:
    low, nominal, high = (value * months for value in (count.low, count.nominal, count.high))
    return replace(count, low=low, nominal=nominal, high=high)
