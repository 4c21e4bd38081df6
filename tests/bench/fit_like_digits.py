"""Fit the weights by which two figures of like digits in two articles are one fact.

They stand in `qa/judging/facts/like_digit_weights.py`.

    python tests/bench/fit_like_digits.py --news FOLDER           print the weights
    python tests/bench/fit_like_digits.py --news FOLDER --folds   leave each set out in turn

Candidates are all figures of two documents of a probe, or of two published articles, whose digits
agree but for a unit. One fact are those that an expectation of a unit or of two articles marks.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any
from zlib import crc32

from qa.judging.facts.like_digit_weights import LEAST, WEIGHTS
from qa.judging.facts.like_digits import digit_keys, digit_signs, may_be_slip
from qa.judging.linking.measures import kind
from qa.judging.units.scales import as_water
from qa.model import Figure

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench.fit_run import Shipped, run
from tests.bench.fit_slips import Candidate, figures_of, folds, is_marked, weights

_TESTS = Path(__file__).resolve().parent.parent
_CROWD, _KINDS = 60, {"unit", "conflict-across"}


def candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            if len(probe["docs"]) > 1:
                yield from _of_probe(probe, path.name)
    yield from _of_published(news)


def _of_probe(probe: dict[str, Any], fold: str) -> Iterator[Candidate]:
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    read = [list(_amounts(one["text"], one["name"])) for one in probe["docs"]]
    for mine, theirs in combinations(read, 2):
        for one, other in product(mine, theirs):
            if may_be_slip(one, other):
                marked = all(is_marked(probe, figure, quotes) for figure in (one, other))
                if not marked or probe["kind"] in _KINDS:
                    signs = {"bias": 1, **digit_signs(one, other, mine + theirs)}
                    yield Candidate(fold, f"{fold} {probe['id']}", not quotes, marked, signs)


def _amounts(text: str, name: str) -> Iterator[Figure]:
    return map(as_water, figures_of(text, name))


def _of_published(folder: Path) -> Iterator[Candidate]:
    alike: dict[tuple[str, str], list[Figure]] = {}
    for path in sorted(folder.glob("*.txt")):
        for figure in _amounts(path.read_text("utf-8"), path.name):
            for key in digit_keys(figure):
                alike.setdefault((kind(figure.quantity), key), []).append(figure)
    seen = set()
    for crowd in alike.values():
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            names = one.span.document, other.span.document
            pair = one.span, other.span
            if names[0] != names[1] and pair not in seen and may_be_slip(one, other):
                seen.add(pair)
                text = "|".join(names)
                signs = {"bias": 1, **digit_signs(one, other, [one, other])}
                yield Candidate(
                    f"published {crc32(text.encode()) % 2}",
                    text,
                    sound=True,
                    true=False,
                    signs=signs,
                )


if __name__ == "__main__":
    run(__doc__, candidates, weights, folds, Shipped(LEAST, WEIGHTS))
