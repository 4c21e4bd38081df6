"""What is had each month and what it makes in a year: 月租2000元，一年2.4万元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_MONTHLY: Final = regex(
    "(?:每个?月|(?<![\\d个上下本当年])月)(?![日份初底中])[^，。；：、0-9]{0,6}$"
)
_YEARLY: Final = regex(
    "(?:[一每全]年|(?<![去今明前上本\\d])年(?=[薪租付缴供]))(?!前|后|来|级)[^，。；：、0-9]{0,8}$"
)
_NONE: Final = regex("(?:没有|[无未没])[^，。；]{0,6}")
_MORE: Final = regex(
    "另|奖|补|其他|其余|[增涨加减降]|调|去年|上年|平均|约|税|预|\\d个?月|年终|双薪|绩效|合?计划"
)
_MONTHS, _PAIR = 12, 2


def yearly(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only two sums of a sentence, of a month and of the year.

    Or at two counts that are told by one verb: 每月出诊60次，一年出诊720次.
    """
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    sums = sums or [one for one in figures if one.quantity.dimension == "count"]
    if not _are_told_alike(sums) or len(sums) != _PAIR or len(alike(sums, sums[0])) != _PAIR:
        return
    if any(one.quantity.hedge for one in sums):
        return
    words = _NONE.sub("", sums[0].context.sentence)
    months = [one for one in sums if _MONTHLY.search(lead(one)) and not _YEARLY.search(lead(one))]
    years = [one for one in sums if _YEARLY.search(lead(one))]
    if len(months) == len(years) == 1 and not _MORE.search(words):
        month, year = months[0], years[0]
        if month.span < year.span:
            makes, proof = month.quantity.nominal * _MONTHS, f"{said(month)} × {_MONTHS}个月"
            slack = max(leeway(year), leeway(month) * _MONTHS / 2)
        else:
            makes, proof = year.quantity.nominal / _MONTHS, f"{said(year)} ÷ {_MONTHS}个月"
            slack = max(month.quantity.step, leeway(year) / _MONTHS)
        terms, result = sorted((month, year), key=lambda one: one.span)
        if is_like(makes, result):
            yield from reckoned((terms,), result, makes, (makes - slack, makes + slack), proof)


def _are_told_alike(sums: Sequence[Figure]) -> bool:
    """Say whether amounts are of money, or are told by one verb."""
    verbs = {lead(one)[-_PAIR:] for one in sums}
    return len(verbs) == 1 or all(one.quantity.dimension != "count" for one in sums)
