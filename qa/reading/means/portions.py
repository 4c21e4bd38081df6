"""Counts that a total is shared out to: figures, and the days, months and years of a stretch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Quantity, Sharing, Span
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.figures.per import Per
from qa.reading.numbers.numerals import read_numeral
from qa.reading.numbers.units import UNITS

_ALIKE = {
    "人": ("人", "人次", "口"),
    "场": ("场", "轮", "次"),
    "股": ("股",),
    "件": ("件", "票", "单"),
    "工时": ("工时", "个"),
    "城": ("城", "个", "座"),
    "次": ("次", "人次", "例", "件", "场次", "笔"),
    "户": ("户", "家"),
    "村": ("村", "个"),
    "车": ("辆", "台", "车"),
    "校": ("所", "校"),
    "家": ("家", "户"),
    "单": ("单", "件", "笔", "票"),
    "床": ("张", "床", "张床"),
    "株": ("株", "棵"),
    "棵": ("株", "棵"),
    "年": ("届",),
    "店": ("家", "个"),
}
_NAMED = 4
_WHERE = regex("[里中上内]$")
_TEAMS = frozenset("队班场")
_GENERIC = frozenset("个 家 所 座 处 支 条".split())
_TIMES = frozenset({"days", "months"})
_MONTHS = {"月": Fraction(1), "年": Fraction(12), "季": Fraction(3)}
_STRETCH = regex(
    r"(?P<number>[一二两三四五六七八九十]{1,3}|\d{1,2})(?P<unit>年|个月|天)(?:多)?(?:来|间|里|内|以来|时间|中)|"
    r"(?P<word>(?<![第每近])一年(?=[\u4e00-\u9fff])(?![多级来间里内一])|全年|去年(?!同期|底|末|\d{1,2}月)|20\d\d年(?=[，全])|上半年|下半年|第?[一二三四]季度|前三季度)"
)
_WORD_MONTHS = {"一年": 12, "全年": 12, "上半年": 6, "下半年": 6, "前三季度": 9}
_RANGE = regex(
    r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日[^，。；\d]{0,6}[，至到—–-]+(?:截?[至到])?"
    r"(?P<year>今年|次年|翌年|第二年|20\d\d年)?(?:(?P<last>\d{1,2})月)?(?P<until>\d{1,2})日"
)
_SHUT = regex("(?<!不)闭|开[放馆园]日|营业日|平日|工作日|休|除|不含|周末|每周|双休")
_MONTH = regex(r"(?:\d{4}年|今年)?(\d{1,2})月份?")
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2
_WEEK = regex("(?:首|第一|头一|一|这|本|上)(?:周(?![年一二三四五六日末])|个?星期|个?礼拜)")
_DAYS_A_WEEK, _HOURS_A_DAY = 7, 24
_CLOCK = regex(
    r"(?P<start>\d{1,2})[时点][^，。；\d]{0,6}[至到—–-](?:次日|第二天|翌日|当日|当天)?"
    r"(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|夜里)?(?P<end>\d{1,2})[时点](?!\d)"
)
_YEAR = Quantity(Fraction(365), Fraction(366), Fraction(366), "天", "days", suffix="天", exact=True)
_WORD_DAYS = {
    "上半年": (181, 182),
    "下半年": (184,),
    "一季度": (90, 91),
    "二季度": (91,),
    "三季度": (92,),
    "四季度": (92,),
    "前三季度": (273, 274),
}
_FEWEST_DAYS = 5


def count_of(figure: Figure, falls: Per, each: Figure) -> Quantity | None:
    """Give the figure as a count of what the mean is said of."""
    quantity = figure.quantity
    if falls.priced:
        _, _, base = each.quantity.dimension.partition("/")
        return quantity if base in {quantity.dimension, quantity.unit} else None
    if falls.speed:
        return quantity if quantity.dimension == "seconds" else None
    if not falls.units:
        return quantity if quantity.dimension in {"count", "mass", "area", "volume"} else None
    for unit in falls.units:
        if count := _in_unit(figure, unit, falls.times):
            return count
    return None


def _in_unit(figure: Figure, unit: str, times: Fraction) -> Quantity | None:
    quantity, known = figure.quantity, UNITS.get(unit)
    if unit == "千瓦时" and quantity.dimension == "degree" and "电" in clause_before(figure):
        return quantity
    if unit in _MONTHS and quantity.dimension == "months":
        return _shared(quantity, _MONTHS[unit])
    if known and known.dimension != "count" and quantity.dimension == known.dimension:
        return _shared(quantity, known.factor * times)
    if quantity.dimension != "count":
        return None
    behind = figure.context.sentence.startswith(unit, figure.until)
    near = unit in _TEAMS and unit in figure.context.sentence[figure.until : figure.until + _NAMED]
    thing = _WHERE.sub("", figure.measure.thing)
    named = quantity.unit in _GENERIC and (thing.endswith(unit) or behind or near)
    fits = named or quantity.unit in (*_ALIKE.get(unit, (unit,)), unit + "次")
    return _shared(quantity, times) if fits else None


def _shared(quantity: Quantity, factor: Fraction) -> Quantity:
    """Give a quantity as a count of units of `factor` base units; a stretch of time is exact."""
    if quantity.dimension in _TIMES and not quantity.hedge:
        quantity = replace(quantity, low=quantity.nominal, high=quantity.nominal, exact=True)
    if factor == 1:
        return quantity
    parts = {name: getattr(quantity, name) / factor for name in ("low", "nominal", "high")}
    return replace(quantity, **parts, step=quantity.step / factor, scale=quantity.scale / factor)


# ── stretches of time ───────────────────────────────────────────────────────


def stretches(total: Figure, falls: Per) -> Iterator[Sharing]:
    """Give a total with the days, months or years that it is said of."""
    if falls.units == ("天",) and not _SHUT.search(total.context.sentence):
        yield from _days(total)
    if falls.units == ("月",):
        yield from _months(total)
    if falls.units[:1] in {("天",), ("月",), ("年",)}:
        yield from _told(total, falls.units[0])


def _days(total: Figure) -> Iterator[Sharing]:
    """Give a total with the days of its period, also where a month has no year."""
    period = total.period.value
    whole = period is not None and total.period.stated
    if whole and period and period.start and period.end and period.end > period.start:
        days = (period.end - period.start).days + 1
        yield from _lasting(total, days, days, total.span)
    elif found := _RANGE.search(total.context.sentence, 0, total.at):
        days = _days_between(found)
        yield from _lasting(total, days, days, _span(total, found))
    elif whole and period and (month := _MONTH.fullmatch(period.text)):
        yield from _lasting(total, *_length(int(month[1])), total.span)


def _lasting(total: Figure, low: int, high: int, span: Span) -> Iterator[Sharing]:
    if low >= _FEWEST_DAYS:
        yield Sharing(total, replace(_exact(high, "天", "days"), low=Fraction(low)), span)


def _length(month: int) -> tuple[int, int]:
    days = _LENGTHS[(month - 1) % len(_LENGTHS)]
    return days, days + (month == _FEBRUARY)


def _days_between(found: re.Match[str]) -> int:
    month, last = int(found["month"]), int(found["last"] or found["month"])
    if found["year"] and month > last:
        last += len(_LENGTHS)
    if not 0 < month <= last <= 2 * len(_LENGTHS):
        return 0
    between = (_LENGTHS * 2)[month - 1 : last - 1]
    return sum(between) + int(found["until"]) - int(found["day"]) + 1


def _months(total: Figure) -> Iterator[Sharing]:
    """Give a total with the months of its period: 1至4月, 上半年."""
    period = total.period.value
    count = period.months if period and total.period.stated else 0
    if count > 1:
        yield Sharing(total, _exact(count, "个月", "months"), total.span)


def _told(total: Figure, unit: str) -> Iterator[Sharing]:
    """Give a total with the stretch that its sentence names before it: 四年来, 全年, 三季度."""
    named = {"天": "天", "月": "个月", "年": "年"}[unit]
    if unit == "天" and _SHUT.search(total.context.sentence):
        return
    if unit == "天" and (week := _WEEK.search(total.context.sentence, 0, total.at)):
        yield Sharing(total, _exact(_DAYS_A_WEEK, "天", "days"), _span(total, week))
    for found in _STRETCH.finditer(total.context.sentence, 0, total.at):
        in_all = total.context.sentence.startswith("下来", found.end())
        if found["word"] == "一年" and unit != "天" and not in_all:
            continue
        if unit == "天" and found["word"]:
            days = _days_of(found["word"])
            yield from (Sharing(total, one, _span(total, found)) for one in days)
            continue
        if found["word"] and unit == "月":
            count = _WORD_MONTHS.get(found["word"], 12 if found["word"].endswith("年") else 3)
        elif found["unit"] == named and (numeral := read_numeral(found["number"])):
            count = int(numeral.value)
        else:
            continue
        if count > 1:
            dimension = "days" if unit == "天" else "months"
            yield Sharing(total, _exact(count, named, dimension), _span(total, found))


def _days_of(word: str) -> Sequence[Quantity]:
    """Give the days that a named stretch may have, of a common and of a leap year: 一季度."""
    if counts := _WORD_DAYS.get(word.removeprefix("第")):
        return [_exact(days, "天", "days") for days in counts]
    return [_YEAR] if word.endswith("年") else []


def hours(total: Figure, units: int) -> Iterator[Sharing]:
    """Give a total with the hours between two clock times before it: 从22时到次日4时.

    `units` is what an hour counts as: a speed falls to its seconds.
    """
    for found in _CLOCK.finditer(total.context.sentence, 0, total.at):
        count = (int(found["end"]) - int(found["start"])) % _HOURS_A_DAY
        if count > 1:
            yield Sharing(total, _exact(count * units, "小时", "seconds"), _span(total, found))


def _span(total: Figure, found: re.Match[str]) -> Span:
    offset = total.span.start - total.at
    return Span(total.span.document, offset + found.start(), offset + found.end())


def _exact(count: int, unit: str, dimension: str) -> Quantity:
    value = Fraction(count)
    return Quantity(value, value, value, unit, dimension, suffix=unit, exact=True)
