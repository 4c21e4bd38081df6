"""The command line as a user meets it: exit codes, streams, files, languages."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

from qa import inputs
from qa.cli import main
from qa.messages import TEXTS
from qa.model import Document, Reading
from qa.progress import watched

ENOUGH = 41
"""More files than one process reads alone."""

CHECK = '''"""两个数 Two numbers."""

from qa.plugin import Check, Clash, Figure, Place, bad, good


def keys(figure):
    yield figure.quantity.unit


def compare(figures):
    one, other = figures[0], figures[-1]
    if one.quantity.nominal != other.quantity.nominal:
        yield Clash(
            (Place("one", one.span), Place("other", other.span)),
            (one.quantity.canonical, other.quantity.canonical),
            {"one": one.quantity.canonical},
        )


CHECK = Check(
    code="TST01",
    name="fake",
    severity="error",
    reads=Figure,
    message={"zh": "两处不合 {one}", "en": "they differ {one}"},
    keys=keys,
    compare=compare,
    examples=(bad("⟦1起⟧，⟦2起⟧"), bad("⟦1起⟧，⟦3起⟧"), good("1起"), good("1起，1起")),
)
'''
BAD, GOOD = "全年破获10起，后来说是12起。\n", "全年破获10起，共抓获5人。\n"


@dataclass(frozen=True)
class Ended:
    """A run that has ended."""

    code: int
    out: str
    err: str


@dataclass
class Desk:
    """A project folder with a check of its own, and the tool run inside it."""

    root: Path
    capsys: pytest.CaptureFixture[str]

    def write(self, name: str, content: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, "utf-8")
        return path

    def qa(self, *args: str) -> Ended:
        self.capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main(list(args))
        told = self.capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, told.out, told.err)

    def findings(self, *args: str) -> list[dict[str, object]]:
        found = json.loads(self.qa("check", *args, "--format", "json").out)["findings"]
        assert isinstance(found, list)
        return found


@pytest.fixture
def desk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.delenv("QA_DEBUG", raising=False)
    made = Desk(tmp_path, capsys)
    made.write("ours/tst01.py", CHECK)
    made.write("qa.toml", 'checks = ["ours"]\nselect = ["TST01"]\n')
    made.write("bad.txt", BAD)
    made.write("good.txt", GOOD)
    return made


def launched(args: Sequence[str], cwd: Path, **settings: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "qa", *args],
        capture_output=True,
        check=False,
        cwd=cwd,
        env={**os.environ, "LC_ALL": "C.UTF-8", **settings},
    )


def one_line(text: str) -> str:
    assert text.count("\n") == 1
    assert text.startswith("qa: ")
    return text


# ── exit codes ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["good.txt"], 0),
        (["bad.txt"], 1),
        (["good.txt", "bad.txt"], 1),
        (["."], 1),
        (["bad.txt", "--fail-on", "never"], 0),
        (["bad.txt", "--fail-on", "note"], 1),
        (["bad.txt", "none.txt"], 2),
        (["bad.txt", "--colour"], 2),
        (["bad.txt", "--fail-on", "all"], 2),
        (["bad.txt", "--format", "xml"], 2),
        (["bad.txt", "--lang", "fr"], 2),
        (["bad.txt", "--date", "20250324"], 2),
        (["bad.txt", "--date", "2025-02-30"], 2),
        (["bad.txt", "--select", "TST02"], 2),
        (["bad.txt", "--ignore", "TST"], 2),
        (["bad.txt", "--config", "none.toml"], 2),
        (["bad.txt", "--baseline", "none.json"], 2),
        (["bad.txt", "-o", "report.doc"], 2),
        (["bad.txt", "-o", "none/report.json"], 2),
        ([], 2),
    ],
)
def test_the_exit_code(desk: Desk, args: list[str], code: int) -> None:
    ended = desk.qa("check", *args)
    assert ended.code == code
    if code == 2:
        one_line(ended.err)


def test_the_others_are_checked_when_one_cannot_be_read(desk: Desk) -> None:
    ended = desk.qa("check", "none.txt", "bad.txt", "--format", "json")
    assert ended.code == 2
    assert "none.txt" in one_line(ended.err)
    assert [one["check"] for one in json.loads(ended.out)["findings"]] == ["TST01"]


def test_a_warning_counts_from_its_own_level_on(desk: Desk) -> None:
    desk.write("ours/tst01.py", CHECK.replace('"error"', '"warning"'))
    assert desk.qa("check", "bad.txt").code == 0
    assert desk.qa("check", "bad.txt", "--fail-on", "warning").code == 1
    desk.write("qa.toml", 'checks = ["ours"]\nselect = ["TST01"]\nfail-on = "note"\n')
    assert desk.qa("check", "bad.txt").code == 1
    assert desk.qa("check", "bad.txt", "--fail-on", "error").code == 0


def test_an_internal_error_is_one_line(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Document) -> Reading:
        message = "first\nsecond"
        raise LookupError(message)

    monkeypatch.setattr(inputs, "read_claims", broken)
    ended = desk.qa("check", "bad.txt")
    assert ended.code == 3
    assert "LookupError: first [bad.txt]" in one_line(ended.err)
    monkeypatch.setenv("QA_DEBUG", "1")
    with pytest.raises(LookupError):
        main(["check", "bad.txt"])


def test_a_check_that_breaks_is_named_and_gives_two(desk: Desk) -> None:
    desk.write("ours/tst01.py", CHECK.replace("    one, other =", "    1 / 0\n    one, other ="))
    ended = desk.qa("check", "bad.txt", "good.txt")
    assert ended.code == 2
    assert "TST01" in one_line(ended.err)
    assert "ZeroDivisionError" in ended.err


def test_a_check_that_cannot_be_loaded_stops_the_run(desk: Desk) -> None:
    desk.write("ours/tst02.py", "nonsense(")
    ended = desk.qa("check", "bad.txt")
    assert (ended.code, ended.out) == (2, "")
    assert "tst02.py" in one_line(ended.err)


# ── inputs ──────────────────────────────────────────────────────────────────


def test_folders_are_walked_in_order_and_hidden_ones_left_out(desk: Desk) -> None:
    for name in ("b/2.md", "b/1.TXT", "b/.hidden.txt", ".git/x.txt", "b/x.rst", "b/3.markdown"):
        desk.write(name, BAD)
    ended = desk.qa("check", ".", "b/1.TXT", "./bad.txt", "--format", "json")
    ids = [one["id"] for one in json.loads(ended.out)["documents"]]
    assert ids == ["b/1.TXT", "b/2.md", "b/3.markdown", "bad.txt", "good.txt"]


def test_a_folder_without_articles_is_told(desk: Desk) -> None:
    (desk.root / "empty").mkdir()
    ended = desk.qa("check", "empty")
    assert ended.code == 2
    assert "no articles" in one_line(ended.err)


def test_an_empty_file_is_nothing_wrong(desk: Desk) -> None:
    desk.write("empty.txt", "")
    ended = desk.qa("check", "empty.txt")
    assert (ended.code, ended.err) == (0, "")
    assert "empty.txt is empty" in ended.out


def test_document_ids_are_relative_to_the_configuration(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.write("news/a.txt", BAD)
    monkeypatch.chdir(desk.root / "news")
    ended = desk.qa("check", "a.txt", "--format", "json")
    assert [one["id"] for one in json.loads(ended.out)["documents"]] == ["news/a.txt"]


def test_standard_input_is_a_dash(desk: Desk) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "qa", "check", "-", "--stdin-name", "draft.txt", "--format=json"],
        input=BAD.encode(),
        capture_output=True,
        check=False,
        cwd=desk.root,
    )
    assert ended.returncode == 1
    assert json.loads(ended.stdout)["documents"][0]["id"] == "draft.txt"


def test_standard_input_stands_for_the_file_of_its_name(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GOOD.encode())))
    args = ["bad.txt", "-", "--stdin-name", "bad.txt"]
    assert desk.findings(*args) == []


def test_standard_input_in_another_encoding(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BAD.encode("gb18030"))))
    assert len(desk.findings("-")) == 1
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\x00\xff\x01")))
    ended = desk.qa("check", "-")
    assert ended.code == 2
    one_line(ended.err)


def test_a_file_name_that_is_no_text(desk: Desk) -> None:
    (desk.root / os.fsdecode(b"\xff.txt")).write_text(BAD, "utf-8")
    ended = launched(["check", "--format", "json", "-o", "r.json", "."], desk.root)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert len(json.loads(ended.stdout)["findings"]) == 2
    assert (desk.root / "r.json").read_bytes() == ended.stdout
    assert launched(["check", "."], desk.root).returncode == 1


def test_many_files_are_read_by_several_processes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(ENOUGH):
        desk.write(f"many/{number:03}.txt", BAD if number % 10 == 0 else GOOD)
    shared = desk.qa("check", "many", "--format", "json")
    monkeypatch.setattr("qa.inputs._MANY", ENOUGH)
    alone = desk.qa("check", "many", "--format", "json")
    assert shared == alone
    assert shared.code == 1


# ── reports ─────────────────────────────────────────────────────────────────


def test_reports_are_written_by_their_endings(desk: Desk) -> None:
    ended = desk.qa("check", "bad.txt", "-o", "one.json", "-o", "two.JSON", "--format", "json")
    assert ended.code == 1
    assert (desk.root / "one.json").read_text("utf-8") == ended.out
    assert (desk.root / "two.JSON").read_text("utf-8") == ended.out


def test_an_unknown_ending_is_told_before_anything_is_read(desk: Desk) -> None:
    ended = desk.qa("check", "none.txt", "-o", "report.docx")
    assert ended.code == 2
    assert ".html .json .sarif .xml .md" in one_line(ended.err)


def test_the_same_run_gives_the_same_bytes(desk: Desk) -> None:
    first = launched(["check", ".", "--format", "json"], desk.root, PYTHONHASHSEED="1")
    again = launched(["check", ".", "--format", "json"], desk.root, PYTHONHASHSEED="2")
    assert first.stdout == again.stdout
    assert first.stderr == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_behind_standard_output_is_one_line(desk: Desk) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "qa", "check", "bad.txt", "--lang", "en"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=desk.root,
        )
    assert ended.returncode == 2
    assert "cannot write standard output" in one_line(ended.stderr.decode())


def test_a_reader_that_goes_away_is_no_error(desk: Desk) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "qa", "check", "bad.txt"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=desk.root,
    )
    assert child.stdout is not None
    assert child.stderr is not None
    child.stdout.close()
    assert child.stderr.read() == b""
    assert child.wait() == 1
    child.stderr.close()


def test_an_interrupt_gives_130(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Document) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr(inputs, "read_claims", interrupted)
    assert desk.qa("check", "bad.txt") == Ended(130, "", "")


# ── baseline ────────────────────────────────────────────────────────────────


def test_what_is_in_the_baseline_is_known(desk: Desk) -> None:
    ended = desk.qa("baseline", ".")
    assert (ended.code, ended.err) == (0, "")
    assert "1 entries" in ended.out
    assert desk.qa("check", ".").code == 0
    assert [one["status"] for one in desk.findings(".")] == ["known"]
    assert [one["status"] for one in desk.findings(".", "--no-baseline")] == ["new"]
    desk.write("more.txt", BAD)
    assert desk.qa("check", ".").code == 1


def test_a_mended_article_leaves_a_stale_entry(desk: Desk) -> None:
    desk.qa("baseline", ".")
    desk.write("bad.txt", GOOD)
    assert desk.qa("check", ".").code == 0
    assert desk.qa("check", ".", "--strict-baseline").code == 1
    assert desk.qa("check", "good.txt", "--strict-baseline").code == 0
    assert "0 entries" in desk.qa("baseline", ".", "--prune").out
    assert desk.qa("check", ".", "--strict-baseline").code == 0


def test_pruning_takes_nothing_new_in(desk: Desk) -> None:
    desk.qa("baseline", "good.txt")
    desk.qa("baseline", ".", "--prune")
    assert desk.qa("check", ".").code == 1


def test_a_broken_baseline_stops_the_run(desk: Desk) -> None:
    desk.write("qa-baseline.json", "{")
    ended = desk.qa("check", "good.txt")
    assert ended.code == 2
    assert "qa-baseline.json" in one_line(ended.err)
    assert desk.qa("check", "good.txt", "--no-baseline").code == 0


def test_a_baseline_elsewhere(desk: Desk) -> None:
    desk.qa("baseline", ".", "--baseline", "known.json")
    assert not (desk.root / "qa-baseline.json").exists()
    assert desk.qa("check", ".", "--baseline", "known.json").code == 0


# ── the other commands ──────────────────────────────────────────────────────


def test_explain_prints_the_documentation(desk: Desk) -> None:
    ended = desk.qa("explain", "tst01")
    assert ended.code == 0
    assert ended.out.startswith("TST01 fake (error)\n\n两个数 Two numbers.\n")
    ended = desk.qa("explain", "TST02")
    assert ended.code == 2
    assert "did you mean TST01?" in one_line(ended.err)


def test_checks_lists_all(desk: Desk) -> None:
    lines = desk.qa("checks").out.splitlines()
    assert any(line.split()[:3] == ["TST01", "error", "fake"] for line in lines)


def test_figures_as_json(desk: Desk) -> None:
    ended = desk.qa("figures", "bad.txt", "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.out)


def test_figures_as_a_table(desk: Desk) -> None:
    ended = desk.qa("figures", "bad.txt", "none.txt")
    assert ended.code == 2
    assert "12" in ended.out


# ── languages and help ──────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("settings", "args", "told"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, [], "没有编号"),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"}, [], "没有编号"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"}, [], "没有编号"),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, [], "there is no check"),
        ({"LC_ALL": "zh_CN.UTF-8"}, ["--lang", "en"], "there is no check"),
        ({"LC_ALL": "C"}, ["--lang", "zh"], "没有编号"),
    ],
)
def test_the_language_is_chosen_or_that_of_the_locale(
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, str],
    args: list[str],
    told: str,
) -> None:
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert told in desk.qa("explain", "NONE99", *args).err


def test_the_findings_speak_the_language_that_was_chosen(desk: Desk) -> None:
    assert "两处不合 10起" in desk.qa("check", "bad.txt", "--lang", "zh").out
    assert "they differ 10起" in desk.qa("check", "bad.txt", "--lang", "en").out


def test_a_mistyped_command_is_met_with_a_suggestion(desk: Desk) -> None:
    ended = desk.qa("chek")
    assert ended.code == 2
    assert "'check'" in one_line(ended.err)


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("total", [0, 1, 30])
def test_progress_takes_nothing_away(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    terminal: bool,
    total: int,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal)
    assert list(watched(range(total), total)) == list(range(total))
    told = capsys.readouterr()
    assert told.out == ""
    assert bool(told.err) == (terminal and total > 20)


def test_without_a_terminal_nothing_stands_on_standard_error(desk: Desk) -> None:
    for number in range(25):
        desk.write(f"some/{number}.txt", GOOD)
    assert desk.qa("check", "some").err == ""


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"], ["check", "--help"], ["--version"]])
def test_help_needs_no_heavy_library(args: list[str]) -> None:
    code = (
        "import sys\n"
        "from qa.cli import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "tops = {name.split('.')[0] for name in sys.modules}\n"
        "print('LOADED', tops & {'jieba', 'rich', 'jinja2', 'lunar_python', 'rapidfuzz'},\n"
        "      'qa.run' in sys.modules)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, *args], capture_output=True, check=True, text=True
    )
    assert ended.stdout.endswith("LOADED set() False\n")


def test_every_message_has_the_same_arguments_in_both_languages() -> None:
    for key, pair in TEXTS.items():
        zh, en = (
            {name.removesuffix(f"_{lang}") for name in arguments(text)} - {lang}
            for lang, text in zip(("zh", "en"), pair, strict=True)
        )
        assert zh == en, key


def arguments(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}
