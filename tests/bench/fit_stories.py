"""Fit the weights by which two articles tell one story.

They stand in `qa/judging/linking/story_weights.py`.

    python tests/bench/fit_stories.py --news FOLDER           print the weights
    python tests/bench/fit_stories.py --news FOLDER --folds   leave each set of probes out in turn

Candidates are pairs of articles. One story are the two of a probe that a contradiction of two
articles is marked at, or a probe's only two; those of two editions, and all that lie over a season
apart, are left out. None are the texts of two probes and two published articles, drawn with a
seed.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from qa.judging.linking.matters import seasons_apart
from qa.judging.linking.one_story import story_signs
from qa.judging.linking.story_weights import LEAST, WEIGHTS
from qa.model import Context
from qa.reading.documents import read_text
from qa.reading.scene.scene import scene
from tests.bench.fit_run import Shipped, run
from tests.bench.fitting import Features, Group, fit, scores

_TESTS = Path(__file__).resolve().parent.parent
_EDITIONS = frozenset({"stale", "reuse"})
_PENALTY, _SEED, _OF_PROBES, _PUBLISHED = 2.0, 7, 15_000, 40_000
_TWO, _BARS = 2, range(-400, 1, 50)


class Candidate(NamedTuple):
    """Two articles: the set of probes they stand in, whether they tell one story."""

    fold: str
    true: bool
    signs: Features


class Told(NamedTuple):
    """An article of a probe or a published one: its set, pair and document, if it is marked."""

    fold: str
    pair: str
    document: str
    context: Context
    marked: bool


def read(text: str, name: str) -> Iterator[Context]:
    """Give a context of each article of a text."""
    document = read_text(text, name=name, path=name)
    for index in range(len(document.articles)):
        if lines := scene(document, index).lines:
            yield lines[0].context


def of_probe(probe: dict[str, Any], fold: str) -> list[Told]:
    """Give the articles of a probe."""
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    return [
        Told(fold, probe["pair"], one["name"], context, any(q in one["text"] for q in quotes))
        for one in probe["docs"]
        for context in read(one["text"], one["name"])
    ]


def in_probe(probe: dict[str, Any], told: list[Told]) -> Iterator[Candidate]:
    """Give the pairs of one probe that tell one story."""
    for one, other in combinations(told, 2):
        if one.document == other.document or seasons_apart(one.context, other.context):
            continue
        if len(probe["docs"]) == _TWO or (one.marked and other.marked):
            yield Candidate(one.fold, true=True, signs=_signs(one, other))


def _signs(one: Told, other: Told) -> Features:
    return {"bias": 1, **story_signs(one.context, other.context)}


def apart(told: list[Told], many: int, fold: str = "") -> Iterator[Candidate]:
    """Give pairs of articles of two probes, or of two files, drawn at random."""
    draw = random.Random(_SEED)  # noqa: S311 - nothing is to be kept secret
    for _ in range(many):
        one, other = draw.sample(told, 2)
        if one.pair != other.pair:
            yield Candidate(fold or one.fold, true=False, signs=_signs(one, other))


def candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates, each once."""
    everything: list[Told] = []
    seen = set()
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            told = of_probe(probe, path.name)
            everything += told
            if probe["kind"] in _EDITIONS or len(probe["docs"]) < _TWO:
                continue
            for one in in_probe(probe, told):
                key = (one.fold, probe["pair"], *sorted(one.signs.items()))
                if key not in seen:
                    seen.add(key)
                    yield one
    yield from apart(everything, _OF_PROBES)
    yield from apart(list(_published(news)), _PUBLISHED, "published")


def _published(news: Path) -> Iterator[Told]:
    for path in sorted(news.glob("*.txt")):
        for context in read(path.read_text("utf-8"), path.name):
            yield Told("published", path.name, path.name, context, marked=False)


def weights(table: list[Candidate]) -> dict[str, int]:
    """Give the weights fitted to a table."""
    return fit([Group([one.signs], 0 if one.true else None) for one in table], _PENALTY)


def folds(table: list[Candidate]) -> None:
    """Print what is told one story, rightly and wrongly, at weights fitted without its sixth."""
    scored = []
    for part in range(6):
        held = [crc32(one.fold.encode()) % 6 == part for one in table]
        learnt = weights([one for one, out in zip(table, held, strict=True) if not out])
        for one, out in zip(table, held, strict=True):
            if out:
                scored.append((scores(one.signs, learnt), one.true))
    many = sum(true for _, true in scored)
    for least in _BARS:
        right = sum(true for score, true in scored if score >= least)
        wrong = sum(not true for score, true in scored if score >= least)
        sys.stdout.write(f"{least:5}: {right} of {many}, {wrong} of {len(scored) - many} others\n")


if __name__ == "__main__":
    run(__doc__, candidates, weights, folds, Shipped(LEAST, WEIGHTS))
