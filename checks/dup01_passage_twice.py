"""一段话排了两遍 · A passage stands twice

找什么：同一篇正文里，一句或一段话一字不差地出现两次；或两段话十分之九相同，像是改稿时新旧两稿都留下了；
相隔不远的几个分句连同数字原样再来一遍；访谈里一问一答又问答一遍。
放过什么：标题、图片说明与正文重复；短的反复与排比（“雨还在下。”）；整句引用的口号；
只有数字、地名不同的并列句；“案件还在侦办”一类的套话；名单、联系方式；问法相近的两问。导语与正文重复的只作提醒。

Finds a sentence or paragraph that stands twice in the body of an article word for word, or two
paragraphs that agree in nine tenths, as if the old and the new version had both been kept; a row
of clauses with its count again a few lines on; a question asked and answered again.
It leaves alone headlines, captions, refrains, slogans, parallels, contacts and like questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Place,
    Severity,
    asked_again,
    bad,
    ends_again,
    good,
    near_paragraphs,
    one_too_many,
    passage_print,
    repeated_runs,
    rows_again,
    said_within,
    shortened,
    worth_telling,
)


def judge(passage: Passage) -> Iterator[Clash]:
    """Find what stands twice in the body of an article."""
    if passage.unit != "article":
        return
    repeats = list(repeated_runs(passage.text, partial(worth_telling, passage.text)))
    for pieces in repeats:
        for ranges in pieces:
            yield _clash(passage, ranges, _severity(passage.text, ranges), str(pieces[0]))
    covered = [at for pieces in repeats for ranges in pieces for at in ranges]
    for find, message in _OTHERS:
        for two in find(passage.text):
            if not any(at[0] < end and start < at[1] for at in two for start, end in covered):
                covered += two
                yield _clash(passage, two, "warning", message=message)


def _severity(text: str, ranges: Iterable[tuple[int, int]]) -> Severity:
    """Lower a lead that is repeated further down to a warning."""
    lead = text.find("\n")
    within = [lead < 0 or start < lead for start, _ in ranges]
    return "warning" if any(within) and not all(within) else "error"


_NEAR = {
    "zh": "两段话几乎相同，像是新旧两稿都留下了：“{words}”",
    "en": "two paragraphs are nearly the same, as if two versions had been kept: “{words}”",
}
_PLAIN = (said_within, ends_again, rows_again, asked_again)
_OTHERS = ((near_paragraphs, _NEAR), *((find, None) for find in _PLAIN))


def _clash(
    passage: Passage,
    ranges: tuple[tuple[int, int], ...],
    severity: Severity,
    fact: str = "",
    message: dict[str, str] | None = None,
) -> Clash:
    texts = [passage.text[start:end] for start, end in ranges]
    spans = [passage.flow.span(passage.span.document, start, end) for start, end in ranges]
    return Clash(
        places=(Place("original", spans[0]), *(Place("copy", span) for span in spans[1:])),
        values=(passage_print(texts[0]), passage_print(texts[-1])),
        args={"words": shortened(texts[0]), "times": len(spans)},
        suggestions=one_too_many(copy=len(spans) - 1),
        fact=fact,
        severity=severity,
        message=message,
    )


CHECK = Check(
    code="DUP01",
    name="passage-twice",
    severity="error",
    reads=Passage,
    judge=judge,
    absorbs=("DUP06", "DUP07", "SUM01", "LST01"),
    message={
        "zh": "同样的话在正文里出现了{times}次：“{words}”",
        "en": "the same words stand {times} times in the body: “{words}”",
    },
    examples=(
        bad(
            "入冬以来，江北市供热平稳。\n⟦全市供热面积达到4600万平方米，比去年增加210万平方米。⟧居民家中暖意融融。\n"
            "检修队伍昼夜待命。⟦全市供热面积达到4600万平方米，比去年增加210万平方米。⟧"
        ),
        bad(
            "桃花开了。\n⟦景区新修栈道三公里，沿途设置了十二个观景台。游客可以坐小火车上山。⟧\n"
            "⟦景区新修栈道三公里，沿途设置了十二个观景台。游客可以坐小火车上山。⟧门票八折。",
        ),
        bad(
            "柳河镇的桃花开了。\n"
            "⟦镇里把闲置的老粮仓改成展览馆，请退休教师担任讲解员，摆出各家各户捐来的老农具，周末免费开放。⟧\n"
            "⟦镇里把闲置的老粮仓改成展览馆，请退休教师担任义务讲解员，摆出各家各户捐来的老农具，周末免费开放。⟧",
            why="the old and the new version of a paragraph were both kept",
        ),
        bad(
            "河口的包子铺开了门。⟦一口锅能蒸37笼，头一笼要等二十三分钟⟧。老板娘不急，先给客人倒茶。\n"
            "后来有人从外省打来电话问，⟦一口锅能蒸37笼，头一笼要等二十三分钟⟧，她笑着说等得起。"
        ),
        bad(
            "梁上的水\n⟦记者：水够喝吗？\n老秦：羊都喝得上。⟧去年打了两眼井。\n"
            "⟦记者：水够喝吗？\n老秦：羊都喝得上。⟧从前可不敢想。"
        ),
        bad(
            "⟦东湖冰灯展昨晚开幕 今年的冰灯展占地三万平方米，陈列冰雕一百六十座，多了两个展区。⟧"
            "看的人多。⟦今年的冰灯展占地三万平方米，陈列冰雕一百六十座，多了两个展区。⟧"
        ),
        good(
            "说起头一年，甲队打了29口井，最深的一口有83米；"
            "说起第二年，乙队也一样，打了29口井，最深的一口有83米。",
            stopped_by="compare",
        ),
        good(
            "天黑了，雨还在下。\n堤坝上的人换了一班，雨还在下。\n锅里的姜汤热了三回，雨还在下。",
            stopped_by="compare",
        ),
        good(
            "江北警方打掉一个诈骗团伙。\n目前，此案仍在深挖之中。\n"
            "南岸警方抓获盗窃嫌疑人两名。\n目前，此案仍在深挖之中。",
            stopped_by="compare",
        ),
    ),
)
