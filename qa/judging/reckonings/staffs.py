"""Those who make up a staff, one of this and three of that, and how many it has in all. Pure.

局长一名、副局长三名，班子共5人: one of a kind is told in words that no figure is read from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, lead, reckoned
from qa.model import Figure
from qa.patterns import regex

_N: Final = r"(?:\d{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_PIECE: Final = (
    rf"(?:[^，。；：、！？\d一二两三四五六七八九十共计总]{{1,10}}{_N}[名人位个]"
    rf"|{_N}[名位个][^，。；：、！？\d]{{1,6}}?)"
)
_ROW: Final = regex(rf"(?P<row>{_PIECE}(?:[、，和]{_PIECE})+)(?=[、，。；组]|共|$)")
_PIECES: Final = regex(rf"(?P<n>{_N})[名人位个]")
_PERSONS: Final = frozenset("人名位")
_WHOLE: Final = regex("(?:[共合总]计|一共|总共|(?<![公与])共有?|组成|合起来|总人数[为是]?)$")
_UNSURE: Final = regex(
    "其中|等|兼|编制|[在离]岗|在编|名额|计划|核定|报名|现有|实有|应到|实到|另|还有|其[他余它]|空缺|暂缺|以及|比|增|减|离职|加入|[今去]年|[每各]|分别|获|约|近|余|多"
)


def staffs(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold a row of persons by their roles against the whole told right before or behind it."""
    counted = len(figures) > 1 and any(one.quantity.unit in _PERSONS for one in figures)
    sentence = figures[0].context.sentence if counted else ""
    if not ("、" in sentence or "，" in sentence) or _UNSURE.search(sentence):
        return
    rows = list(_ROW.finditer(sentence))
    if len(rows) != 1:
        return
    (row,) = rows
    counts = [small_count(one["n"]) for one in _PIECES.finditer(row["row"])]
    within = [one for one in figures if row.start() <= one.at < row.end()]
    others = [one for one in figures if one not in within]
    wholes = [one for one in others if one.quantity.unit in _PERSONS and _of_all(one, row)]
    if within and len(wholes) == len(others) == 1:
        makes = Fraction(sum(counts))
        yield from reckoned(within, wholes[0], makes, (makes, makes), " + ".join(map(str, counts)))


def _of_all(whole: Figure, row: re.Match[str]) -> bool:
    """Say whether a count is that of all: 共5人 behind the row, 五人组成： before it."""
    sentence = whole.context.sentence
    if whole.at >= row.end():
        return _WHOLE.search(lead(whole)) is not None
    between = sentence[whole.until : row.start()]
    return between.startswith("组成") and between[-1:] in {"：", "，"}
