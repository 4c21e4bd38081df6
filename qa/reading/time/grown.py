"""How old someone is now, told far from the birth: 1984年生于……, 今年40岁的他."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Reckoning, Slot
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line
from qa.reading.time.lifetimes import KIN, Birth, births
from qa.reading.time.year_counts import NUMBER, End, Printed, counts, last_year, reckoning, since

_NOW: Final = r"(?:(?:今年|现年|如今|现在|目前)[，,]?)"
_OF_NOW: Final = (
    regex(rf"(?:{_NOW}|(?<=[，。；：“]))(?:已经|已是|已)?{NUMBER}周?岁(?:高龄)?的(?:[他她]|老人)"),
    regex(rf"(?:[他她]|老人){_NOW}(?:已经|已是|已|刚)?{NUMBER}周?岁"),
    regex(rf"(?:^|(?<=[，。；：“])){NUMBER}周?岁(?:高龄)?的(?:[他她]|老人)"),
)
_AGED: Final = regex(rf"{NUMBER}周?岁(?:高龄)?的(?P<whom>[^，。；、“”\d]{{2,14}})")
_NAMED: Final = regex(
    rf"(?P<whom>[\u4e00-\u9fff]{{2,3}})[，,（(]?(?:今年|现年|如今)?(?:已经|已|刚满)?{NUMBER}周?岁"
)
_NAME_BEFORE: Final = regex(
    r"(?:^|[，。；：“”])([\u4e00-\u9fff]{2,3}?)(?:同志|老人|师傅)?(?:[，于]|是|出?生于)?$"
)
_ONCE: Final = regex(r"当年|那年|当时|时年|那时|年前|年代|彼时|小时候|19\d\d年|20\d\d年")

_DECADE: Final = regex(
    r"(?:上|20|二十)世纪(?P<n>[2-9]0|[二三四五六七八九]十)年代(?:[初中末后前]期?)?"
)
_CENTURY, _LAST = 1900, 9


def read_grown(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the present ages of the one person whose birth an article prints."""
    born = births(lines)
    end = last_year(lines)
    if len(born) != 1 or end is None:
        return
    (birth,) = born
    for line, count in _by_name(lines, birth):
        yield reckoning(line, "age", count, since(birth.line, birth.date), end)
    for line in lines:
        if "岁" not in line.text or line.block is birth.line.block or KIN.search(line.text):
            continue
        for pattern in _OF_NOW:
            for count, found in counts(pattern, line):
                if then := _in_decade(line, found.start(), birth, count):
                    yield reckoning(line, "age", count, since(birth.line, birth.date), then)
                elif not _ONCE.search(line.text, 0, found.start()):
                    yield reckoning(line, "age", count, since(birth.line, birth.date), end)


def _in_decade(line: Line, at: int, birth: Birth, count: Printed) -> End | None:
    """Count up to the year of a decade named before, the one that fits best: 上世纪70年代."""
    found = _DECADE.search(line.text, 0, at)
    if found is None:
        return None
    first = _CENTURY + (int(found["n"]) if found["n"].isdecimal() else small_number(found["n"]))
    year = min(max((birth.date.year or 0) + count.number, first), first + _LAST)
    return End(Slot(year, "stated"), line.span(*found.span()))


def _by_name(lines: Sequence[Line], birth: Birth) -> Iterator[tuple[Line, Printed]]:
    """Give the ages of whom the birth names: 赖师傅1993年出生 here, 31岁的赖师傅 there."""
    name = _NAME_BEFORE.search(birth.line.text[: birth.date.start])
    for line in lines if name else ():
        if not name or "岁" not in line.text or line.block is birth.line.block:
            continue
        for pattern in (_AGED, _NAMED):
            for count, found in counts(pattern, line):
                if name[1] in found["whom"] and not _ONCE.search(line.text, 0, found.start()):
                    end = line.text.index("岁", count.start) + 1
                    yield line, count._replace(end=end)
