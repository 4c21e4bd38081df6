"""Signs of the zodiac that a day brings in: 2023年1月22日……喜迎兔年."""

from __future__ import annotations

import re
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

_BORN: Final = regex(
    rf"属(?P<sign>[{_SIGNS}])(?!相)[^，。；（）、]{{0,8}}?(?:出?生于)?(?P<y>(?:19|20)\d\d)年(?:出?生)?"
    rf"|(?P<y2>(?:19|20)\d\d)年[^，。；\d]{{0,6}}?(?:出生|生)[^。；（）\d]{{0,8}}?属(?P<sign2>[{_SIGNS}])(?!相)"
)
_IS: Final = regex(
    rf"(?P<y>(?:19|20)\d\d)年(?:是|为|即)(?:我国)?(?:农历|传统)?[甲乙丙丁戊己庚辛壬癸]?[子丑寅卯辰巳午未申酉戌亥]?(?P<sign>[{_SIGNS}])年"
)


def read_known_signs(line: Line) -> Iterator[Implied]:
    """Read the sign that is welcomed at new year beside the day that is printed before it."""
    yield from _of_years(line)
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


def _of_years(line: Line) -> Iterator[Implied]:
    """属马的他生于1991年: a year has one sign, and its first weeks that of the year before."""
    if "属" in line.letters:
        for found in _BORN.finditer(line.text):
            if "生" in found[0]:
                key, year = ("sign", "y") if found["y"] else ("sign2", "y2")
                yield _held(line, found, (key, year), born=True)
    for found in _IS.finditer(line.text) if "年" in line.letters else ():
        yield _held(line, found, ("sign", "y"), born=False)


def _held(line: Line, found: re.Match[str], keys: tuple[str, str], *, born: bool) -> Implied:
    sign, year = found[keys[0]], int(found[keys[1]])
    right = [_SIGNS[(one - _FIRST) % 12] for one in (year, year - 1)[: 1 + born]]
    meant = just(1)._replace(meant=f"{right[0]}年")
    where = (found.start(keys[0]), found.end(keys[0]))
    word = (found.start(keys[1]), found.end(keys[1]) + 1)
    return fixed(line, "time", word, where, int(sign in right), meant)
