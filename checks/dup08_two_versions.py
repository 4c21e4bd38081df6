"""新旧两稿都留下了 · Two versions of a sentence

找什么：紧挨着的两句话，数字一样，意思一样，只是换了几个词；或紧挨着的两个分句，只多出一个词。
为什么：改写之后忘了删去原句。
不管什么：对仗、排比；一升一降、两地两人的并列句；图片说明；会议议程。

Finds two sentences side by side that give the same figures and say the same in other words,
or two clauses of which one has a word more.
The text was rewritten, and the old words were not taken out.
It leaves alone parallel sentences on two places or persons, a rise and a fall, captions, agendas.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    bad,
    clause_versions,
    good,
    one_too_many,
    passage_print,
    shortened,
    twice,
    versions,
)

_MEND = {"zh": "两种写法只留一种", "en": "keep one of the two versions"}


def judge(passage: Passage) -> Iterator[Clash]:
    """Find the sentences of an article that stand beside their own rewording."""
    if passage.unit != "article":
        return
    text = passage.text
    for one, other in (*versions(text), *clause_versions(text)):
        words = [text[slice(*at)] for at in (one, other)]
        yield Clash(
            places=twice(passage, one, other),
            values=(passage_print(words[0]), passage_print(words[1])),
            args={"words": shortened(words[0])},
            suggestions=one_too_many(_MEND),
        )


CHECK = Check(
    code="DUP08",
    name="two-versions",
    severity="warning",
    reads=Passage,
    judge=judge,
    message={
        "zh": "相邻两句说的是一回事，像是改写后原句没有删：“{words}”",
        "en": "two sentences side by side say the same, as if one was rewritten: “{words}”",
    },
    examples=(
        bad(
            "⟦泵站里装了自动水尺，水位每10分钟上传一次，涨落看得清清楚楚。⟧"
            "⟦泵站里的自动水尺，每10分钟上传一次水位，涨落看得明明白白。⟧"
        ),
        bad(
            "⟦去冬今春，全镇整修渠道46公里，新增灌溉面积8000亩。⟧"
            "⟦去冬今春，全镇共修整渠道46公里，增加灌溉面积8000亩。⟧"
        ),
        bad("入冬后，⟦护林队劝返上山游客460人次⟧，⟦护林队劝返违规上山游客460人次⟧，没有火情。"),
        good("村里今年种植水稻460亩，种植水稻制种460斤，都有收成。", stopped_by="compare"),
        good(
            "一组的泵站装了自动水尺，水位每10分钟上传一次。三组的泵站没有装，水位每10分钟看一次。",
            stopped_by="compare",
        ),
        good(
            "上午，渠道水位上涨了12厘米，水流平稳。下午，渠道水位下降了12厘米，水流平稳。",
            stopped_by="compare",
        ),
    ),
)
