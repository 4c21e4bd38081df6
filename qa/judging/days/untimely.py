"""Days on the wrong side of the article's own: not yet come but told of, gone by but announced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from qa.judging.calendar.ahead import planned
from qa.judging.calendar.years import date_words, day_words, in_title, known_today
from qa.judging.days.early_signs import HAPPENED, clause_after, early_odds
from qa.judging.days.plans_gone import planned_for_the_past
from qa.judging.days.stretches import told_before_its_end
from qa.model import (
    FROM_ARTICLE,
    FROM_SENTENCE,
    FRONT_MATTER,
    PRINTED,
    UNKNOWN_YEAR,
    Dated,
    Span,
)
from qa.patterns import regex

_STILL_TO_GO = ("距", "离", "距离", "距离了")
_THAN = regex(r"[比较][^，。；：、\d]{0,6}$")
_SOONER = regex("[^，。；：]{0,4}(?:提[早前]|[早晚]|推[迟后]|延[迟后])")
_BREAK = regex("[。！？]")
_NEXT_ISSUE, _LATELY = dt.timedelta(days=1), dt.timedelta(days=60)
_OF_NOW = frozenset({FROM_ARTICLE, FROM_SENTENCE, PRINTED, UNKNOWN_YEAR})
_THIS_YEAR = "今年"
_AGAINST = ("比", "较", "相比", "比照")
_YEAR = regex(r"(?<!\d)20\d\d(?=年)")
_GROWN = regex(
    r"[底末初]?(?P<grown>[^，。；：\d]{0,4}?(?:增|减|上升|下降|提[高升]|降低|多|少|回落)[^，。；]{0,12})"
)
_ASIDE = regex("[（(][^（）()]{1,12}[）)]")
_ONCE = regex(r"原|曾|此前|当时|本应|那时|往年|去年|每年|通常|据史|当年|《|回忆|前不久|已|了")
_WILL = regex(r"(?:将|定|拟|计划|预计|即将)(?:于|在)?$")
_WILL_AFTER = regex(r"[^，。；\d]{0,8}?(?:将|拟|即将)(?:在|于|举|正|迎|开|面|召|全|组|进)")
_ASKED = regex(r"(?:请|须|应|可|务必|尽快)[^，。；\d]{0,8}$|(?:会议|通知|强调|方案)要求[，,]$")
_ATTRIBUTE = regex("[^，。；]{1,10}的")
_DATELINE = regex(
    r"(?:本报|新华社|中新社|本台)[^，。\d]{0,10}(\d{1,2})月(\d{1,2})日(?:讯|电|专电|消息)"
)
_LEAD, _LONGEST, _MOST, _ANY_YEAR = 12, 36, 3, 2023
_PRINTED_DAY = frozenset({"dateline", "masthead", "front-matter"})
_LEAST_ODDS, _SURE_ODDS = -30, 60
"""How likely a day must be told of as past; more so where it is but the next."""


def day_of_issue(dates: Sequence[Dated]) -> list[Dated]:
    """Give the article's own day as it is printed over the text or under it, if it is."""
    return [one for one in dates if _is_own_day(one)][:1]


def issue_told(date: Dated, issue: Sequence[Dated]) -> dict[str, str]:
    """Write the article's day for a message; as its dateline has it where no year is known."""
    today = date.context.date
    day = day_words(today) if today else date_words(issue[0]) if issue else ""
    return {"issue": day and f"（稿件日期{day}）", "issue_en": day and f" {day}"}


def _is_own_day(date: Dated) -> bool:
    today, day = date.context.date, date.start
    if date.how == FRONT_MATTER:
        return True
    if today is None or day is None:
        return today is None and "d" in date.printed and _is_dateline(date)
    if date.printed == "ymd" and day == today and _apart(date):
        return True
    return day + _NEXT_ISSUE >= today and _is_dateline(date)


def _apart(date: Dated) -> bool:
    return date.context.kind != "paragraph"


def _is_dateline(date: Dated) -> bool:
    """Say whether a date is that of writing: 本报青河5月8日讯."""
    return date.context.sentence.startswith(("讯", "电", "专电"), date.until)


def _by_dateline(date: Dated) -> dt.date | None:
    """Give the article's day where its dateline prints month and day, whatever the year is."""
    today = date.context.date
    line = _DATELINE.search(date.context.gist.opening) if today else None
    if today is None or line is None:
        return None
    told = int(line[1]), int(line[2])
    days = (today, today - _NEXT_ISSUE)
    return today if told in {(day.month, day.day) for day in days} else None


