"""未到的日子已成往事 · Told as done, dated later than the article

找什么：一、比稿件日期晚两天以上的日子，却用“破获”“举行了”“已于”当作过去的事来写；
二、“截至”“以来”一个还没有到的日子；三、把五年以后的年份当作做完的事来写
（2032年……收入达到），而改动一个数字就是最近几年的。
为什么：改稿、套用旧稿或敲错一个数字，日子就跑到了见报之后。
不管什么：规划、目标、预告；稿件日期靠推断的；次日见报；书名号、引号内的；不带年份的日子，
除非句中有“昨日”“获悉”“讯”等字眼表明说的是眼前的事。

Finds a day two days or more beyond the known date of the article that is told as past; a count
up to or since a day that has not come; a year far ahead told as done, one slip away from a
recent one. It leaves alone plans, previews, inferred dates, quotations, and days without a year
unless the sentence speaks of the present. An error only where the article's date was given or
printed and the sentence says 昨日, 日前 or 已于.
Source: the newsroom's own order of writing, printing and the event.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Place,
    Suggestion,
    bad,
    behind,
    date_words,
    good,
    in_quotes,
    known_today,
    nearby,
    place,
    recent_slips,
    stretch,
    with_year,
)

_PLANNED = re.compile(
    r"将|拟|计划|规划|力争|争取|预计|预期|预测|目标|有望|届|今后|未来|展望|纲要|远景|愿景|到期|前景|承诺"
    r"|(?<![主重])要(?![求案犯])|如期|奠定|基本实现|基本建成|申办|举办权|奥运|世界杯|亚运|期限|有效期|任务"
    r"|推进|实施期|建设期|确保|方案|蓝图|定于|报名|凡|年满|满\d|符合|申[请领]|预售|预告|倒计时|明[天日年]|下[个周月]|开幕|截止"
)
_PAST = re.compile(
    r"破获|抓获|查获|缴获|捣毁|打掉|侦破|落网|被判处|刑事拘留|逮捕|接报|遇难|身亡|去世|逝世|发生一起"
    r"|(?:举[行办]|召开|开展|出席|参观|考察|看望|走访|慰问|听取|会见|通过|签[署订]|完成|结束|发生|收到|获得)了"
    r"|已(?:经)?(?:举[行办]|召开|完成|结束|闭幕|建成|投用|通车)|同比[增下上减]|比上年[增下上减]"
)
_ELSEWHEN = re.compile(r"[。；]|[去前上]年|\d月|此前|日前|曾")
_DONE = re.compile(r"了|已|达到|完成|实现|破获|查处|建成|投入")
_LOOSELY_DONE = re.compile(r"收入|增长|下降|累计|共|获|达")
_ALREADY = re.compile(r"已(?:经)?[于在]$")
_COUNTED = re.compile(r"累计|共|已|总")
_PRESENT = re.compile(r"[昨今][天日]|日前|近日|今年|本月|目前|已于|[获据]悉|记者|(?<=日)[讯电]")
_SAID = re.compile(r"昨[天日]|(?<![\d节假生])日前|已于")
_GIVEN = frozenset({"option", "front-matter", "masthead"})
_NEXT_ISSUE, _NEAR = dt.timedelta(days=1), dt.timedelta(days=31)
_OF_NOW = frozenset({"year from article date", "relative to article date", "year from sentence"})
_CUES = frozenset({"", "于", "在", "以来", "range"})
_AHEAD, _ROUND, _REACH = 5, 5, 36

_REPLACED = {"zh": "只差一个数字的近年", "en": "a recent year, one slip away"}
_LATER = {
    "zh": "{wrong}还没有到（稿件日期{date}），却当作已经做成的事来写，疑为{right}年之误",
    "en": "{wrong} lies beyond the article's date {date}, yet is told as done; {right} is meant?",
}


def judge(date: Dated) -> Iterable[Clash]:
    """Look at a date beyond the article's own for words that tell of the past."""
    today = known_today(date)
    if today is None or not _comes_later(date, today) or in_quotes(date):
        return
    ahead = "y" in date.printed and (date.year or 0) > today.year
    years = recent_slips(date, today) if ahead else []
    done = _told_as_past(date) or (_told_loosely(date, today) if years else None)
    if done is None or _PLANNED.search(nearby(date)):
        return
    beside = stretch(date, done.start(), done.end())
    sure = date.context.date_from in _GIVEN and _SAID.search(nearby(date))
    yield Clash(
        places=(place("date", date), *([Place("past", beside)] if beside else [])),
        values=(date_words(date),),
        args={"wrong": date_words(date), "date": today.isoformat(), "right": (years or [0])[0]},
        suggestions=tuple(Suggestion(0, with_year(date, year), _REPLACED) for year in years[:1]),
        fact=f"{date.context.span.start}+{done.start()}",
        severity="error" if sure else "warning",
        message=_LATER if years else None,
    )


def _comes_later(date: Dated, today: dt.date) -> bool:
    """Say whether all days that it may mean lie beyond the next issue."""
    day = date.start if date.cue in _CUES else None
    if date.cue == "截至" and date.end is not None:
        # 截至6月 is told within June
        day = date.end if date.day else date.end.replace(day=1, month=date.month or 1)
    if day is None or day <= today + _NEXT_ISSUE:
        return False
    near = day <= today + _NEAR and _PRESENT.search(nearby(date))
    return "y" in date.printed or ("m" in date.printed and date.how in _OF_NOW and bool(near))


def _told_as_past(date: Dated) -> re.Match[str] | None:
    sentence, at, after = date.context.sentence, date.at, behind(date)
    if date.cue in {"以来", "截至"}:
        return _COUNTED.search(sentence, after, after + _REACH)
    stop = _ELSEWHEN.search(sentence, after, after + _REACH)
    until = stop.start() if stop else after + _REACH
    return _ALREADY.search(sentence, max(0, at - 3), at) or _PAST.search(sentence, after, until)


def _told_loosely(date: Dated, today: dt.date) -> re.Match[str] | None:
    """Look for a result told of a year to come; plans aim at 2030 and 2035."""
    year, words, after = date.year or 0, date.context.sentence, behind(date)
    if year < today.year + _AHEAD or year % _ROUND == 0 or date.cue in {"截至", "range"}:
        return None
    until = after + _REACH
    return _DONE.search(words, after, until) or _LOOSELY_DONE.search(words, after, until)


CHECK = Check(
    code="DAT05",
    name="told-before-its-day",
    severity="warning",
    reads=Dated,
    judge=judge,
    message={
        "zh": "{wrong}还没有到（稿件日期{date}），却当作已经过去的事来写",
        "en": "{wrong} lies beyond the article's date {date}, yet is told as past",
    },
    examples=(
        bad(
            "合作社2020年建起大棚。⟦2032年⟧，合作社卖出鲜菇46万公斤，收入⟦达到⟧515万元。",
            date="2024-03-05",
        ),
        bad("⟦9月26日⟧，市公安局⟦破获⟧一起电信诈骗案，记者昨日从专案组获悉。", date="2024-09-20"),
        bad("截至⟦2024年11月底⟧，全市⟦累计⟧发放消费券1.2亿元。", date="2024-10-15"),
        good("2032年，全市公交车将全部换成电动车。", date="2024-03-05", stopped_by="compare"),
        good("今天（9月21日），书展举行了座谈会。", date="2024-09-20", stopped_by="compare"),
        good("9月26日，书展开馆，门票已经售完。", date="2024-09-20", stopped_by="compare"),
    ),
)
