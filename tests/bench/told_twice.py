"""Articles in which a figure is told twice, or beside another of its unit, in plain words.

`tests/told_twice` holds fields of news, a line each, by several hands: sentences that tell one
figure (`same`), sentences that tell another fact in its unit (`other`), a headline, an opening,
what stands between, and three values: of a count, of another count, and of a slip of the pen.
Two of `same` with two values are a contradiction; one of `same` beside one of `other` is none.
The articles of hands h to j are full of other figures in the unit, and each field opens a second
article, in which another reporter tells the figure.

    PYTHONPATH=. python tests/bench/told_twice.py HAND …

tells in how many of the articles of each kind something is found: in contradictions on both
places, in others anything loud.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, combinations, product
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.finding.loader import load_checks
from qa.model import Reading, Span
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.accuracy import loud_of

_TURNS = 3
FOLDER = Path(__file__).resolve().parent.parent / "told_twice"


class Place(NamedTuple):
    """Where a figure is told: in the how manyeth text, from where to where."""

    text: int
    start: int
    end: int


class Twice(NamedTuple):
    """One or two articles, where the two figures are told, and whether they are one fact.

    `how` is what the later value is to the first: “apart”, or a “slip” away.
    """

    field: str
    texts: tuple[str, ...]
    first: Place
    second: Place
    one_fact: bool
    how: str

    @property
    def kind(self) -> str:
        """Name what it is for counting."""
        facts = "one fact" if self.one_fact else "two facts"
        return f"{facts}, {self.how}" + ", two articles" * (len(self.texts) > 1)


def told_twice(*hands: str, folder: Path = FOLDER) -> Iterator[Twice]:
    """Give the articles of some of the hands: a, b, …"""
    for field in _fields(hands, folder):
        for one, two, how, one_fact in _pairs(field):
            lines = _lines(field, one, two)
            yield _twice(field, [_dated(field, lines)], one, two, how, one_fact=one_fact)


def told_in_two(*hands: str, folder: Path = FOLDER) -> Iterator[Twice]:
    """Give two articles at a time of those hands whose fields open a second one.

    Hands write the plainest sentences first; either article tells them by turns.
    """
    for field in _fields(hands, folder):
        told = _pairs(field) if "lead2" in field else ()
        for number, (one, two, how, one_fact) in enumerate(told):
            first, last = (two, one) if number % 2 else (one, two)
            if one != _head(field):
                texts = _two_texts(field, first, last, number)
                yield _twice(field, texts, first, last, how, one_fact=one_fact)


def _fields(hands: Iterable[str], folder: Path) -> Iterator[dict[str, Any]]:
    for hand in hands:
        lines = (folder / f"{hand}.jsonl").read_text(encoding="utf-8").splitlines()
        yield from map(json.loads, lines)


def _pairs(field: dict[str, Any]) -> Iterator[tuple[str, str, str, bool]]:
    """Give every two sentences that tell a figure, how far apart, and whether of one fact."""
    value, *others = field["values"]
    for how, other in zip(("apart", "slip"), others, strict=True):
        for one, two in combinations(field["same"], 2):
            yield _with(one, value), _with(two, other), how, True
        for two in field["same"] if field.get("headline") else ():
            yield _head(field), _with(two, other), how, True
        for one, two in product(field["same"], field["other"]):
            yield _with(one, value), _with(two, other), how, False


def _with(sentence: str, value: str) -> str:
    return sentence.replace("{N}", value)


def _head(field: dict[str, Any]) -> str:
    return _with(field.get("headline") or "", field["values"][0])


def _lines(field: dict[str, Any], one: str, two: str) -> list[str]:
    if one == _head(field):
        return [one, field["lead"], two, *field["filler"]]
    between, *rest = field["filler"]
    return [field["title"], field["lead"], one, between, two, *rest]


def _two_texts(field: dict[str, Any], one: str, two: str, number: int) -> list[str]:
    half, at = len(field["filler"]) // 2, number % _TURNS
    mine, theirs = field["filler"][:half], field["filler"][half:]
    left = [field["title"], field["lead"], *mine[:at], one, *mine[at:]]
    right = [field["title2"], field["lead2"], *theirs[:at], two, *theirs[at:], ""]
    return [_dated(field, left), "\n".join(right)]


def _twice(
    field: dict[str, Any], texts: list[str], one: str, two: str, how: str, *, one_fact: bool
) -> Twice:
    start = texts[0].index(one)
    first, last = Place(0, start, start + len(one)), len(texts) - 1
    start = texts[last].index(two, 0 if last else first.end)
    second = Place(last, start, start + len(two))
    return Twice(field["field"], tuple(texts), first, second, one_fact, how)


def _dated(field: dict[str, Any], lines: Sequence[str]) -> str:
    return "\n".join(["---", f"date: {field['date']}", "---", *lines, ""])


_checks = cache(lambda: load_checks(packages=False).checks)


def readings(twice: Twice) -> list[Reading]:
    """Read the texts, named by their numbers."""
    named = [(f"{number}.txt", text) for number, text in enumerate(twice.texts)]
    return [read_claims(read_text(text, name=name, path=name)) for name, text in named]


def judged(twice: Twice) -> bool:
    """Say whether the contradiction is found, or anything loud where there is none."""
    findings = loud_of(readings(twice), _checks())
    if not twice.one_fact:
        return bool(findings)
    return any(
        all(
            any(_stands_in(at, place.span) for place in finding.places)
            for at in (twice.first, twice.second)
        )
        for finding in findings
    )


def are_meant(twice: Twice, one: Span, other: Span) -> bool:
    """Say whether it is for these two figures that the articles were written."""
    return _stands_in(twice.first, one) and _stands_in(twice.second, other)


def _stands_in(place: Place, span: Span) -> bool:
    return span.document == f"{place.text}.txt" and place.start <= span.start < place.end


def counted(told: Iterable[Twice]) -> str:
    """Count of each kind in how many something is found, of how many: a line each."""
    return by_kind((twice.kind, judged(twice)) for twice in told)


def by_kind(judgements: Iterable[tuple[str, bool]]) -> str:
    """Tell of how many of each kind something is found: a line each."""
    found: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for kind, is_found in judgements:
        of[kind] += 1
        found[kind] += is_found
    return "".join(f"{kind}: {found[kind]} of {of[kind]}\n" for kind in sorted(of))


if __name__ == "__main__":
    sys.stdout.write(counted(chain(told_twice(*sys.argv[1:]), told_in_two(*sys.argv[1:]))))
