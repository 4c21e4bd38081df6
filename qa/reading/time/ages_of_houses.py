"""Words that give the age of what was founded: 百年老店 of 1983, half a century from 1990."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import Bounds, fixed, onward
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import printed_year

_OLD: Final = regex(
    "(?P<word>(?P<many>[二两三四五]|数)?百年(?:老店|老校|老字号|名校|老厂|企业|学府|老街|老宅|老屋|古[树桥宅井镇村]|老[树桥]|校史|历史的))"
)
_BUILT: Final = regex(
    r"(?:创办|创建|始建|兴建|建|开业|创立|成立|栽|种|开办|落成|诞生)成?于(?:公元)?(?P<y>1[0-9]\d\d|20\d\d)年"
    r"|(?P<y2>1[0-9]\d\d|20\d\d)年(?:才|由[^，。；]{2,8})?(?:创办|创建|始建|兴建|建成|开业|创立|成立|栽下|种下|开办|落成)"
)
_SPAN: Final = regex(
    "(?:走过|已有|跨越|历经|整整|长达|坚守|相隔|时隔|度过)了?(?P<word>(?P<half>半|一|两)个(?P<unit>世纪|甲子))"
)
_YEARS: Final = {"世纪": 100, "甲子": 60}
_TIMES: Final = {"半": Fraction(1, 2), "一": Fraction(1), "两": Fraction(2)}
_LATEST, _ROUGH, _HUNDRED, _TWO = 2035, 10, 100, 2
_DIGITS: Final = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


def read_ages_of_houses(line: Line) -> Iterator[Implied]:
    """Read what is a hundred years old by its name, and half-centuries between two years."""
    yield from _hundreds(line)
    yield from _centuries(line)


def _hundreds(line: Line) -> Iterator[Implied]:
    old = _OLD.search(line.text) if "百" in line.letters else None
    text = onward(line) if old else ""
    built = [*_BUILT.finditer(text)]
    if old is None or len(built) != 1 or old["many"] == "数":
        return
    day = line.context.date
    now = max([day.year if day else _LATEST, *(one.year or 0 for one in line.dates)])
    key = "y" if built[0]["y"] else "y2"
    years = _HUNDRED * _DIGITS.get(old["many"] or "", 1)
    bounds = Bounds(Fraction(0), Fraction(now - years + _ROUGH), f"{now - years}年以前")
    where = (built[0].start(key), built[0].end(key) + 1)
    yield fixed(line, "time", old.span("word"), where, int(built[0][key]), bounds)


def _centuries(line: Line) -> Iterator[Implied]:
    """1990年……2020年……走过半个世纪: thirty years lie between."""
    told = [*_SPAN.finditer(line.text)] if {"纪", "甲"} & line.letters else []
    years = [one for one in line.dates if one.year]
    if len(told) != 1 or len(years) != _TWO or not all(map(printed_year, years)):
        return
    first, last = years
    length = _TIMES[told[0]["half"]] * _YEARS[told[0]["unit"]]
    passed = abs((last.year or 0) - (first.year or 0))
    bounds = Bounds(Fraction(passed - _ROUGH), Fraction(passed + _ROUGH), f"{passed}年")
    where = told[0].span("word")
    yield fixed(line, "time", (first.start, last.end), where, length, bounds)
