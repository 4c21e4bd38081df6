"""一句话半截重粘 · A sentence pasted into itself

找什么：一段文字没有写完，又从头接上了自己的开头（“……为种粮大组织……为种粮大户”），
或者一个分句紧接着原样再来一遍（“，甲，甲，”）。这是剪贴时留下的，读者一眼就能看见。
放过什么：整句排两遍（归 DUP01）；标题、图片说明重复一遍；对仗和反复的短语；
法规名、机构名在一句里重复出现（“《某某市甲条例》《某某市乙条例》”）。
来源：报纸样稿中的真实差错。

What it finds: a stretch of text that breaks off and starts again from its own beginning, or a
clause that follows itself word for word. Cutting and pasting leaves such traces.
What it leaves alone: whole sentences that stand twice (DUP01), a doubled headline or caption,
short refrains, and names of laws or bodies that recur within a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.plugin import (
    SPOTS,
    Check,
    Clash,
    Echo,
    Passage,
    Place,
    Span,
    Suggestion,
    bad,
    bare,
    echoes,
    good,
    passage_print,
    regex,
    shortened,
    starts_again,
)

_HEADLINE = regex(r"(?:原?标题[：:]\s*)?")
_MARKS = "，、；： "
_REPORT = regex(r"[^，。；]{0,24}[讯电][\s(（]|(?:\d{4}年)?\d{1,2}月\d{1,2}日，")


def judge(passage: Passage) -> Iterator[Clash]:
    """Find what starts again before it has ended."""
    if passage.unit != "paragraph" or passage.context.kind in SPOTS:
        return
    text = passage.text
    for echo in echoes(text):
        if starts_again(text, echo) and not _is_heading(passage, echo):
            yield _clash(passage, echo)


def _is_heading(passage: Passage, echo: Echo) -> bool:
    """Say whether it is the headline, run into the text by a web page."""
    copy = passage.text[slice(*echo.first)]
    if passage.text[echo.first[1]] in "，、；":
        return False
    begins = _HEADLINE.match(passage.text)
    at_top = passage.context.block == 0 and begins is not None and echo.first[0] <= begins.end()
    headed = at_top and "。" not in copy and _REPORT.match(copy) is None
    return headed or bare(copy) == bare(passage.context.title)


def _trimmed(passage: Passage, start: int, end: int) -> tuple[str, Span]:
    """Give a copy without the marks at its ends, and where it stands."""
    said = passage.text[start:end]
    told = said.strip(f"{_MARKS}。") if said[0] in "。，" else said.rstrip(_MARKS)
    at = start + said.find(told)
    return told, passage.flow.span(passage.span.document, at, at + len(told))


def _clash(passage: Passage, echo: Echo) -> Clash:
    original, first = _trimmed(passage, *echo.first)
    copy, second = _trimmed(passage, *echo.second)
    why = {"zh": "前一处没有写完，删去", "en": "the first copy breaks off: leave it out"}
    again = {"zh": "若前一处才是原句，删去后一处", "en": "or leave out the second copy"}
    return Clash(
        places=(Place("original", first), Place("copy", second)),
        values=(passage_print(original), passage_print(copy)),
        args={"words": shortened(original)},
        suggestions=(Suggestion(0, "", why, likelier=True), Suggestion(1, "", again)),
    )


CHECK = Check(
    code="DUP02",
    name="pasted-into-itself",
    severity="error",
    reads=Passage,
    judge=judge,
    explains=("DUP01", "DUP04", "DUP05"),
    absorbs=("SUM01", "LST01"),
    message={
        "zh": "句子没有写完又从头开始，像是重复粘贴：“{words}”",
        "en": "the sentence starts again before it ends, as if pasted twice: “{words}”",
    },
    examples=(
        bad(
            "全市秋粮已经收完。农业部门⟦组织三百台烘干机为种粮大⟧⟦组织三百台烘干机为种粮大⟧户"
            "烘干稻谷2万吨。"
        ),
        bad(
            "养老服务又进一步。⟦为方便老年人就餐，东湖区民政局新开社区食堂12家，每餐补贴困难老⟧"
            "⟦为方便老年人就餐，区民政局新开社区食堂12家，每餐补贴困难老⟧人5元。",
            why="the second copy was edited a little",
        ),
        bad(
            "⟦本报青河5月8日讯（记者李平）市图书馆今天起向读者开⟧"
            "⟦本报青河5月8日讯（记者李平）市图书馆今天起向读者开⟧放古籍室。每天接待五十人。",
            why="a headline has no dateline",
        ),
        bad("入汛以来，⟦全县转移低洼地带群众1200人⟧，⟦全县转移低洼地带群众1200人⟧，无一伤亡。"),
        bad(
            "下半年，⟦对使用超过二十年的电梯⟧特检机构要⟦对使用超过二十年的电梯⟧逐台评估。",
            why="the first copy is followed by a few words of the clause it was cut from",
        ),
        bad(
            "⟦为落实就近入学政策，市教育局新增学位3000个。今年9月，又有两所小学开⟧"
            "⟦为落实就近入学政策，市教育局新增学位3000个。今年9月，又有两所小学开⟧门招生。",
            why="the paste runs across the end of a sentence",
        ),
        bad(
            "早8时，⟦双桥站水位18.4米，流量620立方米每秒⟧；⟦双桥站水位18.4米，流量620立方米每秒⟧。"
        ),
        bad(
            "新规下月起施行。⟦办证人只需带身份证、合同和完税凭证⟧，材料由窗口提前预审，到场的"
            "⟦办证人只需带身份证、合同和完税凭证⟧，当场取证。",
            why="a clause was pasted again further along in its sentence",
        ),
        good("农业部门组织三百台烘干机为种粮大户烘干稻谷2万吨。", stopped_by="compare"),
        good(
            "会议审议了《江北市优化营商环境条例》《江北市生活垃圾管理条例》。",
            stopped_by="compare",
            why="names of laws have a beginning in common",
        ),
        good(
            "听得见群众的声音，才走得进群众的心；听得见群众的声音，才办得好群众的事。",
            stopped_by="compare",
            why="parallel clauses",
        ),
        good(
            "江北市人民检察院向江北市人民法院提起公诉。",
            stopped_by="compare",
            why="two bodies of one city",
        ),
    ),
)
