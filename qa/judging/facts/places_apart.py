"""Whether two figures of two articles are each of a place of their own, said or meant. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qa.judging.linking.subjects import OWN, other_places
from qa.model import Figure
from qa.model.elsewhere import names_a_neighbour
from qa.patterns import regex

_UNIT = 2
_KEPT = 1 << 12
_ON_MAP = regex("(?![一二两三四五六七八九十几各全])[\u4e00-\u9fff]{2,4}[市县区镇乡村]")
_OF_A_PLACE = regex(
    r"(?P<place>(?![全该本我各])[\u4e00-\u9fff]{2,6}[省市县区州镇乡])(?P<body>[\u4e00-\u9fff]{2,})"
)
_PART = regex("县城|(?:主|中心|老|新)?城区|建成区|市区|城镇|乡镇|[农山郊矿库]区|农村|乡村")
_LEVELS = tuple(
    regex(
        f"(?:(?![全我本各该邻自往到在省州市县区的镇乡])[\u4e00-\u9fff]){{2}}{level}(?![场长级委区域])"
    )
    for level in "市县"
)


def apart_by_place(one: Figure, other: Figure) -> bool:
    """Say whether each is of a place on a map of its own, said or meant."""
    if told_of_a_neighbour(one) != told_of_a_neighbour(other):
        return True
    if any(lies(*pair) for lies in (_elsewhere, _within) for pair in ((one, other), (other, one))):
        return True
    if two_counties(one, other) or _titled_and_told(one, other) or two_bodies(one, other):
        return True
    known = all(_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other))
    return known and other_places(one, other)


def told_of_a_neighbour(figure: Figure) -> bool:
    """Say whether the headline or the sentence of a figure tells of a neighbouring place."""
    return names_a_neighbour(f"{figure.context.title}\n{figure.context.sentence}")


def two_bodies(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each to a body of a place of its own: 甲市代表团, 乙县代表团."""
    slots = one.subject, other.subject
    found = [_OF_A_PLACE.fullmatch(slot.value or "") for slot in slots if slot.stated]
    if any(match and OWN.search(match["place"]) for match in found):
        return False
    if len(found) < len(slots) or not all(found):
        return False
    (mine, body), (theirs, same) = ((match["place"], match["body"]) for match in found if match)
    return body == same and mine not in theirs and theirs not in mine


def two_counties(one: Figure, other: Figure) -> bool:
    """Say whether the articles open with a county, or city, each, and neither with the other's."""
    mine, theirs = (
        _openers(side.context.title, side.context.gist.opening) for side in (one, other)
    )
    for ours, others in zip(mine.names, theirs.names, strict=True):
        if ours and others and not ours & others:
            return not any(name[:_UNIT] in theirs.text for name in ours) and not any(
                name[:_UNIT] in mine.text for name in others
            )
    return False


def _within(part: Figure, whole: Figure) -> bool:
    """Say whether one is of the town, or the country, of the place that the other is of."""
    inner, outer = part.subject.value or "", whole.subject.value or ""
    return _PART.fullmatch(inner) is not None and outer.startswith("全")


def _titled_and_told(one: Figure, other: Figure) -> bool:
    """Say whether title and sentence name a county or city, each its own, nowhere the other's."""
    figures = one, other
    names = [_places(side.context.title) & _places(side.context.sentence) for side in figures]
    texts = [f"{_told_by(side)}\n{side.context.gist.opening}" for side in reversed(figures)]
    strange = (
        name[:_UNIT] not in text for mine, text in zip(names, texts, strict=True) for name in mine
    )
    return all(names) and all(strange)


@lru_cache(maxsize=_KEPT)
def _places(text: str) -> frozenset[str]:
    return frozenset(name for level in _LEVELS for name in level.findall(text))


class _Openers(NamedTuple):
    """Title and opening of an article, and the cities and the counties that they name."""

    text: str
    names: tuple[frozenset[str], ...]


@lru_cache(maxsize=_KEPT)
def _openers(title: str, opening: str) -> _Openers:
    text = f"{title}\n{opening}"
    return _Openers(text, tuple(frozenset(level.findall(text)) for level in _LEVELS))


def _told_by(figure: Figure) -> str:
    return f"{figure.context.title}\n{figure.context.sentence}"


def _elsewhere(named: Figure, own: Figure) -> bool:
    """Say whether one is of a place by name, the other of 全市 in an article without that name."""
    place, whole = named.subject.value or "", own.subject.value or ""
    if not _ON_MAP.fullmatch(place) or not OWN.fullmatch(whole) or place[-1] != whole[-1]:
        return False
    said = f"{_told_by(own)}\n{own.context.gist.opening}"
    return place[:-1][-_UNIT:] not in said
