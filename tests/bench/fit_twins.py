"""Fit the weights of twins: which two unlike figures of an article are one fact told twice.

    PYTHONPATH=. python tests/bench/fit_twins.py [--news FOLDER] > qa/judging/facts/twin_weights.py
    PYTHONPATH=. python tests/bench/fit_twins.py [--news FOLDER] --left-out

True are the places that editors marked in the probes of conflicts within an article, and the
figures that `tests/told_twice` tells twice, with values that no slip explains: to be a slip apart
speaks for one fact only where that is as rare by chance as in news. All other candidates are not.
With `--left-out`, tells for each fourth of the sets of probes and of the published articles what
the weights of the others find in it: conflicts found, and texts without a conflict in which
something is found (the weights in use were fitted with 500 published articles, in a quarter of an
hour). Numbers that stand twice, with a slip planted into the later one, were tried as well and
taught nothing more.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from checks.fig01_one_fact_two_values import keys
from qa.judging.facts.twin_signs import Signs
from qa.judging.facts.weighed_twins import (
    ENOUGH,
    Pair,
    candidates,
    explained,
    signs_of,
)
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fitting import Group, fit, scores
from tests.bench.told_twice import Twice, are_meant, readings, told_twice

TESTS = Path(__file__).resolve().parent.parent
LEAST, PENALTY = 5, 5.0
WORTH = {"marked": 3.0, "news": 3.0, "other": 1.0, "twice": 0.5}
"""How much a pair counts: marked by an editor, published, of a probe, of a figure told twice."""
HANDS, CROWDED = "abcdef", "hi"
"""Whose fields are fitted to; those of hands g and j are left to measure by."""
_EACH = 4
"""Of the crowded fields every fourth article is read, and every pair of figures in it."""
_PARTS = 4
HEAD = '''"""Weights of what speaks for two unlike figures of an article being one fact.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_twins.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


class Text(NamedTuple):
    """Figures of a document, the set it is of, and the places that an editor marked in it."""

    source: str
    name: str
    figures: Sequence[Figure]
    marks: Sequence[tuple[int, int]]
    conflict: bool


class Row(NamedTuple):
    """A candidate: the set and the text it is of, its signs, what it is, and what it counts.

    `meant` are the two figures for whose sake an article was written.
    """

    source: str
    name: str
    conflict: bool
    signs: Signs
    true: bool
    worth: float
    meant: bool = False


def texts(news: Path | None) -> Iterator[Text]:
    """Read the probes, and published articles."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text("utf-8").splitlines()):
            quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
            for doc in probe["docs"]:
                document = read_text(doc["text"], name=doc["name"], path=doc["name"])
                yield text_of(
                    path.stem,
                    probe["id"],
                    probe["kind"],
                    document.text,
                    quotes,
                    read_claims(document).claims,
                )
    for path in sorted(news.glob("*.txt")) if news else ():
        document = read_document(path, path.parent)
        claims = read_claims(document).claims
        yield text_of("news", path.name, "news", document.text, (), claims)


def text_of(
    source: str, name: str, kind: str, text: str, quotes: Sequence[str], claims: Iterable[object]
) -> Text:
    """Give what is needed of a text that was read."""
    places = [(at, at + len(quote)) for quote in quotes if (at := text.find(quote)) >= 0]
    figures = [claim for claim in claims if isinstance(claim, Figure)]
    return Text(source, name, figures, places, kind == "conflict-within" and bool(quotes))


def rows(text: Text) -> Iterator[Row]:
    """Give the candidates of a text, among the figures that the check takes."""
    for pair in pairs(text.figures):
        if kind := _kind(text, pair):
            worth = WORTH["news" if text.source == "news" else kind]
            true = kind == "marked"
            yield Row(text.source, text.name, text.conflict, told(pair), true, worth)


def pairs(figures: Iterable[Figure]) -> Iterator[Pair]:
    """Give the candidates of a document, article by article."""
    for _, article in groupby(figures, key=lambda figure: figure.context.article):
        kept = candidates([one for one in article if any(True for _ in keys(one))])
        yield from (pair for pair in kept if not explained(pair.one, pair.other))


def told(pair: Pair) -> Signs:
    """Give the signs that a pair has."""
    return {name: amount for name, amount in signs_of(pair).items() if amount}


def told_rows() -> Iterator[Row]:
    """Give the figures told twice, and those told beside another of their unit."""
    for twice in (one for one in told_twice(*HANDS) if one.how == "apart"):
        yield from (row for row in _rows_of(twice) if row.meant)
    crowded = [one for one in told_twice(*CROWDED) if one.how == "apart"]
    for twice in crowded[::_EACH]:
        yield from _rows_of(twice)


def _rows_of(twice: Twice) -> Iterator[Row]:
    """Give the candidates of an article in which it is known which two figures are meant."""
    claims = readings(twice)[0].claims
    for pair in pairs(claim for claim in claims if isinstance(claim, Figure)):
        meant = are_meant(twice, pair.one.span, pair.other.span)
        true = meant and twice.one_fact
        yield Row("twice", twice.field, true, told(pair), true, WORTH["twice"], meant)


def _kind(text: Text, pair: Pair) -> str:
    """Say whether a pair is what an editor marked, or neither figure is; else nothing."""
    hits = [
        {place for place in text.marks if place[0] <= figure.span.start < place[1]}
        for figure in (pair.one, pair.other)
    ]
    if not any(hits):
        return "other"
    return "marked" if text.conflict and all(hits) and not hits[0] & hits[1] else ""


def fitted(found: Iterable[Row]) -> dict[str, int]:
    """Fit the weights; each candidate is a choice of its own."""
    groups = [
        Group([{"bias": 1, **row.signs}], 0 if row.true else None, row.worth) for row in found
    ]
    weights = fit(groups, PENALTY)
    return {name: at for name, at in weights.items() if abs(at) >= LEAST or name == "bias"}


def left_out(found: Sequence[Row], twice: Sequence[Row]) -> None:
    """Tell for each fourth of the texts what the weights of the others find in it."""
    parts = [
        crc32((row.source if row.source != "news" else row.name).encode()) % _PARTS for row in found
    ]
    for part in range(_PARTS):
        rest = [row for row, at in zip(found, parts, strict=True) if at != part]
        mine = [row for row, at in zip(found, parts, strict=True) if at == part]
        weights = fitted([*rest, *twice])
        hits = [row for row in mine if scores({"bias": 1, **row.signs}, weights) >= ENOUGH]
        marked = {row.name for row in mine if row.true}
        right = {row.name for row in hits if row.true}
        false = sorted({row.name for row in hits if not row.true and not row.conflict})
        sys.stdout.write(f"{len(right)} of {len(marked)}, false {len(false)} {false}\n")


def main() -> None:
    """Print the table of weights, or what the weights of others find in each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--left-out", action="store_true")
    given = parser.parse_args()
    found = [row for text in texts(given.news) for row in rows(text)]
    twice = list(told_rows())
    if given.left_out:
        left_out(found, twice)
        return
    lines = "".join(
        f'    "{name}": {weight},\n' for name, weight in fitted([*found, *twice]).items()
    )
    sys.stdout.write(f"{HEAD}\n{lines}}}\n")


if __name__ == "__main__":
    main()
