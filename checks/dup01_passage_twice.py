"""一段话排了两遍 · A passage stands twice

找什么：同一篇正文里，一句或一段话一字不差地出现两次；或两段话十分之九相同，像是改稿时新旧两稿都留下了。
为什么：多半是粘贴或拼版的差错，删去一处不损失任何信息。
放过什么：标题、图片说明与正文重复；短的反复与排比（“他没有走。”）；整句引用的口号；
只有数字、地名不同的并列句；“案件正在进一步侦办中”一类的收尾套话；名单、联系方式。
导语与正文重复的句子只作提醒。

What it finds: a sentence or paragraph that stands twice in the body of one article word for word,
or two paragraphs that agree in nine tenths, as if the old and the new version had both been kept.
Why: nearly always a slip of pasting or page make-up; leaving one out loses nothing.
What it leaves alone: headlines and captions that repeat the body, short refrains, quoted slogans,
parallel sentences that differ in figures or places, standard closing words, lists of contacts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from qa.plugin import (
    Check,
    Clash,
    Passage,
    Place,
    Severity,
    Suggestion,
    Told,
    bad,
    bare,
    differences,
    good,
    near,
    passage_print,
    shortened,
    told,
)

_SHORTEST = 12
_REFRAIN = 24
_NEAR_FROM = 40
_KINSHIP = 8
_TWICE = 2

_HAN = re.compile(r"[\u4e00-\u9fff]")
_FORMULA = re.compile(
    r"(?:案件?|调查|侦查|事故原因|情况).{0,8}(?:正在|进一步|中)|敬请(?:关注|期待)|联系(?:电话|地址|方式)"
    r"|(?:摄|供图|制图|编辑|记者|通讯员|来源|责编)[^，。]{0,12}\Z|\A记者[^，。]{2,9}摄"
)
_CREDIT = re.compile(r"[^。\n]{0,12}摄")
_CLOSED = re.compile(r"[。！？!?；;][”’』」）)]*\Z")
_QUOTED = re.compile(r"[“「『‘【][^“”]*[”」』’】][。！？!?]?\Z")
_TELLING = re.compile(r"[\dA-Za-z〇零一二两三四五六七八九十百千万亿省市县区镇乡村街州旗东南西北某]")


def judge(passage: Passage) -> Iterator[Clash]:
    """Find what stands twice in the body of an article."""
    if passage.unit != "article":
        return
    repeats = list(_repeats(passage.text, told(passage.text)))
    for places in repeats:
        yield _clash(passage, places, _severity(passage.text, places))
    covered = {start for places in repeats for start, _ in places}
    for one, other in _near_paragraphs(passage.text):
        if not {one[0], other[0]} & covered:
            yield _clash(passage, (one, other), "warning", _NEAR)


def _repeats(text: str, lines: list[Told]) -> Iterator[tuple[tuple[int, int], ...]]:
    """Give the longest stretches of whole sentences that stand more than once."""
    by_words: dict[str, list[int]] = {}
    for number, sentence in enumerate(lines):
        by_words.setdefault(sentence.words, []).append(number)
    taken: set[int] = set()
    for number, sentence in enumerate(lines):
        again = [other for other in by_words[sentence.words] if other not in taken]
        if number in taken or len(again) == 1 or not _counts(text, [lines[k] for k in again]):
            continue
        length = _run(lines, again, taken)
        taken.update(first + step for first in again for step in range(length))
        yield tuple((lines[first].start, lines[first + length - 1].end) for first in again)


def _counts(text: str, copies: list[Told]) -> bool:
    """Say whether a sentence that recurs is long and plain enough to be a slip."""
    words = copies[0].words
    said = text[copies[0].start : copies[0].end]
    spread = len({copy.paragraph for copy in copies}) == len(copies)
    if len(words) < _SHORTEST or len(set(_HAN.findall(words))) < _KINSHIP:
        return False
    if len(words) <= _REFRAIN and spread and (len(copies) > _TWICE or _QUOTED.match(said)):
        return False
    heading = copies[0].start == 0 and "。" not in said and copies[0].paragraph == 0
    credited = any(_CREDIT.match(text, copy.end) for copy in copies)
    formula = _FORMULA.search(said.rstrip("。！？"))
    return bool(_CLOSED.search(said)) and not (heading or credited or formula)


def _run(lines: list[Told], firsts: list[int], taken: set[int]) -> int:
    """Count the sentences from `firsts` on that are the same at every one of them."""
    length = 1
    while True:
        following = [first + length for first in firsts]
        known = all(k < len(lines) and k not in taken and k not in firsts for k in following)
        if not known or len({lines[k].words for k in following}) > 1:
            return length
        length += 1


def _severity(text: str, places: Iterable[tuple[int, int]]) -> Severity:
    """Lower a lead that is repeated further down to a warning."""
    lead = text.find("\n")
    within = [lead < 0 or start < lead for start, _ in places]
    return "warning" if any(within) and not all(within) else "error"


def _near_paragraphs(text: str) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Give paragraphs that agree in nine tenths, where nothing tells two things apart."""
    kin: dict[str, list[tuple[int, int, str]]] = {}
    at = 0
    for line in text.split("\n"):
        here = (at, at + len(line), bare(line))
        at += len(line) + 1
        if len(here[2]) < _NEAR_FROM:
            continue
        ends = {here[2][:_KINSHIP], here[2][-_KINSHIP:]}
        for other in {old for end in ends for old in kin.get(end, ())[-_KINSHIP:]}:
            if other[2] != here[2] and near(other[2], here[2]) and _revised(other[2], here[2]):
                yield other[:2], here[:2]
        for end in ends:
            kin.setdefault(end, []).append(here)


