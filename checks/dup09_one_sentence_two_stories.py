"""一句话排进两条稿件 · One sentence in two stories

找什么：一个版面或一组快讯里，一条稿件的整句话一字不差地又排进了另一条稿件。
为什么：拼版、改稿时粘错了位置，读者会在不相干的消息里读到它。
不管什么：同一条里的重复（归 DUP01）；短句、套话、图片说明与署名；两个文件之间的（归 DUP03）。

Finds a whole sentence of one story that stands in another story of the same page, word for word:
it was pasted into the wrong place.
It leaves alone what one story says twice (DUP01), short sentences, formulas, captions, and what
two documents have in common (DUP03). Source: error planted into published pages.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Place,
    bad,
    good,
    in_two_stories,
    one_too_many,
    passage_print,
    shortened,
)


def keys(passage: Passage) -> Iterable[Hashable]:
    """Name the page."""
    if passage.unit == "article":
        yield ("page", passage.span.document)


def compare(passages: Sequence[Passage]) -> Iterator[Clash]:
    """Tell each sentence that two stories have."""
    for said in in_two_stories(passages):
        print_ = passage_print(said.words)
        yield Clash(
            places=(Place("original", said.first), Place("copy", said.again)),
            values=(print_, print_),
            args={"words": shortened(said.words)},
            suggestions=one_too_many(),
            fact=print_,
        )


CHECK = Check(
    code="DUP09",
    name="one-sentence-two-stories",
    severity="warning",
    reads=Passage,
    scope="run",
    keys=keys,
    compare=compare,
    absorbs=("DUP06", "DUP07"),
    message={
        "zh": "同一句话排进了两条稿件：“{words}”",
        "en": "two stories have the same sentence: “{words}”",
    },
    examples=(
        bad(
            "国内简讯\n东湖区新开社区食堂\n本月，东湖区新开社区食堂12家，覆盖四个街道的老年居民。"
            "⟦市轮渡公司9日起恢复夜航，末班船推迟到二十一点三十分。⟧\n"
            "轮渡恢复夜航\n⟦市轮渡公司9日起恢复夜航，末班船推迟到二十一点三十分。⟧"
            "沿江三座码头同步延长营业。"
        ),
        bad(
            "一周要闻\n西岭县茶叶开采\n西岭县两万亩春茶昨天开采，首批鲜叶每斤收购价八十六元。"
            "今年开采比去年早了四天。\n县博物馆新馆试运行\n"
            "⟦新馆展出馆藏陶器与织机三百余件，周一照常闭馆整理。⟧\n"
            "跨河大桥合龙\n施工方昨夜完成最后一节钢梁的吊装。"
            "⟦新馆展出馆藏陶器与织机三百余件，周一照常闭馆整理。⟧"
        ),
        good(
            "国内简讯\n东湖区新开社区食堂\n本月，东湖区新开社区食堂12家，覆盖四个街道的老年居民。\n"
            "轮渡恢复夜航\n市轮渡公司9日起恢复夜航，末班船推迟到二十一点三十分。",
            stopped_by="compare",
        ),
        good(
            "国内简讯\n北岸仓库起火\n北岸一处仓库今晨起火，无人员伤亡。至于起因，调查还在进行之中，尚无结论。\n"
            "南桥货车侧翻\n南桥一辆货车昨晚侧翻，司机轻伤。至于起因，调查还在进行之中，尚无结论。",
            stopped_by="compare",
            why="a formula stands in many stories",
        ),
    ),
)
