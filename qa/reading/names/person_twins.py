"""Two names of persons that share their characters but one: 贺长林, 贺长松.

What stands twice where a person can, with all but one of three characters in common, is a pair;
its signs are weighed (`qa.reading.names.person_signs`), and what is likely enough one person is
read as `Named` of the kind “twins”, each pair under one `post`, with the `odds`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.model import Named
from qa.reading.names.person_signs import signs
from qa.reading.names.person_weights import weight
from qa.reading.names.told_persons import LENGTH, Spot, Told
from qa.reading.scene.scene import Scene
from qa.reading.words.name_begins import NO_PERSON, begins
from qa.reading.words.speaking import GOES_ON

LOUD: Final = 0
"""From which odds on a pair is told, in hundredths of a natural logarithm."""


class PersonTwins(NamedTuple):
    """Two names, the one better introduced first, where they stand, and the signs."""

    usual: str
    other: str
    places: tuple[Sequence[Spot], Sequence[Spot]]
    signs: dict[str, int]


def read_person_twins(scene: Scene) -> Iterator[Named]:
    """Read every mention of the pairs of persons that are likely enough one."""
    for pair in find_person_twins([line.text for line in scene.lines]):
        odds = weight(pair.signs)
        if odds < LOUD:
            continue
        key = f"{pair.usual} {pair.other}"
        for name, spots in zip(pair[:2], pair.places, strict=True):
            for number, at in spots:
                line = scene.lines[number]
                yield Named(line.span(at, at + LENGTH), name, key, "twins", line.context, odds)


def find_person_twins(texts: Sequence[str]) -> Iterator[PersonTwins]:
    """Find the pairs among what can be a person's name in the sentences of an article."""
    spots: defaultdict[str, list[Spot]] = defaultdict(list)
    for number, text in enumerate(texts):
        for at, surname, name in begins(text):
            if surname == 1 and len(name) == LENGTH and not NO_PERSON.match(name):
                spots[name].append((number, at))
    pairs = [pair for names in _near(spots) for pair in combinations(names, 2)]
    told = {name: Told(texts, name, spots[name]) for pair in pairs for name in pair}
    whole = "\n".join(texts) if pairs else ""
    for one, other in pairs:
        yield from _pair(texts, whole, told[one], told[other])


def _near(names: Iterable[str]) -> Iterator[list[str]]:
    """Give the names that share all but one character, by what they share."""
    masked: defaultdict[str, list[str]] = defaultdict(list)
    for name in names:
        for gap in range(LENGTH):
            masked[f"{name[:gap]}_{name[gap + 1 :]}"].append(name)
    return (some for some in masked.values() if len(some) > 1)


def _pair(texts: Sequence[str], whole: str, one: Told, other: Told) -> Iterator[PersonTwins]:
    if not (one.person or other.person) or _is_shorter(texts, one, other):
        return
    usual, rare = sorted((one, other), key=lambda told: (-told.rank, told.spots[0]))
    if not rare.introduced_anew:
        places = usual.spots, rare.spots
        yield PersonTwins(usual.name, rare.name, places, signs(texts, whole, usual, rare))


def _is_shorter(texts: Sequence[str], one: Told, other: Told) -> bool:
    """Say whether what sets the two apart begins a verb each time: 王刚出席, 王刚强调."""
    spots = [*one.spots, *other.spots]
    same = one.name[:-1] == other.name[:-1]
    return same and all(GOES_ON.match(texts[number], at + LENGTH - 1) for number, at in spots)
