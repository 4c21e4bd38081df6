"""一段话排了两遍 · A passage stands twice

找什么：同一篇正文里，一句或一段话一字不差地出现两次；或两段话十分之九相同，像是改稿时新旧两稿都留下了。
放过什么：标题、图片说明与正文重复；短的反复与排比（“雨还在下。”）；整句引用的口号；
只有数字、地名不同的并列句；“案件还在侦办”一类的套话；名单、联系方式；问法相近的两问。导语与正文重复的只作提醒。

Finds a sentence or paragraph that stands twice in the body of an article word for word, or two
paragraphs that agree in nine tenths, as if the old and the new version had both been kept.
It leaves alone headlines, captions, refrains, slogans, parallels, contacts and like questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Place,
    Severity,
    Suggestion,
    Told,
    answers_kindred,
    bad,
    good,
    near_paragraphs,
    passage_print,
    regex,
    repeated_runs,
    said_within,
    shortened,
)

_SHORTEST, _FEWEST_CHARACTERS, _REFRAIN, _TWICE = 12, 8, 24, 2
_TELLING = regex("[，、].*[，。]")
_HAN = regex(r"[\u4e00-\u9fff]")
_FORMULA = regex(
    r"(?:案件?|调查|侦查|事故原因|情况).{0,8}(?:正在|进一步|中)|敬请(?:关注|期待)|联系(?:电话|地址|方式)"
    r"|(?:摄|供图|制图|编辑|记者|通讯员|来源|责编)[^，。]{0,12}\Z|\A记者[^，。]{2,9}摄"
)
_CREDIT = regex(r"[^。\n]{0,12}摄")
_CLOSED = regex(r"[。！？!?；;][”’』」）)]*\Z")
_QUOTED = regex(r"[“「『‘【][^“”]*[”」』’】][。！？!?]?\Z")


def judge(passage: Passage) -> Iterator[Clash]:
    """Find what stands twice in the body of an article."""
    if passage.unit != "article":
        return
    repeats = list(repeated_runs(passage.text, partial(_counts, passage.text)))
    for pieces in repeats:
        for ranges in pieces:
            yield _clash(passage, ranges, _severity(passage.text, ranges), str(pieces[0]))
    covered = {start for pieces in repeats for ranges in pieces for start, _ in ranges}
    for find, message in ((near_paragraphs, _NEAR), (said_within, None)):
        for one, other in find(passage.text):
            if not {one[0], other[0]} & covered:
                yield _clash(passage, (one, other), "warning", message=message)


def _counts(text: str, copies: Sequence[Told]) -> bool:
    """Say whether a sentence that recurs is long and plain enough to be a slip."""
    words = copies[0].words
    said = text[copies[0].start : copies[0].end]
    spread = len({copy.paragraph for copy in copies}) == len(copies)
    if len(words) < _SHORTEST or len(set(_HAN.findall(words))) < _FEWEST_CHARACTERS:
        return False
    slogan = _QUOTED.match(said) and not _TELLING.search(said)
    if len(words) <= _REFRAIN and spread and (len(copies) > _TWICE or slogan):
        return False
    heading = copies[0].start == copies[0].paragraph == 0 and "。" not in said
    apart = any(_CREDIT.match(text, copy.end) for copy in copies) or answers_kindred(text, copies)
    formula = len(words) <= _REFRAIN and _FORMULA.search(said.rstrip("。！？"))
    return bool(_CLOSED.search(said)) and not (heading or apart or formula)


def _severity(text: str, ranges: Iterable[tuple[int, int]]) -> Severity:
    """Lower a lead that is repeated further down to a warning."""
    lead = text.find("\n")
    within = [lead < 0 or start < lead for start, _ in ranges]
    return "warning" if any(within) and not all(within) else "error"


_MEND = {"zh": "删去重复的一处", "en": "leave the repetition out"}
_OR = {"zh": "或删去前一处", "en": "or leave out the first"}
_NEAR = {
    "zh": "两段话几乎相同，像是新旧两稿都留下了：“{words}”",
    "en": "two paragraphs are nearly the same, as if two versions had been kept: “{words}”",
}


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
        suggestions=(Suggestion(len(spans) - 1, "", _MEND, likelier=True), Suggestion(0, "", _OR)),
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
