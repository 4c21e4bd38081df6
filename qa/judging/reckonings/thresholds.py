"""A mark said to be passed or kept, and a figure that denies it: 突破10亿元，达到9.6亿元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from re import Pattern
from typing import Final, NamedTuple

from qa.judging.reckonings.reckoning import alike, lead
from qa.model import Figure
from qa.patterns import regex

OVER: Final = frozenset({"突破", "超过", "超", "逾", "以上", "多", "余", "破", "过"})
UNDER: Final = frozenset({"不足", "不到", "不满", "未满", "以下", "低于", "少于", "未到"})
_SHARES: Final = frozenset({"%", "成", "分之"})
_SPEEDS: Final = frozenset({"米", "米/秒"})
_PASSED: Final = regex(
    "(?:突破|(?<![打突爆攻])破|跨[过越]|迈[过上]|站[上稳]|冲[破上])[^，。；：、0-9]{0,4}$"
)
_TOLD: Final = regex(
    r"(?:大关|关口|门槛|台阶|整数关)?[，,](?:截[至止][^，。；：、]{1,12}[，,]?)?(?:实?际?达到?|为|实现|收[于报]|共有?|累计|总计)"
    r"|[，,][^，。；：、\d]{0,16}(?:显示|登记|实[到有际]|签到|统计|核[实查]|[^，。；：、\d]{2}率|比例)[^，。；：、\d]{0,8}"
    r"|[^，。；：、\d]{1,10}[，,][^，。；：、\d]{0,10}(?:显示|登记|实[到有际]|签到|统计|核[实查])[^，。；：、\d]{0,8}"
)
_ELSEWHERE: Final = regex(
    "其中|[比较]|[年月天]前|上年|去年|上届|上[月季周次]|前年|同期|往年|原|计划|预|目标|平均|均|每|各|最|另|还|新增|第|分别|此前|过去|当时|力争|再|已?有|到20|增长|若|如果|需|要求|应|可|到那时"
)
_FULL: Final = regex("满分[为是]?$")
_LIMIT: Final = regex(
    "(?:限[重载高速宽乘]|核[载定准]载?(?:人数)?|定员|额定[^，。；：、0-9]{0,4}|(?<![于超过距离])警戒(?:水位|线)|(?<![于超过距离])保证水位)[为是]?$"
)
_MORE_MARKS: Final = regex("加[分试]|附加|总分|两[门科]|折合")
_SCORED: Final = regex("(?:[考得]了?|最高分?|成绩|打出)[^，。；：、0-9]{0,4}$")
_KEPT: Final = regex("符合|合乎|没有?超|未超|不超|并未超|在警戒[^，。；]{0,4}以?之?下|低于警戒")
_BROKEN: Final = regex(
    "(?<![未不没])(?<!没有)超[载员速重限高]|超警戒?|高于警戒|在警戒[^，。；]{0,4}之?上"
)
_PASS_MARK: Final = regex("[^，。；：、0-9]{0,3}(?:合格|及格|过关|达标|通过)")
_PASSED_TEST: Final = regex("[^，。；：0-9]{0,12}(?<!未)(?<!没)(?<!不)(?:通过|合格|及格|过关)")
_TWICE, _FOURFOLD = 2, 4
_CROWD, _REACH, _VERDICT = 60, 80, 24
_AHEAD: Final = regex(
    "计划|目标|预|若|如果|需|应|力争|争取|不|未|没|或|可|能|将|即将|有望|曾|每|均"
)


class Passed(NamedTuple):
    """A mark and the figure held against it; `over` says that it is said to lie above."""

    mark: Figure
    figure: Figure
    over: bool


def belied_marks(figures: Sequence[Figure]) -> Iterator[Passed]:
    """Look at the marks of a paragraph, each with the next figure of its kind."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, mark in enumerate(ordered[:-1]) if len(ordered) <= _CROWD else ():
        if ordered[at + 1].span.start - mark.span.end > _REACH or not _is_mark(mark):
            continue
        figure = next((one for one in ordered[at + 1 :] if _of_one_unit(one, mark)), None)
        if figure and figure.span.start - mark.span.end <= _REACH:
            yield from _held(mark, figure)


def _is_mark(mark: Figure) -> bool:
    """Say whether a figure is told as what is passed or kept to, of whatever sort."""
    if _is_over(mark) or mark.quantity.hedge in UNDER:
        return True
    words = lead(mark)
    led = _FULL.search(words) or _LIMIT.search(words)
    return led is not None or _PASS_MARK.match(mark.context.sentence, mark.until) is not None


def _of_one_unit(one: Figure, mark: Figure) -> bool:
    both = {one.quantity.unit, mark.quantity.unit}
    if _LIMIT.search(lead(mark)) and both == _SPEEDS:
        return one.quantity.suffix.startswith(mark.quantity.suffix)
    return len(alike([one], mark)) == 1 and (len(both) == 1 or both <= _SHARES)


def _held(mark: Figure, figure: Figure) -> Iterator[Passed]:
    value, line = figure.quantity, mark.quantity
    if _is_over(mark) and _gives(mark, figure):
        if value.high < line.nominal:
            yield Passed(mark, figure, over=True)
    elif line.hedge in UNDER and _gives(mark, figure):
        if value.low > line.nominal:
            yield Passed(mark, figure, over=False)
    elif _number(figure) > _number(mark) and (
        _is_full(mark, figure) or _is_told(_KEPT, mark, figure)
    ):
        yield Passed(mark, figure, over=False)
    elif _number(figure) < _number(mark) and (
        _passes(mark, figure) or _is_told(_BROKEN, mark, figure)
    ):
        yield Passed(mark, figure, over=True)


def _number(figure: Figure) -> Fraction:
    """Give the number that is printed: a limit of 60公里 is held to a speed of 54公里 an hour."""
    return figure.quantity.nominal / figure.quantity.scale


def _is_over(mark: Figure) -> bool:
    return mark.quantity.hedge in OVER or _PASSED.search(lead(mark)) is not None


def _gives(mark: Figure, figure: Figure) -> bool:
    """Say whether the figure is told as what the mark is said of."""
    if mark.context.span != figure.context.span or figure.quantity.hedge:
        return False
    between = mark.context.sentence[mark.until : figure.at]
    if not _TOLD.fullmatch(between) or _ELSEWHERE.search(between) or _AHEAD.search(lead(mark)):
        return False
    return (
        mark.quantity.nominal < _TWICE * figure.quantity.nominal < _FOURFOLD * mark.quantity.nominal
    )


def _is_full(mark: Figure, figure: Figure) -> bool:
    """Say whether a mark is full marks, and the figure a score."""
    scored = _FULL.search(lead(mark)) and _SCORED.search(lead(figure))
    if mark.context.span != figure.context.span:
        return False
    return scored is not None and not _MORE_MARKS.search(figure.context.sentence)


def _is_told(verdict: Pattern[str], mark: Figure, figure: Figure) -> bool:
    """Say whether a mark is a limit, and a verdict on it stands behind the figure."""
    words = figure.context.sentence[figure.until : figure.until + _VERDICT]
    return _LIMIT.search(lead(mark)) is not None and verdict.search(words) is not None


def _passes(mark: Figure, figure: Figure) -> bool:
    """Say whether a mark is what passes, and the figure a score that is said to pass."""
    line = _PASS_MARK.match(mark.context.sentence, mark.until)
    return (
        line is not None and _PASSED_TEST.match(figure.context.sentence, figure.until) is not None
    )
