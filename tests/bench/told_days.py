"""Articles in which a day is told twice, or beside another, in plain words: `tests/told_days`.

Fields as those of `tests/told_twice`, with a day, an hour, a month or a year for the figure, and
with the title and lead of a second article on the matter.

    PYTHONPATH=. python tests/bench/told_days.py HAND …

tells in how many of the articles, and of the pairs of articles, of each kind something is found.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.finding.loader import load_checks
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.accuracy import loud_of
from tests.bench.told_twice import Twice, judged, told_twice

FOLDER = Path(__file__).resolve().parent.parent / "told_days"
NAMES = "a.txt", "b.txt"


class Across(NamedTuple):
    """Two articles, the sentences that tell of a day in each, and whether of one happening."""

    field: str
    texts: tuple[str, str]
    sentences: tuple[str, str]
    one_fact: bool

    @property
    def kind(self) -> str:
        """Name what the articles are for counting."""
        return f"{'one fact' if self.one_fact else 'two facts'}, two articles"


def told_days(*hands: str) -> Iterator[Twice]:
    """Give the articles of some of the hands: p, r, …"""
    return told_twice(*hands, folder=FOLDER)


def told_across(*hands: str) -> Iterator[Across]:
    """Give the pairs of articles of some of the hands, the values apart."""
    for hand in hands:
        for line in (FOLDER / f"{hand}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from _of_field(json.loads(line))


def _of_field(field: dict[str, Any]) -> Iterator[Across]:
    value, other, _ = field["values"]
    for one, two in combinations(field["same"], 2):
        yield _across(field, (one.replace("{N}", value), two.replace("{N}", other)), one_fact=True)
    for one, two in product(field["same"], field["other"]):
        yield _across(field, (one.replace("{N}", value), two.replace("{N}", other)), one_fact=False)


def _across(field: dict[str, Any], told: tuple[str, str], *, one_fact: bool) -> Across:
    half = (len(field["filler"]) + 1) // 2
    first = [field["title"], field["lead"], told[0], *field["filler"][:half]]
    second = [field["title2"], field["lead2"], *field["filler"][half:], told[1], ""]
    text = "\n".join(["---", f"date: {field['date']}", "---", *first, ""])
    return Across(field["field"], (text, "\n".join(second)), told, one_fact)


_checks = cache(lambda: load_checks(packages=False).checks)


def judged_across(across: Across) -> bool:
    """Say whether the contradiction is found, or anything loud where there is none."""
    documents = [
        read_text(text, name=name, path=name)
        for text, name in zip(across.texts, NAMES, strict=True)
    ]
    findings = loud_of([read_claims(document) for document in documents], _checks())
    if not across.one_fact:
        return bool(findings)
    ends = {
        name: (at := document.text.index(told), at + len(told))
        for name, document, told in zip(NAMES, documents, across.sentences, strict=True)
    }
    spans = [[place.span for place in finding.places] for finding in findings]
    return any(
        all(
            any(span.document == name and first <= span.start < end for span in found)
            for name, (first, end) in ends.items()
        )
        for found in spans
    )


def main() -> None:
    """Print the counts of some hands."""
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    told = [(one.kind, judged(one)) for one in told_days(*sys.argv[1:])]
    told += [(one.kind, judged_across(one)) for one in told_across(*sys.argv[1:])]
    for kind, hit in told:
        of[kind] += 1
        found[kind] += hit
    for kind in sorted(of):
        sys.stdout.write(f"{kind}: {found[kind]} of {of[kind]}\n")


if __name__ == "__main__":
    main()
