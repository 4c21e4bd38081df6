"""Are two figures of two articles one fact of one event? By time, place, name and kindred words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qa.judging.linking.doubts import PART_APART, doubt, told_apart
from qa.judging.linking.kinship import kinship, shared_numbers
from qa.judging.linking.limits import may_agree
from qa.judging.linking.measures import same_measure
from qa.judging.linking.subjects import shared_place, shared_topic, two_homes
from qa.judging.linking.times_apart import one_story
from qa.model import Figure

_EXTREMES = frozenset("最高 最大 最低 最多 最少".split())
"""Kinds of places, which every county has."""
SHORT = 3
_ONE_MONTH = 31
_SAME_TIME, _SAME_PLACE, _SAME_NAME, SAME_MEASURE = 10, 10, 15, 20
_TOGETHER, _LEAST_WORD = 20, 5


class Link(NamedTuple):
    """Why two figures are held to state one fact; `firm` when every slot is stated or shared."""

    shared: tuple[str, ...]
    firm: bool


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
        points += PART_APART * ("极值" in one.scope ^ other.scope)
    named = kin.companions or SAME_MEASURE in ground.values()
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
        if same_measure(one.measure, other.measure) and len(one.measure.thing) > SHORT:
            ground[one.measure.thing] = SAME_MEASURE
    elif first and second and first.start and first.start == second.start and both_stated:
        ground[first.text] = _SAME_TIME
    timed = bool(ground)
    if place := shared_place(one, other):
        ground[place] = _SAME_PLACE
    if name := shared_topic(one, other):
        ground[name] = _SAME_NAME
    if one.context.date and other.context.date:
        near = timed or one_story(one.context, other.context, _ONE_MONTH)
    else:
        near = bool(ground) or len(shared_numbers(one, other)) > 1
    return ground if near else None
