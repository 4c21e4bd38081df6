"""Two unlike days that signs, weighed, hold to be of one happening in two articles. Pure.

None of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, product
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.days.between import days_between
from qa.judging.days.told_days import Point, points
from qa.judging.days.told_signs import same, told_signs
from qa.judging.days.told_weights import WEIGHTS
from qa.judging.linking.matters import closely_kin, editions_apart, seasons_apart
from qa.judging.linking.one_story import one_story
from qa.judging.linking.words import content_words, rarity
from qa.model import DAY_PRINTED, Context, Dated
from qa.patterns import regex

ENOUGH: Final = 150
"""How much must speak for one happening, in hundredths of a natural logarithm."""
_CROWD, _RARE, _KEYS, _MONTH = 60, 6, 12, 31
_AFTERWARDS: Final = regex(
    "凯旋|归来|返[回程]|欢迎|表彰|庆功|总结|座谈|通报|发布会|公布|获悉|了解到|记者|见到|走进|采访|回访|探访|截至|以来"
)
"""What is done when the happening is over, by those who went there or who tell of it."""
_HAN: Final = regex("[\u4e00-\u9fff]")
_PHASES: Final = regex(
    "原定|原计划|延[期长误至]|改[为至到期]|推迟|提前|调整[为至到]|再次|另一|第[二三四五六七八九十]|分[期批别]|陆续|先后"
    "|上[一届次批]|次日|翌日|随后|其后|此前|之后|顺延|试[^图]|首个|后的|先行|[天日]前|彩排|演练|检修|调试|动员|筹备|启动仪式"
    r"|[前后早晚提]了?[一两二三四五六七八九十几\d]+[天日]"
)
"""What sets one phase of a happening, or a moved day, apart from another."""


class Pair(NamedTuple):
    """Two days in two articles, and all that both tell."""

    one: Point
    other: Point
    crowd: Sequence[Point]


def story_keys(context: Context) -> Iterator[Hashable]:
    """Give the rarest words that an article opens with: under them two on one story meet."""
    yield from _rarest(context.gist.opening)


@lru_cache(maxsize=1 << 8)
def _rarest(opening: str) -> tuple[str, ...]:
    words = {word for word in content_words(opening) if rarity(word) >= _RARE and _HAN.match(word)}
    return tuple(sorted(words, key=lambda word: (-rarity(word), word))[:_KEYS])


def told_twice(dates: Sequence[Dated]) -> Iterator[tuple[Dated, Dated]]:
    """Give of each two articles the likeliest two days of one happening, if likely enough."""
    sides: dict[tuple[str, int], list[Dated]] = {}
    for date in dates if len(dates) <= _CROWD else ():
        sides.setdefault((date.context.document, date.context.article), []).append(date)
    for mine, theirs in combinations(sides.values(), 2):
        told = [(odds(pair), pair) for pair in candidates(mine, theirs)]
        most, best = max(told, key=itemgetter(0), default=(0, None))
        best = best if most >= ENOUGH else _sole_days(pair for _, pair in told)
        if best:
            yield best.one.date, best.other.date


def _sole_days(pairs: Iterable[Pair]) -> Pair | None:
    """Give the only day of each article, where they print several telling numbers alike."""
    pair = next(iter(pairs), None)
    if pair is None or len(pair.crowd) != len(pair[:2]):
        return None
    one, other = pair[:2]
    if any(_AFTERWARDS.search(point.context.sentence) for point in (one, other)):
        return None
    days = days_between(one.date, other.date)
    near = days is not None and 1 < abs(days) <= _MONTH and {one.role, other.role} == {"at"}
    return pair if near and closely_kin(one.context, other.context) else None


def odds(pair: Pair) -> int:
    """Give what speaks for two days being of one happening, in hundredths."""
    return sum(WEIGHTS.get(name, 0) * amount for name, amount in told_signs(*pair).items())


def candidates(mine: Sequence[Dated], theirs: Sequence[Dated]) -> Iterator[Pair]:
    """Give every two days of two articles that differ and that nothing sets apart."""
    if not of_one_story(mine[0].context, theirs[0].context):
        return
    left, right = ([point for date in side for point in points(date)] for side in (mine, theirs))
    for one, other in product(left, right):
        if _may_be_one(one, other) and _phases(one) == _phases(other):
            yield Pair(one, other, (*left, *right))


def of_one_story(one: Context, other: Context) -> bool:
    """Say whether two articles tell one story, of one edition and season."""
    known = one.date_from in DAY_PRINTED and other.date_from in DAY_PRINTED
    if one.document == other.document or (known and seasons_apart(one, other)):
        return False
    return not editions_apart(one, other) and one_story(one, other)


def _phases(point: Point) -> set[str]:
    return set(_PHASES.findall(f"{point.before}｜{point.behind}"))


def _may_be_one(one: Point, other: Point) -> bool:
    """Say whether two days differ, are told alike, and none begins what the other ends."""
    if same(one, other) or {one.role, other.role} == {"from", "to"}:
        return False
    years = one.day[0], other.day[0]
    other_years = None not in years and years[0] != years[1]
    return (one.day[1] is None) == (other.day[1] is None) or other_years
