"""Which way a value went: by the verb, by the words of a basis, or by its levels themselves."""

from __future__ import annotations

import re

from qa.model import Direction, Figure
from qa.patterns import regex

_IMPROVED = frozenset({"提高", "提升"})
_FINENESS = regex("(?:精度|分辨率?|精细化?度?|网格|时效|响应|灵敏度)[^，。；]{0,30}$")


def direction_of(
    dimension: str, move: re.Match[str] | None, multiple: re.Match[str] | None
) -> tuple[Direction, str] | None:
    """Give which way a value went and from what, by the words before a rate."""
    if dimension == "fold":
        return "up", ""
    if move and not (move["to"] and dimension != "times"):
        return ("down" if move["down"] else "up"), move["basis"] or ""
    return ("unknown", multiple["basis"]) if multiple else None


def bettered(before: Figure | None, after: Figure | None) -> Direction:
    """Give the direction that the levels themselves show: less of a pollutant is an improvement."""
    if before is None or after is None:
        return "unknown"
    return "down" if after.quantity.nominal < before.quantity.nominal else "up"


def way_of(step: re.Match[str] | None, after: Figure) -> Direction:
    """Give the direction of a verb; a time that is improved (54秒6提高到53秒9) becomes less.

    What is improved of a fineness (分辨率由3公里提高到1公里) may be told by a number of either way.
    """
    up = step["up"] if step else None
    if up not in _IMPROVED:
        return "up" if up else "down"
    if _FINENESS.search(after.context.sentence, 0, after.at):
        return "unknown"
    return "down" if after.quantity.dimension == "seconds" else "up"
