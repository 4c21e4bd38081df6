"""The years that a change is said to have taken, and the levels that lie as far apart."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.times_said import said_time, years_between
from qa.reading.numbers.numerals import read_numeral

_SPAN = regex(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十两]{1,2})年(?:间|来|内|里|时间|下来)?[^，。；\d]{0,6}$"
)


def years_taken(words: str) -> int | None:
    """Give how many years the words of a change say that it took, None where they say none."""
    span = _SPAN.search(words)
    numeral = read_numeral(span[1]) if span else None
    return int(numeral.value) if numeral else None


def lie_apart(words: str, before: Figure, after: Figure) -> bool:
    """Say whether two levels lie as many years apart as the words of a change say: 四年翻两番.

    Both ends may be counted, or neither; what no year is said of may lie anywhere.
    """
    told, years = years_taken(words), years_between(before, after)
    if told is None or years is None or said_time(before).kind != "year":
        return True
    return abs(years - told) <= 1
