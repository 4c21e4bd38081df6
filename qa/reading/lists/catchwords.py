"""The members that a catchword counts, “三坚持”: what bears its noun, at once or further on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.bearing import Bears, bearing, clauses, opening, unquoted
from qa.reading.lists.closing import veil
from qa.reading.lists.list_items import CUE, OPEN, divided, last_divided, plain_items
from qa.reading.lists.list_page import Count, Page, sentence_end, sentences

_TO_COMMA = regex(r"[^。；：:\n，]{0,12}，")
_STOP = regex("[，。；、]")
_SEGMENT = regex(r"[^；;。！？\n]+")
DEEDS = frozenset("进送访查看比学讲问防禁免减保治改建帮评创清补统联")
"""Verbs that catchwords count: 五进, 三查, 四送."""
_AMONG = ("中，", "里，", "中", "里")
"""What leads to some of those that a catchword counts: “五进”中，进企业、进学校先行."""
_COLONS = ("：", ":")
_BEFORE, _MOST, _FIRST_ITEM, _NEAR, _TWO = 60, 16, 8, 6, 2


def slogan_ways(page: Page, told: Announcement) -> Iterator[Count]:
    """Look for the noun of a catchword at the beginning or the end of clauses."""
    places = (str.startswith, str.endswith, *((str.__contains__,) if told.noun[0] == "一" else ()))
    adjacent = [way for bears in places for way in right_behind(page.text, told, bears)]
    yield from adjacent
    if told.after == told.end:
        yield from _before(page.text, told)
    if told.noun in DEEDS:
        yield from _series(page.text, told)
    if any(len(way.members) > 1 for way in adjacent) or len(told.noun) < _TWO:
        return
    yield from plain_items(page.text, told)
    yield from _parallel(page, told)


def right_behind(text: str, told: Announcement, bears: Bears) -> Iterator[Count]:
    """Count the clauses with the noun behind 即, a colon or a dash."""
    cue = CUE.match(text, told.after)
    start = cue.end() if cue else _begun(text, told)
    if start is not None:
        start += text.startswith("\n", start)
        end = sentence_end(text, start)
        plain = clauses(text, told, bears, start, end)
        for members in (plain, _clauses_over_quotes(text, told, bears, (start, end))):
            if members and not OPEN.search(text, *members[-1]):
                firm = cue is not None or len(members) > told.number
                both = last_divided(text, 0, members)
                two = all(bears(text[a:b], told.noun) for a, b in both[-2:])
                yield Count(both if two else members, firm=firm)


def _clauses_over_quotes(
    text: str, told: Announcement, bears: Bears, stretch: Range
) -> tuple[Range, ...]:
    """Give the clauses of a stretch that bear the noun where its quotes divide nothing."""
    start, end = stretch
    found = clauses(unquoted(text[start:end]), told, bears, 0, end - start)
    return tuple((start + a, start + b) for a, b in found)


def _begun(text: str, told: Announcement) -> int | None:
    """Give the end of what leads to a comma behind which the noun of a catchword comes again."""
    lead = _TO_COMMA.match(text, told.after)
    if not lead:
        return None
    start, noun = lead.end(), told.noun
    if text.startswith(noun, start):
        return start
    again = text.find(f"{noun}、", start + 1, start + _FIRST_ITEM + len(noun) + 1)
    return start if again > 0 and not _STOP.search(text, start, again) else None


def _before(text: str, told: Announcement) -> Iterator[Count]:
    """Count the items that stand before the number: 组织、人员、经费三到位."""
    start = max(0, told.start - _BEFORE)
    head = veil(text[start : told.start])
    cut = max(head.rfind(mark) for mark in "，。；：\n") + 1
    if "、" in head[cut:] and not OPEN.search(head, cut):
        yield Count(tuple(divided(head, start, cut, len(head), "、")), firm=False)


def _series(text: str, told: Announcement) -> Iterator[Count]:
    """Count a row of items that begin with the one character of a catchword: 进机关、进校园."""
    item = rf"{re.escape(told.noun)}[\u4e00-\u9fff]{{1,5}}"
    row = regex(rf"(?:{item}[、，])+{item}[、，和及]?(?:{item})?")
    rows = [
        found
        for found in row.finditer(text)
        if found[0].count(told.noun) > _TWO and not text.endswith(_AMONG, 0, found.start())
    ]
    for found in rows[:1] if len(rows) == 1 else ():
        spans = (piece.span() for piece in re.finditer(item, found[0]))
        base = found.start()
        open_end = OPEN.match(text, found.end())
        if not open_end:
            yield Count(tuple((base + a, base + b) for a, b in spans), firm=True)


def _parallel(page: Page, told: Announcement) -> Iterator[Count]:
    """Count headings, and the segments of one sentence, that repeat the noun."""
    text = page.text
    headings = [heading for heading in page.headings if not _covers(heading, told)]
    rows = [headings, [opening(text, *line) for line in page.below(told.after, _MOST)[1:]]]
    rows += (
        [opening(text, *segment.span()) for segment in _SEGMENT.finditer(text, *sentence)]
        for sentence in sentences(text, page.below(told.after, _NEAR))
    )
    if told.noun[0] == "一":
        starts = [opening(text, *one) for one in sentences(text, page.below(told.after, _NEAR))]
        rows.append([one for one in starts if text.startswith(_COLONS, one[1])])
    for bears in (str.startswith, str.endswith):
        for row in rows:
            yield Count(bearing(text, told, bears, row), firm=False)


def _covers(line: Range, told: Announcement) -> bool:
    return line[0] <= told.start < line[1]
