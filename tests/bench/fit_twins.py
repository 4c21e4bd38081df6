"""Fit the weights of twins: which two unlike figures of an article are one fact told twice.

    PYTHONPATH=. python tests/bench/fit_twins.py [--news FOLDER] > qa/judging/facts/twin_weights.py
    PYTHONPATH=. python tests/bench/fit_twins.py [--news FOLDER] --left-out

True are the places that editors marked in the probes of conflicts within an article; all other
candidates of the texts are not. With `--left-out`, tells for each set of probes, and for the
published articles in five parts, what the weights of the others find in it: conflicts found, and
texts without a conflict in which something is found (the weights in use were fitted with 500
published articles). Numbers that stand twice, with a slip planted into the later one, were tried
as well and taught nothing more.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from checks.fig01_one_fact_two_values import keys
from qa.judging.facts.twin_signs import Signs, twin_signs
from qa.judging.facts.weighed_twins import ENOUGH, Pair, candidates
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent
LEAST, PENALTY = 8, 1.0
MARKED = 3
"""How often a pair counts that an editor marked."""
_PARTS = 5
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
    """A candidate: where it stands, its signs, and what it is."""

    text: Text
    signs: Signs
    kind: str


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
        part = f"news {crc32(path.name.encode()) % _PARTS}"
        yield text_of(part, path.name, "news", document.text, (), read_claims(document).claims)


def text_of(
    source: str, name: str, kind: str, text: str, quotes: Sequence[str], claims: Iterable[object]
) -> Text:
    """Give what is needed of a text that was read."""
    places = [(at, at + len(quote)) for quote in quotes if (at := text.find(quote)) >= 0]
    figures = [claim for claim in claims if isinstance(claim, Figure)]
    return Text(source, name, figures, places, kind == "conflict-within" and bool(quotes))


def rows(text: Text) -> Iterator[Row]:
    """Give the candidates of a text, among the figures that the check takes."""
    for _, article in groupby(text.figures, key=lambda figure: figure.context.article):
        figures = [figure for figure in article if any(True for _ in keys(figure))]
        for pair in candidates(figures):
            if kind := _kind(text, pair):
                yield Row(text, twin_signs(*pair), kind)


def _kind(text: Text, pair: Pair) -> str:
    """Say whether a pair is what an editor marked, or neither figure is; else nothing."""
    hits = [
        {place for place in text.marks if place[0] <= figure.span.start < place[1]}
        for figure in (pair.one, pair.other)
    ]
    if not any(hits):
        return "other"
    return "marked" if text.conflict and all(hits) and not hits[0] & hits[1] else ""


def unlike(found: Iterable[Row]) -> list[Row]:
    """Leave out what the other member of a pair has, too."""
    pairs = {
        (
            row.text.source,
            row.text.name.rpartition("-")[0],
            row.kind,
            *sorted(row.signs.items()),
        ): row
        for row in found
    }
    return list(pairs.values())


def fitted(found: Iterable[Row]) -> dict[str, int]:
    """Fit the weights; each candidate is a choice of its own."""
    groups: list[Group] = []
    for row in found:
        often = MARKED if row.kind == "marked" else 1
        true = None if row.kind == "other" else 0
        groups += [Group([{"bias": 1, **row.signs}], true)] * often
    weights = fit(groups, PENALTY)
    return {name: at for name, at in weights.items() if abs(at) >= LEAST or name == "bias"}


def odds(row: Row, weights: Mapping[str, int]) -> float:
    """Give what weights say for a candidate."""
    return scores({"bias": 1, **row.signs}, weights)


def left_out(found: Sequence[Row]) -> None:
    """Tell for each set what the weights of the others find in it."""
    total = [0, 0, 0]
    for source in sorted({row.text.source for row in found}):
        weights = fitted(row for row in found if row.text.source != source)
        mine = [row for row in found if row.text.source == source]
        hits = [row for row in mine if odds(row, weights) >= ENOUGH]
        marked = {row.text.name for row in mine if row.kind == "marked"}
        told = {row.text.name for row in hits if row.kind == "marked"}
        false = {row.text.name for row in hits if row.kind == "other" and not row.text.conflict}
        counts = len(told), len(marked), len(false)
        total = [sum(pair) for pair in zip(total, counts, strict=True)]
        sys.stdout.write(
            f"{source}: {counts[0]} of {counts[1]}, false {counts[2]} {sorted(false)}\n"
        )
    sys.stdout.write(f"in all {total[0]} of {total[1]}, false {total[2]}\n")


def main() -> None:
    """Print the table of weights, or what the weights of others find in each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--left-out", action="store_true")
    given = parser.parse_args()
    found = unlike(row for text in texts(given.news) for row in rows(text))
    if given.left_out:
        left_out(found)
        return
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in fitted(found).items())
    sys.stdout.write(f"{HEAD}\n{lines}}}\n")


if __name__ == "__main__":
    main()
