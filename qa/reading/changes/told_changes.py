"""Changes told by roles: a rate with two levels of one thing and two times, wherever they stand.

A rate whose wording gives only one of its levels, or none, is said of the levels near it that
are of one kind and name, one of an earlier time than the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from qa.model import SPELLS_AND_AGES, Change, Figure, Span
from qa.patterns import regex
from qa.reading.changes.bases import is_right_behind
from qa.reading.changes.level_pairs import in_kind, is_level
from qa.reading.changes.named_levels import of_named_level
from qa.reading.changes.one_kind import alike, is_time, of_one_kind, of_one_share, overlap
from qa.reading.changes.rate_names import anchor_of, called, named
from qa.reading.changes.real_terms import in_real_terms
from qa.reading.changes.step_signs import MONTHLY
from qa.reading.changes.steps import YEARLY
from qa.reading.changes.yearly import is_yearly, spans_of_years
from qa.reading.figures.gaps import RATES, clause_before, gap, same_kind, same_sentence
from qa.reading.figures.named_bases import of_named_base
from qa.reading.figures.times_said import (
    earlier,
    of_like_stretch,
    said_time,
    years_between,
)
from qa.reading.shares.taken_of import words_around, words_before

_AGAIN = regex("也?就是|[也亦]即|即|等于|相当于")
"""What says a rate again in other words: 增加两倍，也就是翻了一番半多."""
_AVERAGE = regex("月均|日均|平均|每[年月]|逐年")
_OTHER_BASE = regex(r"(?:比|较|与|和|同|对比|相比)[^，。；]{0,6}?((?:19|20)\d\d)年")
_WORD_BASE = regex("[比较](大前年|前年|年初|月初|三年前|五年前|十年前)")
_SINCE = {"年初": ("上年", "去年"), "月初": ("上月",)}
_RATED = regex("[%‰倍成番]|百分|分之")
_OF_TIME = regex("时[限长间]|[用耗]时|周期|工期|天数")
_PRESENT = frozenset({"", "now", "year"})
_BACK, _AHEAD = 9, 4
_MOST_WORDS = 90
_ANOTHER_RATE = regex("[倍%％番]")

_AMONG = regex("其中")
_AMOUNT = regex("(?P<of>[\u4e00-\u9fff]{2})总?量(?![\u4e00-\u9fff]*量)")
"""What a rate's own clause says that it is of: 门诊量, 借阅量."""


def read_told_changes(figures: Sequence[Figure], changes: Sequence[Change]) -> Iterator[Change]:
    """Read the levels of those changes of an article that want one."""
    place = {figure.span: index for index, figure in enumerate(figures)}
    whole = {change.rate.span for change in changes if change.before or change.by}
    taken = {change.rate.span for change in changes if not change.to}
    taken |= {change.by.span for change in changes if change.by}
    rated = {change.after.span: change.before for change in changes if change.after}
    pairs = {c.before.span: c.after.span for c in changes if c.before and c.after and c.by is None}
    for change in changes:
        rate = change.rate
        if rate.span in whole or rate is change.after or _is_reckoned(rate):
            continue
        at = place[rate.span]
        named = of_named_level(change, figures, at)
        told = named or _read(change, _near(figures, at, taken), pairs)
        if told and not _of_a_row(told, rated) and not _is_met(told, figures):
            yield told


def _of_a_row(change: Change, rated: Mapping[Span, Figure | None]) -> bool:
    """Say whether each level has a rate of its own: 一季度18.9亿，增长4.6%；二季度20.1亿，增长5.9%.

    Such rates compare with the year before, not with the level before.
    """
    before, after = change.before, change.after
    if (
        not before
        or not after
        or change.basis == "环比"
        or not {before.span, after.span} <= {*rated}
    ):
        return False
    bases = (rated[before.span], rated[after.span])
    return bases == (None, None) or (bases[1] is None and not said_time(after).kind)


