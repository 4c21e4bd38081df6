"""Two numbers that are one quantity: 三分之一, 1/3, 25:1, 七成八, 3万至5万元."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from qa.model import Quantity
from qa.patterns import regex
from qa.reading.numbers.amounts import Amount
from qa.reading.numbers.surroundings import sign_before
from qa.reading.numbers.worth import fraction, mixed, odds, span_of, worth

_SHARED = tuple("占国省的到至了之")
_SERIES = tuple("决期页号月日/")
_COLONS = tuple(":：∶")
_VERSUS = (*_COLONS, "比")
FROM = tuple("从由自")
"""What a range that is two figures begins with: 从3万到5万."""
TO = regex(r" ?(?:至|到|--?|—{1,2}|–|~|～|〜|－|─{1,2}) ?")
"""What joins the ends of a range."""
_MINUS = ("-", "−")
_TENTHS = {
    "成": 1,
    "块钱": 1,
    "元": 1,
    "米": 2,
    "丈": 1,
    "尺": 1,
    "吨": 1,
    "亩": 1,
    "斤": 1,
    "两": 1,
}
"""Units after which figures alone are decimals → how many."""
_AT_THE_END = frozenset({"元", "吨", "亩", "斤", "两"})
"""Those after which they are so only where nothing follows."""
_ENDED = regex("[，。；、！？）”]|$")
_SPOKEN = "零一二三四五六七八九"
_FIGURES = {char: str(index) for index, char in enumerate(_SPOKEN)} | {
    str(n): str(n) for n in range(10)
}


def below_zero(text: str, one: Amount, two: Amount) -> Amount:
    """Give the first end of -6至2℃ its sign, which the unit of the second tells from a dash."""
    if (
        one.unit
        or not two.unit
        or one.start != one.number
        or not TO.fullmatch(text, one.end, two.start)
    ):
        return one
    minus = sign_before(text, one.start, two.unit) in _MINUS
    return one._replace(start=one.start - 1, negative=True) if minus else one


def _fraction(text: str, one: Amount, two: Amount) -> Quantity | None:
    if text[one.end : two.number] in ("分之-", "分之−"):
        two = two._replace(start=two.number - 1, negative=True)
    return fraction(one, two) if _divides(text, one, two) else None


def _divides(text: str, one: Amount, two: Amount) -> bool:
    begins = two.start if two.negative else two.number
    return not one.unit and text.startswith("分之", one.end) and begins == one.end + 2


def share_range(text: str, one: Amount, low: Amount, high: Amount) -> Quantity | None:
    """Read a range of shares that is told in one breath: 百分之三至五."""
    if not (_divides(text, one, low) and TO.fullmatch(text, low.end, high.start)):
        return None
    bare = not (low.unit or low.after or high.unit or high.per or high.first)
    if (
        not bare
        or text.startswith("分之", high.end)
        or text[max(0, one.start - 1) : one.start] in FROM
    ):
        return None
    least, most = fraction(one, low), fraction(one, high)
    return span_of(least, most, Fraction(1)) if least and most else None


def mixed_number(text: str, one: Amount, whole: Amount, part: Amount) -> Quantity | None:
    """Read a whole number with its fraction (三又二分之一); None where the three are not one."""
    if one.unit or text[one.end : whole.start] != "又" or not _divides(text, whole, part):
        return None
    return mixed(one, whole, part)


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
    if text[one.end] in _COLONS and text[one.number].isascii() != text[two.number].isascii():
        return None
    if (
        one.start
        and text[one.start - 1] in _VERSUS
        and text[one.start - 2 : one.start - 1].isdecimal()
    ):
        return None
    return odds(one, two)


def in_odds(text: str, one: Amount) -> bool:
    """Say whether a number is one of three that are weighed: 8∶41∶51."""
    before, after = text[max(0, one.start - 2) : one.start], text[one.end : one.end + 2]
    return (after[:1] in _VERSUS and after[1:].isdecimal()) or (
        before[1:] in _VERSUS and before[:1].isdecimal()
    )


def _tenths(text: str, one: Amount, two: Amount) -> Quantity | None:
    """Read 三成五 and 七成八, 3块5, 1米75 and 两吨八."""
    longest = _TENTHS.get(one.unit, 0)
    if two.unit or two.first or two.start != one.end or len(two.text) > longest:
        return None
    if one.unit in _AT_THE_END and not _ENDED.match(text, two.end):
        return None
    figures = "".join(_FIGURES.get(char, "") for char in two.text)
    if len(figures) != len(two.text) or one.more or one.half or one.per:
        return None
    whole = text[one.number : one.digits_end]
    point = "." if one.numeral.arabic else "点"
    spoken = figures if one.numeral.arabic else "".join(_SPOKEN[int(char)] for char in figures)
    return worth(one._replace(text=whole + point + spoken, after=two.after))


def _range(text: str, one: Amount, two: Amount) -> Quantity | None:
    """Read 3万至5万元, 18%—25%; what goes from … to is two quantities."""
    if one.first or two.before or not TO.fullmatch(text, one.end, two.start):
        return None
    if one.per and one.unit == two.unit:
        two = two._replace(per=one.per)
    if one.unit and (text[max(0, one.start - 1) : one.start] in FROM or one.after):
        return None
    high = worth(two)
    low = worth(one if one.unit else one._replace(unit=two.unit, per=two.per, before="", after=""))
    if not high or not low or high.dimension != low.dimension or high.unit != low.unit:
        return None
    return span_of(low, high, _carried(one, two))


def _carried(one: Amount, two: Amount) -> Fraction:
    """Give the 万 or 千 that the first number of a pair takes from the second: 3至5万."""
    mark = two.numeral.scale if two.numeral.mark else two.numeral.step
    carries = not one.unit and not one.numeral.mark and mark > 1
    return mark if carries and one.numeral.value < two.numeral.value / mark else Fraction(1)


JOINS: tuple[Callable[[str, Amount, Amount], Quantity | None], ...] = (
    _fraction,
    _stroke,
    _odds,
    _tenths,
    _range,
)
"""The ways to read two neighbours as one quantity, in the order in which they are tried."""

INNER = frozenset({_fraction, _stroke})
"""Those that leave the unit of the second outside: 三分之一人."""
