"""Fit the weights of two unlike days of an article: which are of one happening.

    PYTHONPATH=. python tests/bench/fit_days.py [--news FOLDER] > qa/judging/days/day_weights.py

True are the days that `tests/told_days` tells twice, with values that no slip explains, and those
that editors marked in the probes of conflicts within an article. All other candidates are not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.days.day_signs import Signs, day_signs
from qa.judging.days.weighed_within import candidates
from qa.model import Dated
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from tests.bench.fitting import Group, fit
from tests.bench.told_days import told_days

TESTS = Path(__file__).resolve().parent.parent
LEAST, PENALTY = 8, 5.0
HANDS = "prs"
"""Whose fields are fitted to; the last hand's are left to measure by."""
WORTH = {"pair": 0.5, "half": 0.5, "filler": 0.15, "news": 3.0, "marked": 3.0, "other": 1.0}
"""How much two days count: told twice or of two facts, one of them, none; published, of a probe."""
HEAD = '''"""Weights of what speaks for two unlike days of an article being of one happening.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_days.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


class Row(NamedTuple):
    """A candidate: its signs, what it is, and whether both are of one happening."""

    signs: Signs
    kind: str
    true: bool


def told_rows() -> Iterator[Row]:
    """Give the days told twice, and those told beside another."""
    for twice in told_days(*HANDS):
        if twice.how != "apart":
            continue
        document = read_text(twice.text, name="a.txt", path="a.txt")
        ends = (twice.first, twice.second)
        for dates in _articles(read_claims(document).claims):
            for pair in candidates(dates):
                starts = (pair.one.date.span.start, pair.other.date.span.start)
                hits = [any(first <= at < end for at in starts) for first, end in ends]
                kind = "pair" if all(hits) else "half" if any(hits) else "filler"
                yield _row(pair, kind, true=twice.one_fact and all(hits))


def probe_rows() -> Iterator[Row]:
    """Give the days of the probes: marked in one that is in conflict, or not marked."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text("utf-8").splitlines()):
            yield from _of_probe(probe)


def _of_probe(probe: dict[str, Any]) -> Iterator[Row]:
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    for told in probe["docs"]:
        document = read_text(told["text"], name=told["name"], path=told["name"])
        places = [(at, at + len(one)) for one in quotes if (at := document.text.find(one)) >= 0]
        for dates in _articles(read_claims(document).claims):
            for pair in candidates(dates):
                hits = [
                    {at for at in places if at[0] < date.span.end and date.span.start < at[1]}
                    for date in (pair.one.date, pair.other.date)
                ]
                within = probe["kind"] == "conflict-within" and all(hits) and not hits[0] & hits[1]
                if within or not any(hits):
                    yield _row(pair, "marked" if within else "other", true=within)


def news_rows(news: Path) -> Iterator[Row]:
    """Give the days of published articles."""
    for path in sorted(news.glob("*.txt")):
        try:
            document = read_document(path, path.parent)
        except UnreadableError:
            continue
        for dates in _articles(read_claims(document).claims):
            yield from (_row(pair, "news", true=False) for pair in candidates(dates))


def _row(pair: Any, kind: str, *, true: bool) -> Row:
    return Row({name: at for name, at in day_signs(*pair).items() if at}, kind, true)


def _articles(claims: Sequence[object]) -> Iterator[list[Dated]]:
    dates = [claim for claim in claims if isinstance(claim, Dated)]
    return (list(group) for _, group in groupby(dates, key=lambda date: date.context.article))


def fitted(rows: Sequence[Row]) -> dict[str, int]:
    """Fit the weights; what few candidates show gets none."""
    often = Counter(name for row in rows for name in row.signs)
    groups: Counter[tuple[tuple[tuple[str, int], ...], bool]] = Counter()
    for row in rows:
        signs = tuple(sorted((n, at) for n, at in row.signs.items() if often[n] >= LEAST))
        groups[signs, row.true] += WORTH[row.kind]  # type: ignore[assignment]
    return fit(
        [Group([dict(told)], 0 if true else None, worth) for (told, true), worth in groups.items()],
        PENALTY,
    )


def main() -> None:
    """Print the table of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    given = parser.parse_args()
    rows = [*told_rows(), *probe_rows(), *(news_rows(given.news) if given.news else ())]
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in fitted(rows).items())
    sys.stdout.write(f"{HEAD}\n{lines}}}\n")


if __name__ == "__main__":
    main()
