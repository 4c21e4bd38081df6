"""A house that speaks once, in an article on another one nearly of its name. Pure.

The article tells of 石桥镇卫生院 again and again, or opens with it, and then the head of
石岭镇卫生院 says what it will do next: whoever speaks is of the article's own house, unless
something tells a guest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Final

from qa.judging.names.naming import Spelling, by_name
from qa.judging.names.thing_names import guest, renamed, told_aside
from qa.model import Named
from qa.patterns import regex

_SPEAKS: Final = regex(
    "(?:[\u4e00-\u9fff]{0,8}?(?:[长任师]|书记|主席|负责人|经理|人员|[局院校所站馆队会部组]))?[\u4e00-\u9fff]{0,4}?"
    "(?:说|介绍|表示|要求|提醒|指出|强调|透露|告诉)"
)
_HEAD: Final = regex(
    "(?:有关|相关)?(?:负责人|党委书记|[院校局所站馆队会园行]长|书记|主任|董事长|总经理)"
)
_JUDGES: Final = regex("评价|点评|认为|分析|评说|称赞|祝贺")
"""How one outside speaks of the article's house."""
_SHORTEST: Final = 4
_TWO: Final = 2


def speaking_houses(things: Sequence[Named]) -> Iterator[Spelling]:
    """Give the houses of an article that speak once under another's name, with the usual one."""
    groups = list(by_name(things).values())
    names = {group[0].name for group in groups}
    whole = [group for group in groups if not _goes_on(group[0].name, names)]
    alike: defaultdict[str, list[Sequence[Named]]] = defaultdict(list)
    for group in whole:
        for sign in _signs(group[0].name):
            alike[sign].append(group)
    for rare in whole:
        if len(rare) == 1 and _speaks(rare[0]):
            yield from _usual(rare[0], alike)


def _usual(rare: Named, alike: Mapping[str, Sequence[Sequence[Named]]]) -> Iterator[Spelling]:
    """Give the only house nearly of a name, if it is told of again and again."""
    near = {group[0].name: group for sign in _signs(rare.name) for group in alike[sign]}
    kin = [group for name, group in near.items() if _akin(name, rare.name)]
    known = len(kin) == 1 and (len(kin[0]) > 1 or _opens_with(kin[0][0], rare))
    if known and not _apart(kin[0], rare):
        yield Spelling(tuple(kin[0]), (rare,), kin[0][0])


def _opens_with(usual: Named, rare: Named) -> bool:
    """Say whether an article opens with a house, and the head of the other speaks further on."""
    opening = "\n".join(usual.context.gist.opening.split("\n")[:_TWO])
    said = rare.context.sentence[_end(rare) :]
    head = _HEAD.match(said) is not None and not _JUDGES.search(said.partition("，")[0])
    return head and usual.name in opening and usual.context.block < rare.context.block


def _end(named: Named) -> int:
    return named.context.sentence.find(named.name) + len(named.name)


def _signs(name: str) -> tuple[str, str]:
    """Give what two names with half in common, and one end, share at least one of."""
    return f"{name[0]}…{name[-1]}", name[-_TWO:]


def _goes_on(name: str, names: Collection[str]) -> bool:
    """Say whether a name is but another one with the beginning of what follows: 青山镇镇(长)."""
    return any(name[:-more] in names for more in range(1, min(_TWO, len(name) - 1) + 1))


def _akin(one: str, other: str) -> bool:
    """Say whether two names, neither of them a short form, have at least half in common."""
    if one in other or other in one or one[-1] != other[-1] or len(other) < _SHORTEST:
        return False
    ahead = _shared(one, other)
    behind = _shared(one[ahead:][::-1], other[ahead:][::-1])
    return _TWO * (ahead + behind) >= max(len(one), len(other))


def _shared(one: str, other: str) -> int:
    """Count the characters with which both begin."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _speaks(named: Named) -> bool:
    return _SPEAKS.match(named.context.sentence, _end(named)) is not None


def _apart(usual: Sequence[Named], rare: Named) -> bool:
    """Say whether the text tells of the house that speaks as another one."""
    beside = any(rare.name in named.context.sentence for named in usual)
    return beside or guest(rare) or told_aside(rare) or any(map(renamed, (*usual, rare)))
