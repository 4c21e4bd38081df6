"""Festivals of no known year, and the day that they have where their article names it. Pure.

2025年中秋…… here, 中秋节是10月5日 in the answer below.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.model import Dated
from qa.patterns import regex

_OTHER_YEAR = regex("[去前上明后那当往]年|同年")


def of_one_year(told: Sequence[Dated], dates: Sequence[Dated]) -> list[Dated]:
    """Give the dates of a sentence, its festivals with their day if no year is known of any."""
    unknown = all(one.start is None for one in told)
    unknown = unknown and not _OTHER_YEAR.search(told[0].context.sentence)
    return [_with_its_day(one, dates) if unknown else one for one in told]


def _with_its_day(named: Dated, dates: Sequence[Dated]) -> Dated:
    """Give a festival of no known year the day that it has wherever the article names its year."""
    if named.start or not named.how.startswith("festival"):
        return named
    name = named.how.removesuffix("节")
    told = {one.start for one in dates if one.start and one.how.removesuffix("节") == name}
    day = told.pop() if len(told) == 1 else None
    return replace(named, month=day.month, day=day.day) if day else named
