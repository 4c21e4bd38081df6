"""A newsroom's own checks, used as a newsroom uses them: in a folder, and in a package."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECK = '''"""一个不差的合格率 · A rate of passing of 100%

找什么：合格率写作100%。
为什么：本报的规矩，这样的比率要附上抽检的批数。
不管什么：增长率。

Finds a rate of passing of 100%: this house asks for the number that was tested.
It leaves alone growth.
"""

from __future__ import annotations

from collections.abc import Iterable

from qa.plugin import Check, Clash, Figure, bad, good, place


def judge(figure: Figure) -> Iterable[Clash]:
    """Tell of a rate that nothing failed."""
    rate = figure.quantity
    if rate.dimension == "ratio" and figure.measure.text.endswith("合格率") and rate.nominal == 1:
        yield Clash((place("rate", figure),), (rate.canonical,), {"rate": rate.canonical})


CHECK = Check(
    code="HSE01",
    name="rate-of-all",
    severity="error",
    reads=Figure,
    judge=judge,
    message={"zh": "合格率写作100%", "en": "nothing failed"},
    examples=(
        bad("抽检合格率为⟦100%⟧。"),
        bad("水质合格率达到⟦100%⟧。"),
        good("抽检合格率为98%。", stopped_by="compare"),
        good("抽检食品120批次。", stopped_by="compare"),
    ),
)
'''
BAD, GOOD = "抽检饮用水，合格率为100%。\n", "抽检饮用水，合格率为98%。\n"
METADATA = "Metadata-Version: 2.1\nName: house-rates\nVersion: 1.0\n"
ENTRY = "[qa.checks]\nrates = house_rates:CHECK\n"


def qa(root: Path, *args: str, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "qa", *args],
        capture_output=True,
        check=False,
        cwd=root,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", **settings},
    )


def laid(root: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
    return root


# ── a folder ────────────────────────────────────────────────────────────────


@pytest.fixture
def project(tmp_path: Path) -> Path:
    files = {
        "qa.toml": 'checks = ["checks"]\n',
        "checks/hse01_rate_of_all.py": CHECK,
        "news/bad.txt": BAD,
        "news/good.txt": GOOD,
    }
    return laid(tmp_path, files)


def test_one_file_is_enough(project: Path) -> None:
    ended = qa(project, "check", "news", "--format", "json")
    assert (ended.returncode, ended.stderr) == (1, "")
    (finding,) = json.loads(ended.stdout)["findings"]
    (place,) = finding["places"]
    assert (finding["check"], finding["name"]) == ("HSE01", "rate-of-all")
    assert (place["document"], place["line"], place["quote"]) == ("news/bad.txt", 1, "100%")


def test_it_is_explained_and_left_out_like_any_other(project: Path) -> None:
    explained = qa(project, "explain", "hse01").stdout
    assert explained.startswith("HSE01 rate-of-all (error)\n")
    assert "✗ 抽检合格率为⟦100%⟧。" in explained
    assert qa(project, "check", "news", "--ignore", "HSE01").returncode == 0


def test_its_findings_are_accepted_from_below_the_project(project: Path) -> None:
    news = project / "news"
    ended = qa(news, "check", "bad.txt", "--format", "json")
    mark = json.loads(ended.stdout)["findings"][0]["fingerprint"]
    assert qa(news, "accept", mark[:8], "--reason", "two batches at once").returncode == 0
    assert (project / "qa-baseline.json").is_file()
    assert qa(project, "check", "news").returncode == 0


def test_unasked_nothing_in_the_folder_runs(project: Path) -> None:
    laid(project, {"checks/hse02_stop.py": "raise SystemExit", "qa.toml": ""})
    assert qa(project, "check", "news").returncode == 0


def test_one_that_cannot_be_loaded_stops_the_run_in_one_line(project: Path) -> None:
    laid(project, {"checks/hse02_stop.py": "import nothing_of_this_name"})
    ended = qa(project, "check", "news")
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert "hse02_stop.py" in ended.stderr


# ── a package ───────────────────────────────────────────────────────────────


def installed(tmp_path: Path, content: str) -> tuple[Path, str]:
    """Lay out what pip would install, and a project; give it with the folder of packages."""
    files = {
        "site/house_rates.py": content,
        "site/house_rates-1.0.dist-info/METADATA": METADATA,
        "site/house_rates-1.0.dist-info/entry_points.txt": ENTRY,
        "project/bad.txt": BAD,
    }
    return laid(tmp_path, files) / "project", str(tmp_path / "site")


def test_an_installed_package_needs_no_configuration(tmp_path: Path) -> None:
    project, site = installed(tmp_path, CHECK)
    ended = qa(project, "check", "bad.txt", "--format", "json", PYTHONPATH=site)
    assert ended.returncode == 1
    assert [one["check"] for one in json.loads(ended.stdout)["findings"]] == ["HSE01"]
    assert qa(project, "check", "bad.txt").returncode == 0


@pytest.mark.parametrize(
    ("content", "told"),
    [("1 / 0", "ZeroDivisionError"), (CHECK.replace("HSE01", "SUM01"), "SUM01"), ("", "CHECK")],
)
def test_a_package_that_is_unfit_is_named(tmp_path: Path, content: str, told: str) -> None:
    project, site = installed(tmp_path, content)
    ended = qa(project, "check", "bad.txt", PYTHONPATH=site)
    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (2, "", 1)
    assert "house_rates:CHECK (qa.checks)" in ended.stderr
    assert told in ended.stderr
