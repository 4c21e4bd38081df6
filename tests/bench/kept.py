"""Fit the weights of figures kept from an older article.

    python tests/bench/kept.py [--news FOLDER] [--each] [--shown N]

Two figures of one value in two articles of a probe are a group of one reading. It is true where a
bad probe of a kept figure marks one of them; what sound probes hold, the other places of bad ones,
and the published articles among one another, is never one. Prints the table for
`qa/judging/details/kept_weights.py`; with --each what is found in each set, and how many sound
texts cry, when that set was left out of the fit. Nothing is drawn by chance.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from qa.judging.details.kept import LIKELY, two_editions
from qa.judging.details.kept_signs import signs
from qa.judging.finding.loader import load_checks
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.marked import Pair, Probe, mark, run, shown

_CROWD = 40
_PENALTY = 1.0
_CARRIED = ("reuse", "duplicate")


def of_probe(probe: Probe) -> Iterator[Pair]:
    """Give the pairs of a probe; true are those of which a quote marks one."""
    texts = {document.id: document.text for document in probe.documents}
    for one, other in _of_one_value(probe.documents):
        pair = two_editions(one, other)
        if pair is None:
            continue
        marked = any(mark(texts[figure.span.document], probe.quotes, figure) for figure in pair)
        others = (marked and probe.kind != "stale") or probe.kind in _CARRIED
        if not (probe.quotes and others):
            text = probe.id or "+".join(figure.span.document for figure in pair)
            yield Pair(probe.source, text, signs(*pair), marked, shown(texts, pair))


def of_news(folder: Path) -> Iterator[Pair]:
    """Give the pairs of published articles, all together."""
    articles = [read_document(path, folder) for path in sorted(folder.glob("*.txt"))]
    yield from of_probe(Probe("news", "", "news", articles, ()))


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


if __name__ == "__main__":
    run(__doc__ or "", of_probe, of_news, LIKELY, _PENALTY)