def _is_met(change: Change, figures: Sequence[Figure]) -> bool:
    """Say whether a difference in points leads from a level to another share of the paragraph."""
    levels = [level.quantity.nominal for level in (change.before, change.after) if level]
    if change.rate.quantity.dimension != "point" or not levels:
        return False
    by = change.rate.quantity.nominal
    return any(
        figure.quantity.dimension == "ratio"
        and figure.context.block == change.rate.context.block
        and by in {abs(figure.quantity.nominal - level) for level in levels}
        for figure in figures
    )


def _read(change: Change, near: Sequence[Figure], pairs: Mapping[Span, Span]) -> Change | None:
    if is_yearly(change.rate):
        return _of_years(change, near)
    if change.after and not is_level(change.after):
        return _of_difference(change, change.after, near)
    return _of_ways(change, near, pairs)


def _of_difference(change: Change, by: Figure, near: Sequence[Figure]) -> Change | None:
    """Give a rate behind a difference (多了5.5万人次，增长三成) the one level that it led to."""
    levels = [
        level
        for level in near
        if level.span < by.span and same_kind(level, by) and said_time(level).kind in _PRESENT
    ]
    if len(levels) != 1 or not _is_of(by, *levels, *levels):
        return None
    return replace(change, before=None, after=levels[0], by=by, told=True)


def _of_ways(change: Change, near: Sequence[Figure], pairs: Mapping[Span, Span]) -> Change | None:
    """Give a change the pair of levels next to it, and the others that it may be said of.

    A level that another level is compared with (`pairs`) is none of theirs.
    """
    ways = [
        (before, after)
        for before, after in [*_known(change, near, pairs), *_ways(change, near)]
        if _is_of(change.rate, before, after)
        and of_named_base(clause_before(change.rate), before)
        and pairs.get(before.span, after.span) == after.span
    ]
    ways = ways or list(_many_times(change, near))
    if not ways:
        return None
    (before, after), *rivals = ways
    sure = not rivals
    return replace(change, before=before, after=after, told=True, sure=sure, rivals=tuple(rivals))


def _known(
    change: Change, near: Sequence[Figure], pairs: Mapping[Span, Span]
) -> Iterator[tuple[Figure, Figure]]:
    """Give the two levels right before a rate that are told as one change: 从38人增加到57人.

    Where a rate of their own stands between, the next is of something else.
    """
    behind = [figure for figure in near if figure.span < change.rate.span][-2:]
    text = gap(behind[-1], change.rate) if behind else ""
    alone = behind and not _RATED.search(text)
    if alone and len(behind) > 1 and pairs.get(behind[0].span) == behind[1].span:
        yield behind[0], behind[1]


