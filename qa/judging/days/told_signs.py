"""What speaks for two days, told by two articles, being of one happening, or against it. Pure.

Each sign is a small whole number.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.days.deeds import FIGURES, kinds_told
from qa.judging.days.told_days import Point
from qa.judging.linking.anchors import shared_figures
from qa.judging.linking.matters import one_matter
from qa.judging.linking.words import content_words, rarity
from qa.model import Context
from qa.model.clock import Clock
from qa.patterns import regex

Signs = dict[str, int]

_HAN: Final = regex("[\u4e00-\u9fff]")
_COMMON: Final = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时分点全市县区省到将被把从由均约超近每各其等这该"
    "也都就又还才已起至止前后左右许晚早午晨夜天当今昨去本记者们来里"
)
_LINES: Final = regex(
    r"[A-Z]{0,2}\d{1,4}(?:号线|路|[号楼]?[口门]|次|航班)|[一二三四五六七八九十]号线|[东南西北][门口片区]"
)
_REFERS: Final = regex(
    "[^，。；]{2,16}?(?:那[天日晚年刻]|当[天日晚]|以?来|之?[前后](?![来往续半])|时(?![^，。；]))"
    "|的?那[天日晚]"
)
"""What takes a happening for told: 通车那天, 开馆以来."""
_EIGHT, _SIX, _TEN, _MOST, _SIDE, _DEED = 8, 6, 10, 5, 14, 24
_TWO, _FEW, _SMALL, _PERCENT, _ALL = 2, 3, 40, 100, 9
_ROUND, _MONTH = 12 * 60, 31
_DAYS = (1, 2, 5, 10, 20, 31, 100)


def told_signs(one: Point, other: Point, crowd: Sequence[Point]) -> Signs:
    """Give the signs of two days among all that the two articles tell."""
    return (
        {"bias": 1}
        | _of_days(one, other)
        | _of_words(one, other)
        | _of_clauses(one, other)
        | _of_others(one, other, crowd)
        | _of_articles(one, other, crowd)
    )


def same(one: Point, other: Point) -> bool:
    """Say whether two days may be one, as far as they are told."""
    pairs = zip(one.day, other.day, strict=True)
    return all(not mine or not theirs or mine == theirs for mine, theirs in pairs)


def alike(one: Context, other: Context) -> int:
    """Give how much of what the shorter opening tells is told in the other, in tenths."""
    return min(_share(*sorted((one.gist.opening, other.gist.opening))) // _TEN, _ALL)


@lru_cache(maxsize=1 << 10)
def _share(one: str, other: str) -> int:
    left, right = (set(content_words(FIGURES.sub(" ", text))) for text in (one, other))
    least = min(sum(map(rarity, words)) for words in (left, right))
    return _PERCENT * sum(map(rarity, left & right)) // max(least, _SMALL)


def _of_words(one: Point, other: Point) -> Signs:
    shared = sum(map(rarity, one.words & other.words))
    behind = _chars(one.behind) & _chars(other.behind)
    before = _chars(one.before[-_SIDE:]) & _chars(other.before[-_SIDE:])
    mine, theirs = _deeds(one), _deeds(other)
    return {
        "words": min(shared // _EIGHT, _MOST),
        "no words": int(not shared),
        "before": min(len(before), _MOST),
        "no char": int(not behind and not before),
        "lead": int(one.before[-2:] == other.before[-2:] != ""),
        "one deed": int(bool(mine & theirs)),
        "other deed": int(bool(mine and theirs) and not mine & theirs),
        "half deed": int(bool(mine) != bool(theirs)),
        "refers": int(any(_REFERS.match(point.behind) for point in (one, other))),
    }


def _chars(text: str) -> frozenset[str]:
    return frozenset(_HAN.findall(text[:_SIDE])) - _COMMON


def _deeds(point: Point) -> frozenset[str]:
    return kinds_told(point.before[-_SIDE:] + "｜" + point.behind[:_DEED])


def _of_days(one: Point, other: Point) -> Signs:
    fields = "".join(
        name
        for name, mine, theirs in zip("ymd", one.day, other.day, strict=True)
        if mine and theirs and mine != theirs
    )
    apart = _minutes_apart(one.clock, other.clock)
    how = digits_apart(_shown(one), _shown(other))
    return {
        f"field {fields}": 1,
        f"days {_days_apart(one, other)}": 1,
        "slip": int(len(fields) == 1 and how != ""),
        "turned": int(how == "turned"),
        "clock same": int(apart == 0),
        "clock other": int(bool(apart)),
        "month only": int(one.day[2] is None or other.day[2] is None),
    }


def _minutes_apart(one: Clock | None, other: Clock | None) -> int | None:
    """Give the minutes between two times of day, also as of the other half of the day."""
    if not (one and other):
        return None
    apart = abs(one.minutes - other.minutes)
    either = any(clock.spoken and not clock.half for clock in (one, other))
    return min(apart, abs(apart - _ROUND)) if either else apart


def _shown(point: Point) -> str:
    year, month, day = point.day
    return f"{year or 0:04}{month or 0:02}{day or 0:02}"


def _days_apart(one: Point, other: Point) -> str:
    (year, month, day), (its_year, its_month, its_day) = one.day, other.day
    if year and its_year and year != its_year:
        return "years"
    apart = abs(_MONTH * ((month or 0) - (its_month or 0)) + (day or 0) - (its_day or 0))
    return next((str(most) for most in _DAYS if apart <= most), "more")


def _of_clauses(one: Point, other: Point) -> Signs:
    texts = [f"{point.before}｜{point.behind}" for point in (one, other)]
    lines = [set(_LINES.findall(text)) for text in texts]
    return {
        f"roles {'/'.join(sorted((one.role, other.role)))}": 1,
        "stretch": int(one.stretch) + int(other.stretch),
        "lines": int(bool(lines[0] and lines[1]) and not lines[0] & lines[1]),
        "line": int(bool(lines[0] & lines[1])),
    }


def _of_others(one: Point, other: Point, crowd: Sequence[Point]) -> Signs:
    """Give what the other days told say: the same one again, and words that stand by no other."""
    common = one.words & other.words
    shared, own = sum(map(rarity, common)), set(common)
    fellows: list[int] = []
    for third in crowd:
        if third.date is one.date or third.date is other.date:
            continue
        own -= third.words
        fellows += [
            sum(map(rarity, third.words & here.words))
            for here in (one, other)
            if third.context.span != here.context.span and same(third, here)
        ]
    return {
        "own": min(sum(map(rarity, own)) // _SIX, _MOST),
        "again": min(len(fellows), _TWO),
        "fellow": int(max(fellows, default=0) >= shared > 0),
        "crowd": len(crowd).bit_length(),
    }


def _of_articles(one: Point, other: Point, crowd: Sequence[Point]) -> Signs:
    left, right = one.context, other.context
    matter = one_matter(left, right)
    sides = [[it for it in crowd if it.document == point.document] for point in (one, other)]
    firsts = [side[0].date is point.date for side, point in zip(sides, (one, other), strict=True)]
    common = sum(any(same(mine, theirs) for theirs in sides[1]) for mine in sides[0])
    return {
        "matter": min(matter // _TEN, _MOST),
        "no matter": int(matter == 0),
        "story": alike(left, right),
        "numbers": min(len(shared_figures(left, right)), _MOST),
        "in common": min(common, _TWO),
        "firsts": sum(firsts),
        "both first": int(all(firsts)),
        "opens": int(left.block <= 1) + int(right.block <= 1),
        "few": sum(len(side) <= _FEW for side in sides),
    }
