"""Anniversaries with the year of the beginning: 建院73周年 of what was 1952年建院."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

from qa.model import Counted, Reckoning, Span
from qa.patterns import regex
from qa.reading.calendar.periods import FoundDate
from qa.reading.scene.scene import Line
from qa.reading.time.year_counts import (
    NUMBER,
    End,
    counts,
    end_at,
    end_before,
    last_year,
    printed_year,
    reckoning,
    since,
)

_BUILD: Final = "建[院校厂馆台社所市县区局行站库园队店司会团班刊组矿桥港场村镇州省城塔坝寺]"
_ACT: Final = (
    f"{_BUILD}|成立|创[办建刊立]|诞[辰生]|逝世|牺牲|开[馆园业播航通学]|复[刊校办]|解放|通[车航]|建[成立交]"
    "|投[用产运]|挂牌|合并|设立|直辖|启动|运营|落成|组建"
)
_ANNIVERSARY: Final = regex(
    rf"(?P<act>{_ACT})(?:的|了|已经|已|整整|满)?{NUMBER}(?:(?P<jubilee>周年)|年(?=来|间|以来))"
)
_HINT: Final = regex("周年|年[来间以]")
_NOUN: Final = regex(r"[^，。；、：“”（）《》\s\d]*$")
_NOUN_LENGTH = 14
_SAME: Final[Mapping[str, str]] = MappingProxyType(
    {"诞辰": "出生|诞生|生于", "逝世": "逝世|去世|病逝|辞世"}
)
_OPENINGS: Final = frozenset({"开馆", "开园", "开业", "开学", "开播", "开航", "通航", "通车"})
_FOUNDED: Final = (
    "成立|创[办建立刊]|建[成立起]|始建|组建|设立|合并|改[制建]|组成|诞生|开[馆园业张办播航]|办起|投用"
    "|启用|落成"
)
_SUCH: Final = MappingProxyType(
    {
        "校": ("中学", "小学", "大学", "学院", "幼儿园", "师范", "学堂"),
        "院": ("医院", "学院"),
        "厂": ("公司", "车间"),
        "司": ("公司", "集团"),
        "社": ("合作社", "杂志", "日报", "供销"),
        "报": ("日报", "晚报", "周刊", "创刊"),
        "店": ("商场", "超市", "饭庄", "酒楼"),
        "团": ("剧社", "乐队"),
        "站": ("气象", "水文", "泵站"),
    }
)
_BOUND: Final = "[^，。；、\\d]"
_KNOWN: Final = (
    (regex(r"(?:新中国成立|中华人民共和国成立|建国)$"), 1949),
    (regex(r"(?:中国共产党成立|建党)$"), 1921),
    (regex(r"建军$"), 1927),
    (regex(r"(?:抗战|抗日战争|反法西斯战争)胜利$"), 1945),
    (regex(r"长征胜利$"), 1936),
    (regex(r"改革开放$"), 1978),
)
_OF_KNOWN: Final = regex(rf"{NUMBER}周年")
_EVENT_LENGTH = 16
_IS: Final = regex(r"[，,]?(?:正值|恰逢|适逢|正逢|也?是|迎来了?|时值)[^，。；\d]{0,24}$")
_AHEAD: Final = regex(r"将|即将|迎接|筹[备办]|倒计时|明年")
_LEAD: Final = regex(
    r"^(?:隆重|庆祝|纪念|喜迎|迎来了?|迎接|举[行办]了?|也?是|[正时]?值|[恰适正]逢|在|此|为|我|[校院厂公司]{1,2}$)+"
)
_TAIL: Final = regex(r"(?:隆重|昨[日天]|举[行办]了?|迎来了?|庆祝|纪念|的|又)+$")
_SHARED: Final = Fraction(3, 5)
_AHEAD_OF: Final = 20
_CHRONICLE, _BESIDE, _NAMED_AFTER = 300, 60, 6
_FOUNDING: Final = "建社"
_OF_JUBILEE: Final = regex("[\\d一二三四五六七八九十百]*周年")
_FEAST: Final = regex(rf"{NUMBER}周年(?P<what>[校院厂店台社报馆团站所行]庆)")

_Date: TypeAlias = tuple[Line, FoundDate]


class _Beginning(NamedTuple):
    """A beginning with the words around its date; `act` where nothing else is named beside."""

    line: Line
    date: FoundDate
    words: str
    act: str = ""

    @property
    def since(self) -> tuple[int, Span | None]:
        return since(self.line, self.date)


def read_jubilees(lines: Sequence[Line]) -> Iterator[Reckoning]:
    """Read the anniversaries of an article whose beginning is printed in it, or is known to all."""
    begun = [(line, date) for line in lines for date in line.dates if printed_year(date)]
    now = last_year(lines)
    for line in lines:
        if "年" in line.text and _HINT.search(line.text):
            near = begun if len(begun) <= _CHRONICLE else []
            yield from _told(line, near, now)
            yield from _feasts(line, near, now)
            yield from _of_known(line)


def _told(line: Line, dates: Sequence[_Date], now: End | None) -> Iterator[Reckoning]:
    for count, found in counts(_ANNIVERSARY, line):
        at = found.start("act")
        dated = max((date.end for date in line.dates if date.end <= at), default=0)
        noun = _NOUN.search(line.text[max(at - _NOUN_LENGTH, dated) : at])
        begun = _beginning(found["act"], noun[0] if noun else "", line, dates)
        if begun is None:
            continue
        own = begun.date if begun.line is line else None
        until = end_before(line, at, own) or now
        if now and (now.year.value or 0) - begun.since[0] == count.number:
            # counted up to now, whatever else is told on the way
            until = now
        if until and _from_forerunner(dates, (until.year.value or 0) - count.number):
            continue
        if until and not (until.span is None and _AHEAD.search(line.text)):
            kind: Counted = "anniversary" if found["jubilee"] else "years"
            yield reckoning(line, kind, count, begun.since, until)


def _from_forerunner(dates: Sequence[_Date], year: int) -> bool:
    """Say whether a house counts from the year of its forerunner: 前身为1952年成立的…."""
    return any(
        date.year == year and "前身" in line.text[max(0, date.start - _AHEAD_OF) : date.start]
        for line, date in dates
    )


def _feasts(line: Line, dates: Sequence[_Date], now: End | None) -> Iterator[Reckoning]:
    """迎来70周年报庆, of what the article says was founded in 1951."""
    for count, found in counts(_FEAST, line) if "庆" in line.text else ():
        begun = [*_beginnings(dates, _FOUNDING)]
        own = [one for one in begun if _is_such(found["what"][0], one.words) or one.line is line]
        if now and len({one.date.year for one in own}) == 1:
            yield reckoning(line, "anniversary", count, own[0].since, now)


def _beginning(act: str, noun: str, line: Line, dates: Sequence[_Date]) -> _Beginning | None:
    """Give the only beginning of that act and thing; two that differ are none."""
    begun = [one for one in _beginnings(dates, act) if _fits(act, noun, line, one)]
    return begun[0] if len({one.date.year for one in begun}) == 1 else None


def _beginnings(dates: Sequence[_Date], act: str) -> Iterator[_Beginning]:
    acts = _SAME.get(act, act) if not _begins(act) else f"{act}|{_FOUNDED}"
    after = re.compile(
        rf"[，,]?(?:由[^，。；]{{2,12}}?|{_BOUND}{{0,12}}?)(?:{acts})(?!\d|以来的?\d)"
    )
    before = re.compile(rf"{_BOUND}{{0,12}}(?:{acts})[于在]$")
    for line, date in dates:
        ahead = line.text[max(0, date.start - _AHEAD_OF) : date.start]
        if "前身" in ahead:
            continue
        if found := after.match(line.text, date.end):
            words = line.text[date.end : found.end() + _NAMED_AFTER]
            if not _OF_JUBILEE.match(line.text, found.end()):
                bare = found[0].strip("，,") if _opens_clause(ahead) else ""
                yield _Beginning(line, date, ahead + words, bare)
        elif before.search(ahead):
            yield _Beginning(line, date, ahead + line.text[date.end :][:_NAMED_AFTER])


def _opens_clause(ahead: str) -> bool:
    return not ahead or ahead[-1] in "，。；“："


def _begins(act: str) -> bool:
    """Say whether an act founds or opens something that has a name for itself: 建院, 开馆."""
    return re.fullmatch(_BUILD, act) is not None or act in _OPENINGS


def _fits(act: str, noun: str, line: Line, begun: _Beginning) -> bool:
    """Say whether what began is what is celebrated: it has the noun's head, and most of it."""
    name = _TAIL.sub("", _LEAD.sub("", noun))
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    if _begins(act) and act == begun.act:
        return True
    told = name[-1:] if not _begins(act) or act in _OPENINGS else act[1]
    if told and told in begun.words and 0 <= _apart(line, begun.line) <= _BESIDE:
        return True
    if pairs and _begins(act) and _opens_with(pairs[-1], begun.words):
        return True
    if not pairs:
        return _begins(act) and (begun.line is line or _is_such(act[1], begun.words))
    if begun.line is not line and re.search(
        f"(?:这[家座所]|该|本|我)[^，。：]{{0,3}}{act[1]}", begun.words
    ):
        return _begins(act)
    shared = sum(pair in begun.words for pair in pairs)
    return pairs[0] in begun.words and shared >= _SHARED * len(pairs)


