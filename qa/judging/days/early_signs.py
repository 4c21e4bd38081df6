"""What tells that a day still to come is told of as past: signs of its clause, weighed. Pure.

Weights are hundredths of a natural logarithm, fitted to days that editors marked and to all other
days to come of sound texts and published articles (`tests/bench/fit_early.py`); with each set of
texts left out of the fit, eighteen of nineteen were found and none of three hundred cried.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import Final

from qa.model import Dated
from qa.patterns import regex

_NONE = -239
WEIGHTS: Final = MappingProxyType(
    {
        "asked": -79,
        "at once": -56,
        "bound": -113,
        "comma": 29,
        "deed": 106,
        "figures": 24,
        "half a day": 79,
        "happened": 106,
        "list": -30,
        "long": 52,
        "much later": -109,
        "notice": -97,
        "opens": 104,
        "over": 69,
        "start": -50,
        "weekday": -77,
        "weeks later": -65,
        "will": -180,
        "year": -49,
    }
)
GOING_TO: Final = (
    "将(?![他她其它军领士近来])"
    "(?![\u4e00-\u9fff]{1,10}(?:救[出起]|送[往到医]|抓获|制服|扑灭|转移|移交|带[回至]|拦[下截]|控制))"
)
"""将 of what is to come, not the one that leads up to an object: 将司机救出."""
_WILL: Final = regex(
    rf"{GOING_TO}|拟|(?<![原比照按])计划|预计|预[报告测]|定[于在]|即将|届时|力争|争取|打算|有望|初定|还要|为期待"
)
_ASKED: Final = regex(
    r"截止|之前|报名|准备|预售|可[在于凭到]|须|应[于在当]|请|限额|欢迎|时间[:：为]|迎战|对阵|客战|坐镇|做客|放假"
    r"|调休|报到|开售|起售|持续到|逾期|补[考办班]|进行[，。]"
)
HAPPENED: Final = regex(
    r"(?<![为除罢])了(?![解望如却])|种下|栽下|栽种|栽植|造林|植树|靠上|靠泊|驶[过入离出抵]|响起|掌声|欢呼|夺[得冠下]|捧[回走起]|摘得|斩获"
    r"|救[起出]|选出|评出|揭晓|圆满|顺利|(?:闭幕|落幕|收官|结束)(?=了|[，。；]?(?:共[有接]|吸引|最终|经过))|吸引|涌入|挤满|坐满|排起|只见|一声|缓缓|徐徐|稳稳|平稳|鸣笛|剪彩|抵达"
    r"|返回|出炉|成交|售出|卖出|接待(?:游客|观众|旅客)|达到|突破|共计?\d+(?![\d天日期周轮届]|个工作日|个月|小时)|查[处获出]|抓获|破获|送走|签下|捐出|收到|开出|发出"
    r"|演完|现场|记者看到|下完|跑完|走完|热闹|纷纷|完赛|冲过|战胜|击败|比\d|以\d|摘下|放飞|收线|[一二三]等奖"
    r"|经过[^，。；]{0,12}(?:角逐|比拼|较量|激战|鏖战|争夺|评[审选比]|努力|奋战)|决出|产生|诞生|[时点]许|记者(?:在|来到|走进|赶到)"
    r"|宣[告布]|气氛|欢声|人头攒动|络绎不绝|此起彼伏|忙着|正忙|热火朝天|喜笑颜开"
    r"|连夜|全部(?:结束|完成)|遭遇|强降[雨水]|出动|发现|领到|来了|走进了|获刑|判处|全天[^，。；]{0,8}\d|同比[增下上减多少]|侧翻|起火|坠|撞|受伤|身亡"
    r"|实际(?!控制)|约满|爆满|座无虚席|\d{2,}[1-9]人次|侦破|落网|刑事拘留|逮捕|接报|遇难|去世|逝世|发生一起"
    r"|已(?:经)?(?:举[行办]|召开|完成|结束|闭幕|建成|投用|通车)"
)
_DEED: Final = regex(
    r"举[行办]|启动|召开|走进|来到|[开闭]幕|揭牌|通车|迎来|打响|落下?帷?幕|收官|开馆|开业|成立|签[署订约]|开工|抵达|出发|公布|发布|通报"
    r"|组织|开展|赶到|接到|发生|看到|见到|种下|成功|完成|获"
)
_HALF: Final = regex("上午|下午|清晨|凌晨|零[时点]|早|晚|夜|[子午深]夜|傍晚|中午|当[天晚日]")
_START: Final = regex(
    r"(?:[（(][^）)]{1,8}[）)])?[\d:：时点零上下午]*(?:起|至|到|[-—–~～]|止|前|后|之后|以前|以后|开始)"
)
_COUNT: Final = regex(
    r"\d[\d,.]*[万亿]?[多余]?[名人件辆株亩支个份户条场家万亿元吨处起届批台艘米棵]|\d公斤"
)
_NOTICE: Final = regex("通告|公告|公示|通知|启事|预告|须知|安排|方案")
_WEEKDAY: Final = regex("[（(]?(?:星期|周)")
_OVER: Final = regex("(?<![为除罢])了(?![解望如却])")
_STOP: Final = regex("[。；]")
_OPENED: Final = ("讯", "讯 ", "）", "。", "”")
_AFTER: Final = frozenset({"", "于", "在"})
_LEAD, _LONG, _HEAD, _MOST, _WEEK, _MONTH = 24, 30, 60, 3, 5, 15


def clause_after(date: Dated) -> str:
    """Give what is told of a date, up to the next full stop."""
    words = date.context.sentence
    stop = _STOP.search(words, date.until)
    return words[date.until : stop.start() if stop else len(words)]


def early_signs(date: Dated, days: int) -> dict[str, int]:
    """Give the signs of a date that lies so many days beyond the article's own."""
    words, told = date.context.sentence, clause_after(date)
    lead = _since_stop(words, date.at)[-_LEAD:]
    happened = HAPPENED.search(told)
    found: dict[str, object] = {
        "asked": _ASKED.search(lead + told[: happened.start() if happened else len(told)]),
        "at once": days == 1,
        "bound": date.cue not in _AFTER,
        "comma": told.startswith("，"),
        "deed": _DEED.search(told),
        "half a day": _HALF.match(told),
        "happened": happened,
        "list": date.context.kind == "list",
        "long": len(told) >= _LONG,
        "much later": days > _MONTH,
        "notice": _NOTICE.search(date.context.gist.opening[:_HEAD]),
        "opens": not date.at or words.endswith(_OPENED, 0, date.at),
        "over": _over(told),
        "start": _START.match(told),
        "weekday": _WEEKDAY.match(told),
        "weeks later": _WEEK < days <= _MONTH,
        "year": "y" in date.printed,
    }
    done = found["deed"] or found["happened"]
    counts = {
        "figures": min(_MOST, len(_COUNT.findall(told))) if done else 0,
        "will": bool(_WILL.search(words)) + bool(_WILL.search(lead + told)),
    }
    return counts | {name: 1 for name, sign in found.items() if sign}


def _since_stop(words: str, end: int) -> str:
    start = 1 + max(words.rfind(mark, 0, end) for mark in "。；")
    return words[start:end]


def _over(told: str) -> re.Match[str] | None:
    return _OVER.search(told) if "了" in told else None


def early_odds(date: Dated, days: int) -> int:
    """Give the odds that a day to come is told of as past, in hundredths of a logarithm."""
    return _NONE + sum(WEIGHTS[name] * count for name, count in early_signs(date, days).items())
