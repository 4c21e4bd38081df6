"""Fit the weights of running totals that go back.

    python tests/bench/going_back.py [--news FOLDER] [--each] [--shown N]

Two figures of one article, or of two of one probe, are a group of one reading: `one_pair` says
that they would contradict one another if they were one total. It is true where a bad probe marks
both. What the published articles, the sound probes and the other places of bad ones hold is never
one. Prints the table for `qa/judging/totals/back_weights.py`; with --each what is found in each
set, and how many sound texts cry, when that set was left out of the fit. Nothing is drawn by
chance.
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

from qa.judging.linking.measures import kind
from qa.judging.linking.tallied import may_sum_up
from qa.judging.totals.back_signs import signs
from qa.judging.totals.cumulative import LIKELY, may_run
from qa.judging.totals.going_back import one_pair
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent
_PENALTY = 3.0
_CROWD, _TWO = 60, 2


class Pair(NamedTuple):
    """Two figures that may be one running total: where from, its signs, whether it is one."""

    source: str
    text: str
    told: dict[str, int]
    true: bool
    shown: str


def pairs(documents: Sequence[Document], quotes: Sequence[str], source: str) -> Iterator[Pair]:
    """Give the pairs of a text; true are those that two of the quotes mark."""
    texts = {document.id: document.text for document in documents}
    kin: defaultdict[str, list[Figure]] = defaultdict(list)
    for document in documents:
        for claim in read_claims(document).claims:
            if isinstance(claim, Figure) and (may_run(claim) or may_sum_up(claim)):
                for unit in {kind(claim.quantity)} | ({"number"} & {claim.quantity.dimension}):
                    kin[unit].append(claim)
    for figures in kin.values():
        for one, other in combinations(figures[:_CROWD], 2):
            if found := one_pair(one, other):
                marks = [_mark(texts[figure.span.document], quotes, figure) for figure in found]
                true = bool(marks[0] and marks[1] and marks[0] != marks[1])
                if _tells_nothing(marks, quotes, source, found):
                    continue
                name, _, identity = source.partition(" ")
                yield Pair(name, identity, signs(*found), true, _shown(texts, found))


def _tells_nothing(
    marks: Sequence[str], quotes: Sequence[str], source: str, found: Sequence[Figure]
) -> bool:
    """Say whether marks are of another mistake: another kind, or an addition that is not made."""
    added = len(quotes) > _TWO and all(marks) and found[1].quantity.nominal * _TWO
    return any(marks) and (
        not source.endswith("cumulative") or 0 < added < found[0].quantity.nominal
    )


def _shown(texts: dict[str, str], found: Sequence[Figure]) -> str:
    return " | ".join(
        texts[figure.span.document][max(0, figure.span.start - 20) : figure.span.end]
        for figure in found
    ).replace("\n", "¶")


def _mark(text: str, quotes: Sequence[str], figure: Figure) -> str:
    for quote in quotes:
        start = text.find(quote)
        while start >= 0:
            if start < figure.span.end and figure.span.start < start + len(quote):
                return quote
            start = text.find(quote, start + 1)
    return ""


def probes(path: Path) -> Iterator[Pair]:
    """Give the pairs of the probes of a set."""
    for line in path.read_text(encoding="utf-8").splitlines():
        probe = json.loads(line)
        quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
        documents = [
            read_text(told["text"], name=told["name"], path=told["name"]) for told in probe["docs"]
        ]
        yield from pairs(documents, quotes, f"{path.name} {probe['id']} {probe['kind']}")


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
    for path in sorted(options.news.glob("*.txt")) if options.news else ():
        found += pairs([read_document(path, options.news)], (), f"news {path.name}")
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
