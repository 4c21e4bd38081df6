"""Days on the wrong side of the article's own: not yet come but told of, gone by but announced."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from qa.judging.years import date_words, in_title, known_today
from qa.model import Dated, Span
from qa.patterns import regex

_GOING_TO = (
    "将(?![他她其它军领士近来])"
    "(?![\u4e00-\u9fff]{1,10}(?:救[出起]|送[往到医]|抓获|制服|扑灭|转移|移交|带[回至]|拦[下截]|控制))"
)
"""将 of what is to come, not the one that leads up to an object: 将司机救出."""
_AIMED = regex(
    rf"{_GOING_TO}|拟|计划|预计|预报|预告|定于|即将|届时|有望|力争|安排|争取|截止|之前|以前|日前|报名|倒计时|起施行|准备"
    r"|确定|有效|打算|预售|预约|可在|可于|开放时间|时间[:：为]|欢迎|敬请|邀请|目前|眼下|现已|截至|已有"
    r"|会期|展期|报到|日程|地点|议程"
)
_HAPPENED = regex(
    r"(?<![为除罢])了(?![解望如却])|种下|栽下|栽种|栽植|造林|植树|靠上|靠泊|驶[过入离出抵]|响起|掌声|欢呼|夺[得冠下]|捧[回走起]|摘得|斩获"
    r"|救[起出]|选出|评出|揭晓|圆满|顺利|(?:闭幕|落幕|收官|结束)(?=了|[，。；]?(?:共[有接]|吸引|最终|经过))|吸引|涌入|挤满|坐满|排起|只见|一声|缓缓|徐徐|稳稳|平稳|鸣笛|剪彩|抵达"
    r"|返回|出炉|成交|售出|卖出|接待(?:游客|观众|旅客)|达到|突破|共计?\d+(?![\d天日期周轮届]|个工作日|个月|小时)|查[处获出]|抓获|破获|送走|签下|捐出|收到|开出|发出"
    r"|演完|现场|记者看到|下完|跑完|走完|热闹|纷纷|完赛|冲过|战胜|击败|比\d|以\d|摘下|放飞|收线|[一二三]等奖"
    r"|经过[^，。；]{0,12}(?:角逐|比拼|较量|激战|鏖战|争夺|评[审选比]|努力|奋战)|决出|产生|诞生|[时点]许|记者(?:在|来到|走进|赶到)"
    r"|气氛|欢声|人头攒动|络绎不绝|此起彼伏|忙着|正忙|热火朝天|喜笑颜开"
    r"|连夜|全部(?:结束|完成)|遭遇|强降[雨水]|出动|发现|领到|来了|走进了|获刑|判处|全天[^，。；]{0,8}\d|同比[增下上减多少]|侧翻|起火|坠|撞|受伤|身亡"
)
_SURELY = regex(
    r"实际(?!控制)|约满|爆满|座无虚席|\d{2,}[1-9]人次"
    r"|(?:共有|吸引|来了|接待|服务|发送|救[起出]|转移|入[馆园场]|到场|查处|办理)[^，。；\d]{0,6}\d[\d,]*[1-9](?:名|人|件|起|户)"
)
_WILL_BE = regex(rf"{_GOING_TO}|拟|计划|预计|定于|即将|届时|力争|安排|争取|限额|可容纳|报名")

_STILL_TO_GO = ("距", "离", "距离", "距离了")
_BEGINS = regex(r"(?:[（(][^）)]{1,8}[）)])?(?:[\d:：时点上下午]*)(?:起|至|到|[-—–~～]|止)")
_DEFINED = regex("(?:当天)?(?:是|为|系)")
_ENDS = regex(r"(?:[至到\-—–~～]|距离?|离)$")
_BREAK = regex("[。！？]")
_NEXT_ISSUE, _SOON, _LATELY = dt.timedelta(days=1), dt.timedelta(days=31), dt.timedelta(days=60)
_OF_NOW = frozenset({"year from article date", "year from sentence", "printed", "unknown year"})
_ONCE = regex(r"原|曾|此前|当时|本应|那时|往年|去年|每年|通常|据史|当年|《|回忆|前不久|已|了")
_WILL = regex(r"(?:将|定|拟|计划|预计|即将)(?:于|在)?$")
_WILL_AFTER = regex(r"[^，。；\d]{0,8}?(?:将|拟|即将)(?:在|于|举|正|迎|开|面|召|全|组|进)")
_ASKED = regex(r"(?:请|须|应|可|务必|尽快)[^，。；\d]{0,8}$")
_DATELINE = regex(
    r"(?:本报|新华社|中新社|本台)[^，。\d]{0,10}(\d{1,2})月(\d{1,2})日(?:讯|电|专电|消息)"
)
_LEAD, _REACH, _LONGEST, _MOST, _ANY_YEAR = 12, 90, 36, 3, 2023


def day_of_issue(dates: Sequence[Dated]) -> list[Dated]:
    """Give the article's own day as it is printed over the text or under it, if it is."""
    return [one for one in dates if _is_own_day(one)][:1]


