"""When a running total was struck: the moment that its sentence names, to the hour."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.model import Figure
from qa.model.clock import Clock, clock_at
from qa.patterns import regex

_MONTH = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
_WHEN = regex(
    rf"(?=20\d\d年|[今去前]年|\d{{1,2}}[月日时点:：]|{_MONTH}月(?![间光刊票子球饼]|[均度][^末])|(?<![当同次翌])(?<!第.)年[底末]|第?[一二三四]季度末|[前昨今][天日]|昨[晚夜]|今[晨早]|上个?[周月]|[上中下]午|傍?晚|凌晨)"
    r"(?:(?P<year>20\d\d|[今去前])年)?(?P<close>年?[底末])?"
    rf"(?:(?P<month>{_MONTH})月份?(?P<part>[底末初]|[上中下]旬)?)?(?:第?(?P<quarter>[一二三四])季度末)?"
    r"(?:(?P<day>\d{1,2})日|(?P<ago>[前昨今][天日]|昨[晚夜]|今[晨早]|上个?周末?|上个?月[底末]?)(?:(?<=月)(?P<last>\d{1,2})日)?)?"
)
_NOT_THEN = regex(
    r"(?:起|以来|来|启动|开始|实施|开工|开通|成立|[至到—–-]|(?:全|上|下)半?年|计划|同期"
    r"|(?:投产|投用|投运|创办|创建|组建|设立|上市|上线|动工|通车|通航|通水|建校|开[馆园业放])[，。；])"
)
_RANGE = regex(r"[年月日时底末初起](?:[至到—–-]+)$")
_SINCE = ("自", "从")
_ENDS = {"初": 1, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31}
_DAYS = {
    "上个月": -31, "上个月底": -31, "上个月末": -31, "上月": -31, "上月底": -31, "上月末": -31,
    "上个周": -7, "上个周末": -7, "上周": -7, "上周末": -7, "昨晚": -1, "昨夜": -1,
    "今晨": 0, "今早": 0, "前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0,
}  # fmt: skip
_AGO = {"今": 0, "去": -1, "前": -2}
_LAST_HOUR, _LAST_DAY, _LAST_MONTH, _WEEK = 24, 31, 12, 7
_EARLY = regex(
    "早在|此前|之前|在此之前|年初|上[个一]?[月周]|前[一期]"
    r"|[\d一二两三四五六七八九十几数半]个?(?:年|月|周|星期|天)之?前(?=[^，。；]*$)"
)
_BEGUN = regex(r"[^，。；]{0,10}(?:以来|(?<!\d)起|至今)")
_BEGINS = (
    "上线|上映|开放|开[馆业张街市镰秤闸捕售栏园通工播]|运营|投用|启用|成立|推出|启动|入驻|实施|试点"
)
_NTH = regex(
    rf"(?<!\d)(?P<so>[头前第满]|(?:{_BEGINS})(?:第|满)?)?"
    r"(?P<n>\d{1,3}|百|(?<![上下])半|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九首])(?<!前一)"
    r"(?P<unit>天|日(?!报)|轮|周年?|个?月|年(?!级|代|度)|批|场|站|届|学?期|季(?!度)|网|茬|趟|局|节|关|程|段|波|拨|航次|班次|个?比赛日|阶段|航段|赛段)"
    r"(?P<all>累计|共|总共|[之以]?后|下来|期?满|时，|末|结束)?(?![为是])"
)
_SAID: dict[str, Fraction | int] = {"首": 1, "百": 100, "半": Fraction(1, 2)}
_IN_DAYS = {"天": 1, "日": 1, "周": 7, "周年": 365, "月": 30, "个月": 30, "年": 365}
_BY_NUMBER = frozenset(
    "批 场 站 届 期 学期 季 网 茬 趟 局 节 关 程 段 波 拨 航次 班次 阶段 航段 赛段".split()
)
_FIRST = frozenset({"一", "1", "首"})
_ALL_OF_IT = regex("累计|共|总")
_SO_FAR = regex("累计|共|总|已")
NOW = regex("目前|眼下|如今|现在|至今|今[天日]|当前|本[轮场]|此役|赛后")
_NOW_MARK = 2
_LOOK = 60
_UNKNOWN = 9999


class Moment(NamedTuple):
    """A moment as printed; what is not printed is None. `year` counts from this year if small."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None


class _Told(NamedTuple):
    """The words of a moment: what names the day, and the time of day behind it."""

    words: str
    day: re.Match[str]
    clock: Clock | None


