"""Shares of days: the whole is how long the period itself is, and nobody prints it.

2024年…晴天183天，占50.0%: of the 366 days of that year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Period, Share, Span
from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence
from qa.reading.shares.share_names import name_of
from qa.reading.shares.taken_of import words_around, words_before

_BACK, _PAIR, _MONTH = 3, 2, 28
_YEAR, _LEAP = 365, 366
_BEGUN, _COMMON = dt.date(2023, 1, 1), 2023
_MEASURED = regex("有效|监测(?:天|日)|剔除|扣除|不计|实际")
"""Where fewer days than all are the whole."""
_DEED = regex("天数|优良|达标|超标|晴|雨|降水|污染|蓝天|工作|开放|营业|运行")


def read_day_shares(figures: Sequence[Figure], known: Collection[Span]) -> Iterator[Share]:
    """Read such shares of one article; `known` are the percentages read before."""
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio" or rate.span in known:
            continue
        before = figures[max(0, index - _BACK) : index]
        days = [one for one in before if one.quantity.dimension == "days"]
        if len(days) != 1 or not same_sentence(days[0], rate):
            continue
        whole = _whole(days[0])
        if whole and _is_of_days(figures, index, days[0]):
            yield Share(days[0], whole, rate, "占", rate.context, told=True)


def _is_of_days(figures: Sequence[Figure], index: int, part: Figure) -> bool:
    """Say whether a percentage bears the name of what the days are, or is 占 and no more."""
    rate, name = figures[index], name_of(figures, index)
    told = words_around(part)
    if not name or _MEASURED.search(rate.context.sentence) or not _DEED.search(told):
        return False
    if name.of:
        return "年" in name.of or "天" in name.of
    return not name.word or any(
        name.word[at : at + _PAIR] in told for at in range(max(1, len(name.word) - 1))
    )


def _whole(part: Figure) -> Figure | None:
    """Give all days of the period that a count of days speaks of, at the count's own place."""
    period = part.period.value
    lengths = _lengths(period) if period else ()
    if not lengths or part.quantity.nominal > lengths[-1] or "新增" in part.scope:
        return None
    if words_before(part).endswith(("增加", "减少", "增加了", "减少了", "多", "少")):
        return None
    low, high = (Fraction(length) for length in (lengths[0], lengths[-1]))
    quantity = replace(part.quantity, low=low, nominal=high, high=high, hedge="", exact=low == high)
    return replace(part, quantity=quantity)


def _lengths(period: Period) -> tuple[int, ...]:
    """Give how many days a period can have, the fewest first; 365 for a leap year, too."""
    if period.start and period.end:
        days = (period.end - period.start).days + 1
        if days < _MONTH:
            return ()
        return (_YEAR, _LEAP) if days == _LEAP else (days,)
    if months := period.months:
        end = dt.date(_COMMON + months // 12, months % 12 + 1, 1)
        days = (end - _BEGUN).days
        return days, days + 1
    return ()
