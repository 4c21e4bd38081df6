"""Votes that do not carry what they are said to: 赞成12票，反对15票，提案获得通过. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import may_match, regex

_FOR: Final = "(?:赞成|同意|支持)"
_AGAINST: Final = "(?:反对|不同意)"
_UNITS: Final = "(?:票|人|张|名|户)"
_LED: Final = "(?:票|的)?(?:有|为|共)?"
_BEFORE: Final = (
    rf"{_FOR}{_LED}(?P<yes>\d{{1,5}}){_UNITS}[^。；\d]{{0,10}}?"
    rf"{_AGAINST}{_LED}(?P<no>\d{{1,5}}){_UNITS}"
)
_BEHIND: Final = (
    rf"(?P<ayes>\d{{1,5}}){_UNITS}{_FOR}[^。；\d]{{0,6}}?(?P<noes>\d{{1,5}}){_UNITS}{_AGAINST}"
)
_VOTES: Final = regex(f"{_BEFORE}|{_BEHIND}", holding="反对 不同意")
_CARRIED: Final = regex(
    r"[^。；]{0,24}?(?P<said>(?:获得?|表决|顺利|得以|予以|获准)通过|通过了?(?=[，。])|获批|当选)"
)
_NOT: Final = regex("[未不没否]|无效|搁置|若|如果|需|须|方可|才能|才可")


def turned_votes(text: str) -> Iterator[Turned]:
    """Find what is told to be carried by fewer votes than were cast against it."""
    for votes in _VOTES.finditer(text) if may_match(_VOTES, text) else ():
        carried = _CARRIED.match(text, votes.end())
        if carried is None or _NOT.search(carried[0]):
            continue
        first, second = ("yes", "no") if votes["yes"] else ("ayes", "noes")
        if int(votes[first]) < int(votes[second]):
            yield Turned((votes.span(), carried.span("said")), carried["said"])
