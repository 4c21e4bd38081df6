"""What would mend days, ranges and lengths of time that do not agree. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.in_print import HAN
from qa.judging.mends.sides import unless
from qa.model import Place, Suggestion, Text
from qa.patterns import regex

_HOUR: Final = 60
_NUMBER: Final = regex("\\d+|[一二两三四五六七八九十]+")
_LAST_DAY: Final = regex("\\d{1,2}(?=[日号][^\\d]*$)")
_LAST_YEAR: Final = regex("\\d{4}(?=年?(?:底|末)?$)")
_BY_RANGE: Final[Text] = {"zh": "按起止算出：{fits}", "en": "as the range has it: {fits}"}
_BY_LENGTH: Final[Text] = {"zh": "按时长算出：止于{fits}", "en": "by the length it ends {fits}"}
_TOLD_OF_YEAR: Final[Text] = {
    "zh": "若{year}年无误，这里说的时间有误",
    "en": "if {year} stands, the time told here is wrong",
}
_NOT_BEFORE: Final[Text] = {
    "zh": "若另一处无误，这里应在{day}或以后",
    "en": "if the other stands: {day} or later",
}
_NOT_AFTER: Final[Text] = {
    "zh": "若另一处无误，这里应在{day}或以前",
    "en": "if the other stands: {day} or earlier",
}


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
        fits, end = last.year - first.year + 1, str(first.year + int(number) - 1)
        told, pattern = f"{end}年", _LAST_YEAR
    else:
        return unless(0), unless(1)
    found = pattern.search(words) if pattern else None
    moved = words[: found.start()] + end + words[found.end() :] if found else None
    by_length = {lang: text.format(fits=told) for lang, text in _BY_LENGTH.items()}
    return length_by_range(1, said, fits, unit), Suggestion(0, moved, by_length)


def length_by_range(place: int, said: str, fits: int, unit: str) -> Suggestion:
    """Put the number that two times make for the one printed in a length."""
    why = {lang: text.format(fits=f"{fits}{unit}") for lang, text in _BY_RANGE.items()}
    return Suggestion(place, renumbered(said, fits), why)


def renumbered(words: str, number: int) -> str | None:
    """Write another number for the first in some words, spelt out as that was; None without one."""
    found = _NUMBER.search(words)
    if found is None:
        return None
    spelt = not found[0].isdigit() and 0 < number < len(HAN)
    return words[: found.start()] + (HAN[number] if spelt else str(number)) + words[found.end() :]


def in_turn(first: str, then: str) -> tuple[Suggestion, Suggestion]:
    """Say by when each of two steps (places 0 and 1, dated as told) would have to be."""
    before = {lang: text.format(day=then) for lang, text in _NOT_AFTER.items()}
    after = {lang: text.format(day=first) for lang, text in _NOT_BEFORE.items()}
    return unless(0, before), unless(1, after)


def told_of_year(year: int, others: Sequence[Place]) -> tuple[Suggestion, ...]:
    """Say that what stands beside a year (place 0) is wrong if the year is right."""
    why = {lang: text.format(year=year) for lang, text in _TOLD_OF_YEAR.items()}
    return (unless(1, why),) if others else ()


def in_hours(minutes: int) -> str:
    """Write minutes as hours and minutes: 2小时30分钟."""
    hours, rest = divmod(minutes, _HOUR)
    return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest else "")


def clock_mends(minutes: int) -> tuple[Suggestion, ...]:
    """Mend a length (place 2) that two times of day (places 0 and 1) do not make."""
    makes = in_hours(minutes)
    why = {lang: text.format(fits=makes) for lang, text in _BY_RANGE.items()}
    return Suggestion(2, makes or None, why), unless(0), unless(1)
