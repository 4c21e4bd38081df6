"""Fit what each distance in a relation is worth to a printed year; writes the table of weights.

python tests/bench/year_weights.py --news FOLDER   (two minutes)

The years of published articles and of the project's sound probes are right: each of them is one
choice, the printed year against all slips of it. Weights are those of a conditional logit, held
near their prior by a penalty. A distance counts all steps up to it, so that neighbouring steps
stay alike. Priors say what arithmetic already knows: an age, a length of years, a plan, an event
named twice fit exactly or not at all, and of them published articles hold too few.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from qa.model import Document
from qa.reading.documents import read_document, read_text
from qa.reading.scene.scene import scene
from qa.reading.time.chronicle import chronicle
from qa.reading.time.relation_steps import FARTHEST, Relation
from qa.reading.time.year_relations import relations
from qa.reading.time.year_slips import slips

Feature: TypeAlias = tuple[str, int]
Row: TypeAlias = tuple[int, tuple[tuple[int, int], ...]]
"""Slips that differ alike from the printed year: how many, and by which features."""

_ROOT = Path(__file__).parents[2]
_TABLE = _ROOT / "qa" / "reading" / "time" / "year_weights.py"
_PENALTY, _LEAST = 4.0, 15
_ROUNDS, _MEMORY, _STILL = 120, 12, 1e-3
_FIRST, _SECOND = 0.6, 0.4
_EXACT: Mapping[str, float] = {
    "age-0": 3.5, "age-1": 2.5, "birth-age": 3.5, "range-length": 3.5,
    "plans-n": 2.5, "plans-s": 0.5, "plans-b": 0.8, "event": 6.5,
    "length-s-jubilee": 2.5, "length-b-jubilee": 1.75, "length-h-jubilee": 1.75,
    "length-s-term": 2.0, "length-b-term": 1.4, "length-h-term": 1.4,
    "length-s-passed": 2.0, "length-b-passed": 1.4, "length-h-passed": 1.4,
}  # fmt: skip
"""What missing by two years and more costs in relations of arithmetic."""
_ONE_WAY: Mapping[str, tuple[float, int]] = {
    "life": (3.0, -1),
    "now/compared": (2.0, 1),
    "row-s": (2.0, -1),
    "row-b": (1.5, -1),
}
"""The same where only one side cannot be: before one's birth, compared with years to come."""
_HEAD = '''"""What each distance in a relation is worth to a printed year; not written by hand.

Fitted by `tests/bench/year_weights.py`; hundredths of a natural logarithm, one number for each step
from a hundred years and more before to as many behind.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_TABLE: Final = """
'''
_FOOT = '''"""

WEIGHTS: Final[Mapping[str, tuple[int, ...]]] = MappingProxyType(
    {
        name: tuple(map(int, steps))
        for name, *steps in map(str.split, _TABLE.strip().splitlines())
    }
)
"""The worth of each step in each relation."""
'''