def _opens_with(head: str, words: str) -> bool:
    """Say whether a clause calls what began by the head of its name alone: 乐团成立于1963年."""
    return re.search(rf"(?:^|[，。；：“]){head}(?:成立|创[办建立]|始建|组建)", words) is not None


def _apart(line: Line, begun: Line) -> int:
    """Give how many characters lie between two sentences of a block, -1 where they share none."""
    return abs(line.offset - begun.offset) if line.block is begun.block else -1


def _is_such(kind: str, words: str) -> bool:
    """Say whether the words name such a thing: a 中学 is a 校, a 公司 a 厂."""
    return kind in words or any(name in words for name in _SUCH.get(kind, ()))


def _of_known(line: Line) -> Iterator[Reckoning]:
    """今年是新中国成立75周年: a beginning that everybody knows."""
    for count, found in counts(_OF_KNOWN, line):
        at = found.start()
        words = line.text[max(0, at - _EVENT_LENGTH) : at]
        year = next((year for event, year in _KNOWN if event.search(words)), None)
        until = _said_year(line, at)
        if year and until:
            yield reckoning(line, "anniversary", count, (year, None), until)


def _said_year(line: Line, at: int) -> End | None:
    dates = [one for one in line.dates if one.end <= at and one.year]
    if not dates or not _IS.fullmatch(line.text, dates[-1].end, at):
        return None
    return end_at(line, dates[-1])
