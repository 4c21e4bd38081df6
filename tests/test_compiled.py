"""Compiled patterns that are kept: the same as those compiled anew, and never in the way."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from qa import compiled

NEWS = "2024年1—6月，全市破获毒品案件86起，抓获嫌疑人112名，缴毒3.2公斤。"
PATTERNS = [
    (r"(?P<year>\d{4})年", 0),
    (r"[^，。；]{2,8}?(?P<n>\d+)(?:起|名)(?!以上)", 0),
    ("^全市|毒(?P<what>品)?$", re.MULTILINE),
    (r"(?<=，)(.)(.)\B", re.DOTALL | re.IGNORECASE),
    (r"(?<![第约])(?P<n>\d+|[一二三]+)(?=起)", 0),
    ("(?:全市|[县区])?(?:破获|抓获)", 0),
    (r"(?=[嫌缴全])\w(?:疑|毒|市)", 0),
    ("毒?(?=品)品", 0),
    ("(?>缴?毒)+(?:[0-9.]+公斤)?", 0),
    ("(?i:Q)?品", 0),
    (r"(人)?\1，", 0),
    ("(?:，|)(?:全|缴|$)", 0),
    ("(?:[破抓]|[^一-龥])获?", 0),
    ("[起名件宗]|[一二三四五六七八九十百千万亿省市县区镇乡村街路]", 0),
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty cache folder to those who forget what they have read."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(compiled, "_fresh", {})
    monkeypatch.setattr(compiled, "_MANY", 1)
    compiled._kept.cache_clear()  # noqa: SLF001 -- as a new process would
    return tmp_path / "qa"


def told(pattern: re.Pattern[str]) -> list[object]:
    found = [
        (one.span(), one.groups(), one.groupdict(), one.lastgroup) for one in pattern.finditer(NEWS)
    ]
    return [pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), found]


@pytest.mark.parametrize(("text", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_same(home: Path, text: str, flags: int) -> None:
    plain = told(re.compile(text, flags))
    assert told(compiled.compiled(text, flags)) == plain
    compiled.keep()
    compiled._kept.cache_clear()  # noqa: SLF001 -- as a new process would
    (kept,) = home.iterdir()
    assert (text, flags) in compiled._kept()  # noqa: SLF001
    assert told(compiled.compiled(text, flags)) == plain
    assert kept.suffix == ".bin"


def test_a_mistake_is_told_as_ever(home: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        compiled.compiled("(", 0)
    compiled.keep()
    assert not home.exists()


@pytest.mark.parametrize("content", [b"", b"\x00", b"{", b"i\x01\x00\x00\x00"])
def test_a_file_that_was_cut_off_is_in_nobodys_way(home: Path, content: bytes) -> None:
    compiled.compiled("毒品", 0)
    compiled.keep()
    (kept,) = home.iterdir()
    kept.write_bytes(content)
    compiled._kept.cache_clear()  # noqa: SLF001 -- as a new process would
    assert told(compiled.compiled("毒品", 0)) == told(re.compile("毒品"))
    compiled.keep()
    assert kept.stat().st_size > len(content)


def test_numbers_that_are_no_pattern_are_compiled_anew(home: Path) -> None:
    compiled._kept()["毒品", 0] = (32, b"\xff\xff\x00\x00" * 3, 0, {}, (None,))  # noqa: SLF001
    assert told(compiled.compiled("毒品", 0)) == told(re.compile("毒品"))
    assert not home.exists()


def test_nothing_is_kept_where_nothing_can_be_written(home: Path) -> None:
    home.write_text("no folder", "utf-8")
    assert compiled.compiled("毒品", 0).search(NEWS)
    compiled.keep()
    assert home.is_file()


def test_a_run_keeps_what_the_next_one_finds(tmp_path: Path) -> None:
    draft = tmp_path / "稿件.txt"
    draft.write_text(NEWS, "utf-8")
    call = [sys.executable, "-m", "qa", "check", str(draft), "--no-baseline"]
    environment = {"XDG_CACHE_HOME": str(tmp_path), "PATH": "", "PYTHONUTF8": "1"}
    runs = []
    for _ in range(2):
        run = subprocess.run(call, env=environment, capture_output=True, check=False)
        (kept,) = (tmp_path / "qa").glob("patterns-*.bin")
        runs.append((run.returncode, run.stdout, kept.stat().st_mtime_ns))
    assert runs[0] == runs[1]
