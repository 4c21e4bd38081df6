"""Stretches of years between two that are told: 凿了四年，到1962年; 2019年，闲置四年的粮站."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import Reckoning
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    NUMBER,
    counts,
    end_at,
    own_year,
    printed_year,
    reckoning,
    since,
)

_UP_TO: Final = regex(rf"了(?:整整)?{NUMBER}年(?=(?P<to>[，,]?直?[到至]))")
_THEN: Final = regex(r"又|再|后来|[此之]后|随后|接着|[\d一二三四五六七八九十两半几]个?[年月]")
"""What tells that a stretch began later than with the year told before it."""
_IDLE: Final = regex(
    rf"(?:闲置|空置|荒废|搁置|沉寂|沉睡|停[产办运演刊航摆]|关[停闭])(?:了|已|近)?{NUMBER}年(?=[的后])"
)
_STOPPED: Final = regex(
    r"[^。；\d]{0,16}?(?:关[停闭]|停[产办运演刊航摆业]|[搬迁]|歇业|撤[并销走]|封闭|闭[馆店坑矿]|荒废|闲置)"
)
_TODAY: Final = regex(rf"{NUMBER}年(?=后的今天)")
_HINT: Final = regex("年[，,]?直?[到至]|年[的后]")


class _Told(NamedTuple):
    number: int
    line: Line
    date: FoundDate


def read_stretches(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the years that something went on, or lay idle, up to a year told or now."""
    for number, line in enumerate(lines):
        if "年" in line.letters and _HINT.search(line.text):
            near = [
                _Told(at, lines[at], date)
                for at in range(max(0, number - 1), number + 1)
                if lines[at].block is line.block
                for date in lines[at].dates
                if printed_year(date)
            ]
            yield from _up_to(near, number, line)
            yield from _idle(near, number, line)
            yield from _till_today(near, number, line)


def _before(told: Sequence[_Told], number: int, at: int) -> list[_Told]:
    return [one for one in told if (one.number, one.date.end) <= (number, at)]


def _up_to(near: Sequence[_Told], number: int, line: Line) -> Iterator[Reckoning]:
    """凿了四年，到1962年: the stretch begins with the year told before it in its sentence."""
    for count, found in counts(_UP_TO, line):
        ends = [one.date for one in near if one.line is line and one.date.start == found.end("to")]
        begun = [one for one in _before(near, number, found.start()) if one.line is line]
        if ends and begun and not _THEN.search(line.text, begun[-1].date.end, found.start("n")):
            first = since(line, begun[-1].date)
            yield reckoning(line, "years", count, first, end_at(line, ends[0]))


def _idle(near: Sequence[_Told], number: int, line: Line) -> Iterator[Reckoning]:
    """2015年关停……2019年，闲置四年的粮站."""
    for count, found in counts(_IDLE, line):
        told = _before(near, number, found.start())
        if len(told) < len(("stopped", "now")) or told[-1].line is not line:
            continue
        stopped, now = told[-2:]
        beside = line.text[now.date.end : found.start()].strip("，,")
        if not beside and _STOPPED.match(stopped.line.text, stopped.date.end):
            first = since(stopped.line, stopped.date)
            yield reckoning(line, "years", count, first, end_at(line, now.date))


def _till_today(near: Sequence[_Told], number: int, line: Line) -> Iterator[Reckoning]:
    """1961年……整整60年后的今天."""
    until = own_year(line)
    for count, found in counts(_TODAY, line):
        told = _before(near, number, found.start())
        if until and told and len({one.date.year for one in told}) == 1:
            yield reckoning(line, "years", count, since(told[-1].line, told[-1].date), until)
