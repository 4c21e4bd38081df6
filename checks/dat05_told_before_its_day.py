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

from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Place,
    Severity,
    Span,
    Text,
    Untimely,
    announced_too_late,
    bad,
    date_words,
    day_of_issue,
    good,
    in_quotes,
    issue_told,
    not_yet_mends,
    place,
    times_beside,
    told_ahead,
    told_early,
    told_too_soon,
    with_year,
)

_FAR = {
    "zh": "{wrong}还没有到，却当作已经做成的事来写，疑为{right}年之误",
    "en": "{wrong} is still to come, yet is told as done; perhaps {right}",
}
_LATE = {
    "zh": "{wrong}已经过去{issue}，却当作还没有到的日子来写",
    "en": "{wrong} lies behind the article's date{issue_en}, yet is announced",
}


def keys(date: Dated) -> Iterable[tuple[str, int]]:
    """Look at the dates of an article."""
    yield (date.context.document, date.context.article)


def compare(dates: Sequence[Dated]) -> Iterator[Clash]:
    """Look at each date beyond the article's own for words that tell of the past."""
    issue = day_of_issue(dates)
    for date in dates:
        far = None if in_quotes(date) else told_ahead(date)
        if far:
            yield _years_ahead(date, far, issue, times_beside(date, dates))
        else:
            yield from _days_ahead(date, issue)


def _days_ahead(date: Dated, issue: Sequence[Dated]) -> Iterator[Clash]:
    if early := told_early(date):
        sure: Severity = "error" if early.sure else "warning"
        yield _clash(date, early.words, issue, f"{date.context.span.start}+{early.at}", None, sure)
        return
    for words, message in ((told_too_soon(date), None), (announced_too_late(date), _LATE)):
        if words:
            yield _clash(date, words, issue, str(date.context.span.start), message)


def _clash(
    date: Dated,
    words: Sequence[Span],
    issue: Sequence[Dated],
    fact: str,
    message: Text | None = None,
    severity: Severity = "warning",
) -> Clash:
    past = (Place("past", span) for span in words)
    return Clash(
        places=(place("date", date), *past, *(place("context", one) for one in issue)),
        values=(date_words(date),),
        args={"wrong": date_words(date), **issue_told(date, issue)},
        suggestions=not_yet_mends(words, late=message is _LATE),
        fact=fact,
        severity=severity,
        message=message,
    )


def _years_ahead(
    date: Dated, far: Untimely, issue: Sequence[Dated], times: Sequence[Place]
) -> Clash:
    told = (Place("past", far.told), *times) if far.told else times
    own = [place("context", one) for one in issue]
    own += [Place("context", far.beside)] if far.beside else []
    right = with_year(date, far.meant) if far.meant else None
    return Clash(
        places=(place("date", date), *told, *own),
        values=(date_words(date),),
        args={"wrong": date_words(date), "right": far.meant, **issue_told(date, issue)},
        suggestions=not_yet_mends(told, right),
        severity="error" if far.sure else "warning",
        message=_FAR if right else None,
    )


CHECK = Check(
    code="DAT05",
    name="told-before-its-day",
    severity="warning",
    reads=Dated,
    keys=keys,
    compare=compare,
    alone=True,
    absorbs=("DAT08",),
    message={
        "zh": "{wrong}还没有到{issue}，却当作已经过去的事来写",
        "en": "{wrong} lies beyond the article's date{issue_en}, yet is told as past",
    },
    examples=(
        bad(
            "合作社⟦2020年⟧建起大棚。⟦2032年⟧，合作社卖出鲜菇46万公斤，收入⟦达到⟧515万元。",
            date="2024-03-05",
        ),
        bad("截至⟦4月15日⟧，全县⟦完成⟧春播26万亩。", date="2024-03-28"),
        bad("⟦9月26日⟧，市公安局⟦破获⟧一起电信诈骗案，记者昨日从专案组获悉。", date="2024-09-20"),
        bad("截至⟦2024年11月末⟧，城区⟦累计⟧发放消费券1.2亿元。", date="2024-10-15"),
        bad("⟦今年11月15日⟧⟦上午7时，运粮船靠泊⟧，吊臂随即转动。", date="2024-11-12"),
        bad("本报⟦8月4日⟧讯　⟦8月7日⟧⟦清晨，记者在码头看到⟧，头网带鱼有三吨。"),
        bad("---\n⟦date: 2024-03-06⟧\n---\n⟦3月9日⟧，⟦水利节在渠首落下帷幕，选出渠长八人⟧。"),
        bad("报名⟦将于⟧⟦10月5日⟧截止，限额300人。", date="2024-10-20"),
        bad("新桥目前只立起两座墩，⟦预计⟧⟦2022年底⟧走车。", date="2024-03-18"),
        good("11月15日，镇里还要开会，商定轮灌顺序。", date="2024-11-12", stopped_by="compare"),
        good("报名原定于10月5日截止，后延长十天。", date="2024-10-20", stopped_by="compare"),
        good("2032年，全市公交车将全部换成电动车。", date="2024-03-05", stopped_by="compare"),
        good("今天（9月21日），书展举行了座谈会。", date="2024-09-20", stopped_by="compare"),
    ),
)
