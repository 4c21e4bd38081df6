"""What wires qa into pipelines, run as its runner would: pre-commit, GitHub, the example."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

PROJECT = Path(__file__).resolve().parent.parent
NEWSROOM = PROJECT / "docs" / "example-newsroom"
WRONG = "全县排查隐患：住宅118处、厂房74处、学校32处，合计236处。\n"
SCRIPTS = Path(sys.executable).parent


def read(path: Path) -> Any:  # noqa: ANN401 -- a manifest holds lists and tables alike
    return yaml.safe_load(path.read_text("utf-8"))


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    shutil.copytree(NEWSROOM, tmp_path, dirs_exist_ok=True)
    for step in ("init -q -b main", "add -A"):
        git(tmp_path, *step.split())
    git(tmp_path, "-c", "user.name=a", "-c", "user.email=a@b.invalid", "commit", "-qm", "稿")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


def run(command: list[str], folder: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    path = f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **settings},
    )


# ── the example ─────────────────────────────────────────────────────────────


def test_the_example_is_clean_against_its_baseline(newsroom: Path) -> None:
    assert run(["qa", "check", "articles", "--strict-baseline"], newsroom).returncode == 0
    bare = run(["qa", "check", "articles", "--no-baseline", "--lang", "zh"], newsroom)
    assert bare.returncode == 1
    assert "DAT02" in bare.stdout
    assert "DESK01" in bare.stdout


def test_its_house_check_asks_and_does_not_accuse(newsroom: Path) -> None:
    only = run(["qa", "check", "articles", "--no-baseline", "--select", "DESK01"], newsroom)
    assert only.returncode == 0
    assert "27人" in only.stdout


# ── pre-commit ──────────────────────────────────────────────────────────────


def test_the_hook_is_called_as_pre_commit_calls_it(newsroom: Path) -> None:
    (hook,) = read(PROJECT / ".pre-commit-hooks.yaml")
    assert {"id", "name", "entry", "language"} <= hook.keys()
    configured = read(NEWSROOM / ".pre-commit-config.yaml")["repos"][0]["hooks"]
    assert [one["id"] for one in configured] == [hook["id"]]
    (newsroom / "articles" / "新 稿.txt").write_text(WRONG, encoding="utf-8")
    entry = shlex.split(hook["entry"])
    assert run([*entry, "articles/2025-03-04-春耕.txt"], newsroom).returncode == 0
    assert run([*entry, "articles/新 稿.txt"], newsroom).returncode == 1


# ── GitHub ──────────────────────────────────────────────────────────────────


def check_step(newsroom: Path, **given: str) -> tuple[int, str, str]:
    """Run the action's last step with its inputs as the runner sets them; add the summary."""
    action = read(PROJECT / "action.yml")
    inputs = {name: str(one["default"]) for name, one in action["inputs"].items()} | given
    step = action["runs"]["steps"][-1]
    settings = {
        name: inputs[str(value).removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, value in step["env"].items()
    }
    summary = newsroom / "summary.md"
    summary.touch()
    shell = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
    done = run(shell, newsroom, GITHUB_STEP_SUMMARY=str(summary), **settings)
    return done.returncode, done.stdout, summary.read_text("utf-8")


def test_the_action_passes_what_is_known(newsroom: Path) -> None:
    code, shown, summary = check_step(newsroom, paths="articles")
    assert (code, shown) == (0, "")
    assert "没有新的问题" in summary
    assert (newsroom / "qa.sarif").exists()


def test_the_action_fails_for_what_is_new(newsroom: Path) -> None:
    (newsroom / "articles" / "新 稿.txt").write_text(WRONG, encoding="utf-8")
    code, shown, summary = check_step(newsroom, paths="articles\nqa.toml", changed="main")
    assert code == 1
    assert shown.startswith("::error file=articles/新 稿.txt,line=1,")
    assert "SUM01" in summary


def test_what_stands_in_an_input_is_never_run(newsroom: Path) -> None:
    check_step(newsroom, paths="articles; touch owned; $(touch owned)")
    assert not (newsroom / "owned").exists()


def test_the_workflow_names_inputs_that_there_are(newsroom: Path) -> None:
    steps = read(newsroom / ".github" / "workflows" / "qa.yml")["jobs"]["check"]["steps"]
    given = next(step["with"] for step in steps if "/qa@" in step["uses"])
    assert given.keys() <= read(PROJECT / "action.yml")["inputs"].keys()
