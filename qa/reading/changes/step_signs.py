"""What speaks for two levels being those that a step leads between: place, words, times."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import attrgetter

from qa.model import SPELLS_AND_AGES, Figure
from qa.patterns import regex
from qa.reading.changes.bases import is_base
from qa.reading.changes.level_pairs import is_compared, one_thing
from qa.reading.changes.rate_names import FILLING, names_in
from qa.reading.changes.steps import YEARLY, Step
from qa.reading.figures.from_to import moves
from qa.reading.figures.gaps import clause_before, gap, same_sentence
from qa.reading.figures.times_said import (
    earlier,
    of_like_stretch,
    said_time,
    timeless,
    years_between,
)
from qa.reading.shares.taken_of import words_around, words_before

MONTHLY = regex("环比|[比较与](?:上月|上个月)")
_WITHIN = regex("[一二三四五六七八九十两\\d](?:年|个月|天)(?:来|间|内|里|时间|下来)?|短短|一下子?")
_NARROW = ("其中", "计划", "平均", "极值", "新增", "累计")
_RUN = 2
_span = attrgetter("span")


def signs_of_place(
    first: Figure, second: Figure, step: Step, crowd: Sequence[Figure]
) -> Iterator[str]:
    """Give the signs of where two levels stand."""
    rate = step.figure
    yield "any"
    yield f"kind {step.kind}"
    yield from _of_place(first, second, rate, crowd)
    if _close(first, second) and _close(second, rate) and first.span < second.span < rate.span:
        yield from _of_row(first, second, crowd)


def _close(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in one clause or in two side by side."""
    text = gap(one, other) if one.span < other.span else ""
    return same_sentence(one, other) and "；" not in text and text.count("，") <= 1


def _of_row(first: Figure, second: Figure, crowd: Sequence[Figure]) -> Iterator[str]:
    """Give what speaks for two levels right before the step: 从38人增加到57人，增长五成."""
    if _between(first, second, crowd):
        return
    yield "row"
    if moves(first, second):
        yield "row moves"
    elif earlier(first, second) is not None:
        yield "row of two times"


def _aside(first: Figure, second: Figure, rate: Figure) -> bool:
    """Say whether a figure of another kind stands right before a step: 用电8亿千瓦时，增长5%."""
    start = rate.context.span.start
    before = [one for one in rate.beside if start <= one.span.start < rate.span.start]
    last = max(before, key=lambda one: one.span.start, default=None)
    if last is None or last.span in {first.span, second.span}:
        return False
    return last.quantity.unit != first.quantity.unit


def _distance(one: Figure, other: Figure) -> str:
    """Tell how far apart two figures stand, as the text runs."""
    if one.context.block != other.context.block:
        apart = abs(one.context.block - other.context.block)
        return "next block" if apart == 1 else "block"
    if not same_sentence(one, other):
        apart = other.context.span.start - one.context.span.end
        return "far sentence" if apart > _RUN else "sentence"
    text = gap(one, other)
    if "；" in text:
        return "semicolon"
    return f"clauses {min(text.count('，') + text.count('、'), 3)}"


def _between(one: Figure, other: Figure, crowd: Sequence[Figure]) -> int:
    """Count those of a crowd, as the text runs, that stand between two figures."""
    start, end = bisect_right(crowd, one.span, key=_span), bisect_left(crowd, other.span, key=_span)
    return max(0, end - start)


def _of_place(
    first: Figure, second: Figure, rate: Figure, crowd: Sequence[Figure]
) -> Iterator[str]:
    yield f"pair {_distance(first, second)}"
    if rate.span > second.span:
        yield f"behind {_distance(second, rate)}"
    elif rate.span > first.span:
        yield f"amid {_distance(first, rate)}"
    else:
        yield f"before {_distance(rate, first)}"
    yield f"within {min(_between(first, second, crowd), 3)}"
    if rate.span > second.span:
        yield f"skipped {min(_between(second, rate, crowd), 3)}"
    yield f"crowd {bisect_right((2, 3, 5, 8), len(crowd))}"
    if first.context.kind != rate.context.kind or second.context.kind != rate.context.kind:
        yield "headline"


def signs_of_times(first: Figure, second: Figure, step: Step) -> Iterator[str]:
    """Give the signs of the times that two levels are said of."""
    order = earlier(first, second)
    one, other = (
        said_time(first),
        said_time(second, first.until if same_sentence(first, second) else 0),
    )
    told = sum(bool(time.kind or time.month) for time in (one, other))
    yield f"order {'none' if order is None else 'told'} {told}"
    if not of_like_stretch(first, second):
        yield "unlike stretch"
    if order is None:
        return
    before, after = (first, second) if order else (second, first)
    text = words_before(step.figure)
    base = said_time(before)
    if YEARLY.search(text):
        yield f"yearly {years_between(before, after) == 1}"
    elif MONTHLY.search(text):
        yield f"monthly {base.kind in {'last', 'before last'} or base.month > 0}"
    elif base.kind:
        yield f"base {base.kind}"


@lru_cache(maxsize=1 << 12)
def _pairs(words: str) -> frozenset[str]:
    """Give the pairs of characters of words that are neither of time nor fill."""
    bare = FILLING.sub("", timeless(words))
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1))


def signs_of_names(first: Figure, second: Figure, step: Step) -> Iterator[str]:
    """Give the signs of what two levels and the step are called."""
    if one_thing(first, second):
        yield "one thing" if second.measure.thing else "unnamed"
    shared = _pairs(words_around(first)) & _pairs(words_around(second))
    yield f"shared {bisect_right((1, 2, 4), len(shared))}"
    if not _pairs(words_before(second)):
        yield "bare"
    subjects = first.subject, second.subject
    if all(slot.stated and slot.value for slot in subjects):
        yield f"subjects {subjects[0].value == subjects[1].value}"
    names = names_in(step.lead)
    if not names:
        yield "names none"
        return
    hits = _naming(names, words_around(first), words_around(second))
    yield f"names {hits}"
    if not hits:
        yield f"unlike names {step.kind}"
        yield f"names near {_naming(names, first.context.sentence, second.context.sentence)}"


def _naming(names: Sequence[str], *texts: str) -> int:
    """Count the texts that have any of some names."""
    return sum(any(name in text for name in names) for text in texts)


def signs_of_words(first: Figure, second: Figure, step: Step) -> Iterator[str]:
    """Give the signs of the words that two levels and the step are told with."""
    rate, dimension = step.figure.quantity, first.quantity.dimension
    spells = dimension in SPELLS_AND_AGES
    suffixes = (first.quantity.suffix, second.quantity.suffix)
    flags = (
        ("moves", moves(first, second)),
        ("second compared", is_compared(second) or is_base(first, second)),
        ("first compared", is_compared(first)),
        ("suffix", len(set(suffixes)) > 1 and not spells),
        ("suffix of step", step.kind == "by" and rate.suffix not in suffixes),
        (f"ratios {step.kind}", dimension == "ratio"),
        (f"spells {step.kind}", spells),
        ("span", _WITHIN.search(words_before(step.figure))),
        ("hedged", rate.hedge),
        (f"aside {step.kind}", _aside(first, second, step.figure)),
        ("step narrow", {"新增", "累计"} & step.figure.scope),
        ("same clause words", clause_before(first) == clause_before(second)),
    )
    yield from (sign for sign, holds in flags if holds)
    for mark in _NARROW:
        if mark in first.scope ^ second.scope:
            yield f"apart {mark}"
