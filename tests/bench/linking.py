"""Fit the weights by which two figures are held to be one fact (qa/judging/linking/kinship.py).

    python tests/bench/linking.py --news FOLDER            print the weights, in tenths of a logit
    python tests/bench/linking.py --news FOLDER --seed 8   with other slips planted

Positives are numbers of two digits and more that stand twice in an article, with a slip planted
(exchanged digits or another digit, by lot); negatives are numbers that are a slip apart in the
published text. Logistic regression, ridge 1, Newton's method; plain numbers are shipped.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from qa.judging.arithmetic.misprints import digits, slip, telling_digits
from qa.judging.linking.counters import counter_class
from qa.judging.linking.kinship import WEIGHTS, shared_words, standing
from qa.judging.linking.measures import kind
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text
from tests.bench.planting.case import lot

_UNFIT = frozenset("point times fold odds ordinal number temperature pressure".split())
_ROUNDS, _RIDGE, _TENS, _TELLING = 12, 1.0, 10, 2
_NAMES = ("bias", *WEIGHTS)

Row = tuple[list[float], bool]


def groups(folder: Path) -> Iterator[tuple[str, list[Figure]]]:
    """Give the figures of each kind of each article."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        alike: defaultdict[tuple[int, str], list[Figure]] = defaultdict(list)
        for claim in read_claims(read_text(text, name=path.name, path=path.name)).claims:
            if isinstance(claim, Figure) and claim.quantity.dimension not in _UNFIT:
                alike[claim.context.article, kind(claim.quantity)].append(claim)
        for crowd in alike.values():
            yield path.name, crowd


def rows(folder: Path, seed: int) -> Iterator[Row]:
    """Give the traits of every pair that serves, and whether it is one fact."""
    for name, crowd in groups(folder):
        for one, other in combinations(crowd, 2):
            if _serves(one, other):
                equal = one.quantity.nominal == other.quantity.nominal
                if equal or slip(one.quantity, other.quantity):
                    key = f"{seed}/{name}/{one.at}/{other.at}"
                    yield _traits(one, other, crowd, planted=key if equal else ""), equal


def _serves(one: Figure, other: Figure) -> bool:
    units = {counter_class(figure.quantity.unit) for figure in (one, other)}
    least = min(telling_digits(figure.quantity) for figure in (one, other))
    return one.context.span != other.context.span and len(units) == 1 and least >= _TELLING


def _traits(one: Figure, other: Figure, crowd: Sequence[Figure], *, planted: str) -> list[float]:
    traits = standing(one, other, crowd)
    traits["words"] = shared_words(one, other, crowd)[1]
    if planted:
        several = len(set(digits(one.quantity).rstrip("0"))) > 1
        traits["turned"] = int(several and lot(planted) % 2)
        traits["both"] = 0
    amounts = {**traits, "words": traits["words"] / _TENS}
    return [1.0, *(float(amounts[name]) for name in WEIGHTS)]


def fit(table: Sequence[Row]) -> list[float]:
    """Give the weights of a ridge logistic regression."""
    size = len(_NAMES)
    weights = [0.0] * size
    for _ in range(_ROUNDS):
        slope = [-_RIDGE * weight for weight in weights]
        curve = [[_RIDGE * (row == column) for column in range(size)] for row in range(size)]
        for amounts, positive in table:
            chance = 1 / (1 + math.exp(-sum(map(float.__mul__, weights, amounts))))
            for row, amount in enumerate(amounts):
                slope[row] += (positive - chance) * amount
                for column, beside in enumerate(amounts):
                    curve[row][column] += chance * (1 - chance) * amount * beside
        weights = [
            weight + step for weight, step in zip(weights, solved(curve, slope), strict=True)
        ]
    return weights


def solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float]:
    """Solve linear equations by elimination."""
    lines = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at, _ in enumerate(lines):
        pivot = max(range(at, len(lines)), key=lambda row: abs(lines[row][at]))
        lines[at], lines[pivot] = lines[pivot], lines[at]
        for row, line in enumerate(lines):
            if row != at:
                share = line[at] / lines[at][at]
                lines[row] = [a - share * b for a, b in zip(line, lines[at], strict=True)]
    return [line[-1] / line[at] for at, line in enumerate(lines)]


def main() -> None:
    """Fit and print, beside what is shipped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    table = list(rows(options.news, options.seed))
    facts = sum(positive for _, positive in table)
    sys.stdout.write(f"{facts} told twice, {len(table) - facts} a slip apart by chance\n")
    for name, weight in zip(_NAMES, fit(table), strict=True):
        shipped = WEIGHTS.get(name, 0)
        sys.stdout.write(f"  {name:14}{weight * _TENS:7.1f}   shipped {shipped}\n")


if __name__ == "__main__":
    main()
