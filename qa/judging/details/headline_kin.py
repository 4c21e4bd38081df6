"""The figures of a body that may tell what a figure of the headline tells."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.linking.clauses import clause, said
from qa.judging.linking.counters import counter_class
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.kinship import WHOLE
from qa.judging.linking.measures import same_kind
from qa.judging.linking.sorts import other_roles
from qa.judging.linking.words import rarity
from qa.model import SPOTS, Figure
from qa.patterns import regex

_SUMS = frozenset({"累计", "总"})
_APART = frozenset({"其中", "仅", "另", "同比", "环比", "极值", "减少", "平均"})
_MOST = 40
TEN = 10
_THEN = regex("(?:19|20)\\d\\d年[^。；]{0,8}$|当[时年][^。；]{0,6}$|那[年时][^。；]{0,6}$")
_AHEAD = ("提前", "推迟", "延后", "延期", "提早", "晚点")


def body_of(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures that stand neither in a headline nor in what goes with it."""
    return [figure for figure in figures if figure.context.kind not in SPOTS]


def alike_in(spot: Figure, body: Sequence[Figure]) -> list[Figure]:
    """Give the first figures of a body that are of the kind of a headline's."""
    return [figure for figure in body if same_kind(figure.quantity, spot.quantity)][:_MOST]


def comparable(spot: Figure, figure: Figure) -> bool:
    """Say whether a figure of the body counts in the headline's unit, under no other limit."""
    return (
        figure.context.kind not in SPOTS
        and same_kind(figure.quantity, spot.quantity)
        and counter_class(figure.quantity.unit) == counter_class(spot.quantity.unit)
        and not figure.scope & _limits(spot) - spot.scope
        and not ("平均" in spot.scope and figure.scope & _SUMS)
        and not told_apart(spot, figure)
        and not other_roles(spot, figure)
        and _ahead(spot) == _ahead(figure)
    )


def age_of_then(figure: Figure) -> bool:
    """Say whether an age is that of a year long past: 1998年起，46岁的他."""
    lead = figure.context.sentence[: figure.at]
    return figure.quantity.dimension == "age" and _THEN.search(lead) is not None


def _ahead(figure: Figure) -> bool:
    """Say whether a figure tells by how long something is early or late: 提前一天."""
    return figure.context.sentence.endswith(_AHEAD, 0, figure.at)


def _limits(spot: Figure) -> frozenset[str]:
    """Give what limits a figure of the body; a headline's temperature is the lowest or highest."""
    return _APART - {"极值"} if spot.quantity.dimension == "temperature" else _APART


def weight(spot: Figure, figure: Figure) -> int:
    """Weigh the words that stand beside both numbers."""
    mine, theirs = "，".join(clause(spot)), "，".join(clause(figure))
    words = {word for word in sum(said(spot), ()) if word in theirs}
    words |= {word for word in sum(said(figure), ()) if word in mine}
    return sum(map(rarity, words - WHOLE))
