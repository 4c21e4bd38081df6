"""The members of an announced list, counted in every way that a reader might count them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from qa.patterns import regex
from qa.reading.announced import Announcement
from qa.reading.bearing import Bears, Range, bearing, clauses, opening, unquoted
from qa.reading.closing import closed, veil
from qa.reading.likeness import likely_divided
from qa.reading.numbering import Marker, find_runs, ordered

_CUE = regex(
    r"[^。；：:\n，]{0,16}(?:，?即|[：:]|——|，?分别[是为]|，?就是|(?<=[”」])(?:是|指的?是?)(?=[^，。；、]{1,10}、))[：:]?"
)
_TO_COMMA = regex(r"[^。；：:\n，]{0,12}，")
_STOP = regex("[，。；、]")
_LIST_CUE = regex(r"(?:，?即|[：:]|——|，?分别[是为])[：:]?")
_WORD = regex(r"\w")
_DIGIT = regex(r"\d")
_SENTENCE = regex(r"[^。！？\n]+")
_SENTENCE_END = regex(r"[。！？\n]|\Z")
_SEGMENT = regex(r"[^；;。！？\n]+")
_OPEN = regex(r"等(?![级候待于额])|以及其他|之一|…")
_BREAKDOWN = regex(
    r"\d[万千百多余]*[个例起件宗人名户处家所项次场辆台套只头张份条座栋枚块位种部]?(?=[、，；和及]|$)"
)
"""An item that ends in a count: 东城2例; not one with a measure: 占地60亩的冷库, 跳高2.21米."""
_PLACES = regex(r"[个名大]?[省市县区州镇乡村]")
_DEEDS = frozenset("进送访查看比学讲问防禁免减保治改建帮评创清补统联")
"""Verbs that catchwords count: 五进, 三查, 四送."""
_NEXT = regex(r"[。：:]")
_QUOTED = regex(r"(?:[和与及]?[“《][^“”《》，。]{1,12}[”》]、?){2,}(?=[，。；])")
_QUOTE = regex(r"[“《][^”》]+[”》]")
_ROW_END = regex("——|；")
_COMMA = regex(r"[，；,;]")
_LAST_JOIN = regex(r"(?:以及|[和与及])(?=[^、和与及]+\Z)")
_HEADING, _NEAR, _LONGEST_ITEM, _BEFORE, _AHEAD, _TWO = 26, 6, 16, 60, 600, 2
_BELOW, _REACH, _MOST, _FIRST_ITEM = 200, 20_000, 16, 8


class Count(NamedTuple):
    """Members found in one way; `firm` when they stand right behind the announcement."""

    members: tuple[Range, ...]
    firm: bool


class Page:
    """The running text of an article, whose blocks stand on lines, with the openings of lines."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs = find_runs(text)

    @cached_property
    def veiled(self) -> str:
        """The text with what its quotes, brackets and titles hold hidden."""
        return veil(self.text)

    @cached_property
    def lines(self) -> list[Range]:
        """Where its lines stand."""
        return [match.span() for match in re.finditer(r"[^\n]+", self.text)]

    @cached_property
    def openings(self) -> list[Range]:
        """The first clause of each line."""
        return [opening(self.text, *line) for line in self.lines]

    @cached_property
    def headings(self) -> list[Range]:
        """The first clauses of those lines that are headings."""
        return [
            first
            for line, first in zip(self.lines, self.openings, strict=True)
            if line[1] - line[0] <= _HEADING and self.text.find("。", *line) < 0
        ]

    def below(self, offset: int, most: int) -> list[Range]:
        """Give the line of an offset, from there on, and the lines that follow it."""
        first = bisect_right(self.lines, offset, key=itemgetter(1))
        lines = self.lines[first : first + most]
        return [(max(start, offset), min(end, start + _REACH)) for start, end in lines]


def count_members(page: Page, told: Announcement) -> Count | None:
    """Give the members of an announced list; None when it is not spelled out.

    Where a list does not agree with the announced number, but another way of counting does,
    that one is given: a reader would find the text in order.
    """
    numbered = _numbered(page, told)
    if numbered:
        return _numbered_count(page.text, told, numbered)
    ways = list(_slogan_ways(page, told) if told.slogan else _plain_ways(page.text, told))
    exact = [way for way in ways if len(way.members) == told.number]
    likely = [way for way in ways if _likely(page.text, told, way)]
    if exact or not likely:
        return exact[0] if exact else None
    if (row := _row_of_deeds(page.text, told, likely)) is not None:
        return row
    for members in _looser_ways(page, told):
        if len(members) == told.number:
            return Count(members, firm=False)
    return max(likely, key=lambda way: way.firm)


