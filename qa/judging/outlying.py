"""Years out of the time that an article is told in: what they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from qa.judging.years import behind, date_words, in_title, one_slip
from qa.model import Dated, Span
from qa.patterns import regex

LEAD, REACH, PLANS_REACH = 12, 60, 31
"""Characters looked at before and behind a date; years that plans look ahead."""
_YEAR = regex(r"(?<!\d)[12]\d{3}(?=年|[-—–~～至到]\d{4}年)")
_AIMED = regex(
    r"将|拟|计划|规划|力争|争取|预计|预期|预测|目标|有望|届时|今后|未来|展望|远景|愿景|到期|期限|有效"
    r"|定于"
)


class Far(NamedTuple):
    """A year that is a slip for `meant`, for what reason, and what betrays it: date or words.

    `wrong` is the year as printed where it is not the first of its date.
    """

    meant: int
    reason: Literal["far", "ahead", "records", "founding", "course", "old", "aim", "report"]
    backing: Dated | None = None
    words: Span | None = None
    wrong: int = 0


def slips_within(year: int, years: Iterable[int]) -> list[int]:
    """Give those of the years that are one slip away, those with digits turned round first."""
    near = [one for one in years if one_slip(year, one)]
    return sorted(near, key=lambda one: sorted(str(one)) != sorted(str(year)))


def last_printed(date: Dated) -> int:
    """Give the last year that a date prints."""
    return max(map(int, _YEAR.findall(date_words(date))), default=date.year or 0)


def latest(dates: Sequence[Dated]) -> Dated | None:
    """Give the last year in print that is no aim."""
    told = [
        one
        for one in dates
        if one.year and "y" in one.printed and one.how == "printed" and not aimed(one)
    ]
    return max(told, key=last_printed, default=None)


def aimed(date: Dated) -> bool:
    """Say whether a date is what somebody plans for."""
    near = max(0, date.at - LEAD), behind(date) + LEAD
    return date.cue in {"到", "将", "前"} or _AIMED.search(date.context.sentence, *near) is not None


def plans(date: Dated, until: int) -> bool:
    """Say whether a word of plans stands around a date, up to an offset."""
    return _AIMED.search(date.context.sentence, max(0, date.at - LEAD), until) is not None


def single(date: Dated) -> bool:
    """Say whether a date is one time with its year in print, in no title."""
    printed = "y" in date.printed and date.how == "printed" and date.year is not None
    return printed and date.cue != "range" and not in_title(date)


def others_of(date: Dated, dates: Sequence[Dated]) -> list[Dated]:
    """Give the other dates of an article that have their year in print."""
    return [one for one in dates if one.year and "y" in one.printed and one.span != date.span]
