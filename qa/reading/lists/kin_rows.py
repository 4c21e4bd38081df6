"""Rows whose members bear the noun counted beside them: 三大水厂……，东郊水厂、西郊水厂……."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.rows import rows_in

_NOT_AFTER: Final = r"(?<![第约近超余逾多每几前后\d.一二三四五六七八九十百千])"
_ROW: Final = regex(r"(?:[^，。；：、（）\n\d等]{2,12}、){2,12}[^，。；：、（）\n\d等]{2,14}")
_BEHIND: Final = regex(
    rf"，(?P<these>这|上述|以上)?(?P<number>{NUMERAL})(?P<unit>[个座家所条处项种类道])(?P<noun>[\u4e00-\u9fff]{{1,2}})"
)
_OWN: Final = regex(
    rf"^(?P<item>.{{2,12}}?)(?P<number>{NUMERAL})[个座家所条处](?P<noun>[\u4e00-\u9fff]{{1,3}})"
)
_AHEAD: Final = regex(
    rf"{_NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[个座家所条处])(?P<noun>[\u4e00-\u9fff]{{1,5}})，$"
)
_OPEN: Final = regex("其[他它余]|此外|另外|另有|还有|新建|新增|除")
_SUFFIX, _LOOK, _LONGEST, _MOST_BEFORE = 2, 60, 2000, 12


def find_kin_rows(text: str, veiled: str) -> Iterator[Found]:
    """Find the rows that have one more or one less than is counted of their kind beside them."""
    for row in rows_in(veiled, _ROW, _MOST_BEFORE):
        floor = max(0, row.start() - _LONGEST)
        begin = max(floor, *(text.rfind(mark, floor, row.start()) + 1 for mark in "。！？\n"))
        if _OPEN.search(text, begin, row.end()):
            continue
        places = tuple(joined_items(text, *row.span()))
        yield from _behind(text, row, places)
        yield from _of_kind(text, begin, places)
        yield from _counted_twice(text, row)


def _behind(text: str, row: re.Match[str], places: tuple[Range, ...]) -> Iterator[Found]:
    """下设办公室、业务科、后勤科，四个科室: each member ends with a sign of the noun behind."""
    told = _BEHIND.match(text, row.end())
    if told is None:
        return
    kin = all(text[end - 1] in told["noun"] for _, end in places)
    number = number_of(told["number"])
    if (kin or told["these"]) and abs(number - len(places)) == 1:
        yield (
            _announced(told.start("number"), told.end("unit"), number, told["unit"]),
            _count(places),
        )


def _of_kind(text: str, begin: int, places: tuple[Range, ...]) -> Iterator[Found]:
    """三大水厂……，东郊水厂、西郊水厂、南郊水厂、北郊水厂."""
    names = [text[a:b] for a, b in places[:-1]]
    suffix = _suffix(names)
    last = text.find(suffix, *places[-1]) if len(suffix) >= _SUFFIX else -1
    if last < 0:
        return
    # 东郊水厂、西郊水厂 share more than their kind
    kinds = "|".join(re.escape(suffix[at:]) for at in range(len(suffix) - 1))
    counted = re.compile(rf"{_NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>[大个座家所条处])(?:{kinds})")
    told = list(counted.finditer(text, begin, places[0][0]))
    number = number_of(told[0]["number"]) if len(told) == 1 else 0
    if abs(number - len(places)) == 1 and number > 1:
        members = (*places[:-1], (places[-1][0], last + len(suffix)))
        yield (
            _announced(told[0].start(), told[0].end("unit"), number, told[0]["unit"]),
            _count(members),
        )


def _suffix(names: Sequence[str]) -> str:
    """Give the words that all names end with."""
    shared = 0
    while shared < min(map(len, names)) and len({name[-shared - 1] for name in names}) == 1:
        shared += 1
    return names[0][len(names[0]) - shared :]


def _counted_twice(text: str, row: re.Match[str]) -> Iterator[Found]:
    """布设了7个投票点，县政府、火车站……六个点: the row has a count of its own, of the same noun."""
    start = row[0].rfind("、") + 1 + row.start()
    own = _OWN.match(text[start : start + _LOOK])
    told = _AHEAD.search(text[max(0, row.start() - _LOOK) : row.start()]) if own else None
    if own is None or told is None or told["noun"][-1] != own["noun"][0]:
        return
    size, number = row[0].count("、") + 1, number_of(told["number"])
    if size == number_of(own["number"]) and abs(number - size) == 1:
        offset = max(0, row.start() - _LOOK)
        spans = [
            (row.start() + a.start(), row.start() + a.end()) for a in re.finditer("[^、]+", row[0])
        ]
        at = offset + told.start(), offset + told.end("unit")
        yield _announced(*at, number, told["unit"]), _count(tuple(spans))


def _count(places: tuple[Range, ...]) -> Count:
    return Count(places, firm=False)


def _announced(start: int, end: int, number: int, unit: str) -> Announcement:
    return Announcement(start, end, end, number, unit, slogan=False)
