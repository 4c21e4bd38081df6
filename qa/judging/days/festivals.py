"""Days said to be a festival, a lunar date or a solar term, and whether they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, pairwise
from operator import itemgetter
from typing import NamedTuple

from qa.judging.calendar.years import date_words, in_quotes, in_title, known_today
from qa.judging.days.festivals_named import of_one_year
from qa.judging.days.untimely import day_of_issue
from qa.model import Dated
from qa.patterns import regex

_CLOCK = (
    r"(?:清晨|早[上晨]?|[上中下]午|傍晚|晚[上间]?|当晚|夜[里间]?)?"
    r"(?:\d{1,2}[时点](?:\d{1,2}分)?|\d{1,2}[:：]\d\d)?"
)
_WEEKDAY = rf"(?: ?[（( ]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?{_CLOCK}"
_UP_TO = ("到", "至", "延续到", "持续到")
"""What makes the end of a stretch of a day: 办到2月14日，元宵夜加演."""
_IS = regex(
    rf"{_WEEKDAY}[）)]?(?: ?[（(，,、]?"
    r"|[，,]? ?(?:这一?天|当天)?(?:正好|恰好|刚好|也|又|就|既|便|即)?"
    r"(?:[是为]|正值|恰逢|适逢|正逢|时值|欣逢|喜逢|迎来了?))"
    r"(?:九九|农历|[阴旧]历|一年一度的|传统的?|中国传统节日|我国传统节日"
    r"|传统节日|[“]?(?:六一|五四|三八|七一|八一|五一|十一)[”]?|南京大屠杀死难者|(?:今年|本年度?)的|二十四节气(?:中的|之)?)?[“]?"
)
_NAMED_FIRST = regex(
    r"(?:节气?)?[”]?(?:之?夜|当?晚|[当那]天|[当这那]一天)?(?: ?[（(]"
    r"|(?:[当这那]天|[当这那]一天)?[，,]?(?:正好|恰好|刚好|正|恰|就|也就|也|今年|便|亦)?(?:是|为|即|落在|定在|在|恰逢|正逢|适逢|正值|赶上|遇上))"
)
_ITSELF = regex(
    r"”?(?:(?:佳节|节气?)?”?(?:[，。；）)！？!;,]|$|当[天日晚]|这一?天|之?夜|(?:清晨|一早|早[上晨]|[上中下]午|傍晚|晚上?|夜里)(?:\d|，)|正日子?|佳节(?![前期来将假临])))"
)
_STANDS = regex(rf"(?:{_WEEKDAY})?(?:[，。；）)！？!;,]|$|当[天日晚])")
_BESIDE = regex("[，（(当]")
_TERM_DAYS = {
    "小寒": (1, 5),
    "大寒": (1, 20),
    "立春": (2, 4),
    "雨水": (2, 19),
    "惊蛰": (3, 5),
    "春分": (3, 20),
    "清明": (4, 4),
    "谷雨": (4, 20),
    "立夏": (5, 5),
    "小满": (5, 21),
    "芒种": (6, 5),
    "夏至": (6, 21),
    "小暑": (7, 7),
    "大暑": (7, 22),
    "立秋": (8, 7),
    "处暑": (8, 23),
    "白露": (9, 7),
    "秋分": (9, 23),
    "寒露": (10, 8),
    "霜降": (10, 23),
    "立冬": (11, 7),
    "小雪": (11, 22),
    "大雪": (12, 7),
    "冬至": (12, 22),
}
_THAT_DAY = frozenset({"当天", "当日", "这天", "这一天"})
_ON_THAT_DAY = regex("佳?节?(?:(?:当|这一?)[天日])?，")
_MET = regex(r"(?:[恰正适欣喜]逢|正值|时值|迎来|赶上|又是|又到)(?:一年一度的?|农历|传统佳?节?|“)*$")
_ELSEWHEN = regex(
    "前[夕后天日]?|提前|次日|第二天|翌日|之后|[昨今明]天|[昨今明]日|即将|将至|临近|节后"
)
_LEAD, _SLIP = 10, 3
_DRIFT, _A_MONTH = 2, 31
_AMBIGUOUS = regex(r"festival (?:腊八|除夕|大年三十|小寒|元旦)|lunar 闰?1[0-2]\b")
_OF_A_YEAR = frozenset({10, 11, 12, 18, 19, 20})
_WEATHER = regex(r"大雪|小雪|雨水")
_TERM = regex(r"”?节气")
_NEAR = 60
_DAY = regex(r"(?:(\d{1,2})月 ?)?(\d{1,2})(?=[日号])")
_OWN = frozenset({"今天", "今日", "昨天", "昨日"})


class Misplaced(NamedTuple):
    """A day said to be a festival that falls on another; `sure` when its year is known.

    `also` is another name of the festival's day in the sentence: 农历九月初九，重阳节. `printed` is
    the date that a mere 今天 stands for or 昨天 counts from, `told` the festival's day where
    another sentence has it, or else another day of its moon by name.
    """

    day: Dated
    festival: Dated
    sure: bool
    also: Dated | None = None
    printed: Dated | None = None
    told: Dated | None = None

    @property
    def mend(self) -> str:
        """Give the words of the day with the festival's own, empty where they cannot hold it."""
        if not self.festival.possible:
            return ""
        return _moved(date_words(self.day), self.day, self.festival)


