"""`qa new-check`: the file loads at once, and its examples fail until it is written."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from qa.judging.finding.bench import Trace
from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading
from qa.plugin import Example

Qa: TypeAlias = Callable[..., tuple[int, str, str]]
ReadTexts: TypeAlias = Callable[..., list[Reading]]


@pytest.mark.parametrize(
    ("args", "path"),
    [
        (["late-figure"], "checks/lat01_late_figure.py"),
        (["late-figure", "--code", "hse07"], "checks/hse07_late_figure.py"),
        (["late-figure", "--folder", "ours/news"], "ours/news/lat01_late_figure.py"),
        (["b2b"], "checks/bbx01_b2b.py"),
        (["dat-line"], "checks/dat08_dat_line.py"),
    ],
)
def test_the_file_is_named_after_code_and_name(
    qa: Qa, tmp_path: Path, args: list[str], path: str
) -> None:
    if path.startswith("checks/dat"):
        qa("new-check", "other-line", "--code", "DAT07")
        path = path.replace("dat08", _next_free("DAT", {"DAT07"}))
    code, out, err = qa("new-check", *args)
    assert (code, err) == (0, "")
    assert (tmp_path / path).is_file()
    assert str(tmp_path / path) in out or path in out


def _next_free(family: str, more: set[str]) -> str:
    taken = {check.code for check in load_checks(packages=False).checks} | more
    return next(f"{family}{n:02}" for n in range(1, 99) if f"{family}{n:02}" not in taken).lower()


def test_the_configured_folder_comes_first_and_need_not_exist(qa: Qa, tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('checks = ["desk"]\n', "utf-8")
    assert "add checks" not in qa("new-check", "late-figure")[1]
    assert (tmp_path / "desk/lat01_late_figure.py").is_file()
    assert "LAT01" in qa("checks")[1]


def test_a_folder_that_the_configuration_does_not_name_is_told(qa: Qa) -> None:
    assert (
        'add checks = ["ours"] to qa.toml' in qa("new-check", "late-figure", "--folder", "ours")[1]
    )


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["late-figure"], "lat01_late_figure.py exists"),
        (["late-figure", "--code", "HSE01"], "lat01_late_figure.py exists"),
        (["other", "--code", "lat01"], "there is a check LAT01 already"),
        (["other", "--code", "SUM01"], "there is a check SUM01 already"),
        (["other", "--code", "L1"], "not L1"),
        (["Late"], "not Late"),
        (["late_figure"], "not late_figure"),
        (["../late"], "not ../late"),
        (["迟到"], "not 迟到"),
        (["other", "--folder", "qa.toml"], "cannot write"),
    ],
)
def test_nothing_is_overwritten(qa: Qa, tmp_path: Path, args: list[str], told: str) -> None:
    qa("new-check", "late-figure")
    (tmp_path / "qa.toml").write_text("", "utf-8")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    code, out, err = qa("new-check", *args)
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
    assert before == {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}


# ── what is in it ───────────────────────────────────────────────────────────


@pytest.fixture
def written(qa: Qa, tmp_path: Path) -> Path:
    qa("new-check", "late-figure")
    return tmp_path / "checks/lat01_late_figure.py"


def test_it_loads_and_finds_nothing(qa: Qa, written: Path, tmp_path: Path) -> None:
    (tmp_path / "qa.toml").write_text('checks = ["checks"]\nselect = ["LAT01"]\n', "utf-8")
    (tmp_path / "a.txt").write_text("全县有水库12座，其中小型水库15座。\n", "utf-8")
    assert qa("check", "a.txt")[0] == 0
    assert "待填" in qa("explain", "LAT01")[1]
    assert written.read_text("utf-8").count("FILL IN") > 6


def tried(folder: Path, read_texts: ReadTexts) -> list[tuple[Example, list[str], list[str], Trace]]:
    """Give each example with what its marks say, what was found, and how far it came."""
    (check,) = load_checks([folder], bundled=False, packages=False).checks
    results = []
    for example in check.examples:
        (marked,) = example.texts
        judgement = judge(read_texts(re.sub("[⟦⟧]", "", marked)), [check])
        assert not judgement.failures
        (reading,) = read_texts(re.sub("[⟦⟧]", "", marked))
        quotes = [reading.document.quote(p.span) for f in judgement.findings for p in f.places]
        expected = re.findall("⟦(.*?)⟧", marked)
        results.append((example, expected, quotes, judgement.traces[check.code]))
    return results


def test_its_bad_examples_fail_until_it_is_written(written: Path, read_texts: ReadTexts) -> None:
    for example, expected, quotes, _ in tried(written.parent, read_texts):
        assert quotes == []
        assert bool(expected) is example.bad


def test_with_its_condition_written_every_example_passes(
    written: Path, read_texts: ReadTexts
) -> None:
    content = written.read_text("utf-8")
    assert "if part.low >= 0:" in content
    written.write_text(content.replace("part.low >= 0", "part.low <= whole.high"), "utf-8")
    for example, expected, quotes, trace in tried(written.parent, read_texts):
        assert quotes == expected
        if example.stopped_by:
            assert bool(trace.compared) is (example.stopped_by == "compare")
