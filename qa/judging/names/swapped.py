"""Two persons whose houses are exchanged in another article on the story. Pure.

华光船厂的李志远……东湖电力的王海燕, and elsewhere 东湖电力李志远……华光船厂王海燕.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice, takewhile
from typing import Final, NamedTuple, TypeAlias

from qa.judging.days.weighed_days import of_one_story
from qa.judging.linking.surnames import SURNAMES
from qa.model import Passage, Range
from qa.patterns import regex

_PERSON: Final = regex(f"(?=(?P<name>[{SURNAMES}][\u4e00-\u9fff]))")
_ROLE: Final = regex(
    "的?(?:选手|队员|运动员|教师|老师|学生|职工|员工|工人|民警|医生|护士|代表"
    "|(?:(?:(?!的)[\u4e00-\u9fff]){2})?(?:司机|驾驶员|技师|工程师)"
    "|副?(?:[院校馆所局站处科厂社会队镇乡县村]长|主任|书记)|副?[总董事长]*(?:经理|董事长)|教练|负责人)的?$|的$"
)
"""What a person is in a house, which is left out of its name."""
_HOUSE: Final = regex(
    "[\u4e00-\u9fff]{2}[厂校院司团局所社队村镇乡县市区部店馆站会场组班连营行处力学]$"
)
_HAN: Final = regex("[\u4e00-\u9fff]")
_LEAD: Final = 12
_CROWD: Final = 20


_Two: TypeAlias = tuple[Range, Range]


class Swapped(NamedTuple):
    """Two articles, and where each tells the two persons with the other's house."""

    passages: tuple[Passage, Passage]
    ranges: tuple[_Two, _Two]


def swapped_houses(passages: Sequence[Passage]) -> Iterator[Swapped]:
    """Give the first two persons of each two articles on one story with their houses exchanged."""
    for one, other in combinations(passages, 2) if len(passages) <= _CROWD else ():
        if one.span.document == other.span.document:
            continue
        if of_one_story(one.context, other.context) and (told := _swapped(one.text, other.text)):
            yield Swapped((one, other), told)


def _swapped(one: str, other: str) -> tuple[_Two, _Two] | None:
    mine, theirs = _led(one), _led(other)
    moved = [name for name in mine.keys() & theirs.keys() if not mine[name].keys() & theirs[name]]
    for first, then in combinations(sorted(moved), 2):
        ours = mine[first].keys() & theirs[then]
        yours = mine[then].keys() & theirs[first]
        if ours and yours:
            house, another = min(ours), min(yours)
            here = mine[first][house], mine[then][another]
            there = theirs[first][another], theirs[then][house]
            return _whole(one, other, here, there)
    return None


def _whole(one: str, other: str, here: _Two, there: _Two) -> tuple[_Two, _Two]:
    """Widen places to all that both texts have of a house before it, and of a name behind it."""
    left = [
        _alike(one[: a[0]][::-1], other[: b[0]][::-1], _LEAD)
        for a, b in zip(here, there[::-1], strict=True)
    ]
    right = [_alike(one[a[1] :], other[b[1] :], 1) for a, b in zip(here, there, strict=True)]
    mine = [(a[0] - left[at], a[1] + right[at]) for at, a in enumerate(here)]
    theirs = [(b[0] - left[1 - at], b[1] + right[at]) for at, b in enumerate(there)]
    return (mine[0], mine[1]), (theirs[0], theirs[1])


def _alike(one: str, other: str, most: int) -> int:
    """Count the characters, no marks, with which two texts go on alike."""
    pairs = takewhile(
        lambda two: two[0] == two[1] and _HAN.match(two[0]), zip(one, other, strict=False)
    )
    return sum(1 for _ in islice(pairs, most))


def _led(text: str) -> dict[str, dict[str, Range]]:
    """Give what can be persons, each with the last characters of what stands before its name."""
    found: dict[str, dict[str, Range]] = {}
    for person in _PERSON.finditer(text):
        at = person.start()
        lead = _ROLE.sub("", text[max(0, at - _LEAD) : at])
        if house := _HOUSE.search(lead):
            where = (max(0, at - _LEAD) + house.start(), person.end("name"))
            found.setdefault(person["name"], {}).setdefault(house[0], where)
    return found
