"""Scores reached so far: 半场48比43，三节战罢71比66，末节23比22，最终94比88."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.totals.score_tallies import LEAST, before, is_final, pair_of, points_of

_AFTER: Final = "(?:(?:比赛)?(?:结束|战罢|过后|打完|战毕)(?:时|后)?|时)"
_STAGES: Final = regex(
    rf"(?P<half>(?:(?<![下后])半场|前?两节){_AFTER}?|中场休息时?)|(?P<three>前三节|(?<!第)三节{_AFTER})"
    "|(?P<first>首节|第[一1]节)|(?P<second>次节|第[二2]节)|(?P<third>第[三3]节)"
    "|(?P<fourth>第[四4]节|[末尾]节)|(?P<later>下半[场时])"
)
_REACHED_BY: Final = frozenset({"half", "three"})
_GROWN: Final = (
    ("first", "second", "half"),
    ("half", "third", "three"),
    ("three", "fourth", "final"),
    ("half", "later", "final"),
)
_REACHED: Final = regex(
    "结束|战罢|过后|打完|追[成至到]|扳[成平至]|改写|反超|一度|波|比分|领先|拉开"
)
_OF_SIDE: Final = regex(
    "(?:队|主场作战|[主客]场)[^，。；\\d]{0,4}?(?:再|又|只|仅|单节|狂)*(?:得到?|拿到?|砍下|打出|拿下|攻下|轰下)$"
)


class _Told(NamedTuple):
    """What is told of a stage: the scores of both sides, or of one."""

    figure: Figure
    points: tuple[int, ...]


def read_scores_so_far(figures: Sequence[Figure]) -> Iterator[Total]:
    """Hold a score reached to the one before it and what the section between made."""
    stages: dict[str, list[_Told]] = {}
    pairs = [
        (figure, pair)
        for figure in figures
        if figure.quantity.dimension == "odds" and (pair := pair_of(figure)) and sum(pair) >= LEAST
    ]
    for at, (figure, pair) in enumerate(pairs):
        told = before([one for one, _ in pairs], at)
        if name := _stage(told, figure):
            stages.setdefault(name, []).append(_Told(figure, pair))
    for figure in figures if "three" in stages or "half" in stages else ():
        if figure.quantity.unit == "分" and _OF_SIDE.search(clause_before(figure)):
            name = _stage(figure.context.sentence[: figure.at], figure)
            if name in {"third", "fourth", "second", "later"}:
                stages.setdefault(name, []).append(_Told(figure, (int(figure.quantity.nominal),)))
    for names in _GROWN:
        told_of = [_alike(stages.get(name, [])) for name in names]
        if all(len(told) == 1 for told in told_of):
            yield from _apart(*(told[0] for told in told_of))


def _alike(told: Sequence[_Told]) -> Sequence[_Told]:
    """Give what is told of a stage once, where all that is told of it is one score."""
    return told[:1] if len({tuple(sorted(one.points)) for one in told}) == 1 else told


def _stage(told: str, figure: Figure) -> str:
    """Name the stage whose score a figure tells by the last words before it that name one."""
    named = list(_STAGES.finditer(told))
    if not named or is_final(figure):
        return "final" if is_final(figure) else ""
    name = str(named[-1].lastgroup)
    return "" if name not in _REACHED_BY and _REACHED.search(told, named[-1].start()) else name


def _apart(start: _Told, section: _Told, end: _Told) -> Iterator[Total]:
    """Give the side that a section does not bring to its score, the other's fitting."""
    if sum(end.points) < LEAST or len(start.points) != len(end.points):
        return
    ways = list(product((start.points, start.points[::-1]), _ways(section)))
    sides = [
        [one + more == whole for one, more, whole in zip(way, added, end.points, strict=True)]
        for way, added in ways
    ]
    if any(map(all, sides)) or (len(section.points) == 1 and any(map(any, sides))):
        return
    for (way, added), fits in zip(ways, sides, strict=True):
        if any(fits) or len(section.points) == 1:
            side = int(fits[0])
            parts = points_of(start.figure, way[side]), points_of(section.figure, added[side])
            whole = points_of(end.figure, end.points[side])
            yield Total(whole, parts, complete=True, context=end.figure.context)
            return


def _ways(section: _Told) -> tuple[tuple[int, ...], ...]:
    both = section.points * (2 if len(section.points) == 1 else 1)
    return both, both[::-1]
