"""Whether the members of a list are named alike: all villages, all schools, all people."""

from __future__ import annotations

from collections.abc import Sequence

from qa.reading.words.surnames import surname_length

_NAME = 3
_SHORTEST, _FEW = 4, 3


def alike(names: Sequence[str]) -> bool:
    """Say whether names end in one character, or are all names of people."""
    return len({name[-1:] for name in names}) == 1 or all(map(_is_person, names))


def likely_divided(names: Sequence[str]) -> bool:
    """Say whether the last two names, which 和 joins, are such as the others are."""
    longest, least = max(map(len, names[:-2]), default=0), min(map(len, names[-2:]))
    long = least >= _SHORTEST and longest <= 2 * least
    sizes = [len(name) for name in names]
    short = min(sizes) > 1 and max(sizes) - min(sizes) <= 1 and max(sizes) <= _SHORTEST
    return alike(names) or (len(names) > _FEW and (long or short))


def person(name: str) -> bool:
    """Say whether words end in a name of a person: 值班员李明."""
    return any(surname_length(name[-size:]) for size in (2, 3) if len(name) >= size)


def _is_person(name: str) -> bool:
    return len(name) <= _NAME and person(name)
