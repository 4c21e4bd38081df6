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

_ROUNDS = 40
_STILL = 1e-4
_LEAST_STEP = 1e-3


class Group(NamedTuple):
    """The readings of one figure, the place of the true one among them, and how much it counts."""

    readings: Sequence[Features]
    true: int | None
    worth: float = 1.0


def fit(groups: Sequence[Group], penalty: float = 1.0) -> dict[str, int]:
    """Give each feature its weight in hundredths; the same groups always give the same weights.

    Newton's steps, each halved until the choices have become likelier by it: features that tell
    nearly the same do not throw the weights about.
    """
    names = sorted({name for group in groups for reading in group.readings for name in reading})
    weights, likely = dict.fromkeys(names, 0.0), _likelihood(groups, {}, penalty)
    for _ in range(_ROUNDS):
        steps = _solved(*_slopes(groups, weights, names, penalty))
        size = 1.0
        while size > _LEAST_STEP:
            tried = {
                name: weights[name] + size * step for name, step in zip(names, steps, strict=True)
            }
            if (now := _likelihood(groups, tried, penalty)) > likely:
                break
            size /= 2
        else:
            break
        gained, weights, likely = now - likely, tried, now
        if gained < _STILL:
            break
    return {name: round(100 * weight) for name, weight in weights.items()}


def scores(reading: Features, weights: Mapping[str, float]) -> float:
    """Give what speaks for a reading, in the measure of its weights."""
    return sum(weights.get(name, 0) * value for name, value in reading.items())


def chances(group: Group, weights: Mapping[str, float]) -> list[float]:
    """Give each reading its probability; what is left is that of none."""
    told = [scores(reading, weights) for reading in group.readings]
    whole = _sum_of_powers(told)
    return [math.exp(one - whole) for one in told]


def _sum_of_powers(told: Sequence[float]) -> float:
    """Give the logarithm of 1 + Σ exp, which does not overflow."""
    most = max([0.0, *told])
    return most + math.log(sum(math.exp(one - most) for one in [0.0, *told]))


def _likelihood(groups: Sequence[Group], weights: Mapping[str, float], penalty: float) -> float:
    """Give how likely the choices are, less what large weights cost."""
    cost = penalty / 2 * sum(weight * weight for weight in weights.values())
    total = 0.0
    for group in groups:
        told = [scores(reading, weights) for reading in group.readings]
        right = 0 if group.true is None else told[group.true]
        total += group.worth * (right - _sum_of_powers(told))
    return total - cost


def _slopes(
    groups: Sequence[Group], weights: Mapping[str, float], names: Sequence[str], penalty: float
) -> tuple[list[list[float]], list[float]]:
    """Give the second derivatives of the likelihood, their sign turned, and the first."""
    place = {name: at for at, name in enumerate(names)}
    slope = [-penalty * weights[name] for name in names]
    bend = [[penalty * (row == column) for column in place.values()] for row in place.values()]
    for group in groups:
        mean: defaultdict[int, float] = defaultdict(float)
        for at, (reading, chance) in enumerate(
            zip(group.readings, chances(group, weights), strict=True)
        ):
            told = [(place[name], value) for name, value in reading.items() if value]
            for row, value in told:
                mean[row] += chance * value
                slope[row] += group.worth * value * (at == group.true)
                for column, other in told:
                    bend[row][column] += group.worth * chance * value * other
        for row, average in mean.items():
            slope[row] -= group.worth * average
            for column, other_average in mean.items():
                bend[row][column] -= group.worth * average * other_average
    return bend, slope


def _solved(rows: list[list[float]], right: list[float]) -> list[float]:
    """Solve a system whose matrix is positive definite, by elimination."""
    for at in range(len(right)):
        for below in range(at + 1, len(right)):
            if factor := rows[below][at] / rows[at][at]:
                for column in range(at, len(right)):
                    rows[below][column] -= factor * rows[at][column]
                right[below] -= factor * right[at]
    found = [0.0] * len(right)
    for at in reversed(range(len(right))):
        known = sum(rows[at][column] * found[column] for column in range(at + 1, len(right)))
        found[at] = (right[at] - known) / rows[at][at]
    return found
