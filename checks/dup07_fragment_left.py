"""剪下的半句没有删净 · A fragment left behind

找什么：一句话的尾巴又单独成句，留在它后面或下一段开头（“……压到两成以内。率压到两成以内。”）；
一段末尾断在下一段的开头几个字上。
为什么：剪贴、并段时没有删净，读者一眼就能看见。
不管什么：简短分句的反复（“雨还在下。”）；小标题。

Finds the tail of a sentence that stands alone behind it or at the head of the next paragraph,
and a paragraph that breaks off with the words that open the next one.
Cutting and pasting leave such pieces.
It leaves alone short clauses that are said again, and headings.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Suggestion,
    bad,
    fragments,
    good,
    passage_print,
    shortened,
    twice,
    unless,
)

_CUT = {"zh": "或是前一句被截断，核对原稿", "en": "or the first was cut short: see the draft"}
_MEND = {"zh": "残句，删去", "en": "a fragment: leave it out"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find the fragments in the body of an article."""
    if passage.unit != "article":
        return
    for found in fragments(passage.text):
        words = passage.text[slice(*found.left)]
        yield Clash(
            places=twice(passage, found.whole, found.left),
            values=(passage_print(words), passage_print(words)),
            args={"words": shortened(words)},
            suggestions=(Suggestion(1, "", _MEND, likelier=True), unless(0, _CUT)),
        )


CHECK = Check(
    code="DUP07",
    name="fragment-left",
    severity="error",
    reads=Passage,
    judge=judge,
    explains=("DUP08",),
    message={
        "zh": "像是剪贴后没有删净的半句：“{words}”",
        "en": "a piece of a sentence was left behind: “{words}”",
    },
    examples=(
        bad("河滩上种了两千棵柳树，成活⟦率达到九成五。⟧\n⟦率达到九成五。⟧孩子们又来浇水。"),
        bad("新渠今年给全镇旱地送⟦水460万立方米。⟧⟦水460万立方米。⟧老农很高兴。"),
        bad("渠水流进了旱地。⟦镇里的水管员⟧\n⟦镇里的水管员⟧每天沿渠走上一遍。"),
        bad(
            "新校车开进山村，⟦四十里外的孩子不用住校，周末也能回家。⟧\n"
            "⟦四十里外的孩子不用住校，周末也能回家。⟧司机是镇上人。",
            why="whole clauses, too long for a refrain",
        ),
        good(
            "河滩上种了两千棵柳树，成活率达到九成五。\n孩子们又来浇水。",
            stopped_by="compare",
        ),
        good(
            "天黑了，堤上的人换了一班，雨还在下。\n雨还在下。锅里的姜汤热了三回。",
            stopped_by="compare",
            why="a refrain takes up a whole clause",
        ),
    ),
)
