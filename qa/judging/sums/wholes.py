"""A part held to its whole: what keeps the two from being compared, and a wrong unit."""

from __future__ import annotations

from fractions import Fraction

from qa.judging.linking.clauses import clause
from qa.judging.linking.moments_told import moment
from qa.judging.linking.order_in_time import in_order
from qa.judging.linking.tallied import reached
from qa.judging.sums.wider_parts import is_wider
from qa.model import Beside, Figure, Part, Quantity
from qa.patterns import regex

_LIMITS = frozenset({"计划", "新增", "同比", "环比", "平均", "极值", "减少"})
_PEAK = regex("高峰|峰值|最[高多]|曾[到达]")
_ROW_HEAD = regex("[^\\d，。；]{1,12}")
_HELD_NOW = regex("余额|存量|在贷|存栏|库存|在押|在院")
_LAND = regex("[用占]地|土地|地块")
_IN_ALL_TIME = regex("累计|年来|以来|先后")
_BESIDE = regex("自筹|自有资金|配套|社会资[本金]|众筹|另行?")
_SINCE = regex("自?\\d{4}年[^，。；]{0,12}以来[^。；]{0,16}累计")
_LEAD, _LOOK = 4, 60
_MORE = frozenset("余多来")
_NEAR = {"内": Fraction(2), "近": Fraction(3, 2), "中": Fraction(5)}
_FARTHEST = 20
"""So many times its whole no slip makes a part but one of its unit: then it is another's."""
_SLIP_OF_UNIT, _LARGE = 10_000, 1000
_INNER = frozenset("中内")
_SCALE, _HECTARE = 10, 10_000
_ENTRY = regex(
    r"(?:[，、][^，。；、\d多超增减余差]{2,10}\d[\d,.]*[^，。；、\d]{1,3})*[，、][^，。；、\d多超增减余差]{2,10}"
)
"""What leads on from one entry of a list to another: 件，行政案件40件，刑事案件."""


def beyond(inner: Quantity, outer: Quantity) -> bool:
    """Say whether the least that a part can be is more than the most that its whole can be.

    一千二百余 stays below 1300, and 一千三百多 above.
    """
    edge = inner.low == outer.high and outer.hedge in _MORE and inner.hedge in _MORE
    return inner.low > outer.high or edge


def far_beyond(part: Part) -> bool:
    """Say whether a part is too large to be meant as one of this whole."""
    near, inner, outer = _NEAR.get(part.cue), part.part.quantity, part.whole.quantity
    if near is None or (part.cue in _INNER and scales_apart(inner, outer)):
        return inner.low >= _FARTHEST * outer.high and not _unit_slipped(inner, outer)
    return inner.low >= near * outer.high


def _unit_slipped(inner: Quantity, outer: Quantity) -> bool:
    """Say whether the part fits once its unit is that of the whole, or 万 for 亿: 8600亿元."""
    apart = max(inner.scale, outer.scale) / min(inner.scale, outer.scale)
    large = (
        inner.scale >= _SLIP_OF_UNIT
        and printed(inner) >= _LARGE
        and inner.nominal <= outer.nominal * _SLIP_OF_UNIT
    )
    alike = inner.dimension == outer.dimension == "area" and inner.suffix != outer.suffix
    if alike and _FARTHEST * outer.nominal > inner.nominal / _HECTARE > outer.nominal / _FARTHEST:
        return True
    return large or (1 < apart <= _SLIP_OF_UNIT and printed(inner) <= printed(outer))


def in_other_terms(part: Part) -> bool:
    """Say whether one is a plan, a rise or a mean and the other is not; 其中 goes on with 新增.

    Or the text itself tells by how much the one is more than the other.
    """
    if _counted_later(part) or _difference_told(part) or is_wider(part):
        return True
    if _is_peak_of_mean(part) or _is_altitude(part) or _is_paid_beside(part):
        return True
    if (
        _is_given_out(part)
        or _is_of_all_told(part)
        or _heads_rows_of_all(part)
        or _is_of_floors(part)
    ):
        return True
    if _is_complement(part) or _is_of_places(part.whole) or _is_since_a_start(part):
        return True
    inner, outer = part.part.scope & _LIMITS, part.whole.scope & _LIMITS
    if part.cue in {"中", "内", "近"}:
        # the field bears the whole's name, 最大 or 平均 included
        return bool((inner ^ outer) - {"极值", "平均", "新增"})
    apart = inner ^ outer
    if part.cue == "其中":
        # a single day's figure is among all; what 最 makes is left out before
        apart -= {"新增"} | (inner & {"极值"})
    return bool(apart)


def _is_peak_of_mean(part: Part) -> bool:
    """Say whether the whole is a mean, the part what was reached once: 日均1.2万，高峰曾到1.9万."""
    means = "均" in clause(part.whole)[0][-_LEAD:] and "平均" not in part.part.scope
    return means and _PEAK.search(_before(part.part)) is not None


