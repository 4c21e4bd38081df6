"""The fitter of choices finds the weights that made the choices."""

import random

from tests.bench.fitting import Group, chances, fit

_TRUE = {"bias": -1.0, "near": 1.5, "parted": -2.0, "shared": 0.5}


def _made(lot: random.Random) -> Group:
    readings = [
        {
            "bias": 1,
            "near": lot.randint(0, 1),
            "parted": lot.randint(0, 1),
            "shared": lot.randint(0, 3),
        }
        for _ in range(lot.randint(1, 8))
    ]
    group, drawn = Group(readings, None), lot.random()
    for at, chance in enumerate(chances(group, _TRUE)):
        drawn -= chance
        if drawn < 0:
            return Group(readings, at)
    return group


def test_weights_that_made_the_choices_are_found() -> None:
    lot = random.Random(7)  # noqa: S311 drawing, not hiding
    found = fit([_made(lot) for _ in range(1500)])
    assert found.keys() == _TRUE.keys()
    assert all(abs(found[name] / 100 - _TRUE[name]) < 0.3 for name in _TRUE)


def test_the_same_groups_give_the_same_weights() -> None:
    lot = random.Random(8)  # noqa: S311 drawing, not hiding
    groups = [_made(lot) for _ in range(40)]
    assert fit(groups) == fit(groups)


def test_features_that_tell_the_same_share_their_weight() -> None:
    lot = random.Random(9)  # noqa: S311 drawing, not hiding
    groups = [_made(lot) for _ in range(300)]
    once = fit(groups)
    told = [[{**one, "near too": one["near"]} for one in group.readings] for group in groups]
    twice = fit([Group(one, group.true) for one, group in zip(told, groups, strict=True)])
    assert abs(twice["near"] - twice["near too"]) <= 1
    assert abs(twice["near"] * 2 - once["near"]) < 10
