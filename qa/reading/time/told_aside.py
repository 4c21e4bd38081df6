"""Years that go back for a reason: a birth, founding or death in a sentence of its own, an answer.

News goes back in time wherever it tells who or what something is; only what is told step by step
must be in order, and a year that is meant must be in that order, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.time.chronicle import Chronicle
from qa.reading.time.year_marks import Mark, is_birth

_ORIGIN: Final = regex(
    r"[^。；\d]{0,24}(?:起家|开[出张业]|创[办立制建]|办起|添了[^，。；]{0,6}孩|出世|降生"
    r"|去世|病[故逝]|逝世|过世|辞世|离世|谢世|与世长辞|牺牲|安葬|送走了)"
)
"""What tells of a year as that of a founding, a birth or a death."""
_RECORDED: Final = regex(
    r"(?:[生卒]年|年份|年月|[名图史]册|简介|履历|院史|校史|厂史|[石碑匾墙]上|石碑|碑文|牌匾|档案)[^。；\d]{0,12}$"
)
"""What leads up to a year that a record gives."""
_ANSWER: Final = regex("[“？?]$")
_ANSWERED: Final = regex("年(?:[，。！]?”|[，。]$)")
_TO_COME: Final = regex(
    "[底末初]?[，,]?[^，。；\\d]{0,6}(?:还?将[要会]?|还要|拟|计划|预计)再?[\u4e00-\u9fff]"
)
_STEP: Final = frozenset({"plain", "then"})


def goes_back(times: Chronicle, mark: Mark) -> bool:
    """Say whether a year, the only one of its sentence, is told aside from the course."""
    text = mark.line.text
    if any(one.line is mark.line and one is not mark for one in times.marks):
        return False
    if is_birth(mark) or _ORIGIN.match(text, mark.end):
        return True
    answers = _ANSWER.search(text, 0, mark.start) and _ANSWERED.match(text, mark.end)
    return bool(answers or _RECORDED.search(text, 0, mark.start))


def keeps_course(times: Chronicle, number: int, year: int) -> bool:
    """Say whether a printed year is in the order told, or the other one is not.

    Where it is told aside no order asks for another; neither do asides next to it.
    """
    mark = times.marks[number]
    if goes_back(times, mark) or _is_of_aside(times, mark, year):
        return True
    if times.now and year <= times.now < mark.year and _TO_COME.match(mark.line.text, mark.end):
        # what is told as still to be done was not done in a year gone by
        return True
    if mark.hangs not in _STEP or (times.now and mark.year > times.now):
        return False
    before = _nearest(times, range(number - 1, -1, -1))
    behind = _nearest(times, range(number + 1, len(times.marks)))
    if before is None:
        return behind is not None and mark.year <= behind.year < year
    in_order = behind is not None and mark.year <= behind.year
    return before.year <= mark.year and (in_order or year < before.year)


def _is_of_aside(times: Chronicle, mark: Mark, year: int) -> bool:
    """Say whether the other year is one told aside: in it somebody else was born, or died."""
    return any(
        one.year == year and one is not mark and goes_back(times, one) for one in times.marks
    )


def _nearest(times: Chronicle, numbers: range) -> Mark | None:
    return next(_steps(times, numbers), None)


def _steps(times: Chronicle, numbers: range) -> Iterator[Mark]:
    """Give the years that are steps of what is told."""
    for number in numbers:
        one = times.marks[number]
        if one.hangs in _STEP and not goes_back(times, one):
            yield one
