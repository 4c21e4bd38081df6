"""Which of the claims under a key can clash: told by what they speak of, before any is opened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, groupby

from qa.archive.keys import Ground
from qa.archive.places import Met
from qa.check import Check

_AT_HOME, _MONTH = 2, 31
"""A claim of a place of our own tells as much of a document as so many keys in common."""


def may_clash(check: Check, one: Ground, other: Met) -> bool:
    """Say whether a check can find two claims of two articles to clash; what is unknown may."""
    if check.unlike and one.value and one.value == other.value:
        return False
    if check.days is None or not (one.day and other.day):
        return True
    return abs(one.day - other.day) <= check.days or one.moment == other.moment


def clashing(check: Check, own: Iterable[Ground], found: Sequence[Met]) -> list[Met]:
    """Give the claims of documents of which one can clash with a claim of our own."""
    if check.days is None and not check.unlike:
        return list(found)
    mine = set(own)
    documents = {met.document for met in found if any(may_clash(check, one, met) for one in mine)}
    return [met for met in found if met.document in documents]


def meeting(check: Check, group: Sequence[Met]) -> Sequence[Met]:
    """Give the claims under a key of those documents of which two claims can clash."""
    if check.days is None and not check.unlike:
        return group
    documents: set[int] = set()
    for one, other in combinations(group, 2):
        apart = one.document != other.document
        if (apart or not check.across) and may_clash(check, Ground(*one[2:]), other):
            documents |= {one.document, other.document}
    return [met for met in group if met.document in documents]


def neighbours(group: Iterable[Met]) -> Iterator[list[Met]]:
    """Cut up what very many share, which comes in order: by place, or by day where none is known.

    It is what a draft is compared with, too.
    """
    for _, near in groupby(group, key=lambda met: (met.place, 0 if met.place else met.moment)):
        yield list(near)


def nearest(own: Iterable[Ground], found: Iterable[Met], most: int) -> list[Met]:
    """Give so many claims: those of a place of our own come first, then by how near they are."""
    mine = set(own)
    places = {one.place for one in mine if one.place}

    def distance(met: Met) -> tuple[bool, int]:
        return met.place not in places, min(abs(one.moment - met.moment) for one in mine)

    return sorted(found, key=distance)[:most]


def shared_by(
    own: Mapping[Hashable, Collection[Ground]], found: Mapping[Hashable, Sequence[Met]]
) -> Counter[int]:
    """Say how much each document shares with us: keys, and beside them place and time."""
    shared: Counter[int] = Counter()
    for key, mets in found.items():
        weights: dict[int, int] = {}
        for one in own[key]:
            for met in mets:
                weight = _weight(one, met)
                if weight > weights.get(met.document, 0):
                    weights[met.document] = weight
        for document, weight in weights.items():
            shared[document] += weight
    return shared


def _weight(one: Ground, met: Met) -> int:
    near = bool(one.day and met.day) and abs(one.day - met.day) <= _MONTH
    return 1 + _AT_HOME * (one.place == met.place != 0) + (near or one.moment == met.moment != 0)


def closest(shared: Mapping[int, int], found: Iterable[Sequence[Met]], most: int) -> set[int]:
    """Give so many of the documents found, those that share most with us; then come the newest."""
    documents = {met.document for mets in found for met in mets}
    return set(sorted(documents, key=lambda one: (-shared[one], -one))[:most])
