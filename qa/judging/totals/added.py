"""A running total that the one before it and what was added since do not make. Pure.

Where a total, what came on top of it and the new total follow one another, they are of one
another. Elsewhere that is not sure; a slip of one digit shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from qa.judging.arithmetic.arithmetic import Interval
from qa.judging.arithmetic.slips import digits_told, slip_within
from qa.judging.linking.measures import action
from qa.judging.linking.order_in_time import in_order
from qa.judging.linking.tallied import running, stands
from qa.judging.totals.serial import in_time
from qa.model import Figure
from qa.patterns import regex

_NEW = regex("又|再|新(?!能源|闻|区|城|村|华)|净增|增加|添")
_SINCE = regex(
    r"今年|期间|此后|随后|当年|全年|上半年|[一二三四]季度|前[^，。；]{1,3}个?月|1[—至-]\d{1,2}月"
)
_STRUCK = regex("[年月季]度?[底末]|截[至止]")
_ON_TOP = regex(
    "(?:又|再(?!次)|新(?:[增添建开购签录见]|注册)|净增|增加了?|多了)"
    "[\u4e00-\u9fff]{0,8}(?<![增升加减]至)(?<![加升高大]到)$"
)
_SUMMED = regex(
    "(?:累[计积]|至此|总[数量额]|总[\u4e00-\u9fff]{1,3}数|[一总]?共(?!同)|合计|增[至到加]|升[至到]|来到|变[为成]|达到?)"
    "[\u4e00-\u9fff]{0,10}$"
)
_COMPARED = regex("[比较]")
_TO_COME = regex("[要将拟]再|[要将拟]新|计划|力争")
_GONE = regex(
    "另|停[用运业止]|注销|退[出役休]|淘汰|减少|拆除|剔除|关停|撤[销并]|清退|核减|报废|流失|死|移交|下降"
)
_PARTS = frozenset({"其中", "计划", "同比", "平均", "环比", "仅"})
_LOOK, _FAR, _REACH, _CROWD, _TELLING, _LEAST = 24, 40, 3, 12, 3, 2
_NEAR, _MOST, _ABOUT = 160, 3, Fraction(5, 4)


class Addition(NamedTuple):
    """A running total, what was added, and the later total, which is not what they make."""

    before: Figure
    added: tuple[Figure, ...]
    total: Figure
    needed: Interval


def may_be_added(figure: Figure) -> bool:
    """Say whether the words before a figure tell that it came on top of something: 又新建."""
    item = _item(figure)
    return _ON_TOP.search(item) is not None and _COMPARED.search(item) is None


def additions(figures: Sequence[Figure]) -> Iterator[Addition]:
    """Give the later totals of an article that are not what makes them."""
    if not _LEAST < len(figures) <= _CROWD:
        return
    in_a_row = [one for one in _rows(figures) if not _fits(one)]
    yield from in_a_row
    told = {one.total.span for one in in_a_row}
    yield from (one for one in _apart(figures) if one.total.span not in told)


def _rows(figures: Sequence[Figure]) -> Iterator[Addition]:
    """Give each total with what came on top right before it, and the total before that."""
    row = sorted(figures, key=lambda figure: figure.span)
    for at, total in enumerate(row):
        first = at
        while first > 0 and may_be_added(row[first - 1]):
            first -= 1
        added = tuple(row[first:at])
        if 0 < len(added) <= _MOST and first > 0 and _is_row(row[first - 1], added, total):
            yield _addition(row[first - 1], added, total)


def _is_row(before: Figure, added: Sequence[Figure], total: Figure) -> bool:
    """Say whether all are told near one another of one thing, and nothing went meanwhile."""
    all_of_them = (before, *added, total)
    if total.span.start - before.span.end > _NEAR or any(
        figure.scope & _PARTS or figure.quantity.hedge for figure in all_of_them
    ):
        return False
    summed = _SUMMED.search(_item(total)) is not None and not may_be_added(total)
    texts = [figure.context.sentence for figure in all_of_them]
    made = sum((figure.quantity.nominal for figure in (before, *added)), Fraction(0))
    near = total.quantity.nominal < made * _ABOUT and made < total.quantity.nominal * _ABOUT
    struck = running(before) or _SUMMED.search(_item(before)) or _STRUCK.search(_lead(before))
    grown = total.quantity.nominal >= before.quantity.nominal
    sure = summed and near and grown and bool(struck) and not stands(before)
    return sure and not any(map(_GONE.search, texts))


def _addition(before: Figure, added: tuple[Figure, ...], total: Figure) -> Addition:
    parts = [figure.quantity for figure in (before, *added)]
    low = sum((part.low for part in parts), Fraction(0))
    high = sum((part.high for part in parts), Fraction(0))
    if _goes_on(added[-1], total):
        high = max(high, total.quantity.high)
    return Addition(before, added, total, Interval(low, high))


def _goes_on(added: Figure, total: Figure) -> bool:
    """Say whether the total runs further than the last addition: 三季度又…，至11月累计…."""
    if not (added.period.stated and total.period.stated):
        return False
    return in_time(added, total) == (added, total)


def _item(figure: Figure) -> str:
    """Give the words before a figure, from the last stop or list mark on."""
    text = _lead(figure)
    return text[max(text.rfind(mark) for mark in "，：；。、（") + 1 :]


def _lead(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _FAR) : figure.at]


def _apart(figures: Sequence[Figure]) -> Iterator[Addition]:
    """Give the later totals that a slip parts from a total before and what was added since."""
    totals = [figure for figure in figures if running(figure)]
    found = [
        one
        for before, total in permutations(totals, 2)
        if _is_later(before, total)
        for added in figures
        if added not in totals and (one := _made(before, added, total))
    ]
    explained = {one.total.span for one in found if _fits(one)}
    explained |= {one.added[0].span for one in found if _fits(one)}
    for one in found:
        if not explained & {one.total.span, one.added[0].span} and _is_a_slip(one):
            yield one


def _is_later(before: Figure, total: Figure) -> bool:
    near = abs(before.context.block - total.context.block) <= _REACH
    pair = in_order(before, total) if near else None
    return pair is not None and pair[0] is before


def _made(before: Figure, added: Figure, total: Figure) -> Addition | None:
    other, whole = added.quantity, total.quantity
    far = abs(added.context.block - total.context.block) > _REACH
    if far or added.scope & _PARTS or not other.nominal < whole.nominal:
        return None
    if _STRUCK.search(_item(added)) or not _is_added(before, added, total):
        return None
    return _addition(before, (added,), total)


def _is_added(before: Figure, added: Figure, total: Figure) -> bool:
    """Say whether the words tell that a figure came on top of a total: 又新建, 今年已开行."""
    text = _lead(added)
    clause = text[max(text.rfind(mark) for mark in "，：；。") + 1 :]
    if _TO_COME.search(clause):
        return False
    if _NEW.search(clause):
        return True
    deeds = {action(figure.measure) for figure in (before, total)} - {""}
    return action(added.measure) in deeds and _SINCE.search(text[-_LOOK:]) is not None


def _fits(one: Addition) -> bool:
    return one.needed.low <= one.total.quantity.high and one.total.quantity.low <= one.needed.high


def _is_a_slip(one: Addition) -> bool:
    """Say whether one digit of the total, or of what was added, would make the addition right."""
    before, added, total = (f.quantity for f in (one.before, *one.added, one.total))
    if digits_told(total) < _TELLING or digits_told(added) < _LEAST:
        return False
    left = Interval(total.low - before.high, total.high - before.low)
    return slip_within(total, one.needed) or slip_within(added, left)
