"""Which final scores two articles give of one match: of the same teams, or of one final. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.judging.details.scores import (
    STAGE,
    Score,
    beaten,
    disjoint,
    final_score,
    other_sorts,
    sides,
    teams_apart,
)
from qa.judging.linking.matters import editions_apart, one_matter
from qa.judging.linking.one_story import one_story
from qa.model import Context, Figure
from qa.patterns import regex

_CROWNED = regex("夺冠|冠军|捧杯|折桂|封王|登顶")
_FINAL = regex("(?<![半/])(?<!之一)决赛")
_ROUNDS = regex("半决赛|小组|[首前上一二三四五]轮|[天日周]前|此前|热身|预赛|淘汰赛")
_ONE_MATTER = 12
_GROUND = regex("[主客]场")
_DAY = regex(r"(?<!\d)\d{1,2}日")
_DATE = regex(r"\d{1,2}月\d{1,2}日")
_TELLING_POINTS = 30
_TWO, _DAYS = 2, 3


def one_match(figures: Sequence[Figure]) -> Iterator[tuple[Score, Score]]:
    """Pair the final scores that two articles give of one match."""
    finals = [score for figure in figures if (score := final_score(figure))]
    for one, other in combinations(finals, 2):
        left, right = one.figure.context, other.figure.context
        if left.document == right.document or one.points == other.points:
            continue
        if not (_met(one, other) or _one_final(one, other)):
            continue
        if not any(_prints(there, one, other) for there in finals):
            yield one, other


def decides(score: Score) -> bool:
    """Say whether a score may be that of a final: somebody was crowned, as its article opens."""
    told = score.figure.context
    final = _CROWNED.search(told.gist.opening) or _FINAL.search(told.sentence, 0, score.figure.at)
    return bool(score.firm and final and not _ROUNDS.search(told.sentence))


def _one_final(one: Score, other: Score) -> bool:
    """Say whether two articles on one matter tell of a final, one of them without who lost it."""
    if (beaten(one) and beaten(other)) or not (decides(one) and decides(other)):
        return False
    left, right = one.figure.context, other.figure.context
    if editions_apart(left, right) or other_sorts(one, other) or teams_apart(one, other):
        return False
    told = one_matter(left, right) >= _ONE_MATTER or one_story(left, right)
    return told or _one_evening(one, other)


def _one_evening(one: Score, other: Score) -> bool:
    """Say whether two finals are of one printed day, and one side's points are the same in both."""
    texts = (f"{side.gist.opening}\n{side.sentence}" for side in _contexts(one, other))
    left, right = (set(_DATE.findall(text)) for text in texts)
    shared = set(one.points) & set(other.points)
    return bool(left & right) and max(shared, default=0) >= _TELLING_POINTS


def _contexts(one: Score, other: Score) -> tuple[Context, Context]:
    return one.figure.context, other.figure.context


def _prints(score: Score, one: Score, other: Score) -> bool:
    """Say whether one of the articles gives the other's score, too: they met twice."""
    document = score.figure.context.document
    return any(
        document == here.figure.context.document and score.points == there.points
        for here, there in ((one, other), (other, one))
    )


def _met(one: Score, other: Score) -> bool:
    """Say whether two articles of the same days tell of one match: of the same two teams."""
    left, right = one.figure.context, other.figure.context
    if left.date and right.date and abs((left.date - right.date).days) > _DAYS:
        return False
    if disjoint(_DAY, left.sentence, right.sentence) or _other_match(left, right):
        return False
    both = set(sides(one)) & set(sides(other))
    return len(both) > 1 or (bool(both) and _one_loser(one, other))


def _other_match(left: Context, right: Context) -> bool:
    """Say whether the articles open with other days or stages."""
    openings = left.gist.opening, right.gist.opening
    return disjoint(_DAY, *openings) or disjoint(STAGE, *openings)


def _one_loser(one: Score, other: Score) -> bool:
    """Say whether two articles on one matter tell of one team that was beaten, at home or away."""
    left, right = one.figure.context, other.figure.context
    apart = disjoint(_GROUND, left.sentence, right.sentence) or editions_apart(left, right)
    named = one.rival[-_TWO:] == other.rival[-_TWO:]
    return named and not apart and one_matter(left, right) >= _ONE_MATTER
