"""A bound kept by all or throughout, and one of them beyond it: 均在98%以上，分别为97.6%…. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from qa.judging.reckonings.reckoning import lead
from qa.judging.reckonings.thresholds import OVER, UNDER, Passed
from qa.model import Figure
from qa.patterns import regex

_OF_ALL: Final = regex(
    "[均都皆]|每|各|全部|所有|连续|始终|一直|历年|一贯|从未|近[几两二三四五六七八九十]+年"
)
_AT_MOST: Final = UNDER | {"以内", "之内", "不超过", "不高于", "不多于"}
_AT_LEAST: Final = OVER | {"不低于", "不少于", "不下", "至少", "高于"}
_NEVER: Final = regex("(?:从未|从没|未曾|不曾|没有?)(?:出现|发生)?$")
_AHEAD: Final = regex(
    "计划|目标|力争|争取|预计|要求|应(?!急)|须|需|确保|达标线|将(?!近)|若|如果|除"
)
_TIME: Final = (
    r"(?:(?:\d{4}|[今去前上])年|[一二三四]季度|\d{1,2}月份?|[上下]半年"
    "|第[一二三四]+[年季批期轮次])"
)
_NAMED: Final = "[\u4e00-\u9fff]{2,6}(?:[村镇乡县区市街州旗校院站组班]|社区|街道)"
_MEMBER: Final = f"(?:{_TIME}(?:[至到—-]{_TIME})?|{_NAMED})"
_TELLS: Final = "(?:分别|依次)?(?:仅|只有)?(?:为|是|达到?)?"
_FIRST: Final = regex(
    f"[，：；（(](?:(?:其中)?，?(?:{_MEMBER}、?)+{_TELLS}|(?:分别|依次)(?:为|是|达到?)?|其中(?:{_MEMBER}){_TELLS})"
)
_NEXT: Final = regex(f"[、，和](?:{_MEMBER})?{_TELLS}")
_AMONG: Final = regex("[，：；（(]其中")
_CROWD: Final = 60


def broken_by_one(figures: Sequence[Figure]) -> Iterator[Passed]:
    """Look in a paragraph at each bound told of all, and at those that are named behind it."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, mark in enumerate(ordered) if len(ordered) <= _CROWD else ():
        over = _side(mark)
        if over is None or not _OF_ALL.search(lead(mark)) or _AHEAD.search(lead(mark)):
            continue
        members = list(_members(mark, ordered[at + 1 :]))
        if len(members) > 1 or (members and _AMONG.match(mark.context.sentence, mark.until)):
            beyond = (one for one in members if _is_beyond(one, mark, over=over))
            yield from (Passed(mark, one, over) for one in beyond)


def _side(mark: Figure) -> bool | None:
    """Say whether all are told to lie above a figure (True) or below it (False), if either."""
    hedge, never = mark.quantity.hedge, _NEVER.search(lead(mark)) is not None
    if hedge in _AT_MOST:
        return never
    return not never if hedge in _AT_LEAST else None


def _members(mark: Figure, behind: Sequence[Figure]) -> Iterator[Figure]:
    """Give the figures that a list behind a bound names one by one."""
    same = takewhile(lambda figure: figure.context.span == mark.context.span, behind)
    link, last = _FIRST, mark
    for figure in same:
        between = mark.context.sentence[last.until : figure.at]
        if figure.quantity.unit != mark.quantity.unit or not link.fullmatch(between):
            return
        yield figure
        link, last = _NEXT, figure


def _is_beyond(figure: Figure, mark: Figure, *, over: bool) -> bool:
    if figure.quantity.hedge:
        return False
    bound = mark.quantity.nominal
    return figure.quantity.high < bound if over else figure.quantity.low > bound
