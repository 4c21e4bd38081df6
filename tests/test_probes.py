"""Minimal pairs: a text with one contradiction, and its sound twin."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qa.judging.finding.loader import load_checks
from tests.bench.accuracy import run_probe

CHECKS = load_checks(packages=False).checks
LINES = (Path(__file__).parent / "probes.jsonl").read_text(encoding="utf-8").splitlines()
PROBES: list[dict[str, Any]] = [json.loads(line) for line in LINES]
MISSED = {
    "unit-53-bad": "only concentrations and volume betray the unit",
}


@pytest.mark.parametrize("probe", PROBES, ids=[probe["id"] for probe in PROBES])
def test_a_probe(probe: dict[str, Any]) -> None:
    outcome = run_probe(probe, CHECKS)
    assert outcome.beside == 0, outcome.shown
    assert outcome.found == (outcome.bad and outcome.id not in MISSED), outcome.shown


def test_what_is_missed_is_a_probe() -> None:
    assert set(MISSED) <= {probe["id"] for probe in PROBES}
