"""Steps told one by one and their number: 分四期，第一期……; 三怕，一怕雨; 头道苦，二道甜."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.patterns import regex
from qa.reading.lists.list_marks import HAN
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import NUMERAL, clause_end, number_of, ordinal
from qa.reading.lists.row_numbers import NOT_AFTER, announced, goes_on

_STEP: Final = regex(
    rf"(?P<value>头一|[头首{HAN}])(?P<unit>[\u4e00-\u9fff])(?!之)", heads=f"头首{HAN}"
)
_BEGINS: Final = frozenset("，。；：、“\n ")
_NO_STEP: Final = frozenset("是要些月年日时点分家直旦般样定起方边切块共路直批度者、大小中")
_TO_COME: Final = frozenset("批")
"""Of these some may be still to come."""
_ENDS: Final = regex(r"[。！？]\n?|\n")
_REACH, _BACK, _TWO = 400, 60, 2


class Step(NamedTuple):
    """A number before a member, with its unit: 第二期, 头道.

    `order` says whether 第 stands before it, and is None where it cannot.
    """

    start: int
    end: int
    rank: int
    unit: str
    order: bool | None


def steps(text: str) -> Iterator[Found]:
    """分四期，第一期……，第二期……; 三怕，一怕雨，二怕风; 三道茶：头道苦，二道甜."""
    runs: defaultdict[str, list[Step]] = defaultdict(list)
    for step in _found_steps(text):
        run = runs[step.unit]
        if run and _follows(run[-1], step):
            run.append(step)
        elif not run or step.order or not run[-1].order:
            # 一趟要走九个钟头 is no step of 第一趟……第二趟
            yield from _told_before(text, run)
            runs[step.unit] = [step] if step.rank == 1 else []
    for run in runs.values():
        yield from _told_before(text, run)


def _found_steps(text: str) -> Iterator[Step]:
    """Find the numbers that begin a clause, each with the character behind it."""
    for found in _STEP.finditer(text):
        order = text[found.start() - 1 : found.start()] == "第"
        start = found.start() - order
        if (found["unit"] in _NO_STEP and not order) or (start and text[start - 1] not in _BEGINS):
            continue
        first = found["value"][0] in "头首"
        rank = 1 if first else ordinal(found["value"])
        yield Step(start, found.end(), rank, found["unit"], None if first else order)


def _follows(last: Step, step: Step) -> bool:
    same = last.order in (None, step.order)
    return same and step.rank == last.rank + 1 and step.start - last.start < _REACH


def _told_before(text: str, run: Sequence[Step]) -> Iterator[Found]:
    """Compare a row of steps with the count of its own unit, told right before it."""
    if len(run) < _TWO:
        return
    told = _count_before(text, run)
    number = number_of(told["number"]) if told else 0
    if told is None or (run[0].unit in _TO_COME and len(run) < number):
        return
    last = run[-1]
    more = goes_on(text, last.end) or (len(run) < number and _one_more(text, last))
    if abs(number - len(run)) == 1 and number > 1 and not more:
        members = tuple((step.start, clause_end(text, step.end)) for step in run)
        yield announced(told, number), Count(members, firm=False)


def _count_before(text: str, run: Sequence[Step]) -> re.Match[str] | None:
    """Find the count of a row's unit: right before it, or in the headline (三问……一问，二问)."""
    start = run[0].start
    count = re.compile(rf"{NOT_AFTER}(?P<number>{NUMERAL})(?P<unit>{run[0].unit})(?![前后])")
    counts = list(count.finditer(text, max(0, start - _BACK), start))
    if counts and len(_ENDS.findall(text, counts[-1].end(), start)) <= 1:
        return counts[-1]
    opens = all(step.order is False and text[step.start - 1] == "\n" for step in run)
    return count.search(text, 0, text.find("\n")) if opens else None


def _one_more(text: str, last: Step) -> bool:
    """Say whether the rest of the text tells of one that has no number: 还剩一桩."""
    rest = re.compile(rf"(?:最后|还[剩有]|剩下|余下|另)[^，。；\n]{{0,4}}{last.unit}")
    return rest.search(text, last.end) is not None
