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

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from qa.judging.linking.measures import kind
from qa.judging.linking.tallied import may_sum_up
from qa.judging.totals.back_signs import signs
from qa.judging.totals.cumulative import LIKELY, may_run
from qa.judging.totals.going_back import one_pair
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.marked import Pair, Probe, mark, run, shown

_CROWD, _TWO = 60, 2


def of_probe(probe: Probe) -> Iterator[Pair]:
    """Give the pairs of a probe; true are those that two of the quotes mark."""
    texts = {document.id: document.text for document in probe.documents}
    kin: defaultdict[str, list[Figure]] = defaultdict(list)
    for document in probe.documents:
        for claim in read_claims(document).claims:
            if isinstance(claim, Figure) and (may_run(claim) or may_sum_up(claim)):
                for unit in {kind(claim.quantity)} | ({"number"} & {claim.quantity.dimension}):
                    kin[unit].append(claim)
    for figures in kin.values():
        for one, other in combinations(figures[:_CROWD], 2):
            if found := one_pair(one, other):
                marks = [mark(texts[one.span.document], probe.quotes, one) for one in found]
                if not _tells_nothing(marks, probe, found):
                    true = bool(marks[0] and marks[1] and marks[0] != marks[1])
                    yield Pair(probe.source, probe.id, signs(*found), true, shown(texts, found))


def _tells_nothing(marks: Sequence[str], probe: Probe, found: Sequence[Figure]) -> bool:
    """Say whether marks are of another mistake: another kind, or an addition that is not made."""
    added = len(probe.quotes) > _TWO and all(marks) and found[1].quantity.nominal * _TWO
    return any(marks) and (probe.kind != "cumulative" or 0 < added < found[0].quantity.nominal)


def of_news(folder: Path) -> Iterator[Pair]:
    """Give the pairs of published articles, each by itself."""
    for path in sorted(folder.glob("*.txt")):
        yield from of_probe(Probe("news", path.name, "news", [read_document(path, folder)], ()))


if __name__ == "__main__":
    run(__doc__ or "", of_probe, of_news, LIKELY)
