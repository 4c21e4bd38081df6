"""Weddings by the years they mark (金婚), quarters by their months, told otherwise beside it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import EXACT, Bounds, between, fixed, number
from qa.reading.scene.scene import Line

_WEDDINGS: Final = {
    "瓷婚": (20, 24),
    "银婚": (25, 29),
    "珍珠婚": (30, 34),
    "红宝石婚": (40, 44),
    "金婚": (50, 59),
    "钻石婚": (60, 79),
}
_WEDDING: Final = regex(f"(?:{'|'.join(_WEDDINGS)})(?!及?以[上下])")
_MARRIED: Final = regex(
    r"(?<!\d)(?P<y>(?:19|20)\d\d)年[^，。；\d]{0,8}(?:结婚|成婚|完婚|喜结|登记|领证|领了|结为|成亲|步入婚姻|拜堂|喜结连理)"
)
_TOGETHER: Final = regex(
    rf"(?:结婚|成婚|婚龄|婚后|婚姻|相守|携手|牵手|相伴)(?:走过|相伴|已经?|了|整整|满)*{EXACT}周?[年载](?!前)"
    rf"|{EXACT.replace('?P<n>', '?P<m>')}周?[年载](?:的?婚姻|的?相守|的?婚龄)"
)
_NOW: Final = regex(r"(?<!\d)(20\d\d)年")
_PERIODS: Final = {
    "一季度": (1, 3),
    "二季度": (4, 6),
    "三季度": (7, 9),
    "四季度": (10, 12),
    "前三季度": (1, 9),
    "上半年": (1, 6),
    "下半年": (7, 12),
}
_MONTHS: Final = regex(
    r"(?P<period>前三季度|(?<!前)[一二三四]季度|[上下]半年)(?:期间)?[^，。；、\d（(]{0,4}[，,]?(?P<same>即|也就是|指的?是?|[（(](?:即|也就是)?)?"
    r"(?P<since>\d{1,2})月?份?(?:[-—－–~～]{1,2}|至|到)(?P<until>\d{1,2})月"
)

_MONTH: Final = regex(r"(\d{1,2})月")
_WITHIN: Final = regex(
    r"(?P<period>(?<!前)[一二三四]季度|[上下]半年)[，,]?[^，。；、\d的]{0,8}?(?:先后|分别|相继|接连)[于在]?"
    r"(?P<months>\d{1,2}月(?:[、和及与，]\d{1,2}月)*)"
)


def read_known_weddings(line: Line) -> Iterator[Implied]:
    """Read what a sentence tells of a wedding's years, or of a quarter's months."""
    if "婚" in line.letters:
        words = [*_WEDDING.finditer(line.text)]
        if len(words) == 1:
            first, last = _WEDDINGS[words[0][0]]
            yield from _of_years(line, words[0].span(), first, last)
            yield from _since(line, words[0].span(), first, last)
    for found in _MONTHS.finditer(line.text) if _tells_part(line) else ():
        since, until = _PERIODS[found["period"]]
        if found["same"] and int(found["since"]) != since:
            meant = Bounds(Fraction(since), Fraction(since), f"{since}—{until}月")
            months = (found.start("since"), found.end())
            yield fixed(line, "time", found.span("period"), months, int(found["since"]), meant)
        elif int(found["since"]) == since:
            months = (found.start("since"), found.end())
            least = until if found["same"] else since
            meant = Bounds(Fraction(least), Fraction(until), f"{since}—{until}月")
            yield fixed(line, "time", found.span("period"), months, int(found["until"]), meant)
    yield from _within(line)


def _tells_part(line: Line) -> bool:
    """Say whether a sentence may tell of months and of a quarter or half of a year."""
    return "月" in line.letters and not line.letters.isdisjoint("度半")


def _within(line: Line) -> Iterator[Implied]:
    """上半年先后于8月、11月: those months lie in the other half."""
    for found in _WITHIN.finditer(line.text) if _tells_part(line) else ():
        since, until = _PERIODS[found["period"]]
        months = [int(month) for month in _MONTH.findall(found["months"])]
        odd = next((one for one in months if not since <= one <= until), None)
        if odd is not None:
            meant = between(since, until, "月")
            yield fixed(line, "time", found.span("period"), found.span("months"), odd, meant)


def _of_years(line: Line, word: tuple[int, int], first: int, last: int) -> Iterator[Implied]:
    for told in _TOGETHER.finditer(line.text):
        years = number(told["n"] or told["m"])
        if years is not None:
            yield fixed(line, "time", word, told.span(), years, between(first - 1, last, "年"))


def _since(line: Line, word: tuple[int, int], first: int, last: int) -> Iterator[Implied]:
    """金婚 in 2024 of a couple married in 1994."""
    told = [*_MARRIED.finditer(line.text)]
    day = line.context.date
    printed = [int(year) for year in _NOW.findall(line.text)]
    now = max(printed) if printed else day.year if day else None
    if len(told) != 1 or now is None or now == int(told[0]["y"]):
        return
    bounds = Bounds(Fraction(now - last), Fraction(now - first + 1), f"结婚{first}年")
    yield fixed(line, "time", word, told[0].span(), int(told[0]["y"]), bounds)
