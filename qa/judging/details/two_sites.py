"""One thing built on two sides: 于西岸建设停车场……位于东岸的停车场. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_BUILT: Final = regex(
    "[在于](?P<site>[^，。；、：\\d]{0,6}?(?P<side>[东南西北左右前后上下])(?P<kind>岸|侧|部|郊|门|端|翼|游|院|城|边))(?:新|改|扩)?"
    "(?:建设|建有|建成|修建|设置|设有|建造|布置|开设|开办|栽种|建|设)了?(?P<thing>(?!立)[\u4e00-\u9fff]{2,8}?)(?=[，。；、])",
    holding="岸 侧 部 郊 门 端 翼 游 院 城 边",
)
_HAPPENED: Final = regex(
    "(?P<side>[东南西北左右])(?P<kind>岸|侧|部|翼|幅|肩)[^，。；、\\d]{0,4}?(?:出现|发生|发现|有)(?:了|一[处个])?(?P<thing>渗漏|裂缝|管涌|塌方|滑坡|坍塌|漏水|着火|起火|险情|决口|裂[口痕])",
    holding="渗漏 裂 管涌 塌 滑坡 漏水 火 险情 决口",
)
_NEAR: Final = 40
_MOVED: Final = regex("[、和与及]|分会场|随后|下午|转到|再到|分别|而")
_ROOM: Final = regex(
    "(?P<floor>[一二三四五六七八九十]{1,2}|\\d{1,2})楼(?P<room>大会议室|会议室|报告厅|多功能厅|礼堂|会客厅)"
)
_BY: Final = regex(
    "(?<![\u4e00-\u9fff])(?P<thing>[\u4e00-\u9fff]{2,6}?)(?:在|位于)(?P<kind>路|河|桥|山|湖|街)(?P<side>[东南西北])(?=[，。；])"
)
_ELSE: Final = regex(f"{UNTRUE}|另|还|也|两[岸侧边端个座处]|又|原|旧|搬|迁|改为")


def two_sites(text: str) -> Iterator[Opposites]:
    """Give what is built, or has happened, on one side and lies, or is mended, on another."""
    yield from _mended(text)
    yield from _by(text)
    yield from _floors(text)
    for built in _BUILT.finditer(text) if may_match(_BUILT, text) else ():
        _, end = sentence_and_next(text, built.start())
        again = regex(
            rf"[在于](?P<site>[^，。；、：\d]{{0,6}}?(?P<side>[东南西北左右前后上下]){built['kind']})的(?:新)?{re.escape(built['thing'])}"
        ).search(text, built.end(), end)
        if (
            again
            and again["side"] != built["side"]
            and not _ELSE.search(text, built.start(), again.end())
        ):
            yield Opposites("site", built.span("site"), again.span("site"))
            return


def _mended(text: str) -> Iterator[Opposites]:
    for happened in _HAPPENED.finditer(text) if may_match(_HAPPENED, text) else ():
        _, end = sentence_and_next(text, happened.start())
        again = regex(
            rf"对(?P<side>[东南西北左右]){happened['kind']}(?:的)?{happened['thing']}[点处段口]?"
        ).search(text, happened.end(), end)
        if (
            again
            and again["side"] != happened["side"]
            and not _ELSE.search(text, happened.start(), again.end())
        ):
            yield Opposites("site", happened.span(), again.span())
            return


def _by(text: str) -> Iterator[Opposites]:
    """Give what lies on one side of a road or river, and is told to lie on another."""
    for told in _BY.finditer(text):
        _, end = sentence_and_next(text, told.start())
        again = regex(rf"(?:位于|在){told['kind']}(?P<side>[东南西北])的{told['thing']}").search(
            text, told.end(), end
        )
        if (
            again
            and again["side"] != told["side"]
            and not _ELSE.search(text, told.end(), again.end())
        ):
            yield Opposites("site", told.span(), again.span())
            return


def _floors(text: str) -> Iterator[Opposites]:
    """Give one hall on two floors: 设在一楼大会议室。与会人员走进三楼大会议室."""
    for one, other in pairwise(_ROOM.finditer(text)):
        near = other.start() - one.end() < _NEAR and one["room"] == other["room"]
        moved = _ELSE.search(text, one.start(), other.end()) or _MOVED.search(
            text, one.end(), other.end()
        )
        if near and one["floor"] != other["floor"] and not moved:
            yield Opposites("site", one.span(), other.span())
            return
