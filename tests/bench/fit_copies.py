"""Fit the weights by which sentences are another article's (qa/judging/reuse/copy_weights.py).

    python tests/bench/fit_copies.py --news FOLDER           print the weights
    python tests/bench/fit_copies.py --news FOLDER --folds   leave each set of probes out in turn

Candidates are all sentences of a document, of which another has the half and more, and clauses of
which it has most, in the probes of several documents and in published articles that share a mark.
Copied are those that a probe of reuse is marked at, in the document that is marked more; all others
are not. `--folds` prints how many copies were found, and in how many sound probes and published
pairs something was, each at weights that its set had no part in.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any
from zlib import crc32

from qa.judging.reuse.carried import Pair, article_pairs
from qa.judging.reuse.copy_signs import Copy, copy_signs
from qa.judging.reuse.copy_weights import LEAST, WEIGHTS
from qa.judging.reuse.requoted import echo_keys
from qa.judging.reuse.weighed_copies import candidates
from qa.model import Passage
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.fit_run import Shipped, run
from tests.bench.fit_slips import Candidate, folds, weights

_TESTS = Path(__file__).resolve().parent.parent
_CROWD, _BEGUN = 24, 8
_KIND = "reuse"


def articles_of(text: str, name: str) -> list[Passage]:
    """Give the articles of a text as passages."""
    read = read_claims(read_text(text, name=name, path=name)).claims
    return [claim for claim in read if isinstance(claim, Passage) and claim.unit == "article"]


def ways(passages: Sequence[Passage]) -> Iterator[Pair]:
    """Give each two passages as pairs, both ways round where a date is unknown."""
    for pair in article_pairs(passages):
        if not pair.one_report():
            yield from pair.either_way()


def of_probe(probe: dict[str, Any], passages: Sequence[Passage], fold: str) -> Iterator[Candidate]:
    """Give the candidates of a probe; what another kind of probe is marked at is left out."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    texts = {one["name"]: one["text"] for one in probe["docs"]}
    for pair in ways(passages):
        here, there = (
            sum(quote in texts[side.span.document] for quote in quotes)
            for side in (pair.new, pair.old)
        )
        for copy, signs in _with_signs(pair):
            over = any(_covers(copy.said, quote) for quote in quotes)
            if not over or probe["kind"] == _KIND:
                true = over and here >= there
                yield Candidate(fold, f"{fold} {probe['id']}", not quotes, true, signs)


def _with_signs(pair: Pair) -> Iterator[tuple[Copy, dict[str, int]]]:
    copies = list(candidates(pair))
    for copy in copies:
        yield copy, {"bias": 1, **copy_signs(copy, [one for one in copies if one is not copy])}


def _covers(said: str, quote: str) -> bool:
    begun = len(quote) > _BEGUN and quote[:_BEGUN] in said
    return quote in said or said.strip() in quote or begun


def of_published(passages: Sequence[Passage]) -> Iterator[Candidate]:
    """Give the candidates of published articles, in two halves; none is a copy."""
    marked = defaultdict(set)
    for number, passage in enumerate(passages):
        for mark in (*passage.marks, *echo_keys(passage)):
            marked[mark].add(number)
    met = {
        two
        for crowd in marked.values()
        if len(crowd) <= _CROWD
        for two in combinations(sorted(crowd), 2)
    }
    for numbers in sorted(met):
        for pair in ways([passages[number] for number in numbers]):
            text = f"{pair.old.span.document}|{pair.new.span.document}"
            fold = f"published {crc32(text.encode()) % 2}"
            for _, signs in _with_signs(pair):
                yield Candidate(fold, text, sound=True, true=False, signs=signs)


def all_candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            read = [one for doc in probe["docs"] for one in articles_of(doc["text"], doc["name"])]
            yield from of_probe(probe, read, path.name)
    files = sorted(news.glob("*.txt"))
    yield from of_published(
        [one for path in files for one in articles_of(path.read_text("utf-8"), path.name)]
    )


if __name__ == "__main__":
    run(__doc__, all_candidates, weights, folds, Shipped(LEAST, WEIGHTS))
