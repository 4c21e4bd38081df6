"""Two levels that words set against each other as then and now, and the rate told behind them.

集采前2980元，如今856元，降幅达71.3%; 以前每吨成本62元。去年…，每吨成本37.2元，降了四成.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import Change, Figure
from qa.patterns import regex
from qa.reading.changes.level_pairs import is_level
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence

_THEN: Final = regex(
    "(?<![\\d年月日天])前(?![三两\\d])|原[来先本]|过去|以前|从前|往年|最初|起初|当初|早先|[此之]前|老办法"
)
_NOW: Final = regex("如今|现在|目前|眼下|(?<![\u4e00-\u9fff])[现今]|[以之]?后$")
_APART: Final = regex("其中|另|比|较|目标|计划|预计|平均|最[高低多少]|同比|环比|上年|同期")
_RATES: Final = frozenset({"ratio", "times"})
_EACH: Final = regex("[每一][^，。；\\d]{1,3}?(?=[一-鿿]{2})")
_LONGEST, _FARTHEST, _NAME, _PAIR, _CLAUSES, _BACK = 30, 60, 4, 2, 3, 3


def read_then_and_now(figures: Sequence[Figure], changes: Sequence[Change]) -> Iterator[Change]:
    """Give the changes that want their first level, with the one right before the other."""
    places = {figure.span: index for index, figure in enumerate(figures)}
    for change in changes:
        rate, after = change.rate, change.after
        if change.before or after is None or change.to or change.basis or change.by:
            continue
        at = places[after.span]
        back = figures[max(0, at - _BACK) : at]
        before = next((one for one in reversed(back) if same_kind(one, after)), None)
        if rate.quantity.dimension in _RATES and before and _are_then_and_now(before, after):
            yield replace(change, before=before, told=True, sure=True, dated=True)


def _are_then_and_now(before: Figure, after: Figure) -> bool:
    """Say whether two levels of one kind are told next to each other, then and now."""
    alike = same_kind(before, after) and is_level(before) and is_level(after)
    if not alike or before.quantity.hedge or after.quantity.hedge or not _are_near(before, after):
        return False
    words, now = _lead(before), clause_before(after)
    if _APART.search(clause_before(before) + now):
        return False
    told = _THEN.search(words) is not None and _NOW.search(now) is not None
    if told:
        return True
    earlier = (
        _THEN.search(before.context.sentence, max(0, before.at - _FARTHEST), before.at) is not None
    )
    return earlier and _is_one_name(clause_before(before), now)


def _are_near(before: Figure, after: Figure) -> bool:
    """Say whether hardly anything stands between two figures of a sentence, or of two."""
    if same_sentence(before, after):
        text = gap(before, after)
        return len(text) <= _LONGEST and text.count("，") + text.count("；") <= _CLAUSES
    next_to = after.context.span.start - before.context.span.end <= 1
    rest = before.context.sentence[before.until :] + after.context.sentence[: after.at]
    return next_to and len(rest) <= _FARTHEST


def _lead(figure: Figure) -> str:
    """Give the clause of a figure and the one before."""
    words = figure.context.sentence[max(0, figure.at - _FARTHEST) : figure.at]
    return "，".join(words.split("，")[-2:])


def _is_one_name(one: str, other: str) -> bool:
    """Say whether the words right before two figures are the same, or what they are told for each.

    每万棒灭菌成本, 每万棒成本.
    """
    fallen = [found[0] for words in (one, other) if (found := _EACH.search(words))]
    each = len(fallen) > 1 and fallen[0] == fallen[1] and one[-_PAIR:] == other[-_PAIR:]
    return each or (len(one) >= _NAME and one[-_NAME:] == other[-_NAME:])
