"""Pairs that have served: what was once right stays right, what is missed is written down."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.judging.finding.loader import load_checks
from tests.bench.accuracy import run_probe

HERE = Path(__file__).resolve().parent
CHECKS = load_checks(packages=False).checks
MISSED: dict[str, list[str]] = json.loads((HERE / "probes_missed.json").read_text("utf-8"))


def test_every_set_of_pairs_is_held() -> None:
    sets = {path.name for path in HERE.glob("probes_*.jsonl")}
    assert sets == set(MISSED)


@pytest.mark.parametrize("name", MISSED)
def test_no_pair_is_lost(name: str) -> None:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    outcomes = [run_probe(json.loads(line), CHECKS) for line in lines]
    wrong = {outcome.id: outcome.shown for outcome in outcomes if not outcome.right}
    assert sorted(wrong) == MISSED[name], wrong
