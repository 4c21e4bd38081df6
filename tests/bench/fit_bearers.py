"""Fit the weights by which two names a slip apart are held to be two bearers', not one's.

They stand in `qa/judging/names/bearers.py`.

    PYTHONPATH=. python tests/bench/fit_bearers.py [HAND …]

What teaches: the pairs that the check finds by the names themselves, in the probes and in
`tests/told_names` (hand x, or those named). One bearer's are those of which an editor marked both,
or of which one was written with a slip; two bearers' are all others. Prints the weights, and how
many of either kind are let go with them, left out in turn by sets of probes and by fields.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from checks.nam02_one_name_two_spellings import keys
from qa.judging.names.bearer_signs import bearer_signs
from qa.judging.names.bearers import LEAST, alike_pairs
from qa.judging.names.naming import Spelling
from qa.model import Named
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.fitting import Group, fit, scores
from tests.bench.told_names import told_names

_TESTS = Path(__file__).resolve().parent.parent
_PENALTY, _PARTS, _SLIGHT = 3.0, 6, 8
_WORTH = {"probes": 1.0, "told": 0.5}


class Row(NamedTuple):
    """A pair: the set and the text it is of, its signs, and whether it is one bearer's."""

    source: str
    text: str
    signs: dict[str, int]
    one: bool


def spellings_of(text: str) -> Iterator[Spelling]:
    """Give the pairs of a text."""
    groups: dict[tuple[str, str], list[Named]] = {}
    for claim in read_claims(read_text(text, name="a.txt", path="a.txt")).claims:
        if isinstance(claim, Named):
            for key in keys(claim):
                groups.setdefault(key, []).append(claim)
    for group in groups.values():
        yield from alike_pairs(group)


def rows(hands: Sequence[str]) -> Iterator[Row]:
    """Give the pairs of the probes and of the fields, each once."""
    seen = set()
    for row in (*_of_probes(), *_of_fields(hands)):
        key = (row.source, row.text, row.one, *sorted(row.signs))
        if key not in seen:
            seen.add(key)
            yield row


def _of_probes() -> Iterator[Row]:
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        for probe in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            text = probe["docs"][0]["text"]
            quotes = [quote for expected in probe["expect"] for quote in expected["quotes"]]
            if len(probe["docs"]) > 1 or (quotes and probe["kind"] != "name"):
                continue
            marks = [(at, at + len(quote)) for quote in quotes if (at := text.find(quote)) >= 0]
            for pair in spellings_of(text):
                one = _marked(pair, marks) > 1
                if one or not quotes:
                    yield _row(path.stem, probe.get("pair", probe["id"]), pair, one=one)


def _of_fields(hands: Sequence[str]) -> Iterator[Row]:
    for told in told_names(*hands):
        for pair in spellings_of(told.text):
            one = _marked(pair, told.right) > 0 < _marked(pair, told.wrong)
            if one or not told.wrong:
                yield _row("told", told.field, pair, one=one)


def _marked(pair: Spelling, marks: Sequence[tuple[int, int]]) -> int:
    """Count the marked places that either name stands in."""
    spans = [named.span for named in (*pair.usual, *pair.other)]
    return sum(any(start < span.end and span.start < end for span in spans) for start, end in marks)


def _row(source: str, text: str, pair: Spelling, *, one: bool) -> Row:
    return Row(source, text, dict.fromkeys(sorted(bearer_signs(pair)), 1), one)


def fitted(found: Sequence[Row]) -> dict[str, int]:
    """Fit the weights; each pair is a choice of its own."""
    groups = [
        Group([row.signs], 0 if row.one else None, _WORTH.get(row.source, _WORTH["probes"]))
        for row in found
    ]
    weights = fit(groups, _PENALTY)
    return {name: at for name, at in weights.items() if abs(at) >= _SLIGHT or name == "bias"}


def left_out(found: Sequence[Row]) -> None:
    """Print how many pairs are let go at weights that their set, or field, had no part in."""
    told: list[tuple[float, Row]] = []
    parts = [
        crc32((row.text if row.source == "told" else row.source).encode()) % _PARTS for row in found
    ]
    for part in range(_PARTS):
        weights = fitted([row for row, at in zip(found, parts, strict=True) if at != part])
        told += [
            (scores(row.signs, weights), row)
            for row, at in zip(found, parts, strict=True)
            if at == part
        ]
    for bar in sorted({-200, -150, -100, -50, 0, LEAST}):
        gone = [(row.source == "told", row.one) for score, row in told if score < bar]
        of = [(row.source == "told", row.one) for _, row in told]
        counts = {key: f"{gone.count(key)}/{of.count(key)}" for key in sorted(set(of))}
        sys.stdout.write(f"{bar}: {counts}\n")


if __name__ == "__main__":
    table = list(rows(sys.argv[1:] or ["x"]))
    left_out(table)
    for sign, weight in sorted(fitted(table).items()):
        sys.stdout.write(f'    "{sign}": {weight},\n')
