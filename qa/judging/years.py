"""The words of a date, and what another year would make of it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from qa.model import Dated, Span

_TURNED = 2
_BEGINNING = re.compile(
    r"挂牌|成立|启动|开工|动工|施行|投用|启用|运营|上线|开通|设立|组建|创办|建成|开馆|开业|揭牌|起"
)
_REACH, _NEIGHBOUR = 14, 2
_KNOWN = frozenset({"option", "front-matter", "masthead", "dateline", "file-name"})
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


def known_today(date: Dated) -> dt.date | None:
    """Give the day of a date's article, None where it is unknown or only inferred."""
    return date.context.date if date.context.date_from in _KNOWN else None


def slip(one: int, other: int) -> bool:
    """Say whether two years differ in one digit, or in two digits turned round."""
    left, right = str(one), str(other)
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    if len(left) != len(right) or not apart:
        return False
    return len(apart) == 1 or (len(apart) == _TURNED and apart[0] == apart[1][::-1])


def slips(date: Dated, since: dt.date, until: dt.date) -> list[int]:
    """Give the years, one slip away from a date's own, that put its last day in between."""
    years = range(since.year, until.year + 1)
    days = (_moved(date.end, year) for year in years if slip(date.year or 0, year))
    return [day.year for day in days if day and since <= day <= until]


def begun_later(dates: Sequence[Dated], number: int) -> Dated | None:
    """Give the beginning (挂牌, 开工 …) told before the date of that number but lying after it.

    It has its year in print, and stands in the same sentence or the one before.
    """
    date = dates[number]
    for at in range(number - 1, -1, -1):
        other = dates[at]
        if not _beside(other, date):
            return None
        if _begins(other) and other.start and date.end and date.end < other.start:
            return other
    return None


def _beside(one: Dated, other: Dated) -> bool:
    gap = other.context.span.start - one.context.span.end
    return one.context.block == other.context.block and gap <= _NEIGHBOUR


def _begins(date: Dated) -> bool:
    after = behind(date)
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
