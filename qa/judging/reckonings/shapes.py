"""What the sides of a plain shape make: 半径10米，直径30米; 边长50米的正方形，周长250米. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_NAMES: Final = {
    name: regex(f"(?:{words})[约为是达仅只有共各]*$")
    for name, words in (
        ("radius", "半径"),
        ("diameter", "直径"),
        ("side", "边长|每边长?|每条边长?"),
        ("round", "周长|[绕走跑围]?一[圈周]|[护围栅]栏[全总]?长?|围墙[全总]?长?"),
        ("long", "(?<![边周全总])长度?"),
        ("wide", "宽度?"),
        ("high", "[高深厚]度?"),
    )
}
_SQUARE: Final = regex("正方形|(?<!长)方形|四四方方")
_BOX: Final = regex("长方体|正方体|方形|[池仓箱窖柜坑]|集装箱|水窖")
_AREA: Final = regex("面积|占地")
_VOLUME: Final = regex("容积|体积|容量|蓄水|灌满|装满|注满|能[装盛存]|可[装盛存]|土方|存")
_BROKEN: Final = regex("豁口|留[门口]|缺口|除[去掉]|留出|内圈|外圈|堤|坡|平均")
_HALF: Final = Fraction(1, 2)


def shapes(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the measures of the only shape that figures are told of."""
    lengths = [one for one in figures if one.quantity.dimension == "length"]
    if not lengths or any(one.quantity.hedge for one in lengths):
        return
    sentence = lengths[0].context.sentence
    named = {
        name: [one for one in lengths if words.search(lead(one))] for name, words in _NAMES.items()
    }
    one = {name: found[0] for name, found in named.items() if len(found) == 1}
    if "radius" in one and "diameter" in one:
        yield from _made((one["radius"],), one["diameter"], (2,))
    if _BROKEN.search(sentence.replace("不留豁口", "")):
        return
    if "side" in one and "round" in one and _SQUARE.search(sentence):
        yield from _made((one["side"],), one["round"], (4,))
    if "side" in one and _SQUARE.search(sentence):
        yield from _squared(figures, one["side"])
    if "long" in one and "wide" in one and "round" in one:
        yield from _around(one["long"], one["wide"], one["round"])
    if all(name in one for name in ("long", "wide", "high")) and _BOX.search(sentence):
        sides = one["long"], one["wide"], one["high"]
        yield from _filled(figures, sides)


def _made(sides: tuple[Figure, ...], result: Figure, by: tuple[int, ...]) -> Iterator[Account]:
    makes = Fraction(by[0]) * sides[0].quantity.nominal
    slack = result.quantity.step * _HALF + sides[0].quantity.step * _HALF * _loose(sides, result)
    proof = f"{said(sides[0])} × {by[0]}"
    yield from reckoned(sides, result, makes, (makes - slack, makes + slack), proof)


def _squared(figures: Sequence[Figure], side: Figure) -> Iterator[Account]:
    """Look at the only area behind the side of a square."""
    areas = [one for one in figures if one.quantity.dimension == "area" and one.span > side.span]
    if len(areas) == 1 and not areas[0].quantity.hedge and _AREA.search(lead(areas[0])):
        makes = side.quantity.nominal**2
        slack = areas[0].quantity.step + makes / 20
        proof = f"{said(side)} × {said(side)}"
        yield from reckoned((side,), areas[0], makes, (makes - slack, makes + slack), proof)


def _loose(sides: Sequence[Figure], result: Figure) -> int:
    """Say whether the result is printed more closely than its terms."""
    return int(any(result.quantity.step < one.quantity.step for one in sides))


def _around(long: Figure, wide: Figure, result: Figure) -> Iterator[Account]:
    makes = 2 * (long.quantity.nominal + wide.quantity.nominal)
    slack = result.quantity.step + long.quantity.step * _loose((long, wide), result)
    proof = f"({said(long)} + {said(wide)}) × 2"
    yield from reckoned((long, wide), result, makes, (makes - slack, makes + slack), proof)


def _filled(figures: Sequence[Figure], sides: Sequence[Figure]) -> Iterator[Account]:
    volumes = [one for one in figures if one.quantity.dimension == "volume"]
    if len(volumes) != 1 or volumes[0].quantity.hedge or not _VOLUME.search(lead(volumes[0])):
        return
    makes = Fraction(1)
    for side in sides:
        makes *= side.quantity.nominal
    slack = makes / 20 + volumes[0].quantity.step
    proof = " × ".join(map(said, sides))
    yield from reckoned(sides, volumes[0], makes, (makes - slack, makes + slack), proof)
