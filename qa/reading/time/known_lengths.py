"""Lengths of time told in two units, and lengths that no day, week, month or year has room for.

两周，也就是10天; 每周开放8天; 6月份优良天数31天.
"""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from qa.model import Implied, Range
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed, just, number
from qa.reading.scene.scene import Line

_HOURS: Final = {
    "分钟": Fraction(1, 60),
    "小时": Fraction(1),
    "钟头": Fraction(1),
    "天": Fraction(24),
    "昼夜": Fraction(24),
    "周": Fraction(168),
    "星期": Fraction(168),
    "礼拜": Fraction(168),
    "月": Fraction(730),
    "季度": Fraction(2190),
    "年": Fraction(8760),
    "世纪": Fraction(876000),
}
_ROUGH: Final = frozenset({"月", "季度", "年", "世纪"})
_UNIT: Final = "|".join(_HOURS)
_N: Final = r"\d+(?:\.\d+)?|[一二两三四五六七八九十百]{1,5}|半"
_LENGTH: Final = (
    rf"(?P<@n>{_N})(?:(?P<@nights>天[一二两三四五六七八九十]夜)"
    rf"|个?(?P<@half>半)?(?P<@unit>{_UNIT})(?P<@more>半)?)"
)
_MEANS: Final = "(?P<means>(?:也就是|即|合|相当于|等于|足足|整整|共计?|总共)+)"
_TWICE: Final = regex(
    rf"(?<![第\d.近约超逾数几多每满零又—-]){_LENGTH.replace('@', 'a')}(?:时间|的?工期)?[，,]?[（(]?"
    rf"{_MEANS}{_LENGTH.replace('@', 'b')}(?![多余来前后内零又个\d])",
    heads=r"\d一二两三四五六七八九十百半",
)
_NIGHTS: Final = regex(
    r"(?<![\d.近约超逾])(?P<an>\d{2,3})个?(?P<aunit>小时|钟头)(?![多以])[^。；\d]{0,12}?"
    r"(?<![第前后每])(?P<bn>[一二两三四五六七八九十])(?:天[一二两三四五六七八九十]夜|个?昼夜)"
)
_NIGHT: Final = 12
_DAYS_IN_YEAR: Final = regex(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)年(?:全年)?[，,]?(?![^，。]{0,3}[到至—])[^。；\d]{0,24}?天(?:数)?[^，。；\d]{0,4}?(?P<n>\d{3})天"
)
_ROOM: Final = (
    (regex(rf"(?:每天|每日|一天)[^，。；\d]{{0,6}}?(?P<n>{_N})个?(?:小时|钟头)"), 24, "小时"),
    (regex(rf"(?:每周|一周|每星期)[^，。；\d]{{0,6}}?(?P<n>{_N})天"), 7, "天"),
    (regex(rf"(?:全年|一年|每年)[^，。；\d]{{0,10}}?(?P<n>{_N})天"), 366, "天"),
)
_MONTH: Final = regex(
    r"(?<![\d至到—\-])(?P<m>[1-9]|1[0-2])月(?:份|，|,)?[^，。；\d起至]{0,4}[，,]?[^，。；\d起至]{0,10}?(?P<n>\d{2})天"
)
_FEBRUARY: Final = 2
_HUNDRED: Final = 100
_LONG: Final = frozenset({1, 3, 5, 7, 8, 10, 12})
_SUMMED: Final = regex("累计|合计|总|共|人均|各|分别|加起来|连续|限行|提前|平均|台|辆|次")
_MOST: Final = 2
"""So many times what there is room for a slip may be, at most; what is more is of several."""


def read_known_lengths(line: Line) -> Iterator[Implied]:
    """Read the lengths of a sentence that are told twice, or of a time that bounds them."""
    for found in _TWICE.finditer(line.text):
        one, other = (_hours(found, side) for side in "ab")
        if one and other and _units_apart(found):
            yield from _same(line, found, one, other)
    yield from _nights(line)
    for found in _DAYS_IN_YEAR.finditer(line.text) if "天" in line.letters else ():
        most = 365 + isleap(int(found["y"]))
        yield from _room(line, found, most, f"至多{most}天", (found.start("y"), found.end("y") + 1))
    for pattern, most, unit in _ROOM:
        for found in pattern.finditer(line.text) if unit[-1] in line.letters else ():
            yield from _room(line, found, most, f"至多{most}{unit}")
    for found in _MONTH.finditer(line.text) if "天" in line.letters else ():
        month = int(found["m"])
        most = 31 if month in _LONG else 29 if month == _FEBRUARY else 30
        yield from _room(line, found, most, f"至多{most}天")


def _hours(found: re.Match[str], side: str) -> Fraction:
    value = Fraction(1, 2) if found[f"{side}n"] == "半" else number(found[f"{side}n"])
    if value is None:
        return Fraction(0)
    if found[f"{side}nights"]:
        return value * 24
    half = found[f"{side}half"] or found[f"{side}more"]
    return (value + (Fraction(1, 2) if half else 0)) * _HOURS[found[f"{side}unit"]]


def _units_apart(found: re.Match[str]) -> bool:
    """Say whether two units are lengths both, and said to be the same: no 7月, no sum of days."""
    if found["aunit"] == found["bunit"] or ("共" in found["means"] and not found["anights"]):
        return False
    pieces = [found.string[found.start(f"{side}n") : _end(found, side)] for side in "ab"]
    years = (number(found["an"]) or 0) > _HUNDRED and found["aunit"] == "年"
    return not years and all("月" not in piece or "个" in piece for piece in pieces)


def _same(line: Line, found: re.Match[str], one: Fraction, other: Fraction) -> Iterator[Implied]:
    """Hold a length to what it is in another unit; months and days make each other roughly."""
    rough = (found["aunit"] in _ROUGH) != (found["bunit"] in _ROUGH)
    slack = one / 12 if rough else one / 50
    unit = found["bunit"] or "天"
    makes = one / _HOURS[unit]
    meant = Bounds(one - slack, one + slack, f"{Decimal(round(makes * 10)) / 10:g}{unit}")
    ends = ((found.start("an"), _end(found, "a")), (found.start("bn"), _end(found, "b")))
    yield fixed(line, "time", *ends, other, meant)


def _end(found: re.Match[str], side: str) -> int:
    return max(found.end(f"{side}{name}") for name in ("nights", "unit", "more"))


def _nights(line: Line) -> Iterator[Implied]:
    """72小时，两天两夜: a day and a night have twenty-four hours."""
    for found in _NIGHTS.finditer(line.text) if "夜" in line.letters else ():
        hours, days = number(found["an"]), number(found["bn"])
        if hours is not None and days is not None:
            meant = f"{Decimal(round(hours / 24 * 10)) / 10:g}天"
            bounds = Bounds(hours - _NIGHT, hours + _NIGHT, meant)
            word = (found.start("an"), found.end("aunit"))
            yield fixed(line, "time", word, (found.start("bn"), found.end()), days * 24, bounds)


def _room(
    line: Line, found: re.Match[str], most: int, meant: str, word: Range | None = None
) -> Iterator[Implied]:
    value = number(found["n"])
    around = line.text[max(0, found.start() - 8) : found.end()]
    if value is not None and value <= _MOST * most and not _SUMMED.search(around):
        word = word or (found.start(), found.start() + 2)
        where = (found.start("n"), found.end())
        bounds = just(most)._replace(least=Fraction(0), meant=meant)
        yield fixed(line, "time", word, where, value, bounds)
