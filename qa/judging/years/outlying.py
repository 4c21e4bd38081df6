"""Years out of the time that an article is told in: what they share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from qa.judging.calendar.ahead import YEAR_PRINTED
from qa.judging.calendar.years import date_words, in_title, one_slip
from qa.model import PRINTED, Dated, Span
from qa.patterns import regex

LEAD, REACH, PLANS_REACH, MODERN = 12, 60, 31, 1949
"""Characters looked at before and behind a date; years that plans look ahead; our time's first."""
_AIMED = regex(
    r"将|拟|计划|规划|力争|争取|预计|预期|预测|目标|有望|届时|今后|未来|展望|远景|愿景|到期|期限|有效"
    r"|定于"
)
HISTORY = regex(
    r"清|[隋唐宋元明][代朝人末初]|民国|抗[战日]|革命|烈士|红军|解放|史|县志|记载|古|旧址|遗址|百年|世纪"
    r"|文[物保]|牌坊|石[刻碑]|宗祠|文献|传统|非遗|诞辰|光绪|乾隆|康熙|同治|咸丰|宣统|道光|嘉庆|年间|公元|创[立建办刊]|租界"
    r"|教会|教堂|传教|前身|祖|民间|起源|源于|相传|第一[个家条座]|曾|族谱|诗|画[家派]|油画|作[家曲]"
    r"|名[家人]|传承|纪念|来自|产于|制造|出品|老式|旧|藏|展[出品柜]|博物|老字号|故居|始[建设创于]"
    r"|逝世|去世|发明|译著|名著|战争|条约|国际|首届|[法英美德俄日意]国|伦敦|巴黎"
)
"""Words of what happened long ago."""

_CENTURY, _LAST_TOLD = 100, 2100
_OPENED = regex(r"[。，；：、（(“\s于在从自到至止]$")


class Far(NamedTuple):
    """A year that is a slip for `meant`, for what reason, and what betrays it: date or words.

    `wrong` is the year as printed where it is not the first of its date.
    """

    meant: int
    reason: Literal[
        "far", "ahead", "records", "founding", "course", "old", "aim", "report", "to come", "over"
    ]
    backing: Dated | None = None
    words: Span | None = None
    wrong: int = 0


def slips_within(year: int, years: Iterable[int]) -> list[int]:
    """Give those of the years that are one slip away, those with digits turned round first."""
    near = [one for one in years if one_slip(year, one)]
    return sorted(near, key=lambda one: sorted(str(one)) != sorted(str(year)))


def last_printed(date: Dated) -> int:
    """Give the last year that a date prints."""
    return max(map(int, YEAR_PRINTED.findall(date_words(date))), default=date.year or 0)


def latest(dates: Sequence[Dated]) -> Dated | None:
    """Give the last year in print that is no aim."""
    told = [
        one
        for one in dates
        if one.year and "y" in one.printed and one.how == PRINTED and not aimed(one)
    ]
    return max(told, key=last_printed, default=None)


def aimed(date: Dated) -> bool:
    """Say whether a date is what somebody plans for."""
    near = max(0, date.at - LEAD), date.until + LEAD
    return date.cue in {"到", "将", "前"} or _AIMED.search(date.context.sentence, *near) is not None


def plans(date: Dated, until: int) -> bool:
    """Say whether a word of plans stands around a date, up to an offset."""
    return _AIMED.search(date.context.sentence, max(0, date.at - LEAD), until) is not None


def single(date: Dated) -> bool:
    """Say whether a date is one time with its year in print, in no title."""
    printed = "y" in date.printed and date.how == PRINTED and date.year is not None
    return printed and date.cue != "range" and not in_title(date)


def is_length(date: Dated) -> bool:
    """Say whether whole centuries are a length of time, not a year: 走过了2500年."""
    words = date.context.sentence
    alone = date.month is None and date.cue in {"", "以来", "后"} and date.printed == "y"
    whole = (date.year or 0) > _LAST_TOLD and (date.year or 0) % _CENTURY == 0
    inside = date.at > 0 and not _OPENED.search(words, date.at - 1, date.at)
    return alone and whole and (inside or words.startswith("的", date.until))


def others_of(date: Dated, dates: Sequence[Dated]) -> list[Dated]:
    """Give the other dates of an article that have their year in print."""
    return [one for one in dates if one.year and "y" in one.printed and one.span != date.span]


def nearest(date: Dated, others: Iterable[Dated]) -> Dated | None:
    """Give the nearest of the other dates."""
    return min(others, key=lambda one: abs(one.span.start - date.span.start), default=None)