def _numbered_count(text: str, told: Announcement, run: Sequence[Marker]) -> Count | None:
    """Count a numbered list; None when its last number agrees or it goes on otherwise."""
    members = tuple((marker.start, marker.until) for marker in run)
    last = run[-1]
    agrees = last.value == told.number != len(members)
    ahead = text[last.end : last.end + _AHEAD]
    goes_on = last.value < told.number and ordered(last.value + 1).search(ahead)
    if agrees or goes_on or _PLACES.match(told.noun):
        return None
    return Count(members, firm=not text.startswith("首先", run[0].start))


def _row_of_deeds(text: str, told: Announcement, ways: Sequence[Count]) -> Count | None:
    """Give the way that counts a row of one deed, which no other way counts: 进机关、进校园."""
    if told.noun not in _DEEDS:
        return None
    rows = (way for way in ways if way.firm and len(way.members) > _TWO)
    return next(
        (way for way in rows if all(text.startswith(told.noun, at) for at, _ in way.members)), None
    )


def _likely(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a list that does not agree is still likely to be the one announced."""
    if len(way.members) < _TWO or (len(told.noun) < _TWO and not _terse(text, told, way)):
        return False
    return way.firm or (told.number > _TWO and abs(len(way.members) - told.number) == 1)


def _terse(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a catchword of one character is spelled out at once: 四难, 停车难、上学难.

    Members that all begin, or all end, with it may be longer: “四不”：不占用通道、不私拉电线.
    """
    short = all(end - start <= _NEAR for start, end in way.members)
    words = [text[start:end] for start, end in way.members]
    plain = len(words) > _TWO and not any(_DIGIT.search(word) for word in words)
    borne = plain and any(
        all(bears(word, told.noun) for word in words) for bears in (str.startswith, str.endswith)
    )
    return way.firm and (short or borne) and abs(len(way.members) - told.number) == 1


def _numbered(page: Page, told: Announcement) -> Sequence[Marker]:
    """Give the numbered list that begins at once: behind the colon or the full stop."""
    for run in page.runs:
        distance = run[0].start - told.after
        if 0 <= distance <= _NEAR and not _WORD.search(page.text, told.after, run[0].start):
            return run
    return ()


def _slogan_ways(page: Page, told: Announcement) -> Iterator[Count]:
    """Look for the noun of a catchword at the beginning or the end of clauses."""
    places = (str.startswith, str.endswith, *((str.__contains__,) if told.noun[0] == "一" else ()))
    adjacent = [way for bears in places for way in _adjacent(page.text, told, bears)]
    yield from adjacent
    if told.after == told.end:
        yield from _before(page.text, told)
    if told.noun in _DEEDS:
        yield from _series(page.text, told)
    if any(len(way.members) > 1 for way in adjacent) or len(told.noun) < _TWO:
        return
    yield from _items(page.text, told)
    yield from _parallel(page, told)


def _adjacent(text: str, told: Announcement, bears: Bears) -> Iterator[Count]:
    """Count the clauses with the noun behind 即, a colon or a dash."""
    cue = _CUE.match(text, told.after)
    start = cue.end() if cue else _begun(text, told)
    if start is not None:
        end = _sentence_end(text, start)
        plain = clauses(text, told, bears, start, end)
        for members in (plain, _clauses_over_quotes(text, told, bears, (start, end))):
            if members and not _OPEN.search(text, *members[-1]):
                firm = cue is not None or len(members) > told.number
                both = _joined(text, 0, members)
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
    if "、" in head[cut:] and not _OPEN.search(head, cut):
        yield Count(tuple(_pieces(head, start, cut, len(head), "、")), firm=False)


def _plain_ways(text: str, told: Announcement) -> Iterator[Count]:
    yield from _items(text, told)
    yield from _segments(text, told)
    named = told._replace(noun=told.noun[1:])
    for bears in (str.startswith, str.endswith) if len(named.noun) >= _TWO else ():
        ways = _adjacent(text, named, bears)
        yield from (way for way in ways if not _joined_within(text, named, way))


def _joined_within(text: str, told: Announcement, way: Count) -> bool:
    """Say whether a clause bears the noun twice: 融资平台和人才平台."""
    return any(text.count(told.noun, *member) > 1 for member in way.members)


def _segments(text: str, told: Announcement) -> Iterator[Count]:
    """Count what one sentence divides by semicolons, right behind it."""
    cue = _NEXT.match(text, told.after)
    if cue:
        end = _sentence_end(text, cue.end())
        pieces = [opening(text, *piece) for piece in _pieces(text, 0, cue.end(), end, "；;")]
        if len(pieces) > _TWO and not _OPEN.search(text, cue.end(), end):
            yield Count(tuple(pieces), firm=False)


def _series(text: str, told: Announcement) -> Iterator[Count]:
    """Count a row of items that begin with the one character of a catchword: 进机关、进校园."""
    item = rf"{re.escape(told.noun)}[\u4e00-\u9fff]{{1,5}}"
    row = regex(rf"(?:{item}[、，])+{item}[、，和及]?(?:{item})?")
    rows = [found for found in row.finditer(text) if found[0].count(told.noun) > _TWO]
    for found in rows[:1] if len(rows) == 1 else ():
        spans = (piece.span() for piece in re.finditer(item, found[0]))
        base = found.start()
        open_end = _OPEN.match(text, found.end())
        if not open_end:
            yield Count(tuple((base + a, base + b) for a, b in spans), firm=True)


def _items(text: str, told: Announcement) -> Iterator[Count]:
    """Count the items of a plain list behind 即, 分别是 or a colon."""
    cue = (_CUE if told.slogan else _LIST_CUE).match(text, told.after)
    if not cue:
        return
    start = cue.end() + text.startswith("\n", cue.end())
    if row := _QUOTED.match(text, start):
        yield Count(tuple(item.span() for item in _QUOTE.finditer(text, *row.span())), firm=True)
        return
    veiled = veil(text[start : start + _AHEAD])
    veiled = closed(_ROW_END.split(veiled[: _sentence_end(veiled, 0)], 1)[0])
    if _OPEN.search(veiled) or _BREAKDOWN.search(veiled):
        return
    pieces = tuple(_pieces(veiled, start, 0, len(veiled), "、"))
    joined = _joined(veiled, start, pieces)
    short = all(b - a <= _LONGEST_ITEM for a, b in joined)
    if short and not _COMMA.search(veiled):
        yield Count(joined, firm=not told.slogan)
        if len(joined) == len(pieces) or not likely_divided([text[a:b] for a, b in joined]):
            yield Count(pieces, firm=not told.slogan)


def _pieces(text: str, origin: int, start: int, stop: int, marks: str) -> Iterator[Range]:
    for match in re.finditer(f"[^{marks}]+", text[start:stop]):
        if match[0].strip():
            yield origin + start + match.start(), origin + start + match.end()


def _joined(veiled: str, origin: int, pieces: tuple[Range, ...]) -> tuple[Range, ...]:
    """Divide the last item at its 和."""
    if not pieces:
        return ()
    start, end = pieces[-1]
    join = _LAST_JOIN.search(veiled, start - origin, end - origin)
    if not join or join.start() + origin == start:
        return pieces
    return (*pieces[:-1], (start, origin + join.start()), (origin + join.end(), end))


def _parallel(page: Page, told: Announcement) -> Iterator[Count]:
    """Count headings, and the segments of one sentence, that repeat the noun."""
    text = page.text
    headings = [heading for heading in page.headings if not _covers(heading, told)]
    rows = [headings, [opening(text, *line) for line in page.below(told.after, _MOST)[1:]]]
    rows += (
        [opening(text, *segment.span()) for segment in _SEGMENT.finditer(text, *sentence)]
        for sentence in _sentences(text, page.below(told.after, _NEAR))
    )
    for bears in (str.startswith, str.endswith):
        for row in rows:
            yield Count(bearing(text, told, bears, row), firm=False)


def _looser_ways(page: Page, told: Announcement) -> Iterator[tuple[Range, ...]]:
    """Count in ways that prove nothing by themselves, but show a text to be in order."""
    text = page.text
    cue = _CUE.match(text, told.after)
    after = cue.end() if cue else told.after
    end = _sentence_end(text, after)
    below = page.below(after, _BELOW)
    starts = [opening(text, *sentence) for sentence in _sentences(text, below)]
    inside = (str.__contains__,) if len(told.noun) >= _TWO or told.noun == "一" else ()
    for bears in (str.startswith, str.endswith, *inside):
        for marks in "；、":
            pieces = tuple(_pieces(text[after:end], after, 0, end - after, marks))
            if told.slogan:
                yield pieces
            yield bearing(text, told, bears, [opening(text, *piece) for piece in pieces])
        yield bearing(text, told, bears, page.openings)
        yield bearing(text, told, bears, page.headings)
        yield bearing(text, told, bears, starts)
        for line in below[:_NEAR]:
            yield clauses(text, told, bears, *line)
        yield clauses(text, told, bears, after, after + _REACH)


def _covers(line: Range, told: Announcement) -> bool:
    return line[0] <= told.start < line[1]


def _sentences(text: str, lines: Sequence[Range]) -> list[Range]:
    return [match.span() for line in lines for match in _SENTENCE.finditer(text, *line)]


def _sentence_end(text: str, start: int) -> int:
    match = _SENTENCE_END.search(text, start, start + _REACH)
    return match.start() if match else min(len(text), start + _REACH)
