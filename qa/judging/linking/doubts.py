"""What speaks against two figures being one fact: other names and times, a part of the whole."""

from __future__ import annotations

from qa.judging.linking.clauses import clause, left_behind
from qa.judging.linking.rates import one_rate
from qa.judging.linking.subjects import other_subjects, two_called, two_places
from qa.judging.linking.times_apart import other_times
from qa.judging.linking.turns import turns_apart
from qa.model import Figure
from qa.model.elsewhere import tells_of_a_neighbour
from qa.patterns import regex

_NAMED_APART, _TIMED_APART, PART_APART = 6, 8, 12
_DENIED = regex("(?:未|没(?![想料])有?|尚无)[\u4e00-\u9fff]{2,4}的?(?:仅?有|[共约近])?$")
_NARROWED = regex("[，：]其中[^，。；\\d一二两三四五六七八九十百千万几]{2,12}$")
_ONE_SHIFT = regex("当[晚天日班夜]|[今昨][晚天夜]|这[天晚]")
_WENT_OUT = regex("[^，。；\\d]{0,6}(?:分成|分为|兵分|出动|上路|值守|进场|上阵|出发|轮流)")
_SAMPLED = regex("(?P<how>抽查|抽检|抽样|抽中|受访|走访|查看)的?$")


def doubt(one: Figure, other: Figure) -> int:
    """Give the points that speak against one fact: other names beside, 其中 on one side."""
    return (
        _NAMED_APART * other_subjects(one, other)
        + _TIMED_APART * other_times(one, other)
        + PART_APART * len({"其中", "新增", "极值"} & (one.scope ^ other.scope))
    )


def told_apart(one: Figure, other: Figure) -> bool:
    """Say whether both name a place, or both a time, and not the same, or one the turn before."""
    if (
        two_places(one, other)
        or two_called(one, other)
        or "其中" in one.scope & other.scope
        or left_behind(one) != left_behind(other)
        or _within_the_other(one, other)
        or turns_apart(one, other)
        or _denied(one) != _denied(other)
        or _of_a_sample(one, other)
        or _of_a_sample(other, one)
        or _of_a_neighbour(one) != _of_a_neighbour(other)
        or _on_one_shift(one) != _on_one_shift(other)
    ):
        return True
    return one.period.stated and other.period.stated and other_times(one, other)


def _within_the_other(one: Figure, other: Figure) -> bool:
    """Say whether the later figure is a part (其中) of the earlier, larger one."""
    first, second = sorted((one, other), key=lambda figure: figure.context.span)
    smaller = second.quantity.nominal < first.quantity.nominal
    part = smaller and _is_part(second) and not _is_part(first)
    rates = first.quantity.dimension == "ratio"
    return part and not (rates and one_rate(first, second))


def _is_part(figure: Figure) -> bool:
    """Say whether a figure is told as a part (其中), or its sentence begins with that."""
    told = "其中" in figure.scope or figure.context.sentence.startswith("其中")
    return told or _NARROWED.search(figure.context.sentence, 0, figure.at) is not None


def _denied(figure: Figure) -> bool:
    """Say whether a figure counts what was not done: 未完成的35个."""
    return _DENIED.search(clause(figure)[0]) is not None


def _on_one_shift(figure: Figure) -> bool:
    """Say whether a figure counts those who went out once, not all there are: 当晚12人分成3组."""
    sentence = figure.context.sentence
    out = figure.quantity.unit == "人" and _WENT_OUT.match(sentence, figure.until) is not None
    return out and _ONE_SHIFT.search(sentence, 0, figure.at) is not None


def _of_a_sample(figure: Figure, rival: Figure) -> bool:
    """Say whether one counts those looked at, and the other says nothing of that: 抽查的33个."""
    found = _SAMPLED.search(clause(figure)[0])
    return found is not None and found["how"] not in "".join(clause(rival))


def _of_a_neighbour(figure: Figure) -> bool:
    return tells_of_a_neighbour(figure.context.sentence, figure.at)
