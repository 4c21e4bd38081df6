"""The years that a change is said to have taken, and the levels that lie as far apart."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.times_said import said_time, years_between
from qa.reading.numbers.numerals import read_numeral

_SPAN = regex(
    r"(?<!\d)(\d{1,2}|[一二三四五六七八九十两]{1,2})年(?:间|来|内|里|时间|下来)?[^，。；\d]{0,6}$"
)


def lie_apart(words: str, before: Figure, after: Figure) -> bool:
    """Say whether two levels lie as many years apart as the words of a change say: 四年翻两番.

    Both ends may be counted, or neither; what no year is said of may lie anywhere.
    """
    span = _SPAN.search(words)
    numeral = read_numeral(span[1]) if span else None
    years = years_between(before, after)
    if numeral is None or years is None or said_time(before).kind != "year":
        return True
    return abs(years - numeral.value) <= 1
