"""Casualties: two numbers of those hurt or dead in one accident that do not agree."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.facts.differing import differ_at_once
from qa.judging.linking.anchors import anchors, proper, two_homes
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.matters import DATE, one_matter
from qa.model import Context, Figure
from qa.model.clock import times_of_day
from qa.patterns import regex

_HURT = regex("[^，。；、\\d]{0,4}?(?:受伤|负伤|伤者|伤员|不同程度受?伤|烧伤|被?[砸烫撞]伤)")
_DEAD = regex("[^，。；、\\d]{0,4}?(?:死亡|遇难|身亡|丧生|死者|不幸离世)")
_PARTLY = regex(
    "其中|重伤|轻伤|另|又|新增|增至|升至|上升|有\\d+[名人].{0,4}[重轻]|仍有|还有|部分|已有|治愈|出院|转|危重|去年|历年|累计|"
    "找到|搜寻到|发现|打捞|当场|其余|余下|剩余|离院|首批|最先|首次|初步|更新|至少|多名"
)
_UP_TO = regex(r"(?:截[至止]到?|[到至](?=[当今昨]|\d))(?P<time>[^，。；]{1,16})")
_DATE = re.compile(r"当[日天]|(?:\d{1,2}月)?\d{1,2}[日号]|目前|为止|止")
_WEEK = 7
_OWN_HAND = regex("自杀|枪手|凶手|行凶")
"""Whether who did it is counted, too, is told in no toll."""

_MANY = regex(r"(?:[2-9]|\d[\d,，]*\d)起")
"""The accidents of a time or place, counted."""

_ANOTHER = regex(
    r"发生过|此前|[去前]年|上个?[月周]|往年|那[次场起回]|当年|以来最|(?:19|20)\d\d年的?(?![\d，、。；：])[^，。；\d]{0,12}"
    "(?:事故|地震|火灾|爆炸|空难|海啸|洪灾|踩踏|坍塌|脱轨|沉船|矿难)"
)
"""An accident before the one that is told of."""

_END = regex("[，。；、]")
_NEAR, _TAIL, _MATTER = 14, 10, 20


def casualty(figure: Figure) -> str:
    """Say whether a figure counts all who were hurt (伤) or killed (亡); empty for others."""
    text, quantity = figure.context.sentence, figure.quantity
    lives = quantity.unit == "条" and text.startswith("生命", figure.until)
    if (quantity.unit != "人" and not lives) or quantity.hedge or "其中" in figure.scope:
        return ""
    if _OWN_HAND.search(text) or _MANY.search(text) or _ANOTHER.search(text, 0, figure.at):
        return ""
    before = text[max(0, figure.at - _NEAR) : figure.at]
    if _UP_TO.search(text, 0, figure.at):
        before = before.replace("已有", "")
    after = _END.split(text[figure.until : figure.until + _TAIL], 1)[0]
    if _PARTLY.search(before + after):
        return ""
    if _HURT.match(text, figure.until):
        return "伤"
    return "亡" if lives or _DEAD.match(text, figure.until) else ""


def two_tolls(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the tolls of one accident, of one moment, that differ."""
    tolls = [figure for figure in figures if casualty(figure)]
    across = len({figure.context.document for figure in figures}) > 1
    for one, other in combinations(tolls, 2):
        left, right = one.context, other.context
        if left.span == right.span or (left.document != right.document) != across:
            continue
        if casualty(one) != casualty(other) or one.quantity.meets(other.quantity):
            continue
        if _one_toll(one, other, tolls) if across else _alone(one, other, tolls):
            yield one, other


def _one_toll(one: Figure, other: Figure, tolls: Sequence[Figure]) -> bool:
    names = anchors(one.context, other.context)
    if two_homes(one.context, other.context, names) or differ_at_once(one, other):
        return False
    return _one_moment(one, other) or _one_accident(one, other, tolls)


def _alone(one: Figure, other: Figure, tolls: Sequence[Figure]) -> bool:
    """Say whether an article gives no other toll of this sort, and no later moment for one."""
    alike = [figure for figure in tolls if casualty(figure) == casualty(one)]
    times = {found["time"] for figure in (one, other) if (found := _until(figure))}
    apart = heads_apart(one, other) or len(alike) > len((one, other))
    return not apart and len(times) < len(alike)


def _one_moment(one: Figure, other: Figure) -> bool:
    """Say whether two articles of one story give the tolls of one moment: 截至当日12时."""
    times = [_until(figure) for figure in (one, other)]
    hours = [_hour(time) for time in times]
    same = hours[0] == hours[1] != "" and not _weeks_apart(one.context, other.context)
    return same and any(map(proper, anchors(one.context, other.context)))


def _one_accident(one: Figure, other: Figure, tolls: Sequence[Figure]) -> bool:
    """Say whether two articles tell one accident, none of them up to when, with one toll each.

    A later article may know of more.
    """
    left, right = one.context, other.context
    if _until(one) or _until(other) or one_matter(left, right) < _MATTER:
        return False
    days = [set(DATE.findall(context.gist.opening)) for context in (left, right)]
    if all(days) and not days[0] & days[1]:
        return False
    early, late = sorted((one, other), key=lambda figure: figure.context.date or dt.date.min)
    grown = late.quantity.nominal > early.quantity.nominal
    if left.date and right.date and left.date != right.date and grown:
        return False
    alone = all(
        sum(
            t.context.document == figure.context.document and casualty(t) == casualty(figure)
            for t in tolls
        )
        == 1
        for figure in (one, other)
    )
    return alone and not _weeks_apart(left, right)


def _weeks_apart(one: Context, other: Context) -> bool:
    """Say whether articles appeared so far apart that 当日 is another day for each."""
    return bool(one.date and other.date and abs((one.date - other.date).days) > _WEEK)


def _until(figure: Figure) -> re.Match[str] | None:
    return _UP_TO.search(figure.context.sentence, 0, figure.at)


def _hour(found: re.Match[str] | None) -> str:
    """Give the minutes of a moment since midnight, or the word for it: 中午."""
    if found is None:
        return ""
    told = times_of_day(found["time"])
    return str(told[0].minutes) if told else _DATE.sub("", found["time"])
