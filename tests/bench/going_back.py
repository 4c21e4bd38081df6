"""Fit the weights of running totals that go back: python tests/bench/going_back.py [--news FOLDER].

A pair of figures of one article is a group of one reading; it is true where a bad probe marks
both. What the published articles and the sound probes hold is never one. Prints the table for
`qa/judging/going_back.py`; `--without NAME` leaves a set out and shows what is found in it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from qa.judging.going_back import features, one_pair
from qa.judging.tallied import may_sum_up
from qa.model import Document, Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fitting import Group, fit, scores

TESTS = Path(__file__).resolve().parent.parent


class Pair(NamedTuple):
    """Two figures that may be one running total: where from, its features, whether it is one."""

    source: str
    told: dict[str, int]
    true: bool
    shown: str


def pairs(document: Document, quotes: Sequence[str], source: str) -> Iterator[Pair]:
    """Give the pairs of a document; true are those that two of the quotes mark."""
    claims = read_claims(document).claims
    figures = [claim for claim in claims if isinstance(claim, Figure) and may_sum_up(claim)]
    for one, other in combinations(figures, 2):
        if found := one_pair(one, other):
            marks = [_mark(document.text, quotes, figure) for figure in found]
            true = bool(marks[0] and marks[1] and marks[0] != marks[1])
            shown = " | ".join(
                document.text[max(0, figure.span.start - 20) : figure.span.end] for figure in found
            )
            yield Pair(source, features(*found), true, shown.replace("\n", "¶"))


def _mark(text: str, quotes: Sequence[str], figure: Figure) -> str:
    for quote in quotes:
        start = text.find(quote)
        if 0 <= start < figure.span.end and figure.span.start < start + len(quote):
            return quote
    return ""


def probes(path: Path) -> Iterator[Pair]:
    """Give the pairs of the running totals of a set, and all pairs of its sound texts."""
    for line in path.read_text(encoding="utf-8").splitlines():
        probe = json.loads(line)
        if probe["kind"] != "cumulative" and probe["expect"]:
            continue
        quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
        for told in probe["docs"]:
            document = read_text(told["text"], name=told["name"], path=told["name"])
            yield from pairs(document, quotes, f"{path.name} {probe['id']}")


def forms(path: Path) -> Iterator[Pair]:
    """Give the pairs of the short forms: the sound ones, and where a wrong one holds but one."""
    for line in path.read_text(encoding="utf-8").splitlines():
        code, _, told = line.partition(" ")
        if " || " in told or code not in {"-", "CUM01"}:
            continue
        day, _, text = told.partition(" ") if told.startswith("@") else ("", "", told)
        head = f"---\ndate: {day[1:]}\n---\n" if day else ""
        document = read_text(head + text.replace("\\n", "\n"), name="a.txt", path="a.txt")
        found = list(pairs(document, (), f"form {code}"))
        if code == "-" or len(found) == 1:
            yield from (pair._replace(true=code != "-") for pair in found)


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--more", action="append", type=Path, default=[])
    parser.add_argument("--shown", type=int, default=0)
    options = parser.parse_args()
    files = [*sorted(TESTS.glob("probes*.jsonl")), *options.more]
    found = [pair for path in files for pair in probes(path)]
    found += forms(TESTS / "forms.txt")
    for path in sorted(options.news.glob("*.txt")) if options.news else ():
        found += pairs(read_document(path, options.news), (), path.name)
    kept = [pair for pair in found if not any(name in pair.source for name in options.without)]
    weights = fit([Group([pair.told], 0 if pair.true else None) for pair in kept])
    sys.stdout.write(json.dumps(weights, ensure_ascii=False, indent=4) + "\n")
    left_out = [pair for pair in found if any(name in pair.source for name in options.without)]
    for name, told in (("fitted", kept), ("left out", left_out)):
        _show(name, [(scores(pair.told, weights), pair) for pair in told], options.shown)


def _show(name: str, told: Sequence[tuple[float, Pair]], most: int) -> None:
    sys.stdout.write(f"{name}\n")
    for true in (True, False):
        mine = sorted((odds, pair.source, pair.shown) for odds, pair in told if pair.true == true)
        found = sum(odds > 0 for odds, *_ in mine)
        sys.stdout.write(f"  {true}: {found} of {len(mine)} above nought\n")
        for odds, source, shown in (mine if true else mine[::-1])[:most]:
            sys.stdout.write(f"    {odds:6.0f} {source} {shown}\n")


if __name__ == "__main__":
    main()
