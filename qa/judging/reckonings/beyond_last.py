"""A number in a row that ends before it: 全书320页…第412页; 由8节车厢编组…11号车厢. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.model import Range
from qa.patterns import regex

_NUM: Final = "[1-9]\\d{0,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]"
_ROWS: Final = "级节层页章回集站关幕版道楼册卷条排篇"
_WHOLE: Final = regex(
    rf"(?<![\d.第零百千])(?P<count>{_NUM})(?:(?P<row>[{_ROWS}])(?P<of>车厢)?|个(?P<thing>站|车站|座位|车位|床位|铺位|考场|展位|泊位|机位|窗口|标段|房间|球洞)"
    rf"|座(?P<stations>车?站)|(?P<some>[名位人支])(?P<who>[\u4e00-\u9fff]{{0,8}}))(?![多余左以])"
)
_ALL: Final = regex(
    "(?:[共总]计?|一共|总共|[共设]有|[设分]|高|单程[^，。；\\d]{0,4}|[全本][书文剧线楼篇册][^，。；\\d]{0,4}|[仅只]有"
    "|[栋幢座]|地上|设站|车站|上、?(?:中、?)?下|[全共]长|(?:[共总分](?:[编章节一二三四五六七八九十]|\\d){1,6}))(?:为|有|是|计|达)?$"
)
_MADE_OF: Final = regex("[的]?(?:编组|编成|组成|构成|连挂)")
_FIELD: Final = regex("全[班组队]$|参赛的$|(?:比赛|赛事|决赛|大赛|联赛|赛[道区场])[共有设]*$")
_TAKES_PART: Final = regex("[^，。；：、\\d]{0,4}(?:参赛|参加[^，。；\\d]{0,6}赛|角逐|争夺|同场)")
_DELEGATED: Final = regex("派|我[省市县国区]|代表团|选送|组队|本省|本市")
_ORDINALS: Final = (
    regex(
        rf"第(?P<number>{_NUM})(?:个|号|节)?(?P<row>车厢|车?站|座位|车位|床位|铺位|考场|展位|泊位|机位|窗口|标段|房间|球洞|[{_ROWS}])"
    ),
    regex(
        "(?<![\\d.])(?P<number>[1-9]\\d{0,3})号?(?P<row>车厢)|(?<![\\d.])(?P<no>[1-9]\\d{0,3})号(?P<thing>车?站|座位|车位|床位|铺位|考场|展位|泊位|机位|窗口|标段|房间|球洞)"
    ),
    regex(
        rf"(?:位于|住在?|[在从是自于]|上到?|爬[到上]|来到)(?:[^，。；\d]{{0,6}}的)?(?P<number>{_NUM})(?P<row>[层楼])(?![\d层以高])"
    ),
)
_RANK: Final = regex(
    rf"(?:排名?|[位名仅]列|[位]居|获得?|取得|拿到|列)(?:在|了|于)?第(?P<number>{_NUM})(?![轮场届次个号站局节\d])"
)
_WIDER: Final = regex("年级|全[校县市省国球]|世界|此前|上届|上赛季|去年|曾|积分榜|总榜|预赛|初赛")
_OTHER: Final = regex(
    "另|隔壁|对面|邻|别的|原[书版]|旧|上册|下册|扩|[增加添补]|地下|前身|[新重]版|改为"
)
_SAME: Final = {"楼": "层", "车站": "站"}
_REACH = 70


class Beyond(NamedTuple):
    """How many there are in a row, and a number beyond the last of them, as ranges of a text."""

    whole: Range
    place: Range
    many: int
    number: int


def beyond_last(text: str) -> Iterator[Beyond]:
    """Look in a paragraph for numbers beyond the last of the only row of their name in it."""
    if "第" not in text and "号" not in text and "层" not in text and "车厢" not in text:
        return
    wholes = [found for found in _WHOLE.finditer(text) if _is_all(text, found)]
    names = [_name(found) for found in wholes]
    once = {name for name, told in Counter(names).items() if told == 1}
    for whole, name in zip(wholes, names, strict=True):
        if name in once:
            yield from _beyond(text, whole, name)


def _name(found: re.Match[str]) -> str:
    """Give the name of the numbers of a row: 车厢 of 8节车厢; nothing for a field of persons."""
    name = found["of"] or found["row"] or found["thing"] or found["stations"] or ""
    return _SAME.get(name, name)


def _is_all(text: str, found: re.Match[str]) -> bool:
    """Say whether a count is told as all that there are."""
    ahead = re.split("[，。；：！？,;]", text[max(0, found.start() - _REACH) : found.start()])[-1]
    if found["some"]:
        field = _FIELD.search(ahead) or _TAKES_PART.match(found["who"])
        return field is not None and not _DELEGATED.search(ahead)
    made = found["of"] is not None and _MADE_OF.match(text, found.end()) is not None
    return made or _ALL.search(ahead) is not None


def _beyond(text: str, whole: re.Match[str], name: str) -> Iterator[Beyond]:
    count = small_count(whole["count"])
    end = whole.end() + _REACH
    for pattern in _ORDINALS if name else (_RANK,):
        for found in pattern.finditer(text, whole.end(), end):
            told = found.groupdict()
            row = told.get("row") or told.get("thing") or ""
            number = small_count(told["number"] or told["no"] or "")
            between = text[whole.end() : found.start()]
            apart = (_OTHER if name else _WIDER).search(between)
            if _SAME.get(row, row) == name and number > count and not apart:
                begin = found.start("number") if told["number"] else found.start("no")
                yield Beyond(
                    (whole.start("count"), whole.start("who") if whole["some"] else whole.end()),
                    (begin - (text[begin - 1] == "第"), found.end()),
                    count,
                    number,
                )
                return
