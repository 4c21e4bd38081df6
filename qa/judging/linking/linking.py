"""Are two figures the same fact? One shared answer for every check.

Same dimension and counter, same measure, compatible subject, period and scope marks.
Companions (other figures that agree) are the strongest evidence,
distinguishing words the strongest counter-evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qa.judging.arithmetic.misprints import telling_digits, turned_before_one_noun
from qa.judging.linking.clauses import left_behind
from qa.judging.linking.companions import may_share, shared_companions
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.kinship import SPOTS, WHOLE, kinship, shared_numbers, shared_words
from qa.judging.linking.limits import may_agree
from qa.judging.linking.measures import near_measure, same_measure, same_name
from qa.judging.linking.subjects import (
    other_places,
    other_subjects,
    placed,
    shared_name,
    shared_place,
    shared_topic,
    titled_apart,
    two_called,
    two_homes,
    two_places,
)
from qa.model import Context, Figure, Period

_DISTINCT = frozenset(
    {"其中", "仅", "新增", "减少", "另", "同比", "环比", "平均", "极值", "计划", "现有"}
)
_EXTREMES = frozenset("最高 最大 最低 最多 最少".split())
"""Kinds of places, which every county has."""
_SHORT = 3
_SEVERAL = 2
_EDITIONS_APART = 90
_TELLING_WORDS, _LIKELY, _SURE = 7, (-6, 8), 20
_NAMED_APART, _TIMED_APART, _PART_APART = 6, 8, 12
_ONE_STORY, _ONE_MONTH = 7, 31
_SAME_TIME, _SAME_PLACE, _SAME_NAME, _SAME_MEASURE = 10, 10, 15, 20
_TOGETHER, _LEAST_WORD = 20, 5
"""After a name: more than what it names is counted."""


class Link(NamedTuple):
    """Why two figures are held to state one fact; `firm` when every slot is stated or shared."""

    shared: tuple[str, ...]
    firm: bool


def same_fact(one: Figure, other: Figure, *, firmly: bool = False) -> Link | None:
    """Say whether two figures state the same fact, and on what grounds; None when not.

    With `firmly`, only what is firm counts, which costs less to tell.
    """
    link = _linked(one, other, firmly=firmly)
    return link if link and (link.firm or not firmly) else None


def _linked(one: Figure, other: Figure, *, firmly: bool) -> Link | None:
    if not may_agree(one, other):
        return None
    exact = same_name(one.measure, other.measure)
    apart = one.context.document != other.context.document
    ground = () if apart else _within(one, other)
    if ground is None or (firmly and not exact and not may_share(one, other, _SEVERAL)):
        return None
    if not same_measure(one.measure, other.measure):
        return None
    ground = _across(one, other) if apart else ground
    if ground is None:
        return None
    companions = shared_companions(one, other)
    shared = [one.measure.text or other.measure.text, *ground]
    shared += [beside.quantity.canonical for beside, _ in companions]
    told = exact and bool(one.measure.action or len(one.measure.thing) > _SHORT)
    firm = told and (bool(companions) or bool(ground) or _restates(one, other))
    return Link(tuple(shared), firm=firm or len(companions) >= _SEVERAL)


def same_words(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart are one fact of an article in kindred words.

    `crowd` are all figures of their kind in the article.
    """
    if not may_agree(one, other, kindred=True) or told_apart(one, other):
        return None
    if difference_told(one, other, crowd):
        return None
    if heads_apart(one, other) and not turned_before_one_noun(one, other):
        return None
    kin = kinship(one, other, crowd)
    if kin is None or (kin.companions < _SEVERAL and _of_one_whole(one, other, kin.words)):
        return None
    points = kin.points - doubt(one, other) + _SAME_MEASURE * _one_measure(one, other)
    if points < _LIKELY[kin.rarity < _TELLING_WORDS]:
        return None
    return Link(
        ("".join(kin.words), *kin.words), firm=kin.points >= _SURE and _restates(one, other)
    )


def _of_one_whole(one: Figure, other: Figure, words: Sequence[str]) -> bool:
    """Say whether two things that the text names have no more in common than 全市, 全年."""
    named = one.measure.thing and other.measure.thing
    return bool(named) and WHOLE.issuperset(words) and not near_measure(one.measure, other.measure)


