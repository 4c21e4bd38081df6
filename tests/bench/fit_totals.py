"""Fit the weights of totals: which run of figures makes which whole.

    PYTHONPATH=. python tests/bench/fit_totals.py [--news FOLDER]

Sound texts teach them by themselves: where a run makes its whole, it is the one that is meant.
Prints `qa/reading/totals/run_weights.py` anew; texts of FOLDER are read too (the weights in use
were fitted with 500 published articles).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from qa.model import Figure, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_document, read_text
from qa.reading.totals.run_features import divides, features
from qa.reading.totals.runs import rows_of
from qa.reading.totals.weighed_totals import candidates, makes
from tests.bench.fitting import Group, fit

TESTS = Path(__file__).resolve().parent.parent
_DOUBTFUL = 2
LEAST = 12
"""A weight below that is left out: it tells hardly anything."""
HEAD = '''"""Weights of what speaks for a run of figures being the parts of a whole.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_totals.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


def sound_texts(folder: Path | None) -> Iterator[Reading]:
    """Read the sound members of all probes, the sound forms, and published articles."""
    for path in sorted(TESTS.glob("probes*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            probe = json.loads(line)
            for doc in () if probe["expect"] else probe["docs"]:
                yield read_claims(read_text(doc["text"], name=doc["name"], path=doc["name"]))
    for line in (TESTS / "forms.txt").read_text("utf-8").splitlines():
        if line.startswith("- "):
            yield read_claims(read_text(line[2:].replace("\\n", "\n"), name="a.txt", path="a.txt"))
    for path in sorted(folder.glob("*.txt")) if folder else ():
        yield read_claims(read_document(path, path.parent))


def groups_of(figures: Sequence[Figure]) -> Iterator[Group]:
    """Give the runs near each whole of an article, where no more than one makes it."""
    found = [(row, *one) for row in rows_of(figures) for one in candidates(row)]
    made = [[row.figures[at] for at in run.places] for row, at, run in found if makes(row, at, run)]
    for _, group in groupby(found, key=lambda one: (id(one[0]), one[1])):
        runs = list(group)
        true = [place for place, run in enumerate(runs) if makes(*run)]
        if len(true) < _DOUBTFUL:
            readings = [features(*run, made) | {"divide": int(divides(*run))} for run in runs]
            yield Group(readings, true[0] if true else None)


def main() -> None:
    """Print the table of weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path)
    groups: list[Group] = []
    for reading in sound_texts(parser.parse_args().news):
        figures = [claim for claim in reading.claims if isinstance(claim, Figure)]
        for _, article in groupby(figures, key=lambda figure: figure.context.article):
            groups += groups_of(list(article))
    weights = {name: worth for name, worth in fit(groups).items() if abs(worth) >= LEAST}
    rows = "".join(f'    "{name}": {worth},\n' for name, worth in weights.items())
    sys.stdout.write(f"{HEAD}\n{rows}}}\n")


if __name__ == "__main__":
    main()
