"""上下文不容的年份 · A year that the context betrays

找什么：一个数字打错的年份。一、同文并列的统计都从2024年算起，唯独一处写“自2004年以来”；
二、把稿件日期之后的年份当作已经做完的事来写（2032年收入达到……）；
三、前文刚说某中心2021年挂牌，后文却写“截至2014年5月底累计受理”；
四、截至某年某月的数字，换成稿件当年恰好是最近一期，而印出的年份早了五年以上。
为什么：年份错一位，整组数字就移到另一个年代，是见报差错中最常见也最难看的一种。
不管什么：真正的长时段回顾（建校以来、累计、连续多年、每年）、人物经历、规划目标和远景年份；
书名号、引号内的名称；与正确年份不止差一个数字的；稿件日期靠推断时的未来年份。

Finds a year that is one digit, or one turned pair of digits, away from the year the context
uses: beside a parallel count with the same 以来 or 截至; told as done though later than the
article; a count up to a day before the work began; 截至 years before the article's own season.
It leaves alone long looks back, lives, plans and names in quotes. What no parallel count or
printed start contradicts is a warning.
Source: years among the commonest corrections of Chinese dailies.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from qa.plugin import Check, Clash, Dated, Suggestion, bad, good, place

_LONG = 5
_AHEAD = 2
_BACK = 4
_SEASON = dt.timedelta(days=100)
_ADJACENT = 2
_REACH = 14

_LOOKING_BACK = re.compile(
    r"累计|连续|连年|历年|历届|每年|年均|年来|历史|当时|那时|建[校院厂馆所会队市县区台]|创[办建立]"
    r"|成立|组建|设立|第一次|首次|首届|改革开放|先后|翻[了一两]|跨越"
)
_COUNT = re.compile(r"\d")
_PLANNED = re.compile(
    r"将|拟|计划|规划|力争|预计|预期|预测|目标|争取|有望|届时|今后|未来|展望|纲要|远景|愿景|到期"
    r"|前景|承诺|要|如期|奠定|基本实现|基本建成|申办|举办权|奥运|世界杯|亚运|届|期限|有效期|任务|推进|实施期|建设期|确保|方案|蓝图"
)
_DONE = re.compile(r"了|已|达到?|完成|实现|破获|查处|建成|投入|收入|增长|下降|累计|共|获")
_RUNNING = re.compile(r"累计|共|已|先后|总")
_BEGINNING = re.compile(
    r"挂牌|成立|启动|开工|动工|施行|投用|启用|运营|上线|开通|设立|组建|创办|建成|开馆|开业|揭牌|起"
)
_OPEN_QUOTE = re.compile(r"[《“][^》”]*$")
_KNOWN = frozenset({"option", "front-matter", "masthead", "dateline", "file-name"})

_REPLACED: Mapping[str, str] = {"zh": "与上下文一致的年份", "en": "the year that the context uses"}
_PARALLEL: Mapping[str, str] = {
    "zh": "{wrong}疑为{right}之误：文中并列的统计用的是{right}，两者只差一个数字",
    "en": "{wrong} looks like a slip for {right}, which a parallel count in this article uses",
}
_LATER: Mapping[str, str] = {
    "zh": "{wrong}还没有到（稿件日期{date}），所述却是已经做成的事，疑为{right}之误",
    "en": "{wrong} lies beyond the article's date {date}, yet is told as done; perhaps {right}",
}
_TOO_EARLY: Mapping[str, str] = {
    "zh": "前文说{start}才起步，不可能截至{wrong}就有累计数，疑为{right}之误",
    "en": "the work began in {start}: no count can run up to {wrong}; perhaps {right}",
}
_STALE: Mapping[str, str] = {
    "zh": "截至{wrong}距稿件日期{date}已有多年，换成{right}恰是最近一期，疑年份有误",
    "en": "{wrong} is years before the article's date {date}; {right} would be its own season",
}


def keys(date: Dated) -> Iterable[str]:
    """Compare all dates of an article whose year is printed or known."""
    if date.year is not None and date.possible:
        yield "year"


def compare(dates: Sequence[Dated]) -> Iterable[Clash]:
    """Look at every printed year in the light of the others."""
    printed = Counter(date.year for date in dates if "y" in date.printed)
    for number, date in enumerate(dates):
        if "y" not in date.printed or _in_name(date):
            continue
        clash = (
            _beside_parallel(date, dates, printed)
            or _before_start(date, dates[:number])
            or _told_too_soon(date, dates)
            or _out_of_season(date)
        )
        if clash is not None:
            yield clash


def _in_name(date: Dated) -> bool:
    return bool(_OPEN_QUOTE.search(date.context.sentence[: date.at]))


def _slip(one: int, other: int) -> bool:
    """Say whether two years differ in one digit, or in two digits turned round."""
    left, right = str(one), str(other)
    apart = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    if len(left) != len(right) or not apart:
        return False
    return len(apart) == 1 or (len(apart) == _ADJACENT and apart[0] == apart[1][::-1])


# ── one: a parallel count of another year ───────────────────────────────────


def _beside_parallel(
    date: Dated, dates: Sequence[Dated], printed: Counter[int | None]
) -> Clash | None:
    year = date.year or 0
    if date.cue not in {"以来", "截至"} or printed[year] > 1 or not _counts_now(date):
        return None
    parallels = [
        other
        for other in dates
        if (other.cue, other.printed) == (date.cue, date.printed)
        and other.year is not None
        and other.year - year >= _LONG
        and _slip(year, other.year)
        and _attested(other, printed)
        and _counts_now(other)
    ]
    if not parallels:
        return None
    best = min(parallels, key=lambda other: _distance(date, other))
    near = abs(date.context.block - best.context.block) <= 1
    return _clash(date, best.year or 0, _PARALLEL, best, severity="error" if near else "warning")


def _attested(date: Dated, printed: Counter[int | None]) -> bool:
    own = date.context.date is not None and date.context.date.year == date.year
    return own or printed[date.year] > 1


def _counts_now(date: Dated) -> bool:
    """Say whether a figure follows that is no look back over many years."""
    sentence = date.context.sentence
    return bool(_COUNT.search(sentence, _behind(date))) and not _LOOKING_BACK.search(sentence)


def _behind(date: Dated) -> int:
    return date.at + len(_words(date))


def _distance(one: Dated, other: Dated) -> int:
    return abs(one.span.start - other.span.start)


# ── two: a count up to a day before the work began ──────────────────────────


def _before_start(date: Dated, earlier: Sequence[Dated]) -> Clash | None:
    end = date.end
    if date.cue != "截至" or end is None or not _RUNNING.search(date.context.sentence):
        return None
    starts = [
        other
        for other in earlier
        if "y" in other.printed
        and other.start is not None
        and other.start > end
        and _beside(other, date)
        and _begins(other)
    ]
    if not starts:
        return None
    start = starts[-1]
    limit = date.context.date
    years = range(start.year or 0, (limit.year if limit else (start.year or 0) + _BACK) + 1)
    fitting = [
        year for year in years if _slip(date.year or 0, year) and _between(date, year, start)
    ]
    if not fitting:
        return None
    sure = limit is not None and fitting[-1] == limit.year
    return _clash(date, fitting[-1], _TOO_EARLY, start, severity="error" if sure else "warning")


def _beside(one: Dated, other: Dated) -> bool:
    """Say whether two dates stand in one sentence or in neighbouring ones of a paragraph."""
    gap = other.context.span.start - one.context.span.end
    return one.context.block == other.context.block and gap <= _ADJACENT


def _begins(date: Dated) -> bool:
    behind = _behind(date)
    return bool(_BEGINNING.search(date.context.sentence, behind, behind + _REACH))


def _between(date: Dated, year: int, start: Dated) -> bool:
    moved = _moved(date.end, year)
    limit = date.context.date
    return (
        moved is not None
        and start.start is not None
        and start.start <= moved
        and (limit is None or moved <= limit)
    )


def _moved(day: dt.date | None, year: int) -> dt.date | None:
    try:
        return day.replace(year=year) if day else None
    except ValueError:
        return None


# ── three: told as done, years ahead ────────────────────────────────────────


def _told_too_soon(date: Dated, dates: Sequence[Dated]) -> Clash | None:
    today, year = date.context.date, date.year or 0
    if date.context.date_from not in _KNOWN or today is None or year < today.year + _AHEAD:
        return None
    # plans aim at 2030 and 2035
    if year % _LONG == 0 or date.cue not in {"", "于", "在", "以来"}:
        return None
    sentence = date.context.sentence
    if _PLANNED.search(sentence) or not _DONE.search(sentence, _behind(date)):
        return None
    years = [other for other in range(today.year - _BACK, today.year + 1) if _slip(year, other)]
    if not years:
        return None
    known = Counter(other.year for other in dates)
    right = max(years, key=lambda other: (_turned(year, other), known[other], other))
    backing = [other for other in dates if other.year == right]
    best = min(backing, key=lambda other: _distance(date, other), default=None)
    return _clash(date, right, _LATER, best, severity="warning")


def _turned(one: int, other: int) -> bool:
    return sorted(str(one)) == sorted(str(other))


# ── four: 截至 out of the article's season ──────────────────────────────────


def _out_of_season(date: Dated) -> Clash | None:
    today, year = date.context.date, date.year or 0
    if date.cue != "截至" or "m" not in date.printed or today is None:
        return None
    moved = _moved(date.end, today.year)
    if (
        date.context.date_from not in _KNOWN
        or moved is None
        or today.year - year < _LONG
        or not _slip(year, today.year)
        or not dt.timedelta(0) <= today - moved <= _SEASON
        or _LOOKING_BACK.search(date.context.sentence.replace("累计", ""))
    ):
        return None
    return _clash(date, today.year, _STALE, None, severity="warning")


# ── telling it ──────────────────────────────────────────────────────────────


def _words(date: Dated) -> str:
    return date.context.sentence[date.at : date.at + date.span.end - date.span.start]


def _clash(
    date: Dated,
    right: int,
    message: Mapping[str, str],
    backing: Dated | None,
    *,
    severity: Literal["error", "warning"],
) -> Clash:
    today = date.context.date
    places = [place("year", date)]
    if backing is not None and backing.span != date.span:
        places.append(place("context", backing))
    wrong = str(date.year)
    return Clash(
        places=tuple(places),
        values=(wrong, str(right)),
        args={
            "wrong": f"{wrong}年",
            "right": f"{right}年",
            "date": today.isoformat() if today else "",
            "start": f"{backing.year}年" if backing is not None else "",
        },
        suggestions=(
            Suggestion(0, _words(date).replace(wrong, str(right), 1), _REPLACED, likelier=True),
        ),
        severity=severity,
        message=message,
    )


CHECK = Check(
    code="DAT06",
    name="wrong-year",
    severity="error",
    reads=Dated,
    keys=keys,
    compare=compare,
    explains=("DAT05",),
    message=_PARALLEL,
    examples=(
        bad(
            "自⟦2013年⟧以来，区检察院共受理食品安全案件16件21人，提起公诉12件。"
            "自⟦2023年⟧以来，区法院共审结同类案件9件，判处11人。",
            date="2023-11-02",
        ),
        bad(
            "调解中心⟦2021年4月⟧挂牌，11个部门的窗口搬进同一个大厅。"
            "截至⟦2013年9月底⟧，中心累计受理纠纷1260件，化解1185件。",
            date="2023-10-12",
        ),
        bad(
            "合作社2020年建起大棚。⟦2032年⟧，合作社卖出鲜菇46万公斤，收入达到515万元。"
            "⟦去年冬天⟧又添了一座冷库。",
            date="2024-03-05",
        ),
        good(
            "自2004年建校以来，学校共培养毕业生1.2万人。2024年以来，学校新开专业3个。",
            date="2024-09-10",
            stopped_by="compare",
            why="a school looks back to its founding",
        ),
        good(
            "2014年以来，全县累计造林36万亩。2024年以来，又新造2.1万亩。",
            date="2024-09-10",
            stopped_by="compare",
            why="累计 over ten years beside this year's share",
        ),
        good(
            "2023年，全市新增公交车120辆。到2032年，全市公交车将全部换成电动车。",
            date="2024-03-05",
            stopped_by="compare",
            why="a plan may name a year to come",
        ),
    ),
)
