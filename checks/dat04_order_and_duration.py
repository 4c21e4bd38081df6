"""次序与时长 · Order of dates, and how long something lasted

找什么：一、倒写的起止日期，如3月29日至25日；二、起止日期与紧挨着的时长对不上，如
“10月18日至20日举行，为期五天”；三、前文刚说某中心2021年挂牌，后文却写“截至2014年5月底累计受理”。
为什么：读者据起止和时长安排行程；改了一处忘了另一处，两处就互相打架。
不管什么：头尾都算或只算一头的天数、只算工作日的天数；年、月上下差一；跨年的月份；
约数；只说其中一段的时长（每期两天、持续三天的降雨）。

Finds a range written backwards; a length of time that does not fit the range right beside it;
a count up to (截至) a day before the printed start of the work. It leaves alone days counted
with or without the first or on weekdays alone, months and years one off, stretches over the
new year, rounded lengths and lengths of a part.
Source: GB/T 7408.1 (ISO 8601-1), time intervals.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qa.plugin import (
    Check,
    Clash,
    Dated,
    Place,
    Suggestion,
    backwards,
    bad,
    behind,
    date_words,
    good,
    in_quotes,
    misfit,
    moved,
    place,
    slip,
    stretch,
)

_RUNNING = re.compile(r"累计|共|已|先后|总")
_BEGINNING = re.compile(
    r"挂牌|成立|启动|开工|动工|施行|投用|启用|运营|上线|开通|设立|组建|创办|建成|开馆|开业|揭牌|起"
)
_REACH, _NEIGHBOUR, _BACK = 14, 2, 4

_TURNED = {"zh": "起止写反", "en": "the two ends turned round"}
_NEXT_MONTH = {"zh": "止于次月", "en": "it ends in the next month"}
_REPLACED = {"zh": "起步之后的年份", "en": "a year after the beginning"}
_MISFIT = {
    "zh": "{range}算不出{length}，两处必有一误",
    "en": "{range} does not last {length}: one of the two is wrong",
}
_TOO_EARLY = {
    "zh": "前文说{start}才起步，不可能截至{wrong}就有累计数，疑为{right}之误",
    "en": "the work began in {start}: no count can run up to {wrong}; perhaps {right}",
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article."""
    if date.possible:
        yield "order"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every range by itself, and at every 截至 in the light of what was told before."""
    for number, date in enumerate(dates):
        if date.cue == "range":
            yield from _range(date)
        elif date.cue == "截至" and "y" in date.printed and not in_quotes(date):
            yield from _before_start(date, dates[:number])


def _range(date: Dated) -> Iterator[Clash]:
    words, turned, length = date_words(date), backwards(date), misfit(date)
    if turned is not None:
        mends = ((turned.beyond, _NEXT_MONTH), (turned.turned, _TURNED))
        yield Clash(
            places=(place("range", date),),
            values=(words,),
            args={"range": words},
            suggestions=tuple(Suggestion(0, mend, why) for mend, why in mends if mend),
            severity="warning" if turned.beyond else "error",
        )
    elif length is not None:
        said = date.context.sentence[length.start : length.end]
        beside = stretch(date, length.start, length.end)
        yield Clash(
            places=(place("range", date), *([Place("length", beside)] if beside else [])),
            values=(words, said),
            args={"range": words, "length": said},
            severity="error" if length.unit in "天日" and date.start else "warning",
            message=_MISFIT,
        )


def _before_start(date: Dated, earlier: Sequence[Dated]) -> Iterator[Clash]:
    end, today = date.end, date.context.date
    if end is None or not _RUNNING.search(date.context.sentence):
        return
    begun = (one for one in reversed(earlier) if one.start and end < one.start)
    start = next((one for one in begun if _begins(one, date)), None)
    since = start.year or 0 if start else 0
    years = range(since, (today.year if today else since + _BACK) + 1)
    fits = [year for year in years if start and _fits(date, year, start)]
    if start is None or not fits:
        return
    wrong, right = str(date.year), str(fits[-1])
    mend = date_words(date).replace(wrong, right, 1)
    yield Clash(
        places=(place("year", date), place("context", start)),
        values=(wrong, str(start.year)),
        args={"wrong": f"{wrong}年", "right": f"{right}年", "start": f"{start.year}年"},
        suggestions=(Suggestion(0, mend, _REPLACED, likelier=True),),
        severity="error" if today and fits[-1] == today.year else "warning",
        message=_TOO_EARLY,
    )


def _begins(start: Dated, date: Dated) -> bool:
    """Say whether a printed beginning stands in the same sentence or the one before."""
    gap = date.context.span.start - start.context.span.end
    beside = start.context.block == date.context.block and gap <= _NEIGHBOUR
    after, words = behind(start), start.context.sentence
    begun = _BEGINNING.search(words, after, after + _REACH)
    return beside and "y" in start.printed and begun is not None


def _fits(date: Dated, year: int, start: Dated) -> bool:
    """Say whether the count may run up to that year: a slip away, begun, and not to come."""
    day, today = moved(date.end, year), date.context.date
    if day is None or start.start is None or not slip(date.year or 0, year):
        return False
    return start.start <= day and (today is None or day <= today)


CHECK = Check(
    code="DAT04",
    name="order-and-duration",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    explains=("DAT05", "DAT06"),
    message={
        "zh": "{range}：止日早于起日",
        "en": "{range} ends before it begins",
    },
    examples=(
        bad("书画展于⟦3月29日至25日⟧在市文化馆展出。", date="2024-03-20"),
        bad("菊花会⟦10月18日至20日⟧举行，为期⟦五天⟧，免费开放。", date="2024-10-12"),
        bad(
            "调解中心⟦2021年4月⟧挂牌，11个部门的窗口搬进同一个大厅。"
            "截至⟦2013年9月底⟧，中心累计受理纠纷1260件，化解1185件。",
            date="2023-10-12",
        ),
        good("菊花会10月18日至20日举行，为期三天。", date="2024-10-12", stopped_by="compare"),
        good(
            "培训10月14日至20日举办，为期五天，周末休息。",
            date="2024-10-12",
            stopped_by="compare",
            why="five weekdays",
        ),
        good("禁猎期为9月1日至次年3月1日。", stopped_by="compare", why="over the new year"),
    ),
)
