"""Quantities as printed: hedge, number and unit, read into exact intervals.

Amounts that belong together are one quantity: 3万至5万元, 三分之一, 25:1, 2小时10分钟.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from qa.model import Quantity
from qa.patterns import regex
from qa.reading.numbers.amounts import Amount, read_amounts
from qa.reading.numbers.bare import alone, numbers_of, signed
from qa.reading.numbers.lookalikes import Names
from qa.reading.numbers.pairs import (
    FROM,
    INNER,
    JOINS,
    TO,
    below_zero,
    in_odds,
    mixed_number,
    share_range,
)
from qa.reading.numbers.traditional import TRADITIONAL, simplified
from qa.reading.numbers.units import UNITS, Unit
from qa.reading.numbers.worth import compound, span_of, worth


class FoundQuantity(NamedTuple):
    """A quantity in a sentence: `[start, end)` with hedge and unit, its number from `number`.

    The range covers hedges before and after; only a verb between hedge and number (约占)
    keeps the hedge outside.
    """

    start: int
    end: int
    number: int
    quantity: Quantity


_LIST = regex("[、和及与]")
_COMPOUND = ("seconds", "months", "mass", "length", "area", "money:")
_PARTS = {
    "seconds": Unit("seconds", "秒", Fraction(60)),
    "area": Unit("area", "平方米", UNITS["亩"].factor / 10),
    "money:CNY": Unit("money:CNY", "元", Fraction(1, 100)),
}
"""What 分 is worth behind an hour, a 亩 or a 角."""
_TENTH_OF = ("毛", "角")
_HUNDREDTHS = regex(
    r"\d{2}(?![\d.,:：]|[十百千万亿人名个件起次米元家])|\d(?=[，。、；）的夺获打刷摘登领位列]|$)"
)
_SEPARATORS = frozenset({"", "零", "又"})


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FoundQuantity]:
    """Find every quantity outside the `taken` ranges (dates), in order.

    `text` is the running text of a sentence; traditional characters are read like simple ones.
    """
    if TRADITIONAL.search(text):
        text = simplified(text)
    joined = [FoundQuantity(*bare) for bare in numbers_of(text)] or _stretched(
        text, [*_joined(text, _shared(text, read_amounts(text)))]
    )
    if "秒" in text:
        joined = _apart([_timed(text, item) for item in joined])
    if not joined:
        return []
    names = Names(text)
    dates = sorted(taken)
    found = []
    at = 0
    for item in joined:
        while at < len(dates) and dates[at][1] <= item.start:
            at += 1
        free = at == len(dates) or item.end <= dates[at][0]
        if free and not names.cover(item.number, item.end):
            found.append(item)
    return found


def _apart(items: Sequence[FoundQuantity]) -> list[FoundQuantity]:
    """Leave out what begins within the one before: 91分 of 12秒91分获冠亚军."""
    ends = [0, *(item.end for item in items)]
    return [item for item, end in zip(items, ends, strict=False) if item.start >= end]


def _timed(text: str, item: FoundQuantity) -> FoundQuantity:
    """Add the tenths or hundredths of a time in sport: 58秒3, 4分03秒18."""
    found = _HUNDREDTHS.match(text, item.end) if text.endswith("秒", 0, item.end) else None
    if not found or item.quantity.dimension != "seconds":
        return item
    whole = item.quantity.nominal + Fraction(int(found[0]), 10 ** len(found[0]))
    half = Fraction(1, 2 * 10 ** len(found[0]))
    quantity = replace(
        item.quantity, low=whole - half, nominal=whole, high=whole + half, step=2 * half
    )
    return FoundQuantity(item.start, found.end(), item.number, quantity)


def _stretched(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """Join 百分之三至百分之五: shares of which each is written in full."""
    if "分之" not in text:
        return found
    joined: list[FoundQuantity] = []
    for item in found:
        last = joined[-1] if joined else None
        if last and TO.fullmatch(text, last.end, item.start) and _shares(text, last, item):
            both = span_of(last.quantity, item.quantity, Fraction(1))
            if both:
                joined[-1] = FoundQuantity(last.start, item.end, last.number, both)
                continue
        joined.append(item)
    return joined


def _shares(text: str, one: FoundQuantity, two: FoundQuantity) -> bool:
    led = text[max(0, one.start - 1) : one.start] in FROM
    ratios = one.quantity.dimension == two.quantity.dimension == "ratio"
    return ratios and not led and one.quantity.unit == two.quantity.unit


def _joined(text: str, amounts: list[Amount]) -> Iterator[FoundQuantity]:
    """Join amounts that belong together; drop what counts nothing."""
    index = 0
    while index < len(amounts):
        item, used = _read_at(text, amounts, index)
        if item:
            yield item
        index += used


_WIDEST_GAP = 4


def _read_at(text: str, amounts: list[Amount], index: int) -> tuple[FoundQuantity | None, int]:
    """Read the quantity that begins with this amount, and tell how many amounts it takes."""
    one = amounts[index]
    if index + 1 < len(amounts):
        two = amounts[index + 1]
        gap = text[one.end : two.start]
        one = below_zero(text, one, two)
        if one.first and not one.unit and (_LIST.fullmatch(gap) or TO.fullmatch(gap)):
            return None, 2
        if len(gap) <= _WIDEST_GAP:
            if len(amounts) > index + 2 and (found := _of_three(text, *amounts[index : index + 3])):
                return found, 3
            for join in JOINS:
                if quantity := join(text, one, two):
                    end = two.digits_end if two.unit and join in INNER else two.end
                    return FoundQuantity(one.start, end, one.number, quantity), 2
            if parts := _compound(text, amounts, index):
                return parts
    if one.unit:
        quantity = worth(one)
    elif one.first or in_odds(text, one):
        quantity = None
    else:
        one = signed(text, one)
        quantity = worth(one) or alone(text, one)
    return (FoundQuantity(one.start, one.end, one.number, quantity) if quantity else None), 1


def _of_three(text: str, one: Amount, two: Amount, three: Amount) -> FoundQuantity | None:
    """Read 三又二分之一 and 百分之三至五."""
    quantity = mixed_number(text, one, two, three) or share_range(text, one, two, three)
    return FoundQuantity(one.start, three.end, one.number, quantity) if quantity else None


def _shared(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give bare numbers of a list the unit that stands after its last: 12、15和20人."""
    shared = list(amounts)
    for index in range(len(shared) - 2, -1, -1):
        one, two = shared[index], shared[index + 1]
        if two.start == one.end + 1 and _LIST.match(text, one.end) and _alike(one, two):
            before = text[one.start - 1 : one.start]
            if before.isalpha() or (index and shared[index - 1].end == one.start - 1):
                shared[index] = one._replace(unit=two.unit)
    return shared


