"""What the readers of words that fix a number share: the numbers told, and the claim made."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, NamedTuple

from qa.model import Implied, Range
from qa.patterns import regex
from qa.reading.numbers.numerals import read_numeral
from qa.reading.scene.scene import Line

EXACT: Final = (
    r"(?<![\d.第近约超逾数几过多零一二三四五六七八九十百千])"
    r"(?P<n>\d+(?:\.\d+)?|[零一二两三四五六七八九十百千]{1,6})(?![\d.多余来几零一二三四五六七八九十百千万])"
)
"""A number without a hedge, as group `n`."""
_ONWARD, _BOTH = 64, {"俩": 2, "仨": 3, "双": 2}
_SEVERAL: Final = regex(
    r"(?:[两二三四五六七八九十\d多几][次度个组对首场支回种位]|[各每双])[^，。；]{0,3}$"
)


class Bounds(NamedTuple):
    """The least and the most that words let a number be, and what they mean, in Chinese."""

    least: Fraction
    most: Fraction
    meant: str


def just(number: int | Fraction, unit: str = "") -> Bounds:
    """Fix one number."""
    return Bounds(Fraction(number), Fraction(number), f"{number}{unit}")


def between(least: int, most: int, unit: str = "") -> Bounds:
    """Fix a stretch of numbers."""
    return Bounds(Fraction(least), Fraction(most), f"{least}—{most}{unit}")


def number(text: str) -> Fraction | None:
    """Read a printed number, 俩 and 仨 among them."""
    if text in _BOTH:
        return Fraction(_BOTH[text])
    found = read_numeral(text)
    return found.value if found else None


def onward(line: Line) -> str:
    """Give a sentence with what stands right behind it in its block."""
    return line.block.flow.text[line.offset : line.offset + len(line.text) + _ONWARD]


def several(text: str, at: int) -> bool:
    """Say whether what stands at an offset is said to be there more than once: 两个帽子戏法."""
    return _SEVERAL.search(text[max(0, at - 6) : at]) is not None


def fixed(
    line: Line,
    kind: Literal["number", "time", "age"],
    word: Range,
    told: Range,
    value: Fraction | int,
    bounds: Bounds,
) -> Implied:
    """Put words together with what is told beside them; offsets count in the sentence."""
    text = onward(line)
    return Implied(
        span=line.span(*told),
        cause=line.span(*word),
        kind=kind,
        words=text[slice(*word)],
        told=text[slice(*told)],
        value=Fraction(value),
        least=bounds.least,
        most=bounds.most,
        meant=bounds.meant,
        context=line.context,
    )
