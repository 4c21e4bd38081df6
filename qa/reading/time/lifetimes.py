"""Ages with the year of birth: 1965年出生，58岁; 1951年……刚满18岁."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import Reckoning, Slot, Span
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    NUMBER,
    End,
    Printed,
    counts,
    end_at,
    own_year,
    printed_year,
    reckoning,
    since,
)
from qa.reading.words.surnames import SINGLE

_BORN: Final = regex(
    r"(?:[春夏秋冬][天季]?)?[，,]?(?P<who>[^，。；、\d父母子女儿孙们]{0,4}?)(?:出生(?!的?人口|的?婴|率|医学|于)|降生)"
    r"|生(?=[，。、；）)]|的(?![产意活])|人)|生[于在]|[，,]?[^，。；\d父母]{0,4}(?:出生|诞生|(?<![先学医师考])生)[于在]"
)
_BORN_IN: Final = regex(r"(?:出?生[于在]|出生(?:日期|年月|时间)?[：:为]?)$")
KIN: Final = regex(r"父|母|妻|丈夫|儿子|女儿|孙|哥|弟|姐|妹|爷爷|奶奶|爸|妈|老伴|兄|夫妇|夫妻|婆")
"""Words for relatives: whose age or birth is meant is open then."""
_CALLED: Final = regex(
    f"[{''.join(sorted(SINGLE))}](?:奶奶|爷爷|婆婆|大[爷妈娘]|老太)|百岁老人|老婆婆"
)
_AGE: Final = regex(rf"{NUMBER}周?岁(?:高龄)?")
_NOW: Final = regex(r"(?:今年|现年|如今|现在)(?:已经|已是|已|[刚正]好|刚满|刚|满|是)?$")
_THEN: Final = regex(r"[^，。；、：\d至到\-—]{0,14}[，,]?[^，。；、：\d至到\-—]{0,6}")
_THEN_OF_HIM: Final = regex(r"[^。；：\d]{0,36}[，,]?")
_HIM: Final = regex(r"的?[他她]|那年")
_OWN: Final = regex(r"[^，。；、\d]{2,}[，,](?:[他她]|自己)?")
"""A deed of the year's own before an age that is told with another: 1958年考入戏校，14岁登台."""
_OF_THE_YEAR: Final = regex(r"岁(?:的|[，,。；;、）)]|\Z)")
_NAME: Final = regex(r"的(?![他她])(?P<name>.{0,2})")
_GROUP: Final = regex(
    r"及|以|至|到|[—~～\-]|组|人口|群|的?(?:老人|儿童|孩|女[孩童儿]|男[孩童]|少年|青年|大学生|儿|父|母)"
)
_ALONE: Final = regex(r"[，,。；;、）)]|\Z")
_ATTRIBUTE: Final = regex("(?:出生|生)的")
_FRESH, _AFTER = 8, 2


class Birth(NamedTuple):
    """A year of birth in print, and the number of its sentence."""

    line: Line
    date: FoundDate
    number: int

    @property
    def since(self) -> tuple[int, Span | None]:
        """Give the year, with its place."""
        return since(self.line, self.date)


_AT_DEATH: Final = ("享年", "终年")
_DIED: Final = regex("走完|与世长辞|[昨今][日天晨晚夜]|去世|逝世|病逝|辞世|离世")
_GONE: Final = regex("[^。；：、\\d]{0,16}?(?:去世|逝世|病逝|辞世|离世|与世长辞)")
_LIVED: Final = regex(
    rf"[（(](?P<born>1[0-9]\d\d)年?(?:\d{{1,2}}月)?[-—–~～至]+(?P<died>[12]\d{{3}})年?(?:\d{{1,2}}月)?[）)]"
    rf"[^。；]{{0,20}}?享年{NUMBER}岁"
)


def read_lives(line: Line) -> Iterator[Reckoning]:
    """Read the age at death beside the years of birth and death: （1912—1988）享年76岁."""
    for count, found in counts(_LIVED, line) if "享年" in line.text else ():
        died = End(Slot(int(found["died"]), "stated"), line.span(*found.span("died")))
        born = int(found["born"]), line.span(*found.span("born"))
        yield reckoning(line, "age", count, born, died)


