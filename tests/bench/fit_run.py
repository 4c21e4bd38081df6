"""What the scripts have in common that fit weights to pairs: read them, fit, print the weights."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar


class Marked(Protocol):
    """A pair of which it is known whether it is what is looked for."""

    @property
    def true(self) -> bool:
        """Say whether it is."""


class Shipped(NamedTuple):
    """What the project ships: how much must speak for a pair, and the weights."""

    least: int
    weights: Mapping[str, int]


Pair = TypeVar("Pair", bound=Marked)


def run(
    doc: str | None,
    read: Callable[[Path], Iterable[Pair]],
    weigh: Callable[[list[Pair]], dict[str, int]],
    folds: Callable[[list[Pair]], None],
    shipped: Shipped,
) -> None:
    """Fit and print, beside what is shipped."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--folds", action="store_true")
    options = parser.parse_args()
    table = list(read(options.news))
    sys.stdout.write(f"{sum(one.true for one in table)} of {len(table)} are marked\n")
    if options.folds:
        folds(table)
    sys.stdout.write(f"at least {shipped.least}\n")
    for name, weight in weigh(table).items():
        sys.stdout.write(f'    "{name}": {weight},  # {shipped.weights.get(name, 0)}\n')
