"""How much speaks for two articles telling of one matter: names, numbers, days. Pure.

Points in tenths of a logit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from qa.judging.linking.anchors import anchors, proper, shared_figures, two_homes, weight
from qa.model import Context
from qa.patterns import regex

CERTAIN = Fraction(4, 5)
"""Telling numbers in common, chance deducted, that show one matter."""
_SEVERAL = Fraction(7, 5)
"""So many that two numbers are printed alike."""

_ANCHOR, _MOST_ANCHORS, _TELLING_ANCHOR, _LIMIT = 3, 3, 10, 30
_NUMBER, _MOST_NUMBERS, _CHANCE = 6, 4, 400
_WEEK, _DAY, _MONTHS_LATER, _NEVER = 5, 6, 12, 100
_WEEKS, _MONTH, _SEASON = 7, 31, 200
_NAME, _RARE, _MOST_SPOTS = 4, 24, 2
_SENTENCE = 25
DATE = regex(r"\d{1,2}月\d{1,2}日")
_EDITIONS = (
    regex(r"第[一二三四五六七八九十百\d]+[届季]"),
    regex(
        "(?<!\\d)(20\\d\\d)年?(?=[\u4e00-\u9fff]{2,10}(?:马拉松|节|(?<![参比开])赛|(?<![会开进扩拓发])展))"
    ),
)
"""The number of an edition, and the year that its name begins with: 2026滨河马拉松."""
_SPOT = regex(r"\d{1,2}时\d{1,2}分|\d{1,2}[:：]\d\d|K\d+")
"""A time to the minute, or a stake on a road."""


def one_matter(one: Context, other: Context) -> int:
    """Weigh what speaks for one matter; 0 where nothing shows it, or two places are told of."""
    names = anchors(one, other)
    numbers = numbers_in_common(one, other)
    shown = numbers >= CERTAIN or any(proper(name) or rare_name(name) for name in names)
    spots = _both(_SPOT, one, other)
    shown = shown or (bool(spots) and any(weight(name) >= _TELLING_ANCHOR for name in names))
    if not shown or two_homes(one, other, names):
        return 0
    near = of_dates(one, other) + of_appearing(one, other) + _DAY * min(len(spots), _MOST_SPOTS)
    return max(of_names(names) + of_numbers(numbers) + near, 0)


def editions_apart(one: Context, other: Context) -> bool:
    """Say whether the articles open with other editions of what they tell of: 第九届, 第十届."""
    return other_editions(one.gist.opening, other.gist.opening)


def other_editions(one: str, other: str) -> bool:
    """Say whether two texts name editions by number or by year, and none that is one."""
    told = [(set(kind.findall(one)), set(kind.findall(other))) for kind in _EDITIONS]
    return any(map(all, told)) and not any(left & right for left, right in told)


def rare_name(name: str) -> bool:
    """Say whether a phrase in common is so rare that it can hardly be but a name."""
    return len(name) >= _NAME and weight(name) >= _RARE


def of_names(names: Sequence[str], known: frozenset[str] = frozenset()) -> int:
    """Weigh what the openings of two articles have in common, apart from the words `known`."""
    weights = [weight(name, known) for name in names]
    several = sum(value >= _TELLING_ANCHOR for value in weights)
    best = min(max(weights, default=0), _LIMIT)
    return 7 * best // 10 + _ANCHOR * min(max(several - 1, 0), _MOST_ANCHORS)


def numbers_in_common(one: Context, other: Context) -> Fraction:
    """Count the telling numbers that both articles give, less those that chance makes equal."""
    many = len(one.gist.numbers) * len(other.gist.numbers)
    return len(shared_figures(one, other)) - Fraction(many, _CHANCE)


def closely_kin(one: Context, other: Context) -> bool:
    """Say whether two articles print several telling numbers alike, and are not of two places.

    Not where one has a whole sentence of the other: what is pasted says nothing of its own.
    """
    alike = numbers_in_common(one, other) >= _SEVERAL
    return alike and not (two_homes(one, other, anchors(one, other)) or _pasted(one, other))


def _pasted(one: Context, other: Context) -> bool:
    return any(
        len(sentence) >= _SENTENCE and sentence in other.gist.text
        for sentence in one.gist.text.split("。")
    )


def of_numbers(numbers: Fraction) -> int:
    """Weigh the numbers in common."""
    return int(_NUMBER * min(numbers, Fraction(_MOST_NUMBERS)))


def of_dates(one: Context, other: Context) -> int:
    """Weigh whether both articles open with the same day of the year."""
    return _DAY * bool(_both(DATE, one, other))


def _both(pattern: re.Pattern[str], one: Context, other: Context) -> set[str]:
    """Give what both articles open with of a kind."""
    mine, theirs = (set(pattern.findall(context.gist.opening)) for context in (one, other))
    return mine & theirs


def of_appearing(
    one: Context, other: Context, *, moves: bool = False, one_day: bool = False
) -> int:
    """Weigh how far apart the articles appeared.

    What `moves` on is of no other day; what is of `one_day` may be told months later.
    """
    if one.date is None or other.date is None:
        return 0
    gap = abs((one.date - other.date).days)
    if gap > _SEASON or (gap and moves and not one_day):
        return -_NEVER
    return _WEEK * (gap <= _WEEKS) - _MONTHS_LATER * (gap > _MONTH and not one_day)


def seasons_apart(one: Context, other: Context) -> bool:
    """Say whether so much lies between the articles that no one story is told in both."""
    return bool(one.date and other.date and abs((one.date - other.date).days) > _SEASON)
