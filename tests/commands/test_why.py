"""`qa check --why`: what a finding rests on, told in both languages."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

Qa: TypeAlias = Callable[..., tuple[int, str, str]]
HARVEST = "全市收购秋粮1.86万吨\n\n截至9月底，青禾市共收购秋粮1.86万吨，其中优质稻2150万公斤。\n"
MEETING = "2025年3月24日（星期三），青禾市召开春耕现场会。\n"


def explained(qa: Qa, tmp_path: Path, content: str, check: str, lang: str) -> str:
    (tmp_path / "a.txt").write_text(content, "utf-8")
    select = ("a.txt", "--select", check)
    (finding,) = json.loads(qa("check", *select, "--format", "json")[1])["findings"]
    code, out, err = qa("check", *select, "--why", finding["fingerprint"][:6], "--lang", lang)
    assert (code, err) == (0, "")
    assert f"{check} {finding['name']}  #{finding['fingerprint']}" in out
    return out


def test_figures_stand_side_by_side(qa: Qa, tmp_path: Path) -> None:
    out = explained(qa, tmp_path, HARVEST, "SUM02", "zh")
    assert "[1] 总数  【1.86万吨】" in out
    assert "其中  总数 1.86万吨 · 部分 2150万公斤" in out
    same, different = out.split("\n相同\n")[1].split("\n不同\n")
    assert "主体  [1][2] 青禾市（写明）" in same
    assert "对象  [1] 秋粮（写明）  [2] 优质稻（写明）" in different
    assert "[2] 其中" in different


def test_in_english(qa: Qa, tmp_path: Path) -> None:
    out = explained(qa, tmp_path, HARVEST, "SUM02", "en")
    assert "subject  [1][2] 青禾市 (stated)" in out
    assert "\nDifferent\n" in out


def test_of_other_checks_the_claim_is_told(qa: Qa, tmp_path: Path) -> None:
    out = explained(qa, tmp_path, MEETING, "DAT02", "en")
    assert "date  2025年3月24日 → 2025-03-24" in out
    assert "no figures of one kind" in out


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--why", "0123abcd"], "beginning with 0123abcd"),
        (["--why", "first"], "first is no fingerprint"),
        (["--why", "0123abcd", "-o", "r.json"], "--why is shown on the terminal alone"),
        (["--why", "0123abcd", "--format", "json"], "--why is shown on the terminal alone"),
    ],
)
def test_a_mistaken_call_is_one_line(qa: Qa, tmp_path: Path, args: list[str], told: str) -> None:
    (tmp_path / "a.txt").write_text(HARVEST, "utf-8")
    code, out, err = qa("check", "a.txt", *args)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
