"""The words of a date, and what another year would make of it."""

from __future__ import annotations

import datetime as dt
import re

from qa.model import Dated, Span

_TURNED = 2
_OPEN_QUOTE = re.compile(r"[《“][^》”]*$")
_DATE_WORDS = re.compile(r".*[\d〇一二三四五六七八九十年月日号底末初旬季度半]")


def date_words(date: Dated) -> str:
    """Give the words of a date as the running text has them."""
    words = date.context.sentence[date.at : date.at + date.span.end - date.span.start]
    if _unbroken(date):
        return words
    # a line break within the date makes its place longer than its words
    found = _DATE_WORDS.match(words)
    return found[0] if found else words


def behind(date: Dated) -> int:
    """Give the offset in the sentence at which the words of a date end."""
    return date.at + len(date_words(date))


def _unbroken(date: Dated) -> bool:
    span = date.context.span
    return span.end - span.start == len(date.context.sentence)


def in_quotes(date: Dated) -> bool:
    """Say whether a date stands in a title or quotation that its sentence opens before it."""
    return bool(_OPEN_QUOTE.search(date.context.sentence[: date.at]))


def stretch(date: Dated, start: int, end: int) -> Span | None:
    """Give the place of `[start, end)` of a date's sentence.

    None where line breaks or bold marks within the sentence hide what stands where.
    """
    if not _unbroken(date):
        return None
    span = date.context.span
    return Span(span.document, span.start + start, span.start + end)


def slip(one: int, other: int) -> bool:
    """Say whether two years differ in one digit, or in two digits turned round."""
    left, right = str(one), str(other)
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    if len(left) != len(right) or not apart:
        return False
    return len(apart) == 1 or (len(apart) == _TURNED and apart[0] == apart[1][::-1])


def moved(day: dt.date | None, year: int) -> dt.date | None:
    """Give the same day of another year, None where there is no such day."""
    try:
        return day.replace(year=year) if day else None
    except ValueError:
        return None
