"""Rows of names with a number near them that is likely to count them, and does not.

在甲、乙、丙、丁、戊三县区; 六起案件，地点在……: every way to divide what stands between 、 is
tried, and where one of them has the number of any count near, the text is in order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import COUNT_HEADS, HAN, STOP
from qa.reading.lists.list_page import BOUND, Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import numbered_each, only_owns
from qa.reading.lists.row_signs import Counted, Row, announces, signs, weight
from qa.reading.lists.rows import rows_in
from qa.reading.words.gazetteer import PLACES

LOUD: Final = 300
"""From which weight on a row is told, in hundredths of a natural logarithm."""
_NOT: Final = (
    "(?!(?<=[A-Za-z])\\d)(?<![第约近超余逾多每几前后历零一二两三四五六七八九十百千万亿"
    r"\d.,，.％%年月日至到—～~-])"
)
_UNIT: Final = (
    "(?![元吨克斤亩米年月日天时分秒岁成倍一二两三四五六七八九百千万亿十多余几来度公平立小周点号至比到上下左右层楼字亚级])"
    r"(?!个?(?:工作日|月|小时|星期|季度))[\u4e00-\u9fff]"
)
_COUNT: Final = regex(
    rf"{_NOT}(?P<n>{NUMERAL}){_UNIT}(?P<noun>[\u4e00-\u9fff]{{0,12}})", heads=COUNT_HEADS
)
_ROW: Final = regex(r"(?:[^，。；：、！？（）()\n]{1,24}、){1,19}[^，。；：、！？（）()\n]{1,24}")
_INNER: Final = regex(
    rf"{_NOT}(?:{NUMERAL})(?P<u>{_UNIT})[\u4e00-\u9fff]*?(?:所在的|的|[在为是由从到])",
    heads=COUNT_HEADS,
)
_JOIN: Final = regex("以及|和(?![谐睦平美气善解])|(?<!参)与(?!会)|(?<![涉普以])及(?![时格早])")
_LEADS: Final = regex(
    "(?:即|就是|包括|涉及|涵盖|(?:分别|依次|具体)(?:涉及|位于|来自|包括|花落|设在|发往|授予|归|[是为有在由])?)(?=.{2})"
)
_ETC: Final = regex("等(?![级候待于额])")
_DIGIT: Final = regex(r"(?<![A-Za-z\d.])\d")
"""A figure, but one that belongs to a name: PM2.5."""
_ANOTHER: Final = regex(r"[和与及](?:\d|[一二两三四五六七八九十][个所家名位座处条项])")
"""A second count beside the first: 4所小学和1个教学点."""
_OF_PLACES: Final = regex("[省市县区城国地州站点]")
_MOST, _LAST, _AROUND, _AHEAD, _SLIP, _NOUN, _LONGEST = 20, 20, 200, 90, 2, 6, 24
_SAYING: Final = regex(rf"[{HAN}](?![个大项种类])[\u4e00-\u9fff][{HAN}][\u4e00-\u9fff]")
"""A saying, whose numbers count nothing: 五花八门, 七嘴八舌."""


def find_weighed_rows(text: str, veiled: str) -> Iterator[Found]:
    """Find the rows that a number near them is likely to count, though no way to divide fits."""
    for row, told in candidates(text, veiled):
        if weight(signs(text, row, told)) >= LOUD and is_off(text, row, told):
            yield _found(text, row, told)


def _found(text: str, row: Row, told: Counted) -> Found:
    """Give a row with its number, or with the headline's where that says the same."""
    noun = text[told.end - 1 : told.end] + told.noun[:4]
    start, end = told.start, told.end
    members = list(row.members)
    if start > members[-1][0]:
        head = max(text.find("\n"), 0)
        above = text.find(text[start : end + 1], 0, min(head, start))
        size = end - start
        members[-1] = (members[-1][0], start if above < 0 else end)
        start = start if above < 0 else above
        end = start + size
    found = Announcement(start, end, end, told.number, noun, slogan=False)
    return found, Count(tuple(members), firm=False)


def candidates(text: str, veiled: str) -> Iterator[tuple[Row, Counted]]:
    """Give the rows with each number near them, where no number near them fits, and no row it."""
    told = list(all_pairs(text, veiled))
    return ((row, count) for row, count, fits in told if not fits)


