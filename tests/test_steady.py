"""The same articles give the same report, whatever order sets happen to have in a process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parent


def report(folder: Path, seed: str) -> str:
    """Give the JSON report of a folder, read in a process of its own."""
    command = [sys.executable, "-m", "qa", "check", str(folder), "--no-baseline"]
    run = subprocess.run(
        [*command, "--format", "json", "--fail-on", "never"],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


def test_a_report_does_not_hang_on_the_order_of_sets(tmp_path: Path) -> None:
    lines = (TESTS / "probes_eighth.jsonl").read_text("utf-8").splitlines()
    for probe in map(json.loads, lines):
        if len(probe["docs"]) > 1:
            for one in probe["docs"]:
                name = f"{probe['id']}-{one['name']}"
                (tmp_path / name).write_text(one["text"], encoding="utf-8")
    first = report(tmp_path, "1")
    assert json.loads(first)["findings"]
    assert report(tmp_path, "9") == first
