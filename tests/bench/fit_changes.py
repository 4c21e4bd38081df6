"""Fit the weights of changes: which two levels a difference or a rate is said of.

    PYTHONPATH=. python tests/bench/fit_changes.py [--news FOLDER]

Sound texts teach them by themselves: where two levels make a change, and hardly by chance, they
are those that are meant. Of changes that probes mark as wrong, the marked levels are; each counts
three times. Prints `qa/reading/changes/step_weights.py` anew; texts of FOLDER are read too (the
weights in use were fitted with 500 published articles).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from qa.judging.arithmetic.slips import digits_told
from qa.judging.changes.courses import makes
from qa.model import Change, Course, Figure
from qa.reading.changes.step_bases import may_be_of
from qa.reading.changes.step_signs import (
    signs_of_names,
    signs_of_place,
    signs_of_times,
    signs_of_words,
)
from qa.reading.changes.steps import Step
from qa.reading.changes.weighed_changes import Told, beside_of, in_reach, told_steps
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from tests.bench.fitting import Group, fit

TESTS = Path(__file__).resolve().parent.parent
FEW_PAIRS, MOST_FITS, TELLING, LEAST, TIMES = 6, 2, 2, 5, 3
HEAD = '''"""What each sign of `step_signs` weighs, in hundredths of a natural logarithm.

Fitted by `tests/bench/fit_changes.py`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

WEIGHTS: Final = MappingProxyType(
    {
'''

Marked = Sequence[tuple[int, int]]


def texts(folder: Path | None) -> Iterator[tuple[list[Figure], Marked]]:
    """Read probes and published articles, with the places that a mistake in growth marks."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            quotes = [quote for one in probe["expect"] for quote in one["quotes"]]
            for doc in probe["docs"]:
                text = doc["text"]
                found = [(text.find(quote), quote) for quote in quotes]
                marked = [(at, at + len(quote)) for at, quote in found if at >= 0]
                reading = read_claims(read_text(text, name=doc["name"], path=doc["name"]))
                yield [one for one in reading.claims if isinstance(one, Figure)], marked
    for path in sorted(folder.glob("*.txt")) if folder else ():
        reading = read_claims(read_document(path, path.parent))
        yield [one for one in reading.claims if isinstance(one, Figure)], ()


def groups_of(figures: Sequence[Figure], marked: Marked) -> Iterator[Group]:
    """Give the pairs in reach of each step of an article, where the true one is known."""

    def is_marked(figure: Figure) -> bool:
        return any(start <= figure.span.start < end for start, end in marked)

    for told in told_steps(figures):
        step, pairs = told.step, list(_pairs(told))
        if not pairs:
            continue
        fits = [at for at, pair in enumerate(pairs) if makes(*_course(step, pair[0], pair[1]))]
        named = [at for at, pair in enumerate(pairs) if is_marked(pair[0]) and is_marked(pair[1])]
        readings = [dict.fromkeys(_signs(*pair, step), 1) for pair in pairs]
        if is_marked(step.figure):
            if named and not set(named) & set(fits):
                yield from [Group(readings, named[0])] * TIMES
        elif not fits or _tells(step, pairs, fits):
            yield Group(readings, fits[0] if fits else None)


def _pairs(told: Told) -> Iterator[tuple[Figure, Figure, list[Figure]]]:
    """Give the pairs of levels that a step may lead between, with all of their kind."""
    beside = beside_of(told)
    for first, second, crowd in in_reach(told):
        if may_be_of(told.step, first, second, beside):
            yield first, second, crowd


def _signs(one: Figure, other: Figure, crowd: Sequence[Figure], step: Step) -> Iterator[str]:
    yield from signs_of_place(one, other, step, crowd)
    yield from signs_of_words(one, other, step)
    yield from signs_of_times(one, other, step)
    yield from signs_of_names(one, other, step)


def _course(step: Step, one: Figure, other: Figure) -> tuple[Course, Change]:
    rate, of = step.figure, step.kind == "of"
    return Course(one, other, 0), Change(None, None, rate, step.way, "", rate.context, to=of)


def _tells(step: Step, pairs: Sequence[object], fits: Sequence[int]) -> bool:
    """Say whether levels hardly make a step by chance."""
    if digits_told(step.figure.quantity) >= TELLING:
        return len(fits) <= MOST_FITS
    return len(fits) == 1 and len(pairs) <= FEW_PAIRS


def main() -> None:
    """Print the table of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    groups: list[Group] = []
    for figures, marked in texts(parser.parse_args().news):
        for _, article in groupby(figures, key=lambda figure: figure.context.article):
            groups += groups_of(list(article), marked)
    weights = {name: worth for name, worth in fit(groups).items() if abs(worth) >= LEAST}
    rows = "".join(f'        "{name}": {worth},\n' for name, worth in weights.items())
    sys.stdout.write(f"{HEAD}{rows}    }}\n)\n")


if __name__ == "__main__":
    main()
