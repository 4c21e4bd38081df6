"""What came and what went, and what that leaves more or fewer: 新增9处，核销6处，净增3处. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_CAME: Final = regex(
    "(?<!净)(?:新增|新发现|新建|新设|新入|新排查|新登记|新注册|新开|调入|招录|购入|购进)[^，。；：、0-9]{0,8}$"
)
_WENT: Final = regex(
    "(?:核销|注销|销号|报废|剔旧|剔除|退出|关停|关闭|撤[销并]|淘汰|调出|减少|退休|离职|流失)"
    "[^，。；：、0-9]{0,8}$"
)
_NET: Final = regex("净(?P<way>增加?|减少?)(?:了|为)?[^，。；：、0-9]{0,4}$")
_ADDED: Final = regex("(?<!净)(?:新增|新建|新开通|新通车|新铺设)[^，。；：、0-9]{0,8}$")
_FROM: Final = regex("由[^，。；：、0-9]{0,12}(?:\\d{4}年[^，。；：、0-9]{0,8})?$")
_TO: Final = regex(
    "^[^，。；：、0-9]{0,2}(?:变为|增加?[到至]|减少?[到至]|升至|降至|调整为|变成)了?$"
)
_EACH: Final = regex("[均每]")
_MOST, _ROW = 4, 3


def net_changes(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold what a sentence says is left more, or the step between two levels, to both moves."""
    for result in figures:
        kin = [one for one in alike(figures, result) if one.span <= result.span]
        kin = [one for one in kin if not _EACH.search(lead(one))]
        if result.quantity.dimension == "ratio" or not _ROW <= len(kin) <= _MOST:
            continue
        came, went = _moves(kin)
        if went is None and result.quantity.dimension == "length":
            yield from _lengthened(kin)
        if came is None or went is None or any(one.quantity.hedge for one in kin):
            continue
        net = came.quantity.nominal - went.quantity.nominal
        rest = [one for one in kin if one not in (came, went)]
        yield from _net(came, went, rest, net)


def _moves(kin: Sequence[Figure]) -> tuple[Figure | None, Figure | None]:
    """Give the one figure of what came and the one of what went, next to each other."""
    came = [one for one in kin if _CAME.search(lead(one))]
    went = [one for one in kin if _WENT.search(lead(one))]
    if len(came) != 1 or len(went) != 1 or abs(kin.index(came[0]) - kin.index(went[0])) != 1:
        return None, None
    return came[0], went[0]


def _lengthened(kin: Sequence[Figure]) -> Iterator[Account]:
    """Hold the step between two lengths to what was added: 新增48公里，由438公里增至468公里."""
    came = [one for one in kin if _ADDED.search(lead(one))]
    rest = [one for one in kin if one not in came]
    told = len(kin) == _ROW and len(came) == 1 and _is_step(*rest)
    if told and not any(one.quantity.hedge for one in kin):
        makes = rest[0].quantity.nominal + came[0].quantity.nominal
        slack = sum((leeway(one) for one in kin), Fraction())
        proof = f"{said(rest[0])} + {said(came[0])}"
        yield from reckoned((rest[0], *came), rest[1], makes, (makes - slack, makes + slack), proof)


def _net(came: Figure, went: Figure, rest: Sequence[Figure], net: Fraction) -> Iterator[Account]:
    moves, result = f"{said(came)} − {said(went)}", rest[-1]
    if way := _NET.search(lead(result)):
        makes = net if way["way"].startswith("增") else -net
        yield from reckoned((came, went), result, makes, (makes, makes), moves)
    elif len(rest) > 1 and _is_step(*rest):
        makes = rest[0].quantity.nominal + net
        proof = f"{said(rest[0])} + {said(came)} − {said(went)}"
        yield from reckoned((rest[0], came, went), result, makes, (makes, makes), proof)


def _is_step(before: Figure, after: Figure) -> bool:
    words = after.context.sentence[before.until : after.at]
    return _FROM.search(lead(before)) is not None and _TO.search(words) is not None
