"""Every command that the documentation shows runs, in a folder like a reader's own."""

from __future__ import annotations

import io
import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from qa.cli import main

PROJECT = Path(__file__).resolve().parent.parent
NEWSROOM = PROJECT / "docs" / "example-newsroom"
PAGES = [
    PROJECT / "README.md",
    PROJECT / "CONTRIBUTING.md",
    NEWSROOM / "README.md",
    *sorted((PROJECT / "docs").glob("*.md")),
]
STORY = (
    "---\ndate: 2025-03-12\n---\n全县排查隐患\n\n"
    "本报讯 全县排查隐患：住宅118处、厂房74处、学校32处，合计236处。\n"
)
PLANTED = "---\ndate: 2024-03-05\n---\n青河县春季植树\n今年3月1日至4日，青河县栽植苗木3.6万株。\n"
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(?:\.venv/bin/)?(qa [a-z][^`\n]*)`")
PLACEHOLDER = re.compile(r"FILE|CODE|NAME|PATH|FOLDER|REV|FINGERPRINT|编号|…|-o FILE")
SERVED = ("qa review",)
"""Commands that do not end by themselves: tested where they are served."""


def commands(page: Path) -> Iterator[str]:
    """Give the calls of qa that a page shows, in blocks and in running text."""
    text = page.read_text("utf-8")
    for block in BLOCK.findall(text):
        for line in block.replace("\\\n", " ").splitlines():
            for part in line.split("&&"):
                call = re.sub(r"^(?:\.venv/bin/)?(?=qa )", "", part.split(" #")[0].strip())
                if call.startswith("qa "):
                    yield call
    for call in INLINE.findall(re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)):
        # “qa check” alone names the command
        if not PLACEHOLDER.search(call) and re.match(r"qa (checks|\S+ .)", call):
            yield call


CALLS = [
    pytest.param(call, id=f"{page.name}: {call}")
    for page in PAGES
    for call in dict.fromkeys(commands(page))
    if not call.startswith(SERVED)
]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a newsroom's folder with a draft, the seeds and a history, and go there."""
    shutil.copytree(NEWSROOM, tmp_path, dirs_exist_ok=True)
    shutil.copytree(PROJECT / "seeds", tmp_path / "seeds")
    (tmp_path / "reports").mkdir()
    for name in ("稿件.txt", "draft.txt", "稿件文件夹/旧稿.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY, encoding="utf-8")
    (tmp_path / "稿件文件夹" / "植树.txt").write_text(PLANTED, encoding="utf-8")
    draft = docx.Document()
    for line in STORY.splitlines()[3:]:
        draft.add_paragraph(line)
    draft.save(str(tmp_path / "稿件.docx"))
    for step in ("init -q", "add -A", "-c user.name=a -c user.email=a@b.invalid commit -qm 稿"):
        subprocess.run(["git", *step.split()], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(["archive", "add", "稿件文件夹/"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(STORY.encode()), "utf-8"))
    return tmp_path


@pytest.fixture
def qa(capsys: pytest.CaptureFixture[str]) -> Callable[[list[str]], tuple[int, str]]:
    def called(words: list[str]) -> tuple[int, str]:
        with pytest.raises(SystemExit) as ended:
            main(words)
        told = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return ended.value.code, told.out + told.err

    return called


@pytest.mark.parametrize("call", CALLS)
def test_a_command_of_the_documentation_runs(
    call: str, desk: Path, qa: Callable[[list[str]], tuple[int, str]]
) -> None:
    name = "draft.txt" if "draft.txt" in call else "稿件.txt"
    found = json.loads(qa(["check", str(desk / name), "--format", "json"])[1])["findings"]
    fingerprint = found[0]["fingerprint"]
    words = shlex.split(re.sub(r"\b1a2b3c4d\b|指纹", fingerprint, call))
    code, told = qa(words[1:])
    assert code in {0, 1}, told


def test_every_page_is_looked_through() -> None:
    assert len(CALLS) > 30
    # what runs on a cluster is tested with one
    silent = {"checks.md", "cluster.md"}
    assert all(any(commands(page)) for page in PAGES if page.name not in silent)