def misplaced(dates: Sequence[Dated]) -> Iterator[Misplaced]:
    """Look at each date of an article that stands beside a festival in its sentence."""
    days = (one for one in dates if one.start == one.end)
    for _, told in groupby(days, key=lambda one: one.context.span.start):
        for found in _misplaced(of_one_year(list(told), dates)):
            printed = found.printed or _counted_from(found.day, dates)
            yield found._replace(printed=printed, told=_told_rightly(found, dates))


def _counted_from(day: Dated, dates: Sequence[Dated]) -> Dated | None:
    """Give the article's own day that a mere 昨天 counts from, where it is printed."""
    return next(iter(day_of_issue(dates)), None) if date_words(day) in _OWN else None


def _told_rightly(found: Misplaced, dates: Sequence[Dated]) -> Dated | None:
    """Give the festival's day as another sentence of the article prints it."""
    day, span = found.festival.start, found.day.context.span
    if day is None:
        return None
    told = (one for one in dates if one.start == one.end == day and one.context.span != span)
    printed = (one for one in told if "d" in one.printed and not _is_named(one))
    return next(printed, None) or _other_of_its_moon(found, dates)


def _other_of_its_moon(found: Misplaced, dates: Sequence[Dated]) -> Dated | None:
    """Give the nearest other festival that the article names, rather one with its day printed.

    春节是1月29日 beside 大年初四（2月2日）.
    """
    day, own = found.festival.start, {found.day.span, found.festival.span}
    if day is None or found.also:
        return None
    told = [
        one
        for one in dates
        if _is_named(one) and one.span not in own and one.start
        if one.how.startswith(("festival", "lunar")) and abs((one.start - day).days) < _A_MONTH
    ]
    printed = {(one.context.span, one.start) for one in dates if "d" in one.printed}
    at = found.day.span.start
    near = [
        ((one.context.span, one.start) not in printed, abs(one.span.start - at), one)
        for one in told
    ]
    return min(near, key=itemgetter(0, 1))[2] if near else None


def _misplaced(dates: Sequence[Dated]) -> Iterator[Misplaced]:
    own = (one for one in dates if date_words(one) not in _THAT_DAY)
    dates = sorted(own, key=lambda date: date.at)
    starts = {date.at for date in dates if date.how.startswith("festival")}
    for number, (one, other) in enumerate(pairwise(dates)):
        day, named = (other, one) if _is_named(one) else (one, other)
        paired = _is_named(named) and not _is_named(day) and _said_of(one, other, starts)
        if paired and day is one and number and _borne_out(dates[number - 1], day, starts):
            continue
        printed = _printed_as(day, dates) if paired else None
        if paired and not _moves_with(day, named) and _differ(printed or day, named):
            also = _named_again(named, dates)
            yield Misplaced(day, named, _sure(day, named), also, printed)


def _borne_out(before: Dated, day: Dated, starts: AbstractSet[int]) -> bool:
    """Say whether a day is that of the festival before it: 春节是1月29日，除夕当天……."""
    return _is_named(before) and before.start == day.start and _said_of(before, day, starts)


def _printed_as(day: Dated, dates: Sequence[Dated]) -> Dated | None:
    """Give the dateline's day that 今天 is said of."""
    if date_words(day) not in _OWN:
        return None
    return next((one for one in dates if one.start == day.start and "d" in one.printed), None)


def _named_again(named: Dated, dates: Sequence[Dated]) -> Dated | None:
    same = (one for one in dates if _is_named(one) and one is not named)
    return next((one for one in same if one.start and one.start == named.start), None)


