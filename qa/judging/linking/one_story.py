"""Whether two articles tell one story: what both say, and when, weighed. Pure.

What their figures say plays a part only where both print the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from qa.judging.linking.anchors import anchors, two_homes
from qa.judging.linking.clauses import PAIR
from qa.judging.linking.matters import numbers_in_common, of_dates, of_names
from qa.judging.linking.story_weights import LEAST, WEIGHTS
from qa.judging.linking.words import rarity
from qa.model import Context, Gist

_BEST, _RAREST = 4, 12
_LEAST_NUMBERS, _MOST_NUMBERS = -4, 10
_WEEK, _MONTH, _SEASON = 7, 31, 120
_KEPT, _TEXTS = 1 << 12, 1 << 8


@dataclass(frozen=True, slots=True)
class _Article:
    """What a context tells of its article, whichever of its sentences it is of."""

    title: str
    date: date | None
    gist: Gist
    context: Context = field(compare=False)


def one_story(left: Context, right: Context) -> bool:
    """Say whether two articles tell one story."""
    return story_odds(left, right) >= LEAST


def story_odds(left: Context, right: Context) -> int:
    """Give what speaks for two articles telling one story, in hundredths."""
    return _odds(_article(left), _article(right))


def _article(context: Context) -> _Article:
    return _Article(context.title, context.date, context.gist, context)


@lru_cache(maxsize=_KEPT)
def _odds(left: _Article, right: _Article) -> int:
    found = story_signs(left.context, right.context)
    return WEIGHTS["bias"] + sum(WEIGHTS[name] * amount for name, amount in found.items())


def story_signs(left: Context, right: Context) -> dict[str, int]:
    """Give the signs of two articles, each a small whole number."""
    names = anchors(left, right)
    numbers = int(2 * numbers_in_common(left, right))
    size = len(left.gist.text) * len(right.gist.text)
    return {
        "words": _words_in_common(left.gist.text, right.gist.text),
        "size": size.bit_length(),
        "names": of_names(names),
        "numbers": min(max(numbers, _LEAST_NUMBERS), _MOST_NUMBERS),
        "dates": int(of_dates(left, right) > 0),
        "two homes": int(two_homes(left, right, names)),
        **_of_days(left.date, right.date),
    }


def _words_in_common(one: str, other: str) -> int:
    """Say how rare the rarest pairs of characters are that both texts have."""
    rare = sorted(min(rarity(pair), _RAREST) for pair in _pairs(one) & _pairs(other))
    return sum(rare[-_BEST:])


@lru_cache(maxsize=_TEXTS)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(PAIR.findall(text))


def _of_days(first: date | None, second: date | None) -> dict[str, int]:
    """Give how far apart two articles appeared."""
    if first is None or second is None:
        return {"one undated": 1}
    apart = abs((first - second).days)
    return {
        "one week": int(apart <= _WEEK),
        "one month": int(_WEEK < apart <= _MONTH),
        "one season": int(_MONTH < apart <= _SEASON),
    }
