"""Rows of lines, sentences or clauses that all bear one noun: 不摘花，…；不折枝，…."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import and_
from typing import Final, NamedTuple

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.list_items import divided
from qa.reading.lists.list_marks import HAN, SENTENCE

_NUMBERED: Final = regex(
    rf"\s*(?:[（(][{HAN}\d]{{1,2}}[）)]|\d{{1,2}}[.．、]|[首其再][先次][，是]?|(?:最后|还有|另外)[，是]?"
    rf"|[第其]?[{HAN}](?:个|条|项)?(?:[是曰要为、，：]|就是)?)?[“「《▲●◆■·★☆①-⑮]?"
)
"""What stands before a member: its number, a bullet, a quotation mark."""
_FIRST: Final = regex("[^，。；：、！？（(,;:!?\n—”“]+")
_LINE: Final = regex("[^\n]+")
_LEAD: Final = regex("[：:—，,]|即|分别[是为]|包括|以及|[和与及]")
_JOIN: Final = regex("以及|[和与及]")
_LONGEST, _SHORT, _FAR, _MOST, _PLACES, _TWO = 20, 6, 600, 14, 3, 2

_Bears = Callable[[str, str], bool]


class BorneRow(NamedTuple):
    """Members side by side that bear one noun, and as many of them as there are.

    `tight` says that marks within a sentence divide them; `whole`, that nothing else is beside
    them there but what bears another noun of their catchword.
    """

    members: tuple[Range, ...]
    tight: bool
    whole: bool


def may_be_borne(text: str, start: int, noun: str, least: int) -> bool:
    """Say cheaply whether a noun stands behind a place as often as so many members need."""
    return text.count(noun, start, start + _FAR) >= least


def borne_rows(text: str, start: int, noun: str, others: Sequence[str] = ()) -> Iterator[BorneRow]:
    """Find the longest rows behind a place whose members bear a noun in one and the same way."""
    for tight, units in _levels(text, start, noun):
        holding = [text.find(noun, *unit) >= 0 for unit in units]
        for bears in _WAYS if any(map(and_, holding, holding[1:])) else ():
            heads = [
                _head(text, unit, noun, bears) if holds else None
                for unit, holds in zip(units, holding, strict=True)
            ]
            for borne, group in groupby(heads, lambda head: head is not None):
                members = tuple(head for head in group if head)
                if borne and len(members) > 1:
                    yield BorneRow(members, tight, _is_all(text, units, members, others))


def rows_before(text: str, end: int, noun: str) -> Iterator[BorneRow]:
    """Find the row that ends where its catchword begins: 良田、良种、良机“三良”."""
    start = max(text.rfind(mark, 0, end) for mark in "，。；：\n") + 1
    pieces = list(divided(text, 0, start, end, "、"))
    if len(pieces) < _PLACES or pieces[-1][1] != end:
        return
    begin = text.find(noun, *pieces[0])
    words = [text[slice(*piece)] for piece in pieces]
    if begin >= 0 and all(_begins(word, noun) for word in words[1:]):
        yield BorneRow(((begin, pieces[0][1]), *pieces[1:]), tight=True, whole=True)
    elif all(_ends(word, noun) for word in words):
        yield BorneRow(tuple(pieces), tight=True, whole=True)


def _levels(text: str, start: int, noun: str) -> Iterator[tuple[bool, Sequence[Range]]]:
    """Give what may stand in a row: lines, sentences, headings within a line, clauses.

    What has a noun but once has no row that bears it.
    """
    until = min(len(text), start + _FAR)
    lines = [line.span() for line in _LINE.finditer(text, start, until)][:_MOST]
    yield False, lines[1:]
    for line in lines:
        if text.count(noun, *line) < _TWO:
            continue
        sentences = [one.span() for one in SENTENCE.finditer(text, *line)]
        yield False, sentences
        yield False, [(first, end) for first, end in sentences if end - first <= _SHORT]
        for sentence in sentences:
            if text.count(noun, *sentence) < _TWO:
                continue
            segments = list(divided(text, 0, *sentence, "；;"))
            yield False, segments
            yield True, _joined(text, list(divided(text, 0, *sentence, "；，、")))
            for segment in segments:
                for marks in ("、", "，"):
                    yield True, _joined(text, list(divided(text, 0, *segment, marks)))


def _joined(text: str, pieces: list[Range]) -> Sequence[Range]:
    """Divide the last piece at its 和."""
    start, end = pieces[-1] if pieces else (0, 0)
    join = _JOIN.search(text, start, end)
    return [*pieces[:-1], (start, join.start()), (join.end(), end)] if join else pieces


def _head(text: str, unit: Range, noun: str, bears: _Bears) -> Range | None:
    """Give the first clause that bears the noun, behind its number or what leads to it."""
    start, end = unit
    places = [start, *(mark.end() for mark in _LEAD.finditer(text, start, end))]
    for at in places[:_PLACES]:
        numbered = _NUMBERED.match(text, at, end)
        for place in (numbered.end() if numbered else at, at):
            first = _FIRST.match(text, place, end)
            if first and bears(first[0], noun):
                return first.span()
    return None


def _is_all(
    text: str, units: Sequence[Range], members: Sequence[Range], others: Sequence[str]
) -> bool:
    """Say whether what is beside the members, up to a comma behind them, bears other nouns."""
    first, last = members[0][0], members[-1][1]
    ended = text.startswith("，", last)
    beside = (
        text[start:end] for start, end in units if end <= first or (start >= last and not ended)
    )
    return all(any(noun in words for noun in others) for words in beside)


def _begins(clause: str, noun: str) -> bool:
    return clause.startswith(noun) and len(clause) > len(noun)


def _ends(clause: str, noun: str) -> bool:
    return clause.endswith(noun) and len(noun) < len(clause) <= _LONGEST


def _second(clause: str, noun: str) -> bool:
    """Say whether a clause has a character as its second: 绿贴给…; one thing each: 学会一道菜."""
    if noun == "一":
        return noun in clause[: _PLACES + 1]
    return clause[1:_TWO] == noun and len(clause) > _TWO


_WAYS: Final[tuple[_Bears, ...]] = (_begins, _ends, _second)
