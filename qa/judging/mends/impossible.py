"""What would mend a date that no calendar has. Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import MAXYEAR, MINYEAR
from typing import Final

from qa.model import Dated, Suggestion

_MONTHS: Final = 12
_LEAP_YEAR: Final = 2000
_LAST_DAY: Final = {"zh": "当月最后一天", "en": "the last day of that month"}
_NEXT_DAY: Final = {"zh": "次月第一天", "en": "the first day of the next month"}
_TURNED: Final = {"zh": "两个数字写反", "en": "the two digits turned round"}
_SWAPPED: Final = {"zh": "月、日写反", "en": "month and day turned round"}


def days_of_month(year: int | None, month: int | None) -> int:
    """Give the days of a month, 0 where there is no such month."""
    known = year if year is not None and MINYEAR <= year <= MAXYEAR else _LEAP_YEAR
    return monthrange(known, month)[1] if month and 1 <= month <= _MONTHS else 0


def impossible_mends(date: Dated, length: int) -> Iterator[Suggestion]:
    """Give the dates that the printed one may stand for, written the same way."""
    month, day = date.month or 0, date.day
    for other_month, other_day, why in _others(month, day, length):
        text = _rewritten(date, other_month, other_day)
        if text:
            yield Suggestion(0, text, why)


def _others(
    month: int, day: int | None, length: int
) -> Iterator[tuple[int, int | None, Mapping[str, str]]]:
    if length and day is not None:
        turned = int(f"{day:02}"[::-1])
        yield month, length, _LAST_DAY
        if day == length + 1:
            yield month % _MONTHS + 1, 1, _NEXT_DAY
        if 1 <= turned <= length and turned != day:
            yield month, turned, _TURNED
        return
    turned = int(f"{month:02}"[::-1])
    if 1 <= turned <= _MONTHS and (day is None or 1 <= day <= days_of_month(None, turned)):
        yield turned, day, _TURNED
    if day is not None and 1 <= day <= _MONTHS and 1 <= month <= days_of_month(None, day):
        yield day, month, _SWAPPED


def _rewritten(date: Dated, month: int, day: int | None) -> str:
    """Write another month and day into the printed words; empty where they are not in digits."""
    printed = date.context.sentence[date.at : date.at + date.span.end - date.span.start]
    digits = list(re.finditer(r"\d+", printed))[-2 if date.day is not None else -1 :]
    new = [month] if day is None else [month, day]
    if len(digits) != len(new) or date.printed not in {"ymd", "md", "ym", "m"}:
        return ""
    padded = 2 if "-" in printed or any(found[0].startswith("0") for found in digits) else 1
    pieces, at = [], 0
    for found, number in zip(digits, new, strict=True):
        pieces += [printed[at : found.start()], str(number).zfill(padded)]
        at = found.end()
    return "".join([*pieces, printed[at:]])
