"""Years that have passed since what an article dates: 2018年8月通车……通车近六年; 十一年间.

The act that both name binds them; where none is named, the last beginning of the paragraph is
meant, and only a slip betrays it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from qa.model import Reckoning
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    CN,
    End,
    Printed,
    last_year,
    printed_year,
    reckoning,
    since,
)

_COUNT: Final = rf"(?P<n>(?<![\d.])[1-9]\d{{0,2}}|(?<![{CN}])[{CN}]{{1,4}})(?P<more>[多余几来])?"
_YEARS: Final = (
    rf"(?P<near>近|将近|约|大约|快)?{_COUNT}(?:个?年头?|个?春秋|周年|载)(?![代级度份以])"
)
_WORDS: Final = (
    "建[成院校厂站馆园社所村队制店行会团桥坝库]|成立|创[办建立刊业]|组建|设立|挂牌|落户|落成|竣工|完工|投[用产运]|启用|运[营行]"
    "|营业|开[业张馆园播通办播工店学]|通[车航水电气]|办学|动工|启动|起步|实施|推行|入驻|上线|开展"
    "|参加工作|入职|进厂|入伍|参军|从[警教医艺军业]|执教|任教|结婚|扎根|返乡|承包|接手|接班|上岗|退休|拜师|学艺|办厂|养[蜂猪牛羊鱼蚕]"
    "|种[茶树菜瓜田果]|守[护林岛山塔]|来到|搬[进到迁]|嫁[到进]|投身|开始"
)
_AFTER_ACT: Final = regex(
    rf"(?P<act>{_WORDS})(?:已经|已|至今|以来|了|有|走过|整整|满|的){{0,3}}{_YEARS}"
)
_PASSED: Final = regex(
    rf"(?<![近前后每再另])(?:这|短短|整整|一晃|转眼)?{_YEARS}(?:间|来|过去|下来|里，)(?!每)"
)
_LASTED: Final = regex(
    rf"(?:走过|度过|(?:走过|度过|经营|开|干|守|教|唱|演|种|养|做|当|坚持|响|跑|用)了)(?:整整|已)?{_YEARS}"
    rf"(?=[，。；了])"
)
_ACT: Final = regex(rf"(?P<lead>[^，。；、\d]{{0,10}}?)(?P<act>{_WORDS})(?!\d|[周十百])")
_BEFORE: Final = regex(rf"(?P<act>{_WORDS})[于在]?$")
_FOUNDING: Final = regex("建.|成立|创.|组建|设立|开办|办学|办厂")
"""Acts that one thing is founded by once, whatever they are called."""
_AIMED: Final = regex("将|拟|计划|规划|预计|力争|目标|前身")
_OTHER: Final = regex(r"[去前今明上]年|\d{4}年|当时|那时|距(?!今)")
_COUNTED: Final = regex(rf"[年春周载](?<=[\d{CN}多余几来个].)(?<!\d{{4}}.)")
"""What every count of years has; the name of a year is none."""
_LEAST, _AHEAD, _MOST = 2, 12, 12


class _Begun(NamedTuple):
    """A beginning with its year in print: the act, and the number of its sentence."""

    act: str
    line: Line
    number: int
    date: FoundDate


def read_years_since(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the years that are said to have passed since a beginning that the article dates."""
    aged = [
        (number, line)
        for number, line in enumerate(lines)
        if "年" in line.text or "载" in line.text
    ]
    counted = [(number, line, found) for number, line in aged for found in _counts(line)]
    if not counted:
        return
    begun = [one for number, line in aged for one in _beginnings(number, line)]
    if 0 < len(begun) <= _MOST and (end := last_year(lines)):
        years = {date.year for _, line in aged for date in line.dates if "y" in date.printed}
        for number, line, found in counted:
            one = _meant(begun, number, line, found)
            known = line.context.date is not None or (one and end.year.value != one.date.year)
            if one and known and not _dated(line, one, found):
                count = _printed(found, (end.year.value or 0) - (one.date.year or 0))
                told = reckoning(line, "years", count, since(one.line, one.date), end)
                act = found.groupdict().get("act")
                asked = bool(act) and act != one.act
                if not (asked and _explained(count, end, years)):
                    yield replace(told, loose=not act, asked=asked)


def _counts(line: Line) -> Iterator[re.Match[str]]:
    if not _COUNTED.search(line.text):
        return
    taken: set[int] = set()
    for pattern in (_AFTER_ACT, _PASSED, _LASTED):
        for found in pattern.finditer(line.text):
            if small_number(found["n"]) >= _LEAST and found.start("n") not in taken:
                taken.add(found.start("n"))
                yield found


def _printed(found: re.Match[str], passed: int) -> Printed:
    """Give the count as printed; of 二十多年 the number that has passed, if it is one of these."""
    number = small_number(found["n"])
    most = number + 9 if found["more"] and number % 10 == 0 else number + bool(found["more"])
    meant = min(max(number, passed), most)
    return Printed(meant, found.start("near") if found["near"] else found.start("n"), found.end())


def _beginnings(number: int, line: Line) -> Iterator[_Begun]:
    for date in line.dates:
        if not printed_year(date) or date.first == line.context.date:
            continue
        ahead = line.text[max(0, date.start - _AHEAD) : date.start]
        found = _ACT.match(line.text, date.end) or _BEFORE.search(ahead)
        if found and not _AIMED.search(ahead + found[0]):
            yield _Begun(found["act"], line, number, date)


def _meant(begun: Sequence[_Begun], number: int, line: Line, found: re.Match[str]) -> _Begun | None:
    """Give the beginning that a count goes back to: the only one of its act, or the last told."""
    act = found.groupdict().get("act")
    if act:
        same = [one for one in begun if one.act == act] or _founded(begun, act)
        return same[0] if len({one.date.year for one in same}) == 1 else None
    told = [
        one
        for one in begun
        if one.line.block is line.block and (one.number, one.date.end) <= (number, found.start())
    ]
    return told[-1] if told and len({one.date.year for one in told}) == 1 else None


def _explained(count: Printed, end: End, years: Iterable[int | None]) -> bool:
    """Say whether another year of the article lies as far back as is counted."""
    return any(abs((end.year.value or 0) - (year or 0) - count.number) <= 1 for year in years)


def _founded(begun: Sequence[_Begun], act: str) -> Sequence[_Begun]:
    """Give the foundings of an article, where one is meant: 1998年开办 … 创办八年来."""
    return [one for one in begun if _FOUNDING.match(one.act)] if _FOUNDING.match(act) else []


def _dated(line: Line, one: _Begun, found: re.Match[str]) -> bool:
    """Say whether another time is named beside a count: it then ends there, and not now."""
    start = one.date.end if one.line is line and one.date.end <= found.start() else 0
    near = line.text[max(start, found.start() - 2 * _AHEAD) : found.start()]
    return _OTHER.search(near) is not None
