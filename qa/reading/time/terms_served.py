"""Years counted behind the two that they run between: 1983年上任，1992年离任，任职9年."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Implied, Reckoning
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.implied import EXACT, fixed, just, number
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    NUMBER,
    counts,
    end_at,
    printed_year,
    reckoning,
    since,
)

_SERVED: Final = regex(
    rf"[，,](?P<deed>[^，。；：、\d第前后每近约超]{{1,8}}?)(?:已经?|了|有|长达|达|整整|足足|满|共|近)*{NUMBER}个?年(?:如一日)?"
    r"(?=(?:的?时间)?[，。；,;]|\Z)"
)
_AGED: Final = regex(
    rf"[，,]?(?:这[座棵株口通]?[^，。；\d]{{0,6}})?(?:恰好|正好|刚好|已经?|整整|足足|足有|有着?|满|是|就|刚|整|为|走过了?|过去了?|，)*{NUMBER}"
    r"(?:周?岁|周年|个?年(?!代|级|度|前|后|期))"
)
_LENGTH: Final = regex(rf"{NUMBER}年(?![代级度初底末份])")
_LEFT: Final = regex(
    "退休|离休|退役|退伍|卸任|离任|离岗|离职|转业|离开|关闭|停[产业办刊用演播]|拆除|退出|结束|告别|放下|交[班棒出]|去职|谢幕|收官|终刊|完工|竣工"
)
_IN_ALL: Final = regex(
    "[，,](?:在任|在职|任职|任期|前后|历时|存续|存在|共|一共|总共|整整|在位|执政|服役|执教|用了?|花了?)"
)
_AFTER: Final = regex("[退离停闲闭荒空]|告别|休养|赋闲|之后|又|再|今|隔")
_CAREER: Final = regex("从[教医警业艺军政]|龄|[执任]教|行医")
_OFFICE: Final = regex(
    "任(?!教)|当选|履新|调[任到入]|接[班手]|评[为上]|晋升|[升聘提]为|[选推]为|获|入选"
)
_ANEW: Final = regex("后|[，,][^，。；]*(?:[后又再另第次翌]|接[过手任替]|转|改|开始|[当做进到])")
_YEAR: Final = regex(r"(?<!\d)(1[0-9]\d\d|20\d\d)(?=年)")
_UNTIL: Final = regex("(?:[到至]|截至|直到)(?:了)?$")
_TO: Final = frozenset({"到", "至"})
_TITLES: Final = regex(rf"(?:实现|达成|成就|豪取|已是|完成|拿下|夺得|的|了|，)?{EXACT}连[冠霸]")
_YEARLY: Final = regex("年年|每年|连年|都|均|蝉联|一直|先后|包揽|接连|连续")
_MOST, _TWO, _FAR, _LONGEST = 60, 2, 400, 2000


def read_terms_served(line: Line) -> Iterator[Reckoning]:
    """Read the years that a clause counts behind a beginning and an end, both with their years."""
    if not line.dates or not {"年", "岁"} & line.letters:
        return
    for pattern in (_SERVED, _AGED):
        for count, found in counts(pattern, line):
            told = [one for one in line.dates if one.end <= found.start()][-_TWO:]
            if told and (begun := _begun(line, told, found, aged=pattern is _AGED)):
                yield reckoning(line, "years", count, since(line, begun), end_at(line, told[-1]))


def _begun(
    line: Line, told: Sequence[FoundDate], found: re.Match[str], *, aged: bool
) -> FoundDate | None:
    """Give the date from which years are counted, up to the last one told before them."""
    begun, end = told[0], told[-1]
    years = begun.year or 0, (end.last.year if end.last else end.year) or 0
    near = found.start() - begun.start <= 2 * _MOST and years[0] < years[1]
    if end.cue == "range":
        fits = begun is end and aged and "y" in end.printed
        return end if near and fits and not line.text[end.end : found.start()] else None
    if begun is end or not near or not all(map(printed_year, told)):
        return None
    fits = _fits_others(line, told, found) or _lasted_otherwise(line, told, found)
    return begun if not fits and _runs(line, (begun, end), found, aged=aged) else None


def _fits_others(line: Line, told: Sequence[FoundDate], found: re.Match[str]) -> bool:
    """Say whether years run from one told of farther ahead, or on to one behind.

    1954年……1993年，在职39年; 2018年启动，历时五年，2023年完工.
    """
    at = line.offset + told[0].start
    years = [*map(int, _YEAR.findall(line.block.flow.text[max(0, at - _FAR) : at]))]
    years += [one.year for one in line.dates if one.year and one.end <= told[0].start]
    until, count = told[-1].year or 0, small_number(found["n"])
    later = [one.year for one in line.dates if one.year and one.start >= found.end()]
    on_to = any(abs(year - until - count) <= 1 for year in later)
    return on_to or any(abs(until - year - count) <= 1 for year in years)


def _lasted_otherwise(line: Line, told: Sequence[FoundDate], found: re.Match[str]) -> bool:
    """Say whether a length told before is what lies between: 寿命30年，可用至2056年，收费期20年."""
    years = (told[-1].year or 0) - (told[0].year or 0)
    lengths = (one for one, _ in counts(_LENGTH, line) if one.end <= found.start("n"))
    return any(one.number == years for one in lengths)


def _runs(
    line: Line, ends: tuple[FoundDate, FoundDate], found: re.Match[str], *, aged: bool
) -> bool:
    """Say whether years are counted up to a date: 到2019年，已有90岁, or 2019年退休，……."""
    begun, end = ends
    between = line.text[end.end : found.start()]
    if found[0].endswith("岁") and "岁" in line.text[begun.end : end.start]:
        # what is counted began with a birth, before the age that is told of the first year
        return False
    until = end.cue in _TO or _UNTIL.search(line.text[max(0, end.start - 3) : end.start])
    if aged:
        return bool(until) and not between.strip("，,止")
    left = until or _LEFT.search(between) or _IN_ALL.match(found[0])
    career = _CAREER.search(found[0]) and _OFFICE.search(line.text, begun.end, end.start)
    return bool(left) and not _ANEW.search(between) and not career and not _AFTER.search(found[0])


def read_titles_in_a_row(line: Line) -> Iterator[Implied]:
    """2016年到2020年，年年捧杯，实现五连冠: so many titles as years."""
    if len(line.text) > _LONGEST or "连" not in line.letters or not {"冠", "霸"} & line.letters:
        return
    for found in _TITLES.finditer(line.text):
        ends = _years_of(line, found.start())
        titles = number(found["n"])
        if ends is None or titles is None:
            continue
        first, last, start, end = ends
        if _YEARLY.search(line.text, start, found.end()) and first < last:
            bounds = just(last - first + 1, "连冠")
            where = (found.start("n"), found.end())
            yield fixed(line, "time", (start, end), where, titles, bounds)


def _years_of(line: Line, at: int) -> tuple[int, int, int, int] | None:
    """Give the first and last of the years that are told before an offset, and where."""
    told = [one for one in line.dates if one.end <= at and one.year and one.printed[:1] == "y"]
    if not told:
        return None
    first, last = told[0], told[-1]
    until = last.last.year if last.cue == "range" and last.last else last.year
    listed = [one.year for one in told]
    if len(told) > _TWO and listed != [*range(listed[0] or 0, (listed[0] or 0) + len(told))]:
        return None
    opened = first.cue in {"自", "起", "从", "以来"} or first.cue == "range" or len(told) > _TWO
    return (first.year or 0, until or 0, first.start, last.end) if opened else None