def difference_told(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether what lies between two numbers came in between: 46人, 增派18人, 共64人."""
    step = abs(one.quantity.nominal - other.quantity.nominal)
    first, last = sorted((one.span, other.span))
    return any(first < third.span < last and third.quantity.nominal == step for third in crowd)


def _one_measure(one: Figure, other: Figure) -> bool:
    """Say whether both count one named thing in one stated time."""
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated and first is not None and second is not None
    return (
        same_name(one.measure, other.measure)
        and stated
        and first is not None
        and second is not None
        and first.end is not None
        and _same_period(first, second)
    )


def same_event(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact in kindred words."""
    if not may_agree(one, other, kindred=True) or told_apart(one, other):
        return None
    ground = _one_event(one, other)
    kin = kinship(one, other, crowd) if ground is not None else None
    if kin is None or ground is None:
        return None
    points = kin.points - doubt(one, other) + sum(ground.values())
    if _EXTREMES.intersection(kin.words):
        points += _PART_APART * ("极值" in one.scope ^ other.scope)
    named = kin.companions or _SAME_MEASURE in ground.values()
    if points < _TOGETHER or (kin.rarity < _LEAST_WORD and not named):
        return None
    return Link((_topic(one, kin.words), *kin.words, *ground), firm=False)


def _topic(one: Figure, words: Sequence[str]) -> str:
    """Name what both count: by the words in common, else by the one's measure."""
    return "".join(words) or one.measure.text


def _one_event(one: Figure, other: Figure) -> dict[str, int] | None:
    """Give what speaks for one event in two articles, with its points; None where they differ."""
    if two_homes(one, other):
        return None
    first, second = one.period.value, other.period.value
    both_stated = one.period.stated and other.period.stated
    ground: dict[str, int] = {}
    if first and second and first.end and second.end and both_stated:
        if first.end != second.end:
            return None
        ground[first.text] = _SAME_TIME
        if same_measure(one.measure, other.measure) and len(one.measure.thing) > _SHORT:
            ground[one.measure.thing] = _SAME_MEASURE
    elif first and second and first.start and first.start == second.start and both_stated:
        ground[first.text] = _SAME_TIME
    timed = bool(ground)
    if place := shared_place(one, other):
        ground[place] = _SAME_PLACE
    if name := shared_topic(one, other):
        ground[name] = _SAME_NAME
    if one.context.date and other.context.date:
        near = timed or _one_story(one.context, other.context, _ONE_MONTH)
    else:
        near = bool(ground) or len(shared_numbers(one, other)) > 1
    return ground if near else None


def doubt(one: Figure, other: Figure) -> int:
    """Give the points that speak against one fact: other names beside, 其中 on one side."""
    return (
        _NAMED_APART * other_subjects(one, other)
        + _TIMED_APART * _other_times(one, other)
        + _PART_APART * len({"其中", "新增", "极值"} & (one.scope ^ other.scope))
    )


def told_apart(one: Figure, other: Figure) -> bool:
    """Say whether both name a place, or both a time, and not the same."""
    if (
        two_places(one, other)
        or two_called(one, other)
        or "其中" in one.scope & other.scope
        or left_behind(one) != left_behind(other)
        or _within_the_other(one, other)
    ):
        return True
    return one.period.stated and other.period.stated and _other_times(one, other)


def _within_the_other(one: Figure, other: Figure) -> bool:
    """Say whether the later figure is a part (其中) of the earlier, larger one."""
    first, second = sorted((one, other), key=lambda figure: figure.context.span)
    smaller = second.quantity.nominal < first.quantity.nominal
    return "其中" in second.scope and "其中" not in first.scope and smaller


def _other_times(one: Figure, other: Figure) -> bool:
    first, second = one.period.value, other.period.value
    if first is None or second is None or _yet_to_end(one) or _yet_to_end(other):
        return False
    levels = first.start is None and second.start is None and bool(first.end and second.end)
    return not first.meets(second) or (levels and first.end != second.end)


def _restates(one: Figure, other: Figure) -> bool:
    return (one.context.kind in SPOTS) != (other.context.kind in SPOTS)


def _within(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of one article share of place and time; None when they differ."""
    if other_subjects(one, other):
        return None
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return ()
    if not _same_period(first, second):
        return None
    stated = one.period.stated and other.period.stated
    return (first.text,) if stated and first.text != second.text and _a_day(first) else ()


def _a_day(period: Period) -> bool:
    """Say whether a period ends on a day that the text names."""
    return period.end is not None and "日" in period.text


def _same_period(first: Period, second: Period) -> bool:
    if first.end is None and second.end is None:
        return first.text.removeprefix("今年") == second.text.removeprefix("今年")
    return (first.start, first.end) == (second.start, second.end)


def _across(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of two articles share: place and period, or a name beside both."""
    same_place = one.subject.value == other.subject.value
    stated = one.subject.stated and other.subject.stated
    if (stated and not same_place) or other_places(one, other):
        return None
    first, second = one.period.value, other.period.value
    if _yet_to_end(one) or _yet_to_end(other):
        return None
    if not (one.period.stated and other.period.stated) and editions(one, other):
        return None
    known = first is not None and second is not None and bool(first.end and second.end)
    if known and first and second and not _same_period(first, second):
        return None
    if known and same_place and placed(one):
        return ()
    name = shared_name(one, other) if known or _one_story(one.context, other.context) else ""
    return (name,) if name else None


def _yet_to_end(figure: Figure) -> bool:
    """Say whether a bare 全年 was read as a year that its article comes before the end of."""
    period, today = figure.period.value, figure.context.date
    bare = period is not None and period.text == "全年"
    return bool(bare and period and period.end and today and today < period.end)


def _one_story(one: Context, other: Context, days: int = _ONE_STORY) -> bool:
    """Say whether two articles appeared within days of one another."""
    return bool(one.date and other.date and abs((one.date - other.date).days) <= days)


def said_alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be of one measure: by name, or long numbers by their words."""
    if near_measure(one.measure, other.measure):
        return True
    long = telling_digits(one.quantity) > _SHORT
    return long and shared_words(one, other, ())[1] >= _TELLING_WORDS


def editions(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in articles of different editions of one place's work."""
    first, second = one.context.date, other.context.date
    return (
        one.context.document != other.context.document
        and first is not None
        and second is not None
        and abs((second - first).days) >= _EDITIONS_APART
        and not other_places(one, other)
        and not titled_apart(one, other)
    )
