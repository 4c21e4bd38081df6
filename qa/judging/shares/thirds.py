"""Three figures that fit but for a power of ten: part, whole and share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from qa.judging.arithmetic.slips import digits_told
from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.model.sayings import BOUNDED
from qa.patterns import regex

_SHARES = frozenset("%‰成")
_SHARE_SAID = regex(
    r"(?:占|相当于|约为|约合|等于|不到)[^，。；、增减升降涨跌]{0,12}$|(?:占|是|为)[^，。；、增减升降涨跌]{0,16}的约?$"
)
_WHOLE = regex(r"[总全共主可]|储存|库容|设计|容量|面积|规模|目标|预算|人口|户籍|常住|保有")
_CROWD, _BEHIND, _LEAD, _FAR = 20, 8, 24, 2
_FEWEST = 2
_WIDEST, _HUNDRED = Fraction(3, 2), 100

_UNITS_OFF = (10**3, 10**4, 10**8)
_ROUGHLY, _CLOSELY = Fraction(1, 8), Fraction(1, 50)
COUNTED = frozenset("count ordinal ratio point times fold odds number temperature time age".split())


class Made(NamedTuple):
    """What figures make by arithmetic (×, ÷, +), and the figure that says otherwise."""

    sign: str
    terms: tuple[Figure, ...]
    value: Fraction
    said: Figure


class Third(NamedTuple):
    """Figures that agree in their digits and not in their size: `odd` by the other two.

    `like` are rates of its kind beside it, in another sign; `made` is what the others make.
    """

    odd: Figure
    others: tuple[Figure, ...]
    times: int
    like: tuple[Figure, ...] = ()
    made: Made | None = None


def thirds(figures: Sequence[Figure]) -> Iterator[Third]:
    """Look for the relations of three figures that a power of ten spoils."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for number, figure in enumerate(ordered):
        if figure.quantity.unit in _SHARES:
            near = ordered[max(0, number - _CROWD) : number + _BEHIND]
            yield from _share(near, min(number, _CROWD))


def _share(figures: Sequence[Figure], number: int) -> Iterator[Third]:
    """Look at a share with the parts and wholes that its block tells before it."""
    share = figures[number]
    lead = share.context.sentence[max(0, share.at - _LEAD) : share.at]
    if not _SHARE_SAID.search(lead) or share.quantity.nominal <= 0:
        return
    before = [one for one in figures[:number] if _near(one, share)]
    last = next((one for one in reversed(before) if _measured(one) or _counted(one)), None)
    alike = [one for one in figures[:number] if last and _of_kind(one, last)]
    if last and last.quantity.hedge in BOUNDED:
        return
    pairs = list(permutations(alike, 2))
    if any(_agree(*pair, share) for pair in pairs):
        return
    apart = [pair for pair in pairs if last in pair and _apart(*pair, share)]
    if len(apart) == 1:
        yield _third(*apart[0], share)


def _agree(part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether a part and a whole make a share, more or less, or as a hedge leaves open."""
    ratio, said = part.quantity.nominal / whole.quantity.nominal, share.quantity
    open_ = bool(said.hedge) and said.low <= ratio <= min(said.high, Fraction(1))
    return open_ or abs(ratio / said.nominal - 1) <= _ROUGHLY


def _apart(part: Figure, whole: Figure, share: Figure) -> bool:
    if "平均" in part.scope ^ whole.scope:
        return False
    some = "其中" in part.scope and "其中" not in whole.scope and part.context is whole.context
    if (
        not (some or _WHOLE.search(whole.measure.text))
        or min(digits_told(figure.quantity) for figure in (part, whole)) < _FEWEST
    ):
        return False
    ratio = part.quantity.nominal / whole.quantity.nominal / share.quantity.nominal
    power = _power_of_ten(max(ratio, 1 / ratio))
    here = part.context.block == share.context.block
    return power > (0 if here else _HUNDRED) or _unit_off(part, whole, share)


def _unit_off(part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether a 万 or 亿 too few makes a hedged share of a part: 1350立方米, 三成多."""
    ratio, said = part.quantity.nominal / whole.quantity.nominal, share.quantity
    within = said.high < said.low * _WIDEST
    return within and any(said.low <= ratio * power <= said.high for power in _UNITS_OFF)


def _power_of_ten(ratio: Fraction) -> int:
    """Give the power of ten that a ratio nearly is, 0 for none."""
    power = 10 ** (len(str(round(ratio))) - 1)
    near = (one for one in (power, 10 * power) if one > 1 and abs(ratio / one - 1) <= _CLOSELY)
    return next(near, 0)


def _third(part: Figure, whole: Figure, share: Figure) -> Third:
    made = quotient(part, whole, share)
    ratio = made.value / share.quantity.nominal
    return Third(part, (whole, share), round(max(ratio, 1 / ratio)), made=made)


def quotient(part: Figure, whole: Figure, share: Figure) -> Made:
    """Divide a part by its whole, beside what is printed as its share."""
    return Made("÷", (part, whole), part.quantity.nominal / whole.quantity.nominal, share)


def _near(one: Figure, share: Figure) -> bool:
    return (
        one.context.block == share.context.block
        and share.context.span.start - one.context.span.end <= _FAR
    )


def _measured(figure: Figure) -> bool:
    counted = figure.quantity.dimension in COUNTED or figure.quantity.unit in _SHARES
    return not counted and figure.quantity.nominal > 0


def _counted(figure: Figure) -> bool:
    return figure.quantity.dimension == "count" and digits_told(figure.quantity) >= _FEWEST


def _of_kind(one: Figure, other: Figure) -> bool:
    near = abs(one.context.block - other.context.block) <= 1
    return near and kind(one.quantity) == kind(other.quantity) and one.quantity.nominal > 0
