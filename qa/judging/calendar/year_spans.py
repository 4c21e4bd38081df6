"""Lengths that two printed times make: 1961年起教书，到1990年，29年; 1日至3日，三天. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from qa.model import Figure
from qa.patterns import regex

_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?=年)")
_DAYS = regex(r"(?<!\d)(\d{1,2})日?(?:[至到—–~～-]|——)(?:\d{1,2}月)?(\d{1,2})日")
_MONTHS = 12


def years_make(length: Figure, texts: Iterable[str]) -> bool:
    """Say whether a length lies between two years of the texts, or one and the issue's, or days."""
    if length.quantity.dimension == "days":
        ranges = (found for text in texts for found in _DAYS.findall(text))
        return any(length.quantity.nominal == int(last) - int(first) + 1 for first, last in ranges)
    if length.quantity.dimension != "months":
        return False
    years = {int(year) for text in texts for year in _YEAR.findall(text)}
    if length.context.date:
        years.add(length.context.date.year)
    pairs = combinations(sorted(years), 2)
    return any(length.quantity.nominal == (last - first) * _MONTHS for first, last in pairs)
