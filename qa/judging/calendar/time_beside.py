"""What a sentence tells of time beside a year: how long ago, how old, how long. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.judging.calendar.years import in_quotes
from qa.model import RELATIVE, Dated, Span
from qa.patterns import regex

_LENGTH = regex(
    r"(?:(?<![\d.第])\d{1,3}|(?<![一二三四五六七八九十百两第])[一二三四五六七八九十百两]{1,4})"
    r"[多余几]?个?(?:周?岁|周年|(?:年头?|载|春秋)(?![代级度份期]|\d))"
)
_SAME_TIME = regex("(?:去年|上年|上一年|前一年)同期")
_MOST, _NEXT = 2, 2


def time_beside(date: Dated, dates: Sequence[Dated]) -> Iterator[Span]:
    """Give the lengths and ages of a date's sentence, then the nearest 去年, 今年, and dates."""
    words = date.context.sentence
    if "年" in words or "岁" in words:
        found = list(_LENGTH.finditer(words))
        found.sort(key=lambda one: abs(one.start() - date.at))
        yield from (date.context.place(*one.span()) for one in found[:_MOST])
    near = [one for one in dates if _names_now(one) and one.context.block == date.context.block]
    if near:
        yield min(near, key=lambda one: abs(one.span.start - date.span.start)).span
    held = _SAME_TIME.search(words, date.until)
    if held:
        yield date.context.place(*held.span())
    yield from _next_to(date, dates)


def _next_to(date: Dated, dates: Sequence[Dated]) -> Iterator[Span]:
    """Give the nearest day, month or year before a date, and behind it, two paragraphs away."""
    told = [
        one.span
        for one in dates
        if {"y", "m"} & set(one.printed)
        and not in_quotes(one)
        and abs(one.context.block - date.context.block) <= _NEXT
    ]
    before = [span for span in told if span.end <= date.span.start]
    behind = [span for span in told if span.start >= date.span.end]
    yield from [*before[-1:], *behind[:1]]


def _names_now(date: Dated) -> bool:
    return date.how == RELATIVE and not in_quotes(date)
