"""What would mend a length of time and the two times it is of. Pure."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.in_print import HAN
from qa.judging.mends.sides import unless
from qa.model import Suggestion, Text
from qa.patterns import regex

_DAYS: Final = regex("(\\d+)天")
_HOUR: Final = 60
_NUMBER: Final = regex("\\d+|[一二两三四五六七八九十]+")
_LAST_DAY: Final = regex("\\d{1,2}(?=[日号][^\\d]*$)")
_LAST_YEAR: Final = regex("\\d{4}(?!.*\\d{4})")
_BY_RANGE: Final[Text] = {"zh": "按起止算出", "en": "as the two times have it"}
_BY_DATES: Final[Text] = {"zh": "按两个日子算出：{fits}", "en": "by the two dates: {fits}"}
_BY_LENGTH: Final[Text] = {"zh": "按时长算出：止于{fits}", "en": "by the length it ends {fits}"}


def length_mends(
    said: str, unit: str, number: Fraction, words: str, ends: tuple[dt.date, dt.date]
) -> tuple[Suggestion, ...]:
    """Mend a length (place 1) by its range (place 0), and the range's end by the length.

    `said` and `words` are length and range as printed; `number` counts units of `unit`. Only days
    and years can be reckoned for certain.
    """
    first, last = ends
    if unit in {"天", "日"}:
        fits = (last - first).days + 1
        until = first + dt.timedelta(days=int(number) - 1)
        told = f"{until.month}月{until.day}日"
        pattern, end = (_LAST_DAY if until.month == last.month else None), str(until.day)
    elif unit == "年":
        fits = _years(first, last)
        end = str(last.year + int(number) - fits)
        told, pattern = f"{end}年", _LAST_YEAR
    else:
        return unless(0), unless(1)
    found = pattern.search(words) if pattern else None
    moved = words[: found.start()] + end + words[found.end() :] if found else None
    by_length = {lang: text.format(fits=told) for lang, text in _BY_LENGTH.items()}
    return Suggestion(1, renumbered(said, fits), _BY_RANGE), Suggestion(0, moved, by_length)


def _years(first: dt.date, last: dt.date) -> int:
    """Count years: to the day where it is a whole number of them, else all that are touched."""
    after = last + dt.timedelta(days=1)
    whole = (after.month, after.day) == (first.month, first.day)
    return after.year - first.year if whole else last.year - first.year + 1


def renumbered(words: str, number: int) -> str | None:
    """Write another number for the first in some words, spelt out as that was; None without one."""
    found = _NUMBER.search(words)
    if found is None:
        return None
    spelt = not found[0].isdigit() and 0 < number < len(HAN)
    return words[: found.start()] + (HAN[number] if spelt else str(number)) + words[found.end() :]


def in_hours(minutes: int) -> str:
    """Write minutes as hours and minutes: 2小时30分钟."""
    hours, rest = divmod(minutes, _HOUR)
    return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest else "")


def clock_mends(minutes: int) -> tuple[Suggestion, ...]:
    """Mend a length (place 2) that two times of day (places 0 and 1) do not make."""
    return Suggestion(2, in_hours(minutes), _BY_RANGE), unless(1)


def between_mends(place: int, said: str, fits: str) -> tuple[Suggestion, ...]:
    """Mend a length told of two dates, and else the first date (place 0).

    `fits` is what the dates make; `place` is the length's, 0 where only a date is shown.
    """
    why = {lang: text.format(fits=fits) for lang, text in _BY_DATES.items()}
    if not place:
        return (unless(0, why),)
    days = _DAYS.fullmatch(fits)
    mended = renumbered(said, int(days[1])) if days and len(_NUMBER.findall(said)) == 1 else None
    return Suggestion(place, mended, why), unless(0)
