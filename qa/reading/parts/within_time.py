"""Parts by time: what was counted in some months of a year, inside the year's own figure."""

from __future__ import annotations

from typing import Final

from qa.model import Figure, Period
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before

_STOCK: Final = regex(
    r"在[校册编职岗籍读训建]|户籍|常住|余额|存量|存栏|保有|现有|共有|[总人]口|面积|价|率|均|净|利润|亏|温|水位"
)
_TERMS: Final = frozenset({"其中", "新增", "计划", "另", "减少", "仅"})
_YEAR: Final = regex(r"(?:20\d\d年|[去今]年)(?:全年)?|全年")
_OF_A_YEAR: Final = regex(r"\d{4}年|[去今前明上]年|往年|同期|历年|以来")
_MONTHS: Final = regex(
    r"(?:[\d一二两三四五六七八九十]+个(?:月|季度)|\d{1,2}月份?|[一二三四]季度|[暑寒]假|暑期|旺季|[春夏秋冬]季)"
    r"(?:[里内间中]|当月|单月)?，?[^，。；]{0,24}$"
)
_LEAST: Final = 2


def is_of_a_while(part: Figure) -> bool:
    """Say whether a figure counts what was done in a stated stretch of time."""
    bare = part.measure.known == "inherited" or not part.measure.thing
    named = bool(part.measure.action) and (bare or len(part.measure.thing) >= _LEAST)
    return (
        named and part.period.stated and not _STOCK.search(clause_before(part) + part.measure.text)
    )


def of_a_longer_while(part: Figure, whole: Figure) -> bool:
    """全年接待过夜游客86.4万人次; 7月、8月两个月接待过夜游客31.2万人次."""
    inner, outer = part.period.value, whole.period.value
    if not (inner and outer and whole.period.stated) or "累计" in part.scope & whole.scope:
        return False
    if not _holds(outer, inner) and not (_YEAR.fullmatch(outer.text) and _some_months(part)):
        return False
    same = part.measure.action == whole.measure.action
    left_out = not part.measure.thing and part.context.span == whole.context.span
    thing = part.measure.thing == whole.measure.thing or left_out
    return same and thing and part.scope & _TERMS == whole.scope & _TERMS


def _some_months(part: Figure) -> bool:
    """Say whether a figure is of some months of the year told of before: 这两个月里."""
    lead = part.context.sentence[: part.at]
    return _MONTHS.search(lead) is not None and not _OF_A_YEAR.search(lead)


def _holds(outer: Period, inner: Period) -> bool:
    """Say whether a stretch lies within a longer one of whole months, and is not the same."""
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    months = outer.end.month - outer.start.month
    inside = outer.start <= inner.start and inner.end <= outer.end
    return inside and months >= 1 and (outer.start, outer.end) != (inner.start, inner.end)
