"""One person who is said to head two houses at once: 市文旅局局长 and 市水务局局长. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.judging.names.holders import changes_hands
from qa.judging.names.naming import by_name, once_each
from qa.model import Named
from qa.patterns import regex

_RULERS = "省长|市长|县长|区长|镇长|乡长|州长"
_POST = regex(
    "(?P<unit>.*?)(?P<deputy>(?:常务|第一)?副)?"
    f"(?P<title>{_RULERS}|局长|厅长|处长|科长|部长|校长|院长|园长|行长|台长|馆长|所长|站长|庭长|队长|厂长|支队长|大队长|中队长"
    "|检察长|书记|主任|主席)$"
)
_RULER = regex(_RULERS)
_PARTY = regex("(?:[省市县区州镇乡]委|党委|党工委)$")
_PLACE = regex("^.*[省市县区州镇乡](?!村)")
_ONCE = regex(
    r"曾|[时历兼现前原]任|[前原][局县市区镇乡校院馆所站部园台]|[12]\d{3}年[^，]{0,8}任|[去前]年|当时|当年|那时|年前"
    r"|过去|以前|回忆|调[任往到离]|身份"
)
_LED = regex("^.*[由的]")
_OFFICES = "科委"
_HOUSES = regex("医院|卫生院|法院|检察院|学院|书院|剧院|中心")
_LEAST, _REACH = 2, 6


class _Held(NamedTuple):
    unit: str
    deputy: bool
    title: str


class Houses(NamedTuple):
    """Two mentions of one person with posts that one person does not hold together."""

    one: Named
    other: Named
    title: str


def two_houses(persons: Sequence[Named]) -> Iterator[Houses]:
    """Give the persons of an article who are given one post in two houses."""
    for group in by_name(named for named in persons if is_current(named)).values():
        mentions = once_each(group)
        found = (_houses(one, other) for one in mentions for other in mentions)
        yield from [houses for houses in found if houses][:1]


def is_current(named: Named) -> bool:
    """Say whether a person is given a post as today's."""
    has = named.kind == "person" and bool(named.post)
    return has and not changes_hands(named) and not _ONCE.search(_beside(named))


def _beside(named: Named) -> str:
    """Give the post and the name with the few words about them."""
    sentence = named.context.sentence
    at = sentence.find(named.name)
    return sentence[max(0, at - len(named.post) - _REACH) : at + len(named.name) + _REACH]


def _houses(one: Named, other: Named) -> Houses | None:
    if one.span >= other.span:
        return None
    return apart(one, other)


def apart(one: Named, other: Named) -> Houses | None:
    """Say whether the posts of two mentions cannot both be held by one person."""
    mine, theirs = _held(one), _held(other)
    pairs = [(a, b) for a in mine for b in theirs if _kind(a) == _kind(b)]
    if not pairs and (_two_heads(mine, theirs) or _two_heads(theirs, mine)):
        return Houses(one, other, mine[0].title)
    if not pairs or any(_agree(a, b) for a, b in pairs):
        return None
    return Houses(one, other, pairs[0][0].title)


def _two_heads(party: Sequence[_Held], rule: Sequence[_Held]) -> bool:
    """Say whether one is but the party's secretary, and the other but the head of government."""
    secretary = any(_PARTY.search(held.unit) and held.title == "书记" for held in party)
    ruler = any(_RULER.fullmatch(held.title) for held in rule)
    both = any(_RULER.fullmatch(held.title) for held in party)
    deputy = any(held.deputy for held in (*party, *rule))
    return secretary and ruler and not both and not deputy and rule[0].title != "书记"


def _held(named: Named) -> list[_Held]:
    found = (_POST.match(piece) for piece in named.post.split("、"))
    return [
        _Held(_LED.sub("", one["unit"]), one["deputy"] is not None, one["title"])
        for one in found
        if one
    ]


def _kind(held: _Held) -> tuple[bool, str]:
    """Give what is compared; of 主任 a person may hold several, but not in two wards."""
    if held.title == "主任":
        office = held.unit[-1:]
        return held.deputy, "主任" + (office if office in _OFFICES else held.unit)
    ruler = re.fullmatch(_RULERS, held.title) is not None
    house = _HOUSES.search(held.unit) if held.title == "院长" else None
    return held.deputy, "" if ruler else held.title + (house[0] if house else "")


def _agree(one: _Held, other: _Held) -> bool:
    """Say whether two posts may be one: the same house, a short form, or none named."""
    if one.title != other.title:
        return False
    mine, theirs = (_PLACE.sub("", held.unit) for held in (one, other))
    if min(len(mine), len(theirs)) < _LEAST:
        return True
    return _within(mine, theirs) or _within(theirs, mine)


def _within(short: str, long: str) -> bool:
    """Say whether the characters of a short form stand in the long one, in order."""
    rest = iter(long)
    return all(one in rest for one in short)
