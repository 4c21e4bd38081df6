"""Who is looked for and who is found, a man here and a woman there. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_HE: Final = "老大爷|老爷爷|大爷|男子|男童|男孩|小伙子?|男性|老汉"
_SHE: Final = "老太太|老奶奶|大妈|大娘|女子|女童|女孩|姑娘|女性|老妇"
_WHO: Final = rf"(?:(?P<he>{_HE})|(?P<she>{_SHE}))"
_SUFFERS: Final = "(?:走失|失踪|失联|被困|迷路|落水|轻生|坠[井崖河]|晕倒|昏倒|中暑|发病)"
_MISSED: Final = (
    regex(rf"{_SUFFERS}[^。；]{{0,16}}?{_WHO}", holding="走失 失踪 失联 被困 迷路 落水 轻生 坠"),
    regex(
        rf"(?:(?P<he>男(?:乘客|子|童|孩|生|游客))|(?P<she>女(?:乘客|子|童|孩|生|游客)))[^，。；]{{0,6}}?{_SUFFERS}",
        holding="走失 失踪 失联 被困 迷路 落水 轻生 坠 晕倒 昏倒 中暑 发病",
    ),
)
_FOUND: Final = (
    regex(
        rf"(?:找到|发现|救[下起出上]|抱[起住出]|背[起出]|拉[上住]|将|把|送)了?"
        rf"(?:这位|这名|该名?|走失的|落水的?|被困的?)?{_WHO}"
    ),
    regex(rf"[，。]{_WHO}(?:被|已被|终于被)(?:送|救|抬|扶|找到|护送)"),
)
_MORE: Final = regex(
    f"{UNTRUE}|夫妻|夫妇|老伴|妻子|丈夫|儿子|女儿|孙|[父母]|[两二三四五六七八九\\d]+[名位个人]|一[男女]|家属|另|同行|男女|路过|热心|目击|报警人?称"
)


def lost_and_found(text: str) -> Iterator[Opposites]:
    """Give the one person of a paragraph who is missed as a man and found as a woman."""
    told = (one.search(text) for one in _MISSED if may_match(one, text))
    missed = next(filter(None, told), None)
    again = (one.search(text, missed.end()) for one in _FOUND) if missed else ()
    found = next(filter(None, again), None)
    if missed is None or found is None or _MORE.search(text, missed.start(), found.end()):
        return
    if bool(missed["he"]) != bool(found["he"]):
        sides = [side.span("he" if side["he"] else "she") for side in (missed, found)]
        yield Opposites("sex", sides[0], sides[1])
