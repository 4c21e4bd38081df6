"""Fit the weights by which a number is taken to count the members of a row near it.

    python tests/bench/weigh_rows.py --news FOLDER [--leave-out fourth …]

What teaches: rows of three and more that have just as many members as a number near them says, and
those that probes mark, against all others; what a probe marks in part tells nothing. Prints the
weights, and how many marked rows and how many others reach a bar in the files that were left out.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qa.reading.documents import read_text
from qa.reading.lists.closing import veil
from qa.reading.lists.row_signs import signs
from qa.reading.lists.weighed_rows import LOUD, all_pairs, is_off, sizes_of
from qa.reading.names.passages import join_blocks
from tests.bench.fitting import Group, fit, scores

HERE = Path(__file__).resolve().parent
_LEAST = 3


class Candidate(NamedTuple):
    """The signs of a row and a number, whether they agree, and whether a probe marks them."""

    source: str
    signs: dict[str, int]
    agrees: bool
    marked: bool
    shown: str


def candidates(source: str, text: str, quotes: Sequence[str]) -> Iterator[Candidate]:
    """Give the candidates of a text."""
    for article in read_text(text, name="a.txt", path="a.txt").articles:
        said = join_blocks(article.blocks).text
        places = [(at, at + len(quote)) for quote in quotes if (at := said.find(quote)) >= 0]
        for row, told, fits in all_pairs(said, veil(said)):
            sizes = sizes_of(said, row)
            agrees = told.number in sizes
            if agrees and min(sizes) < _LEAST:
                continue
            if not agrees and (fits or not is_off(said, row, told)):
                continue
            spans = (row.members[0][0], row.end), (told.start, told.end)
            hit = [any(a < end and start < b for a, b in places) for start, end in spans]
            marked = all(hit)
            if any(hit) and not (marked or agrees):
                continue
            start, end = min(spans)[0], max(spans)[1]
            yield Candidate(source, signs(said, row, told), agrees, marked, said[start:end])


def main() -> None:
    """Collect, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--leave-out", nargs="*", default=[])
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    found: list[Candidate] = []
    for path in sorted(options.news.glob("*.txt")):
        found += candidates("news", path.read_text(encoding="utf-8"), ())
    for path in sorted(HERE.parent.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            quotes = [quote for told in probe["expect"] for quote in told["quotes"]]
            quotes = quotes if probe["kind"] == "enumeration" else []
            for doc in probe["docs"]:
                found += candidates(path.stem.removeprefix("probes_"), doc["text"], quotes)
    groups = [
        Group([one.signs], 0 if one.agrees or one.marked else None)
        for one in found
        if one.source not in options.leave_out
    ]
    weights = fit(groups, 2.0)
    sys.stdout.write(f"{weights}\n")
    seen = [one for one in found if not options.leave_out or one.source in options.leave_out]
    off = [(scores(one.signs, weights), one) for one in seen if not one.agrees]
    for bar in range(LOUD - 150, LOUD + 200, 50):
        true = sum(one.marked for score, one in off if score >= bar)
        false = sum(not one.marked for score, one in off if score >= bar)
        sys.stdout.write(f"  {bar}: {true} marked, {false} others\n")
    for score, one in sorted(off, key=lambda told: -told[0])[: options.show]:
        sys.stdout.write(f"  {score} {one.source} {one.marked} {one.shown}\n")


if __name__ == "__main__":
    main()
