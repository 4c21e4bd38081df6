"""JSON in pieces, the bytes that `json.dumps` gives: a long list is never held as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

_STEP = "  "


def streamed(value: object, depth: int = 0) -> Iterator[str]:
    """Write a tree of dictionaries and lists, two spaces a level.

    An iterator in it is written as a list, member by member.
    """
    if isinstance(value, Mapping):
        named = ((f"{_plain(name)}: ", inner) for name, inner in value.items())
        yield from _between("{}", named, depth)
    elif isinstance(value, list | Iterator):
        yield from _between("[]", (("", inner) for inner in value), depth)
    else:
        yield _plain(value)


def _between(ends: str, members: Iterator[tuple[str, object]], depth: int) -> Iterator[str]:
    pad = "\n" + _STEP * (depth + 1)
    lead = ends[0]
    for name, inner in members:
        yield f"{lead}{pad}{name}"
        yield from _written(inner, depth + 1)
        lead = ","
    yield ends if lead == ends[0] else "\n" + _STEP * depth + ends[1]


def _written(value: object, depth: int) -> Iterator[str]:
    if _holds_iterator(value):
        yield from streamed(value, depth)
    else:
        pad = "\n" + _STEP * depth
        yield json.dumps(value, ensure_ascii=False, indent=len(_STEP)).replace("\n", pad)


def _holds_iterator(value: object) -> bool:
    """Say whether any part of a tree comes piece by piece."""
    if isinstance(value, Mapping):
        return any(map(_holds_iterator, value.values()))
    if isinstance(value, list):
        return any(map(_holds_iterator, value))
    return isinstance(value, Iterator)


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
