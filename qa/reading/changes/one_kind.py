"""Whether two levels are of one kind and of one thing, by their units and names."""

from __future__ import annotations

from qa.model import SPELLS_AND_AGES, Figure
from qa.reading.changes.level_pairs import one_thing
from qa.reading.changes.rate_names import FILLING
from qa.reading.figures.gaps import same_kind
from qa.reading.figures.times_said import timeless
from qa.reading.shares.taken_of import words_before

_APART = frozenset({"其中", "计划", "平均"})


def of_one_kind(one: Figure, other: Figure) -> bool:
    """Say whether two levels are of one kind; of times, whether they are of one unit."""
    times = is_time(one) and one.quantity.unit == other.quantity.unit
    return times or same_kind(one, other)


def is_time(figure: Figure) -> bool:
    """Say whether a figure is a length of time: 45天, 20个工作日."""
    return figure.quantity.dimension in SPELLS_AND_AGES or figure.quantity.unit == "个工作日"


def alike(first: Figure, second: Figure) -> bool:
    """Say whether two levels are of one thing: by name, or the second with nothing but its time."""
    words = timeless(words_before(second).removeprefix(words_before(first)))
    if len(FILLING.sub("", words)) <= 1:
        return True
    if (first.scope ^ second.scope) & _APART:
        return False
    return one_thing(first, second) or overlap(first, second) > 0 or _signs(first, second)


def overlap(first: Figure, second: Figure) -> int:
    """Count the pairs of characters that the names of two levels share."""
    one, other = (FILLING.sub("", figure.measure.text) for figure in (first, second))
    return len(
        {one[at : at + 2] for at in range(len(one) - 1)}
        & {other[at : at + 2] for at in range(len(other) - 1)}
    )


def of_one_share(first: Figure, second: Figure) -> bool:
    """Say whether two percentages that something takes are those of the same: 选饺子的占."""
    words = [words_before(figure) for figure in (first, second)]
    if not any("占" in text for text in words):
        return True
    names = [FILLING.sub("", text.partition("占")[0]) for text in words]
    return any(names[0][at : at + 2] in names[1] for at in range(len(names[0]) - 1))


def _signs(first: Figure, second: Figure) -> bool:
    """Say whether the nouns of two levels have two characters in common: 外单, 外销订单."""
    if first.quantity.dimension == "ratio":
        return False
    nouns = [set(FILLING.sub("", figure.measure.thing)) for figure in (first, second)]
    return len(nouns[0] & nouns[1]) > 1
