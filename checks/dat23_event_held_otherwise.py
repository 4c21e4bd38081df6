"""会期两说 · A named event's days told in two ways

找什么：同一篇里，或两篇稿件里，同一届活动一处写起止日期，一处写开幕、闭幕的日子和会期，两处对不上：
“第六届茶博会4月8日至12日举行”，“4月11日，第六届茶博会闭幕，会期四天”。
为什么：预告、消息和大事记各抄各的，会期改过一次就会有一处没有跟上。
不管什么：开幕式、闭幕式；分会场；延期、改期的；不是同一届、没有名称的。

Finds an event told by its number or its quoted name whose days are a range here, and there a day
on which it opened or closed that is no end of the range, or a length the range does not have.
It leaves alone opening and closing ceremonies, other venues, what was put off, and events of
another edition or without a name. Source: chronicles held against the news of the day.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

from qa.plugin import (
    APART,
    Check,
    Clash,
    Dated,
    bad,
    date_words,
    good,
    held_named,
    held_otherwise,
    unlike_times,
    worded,
)

_CROWD = 60


def keys(date: Dated) -> Iterable[Hashable]:
    """Group the days of one event in an article."""
    if held := held_named((date,)):
        yield (date.context.document, date.context.article, held.event)


def apart(date: Dated) -> Iterable[Hashable]:
    """Group the days of one event wherever they are told."""
    if held := held_named((date,)):
        yield (APART, held.event)


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Give the days of one event that cannot all be right."""
    for one, other in combinations(dates[:_CROWD], 2):
        if event := held_otherwise(one, other):
            yield _clash(one, other, event)


def _clash(one: Dated, other: Dated, event: str) -> Clash:
    texts = [date_words(date) + _length(date) for date in (one, other)]
    # neither a range nor one end of it can be put for the other
    return replace(
        unlike_times(one, other, texts, firm=False, what=event),
        suggestions=(worded(0, texts[1]), worded(1, texts[0])),
    )


def _length(date: Dated) -> str:
    held = held_named((date,))
    return f"（为期{held.days}天）" if held and held.days else ""


CHECK = Check(
    code="DAT23",
    name="event-held-otherwise",
    severity="warning",
    reads=Dated,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("DAT21",),
    days=200,
    message={
        "zh": "“{what}”的日子两处对不上：{one}与{other}",
        "en": "the days of one event ({what}) do not agree: {one} and {other}",
    },
    examples=(
        bad(
            "⟦4月11日⟧，为期四天的第七届山野茶叶博览会闭幕。",
            "⟦4月8日至12日⟧，第七届山野茶叶博览会在镇上举行，茶商来了210家。",
            date="2024-05-21",
        ),
        bad(
            "第三届龙舟节⟦6月8日至10日⟧举行，28支队伍参赛。\n"
            "⟦6月7日⟧，第三届龙舟节在青河开幕，两岸站满了人。",
            date="2024-06-12",
        ),
        bad(
            "⟦7月6日⟧，为期三天的“夏至”陶瓷艺术展在市美术馆落幕。",
            "⟦7月3日至6日⟧，“夏至”陶瓷艺术展在市美术馆举办，展出作品168件。",
            date="2025-07-08",
        ),
        good(
            "4月12日，为期五天的第七届山野茶叶博览会闭幕。",
            "4月8日至12日，第七届山野茶叶博览会在镇上举行，茶商来了210家。",
            date="2024-05-21",
            stopped_by="compare",
        ),
        good(
            "第三届龙舟节6月8日至10日举行，28支队伍参赛。\n"
            "6月7日晚，第三届龙舟节开幕式在青河边举行。",
            date="2024-06-12",
            stopped_by="key",
        ),
    ),
)
