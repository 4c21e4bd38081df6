"""Words of a sentence that set what it tells apart from what is told elsewhere, or tie it to it.

Each mark is a class of words that any sentence of news may have, whatever it is about: words for
then, for what is to come, for others, for a part; for what is known already; for who says it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model import Figure, Timed
from qa.patterns import regex

_MARKS: Final = {
    name: regex(text)
    for name, text in {
        "before": (
            "去年|上年|前年|上个?月|上一?[届季轮期批周次回]|上半年|往年|历年|头年|[年月天]前|上世纪"
            "|前一[天日晚周年个]|昨|此前|之前|以前|先前|前不久|节前|同期|前些|早些|早先"
        ),
        "once": (
            r"曾|原(?![因油料则告始野子])|旧|老(?![师人年板百乡伯太大])|当年|当时|过去(?!的?[一二两三四五六七八九十几半\d])|从前|最初|起初"
            "|一度(?!电)|当初|初步|先期|首[批次日轮]|第一[批次轮天期]"
        ),
        "to come": (
            "明年|后年|明[天日后]|下[个一]?[月周季年届半]|计划|目标|预计|拟|将(?![其他她它\\d]|犯罪|嫌疑|被告|伤[者员]|失主|老人|孩子)|力争|预[测期]|规划|届时"
            "|争取|打算|未来|今后|有望|设想|任务"
        ),
        "draft": (
            "方案|草案|评估|估价|估[算计]|[概预]算|申报|原定|安排|测算|摸底|初稿|合同|图纸|设计"
        ),
        "others": (
            "另|邻|隔壁|别的|其[他它]|兄弟|对[岸面]|[上下]游|同[行类城]|周边|附近|外[地省]|各地"
            "|全[国省市]|别处"
        ),
        "that day": "同[日天时]|同一[天时周月]|同年|当[日天晚周月年](?!然)",
        "season": "[春夏秋冬][季天]|今[春夏秋冬]",
        "rank": "冠军|亚军|季军|第[二三四五六七](?![季水人民中小医初高实幼产])名?|次席|屈居",
        "part": "其中|仅|光是|单是|部分|之一|单[日月项家]|占(?![地道用线])|里面|当中",
        "norm": (
            "[上下]?限|标准|以内|警戒|要求|规定|红线|门槛|最[低高大小]|不得|不超过|不低于|指标|额定"
            "|容量|能力|容纳"
        ),
        "each": "每|均|各|单[价位]",
        "step": "[增减]|下降|上升|净|再|又|还|追加|补|多出|提高|降低|扩大|缩小|[同环]比|比",
        "after": "后来|随后|[之此事]后|移进|转为|[降改升]为|变成|减弱",
        "not": "没有|未|不(?![少到足超])|(?<![切拆清消排解免铲摘根开去])除|去掉|扣除|剔除",
        "this": "这|该|此|本",
        "all": "[共总全]|合计|悉数|都|累计",
        "told": "说|表示|介绍|告诉|称|透露|回忆|算|问|答|写",
        "picture": "图为|图片|照片",
        "us": "我|咱",
        "done": "[了着过]",
        "one of": "一[家位名个座条所处辆艘只场批支幅台]",
        "is": "是",
    }.items()
}
APART: Final = frozenset(
    {"before", "once", "to come", "draft", "others", "season", "rank", "part", "norm", "step"}
    | {"after", "not"}
)
"""The marks of what is told of another time, thing or sort."""

_ELSEWHERE: Final = regex(
    "去年|上年|前年|上个?月|上一?[届轮](?![冠亚季]军)|[年月]前(?!往)|早年|当年|前一[天晚]|明年|下个?月|试营业"
    "|邻[市县近居]|相邻|另[外一有块]|[上下]游|别的|其他|预测|师傅|母亲|父亲"
    "|半决赛|小组赛|三四名|首回合|垫[场赛]|表演赛|热身赛|[预复初]赛|[青少]年队|女子"
)
"""What no sentence on the thing itself has by chance."""


def told_in(one: Figure | Timed) -> tuple[str, str]:
    """Give what stands before and behind a number in its sentence, between its semicolons."""
    text = one.context.sentence
    until = text.find("；", one.until)
    start = text.rfind("；", 0, one.at) + 1
    return text[start : one.at], text[one.until : until if until >= 0 else len(text)]


@lru_cache(maxsize=1 << 13)
def marks_of(before: str, behind: str) -> frozenset[str]:
    """Give the marks that words before and behind a number have."""
    return frozenset(
        name for name, mark in _MARKS.items() if mark.search(before) or mark.search(behind)
    )


def marked_apart(one: Figure | Timed, other: Figure | Timed) -> bool:
    """Say whether one sentence alone tells of another time or thing."""
    told = (any(map(_ELSEWHERE.search, told_in(side))) for side in (one, other))
    return next(told) != next(told)