def read_ages(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the ages of the one person in a block whose year of birth is printed there."""
    born = births(lines) if any("岁" in line.text for line in lines) else []
    if len(born) != 1:
        return
    (birth,) = born
    for number, line in enumerate(lines):
        if number - birth.number <= _AFTER and not KIN.search(_CALLED.sub("", line.text)):
            yield from _ages(lines, number, birth)


def births(lines: Sequence[Line]) -> list[Birth]:
    """Give the births whose year is printed."""
    return [birth for at, line in enumerate(lines) if line.dates for birth in _births(line, at)]


def _births(line: Line, number: int) -> Iterator[Birth]:
    for date in line.dates:
        ahead = line.text[max(0, date.start - 8) : date.start]
        if not printed_year(date) or KIN.search(_CALLED.sub("", ahead)):
            continue
        if _BORN.match(line.text, date.end) or _BORN_IN.search(ahead):
            yield Birth(line, date, number)


def _ages(lines: Sequence[Line], number: int, birth: Birth) -> Iterator[Reckoning]:
    line = lines[number]
    for count, _ in counts(_AGE, line) if "岁" in line.text else ():
        if _GROUP.match(line.text, count.end):
            continue
        if line.text.endswith(_AT_DEATH, 0, count.start) and not _DIED.search(line.text):
            continue
        if line.text.endswith(_AT_DEATH, 0, count.start) and (died := _died(lines)):
            yield reckoning(line, "age", count, birth.since, died)
            continue
        then = None if _is_now(line, count) else _date_of(line, count)
        if then is birth.date and (set_in := _set_in(line, birth, count)):
            yield reckoning(line, "age", count, birth.since, end_at(line, set_in))
            continue
        if then is not None and then is not birth.date:
            told_of = _NAME.match(line.text, count.end) is None
            dead = line.text.endswith(_AT_DEATH, 0, count.start)
            later = dead or (
                number >= birth.number and ((then.year or 0) > (birth.date.year or 0) or told_of)
            )
            end = end_at(line, then) if later and _same_person(line, count, birth) else None
        else:
            dead = line.text.endswith(_AT_DEATH, 0, count.start)
            end = own_year(line) if dead or _of_now(lines, number, count, birth) else None
        if end:
            yield reckoning(line, "age", count, birth.since, end)


def _died(lines: Sequence[Line]) -> End | None:
    """Give the one year in a block in which somebody is told to have died: 于2025年3月去世."""
    found = [
        end_at(line, date)
        for line in lines
        for date in line.dates
        if date.year and printed_year(date) and _GONE.match(line.text, date.end)
    ]
    return found[0] if len(found) == 1 else None


def _date_of(line: Line, count: Printed) -> FoundDate | None:
    """Give the date whose clause the age stands in: 1951年春……时刚满18岁 · 1950年，17岁的他."""
    before = [date for date in line.dates if date.end <= count.start and printed_year(date)]
    if not before:
        return None
    then = _THEN_OF_HIM if _HIM.match(line.text, count.end) else _THEN
    near = then.fullmatch(line.text, before[-1].end, count.start)
    return before[-1] if near and not of_another_deed(line, before[-1], count.start) else None


def of_another_deed(line: Line, date: FoundDate, at: int) -> bool:
    """Say whether the age at an offset goes with a deed of its own: 1958年考入戏校，14岁登台."""
    own = _OWN.fullmatch(line.text, date.end, at)
    return own is not None and not _OF_THE_YEAR.match(line.text, line.text.index("岁", at))


def is_birth(line: Line, date: FoundDate) -> bool:
    """Say whether somebody is told to have been born on a date."""
    return _BORN.match(line.text, date.end) is not None


def _set_in(line: Line, birth: Birth, count: Printed) -> FoundDate | None:
    """Give the time of a sentence before who is born: 2019年的决赛，2003年出生的他."""
    born = birth.date
    if birth.line is not line or not _ATTRIBUTE.match(line.text, born.end):
        return None
    dates = [one for one in line.dates if one.end <= born.start]
    alone = _ALONE.match(line.text, count.end) is not None
    return dates[-1] if alone and len(dates) == 1 and printed_year(dates[0]) else None


def _is_now(line: Line, count: Printed) -> bool:
    return _NOW.search(line.text[max(0, count.start - 6) : count.start]) is not None


def _same_person(line: Line, count: Printed, birth: Birth) -> bool:
    """Say whether who is named behind an age is named before the birth too; 他 and 她 are."""
    named = _NAME.match(line.text, count.end)
    return named is None or named["name"] in _before(birth)


def _before(birth: Birth) -> str:
    return birth.line.block.flow.text[: birth.line.offset + birth.date.end]


def _of_now(lines: Sequence[Line], number: int, count: Printed, birth: Birth) -> bool:
    """Say whether an age is today's, of the person that is born here."""
    line = lines[number]
    if _is_now(line, count):
        return _same_person(line, count, birth)
    if _NAME.match(line.text, count.end):
        return _same_person(line, count, birth) and not _told_then(lines, number, count, birth)
    born = birth.date.end if line is birth.line else -1
    alone = _ALONE.match(line.text, count.end) is not None
    return (
        alone
        and 0 <= count.start - born <= _FRESH
        and line.text[born : count.start].endswith(("，", ","))
    )


def _told_then(lines: Sequence[Line], number: int, count: Printed, birth: Birth) -> bool:
    """Say whether an earlier year was spoken of in the block before an age."""
    dates = [date for line in lines[:number] for date in line.dates]
    dates += [date for date in lines[number].dates if date.end <= count.start]
    today = lines[number].context.date
    return any(
        date.year and (today is None or date.year < today.year)
        for date in dates
        if date is not birth.date
    )
