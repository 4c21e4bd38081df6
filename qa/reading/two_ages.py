"""Two ages of one person: 今年54岁 here, 1989年，19岁的他 there; their years lie as far apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import Reckoning
from qa.patterns import regex
from qa.reading.periods import FoundDate
from qa.reading.scene import Line
from qa.reading.year_counts import (
    NUMBER,
    Printed,
    counts,
    own_year,
    printed_year,
    reckoning,
    since,
)

_NOW: Final = regex(rf"(?:今年|现年|如今|现在)(?:已经|已是|已|刚|满|是)?{NUMBER}周?岁")
_THEN: Final = regex(rf"{NUMBER}周?岁(?:的[他她]|那年|时[，,他她])")
_PERSON: Final = regex(
    r"父|母|妻|丈夫|儿子|女儿|孙|哥|弟|姐|妹|爷|奶|爸|妈|老伴|徒弟|学生|孩子|战友|同事"
)
_LEAD: Final = regex(r"[^，。；、：\d]{0,8}[，,]?[^，。；、：\d]{0,4}")
_FAR: Final = 12


def read_two_ages(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the age that a person has now and the one that he or she had in a printed year."""
    aged = (line for line in lines if "岁" in line.text)
    now = [(line, count) for line in aged for count, _ in counts(_NOW, line)]
    if len(now) != 1:
        return
    (today, present) = now[0]
    end, start = own_year(today), lines.index(today)
    for line in lines[start : start + _FAR] if end else ():
        for count, _ in counts(_THEN, line):
            date = _date_of(line, count)
            if end and date and date.year:
                told = reckoning(today, "years", present, since(line, date), end)
                words = f"{count.number}岁到{present.number}岁"
                yield replace(told, count=present.number - count.number, words=words)


def _date_of(line: Line, count: Printed) -> FoundDate | None:
    """Give the date with a printed year whose clause an age stands in."""
    date = next((one for one in reversed(line.dates) if one.end <= count.start), None)
    if date is None or not printed_year(date) or _PERSON.search(line.text):
        return None
    return date if _LEAD.fullmatch(line.text, date.end, count.start) else None
