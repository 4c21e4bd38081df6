"""What an article says to have closed some days before it opened. Pure.

9月11日晚，艺术节落下帷幕。……艺术节于9月12日开幕: the two may stand in any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.judging.days.between import days_between
from qa.judging.days.held import first_and_last
from qa.judging.days.stages import Stages
from qa.model import Dated
from qa.patterns import regex

_MONTH = 31
_EVENT = regex("[\u4e00-\u9fff]{2}(?:节|会|展|赛|营|周)")


def closed_first(dates: Sequence[Dated]) -> Iterator[Stages]:
    """Give the one opening and the one closing of an article that stand in the wrong order."""
    ends = first_and_last(dates)
    if ends is None or ends[0].context.span == ends[1].context.span:
        return
    days = days_between(*ends)
    if days is not None and -_MONTH < days < 0 and _one_event(*ends):
        yield Stages(*ends, ("开幕", "闭幕"))


def _one_event(first: Dated, then: Dated) -> bool:
    """Say whether both sentences name one event, or nothing but one edition of it."""
    opened, closed = (set(_EVENT.findall(date.context.sentence)) for date in (first, then))
    return bool(opened & closed) or "本届" in first.context.sentence + then.context.sentence
