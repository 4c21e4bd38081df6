"""Two ages of one person, or an age and a birth, told apart; their years lie as far apart.

今年54岁 here, 1989年，19岁的他 there; 36岁的申涛 here, 1988年出生的申涛 paragraphs below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from qa.model import Reckoning
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.lifetimes import KIN, births, is_birth, of_another_deed
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
from qa.reading.words.surnames import surname_length

_NOW: Final = regex(rf"(?:今年|现年|如今|现在)[，,]?(?:已经|已是|已|刚|满|是)?{NUMBER}周?岁")
_THEN: Final = regex(rf"{NUMBER}周?岁(?:的[他她]|那年|时[，,他她])")
_PERSON: Final = regex(
    r"父|母|妻|丈夫|儿子|女儿|孙|哥|弟|姐|妹|爷|奶|爸|妈|老伴|徒弟|学生|孩子|战友|同事"
)
_LEAD: Final = regex(r"[^，。；、：\d]{0,8}[，,]?[^，。；、：\d]{0,4}")
_OLD: Final = regex(rf"{NUMBER}周?岁的(?!时|那)“?(?P<name>[\u4e00-\u9fff]{{2,3}})")
_THAT_YEAR: Final = regex(
    rf"(?:那年|那一年|当年|当时|时年)[，,]?(?:[他她]|自己|我)?(?:刚满|刚刚|刚|才|只有|年仅|年方|正好|还不到)?{NUMBER}周?岁"
)
_BORN_SO: Final = regex(r"(?:出生|生)的[他她]")
_WHO: Final = regex("[^岁]{1,4}岁的(?P<who>[\u4e00-\u9fff]{3,12})")
_BORN_WHO: Final = regex("年?[^，。；、\\d]{0,6}(?:出生|生)的(?P<who>[\u4e00-\u9fff]{3,12})")
_NAME: Final = 3
_OF_WHOM: Final = regex(rf"{NUMBER}周?岁的(?!时|那|[他她])“?(?P<who>[\u4e00-\u9fff]{{2,12}})")
_NO_NAME: Final = regex(
    "^老[党师兵乡板伴人家汉太支农战校同红干工教医中民劳木艺渔牧矿船年司将书英前百大街邻主铁班队村厂员]"
    "|小伙|姑娘|男[子孩生]|女[子孩生]|青年|少年|老[人师]|学[生员]|中生|工人|职工|民工|[农牧渔村市居]民|教师|医生"
    "|司机|员工|队员|丈夫|妈妈|爸爸|[省市县]?籍"
    "|^(?:安徽|江[苏西]|云南|甘肃|宁[夏波]|海南|吉林|成都|温州|金华|常[州德]|安庆|石家)"
)
"""What stands behind an age like a name and is none: 老党员, 高中生, 安徽小伙."""
_OF_KIN: Final = regex("(?:师傅|老人|大[爷娘妈叔]|[叔伯婶姨])?[家的]")
"""What makes an age that of somebody else: 19岁的老周家大儿子."""
_ONCE: Final = regex("当年|那年|当时|那时|时年|去世|逝世|年前|享年|回忆")
_AGED: Final = regex("的(?P<who>[\u4e00-\u9fff]{1,3})")
_BEFORE_NOW: Final = regex(
    "(?:^|[，。；“])(?P<who>[\u4e00-\u9fff]{1,3})(?:今年|现年|如今|现在)[^，。]{0,3}$"
)
_FAR, _NEAR_IT, _GROWN = 12, 40, 30


def read_two_ages(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the age that a person has now and the one that he or she had in a printed year."""
    aged = [line for line in lines if "岁" in line.text]
    said = [(line, count) for line in aged for count, _ in counts(_NOW, line)]
    named = [] if said else _named(aged)
    if len(now := said or named) != 1:
        return
    (today, present) = now[0]
    end, start = own_year(today), lines.index(today)
    first = max(0, start - _FAR)
    for at, line in enumerate(lines[first : start + _FAR] if end else (), first):
        if named and any(_PERSON.search(one.text) for one in lines[max(0, at - 1) : at + 1]):
            continue
        for count, _ in (*counts(_THEN, line), *counts(_THAT_YEAR, line)):
            here = line is today and count.start == present.start
            here = here or (at < start and not _is_known(lines[first:at], line, count, now[0]))
            date = None if here else _date_of(line, count)
            if end and date and date.year:
                told = reckoning(today, "years", present, since(line, date), end)
                words = f"{count.number}岁到{present.number}岁"
                years = present.number - count.number
                yield replace(told, count=years, words=words, loose=bool(named))


def _is_known(
    lines: Sequence[Line], line: Line, count: Printed, today: tuple[Line, Printed]
) -> bool:
    """Say whether who is so old today is 他, or was named before the age of then was told."""
    text, (_, start, end) = today[0].text, today[1]
    named = _AGED.match(text, end) or _BEFORE_NOW.search(text, 0, start)
    if named is None or named["who"][0] in "他她":
        return named is not None
    told = "".join(one.text for one in lines) + line.text[: count.start]
    behind = line.text[count.end :].startswith(f"的{named['who'][:2]}")
    return named["who"][:2] in told or behind