def _moves_with(day: Dated, named: Dated) -> bool:
    """Say whether the year before or after may well be meant, with the day of the moon that it has.

    From year to year such a day goes back by ten to twelve, or on by eighteen to twenty. So it may
    be where the article's day was guessed and no year is printed with the two.
    """
    guessed = day.context.date_from == "inferred" and "y" not in day.printed + named.printed
    lunar = named.how.startswith(("lunar", "festival"))
    if not (guessed and lunar and day.start and named.start):
        return False
    return abs((day.start - named.start).days) in _OF_A_YEAR


def _sure(day: Dated, named: Dated) -> bool:
    known = known_today(day) is not None or named.start is None
    return "y" in day.printed or (known and date_words(day) not in _OWN)


def _is_named(date: Dated) -> bool:
    known = date.how.removeprefix("festival ") in _TERM_DAYS
    return date.how.startswith(("festival", "lunar", "edition")) and (bool(date.day) or known)


def _said_of(one: Dated, other: Dated, named: AbstractSet[int]) -> bool:
    """Say whether the words between make the second date the same day as the first.

    `named` are the offsets of festivals: 农历九月初九 may run on into 重阳节.
    """
    words, start, end = one.context.sentence, one.until, other.at
    between, stands = (_NAMED_FIRST, _STANDS) if _is_named(one) else (_IS, _ITSELF)
    joined, after = between.fullmatch(words, start, end), other.until
    if joined is None and _is_named(one) and words[start:end] in {"", "节"}:
        joined = _BESIDE.match(words, after)
    if joined is None and _is_named(one) and _ON_THAT_DAY.fullmatch(words, start, end):
        return _met_that_day(one, other)
    ends = one.context.sentence.endswith(_UP_TO, 0, one.at) and "，" in words[start:end]
    if not joined or ends or in_title(one) or _is_weather(one if _is_named(one) else other):
        return False
    runs_on = other.how.startswith("lunar") and not named.isdisjoint({after, after + 1})
    return runs_on or bool(stands.match(words, after))


def _met_that_day(named: Dated, day: Dated) -> bool:
    """Say whether a festival is met and the day a slip away told right behind: 正值端午节，9日."""
    words = named.context.sentence
    met = _MET.search(words, max(0, named.at - _LEAD), named.at) or words[day.at - 2] in "天日"
    near = day.start and named.start and abs((day.start - named.start).days) <= _SLIP
    return bool(met and near) and not _ELSEWHEN.search(words) and not in_quotes(named)


def _is_weather(named: Dated) -> bool:
    term = _TERM.match(named.context.sentence, named.until)
    return _WEATHER.search(named.how) is not None and term is None


def _differ(day: Dated, named: Dated) -> bool:
    if "d" not in day.printed and date_words(day) not in _OWN:
        return False
    return _fall_apart(day, named)


def _fall_apart(day: Dated, named: Dated) -> bool:
    if day.start is None or named.start is None:
        return _differ_any_year(day, named)
    if named.how.startswith("edition") and day.start.year != named.start.year:
        return False
    apart = abs((day.start - named.start).days)
    if date_words(day) in _OWN:
        return known_today(day) is not None and 1 < apart <= _NEAR
    if _drifts(day, named):
        return apart > _A_MONTH
    if day.start.year != named.start.year or _AMBIGUOUS.match(named.how):
        return 0 < apart <= _NEAR
    return apart > 0


def _drifts(day: Dated, named: Dated) -> bool:
    """Say whether a day about the turn of no known year may be the lunar one of another year."""
    known = known_today(day) is not None or "y" in day.printed
    return not known and _AMBIGUOUS.match(named.how) is not None


def _differ_any_year(day: Dated, named: Dated) -> bool:
    """Compare day and festival where no year is known; solar terms drift by a day or two."""
    usual = _TERM_DAYS.get(named.how.removeprefix("festival "))
    if usual and day.month and day.day:
        return abs((day.month - usual[0]) * _A_MONTH + day.day - usual[1]) > _DRIFT
    return (day.month, day.day) != (named.month, named.day) and day.month is not None


def _moved(said: str, day: Dated, named: Dated) -> str:
    """Write the festival's day into the words of the other, where they have its month."""
    found = _DAY.search(said)
    if found is None or (found[1] is None and day.month != named.month):
        return ""
    month = f"{named.month}月" if found[1] else ""
    return f"{said[: found.start()]}{month}{named.day}{said[found.end() :]}"
