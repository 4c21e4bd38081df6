"""The words of a date, and what another year would make of it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from qa.model import DAY_PRINTED, Dated
from qa.patterns import regex

_LONG_AGO = 5
_SEASON, _SOON = dt.timedelta(days=100), dt.timedelta(days=4 * 365)
_TURNED, _LEAP_DAY = 2, (2, 29)
_BEGINNING = regex(
    r"推开|推行|推出|实施|试点|挂牌|成立|启动|开工|动工|施行|投用|启用|运营|上线|开通|设立|组建|创办|建成|开馆|开业|揭牌|起"
)
_REACH, _NEIGHBOUR = 14, 60
_LOOKING_BACK = regex(
    r"累计|连续|连年|历年|历届|每年|年均|年来|历史|当时|那时|建[校院厂馆所会队市县区台]|创[办建立]"
    r"|成立|组建|设立|第一次|首次|首届|改革开放|先后|翻[了一两]|跨越"
)
_RUNNING = regex(r"累计|共|已|先后|总")
_DIGIT = regex(r"\d")
_HELD = ("是", "为", "比", "较", "与", "和", "达到")
_SAME_TIME = regex("(?:去年|上年|前一年|上一年)同期")
_COMPARED = regex("(?:同期|年度?)$")
_LAST_TIME = regex("(?:上年|去年|前一年|上一年)同期(?:[（(，,]|即|[（(]即)")
_PART = r"(?:[底末初]|[春夏秋冬][天季]?|[上下]半年|\d{1,2}月(?:\d{1,2}日)?)?"
_YEAR_WORD = regex(rf"(?:今年|去年|上年|前年|明年){_PART}")
_BARE_YEAR = regex(rf"\d{{4}} ?年(?:度|{_PART})")
_THAT_IS = regex("[（(](?:即|也就是)?|[，,]?[也亦]?即|[，,]?也?就?是|[，,]")
_YEAR_OF = regex("今年|去年|上年|前年|明年")
_HOLIDAY = regex("节?(?:假期|长假|期间|黄金周)?[（(](?:即|也就是)?")
_CLOSED = frozenset("）)，,")
_NEARBY, _FAR, _NAME = 200, 300, 18


def date_words(date: Dated) -> str:
    """Give the words of a date as the running text has them."""
    return date.context.sentence[date.at : date.until]


def day_words(day: dt.date) -> str:
    """Write a day as an article would: 2024年6月7日."""
    return f"{day.year}年{day.month}月{day.day}日"


def in_quotes(date: Dated) -> bool:
    """Say whether a date stands in a title or quotation that its sentence opens before it."""
    sentence, end = date.context.sentence, date.at
    start = max(0, end - _NEARBY)
    titled = sentence.rfind("《", start, end) > sentence.rfind("》", start, end)
    return titled or sentence.rfind("“", start, end) > sentence.rfind("”", start, end)


def in_title(date: Dated) -> bool:
    """Say whether a date stands in a title or a short quotation: a name, not speech."""
    sentence, at = date.context.sentence, date.at
    if sentence.rfind("《", 0, at) > sentence.rfind("》", 0, at):
        return True
    opened = sentence.rfind("“", max(0, at - _NAME), at)
    closed = sentence.find("”", at, at + _NAME)
    return opened > sentence.rfind("”", 0, at) and closed >= 0


def nearby(date: Dated) -> str:
    """Give the words of the sentence around a date: all of it, unless it runs on and on."""
    start, end = date.at - _NEARBY, date.at + _NEARBY
    return date.context.sentence[max(0, start) : end]


def known_today(date: Dated) -> dt.date | None:
    """Give the day of a date's article, None where it is unknown or only inferred."""
    return date.context.date if date.context.date_from in DAY_PRINTED else None


@lru_cache(maxsize=1 << 12)
def one_slip(one: int, other: int) -> bool:
    """Say whether two years differ in one digit, or in two digits turned round."""
    left, right = str(one), str(other)
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    if len(left) != len(right) or not apart:
        return False
    return len(apart) == 1 or (len(apart) == _TURNED and apart[0] == apart[1][::-1])


def year_beside(date: Dated, dates: Sequence[Dated]) -> Dated | None:
    """Give the nearest date that prints the year of a 29 February which does not itself."""
    if "y" in date.printed or (date.month, date.day) != _LEAP_DAY:
        return None
    printed = (one for one in dates if "y" in one.printed and one.year == date.year)
    return min(printed, key=lambda one: abs(one.span.start - date.span.start), default=None)


def attested_years(dates: Sequence[Dated]) -> frozenset[int]:
    """Give the years that an article speaks of: its own, and those that it prints twice."""
    printed = Counter(date.year for date in dates if date.year and "y" in date.printed)
    own = {date.context.date.year for date in dates[:1] if date.context.date}
    return frozenset(own | {year for year, times in printed.items() if times > 1})


def parallel_count(date: Dated, dates: Sequence[Dated], years: frozenset[int]) -> Dated | None:
    """Give the nearest date, years later but one slip away, that a like count is reckoned by.

    `years` are those attested: the other's is among them, the date's own is not.
    """
    if date.year is None or date.year in years or not _counts_now(date):
        return None
    parallels = (
        other
        for other in dates
        if (other.cue, other.printed) == (date.cue, date.printed)
        and other.year in years
        and other.year - date.year >= _LONG_AGO
        and one_slip(date.year, other.year)
        and _counts_now(other)
    )
    return min(parallels, key=lambda other: abs(date.span.start - other.span.start), default=None)


def _counts_now(date: Dated) -> bool:
    """Say whether a figure follows that is no look back over many years."""
    after = date.until
    figure = _DIGIT.search(date.context.sentence, after, after + _NEARBY)
    return figure is not None and not looks_back(date)


