"""两个人的单位对调了 · Two persons with their houses exchanged

找什么：讲同一件事的两篇稿件，一篇是“华光船厂的李志远、东湖电力的王海燕”，另一篇成了“东湖电力的李志远、华光船厂的王海燕”。
为什么：获奖名单、签约双方最容易张冠李戴，两稿各看各的都通顺。
不管什么：看不出写的是同一件事的；只有一个人的单位不同的（另有检查）；姓名、单位只出现在一篇里的。

Finds two persons who belong to each other's house in two articles on one story: names of winners
and of those who signed are easily put to the wrong house.
It leaves alone articles not seen to be on one story, and a single person's house.
Source: the desk's rule to read names against the list.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from qa.plugin import (
    APART,
    Check,
    Clash,
    Passage,
    Place,
    Swapped,
    as_the_other,
    bad,
    good,
    passage_print,
    story_keys,
    swapped_houses,
)


def keys(_: Passage) -> Iterable[Hashable]:
    """Compare nothing within an article."""
    return ()


def apart(passage: Passage) -> Iterable[Hashable]:
    """Group the articles that open with the same rare words."""
    if passage.unit == "article":
        yield from ((APART, key) for key in story_keys(passage.context))


def compare(passages: Sequence[Passage]) -> Iterable[Clash]:
    """Tell the two persons of each two articles."""
    return map(_clash, swapped_houses(passages))


def _clash(found: Swapped) -> Clash:
    sides = [
        (passage, told)
        for passage, both in zip(found.passages, found.ranges, strict=True)
        for told in both
    ]
    words = [passage.text[slice(*told)] for passage, told in sides]
    roles = ("one", "context", "other", "context")
    return Clash(
        places=tuple(
            Place(role, passage.flow.span(passage.span.document, *told))
            for role, (passage, told) in zip(roles, sides, strict=True)
        ),
        values=tuple(map(passage_print, words)),
        args={"one": "、".join(words[:2]), "other": "、".join(words[2:])},
        suggestions=as_the_other((words[0], words[2]), at=(0, 2)),
    )


CHECK = Check(
    code="NAM08",
    name="houses-exchanged",
    severity="warning",
    reads=Passage,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    message={
        "zh": "两稿像是一件事，一稿是“{one}”，一稿是“{other}”，两人的单位对调了",
        "en": "two articles on one story have “{one}” and “{other}”: the houses are exchanged",
    },
    examples=(
        bad(
            "石桥县摇橹大赛昨天收桨，⟦柳湾村的秦大川⟧头名，⟦白水村的施小敏⟧第二，船手96名。",
            "96名船手摇橹。石桥县摇橹大赛上，⟦白水村秦大川⟧先到，⟦柳湾村施小敏⟧随后。",
        ),
        bad(
            "石桥茶厂与南河茶厂签约，⟦石桥茶厂代表陆文清⟧、⟦南河茶厂代表贺长林⟧落笔，茶园372亩。",
            "372亩茶园有了东家。⟦南河茶厂代表陆文清⟧、⟦石桥茶厂代表贺长林⟧在石桥茶厂签约，南河茶厂做东。",
        ),
        good(
            "石桥县摇橹大赛昨天收桨，柳湾村的秦大川头名，白水村的施小敏第二，船手96名。",
            "96名船手摇橹。石桥县摇橹大赛上，柳湾村秦大川先到，白水村施小敏随后。",
            stopped_by="compare",
        ),
        good(
            "石桥县摇橹大赛昨天收桨，柳湾村的秦大川头名，白水村的施小敏第二，船手96名。",
            "96名船手摇橹。石桥县摇橹大赛上，秦大川先到，施小敏随后，两人同岁。",
            stopped_by="compare",
        ),
    ),
)
