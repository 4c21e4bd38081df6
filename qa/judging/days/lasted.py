"""How long something lasted, against its ends: in days and nights, or in years alone.

14日开营……住了四天三夜，16日返程; 1965年入伍，1969年退伍，当了6年兵.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.calendar.lengths import small_count
from qa.judging.calendar.years import date_words, in_quotes
from qa.judging.days.between import days_between
from qa.judging.days.days_since import days_since
from qa.judging.days.elapsed_fits import Elapsed
from qa.judging.days.held import held
from qa.model import Dated
from qa.patterns import regex

_BEGAN = regex(
    r"[^，。；\d]{0,8}?(?:入伍|参军|当兵|入学|上任|就任|当选|担任|出任|接任|到任|进厂|上山|进山|下乡|开工|动工|承包|创办|开业|开张|入职|就职|考入|赴|到)"
)
_ENDED = regex(
    r"[^，。；\d]{0,8}?(?:退伍|退役|复员|毕业|卸任|离任|离开|退休|竣工|建成|完工|通车|关闭|停业|期满|到期|返回|回城|回乡|转业)"
)
_FOR = regex(
    r"(?P<said>(?:当了|干了|读了|学了|任职|服役|历时|前后|整整|守了|种了|待了|开了|用了|花了|住了|存在了|使用了|运行了)"
    r"(?P<n>[1-9]\d?|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])年)(?![多余前后级])"
)
_AHEAD = regex(rf"{_FOR.pattern}(?:[，：（]|[^，。；\d]{{0,6}}，从)$")
_ON_TO = regex("[^，。；\\d]{0,4}到$")
_TOOK = regex(
    r"[^，。；\d]{0,12}[，]?(?:前后|一共|共|整整)?(?:用了|花了|历时|存在了|使用了|运行了)"
)
_NIGHTS = regex(
    r"(?P<said>(?P<n>[1-9]\d?|[二两三四五六七八九十]|十[一二三四五六七八九])天"
    r"(?P<nights>[1-9]\d?|[一二两三四五六七八九十]|十[一二三四五六七八九])[夜晚])"
)
_BY_DISTANCE = frozenset({"今年", "去年", "前年"})
_NO_ENDS = regex("报名|截止|预订|订票|发布|公布|延期|推迟|原定")


def lasted(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Look at the ends of what an article tells of in two sentences, and at years alone."""
    ordered = sorted(dates, key=lambda date: date.span)
    told = [date for date in ordered if date.month or date.printed == "y" or _this_or_last(date)]
    for first, then in pairwise(told):
        if (found := _served(first, then)) and not in_quotes(first):
            yield found
        if (found := _nights(first, then)) and not in_quotes(first):
            yield found
    yield from held(ordered)
    yield from days_since(ordered)


def _nights(first: Dated, then: Dated) -> Elapsed | None:
    """7月14日开营……住了四天三夜，7月16日返程: days and nights lie between no other two."""
    if first.context.block != then.context.block or "夜" not in _both(first, then):
        return None
    days = days_between(first, then)
    told = [
        (date, found) for date in _each(first, then) for found in _NIGHTS.finditer(_sentence(date))
    ]
    if len(told) != 1 or days is None or _NO_ENDS.search(_both(first, then)):
        return None
    ((date, found),) = told
    number, nights = small_count(found["n"]), small_count(found["nights"])
    told_so = number in {nights, nights + 1} and 0 < days <= 2 * nights
    if not told_so or days in {nights, number, 2 * nights - number + 1, 2 * nights - number - 1}:
        return None
    span = date.context.place(*found.span("said"))
    return Elapsed(first, then, found["said"], span, f"{days + 1}天{days}夜", apart=True)


def _each(first: Dated, then: Dated) -> list[Dated]:
    return [first] if first.context.span == then.context.span else [first, then]


def _both(first: Dated, then: Dated) -> str:
    return "".join(map(_sentence, _each(first, then)))


def _sentence(date: Dated) -> str:
    return date.context.sentence


def _served(first: Dated, then: Dated) -> Elapsed | None:
    """1965年入伍，1969年退伍，当了6年兵 · 服役6年，1965年入伍，1969年退伍."""
    words = first.context.sentence
    both = first.context.span == then.context.span and first.printed == "y"
    both = both and (then.printed == "y" or _this_or_last(then))
    if not both or not first.year or not then.year:
        return None
    if not _of_one_course(words, first, then):
        return None
    found = _FOR.search(words, first.until) or _AHEAD.search(words, 0, first.at)
    years = then.year - first.year
    if found is None or years < 0 or abs(years - small_count(found["n"])) <= 1:
        return None
    return Elapsed(
        first,
        then,
        found["said"],
        then.context.place(*found.span("said")),
        f"{years}年",
        apart=True,
    )


def _this_or_last(date: Dated) -> bool:
    """Say whether a year is told by its distance from the article's own: 去年."""
    return date_words(date) in _BY_DISTANCE


def _of_one_course(words: str, first: Dated, then: Dated) -> bool:
    """Say whether two years are told as beginning and end of one thing."""
    if _BEGAN.match(words, first.until) and _ENDED.match(words, then.until):
        return True
    on_to = first.cue == "自" and _ON_TO.fullmatch(words, first.until, then.at)
    return bool(on_to or (_this_or_last(then) and _TOOK.match(words, then.until)))
