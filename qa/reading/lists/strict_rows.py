"""Rows that miss the number of their catchword by one: “五不”, “三单一图”, “五个有”.

Every member bears the catchword's noun, however short that is; the longest such row is one off,
and no row agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.borne_rows import BorneRow, borne_rows, may_be_borne, rows_before
from qa.reading.lists.catchwords import DEEDS
from qa.reading.lists.list_marks import COUNT_HEADS
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, number_of
from qa.reading.lists.row_numbers import NOT_AFTER, goes_on

_HAN: Final = "[\u4e00-\u9fff]"
_DIGITS: Final = "两一二三四五六七八九十百千万"
_NUMBER: Final = rf"(?:一|{NUMERAL})[个条项件种样张本把笔道块份支]?"
_NOUN: Final = rf"一?(?:统一|(?![{_DIGITS}]){_HAN}){{1,4}}"
_QUOTED: Final = regex(
    rf"[“「『‘]{_HAN}{{0,4}}?(?P<told>(?:{_NUMBER}(?:{_NOUN}|一)[、，]?){{1,4}})[”」』’]",
    heads="“「『‘",
)
_ONE: Final = regex(
    rf"(?P<number>一|{NUMERAL})[个条项件种样张本把笔道块份支]?(?P<noun>一(?=[、，{_DIGITS}]|$)|{_NOUN})"
)
_DEEDS: Final = "".join(sorted(DEEDS)) + "不怕忌有能要必先看早勿"
_BARE: Final = regex(
    rf"{NOT_AFTER}(?P<number>{NUMERAL})(?:“(?P<worn>{_HAN})”|(?P<noun>[{_DEEDS}])(?=——|：))",
    heads=COUNT_HEADS,
)
_LED: Final = regex(rf"(?P<noun>{_HAN})的(?P<number>{NUMERAL})(?:件事|样事|种情形|种人)")
"""What is told of all of them stands before the number: 最怕的四件事."""
_LIKELY: Final = regex(rf"的(?:{NUMERAL})(?:件事|样事|种情形|种人)")
"""Says cheaply whether a text may tell so."""
_SOME: Final = regex("其中|中，|里，|主要|之一|尤其|重点|首批|部分|等|先")
"""What leads to some of the members."""
_OPEN: Final = regex("等(?![级候待于额])|…|以及其他|之一|先")
_JOIN: Final = regex("[和与及]")
"""What may divide the last member once more."""
_COUNTS: Final = regex(rf"(?P<number>{NUMERAL})[个项件条块点类种样方大]")
_FEWEST, _NEAR, _TWO = 3, 6, 2


class _Told(NamedTuple):
    start: int
    end: int
    after: int
    number: int
    noun: str
    others: tuple[str, ...]
    quote: int


def find_strict_rows(text: str) -> Iterator[Found]:
    """Find the rows of catchwords in quotes, and of verbs that a number counts."""
    for told in _announced(text):
        rows = [*_rows(text, told), *rows_before(text, told.quote, told.noun)]
        if any(len(row.members) == told.number for row in rows):
            continue
        off = [row.members for row in rows if _is_off(text, told, row)]
        if off:
            members = max(off, key=lambda row: (len(row), -row[0][0]))
            yield Announcement(*told[:-2], slogan=True), Count(members, firm=False)


def _announced(text: str) -> Iterator[_Told]:
    for quote in _QUOTED.finditer(text):
        pieces = list(_ONE.finditer(text, *quote.span("told")))
        for one in pieces:
            others = tuple(other["noun"] for other in pieces if other is not one)
            if one["number"] != "一":
                number = number_of(one["number"])
                yield _Told(*one.span(), quote.end(), number, one["noun"], others, quote.start())
    for one in _BARE.finditer(text):
        noun = one["worn"] or one["noun"]
        yield _Told(*one.span(), one.end(), number_of(one["number"]), noun, (), one.start())
    for one in _LED.finditer(text) if _LIKELY.search(text) else ():
        yield _Told(*one.span(), one.end(), number_of(one["number"]), one["noun"], (), one.start())


def _rows(text: str, told: _Told) -> Iterator[BorneRow]:
    """Find the rows that bear the noun, or in long clauses its first or last one."""
    for noun in dict.fromkeys((told.noun, told.noun[0], told.noun[-1])):
        if not may_be_borne(text, told.after, noun, told.number - 1):
            continue
        for row in borne_rows(text, told.after, noun, told.others):
            if noun == told.noun or not row.tight:
                yield row


def _is_off(text: str, told: _Told, row: BorneRow) -> bool:
    """Say whether a row is one member short or long, and nothing says that it is of some only."""
    size, first, last = len(row.members), row.members[0][0], row.members[-1]
    few = size < _FEWEST and not (row.tight and row.whole)
    if few or abs(size - told.number) != 1 or first == told.after:
        return False
    if _counted_otherwise(text, told, row) or _OPEN.search(text, last[0], last[1] + _TWO):
        return False
    if row.tight and size < told.number and (_JOIN.search(text, *last) or goes_on(text, last[1])):
        return False
    if last[1] <= told.start:
        return True
    if size < told.number and _leads_to_some(text, told.after, first):
        return False
    return not row.tight or (row.whole and "。" not in text[told.after : first])


def _counted_otherwise(text: str, told: _Told, row: BorneRow) -> bool:
    """Say whether another number right before the row counts its members: 四块短板：…."""
    numbers = _COUNTS.finditer(text, told.after, row.members[0][0])
    return any(number_of(one["number"]) == len(row.members) for one in numbers)


def _leads_to_some(text: str, after: int, first: int) -> bool:
    """Say whether the sentence of the first member, or that of the catchword, names some only."""
    sentence = max(after, *(text.rfind(mark, after, first) + 1 for mark in "。\n"))
    near = text[after : min(first, after + _NEAR)]
    return any(_SOME.search(stretch) for stretch in (near, text[sentence:first]))
