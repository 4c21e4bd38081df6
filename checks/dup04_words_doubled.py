"""一个词打了两遍 · Words doubled

找什么：一个词语紧接着又打一遍（“进行进行”“供电公司供电公司”），一个短句原样重复（“据介绍，据介绍，”），
一个虚字连写两个（“的的”“了了”）。
为什么：改稿、断行、拼接时最常留下的手误，校对软件之外全靠眼力。
不管什么：引号、书名号内的；一步一步、研究研究一类的重叠；“的的确确”“不了了之”；标题与正文相接处。
虚字连写只作提醒。

Finds a word or short clause that stands twice in a row, and a particle written twice.
It leaves alone quotations and titles, reduplication that is meant (一步一步, 研究研究, 的的确确),
and the beginning of a paragraph, where web pages run the headline into the text. A doubled
particle is a warning.
Source: slips of the hand in real proofs.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Stutter,
    bad,
    good,
    one_too_many,
    passage_print,
    stutters,
    twice,
)


def judge(passage: Passage) -> Iterator[Clash]:
    """Find words of a paragraph that are doubled."""
    if passage.unit == "paragraph" and passage.context.kind in {"paragraph", "list"}:
        yield from (_clash(passage, found) for found in stutters(passage.text))


def _clash(passage: Passage, found: Stutter) -> Clash:
    words = passage.text[slice(*found.first)]
    return Clash(
        places=twice(passage, found.first, found.second),
        values=(passage_print(words), passage_print(words)),
        args={"words": words},
        suggestions=one_too_many(),
        severity=None if found.sure else "warning",
    )


CHECK = Check(
    code="DUP04",
    name="words-doubled",
    severity="error",
    reads=Passage,
    judge=judge,
    message={
        "zh": "“{words}”连着出现了两遍",
        "en": "“{words}” stands twice in a row",
    },
    examples=(
        bad("新路⟦全长⟧⟦全长⟧18.6公里，年底通车。"),
        bad("秋收过半，农机合作社⟦组织⟧⟦组织⟧了三十台收割机下田。"),
        bad("雨停了，⟦据介绍⟧，⟦据介绍⟧，水库水位已回落两米。"),
        bad("为保障考场供电，⟦供电公司⟧⟦供电公司⟧派出六支抢修队。"),
        bad("这是新修⟦的⟧⟦的⟧堤坝，长两公里。"),
        good("从2001年到2018年，18年间他从没歇过一天。", stopped_by="compare"),
        good("会上选出工商联委员会委员十三名。", stopped_by="compare", why="two words"),
        good("秋收过半，农机合作社组织了三十台收割机下田。", stopped_by="compare"),
        good("大家坐下来研究研究，一步一步把方案定下来。", stopped_by="compare"),
        good("“快跑，快跑，快跑！”他的的确确喊了三声。", stopped_by="compare"),
        good("车队从云南至湖南至湖北，行程一千公里。", stopped_by="compare"),
        good("钱叔说，现在在家门口就能上班，其行为为邻里所称道。", stopped_by="compare"),
    ),
)
