"""一时两说 · One hour told twice in plain words

找什么：同一篇里，或讲同一件事的两篇稿件里，同一件事的钟点换个说法再说一遍，两处不同：
一处写“21时清场”，一处写“夜场开到22时”。
为什么：观众、旅客照着钟点到场；换了说法，逐字核对看不出来。
不管什么：另一地、另一件事、另一阶段的钟点；一头一尾；各有各的日子的。

Finds the likeliest two unlike hours, of an article or of two on one story, that are told of one
happening, where the words of both sentences, what sets them apart, and what the other hours are
told of, weighed together, speak for it. It leaves alone hours of another place, thing, step or day,
and a beginning beside an end.
Source: the desk's rule to read a notice once for its hours alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    DayOrHour,
    Timed,
    bad,
    exceptional,
    good,
    story_keys,
    unlike_times,
    weighed_across,
    weighed_within,
)


def keys(time: Timed) -> Iterable[Hashable]:
    """Group the hours of an article."""
    yield (time.context.document, time.context.article)


def apart(time: Timed) -> Iterable[Hashable]:
    """Group the hours of articles that open with the same rare words."""
    return ((APART, key) for key in story_keys(time.context))


def compare(times: Sequence[Timed]) -> Iterable[Clash]:
    """Give the likeliest two hours of one happening, of an article or of each two."""
    across = len({time.context.document for time in times}) > 1
    told = weighed_across(times) if across else weighed_within(times)
    return (_clash(*pair) for pair in told if not exceptional(*pair))


def _clash(one: DayOrHour, other: DayOrHour) -> Clash:
    texts = [side.context.sentence[side.at : side.until] for side in (one, other)]
    return unlike_times(one, other, texts, firm=False)


CHECK = Check(
    code="DAT22",
    name="one-hour-told-otherwise",
    severity="warning",
    reads=Timed,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=200,
    message={
        "zh": "同一件事换了说法，钟点不同：{one}与{other}",
        "en": "one happening told in other words, two hours: {one} and {other}",
    },
    examples=(
        bad(
            "夜游石桥\n石桥县古城墙添了夜游，游客凭身份证登城，时间一到便清场。\n"
            "古城墙夜游开放到⟦21时⟧为止。\n售票窗口15时起卖当天的票。\n"
            "“古城墙夜游开放到⟦22时⟧，来得及。”领队老秦说。",
            date="2024-06-08",
        ),
        bad(
            "夜游石桥\n石桥县古城墙添了夜游，游客凭身份证登城，时间一到便清场。\n"
            "古城墙夜游开放到⟦21时⟧为止。\n售票窗口15时起卖当天的票。\n"
            "古城墙夜游几点清场？领队老秦答：⟦22时⟧，过时不开放。",
            date="2024-06-08",
        ),
        good(
            "夜游石桥\n石桥县古城墙添了夜游，游客凭身份证登城，时间一到便清场。\n"
            "古城墙夜游开放到21时为止。\n售票窗口15时起卖当天的票。\n"
            "对岸的茶馆22时打烊。",
            date="2024-06-08",
            stopped_by="compare",
            why="another house",
        ),
        good(
            "夜游石桥\n石桥县古城墙添了夜游，游客凭身份证登城，时间一到便清场。\n"
            "古城墙夜游开放到21时为止。\n售票窗口15时起卖当天的票。\n"
            "接游客的末班公交22时从南门开出。",
            date="2024-06-08",
            stopped_by="compare",
        ),
    ),
)
