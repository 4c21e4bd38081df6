"""Fit the weights by which a figure is told in the wrong unit, as the sizes of its kind have it.

They stand in `qa/judging/units/odd_weights.py`.

    python tests/bench/fit_odd_units.py --news FOLDER          print the weights
    python tests/bench/fit_odd_units.py --news FOLDER --folds  leave each set of probes out in turn

Candidates are all figures that another unit would bring near others of their kind. Wrong are those
in which the unsound member of a pair on units differs from the sound one; right are all of sound
texts and of published articles. The signs are those that stood of some 150 in a fit that holds
weights at nought (L1); leaving sets out at that fit too found 19 of 141 at 4 sound texts of 7000.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, NamedTuple

from qa.judging.units.odd_weights import LEAST, WEIGHTS
from qa.judging.units.weighed_units import is_explained, odd_candidates
from qa.model import Figure, Range
from tests.bench.fit_run import Shipped, run
from tests.bench.fit_slips import figures_of
from tests.bench.fitting import Features, Group, fit, scores

_TESTS = Path(__file__).resolve().parent.parent
_PENALTY = 10 / 3


class Candidate(NamedTuple):
    """A figure and another unit: its set and text, whether it is wrong, its signs."""

    fold: str
    text: str
    true: bool
    signs: Features


def of_figures(
    figures: Sequence[Figure], fold: str, text: str, marks: Sequence[Range] | None
) -> Iterator[Candidate]:
    """Give the candidates of a text; of one with a wrong figure only this."""
    for one in odd_candidates(figures):
        at = one.figure.span
        true = any(start <= at.end + 1 and at.start - 1 <= end for start, end in marks or ())
        if (true or marks is None) and not is_explained(one, figures):
            signs = {sign: 1 for sign in one.signs if sign in WEIGHTS}
            yield Candidate(fold, text, true, {"bias": 1, **signs})


def of_pair(bad: dict[str, Any], sound: dict[str, Any], fold: str) -> Iterator[Candidate]:
    """Give the candidates of both members of a pair."""
    for mine, theirs in zip(bad["docs"], sound["docs"], strict=True):
        matcher = SequenceMatcher(None, mine["text"], theirs["text"], autojunk=False)
        marks = [one[1:3] for one in matcher.get_opcodes() if one[0] != "equal"]
        if marks and bad["kind"] == "unit":
            figures = figures_of(mine["text"], mine["name"])
            yield from of_figures(figures, fold, bad["id"], marks)
        yield from of_figures(figures_of(theirs["text"], theirs["name"]), fold, sound["id"], None)


def candidates(news: Path) -> Iterator[Candidate]:
    """Give all candidates."""
    for path in sorted(_TESTS.glob("probes*.jsonl")):
        probes = {(one := json.loads(line))["id"]: one for line in path.read_text().splitlines()}
        for name, sound in probes.items():
            if not sound["expect"]:
                bad = probes.get(name.replace("-ok", "-bad"), sound)
                same = len(bad["docs"]) == len(sound["docs"])
                yield from of_pair(bad if same else sound, sound, path.name)
    for path in sorted(news.glob("*.txt")):
        figures = figures_of(path.read_text("utf-8"), path.name)
        yield from of_figures(figures, path.name, path.name, None)


def weights(table: list[Candidate]) -> dict[str, int]:
    """Give the weights fitted to a table."""
    return fit([Group([one.signs], 0 if one.true else None) for one in table], _PENALTY)


def folds(table: list[Candidate]) -> None:
    """Print what is found, and cried in vain, at weights that had no part in a set."""
    scored = []
    for fold in sorted({one.fold for one in table if one.fold.endswith(".jsonl")}):
        learnt = weights([one for one in table if one.fold != fold])
        scored += [(scores(one.signs, learnt), one) for one in table if one.fold == fold]
    for least in range(-50, 101, 25):
        over = [one for score, one in scored if score >= least]
        found, vain = ({one.text for one in over if one.true == told} for told in (True, False))
        sys.stdout.write(f"{least:5}: {len(found)} found, {len(vain)} sound cried at\n")


if __name__ == "__main__":
    run(__doc__, candidates, weights, folds, Shipped(LEAST, WEIGHTS))
