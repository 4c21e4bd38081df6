"""`qa review` as it is called: how it begins, how it ends, what it will not do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest

Qa: TypeAlias = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize("args", [("-",), ("--port", "70000", "news"), ()])
def test_what_it_cannot_do_is_one_clear_line(qa: Qa, tmp_path: Path, args: tuple[str]) -> None:
    (tmp_path / "qa.toml").touch()
    code, out, err = qa("review", *args)
    assert (code, out) == (2, "")
    assert err.startswith("qa: ")
    assert err.count("\n") == 1


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let a child be interrupted even where a shell's job with `&` has its interrupts ignored."""
    ignored = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, ignored)


@pytest.mark.usefixtures("interruptible")
def test_it_serves_until_it_is_interrupted(tmp_path: Path) -> None:
    (tmp_path / "qa.toml").touch()
    (tmp_path / "draft.txt").write_text("全镇有鱼塘36口，其中养虾的41口。\n", "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "qa", "review", "draft.txt", "--lang", "en"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUTF8": "1"},
        text=True,
    ) as running:
        assert running.stdout
        assert running.stderr
        assert "Ctrl-C" in running.stdout.readline()
        assert running.stdout.readline().startswith("http://127.0.0.1:")
        running.send_signal(signal.SIGINT)
        try:
            assert running.wait(30) == 0
        finally:
            running.kill()
        assert running.stderr.read() == ""
