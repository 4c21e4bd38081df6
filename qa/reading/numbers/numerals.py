"""Numerals as printed, Arabic, Chinese and mixed, read into exact numbers.

1,234.5万, 三千七百, 3万2千, 二〇二四, 几十万, 七八 and their like; no unit, no hedge.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa.patterns import regex
from qa.reading.numbers.numeral_pattern import MANY

_SIMPLE = str.maketrans(
    "〇壹弌贰貳叁參叄参肆伍陆陸柒捌玖拾佰仟萬億兩幾點数數個kKwW",
    "零一一二二三三三三四五六六七八九十百千万亿两几点几几个千千万万",
) | {ord("廿"): "二十", ord("卅"): "三十", ord("卌"): "四十"}
_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2}
_WORTH = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_MYRIAD = 10**4
_HUNDRED = 100
_LONGEST = 40
_ZERO = "零"

_FIGURES_ALONE = regex(r"(?P<digits>[0-9]+)(?:\.(?P<decimals>[0-9]+))?(?P<mark>万亿|[百千万亿])?")
_UNSAID = regex("[ ,，]|个(?=亿)")
_TOKEN = regex(r"\d+(?:\.\d+)?|点[零一二三四五六七八九]+|[^\d]")


class Numeral(NamedTuple):
    """A printed number.

    `step` is one unit of its last printed place, `place` the worth of its last figure that is
    not zero; `scale` is the 万 or 亿 that ends it and `mark` how that is written.
    `whole` is true for one printed to the last unit. `top` is the upper end of a number that
    names two or any (七八, 几十), else the value.
    """

    value: Fraction
    step: Fraction
    place: Fraction
    scale: Fraction = Fraction(1)
    mark: str = ""
    whole: bool = True
    top: Fraction = Fraction(0)
    arabic: bool = False


_ONE = Fraction(1)


@lru_cache(maxsize=1 << 15)
def read_numeral(text: str) -> Numeral | None:
    """Read a whole string as one number; None when it is none (or beyond 40 characters)."""
    plain = _UNSAID.sub("", text.translate(_SIMPLE))
    if not plain or len(plain) > _LONGEST:
        return None
    if plain in MANY:
        return _of_hundreds(*MANY[plain])
    if plain.isascii() and plain.isdigit():
        return _counted(int(plain))
    return _in_figures(plain) or _read(plain)


def _in_figures(plain: str) -> Numeral | None:
    """Read figures with decimals or one multiplier, as nine of ten are: 12.5, 300万, 1.2万亿."""
    found = _FIGURES_ALONE.fullmatch(plain)
    if not found:
        return None
    decimals, mark = found["decimals"] or "", found["mark"] or ""
    worth, below = 1, 10 ** len(decimals)
    for char in mark:
        worth *= _WORTH[char]
    value, step = Fraction(int(found["digits"] + decimals) * worth, below), Fraction(worth, below)
    place, whole = _place(value) or step, step == 1
    return Numeral(value, step, place, Fraction(worth), mark, whole, top=value, arabic=True)


def _read(plain: str) -> Numeral | None:
    """Read a number that is more than plain figures."""
    arabic = plain[0].isascii()
    parts = _TOKEN.findall(plain)
    figures = [part for part in parts if part not in _ANY]
    if len(figures) < len(parts) - 1 or (len(parts) > 1 and parts[-1] in _ANY):
        return None
    if not all(part[0] in _FIGURES or part in _KNOWN for part in figures) or not _pointed(parts):
        return None
    spelt = _spelt_out(parts)
    if spelt is not None:
        return spelt
    ends = _ends(parts)
    if ends is None:
        return None
    return _numeral(parts, *ends, arabic=arabic)


def _counted(number: int) -> Numeral:
    value = Fraction(number)
    place = 1
    while number and not number % (place * 10):
        place *= 10
    return Numeral(value, _ONE, _ONE if place == 1 else Fraction(place), top=value, arabic=True)


def _of_hundreds(low: int, high: int) -> Numeral:
    """Give the number that 成百上千 stands for."""
    return Numeral(Fraction(low), Fraction(low), Fraction(low), whole=False, top=Fraction(high))


_ANY = frozenset("几数")
_KNOWN = frozenset(_DIGITS) | frozenset(_WORTH)
_FIGURES = frozenset("点0123456789")


def _pointed(parts: list[str]) -> bool:
    """Say whether 点 is followed by figures, and those by multipliers at most."""
    points = [index for index, part in enumerate(parts) if part[0] == "点"]
    if not points:
        return True
    return len(parts[points[0]]) > 1 and all(part in _WORTH for part in parts[points[0] + 1 :])


def _spelt_out(parts: list[str]) -> Numeral | None:
    """Read figures spoken one by one: 二〇二四, 五五."""
    series = len(parts) > 1 and all(figure in _DIGITS for figure in parts)
    if not series or _pair(parts, 0):
        return None
    value = Fraction(int("".join(str(_DIGITS[part]) for part in parts)))
    return Numeral(value, Fraction(1), _place(value) or Fraction(1), top=value)


def _ends(parts: list[str]) -> tuple[Fraction, Fraction] | None:
    """Give the lowest and highest number that the parts can mean."""
    for index, part in enumerate(parts):
        if part in _ANY:
            low, most = (
                _evaluate([*parts[:index], figure, *parts[index + 1 :]]) for figure in "一九"
            )
            if low is None or most is None:
                return None
            return low, most if index else 10 * low
        if _pair(parts, index):
            low = _evaluate([*parts[: index + 1], *parts[index + 2 :]])
            high = _evaluate([*parts[:index], *parts[index + 1 :]])
            return (low, high) if low is not None and high is not None else None
    value = _evaluate(parts)
    return None if value is None else (value, value)


def _pair(parts: list[str], index: int) -> bool:
    """Say whether two neighbouring figures name alternatives: 七八, 三五, 两三."""
    pair = [_DIGITS.get(part, 0) for part in parts[index : index + 2]]
    before = parts[index - 1] if index else ""
    after = parts[index + 2] if index + 2 < len(parts) else ""
    if len(pair) < len("七八") or not all(pair) or before in _DIGITS or after in _DIGITS:
        return False
    return pair[1] - pair[0] == 1 or pair == [3, 5]


def _evaluate(parts: list[str]) -> Fraction | None:
    """Add up figures and multipliers; each multiplier takes all that is smaller before it."""
    if not parts or (parts[-1] == _ZERO and len(parts) > 1):
        return None
    stack: list[Fraction | int] = []
    last = ""
    for index, part in enumerate(parts):
        if part in _WORTH:
            if not _multiply(stack, _WORTH[part], last):
                return None
        elif part[0] == "点":
            stack.append(_decimals(part))
        elif part != _ZERO:
            if last and last not in _WORTH and last != _ZERO:
                return None
            stack.append(_figure(part, last, final=_closes(parts, index)))
        last = part
    return Fraction(sum(stack))


def _multiply(stack: list[Fraction | int], worth: int, last: str) -> bool:
    if last in _WORTH and stack and stack[-1] >= worth:
        stack[-1] *= worth
        return worth >= _MYRIAD
    # figures directly before it are its own, however many: 150000万
    own = bool(stack) and last not in _WORTH and last != _ZERO
    below = [stack.pop()] if own else []
    while stack and stack[-1] < worth:
        below.append(stack.pop())
    stack.append(sum(below) * worth if below else worth)
    return True


def _figure(part: str, last: str, *, final: bool) -> Fraction | int:
    """Give a figure's worth; the last one after 百 or more is of the next place: 一万五."""
    worth = _WORTH.get(last, 0)
    spoken = final and _one_figure(part) and worth >= _HUNDRED
    if part not in _DIGITS:
        return Fraction(part) if "." in part else int(part) * (worth // 10 if spoken else 1)
    return _DIGITS[part] * (worth // 10 if spoken else 1)


def _one_figure(part: str) -> bool:
    return part in _DIGITS or (len(part) == 1 and part.isdigit())


def _closes(parts: list[str], index: int) -> bool:
    return index == len(parts) - 1 or parts[index + 1][0] == "点"


def _decimals(part: str) -> Fraction:
    digits = "".join(str(_DIGITS[char]) for char in part[1:])
    return Fraction(int(digits), 10 ** len(digits))


def _numeral(parts: list[str], value: Fraction, top: Fraction, *, arabic: bool) -> Numeral:
    first = len(parts)
    while first and parts[first - 1] in _WORTH:
        first -= 1
    multipliers = "".join(parts[first:])
    # 十 is spoken for every number of two figures: 二十 is as exact as 20
    rounded = multipliers if arabic else multipliers.removeprefix("十")
    step = _product(rounded) * _unit_of(parts[:first], spoken=not multipliers)
    big = multipliers if arabic and first == 1 else multipliers.lstrip("十百千")
    return Numeral(
        value=value,
        step=step,
        place=_place(value) or step,
        scale=_product(big),
        mark=big,
        whole=step == 1,
        top=top,
        arabic=arabic,
    )


def _product(multipliers: str) -> Fraction:
    worth = 1
    for char in multipliers:
        worth *= _WORTH[char]
    return Fraction(worth)


def _unit_of(parts: list[str], *, spoken: bool) -> Fraction:
    """Give one unit of the last place of what stands before the last multipliers.

    `spoken` allows for a last figure of the place below its multiplier: 一万五.
    """
    last = parts[-1] if parts else ""
    if last.startswith("点"):
        return Fraction(1, 10 ** (len(last) - 1))
    if "." in last:
        return Fraction(1, 10 ** len(last.partition(".")[2]))
    before = parts[-2] if len(parts) > 1 else ""
    if spoken and _one_figure(last) and _WORTH.get(before, 0) >= _HUNDRED:
        return Fraction(_WORTH[before] // 10)
    return Fraction(1)


def _place(value: Fraction) -> Fraction:
    """Give the worth of the last figure that is not zero; 0 for nothing."""
    if not value:
        return Fraction(0)
    place = 1
    while place % value.denominator:
        place *= 10
    if place > 1:
        return Fraction(1, place)
    while not value.numerator % (place * 10):
        place *= 10
    return Fraction(place)