def _revised(one: str, other: str) -> bool:
    """Say whether words were only added or left out, none of which names another case."""
    return not any(
        (old and new) or _TELLING.search(old + new) for old, new in differences(one, other)
    )


_NEAR = {
    "zh": "两段话几乎相同，像是新旧两稿都留下了：“{words}”",
    "en": "two paragraphs are nearly the same, as if two versions had been kept: “{words}”",
}


def _clash(
    passage: Passage,
    places: tuple[tuple[int, int], ...],
    severity: Severity,
    message: dict[str, str] | None = None,
) -> Clash:
    texts = [passage.text[start:end] for start, end in places]
    why = {"zh": "删去重复的一处", "en": "leave the repetition out"}
    first = {"zh": "或删去前一处", "en": "or leave out the first"}
    return Clash(
        places=tuple(
            Place(
                "copy" if number else "original",
                passage.flow.span(passage.span.document, start, end),
            )
            for number, (start, end) in enumerate(places)
        ),
        values=(passage_print(texts[0]), passage_print(texts[-1])),
        args={
            "words": shortened(texts[0]),
            "times": len(places),
        },
        suggestions=(Suggestion(len(places) - 1, "", why, likelier=True), Suggestion(0, "", first)),
        severity=severity,
        message=message,
    )


CHECK = Check(
    code="DUP01",
    name="passage-twice",
    severity="error",
    reads=Passage,
    judge=judge,
    message={
        "zh": "同样的话在正文里出现了{times}次：“{words}”",
        "en": "the same words stand {times} times in the body: “{words}”",
    },
    examples=(
        bad(
            "入冬以来，江北市供热平稳。\n"
            "⟦全市供热面积达到4600万平方米，比去年增加210万平方米。⟧居民家中暖意融融。\n"
            "检修队伍昼夜待命。⟦全市供热面积达到4600万平方米，比去年增加210万平方米。⟧"
        ),
        bad(
            "柳河镇的桃花开了。\n⟦景区新修栈道三公里，沿途设置了十二个观景台。游客可以坐小火车上山。⟧\n"
            "⟦景区新修栈道三公里，沿途设置了十二个观景台。游客可以坐小火车上山。⟧\n门票八折。",
            why="a run of sentences is one finding",
        ),
        bad(
            "柳河镇的桃花开了。\n"
            "⟦镇里把闲置的老粮仓改成了展览馆，请来退休教师担任讲解员，每逢周末免费向游客开放，"
            "还摆出了各家各户捐来的老农具。⟧\n桃农忙着疏花。\n"
            "⟦镇里把闲置的老粮仓改成了展览馆，请来退休教师担任义务讲解员，每逢周末免费向游客开放，"
            "还摆出了各家各户捐来的老农具。⟧",
            why="the old and the new version of a paragraph were both kept",
        ),
        good(
            "同伴调走了，他没有走。\n学校撤并了，他没有走。\n亲戚来接他，他还是没有走。",
            stopped_by="compare",
            why="a refrain",
        ),
        good(
            "甲村今年新修水渠五公里，受益农田八百多亩，村民十分高兴。\n"
            "乙村今年新修水渠三公里，受益农田六百多亩，村民十分高兴。",
            stopped_by="compare",
            why="parallel sentences on two villages",
        ),
        good(
            "江北警方打掉一个诈骗团伙。\n目前，该案件正在进一步侦办之中。\n"
            "南岸警方抓获盗窃嫌疑人两名。\n目前，该案件正在进一步侦办之中。",
            stopped_by="compare",
            why="standard closing words",
        ),
    ),
)
