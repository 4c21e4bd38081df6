"""编号缺号或重号 · A gap in the numbering

找什么：同一列举里的序号跳了号（第一、第二、第四；（1）（2）（4）；A、B、D），或同一序号用了两次。
为什么：多半是删稿、并稿时落下了一条，或忘了改号。
放过什么：重新从一数起的另一组列举、只从中间引起的序号（“第（三）项”）、法条号、日期、班级名；
缺的那一号用了别的写法、或文中说明了去向（C区停用）时也放过。缺号隔了段落，或只有两项时，只作提醒。

What it finds: a list whose numbers skip one, or give one twice.
Why: an item was cut or two drafts were joined, and the numbers stayed as they were.
What it leaves alone: several lists that each begin anew, numbers that are quoted from the middle
of a law, dates, names of classes, and a number that is only written in another way,
or a letter that the article tells of elsewhere.
Across paragraphs, or in a list of two, it is a warning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qa.plugin import (
    Check,
    Clash,
    Listing,
    Place,
    bad,
    good,
    regex,
    told,
    unless,
)

_FEWEST, _TWO, _LETTERS = 3, 2, "A区"


def judge(listing: Listing) -> Iterator[Clash]:
    """Compare each number with the one before it."""
    steps = list(pairwise(listing.ordinals))
    wrong = [
        number
        for number, (one, other) in enumerate(steps)
        if other != one + 1 and not (other == one + _TWO and _is_told_of(listing, one + 1))
    ]
    # A, B, D, D: the first D stands for C
    wrong = [number for number in wrong if not _is_told_behind(steps[number : number + _TWO])]
    sure = listing.complete and len(listing.ordinals) >= _FEWEST and len(wrong) == 1
    for number in wrong:
        one, other = steps[number]
        row = () if listing.span == listing.members[0] else (Place("announced", listing.span),)
        yield Clash(
            places=(
                *row,
                Place("number", listing.members[number]),
                Place("number", listing.members[number + 1]),
            ),
            values=(f"{listing.noun}{one}", f"{listing.noun}{other}"),
            args={"one": one, "other": other},
            suggestions=(
                unless(len(row) + 1, told(_RENUMBER, number=str(one + 1)), likelier=one == other),
                unless(len(row), _MISSING if one < other else _ONE_TOO_MANY),
            ),
            severity=None if sure else "warning",
            message=_TWICE if one == other else None,
        )


def _is_told_behind(steps: Sequence[tuple[int, int]]) -> bool:
    """Say whether a number that is skipped is the first of two that are the same: 2, 4, 4."""
    skipped, *again = steps
    return skipped[1] == skipped[0] + _TWO and again[:1] == [(skipped[1], skipped[1])]


def _is_told_of(listing: Listing, number: int) -> bool:
    """Say whether the article tells elsewhere of the letter that a row leaves out: C区停用."""
    letter = chr(ord("A") + number - 1)
    return listing.noun == _LETTERS and bool(
        regex(f"(?<![A-Za-z]){letter}[区馆厅口组座栋]").search(listing.context.gist.text)
    )


_RENUMBER = {"zh": "序号应为{number}", "en": "should be number {number}"}
_MISSING = {"zh": "或在其后补上漏掉的一项", "en": "or put in what is missing behind it"}
_ONE_TOO_MANY = {"zh": "或这一项的序号有误", "en": "or the number of this one is wrong"}
_TWICE = {
    "zh": "序号重复：第{one}项之后又是第{other}项",
    "en": "the numbering repeats itself: {one} is followed by {other}",
}

CHECK = Check(
    code="LST02",
    name="gap-in-numbering",
    severity="error",
    reads=Listing,
    absorbs=("FIG12",),
    judge=judge,
    message={
        "zh": "序号不连续：第{one}项之后是第{other}项",
        "en": "the numbering skips: {one} is followed by {other}",
    },
    examples=(
        bad(
            "申请人须提交：（1）身份证复印件；⟦（2）户口簿原件⟧；⟦（4）近期照片两张⟧；（5）居住证明。",
        ),
        bad(
            "推进会强调，一是抓紧补种，⟦二是防治虫害⟧，⟦四是备足化肥⟧。",
            why="the third point was cut",
        ),
        bad("办事流程：①取号；⟦②填表⟧；⟦②交件⟧；③领证。", why="a number that stands twice"),
        bad("第一步，喊，稳住落水者。⟦第二步，伸⟧，递出竹竿。⟦第四步，抛⟧，扔出绳包。"),
        bad("展区分⟦A、B、C三处⟧：A区看灯；⟦B区听戏⟧；⟦D区尝鲜⟧。", why="a wrong letter"),
        bad("镇里提出⟦三条要求⟧。\n一是管好林火。\n⟦二是清好河道⟧。\n⟦四是修好水渠⟧。"),
        bad("图1为总平面，⟦图2为剖面⟧，⟦图4为立面⟧。"),
        bad("A区“吃在”有展位42个；⟦B区“手上”有36个⟧；⟦D区“老物件”有24个⟧。"),
        bad("A馆卖粮，B馆卖水产，⟦D馆卖调料⟧，⟦D馆摆冷柜⟧。", why="前一个应是C馆"),
        bad("A赛区在湖东，⟦B赛区在湖西⟧，⟦D赛区在湖心岛⟧。"),
        good(
            "书市分三区（C区今年不设）：A区卖新书，B区卖旧书，D区换书。",
            stopped_by="compare",
            why="缺的那一区说明了去向",
        ),
        good("A出口朝东，B出口朝西，D出口朝南，C出口封闭。", stopped_by="compare"),
        good("推进会强调，一是抓紧补种，二是防治虫害，三是备足化肥。", stopped_by="compare"),
        good(
            "上午的会提出，一是补种，二是防虫。下午的会提出，一是备肥，二是修渠，三是护林。",
            stopped_by="compare",
            why="two lists",
        ),
        good(
            "依照条例第八条第（二）项、第（四）项处理。", stopped_by="reading", why="a law is cited"
        ),
    ),
)
