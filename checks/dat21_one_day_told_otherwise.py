"""一日两说 · One day told twice in plain words

找什么：同一篇里，或讲同一件事的两篇稿件里，同一件事的日子换个说法再说一遍，两处不同：报名截止一处写6月20日，
另一处写“报名表收到6月25日为止”。
为什么：读者照着办的就是日子；换了说法，逐字核对看不出来。
不管什么：另一地、另一件事、另一阶段的日子；一头一尾；一件已过、一件将来的。

Finds the likeliest two unlike days, of an article or of two on one story, that are told of one
happening, where the words of both sentences, what sets them apart, and what the other days are told
of, weighed together, speak for it. It leaves alone days of another place, thing or step, a
beginning beside an end, and what has been beside what is to come.
Source: the desk's rule to read a notice once for its dates alone.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Dated,
    DayOrHour,
    bad,
    good,
    story_keys,
    unlike_times,
    weighed_across,
    weighed_within,
)


def keys(date: Dated) -> Iterable[Hashable]:
    """Group the dates of an article."""
    yield (date.context.document, date.context.article)


def apart(date: Dated) -> Iterable[Hashable]:
    """Group the dates of articles that open with the same rare words."""
    return ((APART, key) for key in story_keys(date.context))


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Give the likeliest two days of one happening, of an article or of each two."""
    across = len({date.context.document for date in dates}) > 1
    told = weighed_across(dates) if across else weighed_within(dates)
    return (_clash(*pair) for pair in told)


def _clash(one: DayOrHour, other: DayOrHour) -> Clash:
    texts = [side.context.sentence[side.at : side.until] for side in (one, other)]
    return unlike_times(one, other, texts, firm=False)


CHECK = Check(
    code="DAT21",
    name="one-day-told-otherwise",
    severity="warning",
    reads=Dated,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=200,
    message={
        "zh": "同一件事换了说法，日子不同：{one}与{other}",
        "en": "one happening told in other words, two days: {one} and {other}",
    },
    examples=(
        bad(
            "秋菊展\n石桥县公园办起秋菊展，一百二十个品种同时亮相，将看到菊花谢了才闭幕。\n"
            "秋菊展⟦11月17日⟧闭幕。\n花农10月4日就把花盆运进了园。\n"
            "秋菊展办到⟦11月24日⟧为止，之后闭园换展。",
            date="2024-10-08",
        ),
        bad(
            "秋菊展\n石桥县公园办起秋菊展，一百二十个品种同时亮相，将看到菊花谢了才闭幕。\n"
            "秋菊展闭幕日期：⟦11月17日⟧。\n花农10月4日就把花盆运进了园。\n"
            "“秋菊展⟦11月24日⟧闭幕，看花请趁早。”园长秦师傅说。",
            date="2024-10-08",
        ),
        good(
            "秋菊展\n石桥县公园办起秋菊展，一百二十个品种同时亮相，将看到菊花谢了才闭幕。\n"
            "秋菊展将于11月17日闭幕。\n花农10月4日就把花盆运进了园。\n"
            "邻县的盆景展11月24日闭幕。",
            date="2024-10-08",
            stopped_by="compare",
            why="another show",
        ),
        good(
            "秋菊展\n石桥县公园办起秋菊展，一百二十个品种同时亮相，将看到菊花谢了才闭幕。\n"
            "秋菊展将于11月17日闭幕。\n花农10月4日就把花盆运进了园。\n"
            "园里的夜间灯会11月24日开始。",
            date="2024-10-08",
            stopped_by="compare",
        ),
    ),
)
