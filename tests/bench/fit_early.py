"""Fit the weights by which a day still to come is told of as past (qa/judging/days/early_signs.py).

    PYTHONPATH=. python tests/bench/fit_early.py FOLDER [--without fifth,sixth]

Every day beyond an article's own, in the probes and the published articles of FOLDER, is one
choice: told as past where a pair marks it, else not. Marks of a weekday, a range or a festival are
of another kind. Prints the weights, and with `--without` what they find in the sets left out.
Nothing is drawn by chance: no seed.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.days.early_signs import clause_after, early_signs
from qa.judging.days.untimely import days_ahead
from qa.model import Dated
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fitting import Group, fit, scores

_TESTS = Path(__file__).resolve().parents[1]
_PENALTY, _FARTHEST, _NEAR = 1.0, 60, 12


class Told(NamedTuple):
    """A day to come: its signs, whether it is marked, and where it stands."""

    signs: dict[str, int]
    marked: bool
    of: str


def days(claims: Iterator[Any], quotes: list[str], text: str, of: str) -> Iterator[Told]:
    """Give the days to come of a text."""
    for date in claims:
        ahead = days_ahead(date) if isinstance(date, Dated) and date.possible else None
        if ahead is None or not 1 <= ahead <= _FARTHEST:
            continue
        span = date.span
        held = [text.find(quote) for quote in quotes]
        marked = any(
            at < span.end and span.start < at + len(quote)
            for at, quote in zip(held, quotes, strict=True)
        )
        yield Told({"one": 1} | early_signs(date, ahead), marked and _plain(date), of)


def _plain(date: Dated) -> bool:
    alone = date.weekday is None and date.cue in {"", "于", "在"}
    return alone and "节" not in clause_after(date)[:_NEAR]


def gathered(folder: Path) -> Iterator[Told]:
    """Give the days to come of all probes and of the published articles."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            ours = probe["expect"] if probe["kind"] == "date" else []
            quotes = [quote for one in ours for quote in one["quotes"]]
            for doc in probe["docs"]:
                read = read_claims(read_text(doc["text"], name=doc["name"], path=doc["name"]))
                yield from days(iter(read.claims), quotes, doc["text"], path.stem)
    for path in sorted(folder.iterdir()):
        yield from days(iter(read_claims(read_document(path, folder)).claims), [], "", "news")


def main() -> None:
    """Print the weights, and what they do where they were not fitted."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", default="")
    options = parser.parse_args()
    away = [name for name in options.without.split(",") if name]
    told = list(gathered(options.folder))
    kept = [one for one in told if not any(name in one.of for name in away)]
    weights = fit([Group([one.signs], 0 if one.marked else None) for one in kept], _PENALTY)
    sys.stdout.write("".join(f'        "{name}": {worth},\n' for name, worth in weights.items()))
    for one in told:
        if one not in kept:
            sys.stdout.write(f"{one.of} {one.marked} {scores(one.signs, weights):.0f}\n")


if __name__ == "__main__":
    main()
