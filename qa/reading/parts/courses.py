"""Stages of a race, an examination or a survey, each with no more than the one before."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence

_COURSES = tuple(
    (regex(first), regex(then))
    for first, then in (
        (
            "报名|起跑|参赛|鸣枪|发枪|站上|开跑|出发",
            "完赛|完成比赛|完成(?:了)?全[程部]|跑完|抵达终点|冲过终点|到达终点",
        ),
        ("初审|资格审查|缴费确认|准考证", "实到|实考|到考|参加(?:考试|笔试)|进入面试|录用|聘用"),
        ("报名", "起跑|参赛|实到|到考|参加考试|录取|录用|入选|入围"),
        ("应到|应考|应检|应接种|应参保", "实到|实考|受检|到考|已接种|已参保"),
        ("发放|发出", "收回|回收"),
        ("抽检|抽查|送检|检测|受检", "合格|达标|检出|阳性"),
        ("(?<!新)受理|收到|接报|接到", "办结|调解成功|调成|化解|答复|回复"),
        ("排查|摸排|发现|查出|检查出", "整改|销号|消除"),
        ("抓获", "刑事?拘留?|逮捕|批捕|移送起诉|采取强制措施"),
        ("参训|培训", "取得|拿到|考取|结业"),
        ("栽植|栽下|栽种|种下", "成活|存活"),
        ("预约|报名", "到场|实到|签到|参加"),
        ("受灾", "转移安置|失踪|遇难|紧急转移"),
        ("求职|应聘|投递", "意向|签约|录用"),
        ("参[加保].{0,8}保", "享受|领取"),
        ("体检|筛查|普查|诊查|检查", "检出|异常|阳性|确诊|疑似|复查"),
    )
)
_COURSE_UNITS = frozenset("人 件 份 批次 个 户 株 棵 起 名 处 条 项".split())
_STOP = regex("[，。；！？：“”]")


def clause_of(figure: Figure) -> str:
    """Give the clause that a figure stands in."""
    text = figure.context.sentence
    stop = _STOP.search(text, figure.until)
    return clause_before(figure) + "·" + text[figure.until : stop.start() if stop else len(text)]


def of_earlier(part: Figure, whole: Figure) -> bool:
    """Say whether a part came to a later stage than its whole: 860名走进考场; 通过的812人."""
    if part.quantity.unit not in _COURSE_UNITS:
        return False
    mine, theirs = clause_of(part), clause_of(whole)
    for first, then in _COURSES:
        if then.search(mine) and first.search(theirs) and not then.search(theirs):
            return not first.search(mine) or same_sentence(part, whole)
    return False
