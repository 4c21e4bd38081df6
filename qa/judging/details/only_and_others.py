"""The only or first of its kind, and others with it or before: 唯一获奖……一同获奖的还有. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_ACT: Final = "获奖|入选|上榜|入围|中标|当选|获评|获批|晋级|达标|幸存|生还|参赛|出战"
_ONLY: Final = regex(
    rf"唯一(?:一[个名位家所支])?(?:的)?(?P<act>{_ACT})|唯一(?:一[个名位家所支])?[^，。；]{{0,4}}?(?P<act2>{_ACT})",
    holding="唯一",
)
_WITH: Final = "(?:一同|同时|一起|同批|同样|一并|此外|另外)[^。；]{{0,6}}?{act}的?(?:还有|另有|有)"
_FIRST: Final = regex(
    "(?:第一|首|头一)[个名位](?P<noun>(?:女|男)?[\u4e00-\u9fff]{2,5}?)(?=[，。；])",
    holding="第一 首 头一",
)
_BEFORE: Final = regex(
    "(?:此前|之前|在[他她]之前|早先|先前)[，]?[^，。；]{0,8}?(?:已经?有|就有|曾有|有过|已)(?:过)?(?P<n>[一二两三四五六七八九十\\d]+)[个名位人](?P<what>[^，。；]{0,12})"
)
_ONLY_ONE: Final = regex("唯一的(?P<noun>[\u4e00-\u9fff]{2,6}?)(?=[，。；])", holding="唯一")
_PAST: Final = regex(f"{UNTRUE}|曾|已经?(?:停|关|退|去世)|原来|前年|去年|邻|外|不是|退休")
_ELSE: Final = regex(f"{UNTRUE}|另一项|单项|分别|金奖|特等奖")
_TWO: Final = 2


def only_and_others(text: str) -> Iterator[Opposites]:
    """Give the only one of its kind beside others, and the first one behind others."""
    yield from _only(text)
    yield from _another(text)
    yield from _first(text)


def _only(text: str) -> Iterator[Opposites]:
    for only in _ONLY.finditer(text) if may_match(_ONLY, text) else ():
        act = re.escape(only["act"] or only["act2"])
        _, end = sentence_and_next(text, only.start())
        others = regex(_WITH.format(act=act)).search(text, only.end(), end)
        if others and not _ELSE.search(text, only.start(), others.end()):
            yield Opposites("only and others", only.span(), others.span())
            return


def _another(text: str) -> Iterator[Opposites]:
    """Give another of what is told to be the only one: 唯一的乡村医生，另一名乡村医生."""
    for only in _ONLY_ONE.finditer(text) if may_match(_ONLY_ONE, text) else ():
        _, end = sentence_and_next(text, only.start())
        another = regex(rf"另一[名位家个座所][^，。；]{{0,10}}?{only['noun']}").search(
            text, only.end(), end
        )
        if another and not _PAST.search(text, only.start(), another.end()):
            yield Opposites("only and others", only.span(), another.span())
            return


def _first(text: str) -> Iterator[Opposites]:
    for first in _FIRST.finditer(text) if may_match(_FIRST, text) else ():
        noun = first["noun"]
        _, end = sentence_and_next(text, first.start())
        before = _BEFORE.search(text, first.end(), end)
        if before is None or noun[0] in "女男" or _ELSE.search(text, first.start(), before.end()):
            continue
        parts = {noun[at : at + _TWO] for at in range(len(noun) - 1)}
        if any(part in before["what"] for part in parts):
            yield Opposites("first and others", first.span(), before.span())
            return
