"""Fit the weights of subjects: of whom or what a labelled figure is said.

    PYTHONPATH=. python tests/bench/fit_subjects.py --news FOLDER [--folds 10]

Prints `qa/reading/scene/subject_weights.py` anew; with `--folds` how many are right where the
weights were fitted without the file, by set of labels, beside the answers of the rules. Where
several names answer, the one that most speaks for already is taken to be meant, three times over.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from qa.model import Document
from qa.reading.documents import read_document
from qa.reading.figures.setting import Setting, placed, settings
from qa.reading.names.names import find_persons
from qa.reading.numbers.quantities import FoundQuantity
from qa.reading.scene.scene import scene
from qa.reading.scene.subject_signs import Reading, opening, readings
from tests.bench.fitting import Group, fit, scores
from tests.bench.labelled import answers, names_subject

LABELS = Path(__file__).resolve().parent / "labels"
SETS = ("figures", "fresh", "trained", "seen", "drawn", "opened")
PENALTY, ROUNDS = 2.0, 3
HEAD = '''"""Weights of what speaks for a name being the subject of a figure.

Hundredths of a natural logarithm, fitted by `tests/bench/fit_subjects.py`.
"""

from __future__ import annotations

WEIGHTS = {'''


class Case(NamedTuple):
    """A labelled figure: its set and file, the subjects it may have, and which are right."""

    name: str
    file: str
    told: Sequence[Reading]
    right: Sequence[bool]
    none: bool


def cases(folder: Path) -> Iterator[Case]:
    """Give the labelled figures of all sets that serve the work."""
    for name in SETS:
        labels = map(json.loads, (LABELS / f"{name}.jsonl").read_text("utf-8").splitlines())
        for label in (label for label in labels if label["figure"]):
            document = read_document(folder / label["file"], folder)
            told = _told(document, label["at"])
            spans = answers(label, "subject")
            if told is not None:
                right = [names_subject(one.subject.value, document.text, spans) for one in told]
                yield Case(name, label["file"], told, right, None in spans)


def _told(document: Document, at: int) -> list[Reading] | None:
    """Give the subjects that the figure at a code point may have."""
    for index in range(len(document.articles)):
        there = scene(document, index)
        for setting in settings(there, find_persons(there)):
            for found in setting.line.quantities:
                span = setting.line.span(found.start, found.end)
                if span.start <= at < span.end:
                    return _readings(setting, found)
    return None


def _readings(setting: Setting, found: FoundQuantity) -> list[Reading]:
    figure, answer = placed(found), setting.ruled(found)
    opener = opening(setting.sentence, figure)
    return list(readings(setting.sentence, figure, answer, opener))


def signs(one: Reading) -> Counter[str]:
    """Give the signs of a subject as features."""
    return Counter(one.signs)


def group(case: Case, weights: Mapping[str, float]) -> Group | None:
    """Give a case as a choice: one right subject, or none, among the wrong ones."""
    told = [scores(signs(one), weights) for one in case.told]
    right = [at for at, fits in enumerate(case.right) if fits]
    best = max(right, key=told.__getitem__, default=None)
    if best is None and not case.none:
        return None
    true = None if best is None or (case.none and told[best] <= 0) else best
    kept = [at for at, fits in enumerate(case.right) if at == true or not fits]
    features = [signs(case.told[at]) for at in kept]
    return Group(features, None if true is None else kept.index(true))


def fitted(told: Sequence[Case]) -> dict[str, int]:
    """Fit the weights to cases."""
    weights: dict[str, int] = {"answer-stated": 100, "answer-inherited": 100}
    for _ in range(ROUNDS):
        weights = fit([one for case in told if (one := group(case, weights))], PENALTY)
    return weights


def is_right(case: Case, weights: Mapping[str, int]) -> bool:
    """Say whether the subject that most speaks for is right."""
    told = [scores(signs(one), weights) for one in case.told]
    best = max(range(len(told)), key=told.__getitem__, default=None)
    return case.none if best is None or told[best] <= 0 else case.right[best]


def of_rules(case: Case) -> bool:
    """Say whether the answer of the rules is right."""
    own = [
        fits
        for one, fits in zip(case.told, case.right, strict=True)
        if any(sign in {"answer-stated", "answer-inherited"} for sign in one.signs)
    ]
    return own[0] if own else case.none


def crossed(told: Sequence[Case], folds: int) -> str:
    """Tell how many are right by weights that were fitted without their files."""
    files = sorted({case.file for case in told})
    count: Counter[str] = Counter()
    for fold in range(folds):
        left_out = set(files[fold::folds])
        weights = fitted([case for case in told if case.file not in left_out])
        for case in (case for case in told if case.file in left_out):
            count[case.name] += is_right(case, weights)
            count[f"{case.name}, rules"] += of_rules(case)
            count[f"{case.name}, all"] += 1
    held = sum(any(case.right) or case.none for case in told)
    whole = sum(count[name] for name in SETS)
    return "".join(f"{name}: {count[name]}\n" for name in sorted(count)) + (
        f"right {whole}, a right one among them {held}, of {len(told)}\n"
    )


def main() -> None:
    """Print the table of weights, or what it is worth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    told = list(cases(options.news))
    if options.folds:
        sys.stdout.write(crossed(told, options.folds))
        return
    rows = "".join(f'    "{name}": {worth},\n' for name, worth in fitted(told).items())
    sys.stdout.write(f"{HEAD}\n{rows}}}\n")


if __name__ == "__main__":
    main()
