"""A headline that gives its body's very figure of another way, basis or stretch of time. Pure.

进出口总值下降6.3% above 同比增长6.3%; 同比增长12.4% above 环比增长12.4%; 前三季度 above 1—8月.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

from qa.judging.details.headline_kin import weight
from qa.judging.linking.anchors import shared_figures
from qa.judging.linking.one_story import story_odds
from qa.model import Figure, Span
from qa.patterns import regex

_UP, _DOWN = "增长|上涨|上升|提高|增加", "下降|下跌|回落|减少|降低"
_WAY: Final = regex(f"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?$")
_BASIS: Final = regex("(?P<said>同比|环比)(?=[^，。；\\d]{0,4}$)")
_STRETCH: Final = regex(
    "(?P<named>上半年|一季度|前[两三]季度|(?<![\\d十去上前])全年)"
    "|(?<!\\d)1(?:月份?)?[—－\\-至到~](?P<until>\\d{1,2})月|前(?P<first>\\d{1,2})(?:个月|月)"
)
_MONTHS: Final = {"一季度": 3, "上半年": 6, "前两季度": 6, "前三季度": 9, "全年": 12}
_FINE: Final = 2
_TELLS_IT, _LEAD, _SEVERAL = 400, 12, 3
_MONTH: Final = regex("\\d{1,2}月|[上中下]旬|\\d{4}年")
_RATE: Final = "ratio"

_Words: TypeAlias = Callable[[Figure], Sequence[tuple[str, re.Match[str]]]]


class Turned(NamedTuple):
    """The words of a headline and of its body that tell one figure otherwise, and where."""

    spans: tuple[Span, Span]
    texts: tuple[str, str]


def turned_head(spot: Figure, body: Sequence[Figure]) -> Turned | None:
    """Give the words by which the body tells a headline's figure otherwise, each time it does."""
    same = [one for one in body if _is_same(one, spot)]
    for words in _KINDS if same else ():
        head, told = words(spot), [words(one) for one in same]
        meant = {what for what, _ in head}
        if meant and all(told) and not any(meant & {what for what, _ in one} for one in told):
            (_, mine), (_, theirs) = head[-1], told[0][-1]
            spans = _place(spot, mine), _place(same[0], theirs)
            return Turned(spans, (mine[0], theirs[0]))
    return None


def turned_across(figures: Sequence[Figure]) -> Iterator[Turned]:
    """Give the ways in which each two articles on one story tell one rate, if they are opposite."""
    sides: dict[str, list[Figure]] = {}
    for figure in figures:
        sides.setdefault(figure.context.document, []).append(figure)
    for mine, theirs in combinations(sides.values(), 2):
        one, same = mine[0], [other for other in theirs if _is_same(other, mine[0])]
        told = [(_ways(each), each) for each in (*mine, *same)]
        ways = {ways[0][0] for ways, _ in told if ways}
        alone = len(mine) == len(same) == 1 and all(ways for ways, _ in told)
        if alone and len(ways) > 1 and _of_one(one, same[0]) and _one_story(one, same[0]):
            (_, first), (_, then) = (ways[0] for ways, _ in told)
            yield Turned((_place(one, first), _place(same[0], then)), (first[0], then[0]))


def _of_one(one: Figure, other: Figure) -> bool:
    """Say whether words, or the level right before it, show that one thing grew by two rates."""
    levels = [
        {
            near.quantity.canonical
            for near in side.beside
            if 0 < side.span.start - near.span.end <= _LEAD
        }
        for side in (one, other)
    ]
    return bool(levels[0] & levels[1]) or weight(one, other) > 0


def _one_story(one: Figure, other: Figure) -> bool:
    """Say whether two articles print more than this number alike, of one time."""
    left, right = one.context, other.context
    days = left.date and right.date and left.date != right.date
    several = len(shared_figures(left, right)) >= _SEVERAL
    months = [set(_MONTH.findall(side.gist.opening)) for side in (left, right)]
    return not days and several and months[0] == months[1] and story_odds(left, right) >= _TELLS_IT


def _is_same(one: Figure, spot: Figure) -> bool:
    """Say whether a figure of the body prints the headline's number, of digits enough to tell."""
    mine, theirs = one.quantity, spot.quantity
    printed = spot.context.sentence[spot.at : spot.until]
    tells = sum(letter.isdigit() for letter in printed) >= _FINE
    alike = mine.unit == theirs.unit and mine.nominal == theirs.nominal
    return tells and alike and not (mine.hedge or theirs.hedge)


def _ways(one: Figure) -> Sequence[tuple[str, re.Match[str]]]:
    """Give the verb of a rate of change."""
    found = _WAY.search(one.context.sentence[: one.at])
    told = found and one.quantity.dimension == _RATE
    return [("up" if found["up"] else "down", found)] if found and told else []


def _bases(one: Figure) -> Sequence[tuple[str, re.Match[str]]]:
    """Give what a rate of change is told against."""
    found = _BASIS.search(one.context.sentence[: one.at])
    return [(found["said"], found)] if found and one.quantity.dimension == _RATE else []


def _stretches(one: Figure) -> Sequence[tuple[str, re.Match[str]]]:
    """Give the stretches from January on that a figure's sentence tells, by their last months."""
    told = _STRETCH.finditer(one.context.sentence[: one.at])
    return [
        (str(_MONTHS.get(each["named"]) or each["until"] or each["first"]), each) for each in told
    ]


_KINDS: Final[tuple[_Words, ...]] = (_ways, _bases, _stretches)


def _place(one: Figure, words: re.Match[str]) -> Span:
    """Give where the words stand in their document."""
    shift, (start, end) = one.span.start - one.at, words.span()
    return Span(one.span.document, start + shift, end + shift)
