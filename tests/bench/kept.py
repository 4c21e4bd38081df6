"""Fit the weights of figures kept from an older article.

    python tests/bench/kept.py [--news FOLDER] [--each] [--shown N]

Two figures of one value in two articles of a probe are a group of one reading. It is true where a
bad probe of a kept figure marks one of them; what sound probes hold, the other places of bad ones,
and the published articles among one another, is never one. Prints the table for
`qa/judging/details/kept_weights.py`; with --each what is found in each set, and how many sound
texts cry, when that set was left out of the fit. Nothing is drawn by chance.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from qa.judging.details.kept import LIKELY, two_editions
from qa.judging.details.kept_signs import signs
from qa.judging.finding.loader import load_checks
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent
_PENALTY = 3.0
_CROWD = 40
_CARRIED = ("reuse", "duplicate")


class Pair(NamedTuple):
    """Two figures of one value: where from, their signs, whether the newer was kept."""

    source: str
    text: str
    told: dict[str, int]
    true: bool
    shown: str


def pairs(
    documents: Sequence[Document], quotes: Sequence[str], source: str, kind: str
) -> Iterator[Pair]:
    """Give the pairs of a text; true are those of which a quote marks one."""
    texts = {document.id: document.text for document in documents}
    name, _, identity = source.partition(" ")
    for one, other in _of_one_value(documents):
        pair = two_editions(one, other)
        if pair is None:
            continue
        marked = any(_is_marked(texts[figure.span.document], quotes, figure) for figure in pair)
        if quotes and ((marked and kind != "stale") or kind in _CARRIED):
            continue
        shown = " | ".join(
            texts[figure.span.document][max(0, figure.span.start - 20) : figure.span.end]
            for figure in pair
        )
        text = identity or "+".join(figure.span.document for figure in pair)
        yield Pair(name, text, signs(*pair), marked, shown.replace("\n", "¶"))


def _of_one_value(documents: Sequence[Document]) -> Iterator[tuple[Figure, Figure]]:
    check = next(check for check in load_checks(packages=False).checks if check.code == "FIG02")
    groups: defaultdict[object, list[Figure]] = defaultdict(list)
    for document in documents:
        for claim in read_claims(document).claims:
            if isinstance(claim, Figure) and check.keys:
                for key in check.keys(claim):
                    groups[key].append(claim)
    for figures in groups.values():
        if len(figures) <= _CROWD:
            yield from combinations(figures, 2)


def _is_marked(text: str, quotes: Sequence[str], figure: Figure) -> bool:
    for quote in quotes:
        start = text.find(quote)
        while start >= 0:
            if start < figure.span.end and figure.span.start < start + len(quote):
                return True
            start = text.find(quote, start + 1)
    return False


def probes(path: Path) -> Iterator[Pair]:
    """Give the pairs of the probes of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        probe = json.loads(line)
        quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
        documents = [
            read_text(told["text"], name=told["name"], path=told["name"]) for told in probe["docs"]
        ]
        if len(documents) > 1:
            yield from pairs(documents, quotes, f"{path.name} {probe['id']}", probe["kind"])


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--each", action="store_true")
    parser.add_argument("--more", action="append", type=Path, default=[])
    parser.add_argument("--shown", type=int, default=0)
    options = parser.parse_args()
    files = [*sorted(TESTS.glob("probes*.jsonl")), *options.more]
    found = [pair for path in files for pair in probes(path)]
    if options.news:
        articles = sorted(options.news.glob("*.txt"))
        found += pairs([read_document(path, options.news) for path in articles], (), "news", "news")
    weights = _fitted(found)
    for name, weight in sorted(weights.items()):
        sys.stdout.write(f'        "{name}": {weight},\n')
    _show("fitted", [(scores(pair.told, weights), pair) for pair in found], options.shown)
    for name in sorted({pair.source for pair in found}) if options.each else ():
        rest = _fitted([pair for pair in found if pair.source != name])
        mine = [(scores(pair.told, rest), pair) for pair in found if pair.source == name]
        _show(f"without {name}", mine, options.shown)


def _fitted(found: Sequence[Pair]) -> dict[str, int]:
    return fit([Group([pair.told], 0 if pair.true else None) for pair in found], _PENALTY)


def _show(name: str, told: Sequence[tuple[float, Pair]], most: int) -> None:
    sys.stdout.write(f"{name}\n")
    for true in (True, False):
        mine = sorted((odds, pair.text, pair.shown) for odds, pair in told if pair.true == true)
        cried = {text for odds, text, _ in mine if odds > LIKELY}
        texts = len({text for _, text, _ in mine})
        sys.stdout.write(f"  {true}: {len(cried)} of {texts} texts\n")
        for odds, text, shown in (mine if true else mine[::-1])[:most]:
            sys.stdout.write(f"    {odds:6.0f} {text} {shown}\n")


if __name__ == "__main__":
    main()