def looks_back(date: Dated) -> bool:
    """Say whether the words around a date look back over many years."""
    return _LOOKING_BACK.search(nearby(date)) is not None


def own_season(date: Dated) -> int | None:
    """Give the article's own year for a 截至 of years ago that would be its last season then.

    None where the article's day is not known, the year is no slip away, or the sentence
    looks back on purpose.
    """
    today = known_today(date)
    whole = date.end is not None and (date.end.month, date.end.day) == (12, 31)
    if today is None or date.cue != "截至" or ("m" not in date.printed and whole):
        return None
    back = _LOOKING_BACK.search(nearby(date).replace("累计", ""))
    recent = today.year in _slips(date, today - _SEASON, today)
    ago = today.year - (date.year or 0) >= _LONG_AGO
    return today.year if recent and ago and not back else None


def compared_with(date: Dated, other: Dated) -> int | None:
    """Give the year meant where a period is held against the same one of a later year.

    2015年1至9月……比2024年同期, 2014年……比2023年增长: the first should be the year after the
    second, a slip away.
    """
    if date.year is None or other.year is None or date.context.span != other.context.span:
        return None
    against = other.context.sentence.endswith(("比", "较"), 0, other.at)
    same = _COMPARED.search(date_words(other)) and "y" in date.printed and "y" in other.printed
    if _BEGINNING.search(date.context.sentence, date.until, date.until + _REACH):
        return None
    if date.context.sentence.endswith(_HELD, 0, date.at):
        return None
    later, meant = date.year < other.year, other.year + 1
    return meant if against and same and later and one_slip(date.year, meant) else None


def named_last(date: Dated, other: Dated) -> int | None:
    """Give the year meant where 上年同期 is told to be of another: 上年同期（2023年1至10月）."""
    if date.year is None or other.year is None or date.context.span != other.context.span:
        return None
    words = date.context.sentence
    told = _LAST_TIME.search(words, date.until, other.at)
    alike = date_words(date).replace(str(date.year), "") == date_words(other).replace(
        str(other.year), ""
    )
    both = "y" in date.printed and "y" in other.printed
    meant = other.year + 1
    fits = told is not None and told.end() == other.at and alike and both
    return meant if fits and date.year != meant and one_slip(date.year, meant) else None


def last_season(date: Dated) -> int | None:
    """Give last year where this year's figure is held against the same months of another year.

    今年一季度……比2014年同期增长, in an article of 2025: the year is a slip away.
    """
    today, words = known_today(date), date.context.sentence
    printed = date_words(date).endswith("同期") and "y" in date.printed
    if today is None or date.year is None or not printed:
        return None
    against = words.endswith(("比", "较"), 0, date.at) and "今年" in words[: date.at]
    if _SAME_TIME.search(words, 0, date.at):
        # last year's has been told already, this is another's
        return None
    meant = today.year - 1
    return meant if against and date.year != meant and one_slip(date.year, meant) else None


def misnamed(one: Dated, other: Dated) -> int | None:
    """Give the year of 今年 or 去年 where the year printed beside it in brackets is another.

    去年（2022年） in an article of 2024; also 2022年（去年）.
    """
    word, year = (one, other) if "y" in other.printed else (other, one)
    words = one.context.sentence
    bare = _YEAR_WORD.fullmatch(date_words(word)) and _BARE_YEAR.fullmatch(date_words(year))
    feast = word is one and word.how.startswith("festival") and _YEAR_OF.match(date_words(word))
    if not (bare or feast) or one.context.span != other.context.span or known_today(one) is None:
        return None
    same = (_HOLIDAY if feast else _THAT_IS).fullmatch(words, one.until, other.at)
    closed = words[other.until : other.until + 1] in _CLOSED
    return word.year if same and closed and word.year != year.year else None


def begun_later(dates: Sequence[Dated], number: int) -> tuple[Dated, int] | None:
    """Give a beginning (挂牌, 开工 …) after the 截至 of that number, and the year then meant.

    The beginning has its year in print, and stands before the count in the same sentence or
    the one before.
    """
    date, end = dates[number], dates[number].end
    counts = _RUNNING.search(nearby(date)) or _DIGIT.search(date.context.sentence, date.until)
    if date.cue != "截至" or end is None or not counts:
        return None
    for at in range(number - 1, -1, -1):
        start = dates[at]
        if not _beside(start, date):
            return None
        if _begins(start) and start.start and end < start.start:
            meant = _slips(date, start.start, date.context.date or start.start + _SOON)
            return (start, meant[-1]) if meant else None
    return None


def _beside(one: Dated, other: Dated) -> bool:
    gap = other.context.span.start - one.context.span.end
    far = other.span.start - one.span.end > _FAR
    return one.context.block == other.context.block and gap <= _NEIGHBOUR and not far


def _begins(date: Dated) -> bool:
    after = date.until
    found = _BEGINNING.search(date.context.sentence, after, after + _REACH)
    return "y" in date.printed and found is not None


def with_year(date: Dated, year: int) -> str:
    """Write another year into the words of a date."""
    return date_words(date).replace(str(date.year), str(year), 1)


def _moved(day: dt.date | None, year: int) -> dt.date | None:
    try:
        return day.replace(year=year) if day else None
    except ValueError:
        return None


def _slips(date: Dated, since: dt.date, until: dt.date) -> list[int]:
    """Give the years, one slip away from a date's own, that put its last day in between."""
    years = range(since.year, until.year + 1)
    days = (_moved(date.end, year) for year in years if one_slip(date.year or 0, year))
    return [day.year for day in days if day and since <= day <= until]
