"""Names of one thing, one person or one post that two articles on one matter give otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import NamedTuple

from qa.judging.linking.anchors import anchors, shared_figures, weight
from qa.judging.names.holders import holds_now, organisation, title
from qa.judging.names.houses import apart, is_current
from qa.judging.names.naming import one_character_apart, one_left_out, turned
from qa.judging.names.signatures import house
from qa.judging.names.thing_names import (
    by_nature,
    common,
    kindred,
    numbered,
    other_peoples,
    slipped,
    stem,
    told_beside,
    twins,
)
from qa.model import HEADS, Context, Named
from qa.model.likeness import likeness
from qa.patterns import regex

_TELLING, _HEAVY, _FIGURE, _MOST = 10, 18, 3, 2
_NEAR, _FAR, _CHANCE, _CROWD = 3, 31, 200, 40
_THING, _COMMON, _NUMBERED, _PERSON, _SPELLING, _HOLDER = 6, 8, 8, 5, 6, 4
_EDITION_WEIGHT = 2
_ALIKE, _LONG, _LEAST_GROUND, _FULL, _SURE_GROUND, _CERTAIN = 3, 3, 3, 4, 5, 7
_SAME_SOUND = 3

_LEVELS = frozenset("省市县区州旗镇乡村") | {"街道", "社区", "自治县", "自治州", "自治旗"}
_HEADS = frozenset("校长 园长 院长 馆长 所长 站长 理事长 行长 社长 厂长 村支书 负责人".split())
"""Heads of a house that their post does not name: many houses have one."""

_JOINED = regex("[院校局馆厂站司所][与和及]")
"""How what was read of two names joined begins: 馆和县博物馆."""
_EDITION = regex(r"第[一二三四五六七八九十\d]{1,4}届“$")
Key = tuple[str, str]
"""The kind of thing, and what two names of it share."""


class Rivals(NamedTuple):
    """Two mentions in two articles; `kind` tells what differs: things, houses, persons, posts.

    `more` are the mentions below a headline that holds the first, or the other.
    """

    one: Named
    other: Named
    kind: str
    more: tuple[Named, ...] = ()


def cross_keys(named: Named) -> Iterator[Key]:
    """Give what two articles share that may name one thing otherwise."""
    if _JOINED.match(named.name):
        return
    if named.kind == "thing" and named.post and len(stem(named)) > 1:
        if house(named):
            yield "house", house(named)
        if len(stem(named)) >= _FULL:
            yield "stem", stem(named)
        yield from (("thing", mask) for mask in _masks(named.name, len(stem(named))))
        # 东渡大桥 and 渡东大桥
        yield "thing", "".join((*sorted(named.name[:_MOST]), named.name[_MOST:]))
    if named.kind == "person" and len(named.name) > 1:
        yield "who", named.name
        yield from (("person", mask) for mask in _masks(named.name, len(named.name)))
        if organisation(named):
            yield "post", organisation(named) + title(named)
    if named.kind == "maybe":
        yield from (("person", mask) for mask in _masks(named.name, len(named.name)))


def _masks(name: str, length: int) -> Iterator[str]:
    yield from one_left_out(name)[:length]
    yield turned(name)


def rivals(mentions: Sequence[Named]) -> Iterator[Rivals]:
    """Give the pairs of one key in two documents that cannot both be right, each pair once.

    What a whole crowd shares tells nothing.
    """
    if len(mentions) > _CROWD:
        return
    written: dict[str, set[str]] = {}
    for named in mentions:
        written.setdefault(named.context.document, set()).add(named.name)
    told: set[tuple[str, ...]] = set()
    for one, other in combinations(mentions, 2):
        documents = one.context.document, other.context.document
        both = other.name in written[documents[0]] or one.name in written[documents[1]]
        kind = "" if documents[0] == documents[1] else _kind(one, other, both)
        if kind and (*sorted(documents), kind) not in told:
            told.add((*sorted(documents), kind))
            yield Rivals(one, other, kind, tuple(_below(mentions, one, other)))


def _below(mentions: Sequence[Named], *headed: Named) -> Iterator[Named]:
    """Give the first mention below for each that stands in a headline."""
    for one in headed:
        again = (
            named
            for named in mentions
            if (named.context.document, named.name) == (one.context.document, one.name)
            and named.context.kind not in HEADS
        )
        yield from islice(again, 1) if one.context.kind in HEADS else ()


def _kind(one: Named, other: Named, both: bool) -> str:  # noqa: FBT001 -- what is known of a pair
    """Say what speaks against two mentions, or nothing; `both`: an article has both names."""
    if one.kind == "thing":
        same = not (both or told_beside(one, other) or _each_at_home(one, other))
        return "things" if same and (_one_house(one, other) or _one_thing(one, other)) else ""
    if one.name == other.name:
        return "houses" if _two_houses(one, other) else ""
    if both:
        return ""
    if "maybe" in (one.kind, other.kind):
        return "persons" if one.kind != other.kind and _may_be_one(one, other) else ""
    if _one_person(one, other):
        return "persons"
    return "posts" if _one_post(one, other) else ""


def _each_at_home(one: Named, other: Named) -> bool:
    """Say whether each article opens with its own of two places, and names it again."""
    return all(
        named.post in _LEVELS and named.context.gist.opening.count(stem(named)) > 1
        for named in (one, other)
    )


def _one_house(one: Named, other: Named) -> bool:
    """Say whether two names with one stem and kindred class words are one: 中学 and 小学."""
    kin = kindred(one, other) != "" and len(stem(one)) >= _FULL
    told = kin or other_peoples(one, other)
    if told and grounds(one, other) >= _SURE_GROUND:
        return True
    return house(one) == house(other) != "" and grounds(one, other) >= _CERTAIN


def _one_thing(one: Named, other: Named) -> bool:
    if one.post != other.post or not slipped(one.name, other.name) or twins(one.name, other.name):
        return False
    near = likeness(one.name, other.name)
    if not near and one.name[0] != other.name[0]:
        return False
    number = numbered(one, other)
    if by_nature((one.name, other.name)) and not number:
        return False
    ground = grounds(one, other)
    least = _NUMBERED if number else _COMMON if common(one) or common(other) else _THING
    points = near + min(len(stem(one)) - 1, _LONG) + ground
    points += _EDITION_WEIGHT * _one_edition(one, other)
    return ground >= _LEAST_GROUND and points >= least


def _one_edition(one: Named, other: Named) -> bool:
    """Say whether both are the same edition: 第六届“金穗杯”, 第六届“金秋杯”."""
    told = [
        _EDITION.search(named.context.sentence.partition(named.name)[0]) for named in (one, other)
    ]
    return all(told) and len({edition[0] for edition in told if edition}) == 1


def _two_houses(one: Named, other: Named) -> bool:
    if not (is_current(one) and is_current(other) and apart(one, other)):
        return False
    return len(one.name) + grounds(one, other) >= _PERSON


def _one_person(one: Named, other: Named) -> bool:
    """Say whether two names nearly alike are one person's: the same post, or the same sound."""
    if not (one_character_apart(one.name, other.name) or turned(one.name) == turned(other.name)):
        return False
    near = likeness(one.name, other.name)
    held = bool(title(one)) and _fits(one.post, other.post)
    ground = grounds(one, other)
    bare = one.post in _HEADS and other.post in _HEADS
    if ground < (_SURE_GROUND if bare else _LEAST_GROUND) or not (
        near or (held and one.name[0] == other.name[0])
    ):
        return False
    return near + held * _ALIKE + ground >= _SPELLING