def _many_times(change: Change, near: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give the two levels of a sentence that a growth of so many times is told behind.

    一斤果卖4元，一斤果干能卖20元，增长4倍: no time tells which was first, the growth does.
    """
    rate = change.rate
    behind = [level for level in near if level.span < rate.span and same_sentence(level, rate)]
    if rate.quantity.unit != "倍" or change.to or len(behind) != len(("before", "after")):
        return
    before, after = sorted(behind, key=lambda level: level.quantity.nominal)
    if _ANOTHER_RATE.search(rate.context.sentence, after.until, rate.at):
        return
    if same_kind(before, after) and before.span < after.span:
        yield before, after


def _of_years(change: Change, near: Sequence[Figure]) -> Change | None:
    """Give a yearly rate the levels of the first and the last of the years told before it."""
    levels = [level for level in near if level.span < change.rate.span]
    spans = [span for span in spans_of_years(levels) if alike(*sorted(span[:2], key=_place))]
    if not spans:
        return None
    before, after, years = spans[0]
    last = max((level for level in levels if same_kind(level, after)), key=_place)
    if last.span not in {before.span, after.span}:
        return None
    return replace(change, before=before, after=after, told=True, years=years)


def _place(figure: Figure) -> Span:
    return figure.span


def _near(figures: Sequence[Figure], index: int, taken: set[Span]) -> list[Figure]:
    """Give the levels that stand near a rate, in its paragraph or the one before."""
    rate = figures[index]
    return [
        figure
        for figure in figures[max(0, index - _BACK) : index + _AHEAD]
        if 0 <= rate.context.block - figure.context.block <= 1
        and figure.context.kind == rate.context.kind
        and figure.span not in taken
        and _may_be_level(figure, rate)
    ]


def _is_reckoned(rate: Figure) -> bool:
    """Say whether a rate is at constant prices, said again, or no yearly average."""
    again = _AGAIN.match(words_before(rate))
    averaged = again or (_AVERAGE.search(words_before(rate)) and not is_yearly(rate))
    return bool(in_real_terms(rate.context.sentence) or averaged)


def _ways(change: Change, near: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Give the pairs of levels that a rate can be said of, the nearest first."""
    rate = change.rate
    anchor = change.after or anchor_of(rate, [f for f in near if f.span < rate.span])
    if anchor is None:
        return []
    pairs = [_ordered(anchor, other) for other in near if other.span != anchor.span]
    ways = [pair for pair in pairs if pair and _is_base(*pair, rate)]
    ways = [pair for pair in ways if _in_paragraph(*pair)] or ways
    ways = [pair for pair in ways if not _is_of_another(*pair, near)]
    names = named(rate)
    return sorted(
        ways,
        key=lambda pair: (-called(pair, names), -overlap(*pair), _distance(pair, rate)),
    )


def _is_of_another(before: Figure, after: Figure, near: Sequence[Figure]) -> bool:
    """Say whether a base stands right behind another level than the one that it is tried with."""
    levels = [one for one in near if after.span < one.span < before.span]
    return any(is_right_behind(level, before) for level in levels)


def _distance(pair: tuple[Figure, Figure], rate: Figure) -> int:
    return sum(abs(one.span.start - rate.span.start) for one in pair)


def _in_paragraph(before: Figure, after: Figure) -> bool:
    return before.context.block == after.context.block


def _may_be_level(figure: Figure, rate: Figure) -> bool:
    dimension = figure.quantity.dimension
    if rate.quantity.dimension == "point":
        return dimension == "ratio"
    if _OF_TIME.search(words_before(rate)):
        return is_time(figure) and is_level(figure)
    return dimension not in RATES - {"number"} | SPELLS_AND_AGES and is_level(figure)


def _ordered(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two levels as before and after, where they are of one thing and of two times."""
    first, second = sorted((one, other), key=lambda figure: figure.span)
    second = in_kind(second, first)
    if not of_one_kind(first, second) or "其中" in first.scope ^ second.scope:
        return None
    if first.quantity.dimension == "ratio" and not of_one_share(first, second):
        return None
    if len(gap(first, second)) > _MOST_WORDS or not (is_time(first) or alike(first, second)):
        return None
    order = earlier(first, second)
    if order is None or not of_like_stretch(first, second):
        return None
    return (first, second) if order else (second, first)


def _is_of(rate: Figure, before: Figure, after: Figure) -> bool:
    """Say whether a rate is of the thing of its levels: its clause names no other."""
    if _AMONG.search(words_before(rate)) and not _AMONG.search(words_before(after)):
        return False
    pairs = named(rate)
    words = words_around(before) + words_around(after)
    amount = _AMOUNT.search(words_before(rate)) if after.quantity.dimension == "count" else None
    if amount and not set(amount["of"]) & set(words):
        return False
    return is_time(before) or not pairs or any(pair in words for pair in pairs)


def _is_base(before: Figure, after: Figure, rate: Figure) -> bool:
    """Say whether a level is of the time that the rate is reckoned from."""
    text = words_before(rate)
    base = said_time(before)
    if year := _OTHER_BASE.search(text):
        return base.year == int(year[1]) or (base.kind == "before" and not base.year)
    if word := _WORD_BASE.search(text):
        return base.word in {word[1], *_SINCE.get(word[1], ())}
    if YEARLY.search(text):
        return years_between(before, after) == 1
    if MONTHLY.search(text):
        return base.kind in {"last", "before last"} or base.month > 0
    return not (base.month and not base.kind)