def day_told(date: Dated, issue: Sequence[Dated]) -> str:
    """Write the article's day; without its year, as its dateline has it."""
    if date.context.date is None and issue:
        return date_words(issue[0])
    return str(date.context.date or "?")


def _is_own_day(date: Dated) -> bool:
    today, day = date.context.date, date.start
    if today is None or day is None:
        return today is None and "d" in date.printed and _is_dateline(date)
    if date.printed == "ymd" and day == today and _apart(date):
        return True
    return day + _NEXT_ISSUE >= today and _is_dateline(date)


def _apart(date: Dated) -> bool:
    return date.context.kind != "paragraph"


def _is_dateline(date: Dated) -> bool:
    """Say whether a date is that of writing: 本报青河5月8日讯."""
    return date.context.sentence.startswith(("讯", "电", "专电"), date.until)


def _by_dateline(date: Dated) -> dt.date | None:
    """Give the article's day where its dateline prints month and day, whatever the year is."""
    today = date.context.date
    line = _DATELINE.search(date.context.gist.opening) if today else None
    if today is None or line is None:
        return None
    told = int(line[1]), int(line[2])
    days = (today, today - _NEXT_ISSUE)
    return today if told in {(day.month, day.day) for day in days} else None


def told_too_soon(date: Dated) -> list[Span]:
    """Give the clauses that tell a day still to come as it happened, the first few.

    The day is within a month of the known day of the article, in a sentence without a word of
    plans.
    """
    days = _days_to_come(date) if _plain(date) else None
    if days is None or not _NEXT_ISSUE < days <= _SOON:
        return []
    words, after = date.context.sentence, date.until
    if words.endswith(_STILL_TO_GO, 0, date.at):
        return []
    found = [] if _ahead(date) else list(_HAPPENED.finditer(words, after, after + _REACH))
    if not found and not _ahead(date, _WILL_BE):
        found = list(_SURELY.finditer(words, after, after + _REACH))
    told = [_clause(words, one.start(), after) for one in found]
    if told:
        told[0] = max(after, found[0].end() - _LONGEST), told[0][1]
    apart = {end: (start, end) for start, end in reversed(told)}
    return [date.context.place(*apart[end]) for end in sorted(apart)][:_MOST]


def _clause(words: str, at: int, least: int) -> tuple[int, int]:
    """Give where the clause around an offset begins and ends."""
    start = max(least, 1 + max(words.rfind(mark, 0, at) for mark in "，；。"))
    ends = [end for mark in "，；。" if (end := words.find(mark, at)) >= 0]
    return start, min(ends, default=len(words))


def _days_to_come(date: Dated) -> dt.timedelta | None:
    """Give how far a day lies beyond the article's, by its dateline where no year is known."""
    today, day = known_today(date) or _by_dateline(date), date.start
    if today and day and (day == date.end or date.cue == "range"):
        return day - today
    line = _DATELINE.search(date.context.gist.opening) if day is None else None
    if line is None or date.year is not None or not date.month or not date.day:
        return None
    try:
        written = dt.date(_ANY_YEAR, int(line[1]), int(line[2]))
        return dt.date(_ANY_YEAR, date.month, date.day) - written
    except ValueError:
        return None


def _plain(date: Dated) -> bool:
    """Say whether a date is a day with its month, or a few, in running text."""
    whole = "d" in date.printed and "m" in date.printed and date.how in _OF_NOW
    days = date.cue in {"", "于", "在"} or (date.cue == "range" and date.start != date.end)
    return whole and days and date.context.kind != "list"


def _ahead(date: Dated, plans: re.Pattern[str] = _AIMED) -> bool:
    """Say whether a day is planned, or an end of a range, or stands in a title."""
    words = date.context.sentence
    planned = plans.search(words, max(0, date.at - 2 * _LEAD)) is not None
    ranged = (
        _DEFINED.match(words, date.until)
        or _BEGINS.match(words, date.until)
        or _ENDS.search(words, 0, date.at)
    )
    return planned or ranged is not None or in_title(date)


def announced_too_late(date: Dated) -> list[Span]:
    """Give the words that announce a day which lies behind the known day of the article."""
    today, day = known_today(date), date.end
    if today is None or day is None or "d" not in date.printed or "m" not in date.printed:
        return []
    if date.how not in _OF_NOW or not today - _LATELY <= day < today - _NEXT_ISSUE:
        return []
    words, at, after = date.context.sentence, date.at, date.until
    lead = words[max(0, at - _LEAD) : at]
    stop = _BREAK.search(words, after)
    if _ONCE.search(words, 0, stop.start() if stop else len(words)) or in_title(date):
        return []
    ahead = _WILL.search(lead) or (_ASKED.search(lead) if date.cue == "前" else None)
    if ahead:
        return [date.context.place(max(0, at - _LEAD) + ahead.start(), at)]
    later = _WILL_AFTER.match(words, after) if date.cue in {"", "将"} else None
    return [date.context.place(later.start(), later.end())] if later else []
