"""Names that differ in one character or sound alike: where one is known, so may the other be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qa.model.likeness import likeness
from qa.reading.words.name_begins import (
    GIVEN,
    acts,
    begins,
    candidates,
    has_place,
)


class Masked(NamedTuple):
    """Names by what others that are like them share with them, and the characters of all."""

    names: dict[str, list[str]]
    letters: frozenset[str]


def alike_pairs(texts: Sequence[str], told: frozenset[str]) -> frozenset[str]:
    """Give the names that what follows them does not show, each with one that is like it."""
    masked = by_mask(name for name in told if len(name) > GIVEN)
    pairs = (_alike(text, masked) for text in texts if masked.names)
    return frozenset(name for found in pairs for pair in found for name in pair)


def _alike(text: str, masked: Masked) -> Iterator[tuple[str, str]]:
    """Give the names that stand where a person does and are easily taken for one of others."""
    letters = masked.letters
    for at, _, name in begins(text):
        near = name and (name[0] in letters or name[1] in letters)
        if not (near and _may_be_like(name, masked) and has_place(text, at)):
            continue
        for own in {own for mask in _masks(name) for own in masked.names.get(mask, ())} - {name}:
            if likeness(name, own):
                yield name, own


def _may_be_like(name: str, masked: Masked) -> bool:
    """Say cheaply whether a name can share a mask: one of its characters may be no other's."""
    return len(masked.letters.intersection(name)) >= len(frozenset(name)) - 1


def by_mask(names: Iterable[str]) -> Masked:
    """Sort names by what others that are like them share with them."""
    masked: dict[str, list[str]] = {}
    letters: set[str] = set()
    for name in names:
        letters.update(name)
        for mask in _masks(name):
            masked.setdefault(mask, []).append(name)
    return Masked(masked, frozenset(letters))


def resembling(text: str, known: frozenset[str], masked: Masked) -> Iterator[str]:
    """Give the names that nobody introduces and that differ from a known one in one character."""
    yield from (name for name, _ in _alike(text, masked) if name not in known)
    letters = masked.letters
    for at, surname, _ in begins(text):
        if text[at] not in letters and text[at + 1] not in letters:
            continue
        for name in candidates(text, at, surname):
            if (
                name not in known
                and _may_be_like(name, masked)
                and any(mask in masked.names for mask in _masks(name))
                and acts(text, at, name, surname, near=_is_like(name, masked))
            ):
                yield name


def _masks(name: str) -> list[str]:
    """Give what names share that differ in one character, or have two turned round."""
    turned = f"{name[0]}~{''.join(sorted(name[1:]))}"
    return [turned, *(f"{name[:at]}_{name[at + 1 :]}" for at in range(len(name)))]


def _is_like(name: str, masked: Masked) -> bool:
    """Say whether a name looks or sounds like a known one."""
    own = {own for mask in _masks(name) for own in masked.names.get(mask, ())}
    return any(likeness(name, one) for one in own)
