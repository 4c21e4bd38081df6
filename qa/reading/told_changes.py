"""Changes told by roles: a rate with two levels of one thing and two times, wherever they stand.

A rate whose wording gives only one of its levels, or none, is said of the levels near it that
are of one kind and name, one of an earlier time than the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Change, Figure, Span
from qa.reading.gaps import RATES, gap, same_kind
from qa.reading.level_pairs import in_kind, is_level, one_thing
from qa.reading.taken_of import words_before
from qa.reading.times_said import earlier, said_time, timeless, years_between

_YEARLY = re.compile("同比|[比较与](?:上年|去年)")
_MONTHLY = re.compile("环比|[比较与](?:上月|上个月)")
_REAL = re.compile("生产总值|增加值|GDP|不变价|可比|实际增|价格因素")
_A_YEAR = re.compile("年均|月均|平均|每年|逐年")
_OTHER_BASE = re.compile(r"(?:比|较|与|和|同|对比|相比)[^，。；]{0,6}?((?:19|20)\d\d)年")
_FILLING = re.compile(
    "数字|数据|当时|那时|这个|该|此|其|的|为|是|达到?|到|了|仅|只|才|有|约|近|超过?|已|还|则|而|却|也|在|于|由|从|至|"
    "一|全年|全[市县区省镇村校]|同样|同|期间|末|底|初|[^\u4e00-\u9fff]"
)
_TIMES = frozenset({"days", "months", "seconds", "age"})
_APART = frozenset({"计划", "其中", "平均"})
_BACK, _AHEAD = 9, 4
_MOST_WORDS = 90


def read_told_changes(figures: Sequence[Figure], changes: Sequence[Change]) -> Iterator[Change]:
    """Read the levels of those changes of an article that want one."""
    place = {figure.span: index for index, figure in enumerate(figures)}
    whole = {change.rate.span for change in changes if change.before or change.by}
    moved = {change.rate.span for change in changes if not change.to} | {
        change.by.span for change in changes if change.by
    }
    for change in changes:
        rate = change.rate
        if rate.span in whole or change.rate is change.after or _is_reckoned(rate):
            continue
        ways = _ways(change, figures, place[rate.span], moved)
        if ways:
            (before, after), *rivals = ways
            sure = not rivals
            yield replace(
                change, before=before, after=after, told=True, sure=sure, rivals=tuple(rivals)
            )


def _is_reckoned(rate: Figure) -> bool:
    """Say whether a rate is at constant prices or an average over years."""
    sentence = rate.context.sentence
    return bool(_REAL.search(sentence) or _A_YEAR.search(words_before(rate)))


def _ways(
    change: Change, figures: Sequence[Figure], index: int, moved: set[Span]
) -> list[tuple[Figure, Figure]]:
    """Give the pairs of levels that a rate can be said of, the nearest first."""
    rate = figures[index]
    near = [
        figure
        for figure in figures[max(0, index - _BACK) : index + _AHEAD]
        if figure.context.block == rate.context.block
        and figure.span not in moved
        and _may_be_level(figure, rate)
    ]
    anchor = change.after or next((f for f in reversed(near) if f.span < rate.span), None)
    if anchor is None:
        return []
    pairs = [_ordered(anchor, other) for other in near if other.span != anchor.span]
    ways = [pair for pair in pairs if pair and _is_base(pair[0], pair[1], rate)]
    return sorted(ways, key=lambda pair: sum(abs(one.span.start - rate.span.start) for one in pair))


def _may_be_level(figure: Figure, rate: Figure) -> bool:
    dimension = figure.quantity.dimension
    if rate.quantity.dimension == "point":
        return dimension == "ratio"
    return dimension not in RATES - {"number"} | _TIMES and is_level(figure)


def _ordered(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two levels as before and after, where they are of one thing and of two times."""
    first, second = sorted((one, other), key=lambda figure: figure.span)
    second = in_kind(second, first)
    if not same_kind(first, second):
        return None
    if len(gap(first, second)) > _MOST_WORDS or not _alike(first, second):
        return None
    order = earlier(first, second)
    if order is None:
        return None
    return (first, second) if order else (second, first)


def _alike(first: Figure, second: Figure) -> bool:
    """Say whether two levels are of one thing: by name, or the second with nothing but its time."""
    if not _FILLING.sub("", timeless(words_before(second).removeprefix(words_before(first)))):
        return True
    if (first.scope ^ second.scope) & _APART:
        return False
    one, other = (_FILLING.sub("", figure.measure.text) for figure in (first, second))
    pairs = {one[at : at + 2] for at in range(len(one) - 1)}
    return one_thing(first, second) or any(pair in other for pair in pairs)


def _is_base(before: Figure, after: Figure, rate: Figure) -> bool:
    """Say whether a level is of the time that the rate is reckoned from."""
    text = words_before(rate)
    base = said_time(before)
    if year := _OTHER_BASE.search(text):
        return base.year == int(year[1])
    if _YEARLY.search(text):
        return years_between(before, after) == 1
    if _MONTHLY.search(text):
        return base.kind == "last" or base.month > 0
    return True
