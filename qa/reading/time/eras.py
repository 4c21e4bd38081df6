"""Years of a reign with the common year beside them: 光绪二十三年（1897年）."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from qa.model import Reckoning, Slot
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.year_counts import End, Printed, reckoning

_ERAS: Final = {
    "贞观": 627,
    "开元": 713,
    "天宝": 742,
    "庆历": 1041,
    "元丰": 1078,
    "绍兴": 1131,
    "淳熙": 1174,
    "洪武": 1368,
    "永乐": 1403,
    "宣德": 1426,
    "成化": 1465,
    "弘治": 1488,
    "正德": 1506,
    "嘉靖": 1522,
    "隆庆": 1567,
    "万历": 1573,
    "天启": 1621,
    "崇祯": 1628,
    "顺治": 1644,
    "康熙": 1662,
    "雍正": 1723,
    "乾隆": 1736,
    "嘉庆": 1796,
    "道光": 1821,
    "咸丰": 1851,
    "同治": 1862,
    "光绪": 1875,
    "宣统": 1909,
    "民国": 1912,
}
_YEAR: Final = regex(
    rf"(?P<era>{'|'.join(_ERAS)})(?P<n>元|[一二三四五六七八九十]{{1,3}}|\d{{1,2}})年"
    r"(?:[（(]|[，,]?(?:即|也就是)?(?:公元)?)(?:公元)?(?P<year>\d{3,4})(?=年|[）)])"
)


def read_eras(line: Line) -> Iterator[Reckoning]:
    """Read the years that a sentence gives in both reckonings."""
    for found in _YEAR.finditer(line.text) if "年" in line.text else ():
        number = 1 if found["n"] == "元" else small_number(found["n"])
        count = Printed(number, found.start("era"), found.end("n") + 1)
        span = line.span(*found.span("year"))
        until = End(Slot(int(found["year"]), "stated"), span)
        yield reckoning(line, "edition", count, (_ERAS[found["era"]], None), until)


def with_length(found: Reckoning, times: Chronicle) -> Reckoning:
    """Give the year of a reign the length of time that leads from it to the article's own year."""
    told, printed = found.since + found.count - 1, found.until.value or 0
    fits = [
        one.span
        for one in times.lengths
        if one.role in {"passed", "term", "jubilee", "age"}
        and one.years[0] <= times.now - told <= one.years[1]
        and not one.years[0] <= times.now - printed <= one.years[1]
    ]
    return replace(found, beside=fits[0]) if fits else found
