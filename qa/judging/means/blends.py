"""A mean or rate of all, and those of the groups that all consists of: it lies between. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.patterns import regex

_DIVISIONS = tuple(
    tuple(regex(member) for member in division.split())
    for division in (
        "城镇|城市居民 农村|乡村",
        "男 女",
        "小学 初中 高中",
        "公办 民办",
        "文科|历史类 理科|物理类",
        "早稻 中稻 晚稻",
    )
)
"""The words of the groups that together are all there is."""

_CUES = regex("农村|乡村|女|初中|民办|理科|物理类|中稻")
_MEAN = regex("人均|户均|平均|均价|期望寿命|单产|亩产|率[为达是约仅]*$")
_CHANGE = regex(
    "同比|环比|(?<!自然)增长|下降|[增降涨跌]幅|[比较]上|提高|上升|增加|减少|缩小|扩大|差距|达标率要"
)
_PLACE = regex("[全我本该](?:国|省|市|县|区|州|镇|乡|村)")
_NO_LEVEL = frozenset({"point", "times", "fold", "odds", "ordinal", "number", "count"})
_CLAUSE = regex("[，。；：、]")
_FILLER = regex(
    "其中|居民|学生|人口|常住|平均|分别|为|达到?|是|约|仅|的|和|则|生|性|类|园|校|[\\d（(]"
)
_LEAD, _REACH, _NOUN, _SHORT = 30, 8, 2, 2


class Blend(NamedTuple):
    """What all have of something, and what each group has: all of them more, or less."""

    whole: Figure
    groups: tuple[Figure, ...]


def blends(figures: Sequence[Figure]) -> Iterator[Blend]:
    """Look in a block for the means and rates of all that lie beyond those of all their groups."""
    if not any(_CUES.search(figure.context.sentence) for figure in figures):
        return
    levels = [one for one in sorted(figures, key=lambda one: one.span) if _is_level(one)]
    for at, whole in enumerate(levels):
        if not _MEAN.search(_words(whole)) or _named(whole):
            continue
        near = list(takewhile(_not_of_all, levels[at + 1 : at + _REACH]))
        near = [one for one in near if _may_be_of(whole, one)]
        for division in _DIVISIONS:
            groups = _groups(whole, near, division)
            if groups and _beyond(whole, groups):
                yield Blend(whole, groups)


def _not_of_all(figure: Figure) -> bool:
    """Say whether a figure is no other mean of all, which the groups behind it would be of."""
    return _named(figure) or not _MEAN.search(_words(figure))


def _groups(
    whole: Figure, near: Sequence[Figure], division: Sequence[re.Pattern[str]]
) -> tuple[Figure, ...]:
    """Give one figure for each group of a division, none where a group has none."""
    found = []
    for member in division:
        mine = next((one for one in near if _is_of_group(one, member, whole)), None)
        if mine is None or mine in found:
            return ()
        found.append(mine)
    return tuple(found)


def _beyond(whole: Figure, groups: Sequence[Figure]) -> bool:
    above = whole.quantity.low > max(one.quantity.high for one in groups)
    return above or whole.quantity.high < min(one.quantity.low for one in groups)


def _is_of_group(figure: Figure, member: re.Pattern[str], whole: Figure) -> bool:
    """Say whether a figure is what one group has of the same thing, named again or not at all."""
    words = _words(figure)
    if not member.search(words):
        return False
    noun = whole.measure.text[-_NOUN:]
    return noun in words or len(_FILLER.sub("", member.sub("", words))) <= _SHORT


def _may_be_of(whole: Figure, figure: Figure) -> bool:
    if kind(whole.quantity) != kind(figure.quantity):
        return False
    if whole.context.span == figure.context.span:
        between = whole.context.sentence[whole.until : figure.at]
    else:
        between = figure.context.sentence[: figure.at]
    places = set(_PLACE.findall(between)) - set(_PLACE.findall(whole.context.sentence[: whole.at]))
    one, other = whole.period, figure.period
    timed = one.stated and other.stated and one.value != other.value
    return not places and not timed


def _named(whole: Figure) -> bool:
    """Say whether a figure is itself that of a group."""
    words = _words(whole).replace("中小学", "")
    return any(member.search(words) for division in _DIVISIONS for member in division)


def _is_level(figure: Figure) -> bool:
    return (
        figure.quantity.dimension not in _NO_LEVEL
        and not _CHANGE.search(_words(figure))
        and "计划" not in figure.scope
    )


def _words(figure: Figure) -> str:
    """Give the words of a figure's clause before it."""
    return _CLAUSE.split(figure.context.sentence[max(0, figure.at - _LEAD) : figure.at])[-1]
