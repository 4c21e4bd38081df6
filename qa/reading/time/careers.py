"""Years of service and of doing one thing: 党龄30年, 一干28年，直到2006年, 自2020年起连续第5年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from qa.model import Reckoning
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    NUMBER,
    End,
    Printed,
    counts,
    end_at,
    end_before,
    own_year,
    printed_year,
    reckoning,
    since,
    year_before,
)

_ACTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "党龄": "入党|加入(?:中国)?共产党|加入党组织",
        "教龄": "从教|任教|执教|登上讲台|走上讲台|站上讲台|当上?了?(?:老师|教师)",
        "工龄": "参加工作|进厂|入职|上班",
        "军龄": "参军|入伍|当兵|从军",
        "警龄": "从警|入警|当上?了?警察",
        "医龄": "从医|行医|当上?了?医生",
        "驾龄": "(?:考取|领取|取得)驾[驶照]",
    }
)
_KINDS: Final = "|".join(_ACTS)
_VERBS: Final = "从教|任教|执教|参加工作|参军|入伍|从警|从医|行医|入党|从艺|从业|从军"
_OF_AGE: Final = regex(
    rf"(?P<kind>{_KINDS})(?:已经|已|长达|达到?|有|为|是|满|整整){{0,2}}{NUMBER}年",
    holding=" ".join(_ACTS),
)
_AGED: Final = regex(rf"{NUMBER}年(?:的)?(?P<kind>{_KINDS})", holding=" ".join(_ACTS))
_SERVING: Final = regex(
    rf"(?P<kind>{_VERBS})(?:以来|至今)?[，,]?(?:已经|已|长达|达|有|满|整整){{0,2}}{NUMBER}年(?!前|后)",
    holding=_VERBS.replace("|", " "),
)
_FOR_YEARS: Final = regex(
    r"(?:一[干待守做教当住走种养写唱画站坐]就?(?:是|便是)?"
    r"|(?:坚[守持]|工作|服役|服务|生活|居住|经营|任教|执教|驻守|担任|[干当做守教种住])了?"
    rf"|历时|前后|整整){{1,2}}(?:整整|长达|已有|有|达){{0,2}}{NUMBER}个?年(?![代级度前后来])"
)
_UNTIL: Final = regex(r"[，,]?一?(?:直到|直至|到|至)了?")
_LEFT: Final = regex(
    r"[^，。；\d]{0,12}?(?:退休|离休|退役|退伍|卸任|离任|离岗|转业|离开|去世|关闭|停[业产办刊用]|拆除|退出)"
)
_OPENED: Final = regex(
    rf"(?:开|办|经营|营业|坚持|走过|存在|守)了?(?:整整|已有|已)?{NUMBER}个?年(?![前后来代级度])"
)
_FOUNDED: Final = regex(
    r"[^，。；\d]{0,10}?(?:创办|开业|成立|开张|创立|建成|开馆|起步|开店|始创|开起)"
)
_STREAK: Final = regex(rf"(?P<now>已经?|现已)?连续(?P<nth>第)?{NUMBER}个?年(?!度)")
_TO_DATE: Final = regex(
    rf"(?:至今|迄今|距今|算来|一晃|到现在|到如今|到今天|算下来|转眼|房龄|楼龄|桥龄|店龄|厂龄|车龄)[，,]?(?:已经|已|有|过去|整整|都|也|快){{0,3}}{NUMBER}个?年(?!代|前)"
)
_WHOLE: Final = ("一", "历时", "前后", "整整")
_LATER: Final = tuple(
    regex(rf"{shape}(?=\d{{4}}年)")
    for shape in (rf"{NUMBER}年之?后的[，,]?", rf"[时相]隔{NUMBER}年(?:之?后)?的?[，,]?")
)
_AGO: Final = regex(rf"{NUMBER}年前的[，,]?(?=\d{{4}}年)")
_CLAUSE: Final = regex("[，。；、：,;]")
_LIGHT: Final = regex(
    r"(?:如今|现在|今年|至今|到现在|目前|他|她|也|都|已经|已|有着|有|是|一[名位个]|拥有|具有|的|了|整整|长达|达"
    rf"|{_VERBS}|{_KINDS})*"
)
_LENGTH: Final = regex(r"[\d一二三四五六七八九十两几多半]个?[年月]")
_YEARS: Final = regex(r"(?:[一二三四五六七八九十百零〇两]|\d{1,3}(?<!\d{4}))个?年")
"""A number of years, without which no service is counted; the name of a year is none."""
_BORN: Final = regex("[^，。；]{0,8}(?:出生|诞生|生于|降生)|生[，于在]")
_BORN_IN: Final = ("生于", "出生在", "生在", "出生：")
_GAP, _CHAIN, _LEAD = 40, 80, 4


def read_careers(line: Line, now: End | None) -> Iterator[Reckoning]:
    """Read the years of service and of doing one thing that a sentence counts, up to `now`."""
    if not line.dates or not _YEARS.search(line.text):
        return
    yield from _services(line)
    yield from _chains(line)
    yield from _to_date(line, now)
    yield from _streaks(line)
    yield from _spans(line, now)
    yield from _opened(line, now)


def _services(line: Line) -> Iterator[Reckoning]:
    """党龄30年 with the year of 入党 before it."""
    for pattern in (_OF_AGE, _AGED, _SERVING):
        for count, found in counts(pattern, line):
            act = _ACTS.get(found["kind"], found["kind"])
            date = _act_year(line, act, found.start())
            told = _up_to(line, date, found.start()) if date else None
            end = end_at(line, told) if told else own_year(line)
            if date and end and _goes_on(line, date.end, told.start - 1 if told else found.start()):
                yield reckoning(line, "years", count, since(line, date), end)


def _up_to(line: Line, since: FoundDate, at: int) -> FoundDate | None:
    """Give the year up to which years are counted that stands right before them: 到2022年，党龄."""
    told = [one for one in line.dates if since.end <= one.start and at - _LEAD <= one.end <= at]
    until = told[-1] if told and printed_year(told[-1]) else None
    said = until and line.text[max(0, until.start - 1) : until.start] in {"到", "至"}
    return until if until and (said or until.cue in {"到", "至"}) else None


def _act_year(line: Line, act: str, until: int) -> FoundDate | None:
    """Give the year of the only such act before an offset, printed before it in the sentence."""
    floor = max(0, until - 2 * _CHAIN)
    acts = list(re.finditer(act, line.text[floor:until]))
    if len(acts) != 1:
        return None
    at = floor + acts[0].start()
    year = year_before(line, at, max(0, at - _CHAIN))
    born = year and _BORN.match(line.text, year.end)
    return None if born else year


def _chains(line: Line) -> Iterator[Reckoning]:
    """1978年……一干28年，直到2006年 · 1978年至2006年……一干28年."""
    for count, found in counts(_FOR_YEARS, line):
        at = found.start()
        begun = year_before(line, at, max(0, at - _CHAIN))
        ended = next((one for one in line.dates if one.start >= count.end), None)
        if begun and _is_birth(line, begun):
            continue
        if begun and ended and _closes(line, count, ended) and _alone(line.text, begun.end, at):
            yield reckoning(line, "years", count, since(line, begun), end_at(line, ended))
        ranged = _range_before(line, at) if found[0].startswith(_WHOLE) else None
        if ranged:
            yield reckoning(line, "years", count, since(line, ranged), end_at(line, ranged))


def _is_birth(line: Line, date: FoundDate) -> bool:
    """Say whether a date is that of a birth: 1954年出生, 生于1954年."""
    before = line.text[max(0, date.start - _LEAD) : date.start]
    return _BORN.match(line.text, date.end) is not None or before.endswith(_BORN_IN)


def _range_before(line: Line, at: int) -> FoundDate | None:
    """Give the range of two printed years that the clause before an offset tells of."""
    dates = [date for date in line.dates if at - _GAP <= date.end <= at]
    if not dates or dates[-1].cue != "range" or not _alone(line.text, dates[-1].end, at):
        return None
    ends = dates[-1].parts[1:]
    both = "y" in ends[0].printed if ends else dates[-1].month is None
    return dates[-1] if both and "y" in dates[-1].printed else None


def _to_date(line: Line, end: End | None) -> Iterator[Reckoning]:
    """1990年建厂，至今已有34年."""
    for count, found in counts(_TO_DATE, line):
        at = found.start()
        begun = year_before(line, at, max(0, at - _GAP))
        after = begun.end if begun else at
        dated = any(after <= date.start < at for date in line.dates)
        if begun and end and not dated and _alone(line.text, after, at):
            yield reckoning(line, "years", count, since(line, begun), end)


def _goes_on(line: Line, start: int, end: int) -> bool:
    """Say whether the clause of a count goes on with the same person, in no other year."""
    lead = _CLAUSE.split(line.text[start:end])[-1]
    dated = any(start <= date.start < end and date.year for date in line.dates)
    return not dated and _LIGHT.fullmatch(lead) is not None


def _alone(text: str, start: int, end: int) -> bool:
    """Say whether no other length of time stands between: 2年 here, then 3年 there."""
    return _LENGTH.search(text, start, end) is None


def _closes(line: Line, count: Printed, date: FoundDate) -> bool:
    between = line.text[count.end : date.start]
    if "y" not in date.printed:
        return False
    left = between in {"，", ","} and _LEFT.match(line.text, date.end)
    return _UNTIL.fullmatch(between) is not None or bool(left)


def _streaks(line: Line) -> Iterator[Reckoning]:
    """自2020年起，……已连续5年: fewer only where it is counted up to now."""
    for count, found in counts(_STREAK, line):
        at = found.start()
        dates = [one for one in line.dates if at - _GAP <= one.start and one.end <= at]
        begun = dates[-1] if dates else None
        if begun is None or begun.cue not in {"起", "以来", "自"} or "y" not in begun.printed:
            continue
        end = end_before(line, at, begun)
        if end and (end.year.value or 0) > (begun.year or 0):
            told = reckoning(line, "years", count, since(line, begun), end)
            yield replace(told, steady=bool(found["now"] or found["nth"]))


def _spans(line: Line, now: End | None) -> Iterator[Reckoning]:
    """10年前的2014年 · 2003年……，12年后的2015年."""
    dates = {date.start: date for date in line.dates if "y" in date.printed}
    for count, found in counts(_AGO, line):
        date, end = dates.get(found.end()), own_year(line) or now
        if date and end:
            yield reckoning(line, "years", _bare(count, found), since(line, date), end)
    for pattern in _LATER:
        for count, found in counts(pattern, line):
            date, begun = dates.get(found.end()), year_before(line, found.start())
            if date and begun:
                bare = _bare(count, found)
                yield reckoning(line, "years", bare, since(line, begun), end_at(line, date))


def _opened(line: Line, end: End | None) -> Iterator[Reckoning]:
    """这家面馆开了26年，1998年由老郭夫妇创办: the count before the founding."""
    for count, _ in counts(_OPENED, line):
        dates = [one for one in line.dates if count.end <= one.start <= count.end + _GAP]
        begun = dates[0] if dates and printed_year(dates[0]) else None
        if begun and end and _FOUNDED.match(line.text, begun.end):
            yield reckoning(line, "years", count, since(line, begun), end)


def _bare(count: Printed, found: re.Match[str]) -> Printed:
    """Leave 前的 and 后的 out of the printed count."""
    return count._replace(end=found.end("n") + 1)
