"""两稿一正一反 · One article says it, another denies it

找什么：讲同一件事的两篇稿件，一篇说“全部获救”，一篇说“其中一人遇难”；一篇说提前完工，一篇说推迟了两个月；
一篇说如期举行，一篇说改期；一篇说盈利，一篇说亏损；
一篇甲队赢了乙队，一篇输给乙队。
为什么：两个记者各写一篇，各自通顺，放在一起才看得出一篇错了。
不管什么：看不出写的是同一件事、没有共同数字的；两天的稿件（事情会变）；暂时的、截至某时的；
本篇自己两样都说了的；去年、别处、别人的。

Finds two articles on one story of which one says what the other denies: all saved and one dead,
finished early and late, held on its day and put off, a gain and a loss, a match won and lost.
It leaves alone articles of two days or with no telling number in common, what is so only for now,
articles that tell both, other times, places and persons.
Source: the desk's rule to lay two stories of a day side by side.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Denied,
    Passage,
    Place,
    bad,
    denied_across,
    good,
    passage_print,
    story_keys,
    unless,
)


def keys(_: Passage) -> Iterable[Hashable]:
    """Compare nothing within an article."""
    return ()


def apart(passage: Passage) -> Iterable[Hashable]:
    """Group the articles that open with the same rare words."""
    if passage.unit == "article":
        yield from ((APART, key) for key in story_keys(passage.context))


def compare(passages: Sequence[Passage]) -> Iterable[Clash]:
    """Tell what each two articles say that excludes each other."""
    return map(_clash, denied_across(passages))


def _clash(found: Denied) -> Clash:
    sides = [*zip(found.passages, found.ranges, strict=True)]
    words = [passage.text[slice(*told)] for passage, told in sides]
    return Clash(
        places=tuple(
            Place(role, passage.flow.span(passage.span.document, *told))
            for role, (passage, told) in zip(("one", "other"), sides, strict=True)
        ),
        values=(passage_print(words[0]), passage_print(words[1])),
        args={"one": words[0], "other": words[1]},
        suggestions=(unless(0), unless(1)),
        fact=found.matter,
    )


CHECK = Check(
    code="FIG16",
    name="denied-elsewhere",
    severity="warning",
    reads=Passage,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "两稿像是一件事，一稿说“{one}”，一稿说“{other}”",
        "en": "two articles on one story say “{one}” and “{other}”",
    },
    examples=(
        bad(
            "石桥渡口沉船，船上19人⟦全部获救⟧，救援用船14艘。",
            "石桥渡口沉船，14艘船参加救援，船上19人中，⟦其中2人遇难⟧，其余上岸。",
        ),
        bad(
            "石桥引水渠⟦提前完工⟧，全长43公里，灌田7200亩。",
            "石桥引水渠比计划⟦推迟3个月⟧完工，全长43公里，灌田7200亩。",
        ),
        bad(
            "石桥县龙舟赛昨天收桨，⟦白水队击败柳湾队⟧，捧走金鼓，划手86名。",
            "86名划手逐浪石桥。石桥县龙舟赛上，⟦白水队不敌柳湾队⟧，金鼓易主。",
        ),
        good(
            "石桥渡口沉船，船上19人全部获救，救援用船14艘。",
            "石桥渡口沉船，14艘船参加救援，船上19人全部上岸。",
            stopped_by="compare",
        ),
        good(
            "石桥渡口沉船，暂无人员死亡，救援用船14艘。",
            "石桥渡口沉船，14艘船参加救援，船上19人中2人死亡。",
            stopped_by="compare",
            why="暂无",
        ),
    ),
)