def _named(lines: Sequence[Line]) -> list[tuple[Line, Printed]]:
    """Give the ages told of persons by name: 22岁的周岚."""
    return [
        (line, count)
        for line in lines
        for count, found in counts(_OLD, line)
        if surname_length(found["name"])
    ]


def read_ages_by_name(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read two ages of one name, one in a printed year: 57岁的乡邮员老耿; 1968年，19岁的老耿."""
    told = [
        (line, count._replace(end=found.start("who") - 1), found["who"])
        for line in lines
        if "岁的" in line.text
        for count, found in counts(_OF_WHOM, line)
    ]
    then = [(date, *one) for one in told if (date := _date_before(*one[:2]))]
    now = [one for one in told if _is_now(*one[:2])]
    for date, line, count, who in then:
        same = [one for one in now if _named_so(who, one[2])]
        end = own_year(same[0][0]) if len(same) == 1 else None
        if end is None or same[0][1].number <= count.number:
            continue
        today, present, _ = same[0]
        told_of = reckoning(today, "years", present, since(line, date), end)
        words = f"{count.number}岁到{present.number}岁"
        beside = line.span(count.start, count.end)
        yield replace(told_of, count=present.number - count.number, words=words, beside=beside)


def _is_now(line: Line, count: Printed) -> bool:
    """Say whether an age is told of the article's own time: no other is named before it."""
    before = any(one.end <= count.start and printed_year(one) for one in line.dates)
    return not before and not _ONCE.search(line.text, 0, count.start)


def _named_so(young: str, old: str) -> bool:
    """Say whether the name that opens what one age is told of stands in what the other is."""
    short = len(old) < _NAME or young[0] in "老小"
    name = young[:2] if short else young[:_NAME]
    if name not in old or _OF_KIN.match(young, len(name)) or _NO_NAME.search(young, 0, _NAME + 1):
        return False
    return surname_length(name[1:] if len(name) < _NAME else name) > 0


def read_ages_apart(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the age of who is named beside it, against a birth or an age of another paragraph."""
    aged = [
        (line, count, found["name"])
        for line in lines
        if "岁的" in line.text
        for count, found in counts(_OLD, line)
    ]
    born = births(lines) if aged else []
    for line, count, name in aged if len(born) == 1 and not KIN.search(born[0].line.text) else ():
        other = born[0].line
        end = _told_in(line, count)
        apart = line.context.block != other.context.block or line.offset < other.offset
        behind = other.text[born[0].date.end : born[0].date.end + 5]
        one = _one_name(line.text[count.start :], other.text[born[0].date.end :])
        alone = line.context.block != other.context.block and count.number > _GROWN
        nameless = len(aged) == 1 and apart and bool(_BORN_SO.search(behind) or alone)
        if end and line is not other and (one or (apart and name[:2] in other.text) or nameless):
            told = reckoning(line, "age", count, born[0].since, end)
            yield replace(told, loose=not one and (nameless or not surname_length(name)))
    if len(aged) == 1 and not born:
        yield from _remembered(lines, *aged[0][:2])


def _one_name(aged: str, born: str) -> bool:
    """Say whether one name stands behind an age and a birth: 86岁的裁缝倪师傅, 出生的倪师傅."""
    old, young = _WHO.match(aged), _BORN_WHO.match(born)
    if not (old and young):
        return False
    return any(
        surname_length(part) == 1 and part in young["who"]
        for part in (old["who"][at : at + _NAME] for at in range(len(old["who"]) - _NAME + 1))
    )


def _remembered(lines: Sequence[Line], today: Line, present: Printed) -> Iterator[Reckoning]:
    """86岁的老兵 remembers: 1951年参军……那年他刚满13岁."""
    end, start = _told_in(today, present), lines.index(today)
    for line in lines[start : start + _FAR] if end and present.number > _GROWN else ():
        for count, _ in counts(_THAT_YEAR, line) if "岁" in line.text else ():
            dates = [one for one in line.dates if one.end <= count.start and one.year]
            far = not dates or count.start - dates[-1].end > _NEAR_IT
            if end is None or far or not printed_year(dates[-1]) or _PERSON.search(line.text):
                continue
            told = reckoning(today, "years", present, since(line, dates[-1]), end)
            words = f"{count.number}岁到{present.number}岁"
            years = present.number - count.number
            yield replace(told, count=years, words=words, loose=True)


def _told_in(line: Line, count: Printed) -> End | None:
    """Give the year that an age is told in: that of its sentence, else the article's own."""
    dates = [one for one in line.dates if one.end <= count.start and printed_year(one)]
    return end_at(line, dates[-1]) if dates else own_year(line)


def _date_of(line: Line, count: Printed) -> FoundDate | None:
    """Give the date with a printed year whose clause an age stands in."""
    return None if _PERSON.search(line.text) else _date_before(line, count)


def _date_before(line: Line, count: Printed) -> FoundDate | None:
    date = next((one for one in reversed(line.dates) if one.end <= count.start), None)
    if date is None or not printed_year(date) or is_birth(line, date):
        return None
    if of_another_deed(line, date, count.start):
        return None
    return date if _LEAD.fullmatch(line.text, date.end, count.start) else None
