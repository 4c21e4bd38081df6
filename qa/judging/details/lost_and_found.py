"""Who is looked for and who is found, a man here and a woman there. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_HE: Final = "老大爷|老爷爷|大爷|男子|男童|男孩|小伙子?|男性|老汉"
_SHE: Final = "老太太|老奶奶|大妈|大娘|女子|女童|女孩|姑娘|女性|老妇"
_MISSED: Final = regex(
    rf"(?:走失|失踪|失联|被困|迷路|落水|轻生|坠[井崖河])[^。；]{{0,16}}?(?:(?P<he>{_HE})|(?P<she>{_SHE}))",
    holding="走失 失踪 失联 被困 迷路 落水 轻生 坠",
)
_FOUND: Final = regex(
    rf"(?:找到|发现|救[下起出上]|抱[起住出]|背[起出]|拉[上住]|将|把|送)了?(?:这位|这名|该名?|走失的|落水的?|被困的?)?(?:(?P<he>{_HE})|(?P<she>{_SHE}))",
    holding="找到 发现 救 抱 背 拉 将 把 送",
)
_MORE: Final = regex(
    f"{UNTRUE}|夫妻|夫妇|老伴|妻子|丈夫|儿子|女儿|孙|[父母]|[两二三四五六七八九\\d]+[名位个人]|一[男女]|家属|另|同行|男女|路过|热心|目击|报警人?称"
)


def lost_and_found(text: str) -> Iterator[Opposites]:
    """Give the one person of a paragraph who is missed as a man and found as a woman."""
    missed = _MISSED.search(text) if may_match(_MISSED, text) else None
    found = _FOUND.search(text, missed.end()) if missed else None
    if missed is None or found is None or _MORE.search(text, missed.start(), found.end()):
        return
    if bool(missed["he"]) != bool(found["he"]):
        sides = [side.span("he" if side["he"] else "she") for side in (missed, found)]
        yield Opposites("sex", sides[0], sides[1])
