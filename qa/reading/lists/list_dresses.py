"""Lists in other dress: 甲、乙、丙等两省; “三个一”; 一选二晒三炒; 甲班、乙班、丁班; 上述四项."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import HAN, ITEM, OPEN, SENTENCE_END, joined_items
from qa.reading.lists.list_page import Count, Found
from qa.reading.lists.numbering import Marker, number_of, ordered, ordinal
from qa.reading.text.branches import number_pattern
from qa.reading.text.quotations import quoted

_NUMERAL: Final = r"[两二三四五六七八九十\d](?:(?<=十)[一二三四五六七八九]|(?<=\d)\d)?"
_UNITS: Final = "部门|省份?|市|县|区|镇|乡|村|国|地|校|科室|[个家名位所项类种大支款条处座门]"
_AND_SO_ON: Final = regex(rf"等(?P<number>{_NUMERAL})(?P<unit>{_UNITS})(?![多余月年天日])")
_NAMED: Final = regex(
    r"(?:[^，。；：、（）“”《》\d\n]{1,12}、){2,20}[^，。；：、（）“”《》\d\n]{1,12}$"
)
_OF_ONE: Final = regex(rf"[“「](?P<number>[{HAN[1:]}])个一[”」]")
_ONE: Final = regex(
    r"(?<![第唯统万之同任每进])一(?:次|场|堂|本|封|张|项|个|批|份|件|条|座|支|套|台|部|首|节|轮|篇|册|块|面|顿|杯|句|遍|户|家|名"
    r"|门|种|笔|处|间|桌|盏|束|段|期|幅|把|片|碗|组|站|街|廊|馆|品|村|园|库|图|表|网|屏|码|卡|线|屋|心|策|档)(?![代些直旦般样体定起同切])"
)
_ANY_ONE: Final = regex("(?<![第唯统万之同任每进])一(?![代些直旦般样体定起同切致律共贯度向])")
_LIST_CUE: Final = regex(r"[^。；：\n，]{0,10}(?:[：:]|，?即|——|，?(?:通过|开展|做到|坚持))")
_INLINE: Final = regex(
    r"一[\u4e00-\u9fff]{1,3}?[、，]?二(?:(?![一二三四五六七八九十])[\u4e00-\u9fff]){1,3}"
    r"(?:[、，]?[三四五六七八九十](?:(?![一二三四五六七八九十])[\u4e00-\u9fff]){1,3}){1,8}"
)
_STEP: Final = regex(rf"[{HAN}](?:(?![{HAN}])[\u4e00-\u9fff]){{1,3}}")
_COUNTED: Final = regex(rf"[”」]?的?(?P<number>{_NUMERAL})(?P<unit>[道步个大项字招])")
_BACK: Final = regex(
    rf"(?:以上|上述|这|前述)(?P<number>{_NUMERAL})(?P<unit>[项条个点类种招步大]|方面)"
)
_IN_YEARS: Final = regex(
    rf"(?P<number>{_NUMERAL})(?P<unit>个?年(?:度|里)?|届)[（(](?P<years>\d{{4}}年?(?:、\d{{4}}年?)+)[）)]"
)
_BRACKETED: Final = regex(r"[（(]\d{4}")
_NUMBERED_CLAUSE: Final = regex(r"(?P<digits>\d{1,3})(?P<kind>[路号班栋线级])")
_ROUTES: Final = regex(
    number_pattern(rf"第\d.{HAN}") + r"(?P<unit>[条栋个])[^，。；：\n\d]{1,14}："
)
_CLAUSE: Final = regex("[^，；]+")
_DEEDS: Final = regex(
    rf"[“「](?P<number>[{HAN[1:]}])(?P<unit>[进送访查看比学讲问防禁免减保治改建帮评创])[”」]"
)
_TREASURES: Final = regex(
    rf"[“「][\u4e00-\u9fff]{{0,3}}(?P<number>{_NUMERAL})(?P<unit>[\u4e00-\u9fff]{{1,2}})[”」](?:[：:]|，?即)"
    r"(?P<list>(?:[^，。；：、\d\n]{1,8}、){1,12}[^，。；：、\d\n等]{1,8})(?=[。，；])"
)
_JOINT: Final = regex("(?<=[^、])[和与及][^、]+$")
_THINGS: Final = frozenset("宝 样 绝 怪 好 美 子 香 白 黄 红 绿 黑 件套 大碗 珍 仙 鲜".split())
_COUNT: Final = regex(
    rf"(?<![第约近超余\d.])(?P<number>{_NUMERAL})(?P<unit>[个条项组类支段层块点种招步大])[^，。；：\d]{{0,8}}(?=[，：]|$)"
)
_FOLLOWS: Final = regex(
    rf"(?<![第约近超余\d.{HAN}百])(?P<number>{_NUMERAL})(?P<unit>[家名位所座部件篇首支幅])[^，。；：\d\n]{{0,10}}如下[:：]?\s*\Z"
)
_ROW_BEFORE: Final = regex(r"、[^，。；、]{1,6}\Z")
_LETTERS: Final = regex(
    rf"(?P<row>[A-Z](?:[、，和及][A-Z]){{2,9}})(?:等?(?:{_NUMERAL}))?(?P<what>[\u4e00-\u9fff]{{0,3}})"
)
_JOINS: Final = str.maketrans("", "", "，和及")
_OF_PEOPLE: Final = frozenset("名位人")
_WINDOW, _LOOK_BACK = 24, 160
_FAR, _LEAST, _TWO, _BELOW, _REACH = 120, 3, 2, 400, 2000


def find_dressed_lists(text: str, runs: Sequence[Sequence[Marker]]) -> Iterator[Found]:
    """Find the lists in other dress that do not have the number told of them."""
    yield from _and_so_on(text)
    yield from _ones(text)
    yield from _treasures(text)
    yield from _years(text)
    yield from _deeds(text)
    yield from _inline(text)
    yield from _routes(text)
    for run in runs:
        yield from _lettered(text, run)
        yield from _told_after(text, run)
        yield from _before(text, run)


def _and_so_on(text: str) -> Iterator[Found]:
    """More are named before 等 than the number behind it counts."""
    for found in _AND_SO_ON.finditer(text):
        head = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        named = _NAMED.search(head) if "、" in head else None
        if named is None:
            continue
        start = found.start() - len(head) + named.start()
        members = [(start + a, start + b) for a, b in _spans(ITEM, named[0])]
        number = number_of(found["number"])
        joined = list(joined_items(text, start, found.start()))
        if _alike([text[a:b] for a, b in joined], found["unit"]):
            members = joined
        if number > 1 and len(members) in {number + 1, number + 2}:
            yield _told(found, number), Count(tuple(members), firm=False)


def _alike(names: Sequence[str], unit: str) -> bool:
    """Say whether names that a 和 divides are of one kind: all end alike, or are as long.

    人力资源和社会保障局 is one of several 局, and 文化和旅游 may be one of short names.
    """
    lengths = {len(name) for name in names}
    even = len(lengths) == 1 and (min(lengths) >= _LEAST or unit in _OF_PEOPLE)
    return len({name[-1] for name in names}) == 1 or even


def _years(text: str) -> Iterator[Found]:
    """连续四年（2020年、2021年、2022年）."""
    for found in _IN_YEARS.finditer(text) if _BRACKETED.search(text) else ():
        members = tuple(
            (found.start("years") + a, found.start("years") + b)
            for a, b in _spans(ITEM, found["years"])
        )
        number = number_of(found["number"])
        if number != len(members):
            yield _told(found, number), Count(members, firm=True)


def _ones(text: str) -> Iterator[Found]:
    """“三个一” with the clauses that have 一场, 一次, 一本."""
    for found in quoted(_OF_ONE, text):
        cue = _LIST_CUE.match(text, found.end())
        if cue is None:
            continue
        end = SENTENCE_END.search(text, cue.end(), cue.end() + _REACH)
        stop = end.start() if end else min(len(text), cue.end() + _REACH)
        number = number_of(found["number"])
        members = _members_of_one(text, number, (cue.end(), stop))
        if members and not OPEN.search(text, cue.end(), stop):
            start = found.start("number")
            told = Announcement(start, found.end() - 1, found.end(), number, "个一", slogan=True)
            yield told, Count(members, firm=True)


def _members_of_one(text: str, number: int, stretch: Range) -> tuple[Range, ...]:
    """Give what has its 一 in a stretch, where it is one less or more than told."""
    pieces = [
        [one.span() for one in re.compile(f"[^{mark}]+").finditer(text, *stretch)]
        for mark in "、，；"
    ]
    if number in map(len, pieces):
        return ()
    counted = [one.span() for one in _ONE.finditer(text, *stretch)]
    each = (row for row in pieces if all(_ANY_ONE.search(text, *one) for one in row))
    rows = [counted if len(counted) > 1 else [], *each]
    return next((tuple(row) for row in rows if abs(len(row) - number) == 1), ())


def _deeds(text: str) -> Iterator[Found]:
    """“五进”, and 进校园，……；进社区，…… spread over clauses behind it."""
    seen: set[str] = set()
    for found in quoted(_DEEDS, text):
        if found[0] in seen:
            continue
        deed = regex(
            rf"(?:^|(?<=[，；。：、—\n队组员者们])){found['unit']}(?P<what>[\u4e00-\u9fff]{{2,4}})(?=[，；。、：])"
        )
        first: dict[str, Range] = {}
        for one in deed.finditer(text, found.end(), found.end() + _BELOW):
            first.setdefault(one["what"], one.span())
        number = number_of(found["number"])
        if len(first) >= _LEAST and abs(len(first) - number) == 1:
            seen.add(found[0])
            yield _told(found, number), Count(tuple(first.values()), firm=False)


def _treasures(text: str) -> Iterator[Found]:
    """“三宝”：茶叶、竹笋、香菇: a catchword of things, with the things behind a colon."""
    for found in quoted(_TREASURES, text):
        start = found.start("list")
        members = [(start + a, start + b) for a, b in _spans(ITEM, found["list"])]
        number = number_of(found["number"])
        last = _JOINT.search(found["list"])
        if last and len(members) + 1 == number:
            continue
        even = len({b - a for a, b in members}) == 1 and len(members) >= _LEAST
        known = found["unit"] in _THINGS
        if abs(len(members) - number) == 1 and len(members) >= _TWO and (known or even):
            yield _told(found, number), Count(tuple(members), firm=known)


def _before(text: str, run: Sequence[Marker]) -> Iterator[Found]:
    """两个标段，一标段……，二标段……，三标段: a numbered list, with its count right before it."""
    begin = max(text.rfind(mark, 0, run[0].start) for mark in "。！？\n") + 1
    begin = max(begin, run[0].start - _WINDOW)
    follows = _FOLLOWS.search(text, max(0, run[0].start - _WINDOW), run[0].start)
    counts = [follows] if follows else list(_COUNT.finditer(text, begin, run[0].start))
    whole = [marker.value for marker in run] == list(range(1, len(run) + 1))
    if not counts or not whole or len(run) < _LEAST - 1:
        return
    if _ROW_BEFORE.search(text, max(0, counts[-1].start() - _FAR), counts[-1].start()):
        return
    if ordered(len(run) + 1).search(text, run[-1].end, run[-1].end + _BELOW):
        return
    number = number_of(counts[-1]["number"])
    if abs(number - len(run)) == 1 and number > 1:
        members = tuple((marker.start, marker.until) for marker in run)
        yield _told(counts[-1], number), Count(members, firm=False)


def row_of_letters(text: str, run: Sequence[Marker]) -> Range | None:
    """Give where a row of letters stands before a list that has another: 分A、B、C三类, … D类."""
    if not text[run[0].start].isupper():
        return None
    rows = list(_LETTERS.finditer(text, max(0, run[0].start - _REACH), run[0].start))
    told = {marker.value for marker in run}
    letters = (
        {ord(one) - ord("A") + 1 for one in rows[-1]["row"] if one.isupper()} if rows else told
    )
    return None if told <= letters else rows[-1].span()


def _lettered(text: str, run: Sequence[Marker]) -> Iterator[Found]:
    """设A、B、C、D四个套餐, and below it A套餐, B套餐, D套餐: one of the letters has no entry."""
    if not text[run[0].start].isupper():
        return
    rows = list(_LETTERS.finditer(text, max(0, run[0].start - _REACH), run[0].start))
    letters = "".join(rows[-1]["row"].split("、")).translate(_JOINS) if rows else ""
    whole = letters == "".join(chr(ord("A") + at) for at in range(len(letters)))
    if whole and len(run) == len(letters) - 1 and run[-1].value == len(letters):
        start, end = rows[-1].span("row")
        told = Announcement(start, end, end, len(letters), rows[-1]["what"], slogan=False)
        yield told, Count(tuple((marker.start, marker.until) for marker in run), firm=True)


def _inline(text: str) -> Iterator[Found]:
    """“一选二晒三炒四揉”五道工序."""
    for found in _INLINE.finditer(text):
        counted = _COUNTED.match(text, found.end())
        members = [(found.start() + a, found.start() + b) for a, b in _spans(_STEP, found[0])]
        values = [ordinal(text[start]) for start, _ in members]
        if counted and values == list(range(1, len(values) + 1)) and len(values) >= _LEAST:
            number = number_of(counted["number"])
            if number != len(values):
                yield _told(counted, number), Count(tuple(members), firm=True)


def _routes(text: str) -> Iterator[Found]:
    """两条线路作出调整：3路……，7路……，12路……."""
    for found in _ROUTES.finditer(text):
        end = SENTENCE_END.search(text, found.end(), found.end() + _REACH)
        stop = end.start() if end else min(len(text), found.end() + _REACH)
        clauses = [
            (found.end() + a, found.end() + b) for a, b in _spans(_CLAUSE, text[found.end() : stop])
        ]
        heads = [_NUMBERED_CLAUSE.match(text, start) for start, _ in clauses]
        kinds = {head["kind"] if head else "" for head in heads}
        number = number_of(found["number"])
        if len(heads) > 1 and len(kinds) == 1 and "" not in kinds and len(heads) != number:
            members = tuple(head.span() for head in heads if head)
            yield _told(found, number), Count(members, firm=True)


def _told_after(text: str, run: Sequence[Marker]) -> Iterator[Found]:
    """Compare a numbered list with 上述四项 behind it."""
    last = run[-1]
    stop = SENTENCE_END.search(text, last.end)
    begin = stop.end() if stop else last.end
    found = _BACK.search(text, last.end, begin + _FAR)
    whole = [marker.value for marker in run] == list(range(1, len(run) + 1))
    if found is None or not whole or len(run) < _LEAST:
        return
    number = number_of(found["number"])
    if abs(number - len(run)) == 1:
        yield (
            _told(found, number),
            Count(tuple((marker.start, marker.until) for marker in run), firm=False),
        )


def _told(found: re.Match[str], number: int) -> Announcement:
    start, end = found.start("number"), found.end("unit")
    return Announcement(start, end, found.end(), number, found["unit"], slogan=False)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Range]:
    return (found.span() for found in pattern.finditer(text))
