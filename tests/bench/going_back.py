"""Fit the weights of running totals that go back.

    python tests/bench/going_back.py [--news FOLDER] [--each] [--shown N]

Two figures of one article, or of two of one probe, are a group of one reading: `one_pair` says
that they would contradict one another if they were one total. It is true where a bad probe marks
both, and tells nothing where it marks one. What the published articles, the sound probes and the
other places of bad ones hold is never one. Prints the table for
`qa/judging/totals/back_weights.py`; with --each what is found in each set, and how many sound
texts cry, when that set was left out of the fit. Nothing is drawn by chance.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from qa.judging.finding.bench import Bench
from qa.judging.finding.loader import load_checks
from qa.judging.totals.back_signs import signs
from qa.judging.totals.cumulative import LIKELY, counts_up, of_one_or_two
from qa.judging.totals.going_back import one_pair
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.marked import Pair, Probe, mark, run, shown

_CROWD, _TWO = 60, 2
_BENCH = Bench(next(one for one in load_checks(packages=False).checks if one.code == "CUM01"))
Falling: TypeAlias = tuple[Figure, Figure]


def of_probe(probe: Probe) -> Iterator[Pair]:
    """Give the pairs of a probe; true are those that two of the quotes mark."""
    texts = {document.id: document.text for document in probe.documents}
    for found, figures in _that_fall(probe.documents):
        marks = [mark(texts[one.span.document], probe.quotes, one) for one in found]
        true = all(marks) and len(set(marks)) == min(len(probe.quotes), _TWO)
        if not any(marks) or (true and _is_meant(probe, found)):
            told = signs(*found, figures)
            yield Pair(probe.source, probe.id or _names(found), told, true, shown(texts, found))


def _that_fall(documents: Sequence[Document]) -> Iterator[tuple[Falling, Sequence[Figure]]]:
    """Give the pairs that the check weighs, each with the figures that it sees beside."""
    groups: defaultdict[Hashable, list[Figure]] = defaultdict(list)
    for document in documents:
        for claim in read_claims(document).claims:
            if isinstance(claim, Figure):
                for key in _BENCH.keys(claim):
                    groups[key].append(claim)
    told = set()
    for figures in groups.values():
        for one, other in of_one_or_two(figures if len(figures) <= _CROWD else ()):
            both = counts_up(one) and counts_up(other)
            found = one_pair(one, other) if both else None
            spots = (one.span, other.span)
            if found and spots not in told:
                told.add(spots)
                yield found, figures


def _names(found: Falling) -> str:
    return "+".join(dict.fromkeys(figure.span.document for figure in found))


def _is_meant(probe: Probe, found: Falling) -> bool:
    """Say whether a probe is of totals that go back, and not of an addition that is not made."""
    late, early = found[1].quantity.nominal, found[0].quantity.nominal
    added = len(probe.quotes) > _TWO and late * _TWO < early
    return probe.kind == "cumulative" and not added


def of_news(folder: Path) -> Iterator[Pair]:
    """Give the pairs of published articles, all together."""
    articles = [read_document(path, folder) for path in sorted(folder.glob("*.txt"))]
    yield from of_probe(Probe("news", "", "news", articles, ()))


if __name__ == "__main__":
    run(__doc__ or "", of_probe, of_news, LIKELY)
