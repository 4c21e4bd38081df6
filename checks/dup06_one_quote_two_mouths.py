"""一句话两个人说 · One quotation, two mouths

找什么：正文两段里，两处直接引语一字不差，文中又没有交代是同一句话。
为什么：改稿时把前面的引语误粘到后面，盖掉了后一个人的话。
不管什么：写明“一模一样”“同样的话”“重复”“口头禅”的；口号、标语；短语。

Finds speech that is quoted word for word in two paragraphs, where the text does not say that
it is the same saying.
A quotation pasted a second time hides what the second person said.
It leaves alone what is told as an echo, slogans, and short phrases.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    bad,
    good,
    one_too_many,
    passage_print,
    shortened,
    twice,
    two_mouths,
)

_MEND = {"zh": "改作这一处原来的引语，或删去", "en": "put what was said here, or leave it out"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find the quotations of an article that stand twice."""
    if passage.unit != "article":
        return
    for first, second in two_mouths(passage.text):
        words = passage.text[slice(*first)]
        yield Clash(
            places=twice(passage, first, second),
            values=(passage_print(words), passage_print(words)),
            args={"words": shortened(words)},
            suggestions=one_too_many(_MEND),
        )


CHECK = Check(
    code="DUP06",
    name="one-quotation-two-mouths",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "两处引语一字不差，是否误粘：{words}",
        "en": "the same words are quoted twice: was one pasted by mistake? {words}",
    },
    examples=(
        bad(
            "老班长说：⟦“井架不倒，人就不撤。”⟧他守了三十年。\n"
            "徒弟总对新来的人说：⟦“井架不倒，人就不撤。”⟧"
        ),
        bad(
            "⟦“水退到哪里，我们就查到哪里。”⟧防疫站站长说。\n"
            "下午，一名村医说：⟦“水退到哪里，我们就查到哪里。”⟧"
        ),
        good(
            "老班长说：“井架不倒，人就不撤。”他守了三十年。\n"
            "徒弟对新来的人说着一模一样的话：“井架不倒，人就不撤。”",
            stopped_by="compare",
        ),
        good(
            "老班长说：“井架不倒，人就不撤。”他守了三十年。\n徒弟说：“师傅在，我心里就踏实。”",
            stopped_by="compare",
        ),
    ),
)
