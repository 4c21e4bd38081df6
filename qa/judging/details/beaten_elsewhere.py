"""Who beat whom, as each of two articles tells it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from qa.judging.details.two_sides import sentence_of
from qa.model import Range
from qa.patterns import may_match, regex

_TEAM: Final = "[\u4e00-\u9fff]{2,8}?队"
_MET: Final = regex(
    rf"(?P<a>{_TEAM})[^，。；队]{{0,12}}?(?:(?P<won>战胜|击败|力克|险胜|大胜|完胜|逆转|淘汰|轻取|横扫)"
    rf"|(?P<lost>负于|不敌|惜败于?|输给))(?:了)?(?P<b>{_TEAM})",
    holding="胜 败 克 逆 淘 取 扫 负 敌 输",
)
_OTHERS: Final = regex(
    "[去前]年|上[轮届场次]|首回合|次回合|第[一二三\\d][轮回局场]|小组|曾|此前|热身|半场|首局|预赛"
)
_SORT: Final = regex("[男女]|青年|少年|[甲乙丙]组|单打|双打|团体")
_NAMED: Final = 3


class _Met(NamedTuple):
    winner: str
    loser: str
    sorts: frozenset[str]
    told: Range


def beaten_elsewhere(one: str, other: str) -> tuple[Range, Range] | None:
    """Give where a text tells the winner of a match as its loser in the other, if once each."""
    mine, theirs = list(_met(one)), list(_met(other))
    for ours in mine:
        for yours in theirs:
            turned = (ours.winner, ours.loser) == (yours.loser, yours.winner)
            if turned and ours.sorts == yours.sorts and len(mine) == len(theirs) == 1:
                return ours.told, yours.told
    return None


def _met(text: str) -> Iterator[_Met]:
    for found in _MET.finditer(text) if may_match(_MET, text) else ():
        sentence = text[slice(*sentence_of(text, found.start()))]
        if not _OTHERS.search(sentence):
            names = found["a"][-_NAMED:], found["b"][-_NAMED:]
            winner, loser = names if found["won"] else names[::-1]
            yield _Met(winner, loser, frozenset(_SORT.findall(sentence)), found.span())
