"""What falls to each, how many they are, and the total: products that agree in digits alone.

68万人次, 人均消费600元, 收入4.1万元; 日处理5万吨, 运行365天, 处理1825吨. Whatever words stand
between: the unit of the rate names what is counted, its dimension the total. Pure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from qa.judging.slips import digits_told
from qa.model import Figure, Quantity
from qa.patterns import regex

_MEASURED: Mapping[str, tuple[str, int | Fraction]] = {
    "平方公里": ("area", 10**6), "平方米": ("area", 1), "公顷": ("area", 10**4),
    "亩": ("area", Fraction(2000, 3)), "吨": ("mass", 1000), "公斤": ("mass", 1),
    "千克": ("mass", 1), "斤": ("mass", Fraction(1, 2)), "克": ("mass", Fraction(1, 1000)),
    "立方米": ("volume", 1), "方": ("volume", 1), "升": ("volume", Fraction(1, 1000)),
    "公里": ("length", 1000), "米": ("length", 1), "千瓦时": ("energy", 1), "度": ("energy", 1),
    "千瓦": ("power", 1000), "小时": ("seconds", 3600), "分钟": ("seconds", 60),
    "秒": ("seconds", 1), "天": ("days", 1), "周": ("days", 7), "月": ("months", 1),
    "年": ("months", 12),
}  # fmt: skip
"""What a rate may fall to → its dimension, and its worth in the base unit."""
_ALIKE = {
    "人": "人 人次", "名": "人", "位": "人", "生": "人", "师": "人", "户": "户 家", "家": "家 户",
    "村": "村 个", "车": "辆 台 车", "辆": "辆 台", "船": "艘", "校": "所 校", "店": "家 店",
    "单": "单 件 笔", "床": "张 床", "张": "张 人次 人", "株": "株 棵", "棵": "棵 株",
    "机": "台 架", "企": "家", "镇": "个 镇", "次": "次 人次 例 场次", "件": "件",
    "票": "张 人次 人",
}  # fmt: skip
_TIMES = {"": 1, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
_LENGTHS = {"天": (365, 366), "月": (12, 12)}
"""How many days and months a whole year has, where 全年 is said of the total."""
_NAMES = "|".join(sorted((name for name in _MEASURED if len(name) > 1), key=len, reverse=True))
_CUE = regex(
    rf"每(?:一|个)?(?P<many>百万|十万|[百千万])?(?P<per>人次|标箱|课时|{_NAMES}|[\u4e00-\u9fff])|"
    r"(?P<mean>[人户亩日村场件店台次篇班校月年周单家床车批株吨头生师企机镇箱窝棚园组队架艘])均(?![价衡等])|"
    r"单(?P<single>[船车机套台张册只份株瓶箱头井])|(?P<plot>[亩单]产)|"
    r"(?<![去今全明前当昨近每一])(?<!\d)(?P<daily>[日月年])(?:均|产|处理|供|销|运|用|耗|吃|取|出|吞吐|通行|下线|开采|消耗|抽|排|灌|放|收|采|挖|掘|浇|接待|加工|发送|输送|生产|发电|售|屠宰|配送|采)|"
    r"(?<![\d之同统唯第])一(?P<one>公斤|[株只头亩棵台辆盏箱桶吨斤])(?![旁边起体般定些])|(?P<who>[客者生员民户人])平均|(?P<hour>[时航]速)|(?P<ticket>票)价|(?P<any>单价|均价|售价|平均)"
)
_SIGNS = frozenset("每均单产日月年速价一")
_WORDS = {"日": "天", "亩产": "亩", "单产": "亩", "时": "小时", "时速": "小时", "航速": "小时"}
_PEOPLE = frozenset("客者员民")
_YEARLY = regex("全年|一年|年度|每年|年(?:支出|发放|收入|产值|产量|总)")
_CLAUSE = regex(r"[，。；：！？“”（）\d]")
_LEVELS = frozenset({"同比", "环比", "极值"})
_UNSUMMED = frozenset("count ordinal ratio point times fold odds age temperature".split())
_LEAD, _CROWD, _BESIDE, _FAR = 16, 16, 12, 1
_LEAST, _EVEN, _SEVERAL, _TELLING, _MOST = 6, 4, 8, 8, 2
_MILLION, _LARGE, _HEDGED, _WIDEST = 10**6, 1000, Fraction(1, 50), Fraction(1, 25)
_POWERS = frozenset(10**power for power in (1, 2, 3, 4, 6, 8))
"""By how much a unit or a 万, 亿 can be off."""
_FIELDS = 15
"""How many 亩 a 公顷 is."""
_CHANGED = regex("[增减升降涨跌][^，。；]{0,3}$|(?:[多少高低]|相差)[出于]?$")
_SUMMED = regex("[总共]|合计|累计|收入|产值")
_NEARLY, _ONE = Fraction(1, 30), Fraction(1)


class Product(NamedTuple):
    """A rate with the counts and the total that agree with it in their digits, and how far off."""

    each: Figure
    others: tuple[Figure, ...]
    times: int


class _Rate(NamedTuple):
    """A figure that falls to each of something: its names, and how many of them it falls to."""

    figure: Figure
    names: tuple[str, ...]
    many: Fraction


class _Count(NamedTuple):
    """How many there are of what a rate falls to; without a figure where a word says it."""

    value: Fraction
    slack: Fraction
    digits: int
    figure: Figure | None = None


def products(figures: Sequence[Figure]) -> Iterator[Product]:
    """Look for rates whose total lies powers of ten from what the counts make it; in order."""
    rates = [_rate(figure) for figure in figures]
    for number, (figure, rate) in enumerate(zip(figures, rates, strict=True)):
        if rate is None:
            continue
        first, last = max(0, number - _CROWD), number + _BESIDE
        near = zip(figures[first:last], rates[first:last], strict=True)
        yield from _off(rate, [one for one, of in near if of is None and _near(one, figure)])


def _rate(figure: Figure) -> _Rate | None:
    """Read what a figure falls to from the words before it: 每生每天, 日均, 亩产."""
    quantity, sentence = figure.quantity, figure.context.sentence
    if quantity.nominal <= 0 or quantity.unit in "%‰" or figure.scope & _LEVELS:
        return None
    lead = _CLAUSE.split(sentence[max(0, figure.at - _LEAD) : figure.at])[-1]
    if _SIGNS.isdisjoint(lead):
        return None
    names, many = [], 1
    for cue in _CUE.finditer(lead):
        said = cue[cue.lastgroup or 0]
        said = "人" if said in _PEOPLE else said
        names.append("" if cue["any"] else _WORDS.get(said, said))
        many *= _TIMES[cue["many"] or ""]
    if len(set(names) - {"年"}) > 0:
        names = [name for name in names if name != "年"]
    named = tuple(dict.fromkeys(name for name in names if name)) or ("",) * bool(names)
    return _Rate(figure, named, Fraction(many)) if 0 < len(named) <= _MOST else None


def _near(one: Figure, rate: Figure) -> bool:
    near = abs(one.context.block - rate.context.block) <= _FAR
    return near and one.quantity.nominal > 0 and not one.scope & _LEVELS


def _off(rate: _Rate, near: Sequence[Figure]) -> Iterator[Product]:
    totals = [one for one in near if _is_total(one, rate)]
    counts = [[*_counts(near, name, rate)] for name in rate.names]
    ways = [(total, way) for total in totals for way in product(*counts)]
    ways = [way for way in ways if _apart(*way) and _together(rate.figure, *way)]
    if any(_fits(rate, *way) for way in ways):
        return
    found = [(total, way, off) for total, way in ways if (off := _misfit(rate, total, way))]
    if len({total.quantity.nominal for total, _, _ in found}) == 1:
        total, way, off = min(
            found, key=lambda one: abs(one[0].span.start - rate.figure.span.start)
        )
        told = tuple(_figures(way))
        yield Product(rate.figure, (*told, total), off)


def _apart(total: Figure, way: Sequence[_Count]) -> bool:
    """Say whether all operands are different figures."""
    spans = [total.span, *(figure.span for figure in _figures(way))]
    return len(set(spans)) == len(spans)


def _together(rate: Figure, total: Figure, way: Sequence[_Count]) -> bool:
    """Say whether the operands stand in one paragraph, or two of them in one sentence."""
    figures = [rate, total, *_figures(way)]
    blocks = {figure.context.block for figure in figures}
    sentences = {figure.context.span for figure in figures}
    return len(blocks) == 1 or len(sentences) < len(figures)


def _figures(way: Sequence[_Count]) -> list[Figure]:
    return [count.figure for count in way if count.figure]


def _is_total(figure: Figure, rate: _Rate) -> bool:
    """Say whether a figure may be what the rate adds up to."""
    mine, each = figure.quantity, rate.figure.quantity
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    if figure.scope & {"减少", "平均"} or _CHANGED.search(lead):
        return False
    if each.dimension == "speed":
        return mine.dimension == "length"
    if mine.dimension != each.dimension:
        return False
    return mine.dimension not in _UNSUMMED or (mine.dimension == "count" and mine.unit == each.unit)


def _counts(near: Iterable[Figure], name: str, rate: _Rate) -> Iterator[_Count]:
    """Give what a rate can fall to, by its unit; any amount of its sentence where none is named."""
    known = _MEASURED.get(name)
    for figure in near:
        quantity = figure.quantity
        worth = Fraction(known[1]) if known and rate.figure.quantity.dimension != "speed" else _ONE
        fits = quantity.dimension == known[0] if known else _is_of(figure, name, rate.figure)
        if fits and quantity.nominal > worth and "平均" not in figure.scope:
            yield _Count(quantity.nominal / worth, _slack(quantity), digits_told(quantity), figure)
    if name in _LENGTHS:
        low, high = _LENGTHS[name]
        yield _Count(Fraction(high), Fraction(high - low, high), len(str(high)))


def _is_of(figure: Figure, name: str, rate: Figure) -> bool:
    quantity = figure.quantity
    if not name:
        together = figure.context.span == rate.context.span
        return together and quantity.dimension in {"count", "mass", "area", "volume"}
    if quantity.dimension != "count":
        return False
    behind = figure.context.sentence.startswith(name, figure.until)
    alike = quantity.unit in _ALIKE.get(name, name).split()
    return alike or behind or figure.measure.thing.endswith(name)


def _slack(quantity: Quantity) -> Fraction:
    """Give how far a value may be off by rounding or a hedge, as a part of it."""
    rounded = Fraction(0) if quantity.exact else quantity.step / quantity.nominal / 2
    return rounded + (_HEDGED if quantity.hedge else 0)


def _ratio(rate: _Rate, total: Figure, way: Sequence[_Count]) -> Fraction:
    made = rate.figure.quantity.nominal / rate.many
    for count in way:
        made *= count.value
    return total.quantity.nominal / made


def _tolerance(rate: _Rate, total: Figure, way: Sequence[_Count]) -> Fraction:
    own = _slack(rate.figure.quantity) + _slack(total.quantity)
    return min(_WIDEST, own + sum((count.slack for count in way), Fraction(0)))


def _fits(rate: _Rate, total: Figure, way: Sequence[_Count]) -> bool:
    return abs(_ratio(rate, total, way) - 1) <= max(_NEARLY, _tolerance(rate, total, way))


def _misfit(rate: _Rate, total: Figure, way: Sequence[_Count]) -> int:
    """Give the power of ten by which a total is off, 0 for none; small ones need many digits."""
    if any(count.figure is None for count in way) and not _of_year(total):
        return 0
    ratio = _ratio(rate, total, way)
    off = max(ratio, 1 / ratio)
    told = digits_told(rate.figure.quantity) + digits_told(total.quantity)
    told += sum(count.digits for count in way)
    within = _tolerance(rate, total, way)
    if _is_of_fields(off, within, rate, total, way):
        return _FIELDS if told >= (_EVEN if off == _FIELDS else _LEAST) else 0
    power = 10 ** (len(str(round(off))) - 1)
    power = min((power, 10 * power), key=lambda one: abs(off / one - 1))
    least = _EVEN if off == power else _LEAST
    if power < _LARGE:
        if not _is_sum(total, rate.figure):
            return 0
        least = _TELLING
    if len({one.context.span for one in (rate.figure, total, *_figures(way))}) > 1:
        least = max(least, _SEVERAL)
    close = abs(off / power - 1) <= within
    known = power in _POWERS and not (power == _MILLION and "money" in total.quantity.dimension)
    return power if known and close and told >= least else 0


def _is_of_fields(
    off: Fraction, within: Fraction, rate: _Rate, total: Figure, way: Sequence[_Count]
) -> bool:
    """Say whether 亩 and 公顷 explain how far a sum is off."""
    if abs(off / _FIELDS - 1) > within or not _is_sum(total, rate.figure):
        return False
    figures = (total, rate.figure, *_figures(way))
    told = {figure.quantity.suffix.lstrip("万亿千百") for figure in figures}
    return bool({"亩", "公顷"} & (told | set(rate.names)))


def _is_sum(total: Figure, rate: Figure) -> bool:
    lead = total.context.sentence[max(0, total.at - _LEAD) : total.at]
    return total.quantity.nominal > rate.quantity.nominal and _SUMMED.search(lead) is not None


def _of_year(total: Figure) -> bool:
    lead = total.context.sentence[: total.at]
    return _YEARLY.search(lead) is not None or "年" in (
        total.period.value.text if total.period.value else ""
    )
