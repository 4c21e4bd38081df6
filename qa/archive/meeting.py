"""Which of the claims under a key can clash: told by what they speak of, before any is opened."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qa.archive.keys import Ground
from qa.archive.places import Met
from qa.plugin import Check


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


def nearest(own: Iterable[Ground], found: Iterable[Met], most: int) -> list[Met]:
    """Give so many claims: those of a place of our own come first, then by how near they are."""
    mine = set(own)
    places = {one.place for one in mine if one.place}

    def distance(met: Met) -> tuple[bool, int]:
        return met.place not in places, min(abs(one.moment - met.moment) for one in mine)

    return sorted(found, key=distance)[:most]