def told_too_soon(date: Dated) -> list[Span]:
    """Give the clauses that tell a day still to come as it happened, the first few.

    The day is within two months of the known day of the article.
    """
    if over := told_before_its_end(date) or _measured_by(date):
        return over
    days = days_ahead(date)
    if days is None or not _least(date) <= days <= _LATELY.days or in_title(date):
        return []
    words, after = date.context.sentence, date.until
    least = _LEAST_ODDS if days > 1 or date.context.date_from == "dateline" else _SURE_ODDS
    if (
        words.endswith(_STILL_TO_GO, 0, date.at)
        or _compared(date)
        or early_odds(date, days) < least
    ):
        return []
    found = list(HAPPENED.finditer(clause_after(date)))
    told = [_clause(words, after + one.start(), after) for one in found]
    if told:
        first = after + words.startswith("，", after)
        told[0] = max(first, after + found[0].end() - _LONGEST), told[0][1]
    else:
        aside = _ASIDE.match(words, after)
        start = aside.end() if aside else after
        told = [_clause(words, start + 1, start)]
    apart = {end: (start, end) for start, end in reversed(told)}
    return [date.context.place(*apart[end]) for end in sorted(apart)][:_MOST]


def _measured_by(date: Dated) -> list[Span]:
    """Give what has grown since a year that is still to end: 较2024年末增加1.2万人, in July."""
    today, words = known_today(date), date.context.sentence
    if today is None or date.start is None or date.start <= today or "y" not in date.printed:
        return []
    later = any(int(year) > date.start.year for year in _YEAR.findall(words))
    against = words.endswith(_AGAINST, 0, date.at) and not later and not planned(date)
    grown = _GROWN.match(words, date.until) if against else None
    return [date.context.place(*grown.span("grown"))] if grown else []


def _compared(date: Dated) -> bool:
    """Say whether a day is what another is early or late by: 比原定的9月10日早了三天."""
    words = date.context.sentence
    lead = _THAN.search(words, max(0, date.at - _LEAD), date.at)
    return lead is not None and _SOONER.match(words, date.until) is not None


def _least(date: Dated) -> int:
    """Give how far ahead a day must lie: the next issue may be written for.

    A dateline's day is not that of the issue, which comes after it; nor does the issue of a day
    that is printed tell of the next.
    """
    return 1 if date.context.date_from in _PRINTED_DAY else 2


def _clause(words: str, at: int, least: int) -> tuple[int, int]:
    """Give where the clause around an offset begins and ends."""
    start = max(least, 1 + max(words.rfind(mark, 0, at) for mark in "，；。"))
    ends = [end for mark in "，；。" if (end := words.find(mark, at)) >= 0]
    return start, min(ends, default=len(words))


def days_ahead(date: Dated) -> int | None:
    """Give how many days a day lies beyond the article's, by its dateline where no year is known.

    None where it is no day with its month.
    """
    days = _days_to_come(date) if _plain(date) else None
    return None if days is None else days.days


def _days_to_come(date: Dated) -> dt.timedelta | None:
    """Give how far a day lies beyond the article's, by its dateline where no year is known."""
    today, day = known_today(date) or _by_dateline(date), date.start
    if today and day and (day == date.end or date.cue == "range"):
        return day - today
    line = _DATELINE.search(date.context.gist.opening) if day is None else None
    if line is None or date.year is not None or not date.month or not date.day:
        return None
    try:
        written = dt.date(_ANY_YEAR, int(line[1]), int(line[2]))
        return dt.date(_ANY_YEAR, date.month, date.day) - written
    except ValueError:
        return None


def _plain(date: Dated) -> bool:
    """Say whether a date is a day with its month, or a few."""
    known = date.how in _OF_NOW or date_words(date).startswith(_THIS_YEAR)
    return "d" in date.printed and "m" in date.printed and known


def announced_too_late(date: Dated) -> list[Span]:
    """Give the words that announce a day, month or year behind the known day of the article."""
    return _announced(date) or planned_for_the_past(date)


def _announced(date: Dated) -> list[Span]:
    """Give the words that announce a day gone by as one to come."""
    today, day = known_today(date), date.end
    if today is None or day is None or "d" not in date.printed or "m" not in date.printed:
        return []
    if date.how not in _OF_NOW or not today - _LATELY <= day < today - _NEXT_ISSUE:
        return []
    words, at, after = date.context.sentence, date.at, date.until
    lead = words[max(0, at - _LEAD) : at]
    stop = _BREAK.search(words, after)
    if _ONCE.search(words, 0, stop.start() if stop else len(words)) or in_title(date):
        return []
    asked = date.cue == "前" and not _ATTRIBUTE.match(words, after)
    ahead = _WILL.search(lead) or (_ASKED.search(lead) if asked else None)
    if ahead:
        return [date.context.place(max(0, at - _LEAD) + ahead.start(), at)]
    later = _WILL_AFTER.match(words, after) if date.cue in {"", "将"} else None
    return [date.context.place(later.start(), later.end())] if later else []