def _alike(one: Amount, two: Amount) -> bool:
    """Say whether a bare number can take the unit of the next."""
    bare = not (one.unit or one.first or one.numeral.mark) and one.numeral.arabic
    return bare and bool(two.unit) and not (two.first or two.numeral.mark or two.per)


def _compound(text: str, amounts: list[Amount], index: int) -> tuple[FoundQuantity, int] | None:
    """Read 2小时10分钟, 3年零2个月, 5元6角: each part smaller than one of the part before."""
    parts = [(amounts[index], UNITS.get(amounts[index].unit))]
    for part in amounts[index + 1 : index + 4]:
        last, unit = parts[-1]
        spoken = last.unit in _TENTH_OF and not part.unit and len(part.text) == 1  # 三毛五
        amount = part._replace(unit="分") if spoken else part
        if not unit or text[last.end : amount.start] not in _SEPARATORS or not _plain(last, amount):
            break
        if last.unit == "分" and amount.unit == "秒":
            unit = _PARTS["seconds"]
            parts[-1] = (last, unit)
        smaller = _smaller(unit, amount)
        if not smaller or amount.numeral.value * smaller.factor >= unit.factor:
            break
        parts.append((amount, smaller))
    if len(parts) == 1:
        return None
    whole = compound([(amount, unit) for amount, unit in parts if unit])
    first, last = parts[0][0], parts[-1][0]
    return FoundQuantity(first.start, last.end, first.number, whole), len(parts)


def _plain(last: Amount, amount: Amount) -> bool:
    """Say whether nothing but digits and unit stands where the two parts meet."""
    hedged = last.after or last.more or last.half or amount.before or amount.negative
    return not hedged and amount.start == amount.number and not last.per and not amount.per


def _smaller(unit: Unit, amount: Amount) -> Unit | None:
    """Give the unit of the next part, if it measures the same in smaller pieces."""
    own = _PARTS.get(unit.dimension) if amount.unit == "分" else UNITS.get(amount.unit)
    if own is None:
        return None
    joins = own.dimension == unit.dimension and own.factor < unit.factor
    return own if joins and own.dimension.startswith(_COMPOUND) else None
