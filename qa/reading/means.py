"""Means: a total, a count, and what falls to each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from qa.model import Figure, Mean, Quantity, Sharing, Span
from qa.reading.gaps import RATES, clause_before, same_sentence
from qa.reading.units import UNITS

_MEASURED = (
    "公斤|千克|公里|平方米|平方公里|公顷|立方米|千瓦时|千瓦|百公里|吨|升|斤|亩|度电|小时|分钟|标箱"
)
_ONES = (
    "[个名位户份件家天日台套辆头株棵场批次只村人页册盒瓶桶箱袋包张间座"
    "栋条艘趟列班组校届年月周期桌餐]"
)
_EACH = re.compile(
    rf"每(?:一)?(?P<per>{_MEASURED}|{_ONES})|"
    r"平均(?P<size>班)(?:额|级规模)|(?P<mean>[人户亩日村场件店台次篇班校月年周单家桌床车批株吨头])均(?![价衡等]|分(?!红))|"
    r"(?P<yield>亩产|单产)|"
    rf"(?<![第同之统单唯万十百千万亿\d])一(?P<one>斤|公斤|亩|吨|个|只|头|棵|株|盒|箱|袋|瓶|张|套|台|户)$|"
    r"单(?P<unit>[价场])"
)
_BEHIND = re.compile(rf"(?:每|一)(?P<per>{_MEASURED}|{_ONES})(?![次起般个直])")
_WORDS = {"亩产": "亩", "单产": "亩", "名": "人", "位": "人", "日": "天", "度电": "千瓦时"}
_ALIKE = {
    "人": ("人", "人次", "口"),
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
}
_BASIS = re.compile("按[^，。；]{1,24}(?:计|计算|测算|推算|算)[，,]?[^，。；]{0,8}$")
_ADDED = re.compile("(?:再|又|另)[^，。；、\\d]{0,4}$")
_WHO = re.compile("([\u4e00-\u9fff]{1,2}[户工员生者师])(?:平均|每[户人名位]|[户人]均)")
_ANY = frozenset(
    "农户 农民 村民 居民 市民 社员 会员 成员 职工 员工 用户 商户 住户 学生 师生".split()
)
_NEAR = 12
_MOVING = frozenset({"同比", "环比", "极值", "减少"})
_FEWEST_DAYS = 5
_REACH = (12, 8)
_FAR = 3
_BELOW = 30
_HEADS = frozenset({"headline", "kicker"})
_PEOPLE = frozenset({"人", "人次"})
_GENERIC = frozenset("个 家 所 座 处 支 条".split())
_SHUT = re.compile("(?<!不)闭|工作日|休|除|不含|周末|每周|双休")
_MONTH = re.compile(r"(?:\d{4}年|今年)?(\d{1,2})月份?")
_LENGTHS = {2: (28, 29), 4: (30, 30), 6: (30, 30), 9: (30, 30), 11: (30, 30)}
_SIDES = re.compile(r"长(?:度)?(?:约|近|为|达)*$")
_WIDE = re.compile(r"^[，、]?(?:平均)?宽(?:度)?(?:约|近|为|达)*$")
_SPAN = re.compile(r"面积")
_NO_LOT = RATES | {"days", "months", "seconds", "age"}
_LATELY = re.compile("(?:最?近|过去|此前)[^，。；]{1,4}[场次轮届年月周天][^，。；]{0,4}均")
"""A mean over a stretch of its own, whose total the text does not give."""
_MONTHS = {"月": Fraction(1), "年": Fraction(12)}


def read_means(figures: Sequence[Figure]) -> list[Mean]:
    """Read “total, count, each” from the figures of one article.

    Sure only where the sentence has one total and one count that can be meant; otherwise the
    nearest are taken, and the others of the neighbourhood are its `rivals`.
    """
    means = []
    for index, each in enumerate(figures):
        mean = _mean(figures, index, each) or _sides(figures, index)
        if mean:
            means.append(mean)
    return means


def _mean(figures: Sequence[Figure], index: int, each: Figure) -> Mean | None:
    per = _per(each)
    if (
        not per
        or _LATELY.search(clause_before(each))
        or each.scope & _MOVING
        or each.quantity.dimension in _NO_LOT
    ):
        return None
    low, high = (0, _BELOW) if each.context.kind in _HEADS else _REACH
    near = [f for f in figures[max(0, index - low) : index + high] if _within_reach(f, each)]
    pairs = [pair for total in _totals(near, each) for pair in _pairs(near, total, per, each)]
    beside = [pair for pair in pairs if _beside(pair.total, each) and _in_half(pair.span, each)]
    pairs = _meant(beside if per == "/" else pairs, each)
    if not pairs:
        return None
    sure = _alone(pairs, beside, near, each)
    pairs.sort(key=lambda pair: (pair not in beside, _distance(pair, each)))
    first, *rivals = pairs
    return Mean(
        first.total, first.count, first.span, each, each.context, sure=sure, rivals=tuple(rivals)
    )


def _meant(pairs: Sequence[Sharing], each: Figure) -> list[Sharing]:
    """Leave the counts that the text lets the mean be said of.

    按10万人计 names its count, 穿山的6公里每公里 counts what it is said of in its own clause.
    """
    offset, sentence = each.span.start - each.at, each.context.sentence
    clause = each.at - len(clause_before(each))
    basis = _BASIS.search(sentence, 0, each.at)
    inside = each.context.span.contains
    start = offset + (basis.start() if basis else clause)
    own = [p for p in pairs if inside(p.span) and start <= p.span.start < each.span.start]
    own = [pair for pair in own if pair.span != pair.total.span]
    return own if basis else own or list(pairs)


def _narrowed(count: Figure, each: Figure) -> bool:
    """Say whether the mean is of some sort of people that the count does not name."""
    who = _WHO.search(clause_before(each))
    if who is None or who[1][-2:] in _ANY:
        return False
    words = clause_before(count) + count.context.sentence[count.until :][:_NEAR]
    return who[1][-2:] not in words


def _alone(
    pairs: Sequence[Sharing], beside: Sequence[Sharing], near: Sequence[Figure], each: Figure
) -> bool:
    """Say whether the text leaves one total and one count to choose."""
    if each.context.kind in _HEADS:
        return len(pairs) == 1 and pairs[0].total.context.span.contains(pairs[0].span)
    return len(beside) == 1 and sum(_beside(f, each) for f in _totals(near, each)) == 1


def _per(each: Figure) -> str:
    """Name what a figure falls to: 每亩, 人均, 元/公斤, 一斤 before the price or behind it."""
    dimension, stroke, _ = each.quantity.dimension.partition("/")
    if stroke:
        return "/" if dimension.startswith("money") else ""
    cues = list(_EACH.finditer(clause_before(each)[-_NEAR:]))
    if not cues:
        behind = _BEHIND.match(each.context.sentence, each.until)
        return _WORDS.get(behind["per"], behind["per"]) if behind else ""
    named = {cue[cue.lastgroup or 0] for cue in cues if cue.lastgroup != "unit"}
    return "" if len(named) != 1 else _WORDS.get(per := named.pop(), per)


def _within_reach(figure: Figure, each: Figure) -> bool:
    near = abs(figure.context.block - each.context.block) <= 1 or each.context.kind in _HEADS
    return figure is not each and near and not figure.scope & _MOVING


def _beside(figure: Figure, each: Figure) -> bool:
    """Say whether two figures stand in one half of a sentence."""
    if not same_sentence(figure, each):
        return False
    first, last = sorted((figure, each), key=lambda one: one.at)
    return "；" not in first.context.sentence[first.until : last.at]


def _in_half(span: Span, each: Figure) -> bool:
    """Say whether a count stands in the sentence of the mean, not beyond a semicolon."""
    sentence = each.context.span
    if not sentence.contains(span):
        return False
    offset = each.span.start - each.at
    low, high = sorted((span.start - offset, each.at))
    return "；" not in each.context.sentence[max(0, low) : high]


def _totals(near: Sequence[Figure], each: Figure) -> list[Figure]:
    """Give the figures of which the mean can be made: of its unit, and no means themselves.

    None where one is added to another (再得126分): neither is the whole.
    """
    dimension = each.quantity.dimension.partition("/")[0]
    unit = each.quantity.unit.partition("/")[0]
    totals = [
        figure
        for figure in near
        if figure.quantity.dimension == dimension
        and (figure.quantity.unit == unit or {figure.quantity.unit, unit} == _PEOPLE)
        and not _per(figure)
        and "计划" not in figure.scope ^ each.scope
    ]
    added = [figure for figure in totals if _ADDED.search(clause_before(figure))]
    if any(same_sentence(figure, each) for figure in added):
        return []
    return [figure for figure in totals if figure not in added]


def _pairs(near: Sequence[Figure], total: Figure, per: str, each: Figure) -> Iterator[Sharing]:
    """Give a total with every count near it that the mean can be said of."""
    for figure in near:
        if figure is total or _narrowed(figure, each):
            continue
        if (count := _count(figure, per, each)) and count.nominal > 1:
            yield Sharing(total, count, figure.span)
    if per == "天" and (days := _days(total)):
        yield days
    if per == "月" and (months := _months(total)):
        yield months


def _count(figure: Figure, per: str, each: Figure) -> Quantity | None:
    """Give the figure as a count of what the mean is said of."""
    quantity = figure.quantity
    if per == "/":
        _, _, base = each.quantity.dimension.partition("/")
        return quantity if base in {quantity.dimension, quantity.unit} else None
    if per in _MONTHS and quantity.dimension == "months":
        return _in_units(quantity, _MONTHS[per])
    unit = UNITS.get(per)
    if unit and unit.dimension != "count" and quantity.dimension == unit.dimension:
        return _in_units(quantity, unit.factor)
    if quantity.dimension != "count":
        return None
    named = quantity.unit in _GENERIC and figure.measure.thing.endswith(per)
    return quantity if named or quantity.unit in _ALIKE.get(per, (per,)) else None


def _in_units(quantity: Quantity, factor: Fraction) -> Quantity:
    """Give a measured quantity as a count of units of `factor` base units each."""
    return Quantity(
        low=quantity.low / factor,
        nominal=quantity.nominal / factor,
        high=quantity.high / factor,
        unit=quantity.unit,
        dimension=quantity.dimension,
        hedge=quantity.hedge,
        step=quantity.step / factor,
        scale=quantity.scale / factor,
        suffix=quantity.suffix,
    )


def _days(total: Figure) -> Sharing | None:
    """Give a total with the days of its period, also where a month has no year."""
    period = total.period.value
    if _SHUT.search(total.context.sentence) or not total.period.stated or period is None:
        return None
    if period.start and period.end:
        low = high = (period.end - period.start).days + 1
    elif month := _MONTH.fullmatch(period.text):
        low, high = _LENGTHS.get(int(month[1]), (31, 31))
    else:
        return None
    if low < _FEWEST_DAYS:
        return None
    ends = Fraction(low), Fraction(high)
    count = Quantity(ends[0], ends[1], ends[1], "天", "days", suffix="天", exact=True)
    return Sharing(total, count, total.span)


def _months(total: Figure) -> Sharing | None:
    """Give a total with the months of its period: 1至4月, 上半年."""
    period = total.period.value
    count = period.months if period and total.period.stated else 0
    if count <= 1:
        return None
    months = Fraction(count)
    quantity = Quantity(months, months, months, "个月", "months", suffix="个月", exact=True)
    return Sharing(total, quantity, total.span)


def _distance(pair: Sharing, each: Figure) -> int:
    return abs(pair.total.span.start - each.span.start) + abs(pair.span.start - each.span.start)


def _sides(figures: Sequence[Figure], index: int) -> Mean | None:
    """Read 长7公里、宽50米，面积35万平方米: an area is its length times its width."""
    if index + 1 >= len(figures):
        return None
    long, wide = figures[index : index + 2]
    sentence = long.context.sentence
    if {long.quantity.dimension, wide.quantity.dimension} != {"length"}:
        return None
    if not same_sentence(long, wide) or not _SIDES.search(sentence[: long.at]):
        return None
    if not _WIDE.match(sentence[long.until : wide.at]):
        return None
    for area in figures[index + 2 : index + 2 + _FAR]:
        named = _SPAN.search(clause_before(area)) is not None
        if same_sentence(area, wide) and area.quantity.dimension == "area" and named:
            return Mean(area, long.quantity, long.span, wide, wide.context, sure=True)
    return None
