"""Catchwords of what went up and down, 两降一升, with the clauses that tell of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import SENTENCE
from qa.reading.lists.list_page import Count
from qa.reading.lists.numbering import number_of
from qa.reading.text.quotations import quoted

_NUMERAL = "[一二两三四五六七八九]"
_CATCHWORD = regex(rf"[“「]({_NUMERAL})([升降增减涨跌])、?({_NUMERAL})([升降增减涨跌])[”」]")
_UP = regex(r"上升|上涨|涨|提升|增长|提高|增加|攀升|[升增][至到了]|上扬|回升")
_DOWN = regex(r"下降|降低|减少|回落|下跌|跌|[降减][至到了]|减轻|压减|缩短")
_RISEN = regex(r"(?<![\u4e00-\u9fff])(?:上?升|增|涨|提高|上涨)的(?:则?是|有|为)?[：:，]?")
_FALLEN = regex(r"(?<![\u4e00-\u9fff])(?:下?降|减|跌|减少|下跌)的(?:则?是|有|为)?[：:，]?")
_CLAUSE = regex(r"[^，；：]+")
_ASIDE = 400


def find_updowns(text: str) -> Iterator[tuple[Announcement, Count]]:
    """Find the catchwords whose nearest sentence with as many changes divides them otherwise."""
    told: dict[str, tuple[int, Announcement, Count]] = {}
    for found in quoted(_CATCHWORD, text):
        first, second = number_of(found[1]), number_of(found[3])
        up_first = found[2] in "升增涨"
        if up_first == (found[4] in "升增涨"):
            continue
        sides = _nearest(text, found, first + second)
        if sides is None:
            yield from _one_short(text, found, up_first=up_first)
            continue
        members = sides[0] if up_first else sides[1]
        start, end = found.start(1), found.end(2)
        one = Announcement(start, end, found.end(), first, found[2], slogan=True)
        gap = min(abs(clause[0] - start) for side in sides for clause in side)
        if found[0] not in told or gap < told[found[0]][0]:
            told[found[0]] = (gap, one, Count(tuple(members or sides[0] + sides[1]), firm=True))
    yield from ((one, count) for _, one, count in told.values())


def _one_short(
    text: str, found: re.Match[str], *, up_first: bool
) -> Iterator[tuple[Announcement, Count]]:
    """Give the side told under its own label, 升的是…，…, that has one change less or more."""
    first, second = (_labelled(text, found.end(), up=up) for up in (up_first, not up_first))
    for group, side, beside in ((1, first, second), (3, second, first)):
        told, other = number_of(found[group]), number_of(found[4 - group])
        if side and len(beside) == other and abs(len(side) - told) == 1:
            start, end = found.start(group), found.end(group + 1)
            one = Announcement(start, end, found.end(), told, found[group + 1], slogan=True)
            yield one, Count(tuple(side), firm=True)


def _labelled(text: str, at: int, *, up: bool) -> list[tuple[int, int]]:
    """Give the changes behind 升的是 or 降的是."""
    label = (_RISEN if up else _FALLEN).search(text, at, at + _ASIDE)
    sentence = SENTENCE.match(text, label.end()) if label else None
    told = _UP if up else _DOWN
    clauses = _CLAUSE.finditer(text, *sentence.span()) if sentence else ()
    return [clause.span() for clause in clauses if told.search(clause[0])]


_Sides = tuple[list[tuple[int, int]], list[tuple[int, int]]]


def _nearest(text: str, catchword: re.Match[str], total: int) -> _Sides | None:
    """Give the clauses that go up and those that go down, of the nearest sentence with `total`.

    Behind a colon it is the catchword's own.
    """
    at = catchword.start()
    best: tuple[int, _Sides] | None = None
    own = text.startswith("：", catchword.end())
    for sentence in SENTENCE.finditer(text, at if own else max(0, at - _ASIDE), at + _ASIDE):
        if own and sentence.start() > at:
            break
        found = [clause.span() for clause in _CLAUSE.finditer(text, *sentence.span())]
        clauses = [clause for clause in found if not _CATCHWORD.search(text, *clause)]
        up = [clause for clause in clauses if _UP.search(text, *clause)]
        down = [clause for clause in clauses if _DOWN.search(text, *clause)]
        gap = abs(sentence.start() - at)
        if len(up) + len(down) == total and (best is None or gap < best[0]):
            best = gap, (up, down)
    return best[1] if best else None
