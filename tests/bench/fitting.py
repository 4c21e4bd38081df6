"""Fit weights to choices: which of several readings of a figure is the one that is meant.

A group is all readings of one figure, each with its features, and which of them is the true one
(None where none is). “None of them” always stands beside them and scores nought. The weights are
those of a conditional logit, held small by `penalty`; hundredths of a natural logarithm, whole
numbers, so that no float is left where a finding is decided.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

Features = Mapping[str, int]

_ROUNDS = 300
_STILL = 1e-4
_DAMPING = 0.5


class Group(NamedTuple):
    """The readings of one figure, and the place of the true one among them."""

    readings: Sequence[Features]
    true: int | None


def fit(groups: Sequence[Group], penalty: float = 1.0) -> dict[str, int]:
    """Give each feature its weight in hundredths; the same groups always give the same weights."""
    weights: dict[str, float] = defaultdict(float)
    for _ in range(_ROUNDS):
        slope, bend = _slopes(groups, weights)
        steps = {
            name: _DAMPING * (slope[name] - penalty * weights[name]) / (bend[name] + penalty)
            for name in slope
        }
        for name, step in steps.items():
            weights[name] += step
        if max(map(abs, steps.values()), default=0) < _STILL:
            break
    return {name: round(100 * weight) for name, weight in sorted(weights.items())}


def scores(reading: Features, weights: Mapping[str, float]) -> float:
    """Give what speaks for a reading, in the measure of its weights."""
    return sum(weights.get(name, 0) * value for name, value in reading.items())


def chances(group: Group, weights: Mapping[str, float]) -> list[float]:
    """Give each reading its probability; what is left is that of none."""
    exponents = [math.exp(scores(reading, weights)) for reading in group.readings]
    whole = 1 + sum(exponents)
    return [one / whole for one in exponents]


def _slopes(
    groups: Sequence[Group], weights: Mapping[str, float]
) -> tuple[dict[str, float], dict[str, float]]:
    """Give the first and (of each weight alone) second derivative of the log-likelihood."""
    slope: dict[str, float] = defaultdict(float)
    bend: dict[str, float] = defaultdict(float)
    for group in groups:
        mean: dict[str, float] = defaultdict(float)
        square: dict[str, float] = defaultdict(float)
        for at, (reading, chance) in enumerate(
            zip(group.readings, chances(group, weights), strict=True)
        ):
            for name, value in reading.items():
                mean[name] += chance * value
                square[name] += chance * value * value
                slope[name] += value * (at == group.true)
        for name, average in mean.items():
            slope[name] -= average
            bend[name] += square[name] - average * average
    return slope, bend
