"""More than there is room for, though all found room: 600个座位，一人一座，售票680张. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.extremes import Crossed
from qa.judging.reckonings.reckoning import lead
from qa.model import Figure
from qa.patterns import regex

_ROOM: Final = "座位|席位|坐席|车位|床位|病床|泊位|铺位|名额|工位|学位|摊位|展位"
_LEADS: Final = regex(
    f"(?:{_ROOM}|容纳|核[载定准][^，。；：、0-9]{{0,3}}|限[乘载]|定员|计划招[收生]|招[生收]计划|可[停坐住]|额定[^，。；：、0-9]{{0,3}})[^，。；：、0-9]{{0,5}}$"
)
_BEHIND: Final = regex(f"[^，。；：、0-9]{{0,3}}(?:{_ROOM})")
_FITS: Final = regex(
    "不设|不[卖售]|[未无]加|没有?加|[一每]人一|[一每]车一|一床一|[未没][^，。；]{0,3}超|符合|[未没有]{1,2}突破|[有余][空余][位座床]|余床|空[位座床]"
    "|座无虚席|坐得满|坐满|[都均全][部]?[^，。；]{0,2}(?:拿到|有座|入[座住])"
)
_OVER: Final = regex("(?<![未没不])(?<!没有)超[员载编]")
_OTHER: Final = regex(
    "实际开放|缺|差|分别|预[计约]|排队|申请|报名(?!的)|需求|另|其中|累计|全[天年月]|每|扩|增|共[有计]?\\d+场|场次|次|候补|轮|分批|先后|去年|站票\\d|无座|临时"
)
_FOLK: Final = frozenset("人 名 位 张 辆 个 户 台 艘 条 份".split())
_REACH, _CROWD, _AFTER, _MOST = 60, 40, 40, 4


def overfull(figures: Sequence[Figure]) -> Iterator[Crossed]:
    """Look in a paragraph at each room and the next count of those who are in it."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    counts = [one for one in ordered if one.quantity.unit in _FOLK and not one.quantity.hedge]
    for room, taken in pairwise(counts) if len(counts) <= _CROWD else ():
        if not _is_room(room) or _is_room(taken) or taken.span.start - room.span.end > _REACH:
            continue
        words = _between(room, taken)
        after = taken.context.sentence[taken.until : taken.until + _AFTER]
        if len(words) == 1 or _OTHER.search(words) or "分别" in lead(room):
            continue
        more = room.quantity.nominal < taken.quantity.nominal < _MOST * room.quantity.nominal
        if more and _FITS.search(words + after):
            yield Crossed(room, taken)
        elif taken.quantity.nominal <= room.quantity.nominal and _OVER.search(after):
            yield Crossed(taken, room)


def _is_room(figure: Figure) -> bool:
    behind = _BEHIND.match(figure.context.sentence, figure.until)
    return behind is not None or _LEADS.search(lead(figure)) is not None


def _between(one: Figure, other: Figure) -> str:
    if one.context.span == other.context.span:
        return one.context.sentence[one.until : other.at]
    return one.context.sentence[one.until :] + other.context.sentence[: other.at]
