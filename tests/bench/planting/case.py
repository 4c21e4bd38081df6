"""A planted error: where it may stand, and what became of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Site:
    """A place of a published text where an error of one kind can be planted.

    `range` is what gives way (empty for an insertion), `choices` what may stand there instead,
    `companions` the places that the error contradicts; all offsets count in the published text.
    """

    range: Range
    choices: tuple[str, ...]
    companions: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One error planted into one text.

    `changed` and `companions` count in the planted text; where something was taken out,
    `changed` is the two characters around the cut.
    """

    file: str
    kind: str
    text: str
    changed: Range
    old: str
    new: str
    companions: tuple[Range, ...]

    @property
    def places(self) -> tuple[Range, ...]:
        """Give every range where a finding would be about this error."""
        return (self.changed, *self.companions)


def plant(file: str, kind: str, text: str, site: Site, new: str) -> Case:
    """Put `new` at the site and move the companions along."""
    start, end = site.range
    longer = len(new) - (end - start)
    planted = text[:start] + new + text[end:]
    companions = tuple(
        (one + longer, other + longer) if one >= end else (one, other)
        for one, other in site.companions
    )
    changed = (start, start + len(new)) if new else (max(start - 1, 0), start + 1)
    return Case(file, kind, planted, changed, text[start:end], new, companions)


def plant_by_lot(
    file: str, kind: str, text: str, sites: Sequence[Site], seed: int, most: int = 1
) -> Iterator[Case]:
    """Plant one error each at up to `most` sites that the lot decides."""
    left = list(sites)
    for at in range(min(most, len(left))):
        key = f"{seed}/{kind}/{file}" if at == 0 else f"{seed}/{kind}/{file}/{at}"
        site = left.pop(lot(f"{key}/site") % len(left))
        yield plant(file, kind, text, site, drawn(site.choices, f"{key}/choice"))


def drawn(choices: Sequence[T], key: str) -> T:
    """Draw by lot: the same key draws the same, on every machine."""
    return choices[lot(key) % len(choices)]


def lot(key: str) -> int:
    """Give a number that looks like chance and hangs on the key alone."""
    return int.from_bytes(sha256(key.encode()).digest())
