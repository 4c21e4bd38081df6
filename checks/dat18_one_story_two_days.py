"""两稿一事两日 · One story, two days

找什么：讲同一件事的两篇稿件，给同一件事的日子不同：一稿9月28日通车，一稿“9月26日大桥通车那天”。
为什么：两稿同日见报，读者一对就露馅；用词不同，逐条核对容易漏。
不管什么：试运行、彩排、筹备等另一阶段的，延期改期的，另一地、另一届的，计数起止各一端的。

Finds the likeliest two unlike days that two articles on one story give to one happening, where
what is told beside both, how far they lie apart, and what else the articles share, weighed
together, speak for one happening.
It leaves alone trial runs and other phases, days that were moved, other places and editions, and
a beginning beside an end. Source: the desk's rule to lay two stories of a day side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Dated,
    bad,
    date_words,
    good,
    story_keys,
    told_twice,
    unlike_times,
)


def keys(_: Dated) -> Iterable[Hashable]:
    """Compare nothing within an article."""
    return ()


def apart(date: Dated) -> Iterable[Hashable]:
    """Group the dates of articles that open with the same rare words."""
    return ((APART, key) for key in story_keys(date.context))


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Give of each two articles the likeliest two days of one happening."""
    return (_clash(*pair) for pair in told_twice(dates))


def _clash(one: Dated, other: Dated) -> Clash:
    texts = [date_words(date) for date in (one, other)]
    return unlike_times(one, other, texts, firm=False)


CHECK = Check(
    code="DAT18",
    name="one-story-two-days",
    severity="warning",
    reads=Dated,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    days=200,
    explains=("DAT21",),
    message={
        "zh": "两稿讲同一件事，日子不同：{one}与{other}",
        "en": "two articles on one happening, two days: {one} and {other}",
    },
    examples=(
        bad(
            "青河长桥建成通车\n⟦10月18日⟧上午9时，青河长桥正式通车，两岸车程缩短到8分钟。",
            "摆渡人老乔\n老乔在青河渡口撑了31年船。⟦10月16日⟧青河长桥通车那天，他把竹篙靠在门后，"
            "沿着桥面走了一个来回。",
            date="2024-10-20",
        ),
        bad(
            "东岭风电场建成投产\n本报讯 ⟦6月12日⟧，东岭风电场正式投产，24台风机一齐转动。",
            "追风的姑娘\n秦小禾守过东岭风电场的两个冬天。⟦6月10日⟧东岭风电场投产那天，"
            "她在24台风机下鼓了掌。",
            date="2024-06-20",
        ),
        good(
            "青河长桥建成通车\n10月18日上午9时，青河长桥正式通车，两岸车程缩短到8分钟。",
            "摆渡人老乔\n老乔在青河渡口撑了31年船。10月16日青河长桥试通行那天，他把竹篙靠在门后，"
            "沿着桥面走了一个来回。",
            date="2024-10-20",
            stopped_by="compare",
            why="a trial run",
        ),
        good(
            "青河长桥建成通车\n10月18日上午9时，青河长桥正式通车，两岸车程缩短到8分钟。",
            "摆渡人老乔\n老乔在青河渡口撑了31年船。10月18日青河长桥通车那天，他把竹篙靠在门后，"
            "沿着桥面走了一个来回。",
            date="2024-10-20",
            stopped_by="compare",
        ),
    ),
)
