"""Fit the weights by which two figures a slip apart are one fact.

They stand in `qa/judging/facts/slip_weights.py`.

    python tests/bench/fit_slips.py --news FOLDER           print the weights
    python tests/bench/fit_slips.py --news FOLDER --folds   leave each set of probes out in turn

Candidates are all figures a slip apart in two documents of a probe, and in two published articles
that tell one story. One fact are those that a contradiction of two articles is marked at; none are
all others. A group is a candidate. `--folds` prints how many contradictions were found, and in how
many sound probes and published pairs something was, each at weights that its set had no part in.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from qa.judging.arithmetic.misprints import slip_patterns, slipped
from qa.judging.facts.slip_signs import may_slip, slip_signs
from qa.judging.facts.slip_weights import LEAST, WEIGHTS
from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.fit_run import Shipped, run
from tests.bench.fitting import Features, Group, fit, scores

_TESTS = Path(__file__).resolve().parent.parent
_UNFIT = frozenset("point times fold odds ordinal number".split())
_PENALTY, _CROWD = 2.0, 400
_MARKED = 3
"""How often a pair counts that an editor marked."""
_KIND = "conflict-across"


class Candidate(NamedTuple):
    """Two figures a slip apart: their set and text, whether it is sound, whether one is meant."""

    fold: str
    text: str
    sound: bool
    true: bool
    signs: Features


def figures_of(text: str, name: str) -> list[Figure]:
    """Give the figures of a text that may be told in another, each once."""
    found = {
        claim.span: claim
        for claim in read_claims(read_text(text, name=name, path=name)).claims
        if isinstance(claim, Figure) and claim.quantity.dimension not in _UNFIT
    }
    return list(found.values())


def of_probe(probe: dict[str, Any], fold: str) -> Iterator[Candidate]:
    """Give the candidates of a probe; what another kind of probe is marked at is left out."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    read = [figures_of(one["text"], one["name"]) for one in probe["docs"]]
    for mine, theirs in combinations(read, 2):
        for one, other in product(mine, theirs):
            marked = is_marked(probe, one, quotes) and is_marked(probe, other, quotes)
            if (not marked or probe["kind"] == _KIND) and (signs := _signs(one, other)):
                yield Candidate(fold, f"{fold} {probe['id']}", not quotes, marked, signs)


def is_marked(probe: dict[str, Any], figure: Figure, quotes: list[str]) -> bool:
    text = next(one["text"] for one in probe["docs"] if one["name"] == figure.span.document)
    ranges = ((text.find(quote), len(quote)) for quote in quotes)
    return any(0 <= at <= figure.span.start < at + size for at, size in ranges)


def _signs(one: Figure, other: Figure) -> Features | None:
    if kind(one.quantity) != kind(other.quantity) or one.quantity.meets(other.quantity):
        return None
    how = slipped(one, other)
    if not how or not may_slip(one, other, how):
        return None
    return {"bias": 1, **slip_signs(one, other, how)}


def of_published(folder: Path) -> Iterator[Candidate]:
    """Give the candidates of published articles, in two halves; none is one fact."""
    alike: dict[tuple[str, str], list[Figure]] = {}
    for path in sorted(folder.glob("*.txt")):
        for figure in figures_of(path.read_text("utf-8"), path.name):
            for pattern in slip_patterns(figure):
                alike.setdefault((kind(figure.quantity), pattern), []).append(figure)
    seen = set()
    for crowd in alike.values():
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            names = one.span.document, other.span.document
            if names[0] != names[1] and (one.span, other.span) not in seen:
                seen.add((one.span, other.span))
                if signs := _signs(one, other):
                    text = "|".join(names)
                    fold = f"published {crc32(text.encode()) % 2}"
                    yield Candidate(fold, text, sound=True, true=False, signs=signs)


def candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates, once where both members of a pair have them, marked ones thrice."""
    seen = set()
    for one in _all(news):
        pair = one.text.rpartition("-")[0] or one.text
        key = (one.fold, pair, one.true, *sorted(one.signs.items()))
        if key not in seen:
            seen.add(key)
            yield from [one] * (_MARKED if one.true else 1)


def _all(news: Path) -> Iterator[Candidate]:
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            if len(probe["docs"]) > 1:
                yield from of_probe(probe, path.name)
    yield from of_published(news)


def weights(table: list[Candidate]) -> dict[str, int]:
    """Give the weights fitted to a table."""
    groups = [Group([one.signs], 0 if one.true else None) for one in table]
    return fit(groups, _PENALTY)


def folds(table: list[Candidate]) -> None:
    """Print what is found, and cried in vain, at weights that had no part in a set."""
    scored = []
    for fold in sorted({one.fold for one in table}):
        learnt = weights([one for one in table if one.fold != fold])
        scored += [(scores(one.signs, learnt), one) for one in table if one.fold == fold]
    for least in range(-50, 201, 25):
        over = [one for score, one in scored if score >= least]
        vain = {one.text for one in over if one.sound}
        told = sum("|" in text for text in vain)
        found = len({one.text for one in over if one.true})
        sys.stdout.write(
            f"{least:5}: {found} found, {len(vain) - told} sound, {told} published cried at\n"
        )


if __name__ == "__main__":
    run(__doc__, candidates, weights, folds, Shipped(LEAST, WEIGHTS))
