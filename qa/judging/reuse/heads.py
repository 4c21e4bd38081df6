"""The places that two articles are headed with, and a sentence that is about the other's. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.reuse.carried import Pair
from qa.judging.reuse.homes import QUOTED, Home, homes
from qa.model import Range

_OPENS: Final = "，。；：！？ \n\u3000"
_LEVELS: Final = ("省市县区州", "镇乡村街道社区", "医院卫生院保健院", "福利院敬老院养老院")


def other_heads(pair: Pair, new: Range) -> Iterator[tuple[Home, Home]]:
    """Give the place of the older title that a sentence is about, with the newer title's own.

    Two neighbours name each other; neither tells of the other's in the other's own words.
    """
    theirs, ours = (homes(side.context.title, "") for side in (pair.old, pair.new))
    said = pair.new.text[slice(*new)]
    for left in theirs:
        if left.kind == QUOTED or left.root in pair.new.context.title or not bare_name(said, left):
            continue
        for own in ours:
            apart = own.root not in said and own.root not in pair.old.context.title
            if apart and of_one_kind(own, left):
                yield left, own


def bare_name(said: str, left: Home) -> bool:
    """Say whether a name begins a clause there, and nobody says whose or what it is."""
    at = said.find(left.name)
    return at >= 0 and (at == 0 or said[at - 1] in _OPENS)


def of_one_kind(one: Home, other: Home) -> bool:
    """Say whether two names are of one kind: two hospitals, two places of a level, two persons.

    What stands in quotes may be anything.
    """
    levels = (*_LEVELS, one.kind) if one.kind != QUOTED else ()
    return any(one.kind in level and other.kind in level for level in levels)
