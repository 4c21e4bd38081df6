"""Signs of the zodiac that a day brings in: 2023年1月22日……喜迎兔年."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Implied
from qa.patterns import regex
from qa.reading.scene.implied import fixed, just, onward
from qa.reading.scene.scene import Line

_SIGNS: Final = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_WELCOMED: Final = regex(
    rf"(?:喜迎|迎来|迎接|欢度|步入|进入|跨入|喜庆)了?(?:农历|传统)?(?P<year>[甲乙丙丁戊己庚辛壬癸]?[子丑寅卯辰巳午未申酉戌亥]?(?P<sign>[{_SIGNS}])年)"
)
_NEW_YEAR: Final = regex("大年|正月|除夕|春节|新春|年三十|腊月")
_FIRST: Final = 4
"""A year of our era whose remainder by twelve is four is one of the rat."""
_TURN, _WINTER, _REACH = 2, 10, 60


def read_known_signs(line: Line) -> Iterator[Implied]:
    """Read the sign that is welcomed at new year beside the day that is printed before it."""
    days = [one for one in line.dates if one.printed == "ymd" and one.month and one.cue != "range"]
    text = onward(line) if days else ""
    for found in _WELCOMED.finditer(text) if "年" in text else ():
        day = days[-1]
        near = 0 <= found.start() - day.end <= _REACH
        if not near or not _NEW_YEAR.search(text, day.end, found.end()):
            continue
        begun = day.month <= _TURN if day.month else False
        if begun or (day.month or 0) >= _WINTER:
            year = (day.year or 0) + (not begun)
            right = _SIGNS[(year - _FIRST) % 12]
            meant = just(1)._replace(meant=f"{right}年")
            value = int(found["sign"] == right)
            yield fixed(line, "time", (day.start, day.end), found.span("year"), value, meant)