def documents(news: Path) -> Iterator[Document]:
    """Read the published articles, and the texts of the probes in which nothing contradicts."""
    yield from (read_document(path, news) for path in sorted(news.iterdir()))
    for path in sorted((_ROOT / "tests").glob("probes*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            probe = json.loads(line)
            if not probe["expect"]:
                yield from (read_text(one["text"], name=one["name"]) for one in probe["docs"])


def _features(related: Sequence[Relation], year: int) -> Counter[Feature]:
    found: Counter[Feature] = Counter()
    for one in related:
        step = one.steps((year,))[0] - FARTHEST
        steps = range(1, step + 1) if step > 0 else range(step, 0)
        found.update((name, at) for name in one.names for at in steps)
    return found


def choices(sources: Iterator[Document], index: dict[Feature, int]) -> Iterator[list[Row]]:
    """Give for each printed year how its slips differ from it; number the features."""
    for document in sources:
        for number in range(len(document.articles)):
            times = chronicle(scene(document, number), every=True)
            for at, mark in enumerate(times.marks if times else ()):
                related = relations(times, at) if times else []
                printed = _features(related, mark.year)
                alike: Counter[tuple[tuple[int, int], ...]] = Counter()
                for year in slips(mark.year):
                    apart = _features(related, year)
                    apart.subtract(printed)
                    alike[
                        tuple(
                            sorted(
                                (index.setdefault(name, len(index)), value)
                                for name, value in apart.items()
                                if value
                            )
                        )
                    ] += 1
                yield [(count, row) for row, count in alike.items()]


def _prior(feature: Feature) -> float:
    name, step = feature
    share = {1: _FIRST, 2: _SECOND}.get(abs(step), 0.0)
    worth, side = _ONE_WAY.get(name, (_EXACT.get(name, 0.0), 0))
    return 0.0 if side and side * step < 0 else -worth * share


def slope(
    groups: Sequence[list[Row]], weights: Sequence[float], prior: Sequence[float]
) -> tuple[float, list[float]]:
    """Give the cost of the weights, and how it changes with each."""
    apart = [weight - one for weight, one in zip(weights, prior, strict=True)]
    cost = _PENALTY / 2 * sum(one * one for one in apart)
    change = [_PENALTY * one for one in apart]
    for group in groups:
        powers = [
            count * math.exp(sum(weights[at] * value for at, value in row)) for count, row in group
        ]
        whole = 1 + sum(powers)
        cost += math.log(whole)
        for power, (_, row) in zip(powers, group, strict=True):
            for at, value in row:
                change[at] += power / whole * value
    return cost, change


def fitted(groups: Sequence[list[Row]], prior: Sequence[float]) -> list[float]:
    """Find the weights of least cost, by the limited-memory method of Broyden and others."""
    weights = list(prior)
    cost, change = slope(groups, weights, prior)
    past: deque[tuple[list[float], list[float], float]] = deque(maxlen=_MEMORY)
    for _ in range(_ROUNDS):
        way = _downhill(change, past)
        size, steep = 1.0, _dot(way, change)
        while True:
            tried = [one + size * step for one, step in zip(weights, way, strict=True)]
            now, then = slope(groups, tried, prior)
            if now <= cost + _STILL * size * steep or size < _STILL:
                break
            size /= 2
        moved = [size * step for step in way]
        turned = [one - other for one, other in zip(then, change, strict=True)]
        if (curve := _dot(moved, turned)) > 0:
            past.append((moved, turned, 1 / curve))
        gained, weights, cost, change = cost - now, tried, now, then
        if gained < _STILL:
            break
    return weights


def _downhill(
    change: Sequence[float], past: Sequence[tuple[list[float], list[float], float]]
) -> list[float]:
    way, kept = [-one for one in change], []
    for moved, turned, share in reversed(past):
        part = share * _dot(moved, way)
        kept.append(part)
        way = [one - part * other for one, other in zip(way, turned, strict=True)]
    scale = 1 / (past[-1][2] * _dot(past[-1][1], past[-1][1])) if past else 1 / len(change)
    way = [scale * one for one in way]
    for (moved, turned, share), part in zip(past, reversed(kept), strict=True):
        more = part - share * _dot(turned, way)
        way = [one + more * other for one, other in zip(way, moved, strict=True)]
    return way


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(left * right for left, right in zip(one, other, strict=True))


def table(weights: Mapping[Feature, float]) -> str:
    """Write the worth of each step: that of all steps up to it."""
    steps: defaultdict[str, list[int]] = defaultdict(list)
    for name in sorted({name for name, _ in weights}):
        for step in range(-FARTHEST, FARTHEST + 1):
            upto = range(1, step + 1) if step > 0 else range(step, 0)
            steps[name].append(round(100 * sum(weights.get((name, at), 0.0) for at in upto)))
    told = {name: row for name, row in steps.items() if max(map(abs, row)) >= _LEAST}
    lines = (" ".join([name, *map(str, row)]) for name, row in told.items())
    return _HEAD + "".join(f"{line}\n" for line in lines) + _FOOT


def main() -> None:
    """Fit on the folder that the command line names, and write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    options = parser.parse_args()
    index: dict[Feature, int] = {}
    groups = list(choices(documents(options.news), index))
    weights = fitted(groups, [_prior(feature) for feature in index])
    _TABLE.write_text(table(dict(zip(index, weights, strict=True))), encoding="utf-8")
    sys.stdout.write(f"{len(groups)} printed years, {len(index)} steps\n")


if __name__ == "__main__":
    main()
