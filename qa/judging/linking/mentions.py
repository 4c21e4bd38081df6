"""Which of two sides is likelier wrong: how often each value is said, and where."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import HEADS, SPOTS, Figure, Suggestion, Text
from qa.patterns import regex

_MENTIONS = {"zh": "与文中另{count}处一致", "en": "agrees with {count} other mentions"}
_BODY = {"zh": "与正文一致", "en": "agrees with the body"}
_OTHER_ARTICLE = {"zh": "与另一篇一致", "en": "agrees with the other article"}
AS_ELSEWHERE = {"zh": "与另一处一致", "en": "agrees with the other place"}

_ROUND = regex(
    "[一二两三四五六七八九]?[十百千]?[一二三四五六七八九]?(?P<size>[十百千])(?![一二三四五六七八九十百])"
)
_SIZES = {"十": 10, "百": 100, "千": 1000}

_WIDE = frozenset({"range", "几"})
"""What is told so roughly bears out no exact number: 二三十只."""


def _said_elsewhere(figure: Figure, figures: Sequence[Figure]) -> int:
    """Count the other mentions of a figure's value among figures of the same measure."""
    value = figure.quantity.nominal
    return sum(1 for other in figures if other is not figure and other.quantity.nominal == value)


def body_supports(spot: Figure, figures: Sequence[Figure]) -> bool:
    """Say whether some sentence of its article's body agrees with a headline's figure."""
    return any(
        figure.context.kind not in SPOTS
        and figure.context.document == spot.context.document
        and (figure.quantity.meets(spot.quantity) or rounded_above(spot, figure))
        and (bool(spot.quantity.hedge) or figure.quantity.hedge not in _WIDE)
        for figure in figures
        if figure is not spot
    )


def rounded_above(head: Figure, told: Figure) -> bool:
    """Say whether a headline gives in words, to the last ten or hundred, what is told below."""
    words = head.context.sentence[head.at : head.until]
    size = _ROUND.match(words) if head.context.kind in HEADS else None
    unit = _SIZES[size["size"]] * head.quantity.scale if size else 0
    return 0 < told.quantity.nominal - head.quantity.nominal < unit


def mends(
    sides: tuple[Figure, Figure], texts: tuple[str, str], figures: Sequence[Figure]
) -> tuple[Suggestion, Suggestion]:
    """Suggest each side's value for the other.

    The likelier slip is the value said less often, else the headline's, else the later one.
    """
    counts = [_said_elsewhere(side, figures) for side in sides]
    if counts[0] != counts[1]:
        wrong = 0 if counts[0] < counts[1] else 1
    else:
        wrong = 0 if sides[0].context.kind in SPOTS else 1
    return (
        Suggestion(0, texts[1], _why(sides[1], sides[0], counts[1]), likelier=wrong == 0),
        Suggestion(1, texts[0], _why(sides[0], sides[1], counts[0]), likelier=wrong == 1),
    )


def _why(side: Figure, rival: Figure, mentions: int) -> Text:
    if mentions:
        return {lang: text.format(count=mentions) for lang, text in _MENTIONS.items()}
    if side.context.document != rival.context.document:
        return _OTHER_ARTICLE
    told_below = rival.context.kind in SPOTS and side.context.kind not in SPOTS
    return _BODY if told_below else AS_ELSEWHERE
