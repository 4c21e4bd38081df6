"""Fit the weights by which two names before one class word are one name with a slip in it.

They stand in `qa/reading/names/class_signs.py`.

    python tests/bench/fit_class_names.py --news FOLDER          print the weights
    python tests/bench/fit_class_names.py --news FOLDER --folds  leave each set out in turn

Candidates are all pairs that the reader finds in the probes and in the published articles, those
too that words of the text tell apart. One name are those of which an editor marked both; none are
all others.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.model import Document, Named
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.names.class_signs import LEAST, WEIGHTS
from qa.reading.names.class_twins import find_class_twins, named
from qa.reading.scene.scene import scene
from tests.bench.fit_run import Shipped, run
from tests.bench.fit_slips import Candidate, folds, weights

_TESTS = Path(__file__).resolve().parent.parent
_KIND = "name"


def of_document(
    document: Document, fold: str, text: str, quotes: list[str], kind: str
) -> Iterator[Candidate]:
    """Give the candidates of a document; what another kind of probe is marked at is left out."""
    ranges = [(document.text.find(quote), len(quote)) for quote in quotes]
    for index in range(len(document.articles)):
        where = scene(document, index)
        for pair in find_class_twins([line.text for line in where.lines]):
            mentions = list(named(where, pair, 0))
            both = [[one for one in mentions if one.name == name] for name in pair[:2]]
            true = _marked(ranges, *both)
            if not true or kind == _KIND:
                yield Candidate(fold, text, not quotes, true, pair.signs)


def _marked(ranges: list[tuple[int, int]], usual: list[Named], other: list[Named]) -> bool:
    told = [
        {
            at
            for at, (start, size) in enumerate(ranges)
            if any(start < one.span.end and one.span.start < start + size for one in some)
        }
        for some in (usual, other)
    ]
    return all(told) and len(told[0] | told[1]) > 1


def of_probe(probe: dict[str, Any], fold: str) -> Iterator[Candidate]:
    """Give the candidates of a probe; what two documents contradict in tells nothing of one."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    for one in probe["docs"] if len(probe["docs"]) == 1 or not quotes else ():
        document = read_text(one["text"], name=one["name"], path=one["name"])
        yield from of_document(document, fold, f"{fold} {probe['id']}", quotes, probe["kind"])


def candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates, once where both members of a pair have them."""
    seen = set()
    for one in _all(news):
        key = (one.fold, one.text.rpartition("-")[0] or one.text, one.true, *sorted(one.signs))
        if key not in seen:
            seen.add(key)
            yield one


def _all(news: Path) -> Iterator[Candidate]:
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            yield from of_probe(json.loads(line), path.name)
    for path in sorted(news.glob("*.txt")):
        try:
            document = read_document(path, news)
        except UnreadableError:
            continue
        yield from of_document(document, "published", f"|{path.name}", [], _KIND)


if __name__ == "__main__":
    run(__doc__, candidates, weights, folds, Shipped(LEAST, WEIGHTS))
