"""Of what time a figure is said to be, and which of two figures is the earlier.

A time is a year, a month, 去年, 今年, or only “before”: 三年前, 改造前, 平日.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence

_YEAR = regex(r"((?:19|20)\d\d)年")
_SEASON = regex("(?P<quarter>[一二三四])季度|(?P<half>[上下])半年|(?P<season>[春夏秋冬])[季天]")
_SEASONS = {
    "一": 3,
    "二": 6,
    "三": 9,
    "四": 12,
    "上": 6,
    "下": 12,
    "春": 3,
    "夏": 6,
    "秋": 9,
    "冬": 12,
}
_OF_A_YEAR = regex(r"((?:19|20)\d\d)年[^，。；\d]{0,4}(?:同期|同月)$")
_MONTH = regex(r"(?<!\d)(1[0-2]|0?[1-9])月")
_STRETCH = "学期|学年|[雪冰榨茶渔赛烟]季|(?:采暖|供暖|取暖|供热|收购|生产|旅游)季"
"""What is told of by turns, though it is neither year nor month."""
_NOW = regex(
    "今年|目前|如今|现在|眼下|当前|现已|现有|本[月季届周期]|这个月|今[日天冬春夏秋]|至今|此次|到现在|(?<![上去前年0-9])年[末底]|"
    rf"(?:这一?个|本)(?:{_STRETCH})|这一?个[\u4e00-\u9fff]季(?!度)"
)
_LAST_YEAR = regex("去年|上年|上一年|前一年|去[冬春夏秋]|同期|同月|上一?届|一年前|昔日")
_LAST = regex(
    "上月|上个月|上个?季度?|上周|昨[日天晚]|上一个?[周月次轮季]|"
    rf"上一?个?(?:{_STRETCH})|上一?个[\u4e00-\u9fff]季(?!度)"
)
_BEFORE_LAST = regex("前一个?[天日周月季次轮]|上上[周月]|前[日天]")
_BEFORE = regex(
    "头一年|第一年|前年|年初|月初|此前|之前|以前|原来|原先|原本|过去|当初|最初|起初|开始时|刚[^，。；]{1,4}时|平日|平时|往年|往常|常年|"
    "历年|(?<![目当日眼以提先])前(?=[的，、：（]|为|是|仅|只|不到|约|$)|当年|那年|那时|彼时|期初|首[年月日]|"
    "[一二三四五六七八九十两\\d](?:多|余)?(?:年|个月|天|周)之?前"
)
_BEFORE_THAT = regex("[\u4e00-\u9fff]{1,4}之?前(?=[的，为是]|$)")
_DATES = regex(
    r"\d{1,2}(?:月份?|日|时)|[上中下]旬|季度|[年月日](?:初|末|底)?|[今去上前]|[上下]半年"
)
_CLAUSE = regex("[，。；！？：]")
_ENDS = regex(r"(?:同期|同月|这时|此时|[年月季日天期初末底前时])$")
_LOOK = 48
_LAST_OF_ALL = 9999
_PART_OF_YEAR = regex(
    r"\d{1,2}月?(?:份)?[-—－~～至到]\d{1,2}月|前[\d一二三四五六七八九十]+个?月|上半年|"
    r"[一二三]季度|前三季度|截至|头\d个月"
)
_WHOLE_YEAR = regex(r"(?:去年|上年|20\d\d年)(?!同期|同月|底|末|初|这|\d|[上下]半|[一二三四]季)")
_DAYS = regex(
    "[一二三四五六七八九十两\\d][天周](?!之?前)|(?:当|单|首|[这那本]一?)[日天周]|[上中下]旬|黄金周|假期|长假|小长假|"
    "(?:元旦|春节|清明|五一|端午|中秋|国庆)”?(?:期间|假|前后)"
)
"""What is told of days, no base of which a whole year is."""
_SAME_STRETCH = regex("同期|同月|同样|这时|此时|这个时候")
_WRAP = 6
_OPENING = 6
_DATED = frozenset({"year", "last year"})
_RELATIVE = frozenset({"上年", "同期", "同月", "上一年", "前一年"})


class Said(NamedTuple):
    """A time as it is said: the year, or how it lies to now; the month; the word itself.

    `kind` is “year” (absolute), “now”, “last year”, “last” (month, week),
    “before last”, “before” or "".
    """

    kind: str
    year: int = 0
    month: int = 0
    word: str = ""


def said_time(figure: Figure, floor: int = 0) -> Said:
    """Give the time that the words before a figure say, in its clause or one that is but a time.

    Where they say none, it is what the sentence says of its period.
    """
    said = _said_before(figure.context.sentence, max(floor, figure.at - _LOOK), figure.at)
    period = figure.period.value
    if said.kind or said.month or not figure.period.stated or period is None:
        return said
    return _said(period.text)


@lru_cache(maxsize=1 << 12)
def _said_before(sentence: str, start: int, end: int) -> Said:
    """Give the time of the last clause of `[start, end)`, else of how it begins behind a ；."""
    text = sentence[start:end]
    *before, clause = _CLAUSE.split(text)
    said = _said("，".join([*(part for part in before[-2:] if _ENDS.search(part)), clause]))
    if said.kind or said.month or "；" not in text:
        return said
    led = _said(_CLAUSE.split(text.rpartition("；")[2])[0][:_OPENING])
    return led if led.kind else said


def time_in(text: str) -> Said:
    """Give the time that a piece of text says."""
    return _said(text)


@lru_cache(maxsize=1 << 10)
def _said(text: str) -> Said:
    found = [
        (word.end(), kind, word) for kind, pattern in _KINDS for word in pattern.finditer(text)
    ]
    month = _month(text)
    if not found:
        return Said("", 0, month)
    _, kind, word = max(found, key=lambda one: one[0])
    if kind == "before":
        kind, word = next((one[1:] for one in found if one[1] in _DATED), (kind, word))
    if kind == "last year" and (year := _OF_A_YEAR.search(text, 0, word.end())):
        kind, word = "year", year
    return Said(kind, int(word[1]) if kind == "year" else 0, month, word[0])


def _month(text: str) -> int:
    """Give the last month of the last month, quarter, half or season of a text; 0 if none."""
    if months := _MONTH.findall(text):
        return int(months[-1])
    seasons = list(_SEASON.finditer(text))
    return _SEASONS[seasons[-1][seasons[-1].lastgroup or ""]] if seasons else 0


_KINDS = (
    ("year", _YEAR),
    ("now", _NOW),
    ("last year", _LAST_YEAR),
    ("last", _LAST),
    ("before last", _BEFORE_LAST),
    ("before", _BEFORE),
)


@lru_cache(maxsize=1 << 10)
def timeless(text: str) -> str:
    """Give a text without its words of time."""
    text = _BEFORE_THAT.sub("", text)
    for _, pattern in _KINDS:
        text = pattern.sub("", text)
    return _DATES.sub("", text)


def earlier(one: Figure, other: Figure) -> bool | None:
    """Say whether the first of two figures, as the text runs, is of the earlier time.

    None where the words do not tell.
    """
    first, floor = said_time(one), one.until if same_sentence(one, other) else 0
    second = said_time(other, floor)
    first, second = _unless_both(first, other, floor), _unless_both(second, one, 0)
    if _goes_on(first, second, one):
        return None
    ranks = _rank(first, second, one), _rank(second, first, one)
    if ranks[0] != ranks[1]:
        return ranks[0] < ranks[1]
    if first.month and second.month and first.month != second.month:
        wrapped = abs(first.month - second.month) > _WRAP and not (first.kind and second.kind)
        return (first.month < second.month) != wrapped
    return None


def _unless_both(time: Said, beside: Figure, floor: int) -> Said:
    """Leave out a word of “before” that the other figure bears, too: 今年首日, 去年首日."""
    if time.kind != "before":
        return time
    lead = beside.context.sentence[max(floor, beside.at - _LOOK) : beside.at]
    return Said("", 0, time.month) if time.word in lead else time


def _goes_on(first: Said, second: Said, figure: Figure) -> bool:
    """Say whether the year that was named, this one or the last, is that of what follows, too."""
    today = figure.context.date
    recent = today is not None and first.year >= today.year - 1
    unsaid = not second.kind and not (first.month or second.month)
    return first.kind == "year" and unsaid and recent


def _rank(time: Said, beside: Said, figure: Figure) -> int:
    """Give the year of a time, as far as it is known; what is not said is of now."""
    today = figure.context.date
    now = today.year if today else _LAST_OF_ALL
    if time.kind == "year":
        return time.year
    if time.kind == "before":
        return 0
    if time.kind == "last year":
        of_beside = beside.kind == "year" and time.word in _RELATIVE
        return beside.year - 1 if of_beside else now - 1
    steps = {"last": 1, "before last": 2}.get(time.kind, 0)
    return now if beside.month and time.month else now - steps


def years_between(before: Figure, after: Figure) -> int | None:
    """Give how many years lie between two levels, None where they are not both known."""
    first, second = said_time(before), said_time(after)
    today = after.context.date
    until = second.year or (today.year if today else 0)
    if first.kind == "year":
        return until - first.year if until else None
    return 1 if first.kind == "last year" else None


def of_like_stretch(before: Figure, after: Figure) -> bool:
    """Say whether two levels are of stretches that can be compared: 1至5月 and the same of 去年.

    A whole year is no base for a part of one, nor are seven months for eight.
    """
    if _other_months(before, after):
        return False
    first, second = (_stretch(one.context.sentence, one.at) for one in (before, after))
    if first.part == second.part:
        return not (first.days or second.days) or not (first.all_year or second.all_year)
    return not (second if first.part else first).whole


def _other_months(one: Figure, other: Figure) -> bool:
    """Say whether the two are told of January to July here, to August there."""
    first, second = one.period.value, other.period.value
    if not (first and second and one.period.stated and other.period.stated):
        return False
    return bool(first.months and second.months) and first.months != second.months


class _Stretch(NamedTuple):
    """What the words before a level say of the stretch of time that it is of.

    It is a `part` of a year, or a `whole` one and of no 同期; its clause speaks of 同期 or of some
    `days`, or of `all_year`.
    """

    part: bool
    whole: bool
    days: bool
    all_year: bool


@lru_cache(maxsize=1 << 12)
def _stretch(sentence: str, at: int) -> _Stretch:
    text = sentence[max(0, at - _LOOK) : at].rsplit("。", maxsplit=1)[-1]
    clause = _timed_clause(text)
    same = "同期" in clause
    return _Stretch(
        part=_PART_OF_YEAR.search(text) is not None,
        whole=_WHOLE_YEAR.search(text) is not None and not _SAME_STRETCH.search(text),
        days=same or _DAYS.search(clause) is not None,
        all_year="全年" in clause and not same,
    )


def _timed_clause(text: str) -> str:
    """Give the last clause of a text, with the one before it where that is but a time."""
    *before, clause = _CLAUSE.split(text)
    return "，".join([*(part for part in before[-1:] if _ENDS.search(part)), clause])