def moment(figure: Figure) -> Moment | None:
    """Give the last moment that stands before a figure in its sentence, no beginning of a time."""
    told = _found(_before(figure))
    return _made(told, figure) if told else None


def until(figure: Figure) -> str:
    """Give the words that name the moment of a figure, else those of its period."""
    told, period = _found(_before(figure)), figure.period.value
    return told.words if told else period.text if period else ""


def _before(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]


@lru_cache(maxsize=1 << 10)
def _found(text: str) -> _Told | None:
    """Find the last moment in the words before a figure, which is held against many others."""
    found, dated, end = None, False, 0
    for match in _WHEN.finditer(text):
        if match.start() < end:
            continue
        clock = clock_at(text, match.end())
        end = clock.end if clock else match.end()
        before = text[: match.start()]
        if match.start() == end or before.endswith(_SINCE) or _RANGE.search(before):
            continue
        named = any(match[name] for name in ("quarter", "month", "day", "ago", "close"))
        tells = named or clock is not None
        begun = not tells and _BEGUN.match(text, end)
        if not _NOT_THEN.match(text, end) and not begun and (tells or not dated):
            found, dated = _Told(text[match.start() : end], match, clock), tells
    return found


def _made(told: _Told, figure: Figure) -> Moment:
    found, year = told.day, told.day["year"]
    printed = int(year) if year and year.isdigit() else None
    if year in _AGO:
        printed = _AGO[year] + _this_year(figure)
    month = (
        small_count(found["month"]) if found["month"] else _LAST_MONTH if found["close"] else None
    )
    if found["quarter"]:
        return Moment(printed, 3 * ("一二三四".index(found["quarter"]) + 1), _LAST_DAY, None)
    day = int(found["day"]) if found["day"] else _ENDS.get(found["part"] or "")
    day = _LAST_DAY if found["close"] else _DAYS.get(found["ago"], day)
    read = figure.period.value.end if figure.period.value else None
    if month is None and read and found["day"] and read.day == int(found["day"]):
        month = read.month
    if found["ago"] and printed is None and month is None and figure.context.date:
        then = _back(figure.context.date, found["ago"])
        printed, month, day = then.year, then.month, int(found["last"] or then.day)
    return Moment(printed, month, day, told.clock.minutes // 60 if told.clock else None)


def _back(today: dt.date, ago: str) -> dt.date:
    """Give the day that a word counts back to from today; 上月 is the end of the month before."""
    if "月" in ago:
        return today.replace(day=1) - dt.timedelta(days=1)
    return today + dt.timedelta(days=_DAYS[ago])


def _this_year(figure: Figure) -> int:
    """Give the year that an article speaks from; one that is not known is later than any other."""
    return figure.context.date.year if figure.context.date else _UNKNOWN


def ordered(one: Figure, other: Figure, *, one_year: bool = False) -> tuple[Figure, Figure] | None:
    """Give two figures of one article by the moments they name, None where they name one.

    With `one_year` they must lie in the same year.
    The second takes from the first what it leaves out (3月底 … 到6月底); a date behind a year's
    end is of the next year (去年底 … 到6月底). What names none is of
    today, and later than what is said to be earlier (早在, 去年底).
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    days = nth_day(first), nth_day(second)
    if days[0][1] == days[1][1] != "":
        return _in_order(first, second, (days[0][0], days[1][0]))
    left, right = moment(first), moment(second)
    if left is None and right is None:
        return _in_order(first, second, (_mark(_half(first)), _mark(_half(second))))
    if left is None or right is None:
        past, now = (first, second) if right is None else (second, first)
        told = moment(now) is None and not early(now) and _past(past) and not one_year
        return (past, now) if told else None
    before = key(left, figure=first)
    after = key(completed(right, left), figure=second)
    if before is None or after is None or before == after:
        return None
    if one_year and before[0] != after[0]:
        return None
    return (first, second) if before < after else (second, first)


def from_start(one: Figure, other: Figure) -> bool:
    """Say whether two totals run from one beginning: 前10轮, 前15轮; 首日, 第一周."""
    return nth_day(one)[1] == nth_day(other)[1] != ""


def marked(figure: Figure) -> bool:
    """Say whether the words before a total tell up to when it runs: a moment, or so long since."""
    return moment(figure) is not None or since_start(figure)


def since_start(figure: Figure) -> bool:
    """Say whether a total runs from a beginning that the words before it name: 开放满百天."""
    return nth_day(figure)[1] != ""


def nth_day(figure: Figure) -> tuple[int, str]:
    """Give the day from a beginning that a total runs to: 春运头8天, 第13轮; nought for none."""
    return _nth(_half(figure))


@lru_cache(maxsize=1 << 10)
def _nth(text: str) -> tuple[int, str]:
    found = [one for one in _NTH.finditer(text) if _is_up_to(one)]
    if not found:
        return 0, ""
    number = _SAID.get(found[-1]["n"]) or small_count(found[-1]["n"])
    days = _IN_DAYS.get(found[-1]["unit"])
    return (int(number * days), "天") if days else (int(number), found[-1]["unit"])


def _is_up_to(found: re.Match[str]) -> bool:
    """Say whether a count of days is one up to which is counted: not 第三批 but 前三批."""
    if len(found["so"] or "") > 1:
        later = found["so"].endswith("第") and found["n"] not in _FIRST
        return not later or bool(found["all"] or _ALL_OF_IT.search(found.string, found.end()))
    reached = found.string.endswith(("到", "至"), 0, found.start())
    if found["unit"] in {"日", "月"} or found["n"] == "首":
        # 10月3日 is a date, 首日 a first day
        return found["n"] == "首" and found["unit"] in _IN_DAYS
    if found["unit"] in _BY_NUMBER:
        return found["so"] in {"头", "前", "满"} or bool(found["all"]) or reached
    if found["so"] == "第" and found["unit"] in _IN_DAYS and found["n"] not in _FIRST:
        # what the ninth day brought is no total of nine
        return reached or bool(found["all"] or _SO_FAR.search(found.string, found.end()))
    return bool(found["so"] or found["all"])


def _half(figure: Figure) -> str:
    """Give the words before a figure in its half of the sentence."""
    text = _before(figure)
    return text[text.rfind("；") + 1 :]


def _in_order(
    first: Figure, second: Figure, times: tuple[int, int]
) -> tuple[Figure, Figure] | None:
    """Order two figures by numbers for their times; None where one is nought or both are alike."""
    if not all(times) or times[0] == times[1]:
        return None
    return (first, second) if times[0] < times[1] else (second, first)


def present(figure: Figure) -> bool:
    """Say whether a figure is said of now: 目前, 如今, 截至今天."""
    return _mark(_half(figure)) == _NOW_MARK


def early(figure: Figure) -> bool:
    """Say whether a figure is said of before: 早在, 年初."""
    return 0 < _mark(_half(figure)) < _NOW_MARK


@lru_cache(maxsize=1 << 10)
def _mark(text: str) -> int:
    """Say whether words tell of before (1) or of now (2); nought where of neither."""
    then, now = list(_EARLY.finditer(text)), list(NOW.finditer(text))
    if not then and not now:
        return 0
    return 1 if not now or (then and then[-1].start() > now[-1].start()) else _NOW_MARK


def _past(figure: Figure) -> bool:
    then, now = moment(figure), _this_year(figure)
    before = _EARLY.search(_before(figure))
    if then is not None and then.day is not None and then.day < 0:
        return True
    if before or then is None or then.year is None:
        return before is not None
    return then.year < now or (then.year > now and figure.context.date_from == "inferred")


def completed(later: Moment, earlier: Moment) -> Moment:
    """Give a moment what it leaves out and the one before it prints: 3月底 … 到6月底."""
    year = earlier.year if later.year is None else later.year
    month = later.month
    closed = (earlier.month, earlier.day) == (_LAST_MONTH, _LAST_DAY)
    if closed and month is not None and later.year is None and year is not None:
        year += 1
    if month is None and later.year is None and not _near(later):
        month = earlier.month
    day = later.day
    if day is None and later.month is None and later.year is None:
        day = earlier.day
    return Moment(year, month, day, later.hour)


def _near(then: Moment) -> bool:
    """Say whether a moment is told from today alone, which comes behind any date: 到昨天."""
    return then[:2] == (None, None) and then.day is not None and -_WEEK < then.day <= 0


def key(then: Moment, *, figure: Figure) -> tuple[int, ...] | None:
    """Give the place of a moment in time; None where it names nothing."""
    year = then.year if then.year is not None else _this_year(figure)
    if then.month is None and then.day is None and then.hour is None:
        return (year, _LAST_MONTH, _LAST_DAY, _LAST_HOUR) if then.year is not None else None
    return (
        year,
        then.month or (_LAST_MONTH + 1 if _near(then) else 0),
        then.day or _LAST_DAY,
        then.hour if then.hour is not None else _LAST_HOUR,
    )