def _is_paid_beside(part: Part) -> bool:
    """Say whether the part is paid by others than the whole: 下达14.2亿元，地方自筹的15.8亿元."""
    said = [clause(one)[0] for one in (part.part, part.whole)]
    return _BESIDE.search(said[0]) is not None and _BESIDE.search(said[1]) is None


def _is_given_out(part: Part) -> bool:
    """Say whether the whole is what is left or held now, the part all that was given: 累计发放."""
    return (
        _HELD_NOW.search(clause(part.whole)[0]) is not None
        and _IN_ALL_TIME.search(clause(part.part)[0]) is not None
    )


def _is_of_floors(part: Part) -> bool:
    """Say whether the whole is of land, and the part of all floors built on it."""
    words = [clause(one)[0] for one in (part.whole, part.part)]
    return _LAND.search(words[0]) is not None and "建筑面积" in words[1]


def _is_of_all_told(part: Part) -> bool:
    """Say whether 其中 opens a sentence on all, not on the last of a row: 1386人：…172人。其中."""
    inner, outer = part.part, part.whole
    opens = inner.context.sentence.startswith("其中") and outer.context.span != inner.context.span
    row = [
        one.quantity.nominal
        for one in outer.beside
        if opens
        and one.quantity.unit == outer.quantity.unit
        and outer.context.span.contains(one.span)
    ]
    most = max(row, default=outer.quantity.nominal)
    return most >= inner.quantity.nominal and sum(row) + outer.quantity.nominal == 2 * most


def _heads_rows_of_all(part: Part) -> bool:
    """Say whether 其中 opens rows whose first numbers make all: 其中小学…；初中…；高中…."""
    inner, outer = part.part, part.whole
    sentence, shift = inner.context.sentence, inner.span.start - inner.at
    if not sentence.startswith("其中") or "；" not in sentence[inner.until :]:
        return False
    heads = [
        one.quantity.nominal
        for one in inner.beside
        if one.quantity.unit == inner.quantity.unit
        and one.span > inner.span
        and inner.context.span.contains(one.span)
        and _ROW_HEAD.fullmatch(sentence[: one.span.start - shift].rpartition("；")[2])
    ]
    made = inner.quantity.nominal + sum(heads)
    before = (one for one in outer.beside if one.span < outer.span)
    return bool(heads) and any(one.quantity.nominal == made for one in before)


def _is_complement(part: Part) -> bool:
    """Say whether the sentence prints what the two make: 收取2864万，返还1102万，损失1762万."""
    made = part.part.quantity.nominal + part.whole.quantity.nominal
    near = (one for one in part.part.beside if part.part.context.span.contains(one.span))
    return any(
        one.quantity.nominal == made and one.quantity.unit == part.whole.quantity.unit
        for one in near
    )


def _is_of_places(figure: Figure) -> bool:
    """Say whether it is no count but what is played for: 三四名决赛."""
    return figure.context.sentence.startswith(("决赛", "争夺", "附加赛", "排位"), figure.until)


def _is_since_a_start(part: Part) -> bool:
    """Say whether the part counts up since a start that the whole does not reach back to."""
    said = [_SINCE.search(_before(one)) for one in (part.part, part.whole)]
    return said[0] is not None and said[1] is None


def _before(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]


def _is_altitude(part: Part) -> bool:
    return any(clause(one)[0].endswith("海拔") for one in (part.whole, part.part))


def _counted_later(part: Part) -> bool:
    """Say whether both are counts up to a day, and that of the part is the later: 25日，已登记."""
    both = (part.whole, part.part)
    pair = in_order(*both) if all(map(reached, both)) and all(map(moment, both)) else None
    return pair == both


def _difference_told(part: Part) -> bool:
    """Say whether the text tells how much more the part is, other than as one more part."""
    more = part.part.quantity.nominal - part.whole.quantity.nominal
    sentence = part.part.context.span
    return any(
        one.span != part.whole.span
        and one.quantity.nominal == more
        and one.quantity.dimension == part.part.quantity.dimension
        and sentence.contains(one.span)
        and not (part.cue == "其中" and _is_listed(part, one))
        for one in part.part.beside
    )


def _is_listed(part: Part, one: Beside) -> bool:
    """Say whether a number before or behind another of a list names its own: 行政案件5件."""
    figure, begin = part.part, part.part.at - part.part.span.start
    if one.span > figure.span:
        words = figure.context.sentence[figure.until : one.span.start + begin]
    else:
        words = figure.context.sentence[one.span.end + begin : figure.at]
    return one.span > part.whole.span and _ENTRY.fullmatch(words) is not None


def scales_apart(inner: Quantity, outer: Quantity) -> bool:
    """Say whether a part is ten times its whole and more, in another unit (万, 亿, 吨)."""
    return inner.scale != outer.scale and inner.nominal >= _SCALE * outer.nominal


def printed(quantity: Quantity) -> Fraction:
    """Give the number before its unit, 万 and 亿 included in the unit."""
    return quantity.nominal / quantity.scale
