"""Spells of years beside the years they run between: 四年一届, 自2022年启动以来，三年累计."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from qa.model import Reckoning, Slot, Span
from qa.patterns import regex
from qa.reading.scene.scene import Line
from qa.reading.time.stretches import read_stretches
from qa.reading.time.year_counts import NUMBER, End, counts, own_year, reckoning

_CYCLE: Final = regex(r"([二两三四五])年(?:才?(?:举[办行]|召开|评选))?一[届次]")
_LAST: Final = regex(
    r"上一?[届次][^，。；]{0,12}?(?P<year>(?:19|20)\d\d)年"
    r"|(?P<before>(?:19|20)\d\d)年[^，。；]{0,4}上一?[届次]"
)
_THIS: Final = regex(
    r"(?:本[届次]|今年|此次)[^，。；\d]{0,8}(?P<year>(?:19|20)\d\d)年"
    r"|(?P<before>(?:19|20)\d\d)年[^，。；]{0,6}[本这][届次]"
)
_SINCE: Final = regex(
    rf"(?P<year>(?:1[89]|20)\d\d)年[^。；，\d]{{0,24}}?(?:以[来后]|之后|起)[，,]?[^。；\d]{{0,30}}?{NUMBER}年"
    r"(?=来|间|里|累计|共|先后|投入|完成|新增|\d{1,4}[期次届场]|如一日|没有?|不曾|从未|从不)"
)
_COMPARED: Final = regex(
    rf"[与比从自较][^。；，\d]{{0,16}}?(?P<year>(?:19|20)\d\d)年(?:相比|以来|起|开始)?[，,][^。；\d]{{0,6}}?{NUMBER}年(?=间|来)"
)
_AT_ONCE: Final = regex(r"起[^。；的\d]{0,14}[\d一二三四五六七八九十]+年$")
_GONE: Final = regex("以[来后]|之后|年[^，。；]{0,24}起")
_CYCLES: Final = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5}


def read_spells(lines: list[Line]) -> Iterator[Reckoning]:
    """Read the cycles of events, and the years since a beginning that are counted."""
    yield from read_stretches(lines)
    for line in lines:
        if "年" not in line.letters:
            continue
        if "年间" in line.text or "年来" in line.text or _GONE.search(line.text):
            yield from _since(line)
    for at, line in enumerate(lines):
        for found in (
            _CYCLE.finditer(line.text) if "届" in line.letters or "次" in line.letters else ()
        ):
            yield from _cycle(lines[max(0, at - 2) : at + 4], line, found)


def _since(line: Line) -> Iterator[Reckoning]:
    until = own_year(line)
    if until is None:
        return
    for pattern in (_SINCE, _COMPARED):
        for count, found in counts(pattern, line):
            begun = (int(found["year"]), line.span(found.start("year"), found.end("year") + 1))
            told = reckoning(line, "years", count, begun, until)
            later = pattern is _SINCE and "以来" not in found[0]
            # what began then may have ended since; longer than to this year it cannot have gone on
            over = (
                _AT_ONCE.search(found[0]) is not None
                and until.year.value is not None
                and told.count > until.year.value - begun[0] + 1
            )
            yield replace(told, loose=True) if later and not over else told


def _cycle(around: list[Line], line: Line, found: re.Match[str]) -> Iterator[Reckoning]:
    """Read 四年一届 with the year of the last edition and that of this one."""
    last = next(((one, year) for one in around if (year := _LAST.search(one.text))), None)
    this = next(((one, year) for one in around if (year := _THIS.search(one.text))), None)
    until = _end(*this) if this else own_year(line)
    if last is None or until is None:
        return
    begun = _end(*last)
    yield Reckoning(
        span=line.span(*found.span()),
        kind="cycle",
        count=_CYCLES[found[1]],
        words=found[0],
        since=begun.year.value or 0,
        since_span=begun.span,
        until=until.year,
        until_span=until.span,
        context=line.context,
    )


def _end(line: Line, found: re.Match[str]) -> End:
    group = "year" if found["year"] else "before"
    span: Span = line.span(found.start(group), found.end(group) + 1)
    return End(Slot(int(found[group]), "stated"), span)
