"""Medals by their metal, and the medals that an article counts: 17金22银19铜, 奖牌58枚."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.model import HEADS, Figure, Total
from qa.model.sayings import OF_ALL
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap

_MEDALS = ("金", "银", "铜")
_MEDAL = regex("奖牌")
_MEDAL_UNITS = frozenset({"枚", "块", "面"})
_LAST = regex("[上往历去][届年]|上一届")
_METAL_BEHIND = regex("(?P<metal>[金银铜])(?:牌|(?=[、，。；]))")
_METAL_BEFORE = regex("(?P<metal>[金银铜])牌[为是有]?$")
_EARLIER = regex("[上往前]一?[届次]|去年|上年|历届")
_THREE, _UNIT, _LEAD, _BESIDE, _FARTHEST = 3, 2, 4, 6, 160


def read_medals(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read 17金22银19铜, or 12枚金牌…9枚银牌…17枚铜牌, with the medals that the article counts.

    A count of medals is held to the three that stand nearest to it, or that make it.
    """
    threes = _threes([figure for figure in figures if _metal(figure)])
    made = {sum(part.quantity.nominal for part in three) for three in threes}
    for parts in threes:
        others = made - {sum(part.quantity.nominal for part in parts)}
        wholes = sorted(
            (
                one
                for one in figures
                if not _metal(one)
                and one.quantity.nominal not in others
                and _counts_medals(one, parts)
            ),
            key=lambda figure: _away(figure, parts),
        )
        if wholes and all(_away(wholes[0], parts) <= _away(wholes[0], three) for three in threes):
            whole, *rivals = wholes
            yield Total(
                whole,
                tuple(parts),
                complete=True,
                context=parts[0].context,
                sure=not rivals,
                rivals=tuple(rivals),
            )


def _threes(metals: Sequence[Figure]) -> list[Sequence[Figure]]:
    """Give the counts of gold, silver and bronze that stand together."""
    runs = (metals[index : index + _THREE] for index in range(len(metals) - 2))
    return [
        run
        for run in runs
        if tuple(map(_metal, run)) == _MEDALS
        and run[2].span.start - run[0].span.start < _FARTHEST
        and not any(
            "另" in gap(one, other) and OF_ALL not in other.scope for one, other in pairwise(run)
        )
    ]


def _away(whole: Figure, parts: Sequence[Figure]) -> int:
    return min(abs(part.span.start - whole.span.start) for part in parts)


def _metal(figure: Figure) -> str:
    """Name the metal of the medals that a figure counts: 17金, 金牌23枚, 12枚金牌."""
    if figure.quantity.unit in _MEDALS:
        return figure.quantity.unit
    if figure.quantity.unit not in _MEDAL_UNITS:
        return ""
    sentence = figure.context.sentence
    behind = _METAL_BEHIND.match(sentence, figure.until)
    before = _METAL_BEFORE.search(sentence, max(0, figure.at - _LEAD), figure.at)
    named = behind or before
    return named["metal"] if named else ""


def _counts_medals(figure: Figure, parts: Sequence[Figure]) -> bool:
    sentence = figure.context.sentence
    beside = sentence[figure.until : figure.until + _UNIT] + clause_before(figure)[-_BESIDE:]
    most = max(part.quantity.nominal for part in parts)
    earlier = _EARLIER.search(sentence, 0, figure.at) is not None
    headed = figure.context.kind in HEADS and figure.context.block < parts[0].context.block
    return (
        figure.quantity.unit in _MEDAL_UNITS
        and not earlier
        and (headed or _MEDAL.search(beside) is not None)
        and figure.quantity.nominal >= most
        and not _LAST.search(sentence, 0, figure.at)
    )
