"""未到的日子已成往事 · Told as done, dated later than the article

找什么：一、比稿件日期晚两天以上的日子，却用“破获”“举行了”“已于”当作过去的事来写；
二、“截至”“以来”一个还没有到的日子；三、把两年以后的年份当作做完的事来写（2042年……立案1904起）。
为什么：改稿、套用旧稿或敲错一个数字，日子就跑到了见报之后。
不管什么：规划、目标、预告；稿件日期靠推断的（除非年份颠倒了两个数字）；次日见报；书名号、引号内的；不带年份的日子，
除非句中有“昨日”“获悉”“讯”等字眼表明说的是眼前的事。

Finds a day two days or more beyond the known date of the article that is told as past; a count
up to or since a day that has not come; a year two years ahead or more told as done. It leaves
alone plans, previews, inferred dates (unless two digits of the year are turned round),
quotations, and days without a year unless the sentence speaks of the present. An error only
where the date was given or printed, and the sentence says 昨日 … or the year is two years ahead.
Source: the newsroom's own order of writing, printing and the event.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Place,
    Suggestion,
    Untimely,
    bad,
    behind,
    date_words,
    good,
    in_quotes,
    known_today,
    nearby,
    place,
    planned,
    stretch,
    told_ahead,
    with_year,
)

_PAST = re.compile(
    r"破获|抓获|查获|缴获|捣毁|打掉|侦破|落网|被判处|刑事拘留|逮捕|接报|遇难|身亡|去世|逝世|发生一起"
    r"|(?:举[行办]|召开|开展|出席|参观|考察|看望|走访|慰问|听取|会见|通过|签[署订]|完成|结束|发生|收到|获得)了"
    r"|已(?:经)?(?:举[行办]|召开|完成|结束|闭幕|建成|投用|通车)|同比[增下上减]|比上年[增下上减]"
)
_ELSEWHEN = re.compile(r"[。；]|[去前上]年|\d月|此前|日前|曾")
_ALREADY = re.compile(r"已(?:经)?[于在]$")
_COUNTED = re.compile(
    r"累计|共|已|总|了|达|完成|实现|收购|新增|发放|[办审]结|整改|投入|增长|下降|同比|查[处获]"
)
_PRESENT = re.compile(r"[昨今][天日]|日前|近日|今年|本月|目前|已于|[获据]悉|记者|(?<=日)[讯电]")
_SAID = re.compile(r"昨[天日]|(?<![\d节假生])日前|已于")
_GIVEN = frozenset({"option", "front-matter", "masthead"})
_NEXT_ISSUE, _NEAR = dt.timedelta(days=1), dt.timedelta(days=31)
_OF_NOW = frozenset({"year from article date", "relative to article date", "year from sentence"})
_CUES = frozenset({"", "于", "在", "以来", "range"})
_REACH = 36


_REPLACED = {"zh": "只差一个数字的往年", "en": "a past year, one slip away"}
_FAR = {
    "zh": "{wrong}还没有到，却当作已经做成的事来写，疑为{right}年之误",
    "en": "{wrong} is still to come, yet is told as done; perhaps {right}",
}


def judge(date: Dated) -> Iterable[Clash]:
    """Look at a date beyond the article's own for words that tell of the past."""
    far = None if in_quotes(date) else told_ahead(date)
    yield from [_years_ahead(date, far)] if far else _days_ahead(date)


def _days_ahead(date: Dated) -> Iterator[Clash]:
    today = known_today(date)
    if today is None or not _comes_later(date, today) or in_quotes(date):
        return
    done = _told_as_past(date)
    if done is None or planned(date):
        return
    beside = stretch(date, done.start(), done.end())
    sure = date.context.date_from in _GIVEN and _SAID.search(nearby(date))
    yield Clash(
        places=(place("date", date), *([Place("past", beside)] if beside else [])),
        values=(date_words(date),),
        args={"wrong": date_words(date), "date": today.isoformat()},
        fact=f"{date.context.span.start}+{done.start()}",
        severity="error" if sure else "warning",
    )


def _years_ahead(date: Dated, far: Untimely) -> Clash:
    beside = (("past", far.told), ("context", far.beside))
    right = with_year(date, far.meant) if far.meant else None
    return Clash(
        places=(place("date", date), *(Place(role, span) for role, span in beside if span)),
        values=(date_words(date),),
        args={"wrong": date_words(date), "right": far.meant, "date": str(date.context.date or "?")},
        suggestions=(Suggestion(0, right, _REPLACED, likelier=True),) if right else (),
        severity="error" if far.sure else "warning",
        message=_FAR if right else None,
    )


def _comes_later(date: Dated, today: dt.date) -> bool:
    """Say whether all days that it may mean lie beyond the next issue."""
    day = date.start if date.cue in _CUES else None
    if date.cue == "截至" and date.end is not None:
        # 截至6月 is told within June
        day = date.end if date.day else date.end.replace(day=1, month=date.month or 1)
    if day is None or day <= today + _NEXT_ISSUE:
        return False
    present = date.cue == "截至" or _PRESENT.search(nearby(date))
    near = day <= today + _NEAR and present
    return "y" in date.printed or ("m" in date.printed and date.how in _OF_NOW and bool(near))


def _told_as_past(date: Dated) -> re.Match[str] | None:
    sentence, at, after = date.context.sentence, date.at, behind(date)
    if date.cue in {"以来", "截至"}:
        return _COUNTED.search(sentence, after, after + _REACH)
    stop = _ELSEWHEN.search(sentence, after, after + _REACH)
    until = stop.start() if stop else after + _REACH
    return _ALREADY.search(sentence, max(0, at - 3), at) or _PAST.search(sentence, after, until)


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
        bad("截至⟦4月15日⟧，全县⟦完成⟧春播26万亩。", date="2024-03-28"),
        bad("⟦9月26日⟧，市公安局⟦破获⟧一起电信诈骗案，记者昨日从专案组获悉。", date="2024-09-20"),
        bad("截至⟦2024年11月底⟧，全市⟦累计⟧发放消费券1.2亿元。", date="2024-10-15"),
        good("2032年，全市公交车将全部换成电动车。", date="2024-03-05", stopped_by="compare"),
        good("今天（9月21日），书展举行了座谈会。", date="2024-09-20", stopped_by="compare"),
    ),
)
