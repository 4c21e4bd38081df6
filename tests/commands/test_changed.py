"""`--changed`: only what git says has changed is told of, everything is compared."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
WRONG = "全市排查隐患：住宅118处、厂房74处、学校32处，合计236处。\n"
OTHER = "全县清点仓库：冷库51座、粮库93座、货库46座，合计275座。\n"
THIRD = "全乡登记农具：犁耙67件、水泵82件、喷雾器39件，合计254件。\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=编辑", "-c", "user.email=desk@example.invalid"]
    command = ["git", "-C", str(folder), *identity, *arguments]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    folder = tmp_path / "稿件"
    folder.mkdir()
    for name in ("旧 稿.txt", "老稿.txt"):
        (folder / name).write_text(WRONG, encoding="utf-8")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "旧稿")
    return folder


def told_of(shown: str) -> set[str]:
    findings = json.loads(shown)["findings"]
    return {place["document"] for finding in findings for place in finding["places"]}


def test_nothing_changed_is_nothing_new(newsroom: Path, qa: Run) -> None:
    assert newsroom.exists()
    assert qa("check", "稿件")[0] == 1
    code, shown, _ = qa("check", "稿件", "--changed", "--format", "json")
    assert (code, told_of(shown)) == (0, set())
    assert len(json.loads(shown)["documents"]) == 2


def test_changed_and_new_files_are_told_of(newsroom: Path, qa: Run) -> None:
    (newsroom / "旧 稿.txt").write_text(OTHER, encoding="utf-8")
    (newsroom / "新\n稿.txt").write_text(THIRD, encoding="utf-8")
    code, shown, _ = qa("check", "稿件", "--changed", "--format", "json")
    assert (code, told_of(shown)) == (1, {"稿件/旧 稿.txt", "稿件/新\n稿.txt"})


def test_a_branch_is_compared_with_where_it_left(newsroom: Path, qa: Run) -> None:
    root = newsroom.parent
    git(root, "checkout", "-q", "-b", "draft")
    (newsroom / "旧 稿.txt").write_text(OTHER, encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "改稿")
    git(root, "checkout", "-q", "main")
    (newsroom / "老稿.txt").write_text(THIRD, encoding="utf-8")
    git(root, "commit", "-q", "-a", "-m", "别处的改动")
    git(root, "checkout", "-q", "draft")
    for way in (["--changed", "main"], ["--changed=main"]):
        code, shown, _ = qa("check", "稿件", *way, "--format", "json")
        assert (code, told_of(shown)) == (1, {"稿件/旧 稿.txt"})


def test_a_path_behind_the_option_is_a_path(newsroom: Path, qa: Run) -> None:
    assert newsroom.exists()
    assert qa("check", "--changed", "稿件")[0] == 0


@pytest.mark.parametrize("revision", ["nowhere", "--help", "-o", ""])
def test_an_unknown_revision_is_one_line(revision: str, newsroom: Path, qa: Run) -> None:
    assert newsroom.exists()
    code, shown, said = qa("check", "稿件", f"--changed={revision}", "--lang", "zh")
    if revision:
        assert (code, shown) == (2, "")
        assert said.count("\n") == 1
        assert revision in said
    else:
        assert code == 1


def test_no_repository_is_one_line(tmp_path: Path, qa: Run) -> None:
    (tmp_path / "稿.txt").write_text(WRONG, encoding="utf-8")
    code, shown, said = qa("check", "稿.txt", "--changed", "--lang", "en")
    assert (code, shown, said.count("\n")) == (2, "", 1)
    assert "git" in said
