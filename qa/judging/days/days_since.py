"""Days since a thing began, told beside the day of its beginning: 5月18日开馆……开馆10天来.

They are counted to the day that the sentence reports up to (截至6月20日), else to the article's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.calendar.years import in_quotes, known_today
from qa.judging.days.between import days_between
from qa.judging.days.elapsed_fits import MONTH, NUMBER, Elapsed
from qa.model import Dated
from qa.patterns import regex

_BEGUN: Final = (
    "开[馆园业放通幕展播航赛工盘张]|上线|启动|投[用运产]|启用|开工|动工|试运[行营]|封闭|停[电水课航运]|实施|施行"
    "|入驻|进驻|入院|住院|通车|挂牌|揭牌|营业|首映|上映"
)
_SINCE: Final = regex(
    rf"(?P<said>(?P<deed>{_BEGUN})(?:仅|才|已经?|至今|整整|短短|了|刚?满)*{NUMBER}(?P<unit>天|个月))"
    "(?=(?:以?来|间|里|时间|了)?[，。；、]|以?来|时间内)"
)
_DID: Final = regex(rf"，?(?:正式|全面|全线|起|的)*[^，。；\d]{{0,12}}?(?P<deed>{_BEGUN})")
_AGAIN: Final = regex(
    "[一二三四]期|首[批期日]|第[二三四]|再次|重新|恢复|分[批期]|将|计划|拟|预计|去年|上年|往年"
)
_NO_BEGINNING: Final = frozenset({"range", "截至", "前", "到", "至"})
_BLOCKS, _LAST, _LATE, _SLACK, _YEAR = 1, 8, 2, 20, 366


def days_since(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Look at the sentences in which days since a beginning are counted."""
    ordered = sorted(dates, key=lambda date: date.span)
    begun: dict[str, list[Dated]] = defaultdict(list)
    for _, told in groupby(ordered, key=lambda date: date.context.span):
        sentence = list(told)
        for date in sentence:
            if did := _did(date):
                begun[did["deed"]].append(date)
        found = _SINCE.search(sentence[0].context.sentence)
        since = begun[found["deed"]][-_LAST:] if found else []
        if found and len({(one.month, one.day) for one in since}) == 1:
            yield from _counted(since[-1], sentence, found)


def _did(date: Dated) -> re.Match[str] | None:
    """Give what began on a day, of all that is told of, not of a part of it."""
    words = date.context.sentence
    if not date.day or date.cue in _NO_BEGINNING or in_quotes(date) or _AGAIN.search(words):
        return None
    return _DID.match(words, date.until)


def _counted(since: Dated, sentence: Sequence[Dated], found: re.Match[str]) -> Iterator[Elapsed]:
    """Hold a count to the days up to what the sentence reports to, or the article's own day."""
    up_to = [one for one in sentence if one.cue == "截至" and one.day]
    others = [one for one in sentence if one is not since and one not in up_to]
    near = sentence[0].context.block - since.context.block <= _BLOCKS
    if others or len(up_to) > 1 or not near or _AGAIN.search(found.string):
        return
    today = known_today(since)
    if up_to:
        gap = days_between(since, up_to[0])
    else:
        gap = (today - since.start).days if today and since.start else None
    if gap is None or not 0 <= gap <= _YEAR or _fits(found, gap, 0 if up_to else _LATE):
        return
    span = sentence[0].context.place(*found.span("said"))
    until = up_to[0] if up_to else since
    yield Elapsed(since if up_to else None, until, found["said"], span, f"{gap}天", apart=True)


def _fits(found: re.Match[str], gap: int, late: int) -> bool:
    """Say whether a count may be told of so many days; a paper is written a day or two later."""
    number = small_count(found["n"])
    if found["unit"] == "个月":
        return abs(MONTH * number - gap) <= _SLACK
    return gap - late <= number <= gap + 1
