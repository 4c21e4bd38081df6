"""So few are told of, and more of them taken up behind it: 不合格7家。不合格的9家……. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_FEW: Final = "[2-9]|[二两三四五六七八九]"
_TAKEN: Final = regex(
    rf"(?<![不未非没])(?P<told>(?P<done>[\u4e00-\u9fff]{{2,3}})(?:有|共)?(?P<n>{_FEW})(?P<unit>[家名人起件处批户所辆]))"
    rf"[，。；][^。]{{0,16}}?(?<![\u4e00-\u9fff])(?P<again>(?P=done)的(?P<m>{_FEW})(?P=unit))"
)
_SUFFER: Final = "被困|落水|遇险|走失|失联|溺水"
_SAVED: Final = regex(
    rf"(?<![第约近超\d])(?P<told>(?P<n>{_FEW})[名位人][^，。；\d]{{0,8}}?(?P<deed>{_SUFFER}))"
    rf"[^\n]{{0,60}}?(?P<again>(?:获救|脱险|(?P=deed))的(?P<m>{_FEW})[名位人])",
    holding=_SUFFER.replace("|", " "),
)
_OTHERS: Final = regex(
    f"{UNTRUE}|另|又|再|新增|其他|外|加上|含|连同|原|去年|此前|其余|累计|先后|以及|增"
)


def more_than_were(text: str) -> Iterator[Opposites]:
    """Give a small number, and a larger one of the same that is taken up right behind it."""
    for pattern in (_TAKEN, _SAVED):
        for found in pattern.finditer(text) if may_match(pattern, text) else ():
            more = small_count(found["m"]) > small_count(found["n"])
            if more and not _OTHERS.search(text, found.start("told"), found.end("again")):
                yield Opposites("more than were", found.span("told"), found.span("again"))
                return
