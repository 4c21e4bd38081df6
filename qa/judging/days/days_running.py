"""Days without a break, counted to two days: 截至6月30日连续安全生产2846天, 截至9月30日2938天.

Unless the count began anew in between, it grows by just the days between the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.judging.days.between import days_between
from qa.judging.days.elapsed_fits import Elapsed
from qa.model import Dated
from qa.patterns import regex

_RUN = regex(
    r"(?P<who>[，,]?[^，。；：\d]{0,14}?)(?:已|累计|实现|保持|达到?)*"
    r"(?P<what>连续安全(?:生产|运行|行车|飞行|供电|作业)|安全(?:生产|运行|行车|飞行|供电|作业)"
    r"|(?:连续)?[无零][^，。；：\d]{2,8}?(?:事故|停运|投诉|中断)?)"
    r"(?:了|达到?|已|累计|为|时间|纪录|天数)*(?P<said>(?P<n>[1-9]\d{1,4})天)"
)
_OPENS = regex(r"(?:^|[，。；：、“])(?:截至|截止|到|至)?$")
_ANEW = regex("归零|清零|重新|中断|发生[^，。；]{0,8}事故|停[工产]")
_OFF = 1


def days_running(dates: Sequence[Dated]) -> Iterator[Elapsed]:
    """Look at each two neighbouring days to which the days of one thing are counted."""
    ordered = sorted((one for one in dates if one.day), key=lambda one: one.span)
    told = [(one, found) for one in ordered if (found := _RUN.match(_words(one), one.until))]
    for (first, run), (then, later) in pairwise(told):
        days = days_between(first, then)
        apart = first.context.span != then.context.span or _ANEW.search(_words(first))
        if apart or run["what"][-4:] != later["what"][-4:] or not days or days <= 0:
            continue
        own = later["who"].strip("，,") or not _OPENS.search(_words(then), 0, then.at)
        number, right = int(later["n"]), int(run["n"]) + days
        if not own and days < number and abs(number - right) > _OFF:
            yield Elapsed(
                first,
                then,
                later["said"],
                then.context.place(*later.span("said")),
                f"{days}天，应由{run['said']}增至{right}天",
                told=first.context.place(*run.span("said")),
            )


def _words(date: Dated) -> str:
    return date.context.sentence
