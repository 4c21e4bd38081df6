"""Numbers without a unit that stand alone: in a line or cell of their own, or between two stops.

In running text a bare whole number is a name or a code more often than an amount; one that
fills its clause (指数正好是100，) counts. A line of nothing but numbers may use the short forms
of tables as well: 40k, 2e5, .5, 1 3/5, 一只.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

from qa.model import Quantity
from qa.patterns import regex
from qa.reading.numbers.amounts import Amount
from qa.reading.numbers.numeral_pattern import FORMAL, NUMERAL
from qa.reading.numbers.numerals import Numeral, read_numeral
from qa.reading.numbers.units import UNITS, Unit
from qa.reading.numbers.worth import quantity, with_half

_NUMBER = regex(
    r"(?P<sign>[-−+]|负)? ?"
    r"(?:(?:(?P<whole>\d+) )?(?P<over>\d+) ?/ ?(?P<under>\d+)"
    rf"|(?P<plain>(?:{NUMERAL.pattern})兆?|^[{FORMAL}参]$|\.\d+)"
    r"(?:[eE](?P<tens>[+-]?\d{1,2})|\^(?P<power>[+-]?\d{1,2})|(?P<suffix>[kKwWMGT]))?)(?![^\W_])"
)
_BEGINS = regex(
    r"[-−+负 .\d几数幾數两兩零〇一二三四五六七八九十百千万亿兆拾佰仟萬億廿卅卌半"
    "壹弌贰貳叁參叄参肆伍陆陸柒捌玖]"
)
_SEPARATOR = regex(r" ?[,，、;；。] ?| ")
_SUFFIXES = {"k": 3, "K": 3, "w": 4, "W": 4, "M": 6, "G": 9, "T": 12}
_THING = regex(
    rf"(?P<plain>{NUMERAL.pattern}|半)(?P<unit>[个只打双对件台辆本张支条座])(?P<half>半?)"
)
_AHEAD = frozenset("，。；！？,;!?是为达有共和与及")
_BEHIND = regex(r"$|[，。；！？;!?]|,(?!\d)")
_CODE = regex(r"[号码线话址编代邮键区].{0,4}$")
_YEAR = regex(r"(?:19|20)\d\d")
_MULTIPLIERS = frozenset("十百千万亿兆拾佰仟廿卅卌点")
_BARE = regex("[百千万亿佰仟]+|万一")
_NOTHING = Unit("number", "", Fraction(1))
_STOPS = ("", " ", "，", "。", "；", "、", "（", "(", ",", ";")
_MINUS = "-−"
_LONGEST = 200
_HAND = 6


class Bare(NamedTuple):
    """A number at `[start, end)` with its sign; its figures begin at `number`."""

    start: int
    end: int
    number: int
    quantity: Quantity


def numbers_of(text: str) -> list[Bare]:
    """Read a line that is nothing but numbers, or one number with a counter."""
    if len(text) >= _LONGEST or not _BEGINS.match(text):
        return []
    return _only_numbers(text) or _thing(text)


def signed(text: str, one: Amount) -> Amount:
    """Give a number without unit the minus before it, where that stands alone: (-0.19,."""
    at = one.number - 1
    lone = one.start == one.number and text[max(0, at - 1) : at] in _STOPS
    if at < 0 or text[at] not in _MINUS or not lone:
        return one
    return one._replace(start=at, negative=True)


def alone(text: str, one: Amount) -> Quantity | None:
    """Read a whole number that fills its clause and is no code, year or numbering."""
    start, plain = one.start, one.text
    if (start and text[start - 1] not in _AHEAD) or not _BEHIND.match(text, one.end):
        return None
    if (
        len(plain) == 1
        or _YEAR.fullmatch(plain)
        or _CODE.search(text, max(0, start - _HAND), start)
    ):
        return None
    numeral = _numeral(plain)
    return _quantity(numeral, "-" if one.negative else "", Fraction(1)) if numeral else None


# ── a line of numbers ───────────────────────────────────────────────────────


def _only_numbers(text: str) -> list[Bare]:
    found: list[Bare] = []
    at = 0
    while match := _NUMBER.match(text, at):
        value = _value(match)
        if value is None:
            return []
        start = match.end("sign") if match["sign"] else match.start()
        number = start + (text[start] == " ")
        found.append(Bare(match.start(), match.end(), number, value))
        gap = _SEPARATOR.match(text, match.end())
        at = gap.end() if gap else match.end()
        if at == len(text):
            return found
        if not gap:
            break
    return []


def _thing(text: str) -> list[Bare]:
    """Read one number with a counter: 一只, 二个, 半个, 一个半."""
    match = _THING.fullmatch(text)
    numeral = read_numeral("0.5" if text[:1] == "半" else match["plain"]) if match else None
    if not match or not numeral:
        return []
    unit = UNITS[match["unit"]]
    if match["half"]:
        numeral = with_half(numeral)
    return [Bare(0, len(text), 0, quantity(numeral, unit, numeral.mark + match["unit"]))]


def _value(match: re.Match[str]) -> Quantity | None:
    if match["under"]:
        if not match["whole"] and _YEAR.fullmatch(match["over"]):
            return None
        under = int(match["under"])
        value = int(match["whole"] or 0) + Fraction(int(match["over"]), under or 1)
        return _exactly(_signed(value, match["sign"])) if under else None
    plain = match["plain"]
    numeral = None if match[0] == plain and _YEAR.fullmatch(plain) else _numeral(plain)
    if numeral is None:
        return None
    if match["power"]:
        raised = numeral.value ** int(match["power"]) if numeral.value else Fraction(0)
        return _exactly(_signed(raised, match["sign"]))
    tens = int(match["tens"] or 0) + _SUFFIXES.get(match["suffix"] or "", 0)
    return _quantity(numeral, match["sign"], Fraction(10) ** tens)


# ── what they are worth ─────────────────────────────────────────────────────


def _numeral(plain: str) -> Numeral | None:
    """Read a number, but neither 百, 万 or 万一 alone nor figures spoken one by one (八一)."""
    spoken = len(plain) > 1 and not plain[0].isascii() and _MULTIPLIERS.isdisjoint(plain)
    if spoken or _BARE.fullmatch(plain):
        return None
    return read_numeral("0" + plain if plain[0] == "." else plain)


def _quantity(numeral: Numeral, sign: str | None, scale: Fraction) -> Quantity:
    value, top = _signed(numeral.value, sign), _signed(numeral.top, sign)
    if numeral.whole and scale == 1 and top == value:
        return _exactly(value)
    numeral = numeral._replace(value=value, top=top)
    return quantity(numeral, _NOTHING._replace(factor=scale), numeral.mark)


def _exactly(value: Fraction) -> Quantity:
    return Quantity(value, value, value, "", "number", exact=True)


def _signed(value: Fraction, sign: str | None) -> Fraction:
    return -value if sign and sign != "+" else value
