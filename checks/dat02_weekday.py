"""日期与星期不符 · A date and another weekday

找什么：“2024年8月6日 星期三”“10月20日（星期六）”这样写在一起、而日历上对不上的日期和星期。
为什么：通知照抄去年的文稿、改了日期忘改星期，读者便会错过时间。
不管什么：只写星期不写日子的；“周一至周五”一类时段；没有年份可依的。
年份没有印出、又不能由报头或稿件日期确定的只作提醒；换一年恰好相符的，可能说的就是那一年。

Finds a date and a weekday printed side by side that the calendar does not put together.
It leaves alone weekdays without a date, spans such as 周一至周五, and dates whose year is unknown.
Where the year is not printed and the article's date is inferred, it only warns, and is silent
when the year before or after fits.
Source: the Gregorian calendar.
"""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterable, Iterator
from typing import Literal

from qa.plugin import Check, Clash, Dated, Place, Suggestion, bad, good, place, regex

_NAMES = "一二三四五六日"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SURE = frozenset({"option", "front-matter", "masthead"})
_NEAR = dt.timedelta(days=90)
_WEEK = 7
_DAY_WORDS = {"zh": "当天的星期", "en": "that day's weekday"}
_DATE_WORDS = {"zh": "最近的{weekday}", "en": "the nearest {weekday}"}
_LAST_NUMBER = regex(r"\d+(?=\D*$)")


def judge(date: Dated) -> Iterable[Clash]:
    """Compare a day with the weekday that stands beside it."""
    day, said, beside = date.start, date.weekday, date.weekday_span
    if day is None or day != date.end or said is None or beside is None or day.weekday() == said:
        return
    severity = _severity(date, day, said)
    if severity is None:
        return
    yield Clash(
        places=(place("date", date), Place("weekday", beside)),
        values=(day.isoformat() if "y" in date.printed else f"{day:%m-%d}", str(said)),
        args={
            "date": f"{day.year}年{day.month}月{day.day}日",
            "said": f"星期{_NAMES[said]}",
            "fits": f"星期{_NAMES[day.weekday()]}",
            "iso": day.isoformat(),
            "said_en": _ENGLISH[said],
            "fits_en": _ENGLISH[day.weekday()],
        },
        suggestions=tuple(_mends(date, day, said)),
        severity=severity,
    )


def _severity(date: Dated, day: dt.date, said: int) -> Literal["error", "warning"] | None:
    """Weigh how the year is known, and whether the year beside it fits."""
    if "y" in date.printed:
        return "error"
    other = any(found.weekday() == said for found in _year_beside(day))
    if date.context.date_from not in _SURE or date.context.date is None:
        return None if other else "warning"
    near = abs(date.context.date - day) <= _NEAR
    return "warning" if other and not near else "error"


def _year_beside(day: dt.date) -> Iterator[dt.date]:
    for year in (day.year - 1, day.year + 1):
        try:
            yield day.replace(year=year)
        except ValueError:
            continue


def _mends(date: Dated, day: dt.date, said: int) -> Iterator[Suggestion]:
    """Offer the right weekday, and the nearest day of that weekday in the same month."""
    yield Suggestion(1, _printed_weekday(date) + _NAMES[day.weekday()], _DAY_WORDS)
    near = _nearest(day, said)
    printed = date.context.sentence[date.at : date.at + date.span.end - date.span.start]
    found = _LAST_NUMBER.search(printed)
    if found and int(found[0]) == day.day:
        number = str(near).zfill(_width(found[0]))
        why = {lang: text.format(weekday=_name(said, lang)) for lang, text in _DATE_WORDS.items()}
        yield Suggestion(0, printed[: found.start()] + number + printed[found.end() :], why)


def _nearest(day: dt.date, weekday: int) -> int:
    """Give the day of the month that is the nearest such weekday."""
    length = monthrange(day.year, day.month)[1]
    days = [n for n in range(1, length + 1) if (n - day.day - weekday + day.weekday()) % _WEEK == 0]
    return min(days, key=lambda number: abs(number - day.day))


def _name(weekday: int, lang: str) -> str:
    return f"星期{_NAMES[weekday]}" if lang == "zh" else _ENGLISH[weekday]


def _width(digits: str) -> int:
    return len(digits) if digits.startswith("0") else 1


def _printed_weekday(date: Dated) -> str:
    """Give the word that the text uses: 星期, 周 or 礼拜."""
    beside = date.weekday_span
    length = beside.end - beside.start - 1 if beside else 0
    return "周" if length == 1 else "星期" if "星期" in date.context.sentence else "礼拜"


CHECK = Check(
    code="DAT02",
    name="weekday",
    severity="error",
    reads=Dated,
    judge=judge,
    message={
        "zh": "{date}是{fits}，不是{said}",
        "en": "{iso} is a {fits_en}, not a {said_en}",
    },
    examples=(
        bad("⟦2024年8月6日⟧ ⟦星期三⟧"),
        bad("比赛将于⟦10月19日⟧（⟦周日⟧）上午8时鸣枪。", date="2024-10-08"),
        bad(
            "体检放在9月12日、⟦13日⟧（星期四、⟦星期六⟧）两天。",
            date="2024-08-30",
            why="the second of two dates with their weekdays listed after them",
        ),
        bad("⟦2024年8月6日⟧是⟦星期三⟧，天刚亮，渡口就热闹起来。"),
        good("2024年8月6日 星期二", stopped_by="compare", why="it was a Tuesday"),
        good(
            "补考安排在5月9日、10日（周四、周五）。",
            date="2024-08-30",
            stopped_by="compare",
            why="each weekday goes with its own date",
        ),
        good(
            "展览从3月24日（周一至周五）开放。",
            date="2024-03-20",
            stopped_by="compare",
            why="opening hours, not the weekday of the date",
        ),
    ),
)
