"""Scores of the quarters or halves of a match, with the final score that the article gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.model import Figure, Quantity, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap

_SCORE: Final = regex(r"(\d{1,3}) ?(?:比|[:：∶]) ?(\d{1,3})")
_SECTION: Final = regex(
    "(?P<first>首节|第[一1]节|[上前]半[场时])|(?P<second>次节|第[二2]节|[下后]半[场时])|(?P<third>第[三3]节)"
    "|(?P<fourth>第[四4]节|[末尾]节|决胜节)"
)
_ORDER: Final = ("first", "second", "third", "fourth")
_HALVES: Final = regex("半[场时]")
_ANY: Final = regex("[节局]|半[场时]|单节|加时")
_SO_FAR: Final = regex(
    "结束|战罢|过后|打完|收官|前[两二三]节|(?<!第)[两二三]节[战打比]|[追扳][到至成]|改写"
)
_THIS: Final = regex("单节|[这该]一?节")
_RUN: Final = regex("波|连[得下]|攻势|高潮|一度")
_FINAL: Final = regex(
    "终场|全场|最终|定格|总比分|锁定|战胜|击败|力克|获胜|取胜|险胜|大胜|完胜|不敌|负于|惜败|告负|拿下"
)
_QUARTERS: Final = (4, 2)
_FOUR, _TWO = (regex(f"{number}[个节半].{{0,12}}$") for number in ("四", "两"))
_BEHIND, LEAST, _NEAR = 14, 20, 12

Pair = tuple[Figure, tuple[int, int]]
"""A figure, and the two numbers of its score."""


def read_scores(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read “24比20、19比23、27比21、22比25”, and 首节22比18…第三节27比20, with the final score."""
    pairs = [(figure, pair) for figure in figures if (pair := pair_of(figure))]
    for parts in (*_at_once(pairs), *_told_apart(pairs)):
        mine = {id(figure) for figure, _ in parts}
        for final in pairs:
            if id(final[0]) not in mine and is_final(final[0]):
                totals = list(_sides(final, parts))
                yield from totals
                if totals:
                    return


def pair_of(figure: Figure) -> tuple[int, int] | None:
    """Read the two numbers of a score."""
    found = _SCORE.search(figure.context.sentence, figure.at, figure.until + 1)
    return (int(found[1]), int(found[2])) if found else None


def _at_once(pairs: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    """Give the scores that are told in a row: 四节比分为…."""
    for count in _QUARTERS:
        told = _FOUR if count == _QUARTERS[0] else _TWO
        for at in range(len(pairs) - count + 1):
            first = pairs[at][0]
            if told.search(first.context.sentence[: first.at]):
                yield pairs[at : at + count]


def _told_apart(pairs: Sequence[Pair]) -> Iterator[Sequence[Pair]]:
    """Give the scores of all sections where each has one of its own, in whatever order."""
    by_section: dict[str, list[Pair]] = {}
    halves, last = False, ""
    for at, pair in enumerate(pairs):
        told = before([figure for figure, _ in pairs], at)
        named = list(_SECTION.finditer(told))
        section = str(named[-1].lastgroup) if named else last if _THIS.search(told) else ""
        last = section or last
        start = named[-1].start() if named else 0
        if section and not _SO_FAR.search(told, start) and not _RUN.search(told[-_NEAR:]):
            by_section.setdefault(section, []).append(pair)
            halves = halves or (bool(named) and _HALVES.search(named[-1][0]) is not None)
    count = _QUARTERS[1] if halves else _QUARTERS[0]
    wanted = [by_section.get(name, []) for name in _ORDER[:count]]
    if all(len(found) == 1 for found in wanted) and len(by_section) == count:
        parts = [found[0] for found in wanted]
        if not _mounting(parts):
            yield parts


def _mounting(parts: Sequence[Pair]) -> bool:
    """Say whether the scores may be those reached so far, or goals."""
    rising = all(
        one[0] <= other[0] and one[1] <= other[1] for (_, one), (_, other) in pairwise(parts)
    )
    return rising or sum(points for _, pair in parts for points in pair) < LEAST


def before(figures: Sequence[Figure], at: int) -> str:
    """Give what stands between a figure and the one before it in its paragraph."""
    figure = figures[at]
    if at and figures[at - 1].context.block == figure.context.block:
        return gap(figures[at - 1], figure)
    return figure.context.sentence[: figure.at]


def is_final(figure: Figure) -> bool:
    """Say whether a score is told as the one in the end."""
    sentence = figure.context.sentence
    clause = sentence[max(0, figure.at - _BEHIND * 2) : figure.until + _BEHIND]
    return _FINAL.search(clause) is not None and not _ANY.search(clause_before(figure))


def _sides(final: Pair, parts: Sequence[Pair]) -> Iterator[Total]:
    """Give a side's sum, where the other's shows that these are the sections of the final.

    The scores are told in the order of the final or against it.
    """
    figure, ends = final
    sums = [sum(pair[side] for _, pair in parts) for side in (0, 1)]
    for turned in (False, True):
        said = ends[::-1] if turned else ends
        if sums[0] == said[0] or sums[1] == said[1]:
            side = int(sums[0] == said[0])
            points = tuple(points_of(one, pair[side]) for one, pair in parts)
            yield Total(
                points_of(figure, said[side]), points, complete=True, context=figure.context
            )
            return


def points_of(figure: Figure, points: int) -> Figure:
    """Give the points of one side in the place of a score."""
    value = Fraction(points)
    quantity = Quantity(value, value, value, "分", "score", suffix="分", exact=True)
    return replace(figure, quantity=quantity)
