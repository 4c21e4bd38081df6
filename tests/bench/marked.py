"""Pairs of figures that would contradict one another, as the expectations of probes mark them.

What a script of such pairs prints: the weights fitted to all of them, and what is found in each
set when it was left out of the fit.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from qa.model import Document, Figure
from qa.reading.documents import read_text
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent
_PENALTY = 3.0


class Probe(NamedTuple):
    """A probe: its set, its name and kind, its texts, and what of them an editor marks."""

    source: str
    id: str
    kind: str
    documents: Sequence[Document]
    quotes: Sequence[str]


class Pair(NamedTuple):
    """Two figures: where from, their signs, whether they are marked, and how to show them."""

    source: str
    text: str
    told: Mapping[str, int]
    true: bool
    shown: str


Reader: TypeAlias = Callable[[Probe], Iterable[Pair]]


def probes(path: Path) -> Iterator[Probe]:
    """Read a set of probes."""
    for line in path.read_text(encoding="utf-8").splitlines():
        probe = json.loads(line)
        quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
        documents = [
            read_text(told["text"], name=told["name"], path=told["name"]) for told in probe["docs"]
        ]
        yield Probe(path.name, probe["id"], probe["kind"], documents, quotes)


def shown(texts: Mapping[str, str], figures: Iterable[Figure]) -> str:
    """Give figures with the words before them, on one line."""
    return " | ".join(
        texts[figure.span.document][max(0, figure.span.start - 20) : figure.span.end]
        for figure in figures
    ).replace("\n", "¶")


def mark(text: str, quotes: Sequence[str], figure: Figure) -> str:
    """Give the quote that marks a figure, or nothing."""
    for quote in quotes:
        start = text.find(quote)
        while start >= 0:
            if start < figure.span.end and figure.span.start < start + len(quote):
                return quote
            start = text.find(quote, start + 1)
    return ""


def run(
    doc: str,
    of_probe: Reader,
    of_news: Callable[[Path], Iterable[Pair]],
    least: int,
    penalty: float = _PENALTY,
) -> None:
    """Fit and print what the command line asks for; `least` is the limit in use."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--shown", type=int, default=0)
    options = parser.parse_args()
    files = sorted(TESTS.glob("probes*.jsonl"))
    found = [pair for path in files for probe in probes(path) for pair in of_probe(probe)]
    found += of_news(options.news) if options.news else ()
    weights = _fitted(found, penalty)
    for name, weight in sorted(weights.items()):
        sys.stdout.write(f'        "{name}": {weight},\n')
    _show("fitted", [(scores(pair.told, weights), pair) for pair in found], least, options.shown)
    for name in sorted({pair.source for pair in found}) if options.each else ():
        rest = _fitted([pair for pair in found if pair.source != name], penalty)
        mine = [(scores(pair.told, rest), pair) for pair in found if pair.source == name]
        _show(f"without {name}", mine, least, options.shown)


def _fitted(found: Sequence[Pair], penalty: float) -> dict[str, int]:
    return fit([Group([pair.told], 0 if pair.true else None) for pair in found], penalty)


def _show(name: str, told: Sequence[tuple[float, Pair]], least: int, most: int) -> None:
    sys.stdout.write(f"{name}\n")
    for true in (True, False):
        mine = sorted((odds, pair.text, pair.shown) for odds, pair in told if pair.true == true)
        cried = {text for odds, text, _ in mine if odds > least}
        texts = len({text for _, text, _ in mine})
        sys.stdout.write(f"  {true}: {len(cried)} of {texts} texts\n")
        for odds, text, words in (mine if true else mine[::-1])[:most]:
            sys.stdout.write(f"    {odds:6.0f} {text} {words}\n")
