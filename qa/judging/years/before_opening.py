"""Counts that run since a year before what they are told of was opened.

2015年书院开院……2012年起，院里年年添灯.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.calendar.years import nearby, one_slip
from qa.judging.years.outlying import Far, aimed, single
from qa.model import Dated
from qa.patterns import regex

_OPENED = regex(
    r"[^，。；\d]{0,8}?(?:开[通放馆业园张]|启用|投用|通车|投运|成立|创[办立建]|组建|挂牌)"
    r"(?!\d|以来|前|[周十百])"
)
_BEFORE_IT = regex(
    "前身|早在|此前|之前|前[，,]|父|母|祖|师|原[名为址]|筹|立项|规划|设计|奠基|开工|老馆|旧|历史|[该全我][县市省区镇]"
)
_SINCE = regex("(?:以来|起)，")
_OPENS = regex("(?:^|[。；，“])自?$")
_CHAIN, _CENTURY = 6, 100


def before_opening(dates: Sequence[Dated], number: int) -> Far | None:
    """Give the year meant by the beginning of a count that lies before the opening told."""
    date, words = dates[number], dates[number].context.sentence
    since = _SINCE.match(words, date.until) and _OPENS.search(words, 0, date.at)
    if not since or not single(date) or _BEFORE_IT.search(nearby(date)):
        return None
    told: list[int] = []
    for one in reversed(dates[max(0, number - _CHAIN) : number]):
        if date.context.block - one.context.block > 1:
            return None
        if not single(one) or aimed(one):
            continue
        told.append(one.year or 0)
        if _OPENED.match(one.context.sentence, one.until):
            return _meant(date, one, max(told))
    return None


def _meant(date: Dated, opened: Dated, last: int) -> Far | None:
    year, today = date.year or 0, date.context.date
    if today is None or year >= (opened.year or 0):
        return None
    fits = [
        one for one in range(last, today.year + 1) if one_slip(year, one) or one == year + _CENTURY
    ]
    return Far(min(fits), "course", opened) if fits else None
