"""Articles in which a figure is told twice, or beside another of its unit, in plain words.

`tests/told_twice` holds fields of news, a line each, by several hands: sentences that tell one
figure (`same`), sentences that tell another fact in its unit (`other`), a headline, an opening,
what stands between, and three values: of a count, of another count, and of a slip of the pen.
Two of `same` with two values are a contradiction; one of `same` beside one of `other` is none.

    PYTHONPATH=. python tests/bench/told_twice.py HAND …

tells in how many of the articles of each kind something is found: in contradictions on both
places, in others anything loud.
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

FOLDER = Path(__file__).resolve().parent.parent / "told_twice"


class Twice(NamedTuple):
    """An article, where its two figures are told, and whether they are one fact.

    `how` is what the later value is to the first: “apart”, or a “slip” away.
    """

    field: str
    text: str
    first: tuple[int, int]
    second: tuple[int, int]
    one_fact: bool
    how: str

    @property
    def kind(self) -> str:
        """Name what the article is for counting."""
        return f"{'one fact' if self.one_fact else 'two facts'}, {self.how}"


def told_twice(*hands: str) -> Iterator[Twice]:
    """Give the articles of some of the hands: a, b, …"""
    for hand in hands:
        for line in (FOLDER / f"{hand}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from _of_field(json.loads(line))


def _of_field(field: dict[str, Any]) -> Iterator[Twice]:
    value, *others = field["values"]
    for how, other in zip(("apart", "slip"), others, strict=True):
        for one, two in combinations(field["same"], 2):
            yield _article(field, _with(one, value), _with(two, other), how, one_fact=True)
        if field.get("headline"):
            for two in field["same"]:
                head = _with(field["headline"], value)
                yield _headed(field, head, _with(two, other), how)
        for one, two in product(field["same"], field["other"]):
            yield _article(field, _with(one, value), _with(two, other), how, one_fact=False)


def _with(sentence: str, value: str) -> str:
    return sentence.replace("{N}", value)


def _article(field: dict[str, Any], one: str, two: str, how: str, *, one_fact: bool) -> Twice:
    between, *rest = field["filler"]
    lines = [field["title"], field["lead"], one, between, two, *rest]
    return _twice(field, lines, (one, two), how, one_fact=one_fact)


def _headed(field: dict[str, Any], head: str, told: str, how: str) -> Twice:
    lines = [head, field["lead"], told, *field["filler"]]
    return _twice(field, lines, (head, told), how, one_fact=True)


def _twice(
    field: dict[str, Any], lines: list[str], told: tuple[str, str], how: str, *, one_fact: bool
) -> Twice:
    text = "\n".join(["---", f"date: {field['date']}", "---", *lines, ""])
    first = text.index(told[0])
    second = text.index(told[1], first + 1)
    places = (first, first + len(told[0])), (second, second + len(told[1]))
    return Twice(field["field"], text, *places, one_fact, how)


_checks = cache(lambda: load_checks(packages=False).checks)


def judged(twice: Twice) -> bool:
    """Say whether the contradiction is found, or anything loud where there is none."""
    reading = read_claims(read_text(twice.text, name="a.txt", path="a.txt"))
    findings = loud_of([reading], _checks())
    if not twice.one_fact:
        return bool(findings)
    starts = [[place.span.start for place in finding.places] for finding in findings]
    return any(
        all(any(first <= at < end for at in found) for first, end in (twice.first, twice.second))
        for found in starts
    )


def main() -> None:
    """Print the counts of some hands."""
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for twice in told_twice(*sys.argv[1:]):
        of[twice.kind] += 1
        found[twice.kind] += judged(twice)
    for kind in sorted(of):
        sys.stdout.write(f"{kind}: {found[kind]} of {of[kind]}\n")


if __name__ == "__main__":
    main()
