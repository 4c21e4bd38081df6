"""Days with a weekday beside them: which day is meant, how sure the slip is, what mends it."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Sequence

from qa.judging.days.lent_years import lender
from qa.judging.mends.sides import unless
from qa.model import DAY_GIVEN, FROM_SENTENCE, Dated, Place, Severity, Suggestion
from qa.patterns import regex

_NAMES = "一二三四五六日"
WEEKDAYS_IN_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR = dt.timedelta(days=90)
_WEEK = 7
_DAY_WORDS = {"zh": "当天的星期", "en": "that day's weekday"}
_DATE_WORDS = {"zh": "最近的{weekday}", "en": "the nearest {weekday}"}
_A_YEAR = regex(r"\d{4}年")
_LAST_YEAR = regex("[去上]年")
_WEEKLY = regex(
    "每(?:逢|到|个|月(?:第[一二三四]|最后一)个)?(?:周|星期|礼拜)([一二三四五六日天])(?![至到、和与及—-])"
)
_ROW = regex("(?:[（(](?:星期|周|礼拜)[一二三四五六日天][）)])?[、和及与至到—-]")
"""What stands between days told in one breath."""
_ENOUGH = 2
_LAST_NUMBER = regex(r"\d+(?=\D*$)")


def day_named(date: Dated) -> dt.date | None:
    """Give the one day that a date with a weekday means."""
    if date.weekday is None:
        return None
    if "d" in date.printed and (date.start is None or date.end is None):
        # up to a day, or from it on
        return date.end or date.start
    return date.start if date.start == date.end else None


def right_beside(date: Dated, dates: Sequence[Dated]) -> list[Dated]:
    """Give the nearest date whose weekday is right, where neither prints the year it rests on.

    Where a year is printed, give the nearest day within a week.
    """
    printed, day = "y" in date.printed, day_named(date)
    right = [
        one
        for one in dates
        if (other := day_named(one))
        and other.weekday() == one.weekday
        and (abs((other - day).days) <= _WEEK if printed and day else "y" not in one.printed)
    ]
    return sorted(right, key=lambda one: abs(one.span.start - date.span.start))[:1]


def off_alike(dates: Sequence[Dated]) -> Iterator[list[Dated]]:
    """Put together the days of a row whose weekdays are off alike: 9月13日、14日（周四、周五）."""
    row: list[Dated] = []
    for date in sorted(dates, key=lambda one: one.span):
        if row and not (_in_a_row(row[-1], date) and _off(row[-1]) == _off(date)):
            yield row
            row = []
        row.append(date)
    if row:
        yield row


def _in_a_row(one: Dated, other: Dated) -> bool:
    same = one.context.span == other.context.span
    return same and _ROW.fullmatch(one.context.sentence, one.until, other.at) is not None


def _off(date: Dated) -> int:
    day = day_named(date)
    return ((date.weekday or 0) - day.weekday()) % _WEEK if day else 0


def weekly(dates: Sequence[Dated], weekday: int) -> Iterator[Place]:
    """Give the words of an article that put its days on one weekday: 每逢周六."""
    contexts = {one.context.span: one.context for one in dates}
    for context in contexts.values():
        for found in _WEEKLY.finditer(context.sentence):
            if _NAMES.index(found[1].replace("天", "日")) == weekday:
                yield Place("context", context.place(*found.span()))
                return


def weekday_slip(date: Dated, dates: Sequence[Dated]) -> Severity | None:
    """Say how surely a weekday is not the day's: by how its year is known, and the years beside.

    The other days of the article settle its year where two of them have their weekday in it, and
    none has the weekday of another year.
    """
    day = day_named(date)
    if day is None or date.weekday_span is None or day.weekday() == date.weekday:
        return None
    told = date.how == FROM_SENTENCE and _A_YEAR.search(date.context.sentence)
    if "y" in date.printed or told:
        return "error"
    last = _LAST_YEAR.search(date.context.sentence, 0, date.at) and _fits_before(date, day)
    if last or _fits_printed(date, day, dates):
        return None
    if settled := _settled(date, day, dates):
        return settled
    other = any(found.weekday() == date.weekday for found in _year_beside(day))
    if date.context.date_from not in DAY_GIVEN or date.context.date is None:
        return None if other else "warning"
    near = abs(date.context.date - day) <= _NEAR
    return "warning" if other and not near else "error"


def _fits_printed(date: Dated, day: dt.date, dates: Sequence[Dated]) -> bool:
    """Say whether a day has its weekday in another year that the article prints beside a day."""
    years = {one.year for one in dates if "y" in one.printed and one.day and one.year}
    for year in years - {day.year}:
        try:
            if day.replace(year=year).weekday() == date.weekday:
                return True
        except ValueError:
            continue
    return False


def _settled(date: Dated, day: dt.date, dates: Sequence[Dated]) -> Severity | None:
    beside = [
        (other, one.weekday)
        for one in dates
        if one is not date
        and "y" not in one.printed
        and (other := day_named(one))
        and other.year == day.year
    ]
    if len(beside) >= _ENOUGH and all(other.weekday() == named for other, named in beside):
        return "error"
    return "warning" if lender(date, dates) else None


def _fits_before(date: Dated, day: dt.date) -> bool:
    """Say whether the weekday is right a year before: 去年最高的是7月26日（星期六）."""
    return next(_year_beside(day), day).weekday() == date.weekday


def _year_beside(day: dt.date) -> Iterator[dt.date]:
    for year in (day.year - 1, day.year + 1):
        try:
            yield day.replace(year=year)
        except ValueError:
            continue


def weekday_mends(date: Dated, day: dt.date, said: int) -> Iterator[Suggestion]:
    """Offer the right weekday, and the nearest day of that weekday in the same month."""
    yield Suggestion(1, _printed_weekday(date) + _NAMES[day.weekday()], _DAY_WORDS)
    near = _nearest(day, said)
    printed = date.context.sentence[date.at : date.at + date.span.end - date.span.start]
    found = _LAST_NUMBER.search(printed)
    if found and int(found[0]) == day.day:
        number = str(near).zfill(_width(found[0]))
        why = {lang: text.format(weekday=_name(said, lang)) for lang, text in _DATE_WORDS.items()}
        yield Suggestion(0, printed[: found.start()] + number + printed[found.end() :], why)
    else:
        yield unless(0)


def _nearest(day: dt.date, weekday: int) -> int:
    """Give the day of the month that is the nearest such weekday."""
    length = monthrange(day.year, day.month)[1]
    days = [n for n in range(1, length + 1) if (n - day.day - weekday + day.weekday()) % _WEEK == 0]
    return min(days, key=lambda number: abs(number - day.day))


def _name(weekday: int, lang: str) -> str:
    return f"星期{_NAMES[weekday]}" if lang == "zh" else WEEKDAYS_IN_ENGLISH[weekday]


def _width(digits: str) -> int:
    return len(digits) if digits.startswith("0") else 1


def _printed_weekday(date: Dated) -> str:
    """Give the word that the text uses: 星期, 周 or 礼拜."""
    beside = date.weekday_span
    length = beside.end - beside.start - 1 if beside else 0
    return "周" if length == 1 else "星期" if "星期" in date.context.sentence else "礼拜"
