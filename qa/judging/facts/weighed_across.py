"""Two unlike figures of two articles on one story that signs, weighed, hold to be one fact. Pure.

None of the signs decides by itself; where they do not suffice, a name that both bear may.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, product
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.arithmetic.misprints import worlds_apart
from qa.judging.facts.across_signs import Signs, across_signs
from qa.judging.facts.across_weights import WEIGHTS
from qa.judging.facts.named_across import named_alike
from qa.judging.facts.slip_signs import may_be_one
from qa.judging.facts.told_words import ToldWords
from qa.judging.facts.weighed_twins import far_beyond, values_differ
from qa.judging.linking.matters import closely_kin
from qa.judging.linking.one_story import one_story
from qa.model import Figure, Gist, Span

ENOUGH: Final = 170
"""How much must speak for one fact, in hundredths of a natural logarithm."""
_HARDLY: Final = -380
"""Where this much speaks against one fact, no name speaks for it."""
_CROWD, _ARTICLES = 40, 1 << 9
"""Among more figures of a unit in two articles, or more articles of one word, none is weighed."""


class Pair(NamedTuple):
    """Two figures of two articles, and the words of all of their unit in both."""

    one: Figure
    other: Figure
    words: ToldWords


@dataclass(frozen=True, slots=True)
class _Side:
    """The figures of a unit in an article, alike where the same sentences stand at one place."""

    gist: Gist
    places: tuple[tuple[Span, str], ...]
    figures: Sequence[Figure] = field(compare=False)


def _side(figures: Sequence[Figure]) -> _Side:
    places = tuple((figure.span, figure.context.sentence) for figure in figures)
    return _Side(figures[0].context.gist, places, figures)


def told_elsewhere(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Give of each two articles the likeliest two figures of one fact, if likely enough.

    `figures` are of one unit.
    """
    articles: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures:
        articles.setdefault((figure.context.document, figure.context.article), []).append(figure)
    if len(articles) > _ARTICLES:
        return
    for mine, theirs in combinations(map(_side, articles.values()), 2):
        names = {side.figures[0].context.document for side in (mine, theirs)}
        if len(names) > 1 and (found := _likeliest(mine, theirs)):
            yield found


@lru_cache(maxsize=1 << 12)
def _likeliest(mine: _Side, theirs: _Side) -> tuple[Figure, Figure] | None:
    """Give the likeliest two; two articles meet under every rare word that both open with."""
    told = [(odds(pair), pair) for pair in candidates(mine.figures, theirs.figures)]
    most, best = max(told, key=itemgetter(0), default=(0, None))
    if best and most >= ENOUGH:
        return best[:2]
    if not (told and closely_kin(*(figure.context for figure in told[0][1][:2]))):
        return None
    likely = (pair for worth, pair in told if worth >= _HARDLY)
    named = (pair for pair in likely if named_alike(*pair[:2], pair.words.figures))
    return next((pair[:2] for pair in named), None)


def odds(pair: Pair) -> int:
    """Give what speaks for two figures being one fact, in hundredths."""
    found = signs_of(pair)
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())


def signs_of(pair: Pair) -> Signs:
    """Give the signs of two figures."""
    return across_signs(*pair)


def candidates(mine: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures of two articles that differ and that nothing certain sets apart."""
    if len(mine) + len(theirs) > _CROWD or not one_story(mine[0].context, theirs[0].context):
        return
    words = ToldWords((*mine, *theirs))
    for one, other in product(mine, theirs):
        if worlds_apart(one.quantity, other.quantity) or far_beyond(one, other):
            continue
        if values_differ(one, other) and may_be_one(one, other):
            yield Pair(one, other, words)
