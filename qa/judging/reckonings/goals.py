"""Goals of both halves, or of two legs, and the score in the end: 1比0，各入一球，3比1. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, TypeAlias

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, lead, said
from qa.model import Figure, Quantity
from qa.patterns import regex

_SCORE: Final = regex(r"(\d{1,2}) ?(?:比|[:：∶]) ?(\d{1,2})")
_HALF: Final = regex("上半场|半场|易边|下半场|中场")
_BOTH: Final = regex(
    "(?:双方|两队|两支球队|彼此|互)[^，。；]{0,4}?(?:[各再又]|互)+[^，。；\\d]{0,3}?(?P<goals>[一二两三1-3])球"
)
_MORE: Final = regex("加时|点球|乌龙|扳[回平成]|[再又连][进入下添破射]|打[进入]|攻[进入]|破门")
_SCORED: Final = regex("[进入攻打扳破射添][^，。；：、]{0,3}$")
_EXTRA: Final = regex("加时|点球|乌龙")
_EACH_SIDE: Final = regex("双方|两队|互|各")
_LEGS: Final = regex("首回合|第一回合|两回合")
_TOTAL: Final = regex("总比分(?:以|为|是)?$")
_FINAL: Final = regex("(?:最终|终场|全场|结果|终)[^，。；：、\\d]{0,8}$|以$")
_WON: Final = regex(
    "[^，。；\\d]{0,4}?(?:取胜|获胜|险胜|大胜|战胜|击败|逆转|告负|不敌|落败|握手言和)"
)
_THREE, _PAIR = 3, 2

Score: TypeAlias = tuple[int, int]


def goals(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the scores of a sentence of one match in halves, or of two matches."""
    scored = [one for one in figures if one.quantity.dimension == "odds" and _score(one)]
    if len(scored) not in {_PAIR, _THREE}:
        return
    words = scored[0].context.sentence
    if len(scored) == _THREE and _LEGS.search(words):
        yield from _over_two_legs(scored)
    elif len(scored) == _PAIR and _HALF.search(words):
        yield from _after_the_break(scored)
        yield from _counted(figures, scored)


def _score(figure: Figure) -> Score | None:
    found = _SCORE.fullmatch(said(figure))
    return (int(found[1]), int(found[2])) if found else None


def _after_the_break(scored: Sequence[Figure]) -> Iterator[Account]:
    """Look at a score at half time, a goal for each side, and the score in the end."""
    half, final = scored
    between = half.context.sentence[half.until : final.at]
    both, at_break, end = _BOTH.search(between), _score(half), _score(final)
    if not both or not at_break or not end or _MORE.search(between.replace(both[0], "")):
        return
    if not _is_final(final):
        return
    more = small_count(both["goals"])
    makes = at_break[0] + more, at_break[1] + more
    yield from _apart((half,), final, makes, end)


def _counted(figures: Sequence[Figure], scored: Sequence[Figure]) -> Iterator[Account]:
    """Look at the goals after the break that are told by their number: 再入两球."""
    half, final = scored
    after = [
        one for one in figures if one.quantity.unit == "球" and half.span < one.span < final.span
    ]
    words = half.context.sentence[half.until : final.at]
    told = all(_SCORED.search(lead(one)) and not one.quantity.hedge for one in after)
    at_break, end = _score(half), _score(final)
    if not after or not told or not at_break or not end or not _is_final(final):
        return
    if _EXTRA.search(words) or _EACH_SIDE.search(words):
        return
    makes = sum((one.quantity.nominal for one in after), Fraction(sum(at_break)))
    result = replace(final, quantity=_goals(final, sum(end)))
    if makes != sum(end):
        yield Account((half, *after), result, makes, " + ".join(map(said, (half, *after))))


def _is_final(figure: Figure) -> bool:
    """Say whether a score is the one in the end: 最终…3比1, 3比1取胜."""
    behind = _WON.match(figure.context.sentence, figure.until)
    return behind is not None or _FINAL.search(lead(figure)) is not None


def _goals(final: Figure, number: int) -> Quantity:
    return replace(
        final.quantity, nominal=Fraction(number), scale=Fraction(1), unit="球", suffix="球"
    )


def _over_two_legs(scored: Sequence[Figure]) -> Iterator[Account]:
    """Look at the scores of two legs and at the score of both, in whichever order each is told."""
    totals = [one for one in scored if _TOTAL.search(lead(one))]
    if len(totals) != 1 or _MORE.search(totals[0].context.sentence):
        return
    legs = [one for one in scored if one is not totals[0]]
    (first, second), end = (_score(one) or (0, 0) for one in legs), _score(totals[0]) or (0, 0)
    ways = [_sum(first, second), _sum(first, second[::-1])]
    if all(sorted(way) != sorted(end) for way in ways):
        nearest = min(ways, key=lambda way: abs(way[0] - end[0]) + abs(way[1] - end[1]))
        yield from _apart(legs, totals[0], nearest, end)


def _sum(one: Score, other: Score) -> Score:
    return one[0] + other[0], one[1] + other[1]


def _apart(terms: Sequence[Figure], final: Figure, makes: Score, end: Score) -> Iterator[Account]:
    """Give the side, the winner's first, whose goals are not those of the score in the end."""
    for side, told in zip(sorted(makes, reverse=True), sorted(end, reverse=True), strict=True):
        if side != told:
            result = replace(final, quantity=_goals(final, told))
            yield Account(tuple(terms), result, Fraction(side), " + ".join(map(said, terms)))
            return
