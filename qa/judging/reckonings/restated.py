"""One amount given again in another unit that is not as much: 3200米，也就是6.4公里. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.arithmetic.arithmetic import decimal_text
from qa.judging.means.prices import told_for
from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_AGAIN: Final = regex(
    "[（(]?[，,]?(?:也就是|亦即|即|合|折合|约合|折算|换算|相当于|等于|就是)(?P<near>约|近)?(?:成|为)?(?:约|近)?"
)
_THING: Final = regex("[^，。；：、0-9（(]{0,4}(?=[（(])")
_NOUN: Final = regex("[^，。；：、0-9（(以计算]{1,3}(?=[，,]?(?:约合|折合|也就是|合))")
"""What an amount is of, before it is given in another unit: 30亩地，约合2公顷."""
_ONE_PRICE: Final = regex(
    "^元?[，,（(]?(?:(?:折合|合|即|也就是|相当于)[^，。；]{0,6}|[每一](?:公斤|市?斤)[^，。；：、0-9]{0,2})$"
)
_JOINED: Final = regex(r"\d[^，。；\d]{0,6}[、和及与][^，。；\d]{0,4}$")
_LEAD: Final = 24
_THIS: Final = regex("[这该此](?:笔|批|总共)?$")
_POWERS: Final = frozenset(
    power for digits in range(1, 5) for power in (Fraction(10**digits), Fraction(1, 10**digits))
)
_EXACT, _ABOUT = Fraction(2, 100), Fraction(10, 100)
_MEASURES: Final = frozenset({"length", "area", "mass", "volume", "seconds"})


def restated(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each two neighbours of one dimension of which one gives the other again."""
    for one, again in pairwise(sorted(figures, key=lambda figure: figure.span)):
        mine, other = one.quantity, again.quantity
        if mine.dimension != other.dimension or mine.dimension not in _MEASURES:
            continue
        between = one.context.sentence[one.until : again.at]
        told = _AGAIN.fullmatch(_NOUN.sub("", _THING.sub("", between, count=1), count=1))
        if told and mine.suffix != other.suffix and not is_last_of_two(one):
            worth, near = mine.nominal, told["near"] or mine.hedge or other.hedge
            slack = worth * (_ABOUT if near else _EXACT) + other.step
            yield from reckoned((one,), again, worth, (worth - slack, worth + slack), said(one))


def is_last_of_two(figure: Figure) -> bool:
    """Say whether a figure is joined to one before it: 1120米和860米，合1.98公里."""
    return _JOINED.search(figure.context.sentence, max(0, figure.at - _LEAD), figure.at) is not None


def told_as_this(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at 这3.2亿元 behind the only sum that it can be of, whose digits it has."""
    for again in figures:
        money = again.quantity.dimension.startswith("money")
        if not money or again.quantity.hedge or not _THIS.search(lead(again)):
            continue
        kin = [one for one in alike(figures, again) if one.span < again.span]
        if len(kin) != 1 or kin[0].quantity.hedge or not kin[0].quantity.nominal:
            continue
        worth = kin[0].quantity.nominal
        if again.quantity.nominal / worth in _POWERS:
            yield from reckoned((kin[0],), again, worth, (worth, worth), said(kin[0]))


def priced_again(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a price told for one unit and again for another: 每50公斤119元，合每斤1.19元."""
    told = sorted(figures, key=lambda figure: figure.span)
    priced = [
        (one, of)
        for one, before in zip(told, (None, *told), strict=False)
        if (of := told_for(one, before)) and not one.quantity.hedge
    ]
    for (one, mine), (again, other) in pairwise(priced):
        between = one.context.sentence[one.until : again.at]
        alike = one.quantity.dimension == again.quantity.dimension and mine[0] == other[0]
        if alike and mine[1] != other[1] and _ONE_PRICE.search(between):
            makes = one.quantity.nominal / mine[1] * other[1]
            slack = max(makes * _EXACT, leeway(again))
            proof = f"{said(one)} × {decimal_text(other[1] / mine[1], 4)}"
            yield from reckoned((one,), again, makes, (makes - slack, makes + slack), proof)
