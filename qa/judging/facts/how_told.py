"""How two figures of an article are told, and how far apart their values are. Pure."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Final

from qa.judging.arithmetic.misprints import digits, sizes, slipped, telling_digits
from qa.judging.linking.clauses import clause
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import clauses_apart, heads_apart
from qa.judging.linking.retold import EMPTY
from qa.model import HEADS, SPOTS, Figure
from qa.patterns import regex

SLIPPED: Final = frozenset({"turned", "digit", "first"})
"""How two values differ that are a slip of the pen apart."""
_HAN: Final = regex("[\u4e00-\u9fff]")
_ALL: Final = regex(
    "[^，。；]{0,8}?(?:全部|均|都|全体|悉数|无一|全数|[件个户人][件个户人])",
    holding="全 均 都 悉 一 件 个 户 人",
)
_AMONG: Final = regex("[^，。；]{0,6}?[中里](?:，|[^心国间学小年部]|$)", holding="中 里")
_ARABIC: Final = regex("[0-9]")
_CHINESE: Final = regex("[一二两三四五六七八九十百千半]")
_AFTER, _SIDE, _LONG = 12, 6, 3
_BEYOND: Final = Fraction(100)
_RATIOS: Final = (
    (Fraction(23, 20), "close"),
    (Fraction(3, 2), "by half"),
    (Fraction(2), "twice"),
)


def in_words(figure: Figure) -> bool:
    """Say whether a number is printed in Chinese numerals, as in speech."""
    text = figure.context.sentence[figure.at : figure.until]
    return _ARABIC.search(text) is None and _CHINESE.search(text) is not None


def times(one: Figure, other: Figure) -> Fraction:
    """Give how many times the lesser value the greater is; very many where it is nought."""
    low, high = sorted((abs(one.quantity.nominal), abs(other.quantity.nominal)))
    return high / low if low else _BEYOND


def size(one: Figure, other: Figure) -> str:
    """Say how many digits tell of two numbers: of both three, two, of one alone, of neither."""
    short, long = sorted(telling_digits(figure.quantity) for figure in (one, other))
    return "long" if short >= _LONG else "two" if short > 1 else "round" if long > 1 else "one"


def ratio(one: Figure, other: Figure) -> str:
    """Say roughly how many times the lesser value the greater is."""
    apart = times(one, other)
    return next((name for most, name in _RATIOS if apart <= most), "thrice")


def how_apart(one: Figure, other: Figure) -> str:
    """Say how the one value differs from the other: as a slip does, or how much."""
    slip = slipped(one, other)
    if slip == "digit":
        same = digits(one.quantity)[:1] == digits(other.quantity)[:1]
        return "digit" if same else "first"
    if slip == "turned":
        return slip
    low, high = sizes(one.quantity, other.quantity)
    return "near" if high * 5 <= low * 6 else "half" if high <= 2 * low else "far"


def named_apart(one: Figure, other: Figure) -> bool:
    """Say whether the words name two places, times, bodies or things."""
    return told_apart(one, other) or heads_apart(one, other) or clauses_apart(one, other)


def signs_beside(figure: Figure) -> frozenset[str]:
    """Give the telling characters beside a number and in what it counts, its unit left out."""
    before, after = clause(figure)
    text = before[-_SIDE:] + after[:_SIDE] + figure.measure.thing[-_SIDE:]
    return _telling(text, figure.quantity.unit)


@lru_cache(maxsize=1 << 12)
def _telling(text: str, unit: str) -> frozenset[str]:
    return frozenset(_HAN.findall(text)) - EMPTY - frozenset(unit)


def of_all(figure: Figure) -> bool:
    """Say whether something is told of all that were counted: 6所学校都."""
    behind = figure.context.sentence[figure.until : figure.until + _AFTER]
    return _ALL.match(behind) is not None


def among(figure: Figure) -> bool:
    """Say whether some of those counted are told of: 9名伤者中."""
    behind = figure.context.sentence[figure.until : figure.until + _AFTER]
    return _AMONG.match(behind) is not None


def titled(one: Figure, other: Figure) -> bool:
    """Say whether the first stands in a title, and the other in the text."""
    return one.context.kind in HEADS and other.context.kind not in SPOTS


def captioned(one: Figure, other: Figure) -> bool:
    """Say whether one of two figures stands in a caption."""
    return (one.context.kind == "caption") != (other.context.kind == "caption")


def quoted(figure: Figure) -> bool:
    """Say whether a figure is told within a quote."""
    text = figure.context.sentence
    return text.rfind("“", 0, figure.at) > text.rfind("”", 0, figure.at)
