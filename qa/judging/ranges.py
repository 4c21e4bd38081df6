"""Ranges of days: written backwards, or beside a length of time that they do not have."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import NamedTuple

from qa.judging.years import behind, date_words
from qa.model import Dated
from qa.patterns import regex

_DIGITS = {digit: number for number, digit in enumerate("〇一二三四五六七八九")} | {"两": 2}
_SATURDAY = 5
_WORKDAYS, _SHIFTED = "个工作日", 6
_WEEK, _MONTH, _YEAR = 7, 30, 12
_CLOCK = r"(?:\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分)?)?"
_TWO_DAYS = regex(
    rf"(\d{{1,2}})月 ?(\d{{1,2}})[日号]?{_CLOCK}[^\d月、]{{1,12}}"
    r"(?:(\d{1,2})月 ?)?(\d{1,2})[日号]?$"
)
_VAGUE = regex("[底末初旬春夏秋冬]")
_ENDS = 2
_DASHED = regex(r"(?<!\d)(\d{4}) ?年?[-—–－~～]{1,2} ?(\d{4})(?!\d)年?$")
_YEAR_DIGITS = regex(r"(?<!\d)\d{4}(?!\d)")
_LATE, _EARLY = 24, 9
_ANY_YEAR = 2001

_NUMBER = "([1-9]\\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_LENGTH = rf"{_NUMBER} ?(天|日|周|个工作日|年|个月|个半月)(半)?(?![多余左以年])"
_DAYS = rf"{_NUMBER} ?(天|日)()(?![多余左以年])"
_WHOLE_LENGTH = regex(_DAYS)
_PLAIN = r"[^，。；：、（）\d每各分先轮期]"
_GROUPS = 3
_STOP = r"(?=[，。；）]|$)"
_LABEL = (
    "(?:展期|会期|赛期|赛程|工期|假期|档期|行程|全程|公示期|为期|历时|持续"
    "|(?<=[，；（])(?:共计?|一共|总共|前后|整整|长达))"
)
_SPAN = (
    "(?:假期|长假|小长假|展期|会期|赛期|赛程|档期|展览|展会|活动|比赛|赛事|行程|集训|公示|时间|里|间"
    "|中|，)"
)
_SAME = (
    regex(rf"{_LABEL}(?:时间)?(?:为|是|达|仅|共)?(?:整整|长达)?{_DAYS}(?=[，。；）、]|$)"),
    regex(rf"(?<=[，；（])(?:共计?|为期|历时|期限){_NUMBER}(个月)()(?=[，。；）、]|$)"),
    regex(rf"(?<=[，。；（]){_DAYS}(?=的?{_SPAN}|[）])"),
    regex(rf"(?<![每前第近]){_DAYS}(?=接待|吸引|迎来|累计|共[接卖售]|卖出|售出)"),
    regex(rf"(?:连续|接连|这|短短|整整|长达){_DAYS}(?=[的，。；）里间中内]|$)"),
)
_NOT_ALL = regex(
    r"其中|每|各|分[别为批期]|第|前|后|提前|轮|不少于|至少|不超过|以内|之内|除|休息?|闭馆|停|另|再|还有|剩|倒计时|距"
    r"|\d{1,2}月|\d{1,2}日|连续|同比|比去年|比上年|延长|增加|多|少"
)
_PASSED = regex("历时|持续|耗时|行程|全程|前后|连续|长达|整整")
_TERM = regex(
    rf"(?:有效期|执行期|实施期|施行期|期限|合同期|服务期|租赁?期|任期|建设期|聘期|规划期|承包期|管护期|质保期|保修期|试点期|暂定)"
    rf"限?(?:为|是|共|满|：)?{_LENGTH}"
)
_ON_WEEKDAYS = regex(
    r"培训|公示|受理|办[理公]|授课|集训|工作|上课|课|班|研修|学习|考试|报名|缴|咨询|营业|审理|开庭|会议|会期|(?<!不)闭馆|(?<!不)休馆"
)
_FAR_BEHIND = 60
_AFTER = regex(
    rf"{_CLOCK}(?:（[^（）\d]{{0,10}}）)?(?:(?:结束，?)?(?:为期|历时){_LENGTH}"
    rf"|{_PLAIN}{{0,8}}[，（]?(?:为期|历时){_LENGTH}{_STOP}"
    rf"|[放假调休市课举行办展出止]{{0,6}}[，（]?共{_LENGTH}{_STOP})"
)
_BEFORE = regex(
    rf"(?:为期|历时){_LENGTH}的{_PLAIN}{{2,14}}[于在将从自]$|(?:为期|历时|连续|近){_LENGTH}[（(]$"
    rf"|(?<![第每前后这那]){_DAYS}[（(]$"
)
_REACH = 32
_OPENING, _CLOSING = "（(", frozenset("）)")


class Length(NamedTuple):
    """A printed length of time, three 天, at `[start, end)` of its sentence.

    The unit is 天, 日, 个工作日, 周, 个月 or 年; the number may end in a half.
    `in_a_row` when it is said to be 连续 before the years, which are all counted then;
    `strict` when it is a term, which runs to the day; `passed` when it tells what has passed
    between the two days (历时), not which days are counted. `near` when only the first day
    is left out.
    """

    number: Fraction
    unit: str
    start: int
    end: int
    in_a_row: bool = False
    strict: bool = False
    passed: bool = False
    near: bool = False

    @property
    def in_days(self) -> bool:
        """Say whether it counts days."""
        return self.unit in {"天", "日"}


class Backwards(NamedTuple):
    """What a range that ends before it begins may have been meant to be.

    `turned` has the two days turned round, empty where it names two months; `beyond` lets it
    end in the next month, empty where the days do not lie at a month's turn.
    """

    turned: str
    beyond: str


def backwards(date: Dated) -> Backwards | None:
    """Look at a range within a month, or of months of two years, that ends before it begins."""
    words = date_words(date)
    found = _TWO_DAYS.search(words)
    if found is None or (found[3] and int(found[3]) != int(found[1])):
        full = "m" in date.printed and len(_YEAR_DIGITS.findall(words)) == _ENDS
        before = date.start is not None and date.end is not None and date.end < date.start
        dashed = _DASHED.search(words)
        turned = dashed is not None and int(dashed[1]) > int(dashed[2])
        return Backwards("", "") if (full and before) or turned else None
    first, last = found[2], found[4]
    if int(first) <= int(last):
        return None
    head, tail = words[: found.start(2)], words[found.end(4) :]
    gap = words[found.end(2) : found.start(4)]
    over = not found[3] and int(first) >= _LATE and int(last) <= _EARLY
    beyond = f"{head}{first}{gap}{int(found[1]) % 12 + 1}月{last}{tail}" if over else ""
    return Backwards(f"{head}{last}{gap}{first}{tail}", beyond)


def misfit(date: Dated) -> Length | None:
    """Give the length of time right beside a range that this range does not have."""
    ends = _ends(date)
    length = (_term(date) or _beside(date) or _behind(date)) if ends else None
    weekdays = _ON_WEEKDAYS.search(date.context.sentence) is not None
    if ends is None or length is None or _lasts(*ends, length, weekdays=weekdays):
        return None
    near = _lasts(*ends, length._replace(passed=True), weekdays=weekdays)
    return length._replace(near=near)


def misfit_elsewhere(date: Dated) -> bool:
    """Say whether the length that the article gives elsewhere is not that of a range of days."""
    found, ends = _WHOLE_LENGTH.fullmatch(date.length), _ends(date)
    return (
        found is not None
        and ends is not None
        and not _lasts(*ends, _length(found, 0), weekdays=True)
    )


def _ends(date: Dated) -> tuple[dt.date, dt.date] | None:
    """Give first and last day, in some year where the year is not known."""
    words = date_words(date)
    if _VAGUE.search(words) or words[-1] in ("月年" if date.day else "日号"):
        return None
    if date.start and date.end:
        return (date.start, date.end) if date.start <= date.end else None
    found = _TWO_DAYS.search(words)
    if found is None:
        return None
    month, first, until, last = (int(part or 0) for part in found.groups())
    year = _ANY_YEAR + (0 < until < month)
    try:
        ends = dt.date(_ANY_YEAR, month, first), dt.date(year, until or month, last)
    except ValueError:
        return None
    return ends if ends[0] <= ends[1] else None


def _beside(date: Dated) -> Length | None:
    """Give the length of time that is said of a range in the words right beside it.

    10月18日至20日举行，为期三天 · 为期三天的书市于10月18日至20日举办 · 连续三年（2021—2023年）
    """
    sentence, end = date.context.sentence, behind(date)
    found = _AFTER.match(sentence, end)
    if found is None:
        start = max(0, date.at - _REACH)
        found = _BEFORE.search(sentence[start : date.at])
        closed = sentence[end : end + 1] in _CLOSING
        if found is None or (found[0][-1] in _OPENING and not closed):
            return None
        return _length(found, start)
    return _length(found, 0)


def _behind(date: Dated) -> Length | None:
    """Give the days that a sentence counts of a range farther on: ……举行，展期45天."""
    sentence, end = date.context.sentence, behind(date)
    for pattern in _SAME:
        found = pattern.search(sentence, end, end + _FAR_BEHIND)
        if found and not _NOT_ALL.search(sentence, end, found.start()):
            return _length(found, 0)
    return None


def _term(date: Dated) -> Length | None:
    """Give the only term that a sentence tells beside its only range: 有效期3年."""
    sentence = date.context.sentence
    found = list(_TERM.finditer(sentence))
    if len(found) != 1 or "m" not in date.printed or abs(found[0].start() - date.at) > _FAR_BEHIND:
        return None
    return _length(found[0], 0)._replace(strict=True)


def _length(found: re.Match[str], offset: int) -> Length:
    group = next(group for group in range(1, found.re.groups, _GROUPS) if found[group])
    number, unit = Fraction(small_count(found[group])), found[group + 1]
    half = "半" in unit or bool(found[group + 2])
    start, end = found.start(group), max(found.end(group + 1), found.end(group + 2))
    number += Fraction(1, 2) if half else 0
    row = found[0].startswith("连续") and unit == "年"
    passed = _PASSED.search(found[0]) is not None
    unit = unit.replace("半", "")
    return Length(number, unit, start + offset, end + offset, row, passed=passed)


def _lasts(first: dt.date, last: dt.date, length: Length, *, weekdays: bool) -> bool:
    """Say whether `[first, last]` may be said to last that long.

    Days may be counted with or without the first, or on `weekdays` alone; holidays and the
    Saturdays worked for them shift 工作日; of longer units one more or less is no matter.
    """
    number, days = length.number, (last - first).days + 1
    months = (last.year - first.year) * 12 + last.month - first.month
    if length.in_a_row and (first.month, last.month) == (1, _YEAR):
        months += 1
    if length.in_days:
        half = number.denominator > 1
        least = days - 1 if length.passed or weekdays or half else days
        fewest = min(_weekdays(first, days), least) if weekdays else least
        return fewest <= number <= days
    if length.unit == _WORKDAYS:
        return abs(number - _weekdays(first, days)) <= _SHIFTED and number <= days
    if length.unit == "周":
        return abs(_WEEK * number - days) <= _WEEK
    if length.unit == "个月":
        whole = first.day == 1 and _ends_month(last)
        near = number == months or 2 * abs(_MONTH * number - days) <= _MONTH
        return number == months + 1 or (near and not whole)
    if length.strict:
        return abs(_YEAR * number - months) <= 1
    return abs(_YEAR * number - months) <= (0 if length.in_a_row else _YEAR)


def _ends_month(day: dt.date) -> bool:
    return (day + dt.timedelta(days=1)).day == 1


def _weekdays(first: dt.date, days: int) -> int:
    weeks, rest = divmod(days, _WEEK)
    left = ((first.weekday() + day) % _WEEK for day in range(rest))
    return weeks * _SATURDAY + sum(day < _SATURDAY for day in left)


def small_count(text: str) -> int:
    """Read digits or a Chinese numeral below a hundred: 12, 三, 十五, 两."""
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.partition("十")
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0) if ten else _DIGITS[text]
