"""Where checks come from, and what keeps one from running."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import qa
from qa.judging.finding.loader import CheckError, bundled_folder, load_checks

GOOD = '''"""合计与分项 Parts and total."""

from dataclasses import dataclass

from qa.plugin import Check, Total, bad, good


@dataclass
class Own:
    """A class that looks its own module up."""

    value: "int" = 1


CHECK = Check(
    code="TST01",
    name="fake",
    severity="error",
    reads=Total,
    message={"zh": "不合", "en": "no {whole}"},
    judge=lambda total: (),
    examples=(
        bad("甲⟦3处⟧，共⟦4处⟧。", why="three is not four"),
        bad("甲⟦2处⟧\\n共⟦4处⟧。", "另一篇", date="2025-03-24"),
        good("甲3处。"),
        good("甲4处。", stopped_by="reading"),
    ),
)
'''


def folder(path: Path, **files: str) -> Path:
    path.mkdir(exist_ok=True)
    for name, content in files.items():
        (path / f"{name}.py").write_text(content, "utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(CheckError) as caught:
        load_checks([path], bundled=False, packages=False)
    assert set(caught.value.message) == {"zh", "en"}
    assert "\n" not in "".join(caught.value.message.values())
    return caught.value.message["en"]


def test_a_folder_of_ones_own_works_like_the_bundled_one(tmp_path: Path) -> None:
    other = GOOD.replace("TST01", "NEWS07")
    ours = folder(tmp_path, b=GOOD, a=other, _helper="raise SystemExit")
    catalogue = load_checks([ours], packages=False)
    assert {"NEWS07", "TST01"} < {check.code for check in catalogue.checks}
    codes = [check.code for check in catalogue.checks]
    assert codes == sorted(codes)
    assert set(catalogue.rules) == set(codes)


def test_no_module_of_a_check_can_be_imported_by_its_name(tmp_path: Path) -> None:
    load_checks([folder(tmp_path, my_check=GOOD)], bundled=False, packages=False)
    assert "my_check" not in sys.modules
    assert str(tmp_path) not in sys.path


def test_files_of_one_name_in_two_folders_do_not_meet(tmp_path: Path) -> None:
    one = folder(tmp_path / "one", same=GOOD)
    two = folder(tmp_path / "two", same=GOOD.replace("TST01", "TST02"))
    catalogue = load_checks([one, two], bundled=False, packages=False)
    assert [check.code for check in catalogue.checks] == ["TST01", "TST02"]


def test_nothing_loads_twice(tmp_path: Path) -> None:
    ours = folder(tmp_path / "ours", a=GOOD)
    link = tmp_path / "link"
    link.symlink_to(ours)
    catalogue = load_checks([ours, link, bundled_folder(), ours], packages=False)
    assert len({check.code for check in catalogue.checks}) == len(catalogue.checks)


def test_the_documentation_is_one_string_with_the_examples(tmp_path: Path) -> None:
    catalogue = load_checks([folder(tmp_path, a=GOOD)], bundled=False, packages=False)
    assert catalogue.rules["TST01"].doc == (
        "TST01 fake (error)\n\n合计与分项 Parts and total.\n\n例 Examples\n\n"
        "✗ 甲⟦3处⟧，共⟦4处⟧。\n  — three is not four\n"
        "✗ 甲⟦2处⟧\n  共⟦4处⟧。\n  ⁂\n  另一篇\n  — 2025-03-24\n"
        "✓ 甲3处。\n✓ 甲4处。\n"
    )


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("CHECK =", "OTHER =", "has no CHECK"),
        ("CHECK = Check(", "CHECK = dict(", "has no CHECK"),
        ('"TST01"', '"tst1"', "code tst1"),
        ('"TST01"', '"LONGCODE01"', "code LONGCODE01"),
        ('"fake"', '"Fake Name"', "name Fake Name"),
        ("合计与分项 ", "", "docstring"),
        (" Parts and total", "", "docstring"),
        ('"zh": "不合", ', "", "message lacks zh"),
        ("no {whole}", " ", "message lacks en"),
        ("no {whole}", "no {whole", "unpaired braces"),
        ("no {whole}", "no {0}", "unpaired braces"),
        ('"error"', '"fatal"', "no severity fatal"),
        ("reads=Total", "reads=int", "reads is no claim"),
        ("reads=Total", 'reads=Total, scope="world"', "no scope world"),
        ("    judge=lambda total: (),\n", "", "either judge"),
        ("judge=lambda total: ()", "keys=lambda total: ()", "either judge"),
        ("judge=lambda total: ()", "judge=print, keys=print, compare=print", "either judge"),
        ("judge=lambda total: ()", "judge=print, compare=print", "either judge"),
        ("reads=Total", 'reads=Total, explains=("TST01",)', "explains itself"),
        ('        good("甲3处。"),\n', "", "2 good examples and has 1"),
        ("bad(", "good(", "2 bad examples and has 0"),
        ("甲⟦3处⟧，共⟦4处⟧", "甲3处，共4处", "wrongly marked"),
        ("甲⟦3处⟧", "甲⟦3处", "wrongly marked"),
        ("甲⟦3处⟧", "甲⟧3处⟦", "wrongly marked"),
        ('good("甲3处。")', 'good("甲⟦3处⟧。")', "wrongly marked"),
        ("CHECK =", "raise SystemExit(0)\nCHECK =", "cannot load"),
        ("CHECK =", "import nothing_of_this_name\nCHECK =", "nothing_of_this_name"),
        ("CHECK =", "CHECK ==", "cannot load"),
        ("CHECK =", "(", "SyntaxError"),
    ],
)
def test_an_unfit_check_stops_the_run(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    line = refused(folder(tmp_path, wrong=GOOD.replace(old, new)))
    assert told in line
    assert "wrong.py" in line


def test_marks_may_be_nested(tmp_path: Path) -> None:
    nested = GOOD.replace("甲⟦3处⟧，共⟦4处⟧", "⟦甲⟦3处⟧，共⟦4处⟧⟧")
    assert load_checks([folder(tmp_path, a=nested)], bundled=False, packages=False).checks


def test_two_checks_of_one_code_are_both_named(tmp_path: Path) -> None:
    line = refused(folder(tmp_path, one=GOOD, two=GOOD))
    assert "one.py" in line
    assert "two.py" in line


def test_an_empty_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    assert "is empty" in refused(folder(tmp_path / "empty"))
    assert "is empty" in refused(folder(tmp_path / "private", _a=GOOD))
    assert "no folder" in refused(tmp_path / "none")


# ── installed packages ──────────────────────────────────────────────────────


def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    folder(tmp_path, qa_test_newsroom=content)
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.delitem(sys.modules, "qa_test_newsroom", raising=False)
    records = tmp_path / "newsroom-1.0.dist-info"
    records.mkdir()
    (records / "METADATA").write_text("Metadata-Version: 2.1\nName: newsroom\nVersion: 1.0\n")
    (records / "entry_points.txt").write_text("[qa.checks]\nnews = qa_test_newsroom:CHECK\n")


def test_an_installed_package_brings_its_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, monkeypatch, GOOD)
    catalogue = load_checks(bundled=False)
    assert [check.code for check in catalogue.checks] == ["TST01"]
    assert "合计与分项" in catalogue.rules["TST01"].doc


def test_an_installed_package_that_breaks_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(tmp_path, monkeypatch, "1 / 0")
    with pytest.raises(CheckError, match=r"qa_test_newsroom:CHECK \(qa.checks\): ZeroDivision"):
        load_checks(bundled=False)


# ── the bundled folder ──────────────────────────────────────────────────────


def copied(tmp_path: Path, *, inside: bool, project: str = 'name = "qa-newsroom"') -> Path:
    """Lay our package out anew: as a wheel puts it, or as a source tree."""
    package = Path(qa.__file__).parent
    for path in (*package.rglob("*.py"), *package.rglob("*.txt")):
        if "_checks" not in path.parts:
            target = tmp_path / "qa" / path.relative_to(package)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
    folder(tmp_path / "qa" / "_checks" if inside else tmp_path / "checks", a=GOOD)
    (tmp_path / "pyproject.toml").write_text(f"[project]\n{project}\n", "utf-8")
    return tmp_path


def listed(root: Path) -> subprocess.CompletedProcess[str]:
    code = (
        "from qa.judging.finding.loader import load_checks;"
        "print([one.origin for one in load_checks(packages=False).loaded])"
    )
    return subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root), "PYTHONSAFEPATH": "1"},
    )


@pytest.mark.parametrize("inside", [True, False], ids=["wheel", "source"])
def test_the_bundled_folder_is_found(tmp_path: Path, *, inside: bool) -> None:
    done = listed(copied(tmp_path, inside=inside))
    assert done.returncode == 0, done.stderr
    where = "qa/_checks" if inside else "checks"
    assert done.stdout.strip() == repr([str(tmp_path / where / "a.py")])


def test_inside_a_wheel_a_folder_beside_it_is_left_alone(tmp_path: Path) -> None:
    root = copied(tmp_path, inside=True)
    folder(root / "checks", b="raise RuntimeError")
    assert listed(root).returncode == 0


def test_a_folder_beside_that_is_not_ours_is_never_run(tmp_path: Path) -> None:
    done = listed(copied(tmp_path, inside=False, project='name = "other"'))
    assert "bundled checks are missing" in done.stderr


@pytest.mark.parts
def test_the_wheel_bundles_the_checks_below_our_package(tmp_path: Path) -> None:
    root = Path(qa.__file__).parent.parent
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--no-deps", "-q", "-w", str(tmp_path), str(root)],
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    bundled = {Path(name).name for name in names if name.startswith("qa/_checks/")}
    assert bundled >= {path.name for path in bundled_folder().glob("*.py")}
    assert not any(name.startswith("checks/") for name in names)
