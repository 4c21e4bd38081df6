"""Fit the weights of two unlike days or hours of one article or of two: which are one happening.

    PYTHONPATH=. python tests/bench/fit_days.py [--news FOLDER] > qa/judging/days/day_weights.py

True are the days that `tests/told_days` tells twice, with values that no slip explains, and those
that editors marked in the probes of conflicts within an article. All other candidates are not.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby, islice
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from qa.judging.days.day_signs import Signs, day_signs
from qa.judging.days.weighed_moments import Claims, Pair, candidates, candidates_across
from qa.model import Dated, Timed
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from tests.bench.fitting import Group, fit
from tests.bench.told_days import days_in_two, told_days
from tests.bench.told_twice import Twice, readings

TESTS = Path(__file__).resolve().parent.parent
LEAST, PENALTY = 8, 5.0
HANDS = "prs"
"""Whose fields are fitted to; the last hand's are left to measure by."""
WORTH = {"pair": 0.5, "half": 0.5, "filler": 0.6, "news": 3.0, "marked": 3.0, "other": 1.0}
"""How much two days count: told twice or of two facts, one of them, none; published, of a probe."""
FILLERS = 4
"""Of so many pairs of other days in an article that is told anew and anew, one is taken."""
HEAD = '''"""Weights of what speaks for two unlike days of an article being of one happening.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_days.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


Mark: TypeAlias = tuple[str, int, int]


class Row(NamedTuple):
    """A candidate: its signs, what it is, and whether both are of one happening."""

    signs: Signs
    kind: str
    true: bool


def told_rows() -> Iterator[Row]:
    """Give the days told twice, and those told beside another, in one article."""
    for twice in (one for one in told_days(*HANDS) if one.how == "apart"):
        yield from _told(_pairs(_sides(twice)), twice)


def across_rows() -> Iterator[Row]:
    """Give the days told twice, and those told beside another, in two articles; of every third."""
    apart = (one for one in days_in_two(*HANDS) if one.how == "apart")
    for twice in islice(apart, 0, None, 3):
        pairs = _pairs(_sides(twice))
        names = ("0.txt", "1.txt")
        told = (
            pair
            for pair in pairs
            if (pair.one.context.document, pair.other.context.document) == names
        )
        yield from _told(told, twice)


def _sides(twice: Twice) -> list[Claims]:
    return [side for reading in readings(twice) for side in _articles(reading.claims)]


def _told(pairs: Iterable[Pair], twice: Twice) -> Iterator[Row]:
    marks = [(f"{at.text}.txt", at.start, at.end) for at in (twice.first, twice.second)]
    fillers = 0
    for pair in pairs:
        hits = set().union(*(_marked(side.claim, marks) for side in (pair.one, pair.other)))
        kind = ("filler", "half", "pair")[len(hits)]
        fillers += kind == "filler"
        if kind != "filler" or fillers % FILLERS == 1:
            yield _row(pair, kind, true=twice.one_fact and kind == "pair")


def probe_rows() -> Iterator[Row]:
    """Give the days of the probes: marked in one that is in conflict, or not marked."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text("utf-8").splitlines()):
            yield from _of_probe(probe)


def _of_probe(probe: dict[str, Any]) -> Iterator[Row]:
    quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
    marks: list[Mark] = []
    sides: list[Claims] = []
    for told in probe["docs"]:
        document = read_text(told["text"], name=told["name"], path=told["name"])
        found = [(document.text.find(quote), len(quote)) for quote in quotes]
        marks += [(told["name"], at, at + size) for at, size in found if at >= 0]
        sides += _articles(read_claims(document).claims)
    conflict = probe["kind"].startswith("conflict")
    for pair in _pairs(sides):
        hits = [_marked(side.claim, marks) for side in (pair.one, pair.other)]
        true = conflict and all(hits) and not hits[0] & hits[1]
        if true or not any(hits):
            yield _row(pair, "marked" if true else "other", true=true)


def _pairs(sides: Sequence[Claims]) -> Iterator[Pair]:
    """Give the candidates within each article, and across each two of two documents."""
    for side in sides:
        yield from candidates(side)
    for mine, theirs in combinations(sides, 2):
        apart = mine[0].context.document != theirs[0].context.document
        if apart and type(mine[0]) is type(theirs[0]):
            yield from candidates_across(mine, theirs)


def _marked(claim: Dated | Timed, marks: Sequence[Mark]) -> set[Mark]:
    span = claim.span
    return {
        mark
        for mark in marks
        if mark[0] == span.document and mark[1] < span.end and span.start < mark[2]
    }


def news_rows(news: Path) -> Iterator[Row]:
    """Give the days of published articles."""
    for path in sorted(news.glob("*.txt")):
        try:
            document = read_document(path, path.parent)
        except UnreadableError:
            continue
        for told_then in _articles(read_claims(document).claims):
            yield from (_row(pair, "news", true=False) for pair in candidates(told_then))


def _row(pair: Pair, kind: str, *, true: bool) -> Row:
    return Row({name: at for name, at in day_signs(*pair).items() if at}, kind, true)


def _articles(claims: Sequence[object]) -> Iterator[Claims]:
    """Give the days, and the hours, of each article."""
    for sort in (Dated, Timed):
        told = [claim for claim in claims if isinstance(claim, sort)]
        for _, group in groupby(told, key=lambda claim: claim.context.article):
            yield list(group)


def fitted(rows: Sequence[Row]) -> dict[str, int]:
    """Fit the weights; what few candidates show gets none."""
    often = Counter(name for row in rows for name in row.signs)
    groups: defaultdict[tuple[tuple[tuple[str, int], ...], bool], float] = defaultdict(float)
    for row in rows:
        signs = tuple(sorted((n, at) for n, at in row.signs.items() if often[n] >= LEAST))
        groups[signs, row.true] += WORTH[row.kind]
    return fit(
        [Group([dict(told)], 0 if true else None, worth) for (told, true), worth in groups.items()],
        PENALTY,
    )


def main() -> None:
    """Print the table of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    given = parser.parse_args()
    rows = [
        *told_rows(),
        *across_rows(),
        *probe_rows(),
        *(news_rows(given.news) if given.news else ()),
    ]
    lines = "".join(f'    "{name}": {weight},\n' for name, weight in fitted(rows).items())
    sys.stdout.write(f"{HEAD}\n{lines}}}\n")


if __name__ == "__main__":
    main()