def _may_be_one(one: Named, other: Named) -> bool:
    """Say whether a name that nobody introduces has the sound of one that the other has."""
    same = one.name[0] == other.name[0] and likeness(one.name, other.name) >= _SAME_SOUND
    return same and grounds(one, other) >= _MOST


def _fits(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _one_post(one: Named, other: Named) -> bool:
    """Say whether two persons hold one post in articles of the same days."""
    same = organisation(one) == organisation(other) != "" and title(one) == title(other) != ""
    return same and holds_now(one) and holds_now(other) and grounds(one, other) >= _HOLDER


def grounds(one: Named, other: Named) -> int:
    """Weigh what shows that two articles tell of one matter, the names themselves apart."""
    contexts = one.context, other.context
    names = [name for name in anchors(*contexts) if _foreign(name, one) and _foreign(name, other)]
    weights = sorted((weight(name) for name in names), reverse=True)
    best = weights[0] if weights else 0
    several = sum(value >= _TELLING for value in weights[1:])
    figures = min(_figures(*contexts), _MOST)
    points = (best >= _TELLING) * _MOST + (best >= _HEAVY) + min(several, _MOST)
    return points + _FIGURE * figures + _of_days(*contexts)


def _figures(one: Context, other: Context) -> int:
    """Count the telling numbers that both articles give, less those that chance makes equal."""
    chance = len(one.gist.numbers) * len(other.gist.numbers) // _CHANCE
    return max(len(shared_figures(one, other)) - chance, 0)


def _foreign(anchor: str, named: Named) -> bool:
    """Say whether a shared phrase is not the name or post itself."""
    return named.name not in anchor and anchor not in named.name and anchor not in named.post


def _of_days(one: Context, other: Context) -> int:
    if one.date is None or other.date is None:
        return 0
    days = abs((one.date - other.date).days)
    return 1 if days <= _NEAR else -_LONG if days > _FAR else 0
