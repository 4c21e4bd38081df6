"""Ranges of days: written backwards, or beside a length of time that they do not have."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import NamedTuple

from qa.judging.calendar.lengths import Length, lasts, small_count
from qa.judging.calendar.years import date_words
from qa.judging.days.elapsed_fits import IN_A_ROW
from qa.model import Dated
from qa.patterns import regex

_CLOCK = r"(?:(?:\d{1,2}|零)(?:[时点]|[:：]\d\d)(?:\d{1,2}分)?)?"
_HOURS = rf"{_CLOCK}(?:（[^（）\d]{{0,10}}）)?{_CLOCK}"
_TWO_DAYS = regex(
    rf"(\d{{1,2}})月 ?(\d{{1,2}})[日号]?{_HOURS}[^\d月、]{{1,12}}"
    r"(?:(\d{1,2})月 ?)?(\d{1,2})[日号]?$"
)
_VAGUE = regex("[底末初旬春夏秋冬]")
_ENDS, _GROUPS, _NAME = 2, 3, 2
_DASHED = regex(r"(?<!\d)(\d{4}) ?年?[-—–－~～]{1,2} ?(\d{4})(?!\d)年?$")
_YEAR_DIGITS = regex(r"(?<!\d)\d{4}(?!\d)")
_LATE, _EARLY = 24, 9
_FEW_MONTHS = 3
_HOLIDAYS = regex("假期|放假|长假|寒假|暑假")
_HOUR = regex(r"(?:（[^（）\d]{0,10}）)?(?<!\d)(\d{1,2})(?:时|点|[:：]\d\d)")
_YEARLY = regex("每年|学年|年度|周期|常年")
_ANY_YEAR, _WEEK = 2001, 7

_NUMBER = (
    "(?<!\\d)([1-9]\\d{0,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
    "|半(?=年))"
)
_LENGTH = rf"{_NUMBER} ?(天|日|周|个工作日|年|个月|个半月)(半)?(?![多余左以年])"
_DAYS = rf"{_NUMBER} ?(天|日)()(?![多余左以年])"
_YEARS = rf"{_NUMBER} ?(年)()"
_WHOLE_LENGTH = regex(_LENGTH)
_PLAIN = r"(?:(?!分[期批别两三四]|先后)[^，。；：、（）\d每各轮期])"
_STOP = r"(?=[，。；）]|$)"
_LABEL = (
    "(?:展期|会期|赛期|赛程|工期|假期|档期|行程|全程|公示期|为期|历时|持续|封闭施工|全封闭"
    "|(?<=[，；（])(?:共计?|一共|总共|前后|整整|长达)(?:展出|展览|演出|放映|举办|进行|放假?)?)"
)
_LABELLED = regex(_LABEL)
_SPAN = (
    "(?:假期|长假|小长假|展期|会期|赛期|赛程|档期|展览|展会|活动|比赛|赛事|行程|集训|公示|时间|里|间"
    "|中|，)"
)
_SAME = (
    regex(rf"{_LABEL}(?:时间)?(?:为|是|达|仅|共)?(?:整整|长达)?{_DAYS}(?=[，。；）、]|$)"),
    regex(
        rf"(?<=[，；（])(?:共计?|为期|历时|期限|整整|前后|持续|长达){_NUMBER}(个月|周)()(?=[，。；）、]|$)"
    ),
    regex(
        rf"(?<=[，；（])这?{_NUMBER}(年)()(?:间|来|里|当?中|时间|的[\u4e00-\u9fff]{{0,4}}(?:经历|生涯|时光|岁月|历程|坚守|陪伴))"
    ),
    regex(rf"(?<=[，；（展行施])(?:为期|历时|持续){_NUMBER}(个月)()(?=的(?!试[点用]|合同|租))"),
    regex(rf"(?<=[，；（])(?:其间|期间)?{IN_A_ROW}了?{_DAYS}(?=[，。；）、]|$)"),
    regex(rf"连续{_NUMBER}(年)()(?![多余度])"),
    regex(rf"(?<=[，。；（]){_DAYS}(?=的?{_SPAN}|[）])"),
    regex(rf"(?<![每前第近]){_DAYS}(?=接待|吸引|迎来|累计|共[接卖售]|卖出|售出)"),
    regex(
        rf"(?:连续|接连|这|短短|整整|长达){_DAYS}(?=[的，。；）里间中内]|高温|降雨|大雨|出现|超过|$)"
    ),
)
_NOT_ALL = regex(
    r"其中|每|各|分[别为批期]|第|前|后|提前|轮|不少于|至少|不超过|以内|之内|除|休息?|闭馆|停|另|再|还有|剩|倒计时|距"
    r"|\d{1,2}月|\d{1,2}日|连续|同比|比去年|比上年|延长|增加|多|少"
)
_EVERY_DAY = regex(
    r"每[天日晚](?:[上下]午|早|晚)?[\d:：时点分至到—\-]*[^，。；\d]{0,8}(?=，)"
    r"|(?:双休日|周末|节假日|中午|周一|全程|中途)(?:照常|均?不[停休闭]|无休)[^，。；\d]{0,4}"
)
"""What is told of each day of a range, which leaves none of them out."""
_PASSED = regex("拘留|历时|持续|耗时|行程|全程|前后|连续|长达|整整")
_TERM = regex(
    r"(?:(?<![前后中近同首一二三分定长短学周])期限|暂定"
    r"|(?:有效|执行|实施|施行|合同|服务|租赁?|[任聘]|建设|规划|承包|管护|质保|保修|试点|试用|托管|流转|委托"
    r"|代管|养护|合作|使用|保管)期)"
    rf"限?(?:为|是|共|满|：)?{_LENGTH}"
)
_AHEAD = regex(
    rf"(?:(?:公示|公告|展览?|会|赛|工|假|档|行程|报名|受理|试用|集训|实施|封闭|停航|禁渔|休渔|征集|投票)期(?:限|间|时间)?"
    rf"|(?:时间|时长|活动|展览|集训|培训|为期|历时|行政拘留|拘留|停业整顿|停[课产播]|放假)(?:为期)?)(?:为|是|共|长达|达|：)?{_LENGTH}"
    r"(?:[，：（(]|，?(?:时间|具体|(?:拘留|执行|整顿)?期限?)?(?:为|是|自|从|即|于|定在|：|到)){1,3}$"
)
_ON_WEEKDAYS = regex(
    r"培训|公示|受理|办[理公]|授课|集训|工作|上课|课|班|研修|学习|考试|报名|缴|咨询|营业|审理|开庭|会议|会期|(?<![不时分点])闭馆|(?<!不)休馆"
)
_FAR_BEHIND = 60
_STOPS, _PAUSES = regex("[；。]"), regex("[，；：。、（]")
_ITS_OWN = regex(
    "整个|本次|此次|这次|全部|前后|为期|持续|时间|时长|期限|活动|展览|展会|会议|比赛|赛事|行程|假期"
    "|影响|我[市省县区]|(?:组织|集中)?(?:开展|实施|举行|举办)|共计?|一共|总共|[，的其该将]"
)
"""What may stand before a length that is of the range before it: 整个活动持续, 影响时间长达."""
_AFTER = regex(
    rf"{_HOURS}(?:(?:结束)?，?(?:为期|历时){_LENGTH}"
    rf"|{_PLAIN}{{0,8}}[，（]?(?:为期|历时){_LENGTH}{_STOP}"
    rf"|止?[，（](?:施?工|租|合同|服务|展|会|赛|公示|假|承包|聘|质保|试用|有效|建设)期限?(?:为|共|是)?{_LENGTH}{_STOP}"
    rf"|（(?:共计?)?{_LENGTH}）|）(?:共计?)?{_LENGTH}(?=[，。；里间内中]|$)"
    rf"|的?(?:这|整整|短短)?{_YEARS}(?:间|里|来|中|时间)"
    rf"|[放假调休市课举行办展出止]{{0,6}}[，（]?共{_LENGTH}{_STOP})"
)
_BEFORE = regex(
    rf"(?:为期|历时){_LENGTH}的{_PLAIN}{{2,14}}[于在将从自]$|为期{_LENGTH}的{_PLAIN}{{4,24}}$|(?:为期|历时|连续|近){_LENGTH}[（(]$"
    rf"|(?<![第每前后这那]){_DAYS}(?:的?(?:小?长假|假期|行程|展期|会期|赛期|赛程|培训|集训|比赛|研学|夏令营))?[（(]$|(?<![第每前后近约])(?<![“十]){_YEARS}(?:间|来|里|任期内?)[（(]$"
)
_REACH = 32
_OPENING, _CLOSING = "（(", frozenset("）)")


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
        turned = turned or (found is not None and _months_turned(found, date))
        return Backwards("", "") if (full and before) or turned else None
    first, last = found[2], found[4]
    if int(first) <= int(last):
        return Backwards("", "") if first == last and _clock_turned(date, found[0]) else None
    head, tail = words[: found.start(2)], words[found.end(4) :]
    gap = words[found.end(2) : found.start(4)]
    over = not found[3] and int(first) >= _LATE and int(last) <= _EARLY
    beyond = f"{head}{first}{gap}{int(found[1]) % 12 + 1}月{last}{tail}" if over else ""
    return Backwards(f"{head}{last}{gap}{first}{tail}", beyond)


def _clock_turned(date: Dated, words: str) -> bool:
    """Say whether a range within a day ends at an earlier hour: 6月18日19时至6月18日7时."""
    start, end = _HOUR.search(words), _HOUR.match(date.context.sentence, date.until)
    return start is not None and end is not None and int(start[1]) > int(end[1])


def _months_turned(found: re.Match[str], date: Dated) -> bool:
    """Say whether a range ends some months before it begins, in no year after: 7月20日至6月25日."""
    first, last = int(found[1]), int(found[3] or 0)
    yearly = found[2] == "1" or _YEARLY.search(date.context.sentence, 0, date.at)
    return 0 < last < first <= last + _FEW_MONTHS and not yearly


def length_told(date: Dated) -> Length | None:
    """Give the length of time that the sentence of a range gives it, whatever it is."""
    return _beside(date) or _behind(date) or _ahead(date)


def misfit(date: Dated) -> Length | None:
    """Give the length of time right beside a range that this range does not have."""
    ends = ends_in_some_year(date)
    length = (_term(date) or _beside(date) or _behind(date) or _ahead(date)) if ends else None
    weekdays = _ON_WEEKDAYS.search(date.context.sentence) is not None
    if ends is None or length is None or _may_last(date, ends, length, weekdays=weekdays):
        return None
    if length.in_a_row and length.start > date.at and length.number <= _years(*ends):
        # some of the years may be meant
        return None
    near = lasts(*ends, length._replace(passed=True), weekdays=weekdays)
    if near and _by_the_clock(date):
        return None
    return length._replace(near=near and not _HOLIDAYS.search(date.context.sentence))


def _may_last(
    date: Dated, ends: tuple[dt.date, dt.date], length: Length, *, weekdays: bool
) -> bool:
    """Say whether a range may last so long; in a year unknown it may begin on any weekday."""
    shifts = range(1 if date.start else _WEEK)
    days = [[end + dt.timedelta(days=shift) for end in ends] for shift in shifts]
    return any(lasts(first, last, length, weekdays=weekdays) for first, last in days)


def _by_the_clock(date: Dated) -> bool:
    """Say whether both ends give an hour: 4月20日14时至4月27日14时 are seven days."""
    hours = _HOUR.search(date_words(date)), _HOUR.match(date.context.sentence, date.until)
    return all(hours)


def _years(first: dt.date, last: dt.date) -> int:
    return last.year - first.year + 1


def misfit_elsewhere(date: Dated) -> Length | None:
    """Give the length of the article that stands apart from a range of days and is not its own."""
    found, ends = _WHOLE_LENGTH.fullmatch(date.length), ends_in_some_year(date)
    length = _length(found, 0) if found else None
    return length if ends and length and not lasts(*ends, length, weekdays=True) else None


def ends_in_some_year(date: Dated) -> tuple[dt.date, dt.date] | None:
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
    sentence, end = date.context.sentence, date.until
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
    sentence, end = date.context.sentence, date.until
    for pattern in _SAME:
        found = pattern.search(sentence, end, end + _FAR_BEHIND)
        if found is None or (_LABELLED.match(found[0]) and _of_another(date, found.start())):
            continue
        if not _NOT_ALL.search(_EVERY_DAY.sub("", sentence[end : found.start()])):
            return _length(found, 0)
    return None


def _of_another(date: Dated, at: int) -> bool:
    """Say whether words of its own stand before a length: 6月18日至20日暴雨；秋旱持续41天."""
    sentence = date.context.sentence
    gap = sentence[date.until : at]
    own = _STOPS.split(gap)[-1] if "；" in gap else _PAUSES.split(gap)[-1]
    if own == gap or own[:1] in "该这此其":
        return False
    named = _ITS_OWN.sub("", own)
    told = _PAUSES.split(sentence[: date.at])[-1] + gap[: len(gap) - len(own)]
    return len(named) >= _NAME and not any(
        named[i : i + _NAME] in told for i in range(len(named) - 1)
    )


def _ahead(date: Dated) -> Length | None:
    """Give the length that stands before its range: 公示期为7个工作日，自5月13日至21日."""
    start = max(0, date.at - _REACH)
    lead = date.context.sentence[start : date.at]
    found = _AHEAD.search(lead) if "期" in lead or "时" in lead else None
    return _length(found, start) if found else None


def _term(date: Dated) -> Length | None:
    """Give the only term that a sentence tells beside its only range: 有效期3年."""
    sentence = date.context.sentence
    found = list(_TERM.finditer(sentence))
    if len(found) != 1 or "m" not in date.printed or abs(found[0].start() - date.at) > _FAR_BEHIND:
        return None
    return _length(found[0], 0)._replace(strict=True)


def _length(found: re.Match[str], offset: int) -> Length:
    group = next(group for group in range(1, found.re.groups, _GROUPS) if found[group])
    whole = found[group] != "半"
    number, unit = Fraction(small_count(found[group]) if whole else 6), found[group + 1]
    unit = unit if whole else "个月"
    half = "半" in unit or bool(found[group + 2])
    start, end = found.start(group), max(found.end(group + 1), found.end(group + 2))
    number += Fraction(1, 2) if half else 0
    row = found[0].startswith("连续") and unit == "年"
    passed = _PASSED.search(found[0]) is not None
    unit = unit.replace("半", "")
    return Length(number, unit, start + offset, end + offset, row, passed=passed)
