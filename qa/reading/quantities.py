"""Quantities as printed: hedge, number and unit, read into exact intervals.

Amounts that belong together are one quantity: 3万至5万元, 三分之一, 25:1, 2小时10分钟.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from qa.model import Quantity
from qa.reading.amounts import Amount, read_amounts
from qa.reading.bare import bare_numbers
from qa.reading.lookalikes import Names
from qa.reading.units import UNITS, Unit
from qa.reading.worth import compound, fraction, mixed, odds, span_of, worth


@dataclass(frozen=True, slots=True)
class FoundQuantity:
    """A quantity in a sentence: `[start, end)` with hedge and unit, its number from `number`.

    The range covers hedges before and after; only a verb between hedge and number (约占)
    keeps the hedge outside.
    """

    start: int
    end: int
    number: int
    quantity: Quantity


_TO = re.compile(r" ?(?:至|到|--?|—{1,2}|–|~|～|〜|－|─{1,2}) ?")
_FROM = tuple("从由自")
_VERSUS = tuple(":：∶比")
_SERIES = tuple("决期页号月日/")
_SHARED = tuple("占国省的到至了之")
_LIST = re.compile("[、和及与]")
_COMPOUND = ("seconds", "months", "mass", "length", "money:")
_AFTER_HOURS = {"分": Unit("seconds", "秒", Fraction(60))}
_AFTER_YUAN = {"分": Unit("money:CNY", "元", Fraction(1, 100))}
_SEPARATORS = frozenset({"", "零", "又"})
_FOLDED = "萬億兩圓個對雙過餘約達國條隻張輛戶噸畝場間種項歲週鐘點數幾倆負"
_PLAIN = str.maketrans(_FOLDED, "万亿两圆个对双过余约达国条只张辆户吨亩场间种项岁周钟点数几俩负")
_TRADITIONAL = re.compile(f"[{_FOLDED}]")


def find_quantities(text: str, taken: Sequence[tuple[int, int]] = ()) -> list[FoundQuantity]:
    """Find every quantity outside the `taken` ranges (dates), in order.

    `text` is the running text of a sentence; traditional characters are read like simple ones.
    """
    if _TRADITIONAL.search(text):
        text = text.translate(_PLAIN)
    names = Names(text)
    dates = sorted(taken)
    found = []
    at = 0
    joined = _stretched(text, [*_joined(text, _shared(text, read_amounts(text)))])
    for item in _with_bare(joined, [FoundQuantity(*bare) for bare in bare_numbers(text)]):
        while at < len(dates) and dates[at][1] <= item.start:
            at += 1
        free = at == len(dates) or item.end <= dates[at][0]
        if free and not names.cover(item.number, item.end):
            found.append(item)
    return found


def _stretched(text: str, found: list[FoundQuantity]) -> list[FoundQuantity]:
    """Join 百分之三至百分之五: shares of which each is written in full."""
    if "分之" not in text:
        return found
    joined: list[FoundQuantity] = []
    for item in found:
        last = joined[-1] if joined else None
        if last and _TO.fullmatch(text, last.end, item.start) and _shares(text, last, item):
            both = span_of(last.quantity, item.quantity, Fraction(1))
            if both:
                joined[-1] = FoundQuantity(last.start, item.end, last.number, both)
                continue
        joined.append(item)
    return joined


def _shares(text: str, one: FoundQuantity, two: FoundQuantity) -> bool:
    led = text[max(0, one.start - 1) : one.start] in _FROM
    ratios = one.quantity.dimension == two.quantity.dimension == "ratio"
    return ratios and not led and one.quantity.unit == two.quantity.unit


def _with_bare(
    found: list[FoundQuantity], bare: Sequence[FoundQuantity]
) -> Sequence[FoundQuantity]:
    """Add the numbers that stand alone, in place of what was found within them."""
    if not bare:
        return found
    inside = [
        item
        for item in bare
        if not any(one.start <= item.start and item.end <= one.end for one in found)
    ]
    kept = [
        one
        for one in found
        if not any(item.start < one.end and one.start < item.end for item in inside)
    ]
    return sorted([*kept, *inside], key=lambda item: item.start)


def _joined(text: str, amounts: list[Amount]) -> Iterator[FoundQuantity]:
    """Join amounts that belong together; drop what counts nothing."""
    index = 0
    while index < len(amounts):
        item, used = _read_at(text, amounts, index)
        if item:
            yield item
        index += used


def _read_at(text: str, amounts: list[Amount], index: int) -> tuple[FoundQuantity | None, int]:
    """Read the quantity that begins with this amount, and tell how many amounts it takes."""
    one = amounts[index]
    if index + 1 < len(amounts):
        two = amounts[index + 1]
        gap = text[one.end : two.start]
        if one.first and not one.unit and (_LIST.fullmatch(gap) or _TO.fullmatch(gap)):
            return None, 2
        if len(gap) <= _WIDEST_GAP:
            for join in (_fraction, _stroke, _odds, _tenths, _range):
                if quantity := join(text, one, two):
                    end = two.digits_end if two.unit and join in (_fraction, _stroke) else two.end
                    return FoundQuantity(one.start, end, one.number, quantity), 2
            if found := _compound(text, amounts, index):
                return found
            if three := _mixed(text, amounts, index):
                return three, 3
    named = (one.first or _in_odds(text, one)) and not one.unit
    quantity = None if named else worth(one)
    return (FoundQuantity(one.start, one.end, one.number, quantity) if quantity else None), 1


_WIDEST_GAP = 4
_TENTHS = {"成": 1, "块钱": 1, "米": 2}
"""Units after which figures alone are decimals → how many."""
_SPOKEN = "零一二三四五六七八九"
_FIGURES = {char: str(index) for index, char in enumerate(_SPOKEN)} | {
    str(n): str(n) for n in range(10)
}


def _fraction(text: str, one: Amount, two: Amount) -> Quantity | None:
    return fraction(one, two) if _divides(text, one, two) else None


def _divides(text: str, one: Amount, two: Amount) -> bool:
    begins = two.start if two.negative else two.number
    return not one.unit and text.startswith("分之", one.end) and begins == one.end + 2


def _mixed(text: str, amounts: list[Amount], index: int) -> FoundQuantity | None:
    """Read 三又二分之一."""
    one, *rest = amounts[index : index + 3]
    if one.unit or len(rest) < len("分之") or text[one.end : rest[0].start] != "又":
        return None
    whole, part = rest
    value = mixed(one, whole, part) if _divides(text, whole, part) else None
    return FoundQuantity(one.start, part.end, one.number, value) if value else None


def _stroke(text: str, one: Amount, two: Amount) -> Quantity | None:
    """Read 1/3 where the words before show that it is a share."""
    if (
        one.unit
        or text[one.end : two.number] != "/"
        or text[two.digits_end : two.digits_end + 1] in _SERIES
    ):
        return None
    led = (
        one.before
        or text[max(0, one.number - 1) : one.number] in _SHARED
        or text.startswith("的", two.digits_end)
    )
    return fraction(two, one, two.after) if led and one.numeral.value < two.numeral.value else None


def _odds(text: str, one: Amount, two: Amount) -> Quantity | None:
    if one.unit or two.unit or one.first or two.start != one.end + 1:
        return None
    if text[one.end] not in _VERSUS or text[two.end : two.end + 1] in _VERSUS:
        return None
    if one.start and text[one.start - 1] in _VERSUS:
        return None
    return odds(one, two)


def _in_odds(text: str, one: Amount) -> bool:
    """Say whether a number is one of three that are weighed: 8∶41∶51."""
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
    return (after[:1] in _VERSUS and after[1:].isdecimal()) or (
        before[1:] in _VERSUS and before[:1].isdecimal()
    )


def _tenths(text: str, one: Amount, two: Amount) -> Quantity | None:
    """Read 三成五 and 七成八, 3块5 and 1米75."""
    longest = _TENTHS.get(one.unit, 0)
    if two.unit or two.first or two.start != one.end or len(two.text) > longest:
        return None
    figures = "".join(_FIGURES.get(char, "") for char in two.text)
    if len(figures) != len(two.text) or one.more or one.half or one.per:
        return None
    whole = text[one.number : one.digits_end]
    point = "." if one.numeral.arabic else "点"
    spoken = figures if one.numeral.arabic else "".join(_SPOKEN[int(char)] for char in figures)
    return worth(replace(one, text=whole + point + spoken, after=two.after))


def _range(text: str, one: Amount, two: Amount) -> Quantity | None:
    """Read 3万至5万元, 18%—25%; what goes from … to is two quantities."""
    if one.first or two.before or not _TO.fullmatch(text, one.end, two.start):
        return None
    if one.per and one.unit == two.unit:
        two = replace(two, per=one.per)
    if one.unit and (text[max(0, one.start - 1) : one.start] in _FROM or one.after):
        return None
    high = worth(two)
    low = worth(one if one.unit else replace(one, unit=two.unit, per=two.per, before="", after=""))
    if not high or not low or high.dimension != low.dimension or high.unit != low.unit:
        return None
    return span_of(low, high, _carried(one, two))


def _carried(one: Amount, two: Amount) -> Fraction:
    """Give the 万 or 千 that the first number of a pair takes from the second: 3至5万."""
    mark = two.numeral.scale if two.numeral.mark else two.numeral.step
    carries = not one.unit and not one.numeral.mark and mark > 1
    return mark if carries and one.numeral.value < two.numeral.value / mark else Fraction(1)


def _shared(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give bare numbers of a list the unit that stands after its last: 12、15和20人."""
    shared = list(amounts)
    for index in range(len(shared) - 2, -1, -1):
        one, two = shared[index], shared[index + 1]
        if two.start == one.end + 1 and _LIST.match(text, one.end) and _alike(one, two):
            before = text[one.start - 1 : one.start]
            if before.isalpha() or (index and shared[index - 1].end == one.start - 1):
                shared[index] = replace(one, unit=two.unit)
    return shared


def _alike(one: Amount, two: Amount) -> bool:
    """Say whether a bare number can take the unit of the next."""
    bare = not (one.unit or one.first or one.numeral.mark) and one.numeral.arabic
    return bare and bool(two.unit) and not (two.first or two.numeral.mark or two.per)


def _compound(text: str, amounts: list[Amount], index: int) -> tuple[FoundQuantity, int] | None:
    """Read 2小时10分钟, 3年零2个月, 5元6角: each part smaller than one of the part before."""
    parts = [(amounts[index], UNITS.get(amounts[index].unit))]
    for amount in amounts[index + 1 : index + 4]:
        last, unit = parts[-1]
        if not unit or text[last.end : amount.start] not in _SEPARATORS or not _plain(last, amount):
            break
        if last.unit == "分" and amount.unit == "秒":
            unit = _AFTER_HOURS["分"]
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
    own = UNITS.get(amount.unit)
    if own is None:
        return None
    if amount.unit == "分":
        own = (_AFTER_HOURS if unit.dimension == "seconds" else _AFTER_YUAN)["分"]
    joins = own.dimension == unit.dimension and own.factor < unit.factor
    return own if joins and own.dimension.startswith(_COMPOUND) else None