def all_pairs(text: str, veiled: str) -> Iterator[tuple[Row, Counted, bool]]:
    """Give the rows with each number near them, and whether it, or the row, fits otherwise."""
    rows = list(_rows(veiled)) if "、" in text else []
    counts = list(_counts(text)) if rows else []
    starts = [told.start for told in counts]
    close = [
        [told for told in counts[slice(*_window(row, starts))] if _is_near(text, row, told)]
        for row in rows
    ]
    if not any(close):
        return
    sizes = [sizes_of(text, row) for row in rows]
    heads = [row.members[0][0] for row in rows]
    taken = {
        told
        for row, size, near in zip(rows, sizes, close, strict=True)
        for told in near
        if told.start > row.members[-1][0] and told.number in size
    }
    for number, row in enumerate(rows):
        last = row.members[-1][0]
        near = [told for told in close[number] if told not in taken or told.start > last]
        if not near:
            continue
        fits = any(told.number in sizes[number] for told in near)
        others = [sizes[other] for other in _neighbours(heads, number)]
        for told in near:
            yield row, told, fits or any(told.number in size for size in others)


def sizes_of(text: str, row: Row) -> set[int]:
    """Give how many members a row may have: each whole, or divided at its 和; 双肾 are two."""
    joined = sum(_JOIN.search(text, start + 1, end) is not None for start, end in row.members)
    pairs = sum(text.startswith("双", start) for start, _ in row.members)
    bounds = sum(BOUND.search(text, start, end) is not None for start, end in row.members)
    least = len(row.members) - bounds
    return {least + more for more in range(joined + 1)} | {least + pairs}


def is_off(text: str, row: Row, told: Counted) -> bool:
    """Say whether a number is slightly wrong, and not because a 等 leaves out what it counts."""
    sizes = sizes_of(text, row)
    last = row.members[-1][0]
    stop = told.start if told.start >= last else row.end + 1
    if told.end < last and _ANOTHER.search(text, told.end, row.members[0][0]):
        return False
    if _SAYING.match(text, told.start) or _is_theirs(text, row, told):
        return False
    if numbered_each(text, row.members, told.start, told.end):
        return False
    if _ETC.search(text, last, stop) and told.number > min(sizes):
        return False
    near = any(0 < abs(told.number - size) <= _SLIP for size in sizes)
    return near and not _DIGIT.search(text, row.members[0][0], min(stop, row.end))


def _is_theirs(text: str, row: Row, told: Counted) -> bool:
    """Say whether members are places, of which each may have several of what is counted."""
    others = {text[start:end] for start, end in row.members[1:-1]}
    return bool(others) and others <= PLACES and not _OF_PLACES.search(told.noun[:_NOUN])


def _rows(veiled: str) -> Iterator[Row]:
    """Give the rows; a number within one ends it: 甲、乙2个镇所在的丙、丁."""
    for found in rows_in(veiled, _ROW, _LONGEST):
        members: list[Range] = []
        led = _LEADS.match(veiled, found.start(), found.end())
        at = led.end() if led else found.start()
        for piece in veiled[at : found.end()].split("、"):
            end = at + len(piece)
            inner = _INNER.search(veiled, at + 1, end) if members else None
            if inner:
                yield Row([*members, (at, inner.start())], inner.end("u"))
                members, at = [], inner.end()
            members.append((at, end))
            at = end + 1
        if len(members) > 1:
            yield Row(members, found.end())


def _counts(text: str) -> Iterator[Counted]:
    for found in _COUNT.finditer(text):
        if 1 < (number := number_of(found["n"])) <= _MOST:
            yield Counted(number, found.start(), found.start("noun"), found["noun"])


def _is_near(text: str, row: Row, told: Counted) -> bool:
    """Say whether a number stands right behind a row, or in its sentence or the one before."""
    last = row.members[-1][0]
    if told.start > last:
        return told.start <= row.end + 1 and told.start - last <= _LAST
    start = row.members[0][0]
    between = text[told.end : start]
    if not announces(text, told, start) or only_owns(text, told.end, start):
        return False
    return 0 <= start - told.end <= _AHEAD and len(STOP.findall(between)) <= 1


def _window(row: Row, starts: Sequence[int]) -> Range:
    """Give which of the numbers that begin at `starts` lie so near a row that one may be its."""
    first = row.members[0][0]
    return bisect_left(starts, first - _AHEAD - _LAST), bisect_right(starts, row.end + 1)


def _neighbours(heads: Sequence[int], number: int) -> Iterator[int]:
    """Give the rows that begin near one, by where all begin."""
    first = bisect_right(heads, heads[number] - _AROUND)
    last = bisect_left(heads, heads[number] + _AROUND)
    return (other for other in range(first, last) if other != number)
