"""一份名单里列了两遍 · Listed twice

找什么：顿号隔开的一串名称里，同一个名称出现两次（“柳园、安居里、北街、安居里”）；一句话里同一个分句一字不差说两遍，
一串排比的短句里有一句说了两遍，一个名字列在两个奖等之下，也在此列。
为什么：名单多由表格粘贴而来，漏删、错行都会使一个名称占去另一个的位置。
不管什么：沿途、往返的行程；括注已分清的同名；单字的并列。

Finds a name that stands twice in one list, a long clause that a sentence has twice, and a short
one that stands twice in a row of parallel clauses; and a name under two ranks of a roll of honour.
Lists are pasted from tables: a name that stands twice may stand in another's place.
It leaves alone routes, namesakes that brackets tell apart, and lists of single characters.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    bad,
    clauses_again,
    good,
    listed_twice,
    one_too_many,
    parallel_again,
    passage_print,
    ranks_again,
    twice,
)

_MEND = {"zh": "删去一处，或改作漏列的一个", "en": "leave it out, or put what it stands for"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find the members of a paragraph's lists that are listed twice."""
    if passage.unit != "paragraph":
        return
    found = (
        (listed_twice(passage.text), None),
        (ranks_again(passage.text), None),
        (clauses_again(passage.text), _CLAUSE),
        (parallel_again(passage.text), _CLAUSE),
    )
    for first, second, message in ((*pair, said) for pairs, said in found for pair in pairs):
        words = passage.text[slice(*first)]
        yield Clash(
            places=twice(passage, first, second),
            values=(passage_print(words), passage_print(words)),
            args={"words": words},
            suggestions=one_too_many(_MEND),
            message=message,
        )


_CLAUSE = {
    "zh": "“{words}”在一句话里说了两遍",
    "en": "“{words}” stands twice in one sentence",
}


CHECK = Check(
    code="DUP05",
    name="listed-twice",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "“{words}”在一份名单里列了两次",
        "en": "“{words}” stands twice in one list",
    },
    examples=(
        bad("获奖的小区有⟦杏花里⟧、松涛苑、⟦杏花里⟧、望湖居。"),
        bad("金奖⟦秦大川⟧；银奖施小敏；铜奖⟦秦大川⟧、窦一凡。"),
        bad("⟦过往船只一律禁止抛锚⟧，航道宽46米，⟦过往船只一律禁止抛锚⟧。"),
        bad("首批试点设在城关、⟦石桥⟧、双塘、柳林、⟦石桥⟧等五个乡镇。"),
        bad("须交：（一）⟦成绩单原件，另附复印件⟧；（二）照片；（三）⟦成绩单原件，另附复印件⟧。"),
        bad("师傅教他⟦学会看图纸⟧，学会开铣床，学会调程序，⟦学会看图纸⟧。"),
        good("获奖的小区有杏花里、松涛苑、望湖居。", stopped_by="compare"),
        good(
            "获奖的小区有杏花里（东区）、松涛苑、杏花里（西区）。",
            stopped_by="compare",
            why="namesakes",
        ),
        good("班车途经城关、石桥、双塘、城关。", stopped_by="compare", why="a round trip"),
    ),
)
