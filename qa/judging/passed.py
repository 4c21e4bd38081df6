"""Years that the length told with them denies: 自2004年8月推行以来，一年间……, in 2025. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.judging.lengths import small_count
from qa.judging.outlying import Far, others_of, slips_within
from qa.judging.years import behind, in_title, known_today, stretch
from qa.model import Dated
from qa.patterns import regex

_N = r"(?:\d{1,2}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])"
_LED = (
    "历时|用时|耗时|历经|经过|时隔|用了?|花了?|短短|整整|满|开张|开业|运行|运营|投用|开放|实施|推行|奋战|建设|施工|"
    "办学|干了?|守了?"
)
_LENGTH = regex(
    rf"(?P<led>{_LED})?(?P<said>(?P<n>{_N})"
    rf"(?:年(?P<half>半)|年(?P<more>多|零)?(?:(?P<m>{_N})个月)?|(?P<months>个(?:多|半)?月)))"
    r"(?P<tail>多?(?:来|间|以来|时间|光景|过去|之后|后(?:的今[天日])?))?"
)
_OTHERS = regex(r"[每前后近再未另第头]$|[之过]去$|(?:质保|保修|合同|租|刑|有期徒刑|任|服务)期?$")
_OF_OLD = regex(r"早在|曾|当[年时]|那[年时]|最[早初老]|史|民国|清|旧|祖|父|古|老照片|原")
_PRINTED_YEAR = regex(r"\d{4}年")
_REACH, _LEAD, _BACK, _CENTURY, _DECADE, _YEAR, _SHORT = 56, 12, 60, 100, 10, 12, 6


def length_denies(date: Dated, dates: Sequence[Dated]) -> Far | None:
    """Give the year meant by a beginning from which to now far more passed than is told."""
    words, year = date.context.sentence, date.year or 0
    if "y" not in date.printed or date.cue in {"range", "到", "至", "截至", "前"} or in_title(date):
        return None
    if _OF_OLD.search(words, max(0, date.at - _LEAD), date.at):
        return None
    told = _length(date)
    ends = _ends(date, dates) if told else []
    if told is None or any(_lasts(date, year, end, told) for end in ends):
        return None
    for end in ends:
        now = end[0]
        meant = [
            one
            for one in (year + _CENTURY, *slips_within(year, range(now, now - _BACK, -1)))
            if one > year and (one - year) % _DECADE == 0 and _lasts(date, one, end, told)
        ]
        if len(meant) == 1 and not _told_elsewhere(date, meant[0], dates):
            return Far(meant[0], "length", words=stretch(date, *told.span("said")))
    return None


def _length(date: Dated) -> re.Match[str] | None:
    """Find how long it is said to have gone on since a date, in what its sentence goes on with."""
    words, start = date.context.sentence, behind(date)
    until = min(len(words), start + _REACH)
    later = _PRINTED_YEAR.search(words, start, until)
    until = later.start() if later else until
    for found in _LENGTH.finditer(words, start, until):
        brief = bool(found["months"]) or small_count(found["n"]) <= _DECADE
        other = _OTHERS.search(words, 0, found.start("said"))
        if brief and (found["led"] or found["tail"]) and not (other or _of_late(found)):
            return found
    return None


def _of_late(found: re.Match[str]) -> bool:
    """Say whether a length counts back from now, whenever it began: 三年来销售额翻了三番."""
    finer = found["led"] or found["half"] or found["more"] or found["m"] or found["months"]
    return found["tail"] == "来" and not finer


def _ends(date: Dated, dates: Sequence[Dated]) -> list[tuple[int, int | None]]:
    """Give the year and month up to which it may have gone on: today's, or the last told of."""
    today = known_today(date)
    if today:
        return [(today.year, today.month)]
    others = [one for one in others_of(date, dates) if one.year]
    last = max(others, key=lambda one: (one.year or 0, one.month or 0), default=None)
    return [(last.year or 0, last.month)] if last else []


def _lasts(date: Dated, year: int, end: tuple[int, int | None], told: re.Match[str]) -> bool:
    """Say whether about so long lies between a date, put into that year, and an end."""
    first = date.start.month if date.start else date.month
    exact = bool(first and end[1] and "m" in date.printed)
    gap = (end[0] - year) * _YEAR + ((end[1] or 0) - (first or 0) if exact else 0)
    low, high = _bounds(told)
    slack = 0 if exact else _YEAR
    return low - slack <= gap <= high + slack


def _bounds(told: re.Match[str]) -> tuple[int, int]:
    """Give the least and the most months that a length can mean."""
    number = small_count(told["n"])
    if told["months"]:
        return number - 2, number + 2 + 3 * ("半" in told["months"] or "多" in told["months"])
    months = number * _YEAR + _SHORT * bool(told["half"]) + small_count(told["m"] or "0")
    if told["m"] or told["half"]:
        return months - 3, months + 3
    return months - _SHORT, months + _YEAR - 1


def _told_elsewhere(date: Dated, year: int, dates: Sequence[Dated]) -> bool:
    """Say whether the article gives the month in the year meant, too."""
    return any(one.year == year and one.month == date.month for one in others_of(date, dates))
