"""一件事两个日子 · One event, two dates

找什么：同一篇里，或讲同一件事的两篇稿件里，同一件事（停电检修、开工、通车、开幕、截止……）给了两个日子：
日期的两位数字写颠倒（12日、21日）而说的是同一件事，或只能发生一次的事有两个时间。
为什么：公告、预告里读者照着办的就是日期，前后不一要误事。
不管什么：分期分批、延期改期、计划与实际、各有各的名称、前后两天的；相隔几个月、几年的（年份只差一笔的除外）。

Finds one event of an article, or of two articles on one story, on two dates: the figures of the
day turned round in words that say the same, or what happens once (work begins, a line opens, an
entry closes) at two times. Readers act on the date of a notice. It leaves alone phases, days put
off, plans against what was done, events named apart, and days further apart than some weeks,
unless it is by a slip of the year. Source: the desk compares dates last.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from itertools import combinations

from qa.plugin import (
    APART,
    Check,
    Clash,
    Dated,
    bad,
    date_words,
    deed,
    family,
    good,
    once_only,
    one_occasion,
    same_deed,
    unlike_times,
)

_CROWD, _FOUNDED = 60, "成立"


def keys(date: Dated) -> Iterable[Hashable]:
    """Group the dates of an article that have a month, and the years of what happens once."""
    if _is_plain(date) and (date.month or once_only(date)):
        yield (date.context.document, date.context.article)


def apart(date: Dated) -> Iterable[Hashable]:
    """Group the dates of one kind of deed, of a founding also years."""
    told = deed(date) if _is_plain(date) and (date.month or "y" in date.printed) else None
    if told and (date.month or told.kind == _FOUNDED):
        yield (APART, family(told.kind))


def _is_plain(date: Dated) -> bool:
    guessed = not date.printed and date.context.date_from == "inferred"
    return date.possible and date.context.kind != "byline" and not guessed


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Give every two dates of one event."""
    if len(dates) > _CROWD:
        return
    apart = len({date.context.document for date in dates}) > 1
    for one, other in combinations(dates, 2):
        if apart and one.context.document == other.context.document:
            continue
        if occasion := same_deed(one, other) if apart else one_occasion(one, other):
            yield _clash(one, other, occasion.words, firm=occasion.firm)


def _clash(one: Dated, other: Dated, what: str, *, firm: bool) -> Clash:
    texts = [date_words(date) for date in (one, other)]
    return unlike_times(one, other, texts, firm=firm, what=what)


CHECK = Check(
    code="DAT11",
    name="one-event-two-dates",
    severity="warning",
    reads=Dated,
    scope="run",
    keys=keys,
    apart=apart,
    compare=compare,
    explains=("DAT18", "DAT21"),
    message={
        "zh": "“{what}”给了两个日子：{one}与{other}",
        "en": "two dates for one event ({what}): {one} and {other}",
    },
    examples=(
        bad(
            "停水通知\n因管网改造，城南片区定于⟦8月13日⟧9时至17时实施停水。"
            "\n⟦8月31日⟧停水期间，请居民提前储水。"
        ),
        bad(
            "青河大桥⟦2022年9月⟧动工，是县里的重点民生工程。\n"
            "两年来，工人们昼夜奋战。从⟦2023年3月⟧动工到如今合龙，没有停过一天。"
        ),
        bad(
            "石桥县博物馆⟦5月18日⟧正式开馆，首日迎客6200人次。",
            "夜读的人\n石桥县博物馆自⟦5月16日⟧正式开馆以来，夜夜灯火通明。",
            date="2024-05-24",
        ),
        bad(
            "网上报名从⟦2024年6月17日9:00至6月21日⟧17:00，一人一次。\n"
            "请尽早登录，⟦6月20日⟧17:00报名通道关闭，过时不候。"
        ),
        bad(
            "⟦7月2日⟧9时，青河地铁5号线一期开通，首日客流8.7万人次。",
            "坐上头一趟车\n⟦7月4日⟧清晨，5号线开通，菜农老邵挑着担子来尝鲜。",
            date="2024-07-06",
        ),
        bad("盐矿⟦2023年4月⟧闭坑，采卤机停了。\n自⟦2003年⟧井口封闭以来，盐工转行跑起了船。"),
        bad("报废补贴自⟦4月1日起至6月20日⟧止申请。\n⟦6月10日⟧以后提交的材料不再接收。"),
        bad("夜校补习自⟦3月6日⟧起开始，共260人。\n附表：全县统一于⟦3月16日⟧开始。"),
        good("少儿馆7月21日起恢复开放。\n阅览室7月25日起恢复开放。", stopped_by="compare"),
        good(
            "石桥县博物馆5月18日正式开馆，首日迎客6200人次。",
            "石桥县博物馆少儿馆5月16日正式开馆，夜夜灯火通明。",
            date="2024-05-24",
            stopped_by="compare",
        ),
        good(
            "截止5月20日，全县完成改厕3.2万户。截止6月20日，完成3.9万户。",
            date="2024-07-02",
            stopped_by="compare",
            why="截止 stands for 截至",
        ),
        good(
            "停水通知\n因管网改造，城南片区定于8月13日9时至17时实施停水。\n"
            "8月31日起，城北片区将开展水质检测。",
            stopped_by="compare",
        ),
        good(
            "青河大桥一期2022年9月动工，是县里的重点民生工程。\n二期工程2023年3月动工，预计明年建成。",
            stopped_by="compare",
            why="two phases",
        ),
    ),
)
