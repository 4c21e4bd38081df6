"""`qa archive …` and `qa check` with an archive, as a desk uses them."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.archive.schema import MIGRATIONS, connected

Qa = Callable[..., tuple[int, str, str]]

OLD = (
    "---\ndate: 2024-03-05\n---\n青河县春季植树\n"
    "本报讯 今年3月1日至4日，青河县栽植苗木3.6万株，参加干部群众1250人，新修林道42公里。\n"
)
NEW = (
    "---\ndate: 2024-03-08\n---\n青河县植树收官\n"
    "本报讯 记者从青河县林业局获悉，今年3月1日至4日，青河县栽植苗木6.3万株，"
    "参加干部群众1250人，新修林道42公里。\n"
)


@pytest.fixture
def desk(tmp_path: Path, qa: Qa) -> Path:
    """A project with one published article in its archive, and a draft against it."""
    (tmp_path / "qa.toml").write_text("")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "a.txt").write_text(OLD, "utf-8")
    (tmp_path / "draft.txt").write_text(NEW, "utf-8")
    code, out, err = qa("archive", "add", "old", "-j", "1")
    assert (code, err) == (0, "")
    assert out.startswith("1 added, 0 changed, 0 unchanged; 1 articles")
    return tmp_path


def report(qa: Qa, *args: str) -> tuple[int, dict[str, object]]:
    code, out, _ = qa("check", *args, "--format", "json")
    return code, json.loads(out)


def test_a_draft_is_compared_with_what_was_published(desk: Path, qa: Qa) -> None:
    code, tree = report(qa, "draft.txt")
    assert code == 1
    (finding,) = (one for one in tree["findings"] if one["check"] == "FIG01")  # type: ignore[attr-defined]
    assert [one["document"] for one in finding["places"]] == ["draft.txt", "old/a.txt"]
    assert finding["places"][1]["quote"] == "3.6万株"
    assert "(archive: “青河县春季植树”, 2024-03-05)" in finding["message"]
    assert {one["place"] for one in finding["suggestions"]} == {0}
    assert [one["id"] for one in tree["documents"]] == ["draft.txt", "old/a.txt"]  # type: ignore[attr-defined]
    assert tree["summary"]["documents"] == 1  # type: ignore[index]
    assert "the view is partial" in tree["summary"]["notes"][0]  # type: ignore[index]
    assert not [path for path in desk.iterdir() if path.name.startswith("qa-archive.db-")]


def test_every_report_can_show_it(desk: Path, qa: Qa) -> None:
    outputs = [f"r{end}" for end in (".html", ".json", ".sarif", ".xml", ".md")]
    code, out, _ = qa("check", "draft.txt", *(a for name in outputs for a in ("-o", name)))
    assert code == 1
    assert "3.6万株" in out
    assert all("3.6万株" in (desk / name).read_text("utf-8") for name in outputs)
    assert qa("check", "draft.txt", "--format", "github")[0] == 1


def test_it_can_be_left_out_or_named(desk: Path, qa: Qa) -> None:
    assert report(qa, "draft.txt", "--no-archive")[0] == 0
    (desk / "qa-archive.db").rename(desk / "other.db")
    assert report(qa, "draft.txt")[0] == 0
    assert report(qa, "draft.txt", "--archive", "other.db")[0] == 1
    (desk / "qa.toml").write_text('archive = "other.db"\n')
    assert report(qa, "draft.txt")[0] == 1
    assert "there is no archive" in qa("check", "draft.txt", "--archive", "none.db")[2]


def test_a_draft_is_not_compared_with_itself(desk: Path, qa: Qa) -> None:
    (desk / "again.txt").write_text(
        OLD.replace("42公里", "24公里") + "另有志愿者到场。\n" * 9, "utf-8"
    )
    (desk / "more.txt").write_text(OLD, "utf-8")
    assert report(qa, "old/a.txt")[0] == 0
    code, tree = report(qa, "more.txt")
    assert code == 0
    assert not tree["findings"]
    assert "old/a.txt in the archive is nearly this text" in tree["summary"]["notes"][1]  # type: ignore[index]


def test_reprints_are_one_voice(desk: Path, qa: Qa) -> None:
    (desk / "old" / "b.txt").write_text("（转载）\n" + OLD.rsplit("---\n", maxsplit=1)[-1], "utf-8")
    (desk / "old" / "c.txt").write_text(OLD.replace("春季植树", "植树忙"), "utf-8")
    qa("archive", "add", "old", "-j", "1")
    _, tree = report(qa, "draft.txt")
    named = {
        place["document"]
        for one in tree["findings"]  # type: ignore[attr-defined]
        if one["check"] == "FIG01"
        for place in one["places"]
    }
    assert named == {"draft.txt", "old/a.txt"}


def test_known_and_accepted_findings_stay_so(desk: Path, qa: Qa) -> None:
    _, tree = report(qa, "draft.txt")
    print_ = tree["findings"][0]["fingerprint"]  # type: ignore[index]
    assert qa("accept", print_, "draft.txt", "--reason", "as published")[0] == 0
    assert report(qa, "draft.txt")[0] == 0
    assert "0 stale" not in qa("check", "draft.txt", "--no-archive")[1]
    assert "3.6万株" in (desk / "qa-baseline.json").read_text("utf-8")
    assert qa("check", "draft.txt", "--no-baseline", "--why", print_)[0] == 0


def test_what_is_there_unchanged_is_left(desk: Path, qa: Qa) -> None:
    (desk / "old" / "b.txt").write_text(NEW, "utf-8")
    code, out, _ = qa("archive", "add", "old", "--format", "json")
    lines = [json.loads(line) for line in out.splitlines()]
    assert lines[:-1] == [
        {"id": "old/a.txt", "how": "unchanged"}, {"id": "old/b.txt", "how": "added"}
    ]  # fmt: skip
    (desk / "old" / "b.txt").write_text(OLD, "utf-8")
    (desk / "old" / "bad.txt").write_bytes(b"\0\xff\xfe\x01")
    code, out, err = qa("archive", "add", "old")
    assert code == 2
    assert "1 changed, 1 unchanged; 2 articles" in out
    assert err.startswith("qa: old/bad.txt: ")
    assert qa("archive", "remove", "old/b.txt", "none.txt")[0] == 2
    assert "0 articles left" in qa("archive", "remove", "old")[1]


@pytest.mark.usefixtures("desk")
def test_it_says_what_it_holds(qa: Qa) -> None:
    (line,) = qa("archive", "list", "--format", "json")[1].splitlines()
    assert json.loads(line)["title"] == "青河县春季植树"
    facts = json.loads(qa("archive", "info", "--format", "json")[1])
    assert (facts["documents"], facts["first"], facts["stale"]) == (1, "2024-03-05", [])
    assert qa("archive", "info")[0] == 0
    assert qa("archive", "verify")[1].endswith("as they were written.\n")
    assert qa("archive", "renew", "--keys")[0] == 0
    assert qa("archive", "verify")[0] == 0


def test_the_history_of_a_fact(desk: Path, qa: Qa) -> None:
    texts = [OLD, NEW, OLD.replace("2024-03-05", "2023-03-05").replace("3.6万", "2.9万")]
    for number, text in enumerate(texts):
        (desk / "old" / f"{number}.txt").write_text(text, "utf-8")
    qa("archive", "add", "old", "-j", "1")
    told = json.loads(qa("archive", "history", "青河县 苗木", "--format", "json")[1])
    assert (told[0]["date"], told[0]["printed"]) == ("2023-03-05", "2.9万株")
    assert {one["agreement"] for one in told} == {"contradicts", "other"}
    shown = qa("archive", "history", "青河县 苗木")[1]
    assert "█" in shown
    assert "3.6万株" in shown
    _, tree = report(qa, "draft.txt")
    print_ = next(one for one in tree["findings"] if one["check"] == "FIG01")["fingerprint"]  # type: ignore[attr-defined]
    code, out, _ = qa("archive", "history", print_, "draft.txt", "--format", "json")
    assert code == 0
    assert "contradicts" in {one["agreement"] for one in json.loads(out)}
    assert qa("archive", "history", "青河县 航天器")[0] == 2
    assert qa("archive", "history", "青河县")[0] == 2


def test_the_page_draws_a_history_of_three(desk: Path, qa: Qa) -> None:
    qa("check", "draft.txt", "-o", "two.html")
    assert '<svg class="history"' not in (desk / "two.html").read_text("utf-8")
    for day, count in ((6, "3.5"), (7, "3.4"), (9, "3.3")):
        text = OLD.replace("2024-03-05", f"2024-03-0{day}").replace("3.6", count)
        (desk / "old" / f"{day}.txt").write_text(text, "utf-8")
    qa("archive", "add", "old", "-j", "1")
    qa("check", "draft.txt", "-o", "three.html")
    page = (desk / "three.html").read_text("utf-8")
    drawings = page.count('<svg class="history"')
    assert drawings > 0
    assert page.count("<circle") >= 3 * drawings
    qa("archive", "check", "-o", "audit.html")
    assert '<svg class="history"' in (desk / "audit.html").read_text("utf-8")


# ── faults ──────────────────────────────────────────────────────────────────


def one_line(err: str) -> str:
    (line,) = err.splitlines()
    assert line.startswith("qa: ")
    return line


def test_other_files_are_told_from_archives(desk: Path, qa: Qa) -> None:
    (desk / "text.db").write_text("这不是存档" * 500)
    assert "is not an archive" in one_line(qa("check", "draft.txt", "--archive", "text.db")[2])
    with sqlite3.connect(desk / "foreign.db") as base:
        base.execute("CREATE TABLE t (x)")
    for command in ("list", "info"):
        code, _, err = qa("archive", command, "--archive", "foreign.db")
        assert (code, "is not an archive" in one_line(err)) == (2, True)
    assert qa("archive", "add", "old", "--archive", "foreign.db")[0] == 2


def test_a_newer_schema_is_told(desk: Path, qa: Qa) -> None:
    with sqlite3.connect(desk / "qa-archive.db") as base:
        base.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    for args in (("check", "draft.txt"), ("archive", "add", "old"), ("archive", "list")):
        code, _, err = qa(*args)
        assert (code, "newer qa" in one_line(err)) == (2, True)


def test_an_older_schema_is_migrated_when_it_is_written(
    desk: Path, qa: Qa, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*MIGRATIONS, "CREATE TABLE later (x)")
    monkeypatch.setattr("qa.archive.schema.MIGRATIONS", later)
    assert "older schema" in one_line(qa("check", "draft.txt")[2])
    assert qa("archive", "renew")[0] == 0
    assert qa("check", "draft.txt")[0] == 1
    with connected(desk / "qa-archive.db", write=False) as base:
        assert base.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_an_audit_that_cannot_compare_is_no_agreement(desk: Path, qa: Qa) -> None:
    with sqlite3.connect(desk / "qa-archive.db") as base:
        base.execute("UPDATE states SET shape = 'of another qa'")
    code, _, err = qa("archive", "check")
    assert (code, "qa archive renew" in one_line(err)) == (2, True)


def test_a_damaged_page_is_told(desk: Path, qa: Qa) -> None:
    path = desk / "qa-archive.db"
    data = bytearray(path.read_bytes())
    for at in range(8192, len(data), 8192):
        data[at : at + 64] = b"\xa5" * 64
    path.write_bytes(data)
    for args in (("check", "draft.txt"), ("archive", "list"), ("archive", "verify")):
        code, _, err = qa(*args)
        assert code == 2
        assert "damaged" in err


def test_a_read_only_folder_can_be_read(
    desk: Path, qa: Qa, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect = sqlite3.connect

    def without_side_files(address: str, **how: Any) -> Any:  # noqa: ANN401 -- as sqlite3 has it
        if "immutable" not in address:
            raise sqlite3.OperationalError("unable to open database file")  # noqa: EM101, TRY003 -- as sqlite3 says it
        return connect(address, **how)

    monkeypatch.setattr("qa.archive.schema.sqlite3.connect", without_side_files)
    assert qa("check", "draft.txt")[0] == 1
    code, _, err = qa("archive", "add", str(desk / "old"))
    assert (code, one_line(err).count("failed")) == (2, 1)


def test_a_read_only_file_is_read_and_not_written(desk: Path) -> None:
    # root writes what is read-only unless it gives that up
    plain = ["setpriv", "--inh-caps=-all", "--bounding-set=-all"] if os.geteuid() == 0 else []
    if plain and not shutil.which(plain[0]):
        pytest.skip("root without setpriv")
    (desk / "qa-archive.db").chmod(0o444)
    desk.chmod(0o555)
    (checked, _), (added, said) = (
        _ended([*plain, sys.executable, "-m", "qa", *args, "--lang", "en"], desk)
        for args in (("check", "draft.txt"), ("archive", "add", "draft.txt"))
    )
    desk.chmod(0o755)
    assert (checked, added) == (1, 2)
    assert "cannot be written" in one_line(said)


def _ended(command: list[str], room: Path) -> tuple[int, str]:
    done = subprocess.run(command, cwd=room, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_full_disk_is_told_and_nothing_is_lost(desk: Path) -> None:
    for number in range(40):
        (desk / "old" / f"{number:02}.txt").write_text(OLD.replace("42", f"{number + 10}"), "utf-8")
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (150000, 150000)); "
        "from qa.cli import main; main(['archive', 'add', 'old', '-j', '1', '--lang', 'en'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited], cwd=desk, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert "the disk is full" in one_line(done.stderr)
    again = [sys.executable, "-m", "qa", "archive"]
    assert (
        subprocess.run([*again, "verify"], cwd=desk, check=False, capture_output=True).returncode
        == 0
    )
    assert (
        subprocess.run(
            [*again, "add", "old"], cwd=desk, check=False, capture_output=True
        ).returncode
        == 0
    )


def test_an_archive_that_could_not_be_begun_leaves_no_file(desk: Path, qa: Qa) -> None:
    (desk / ".fresh.db.new").write_bytes(b"what a killed run left")
    limited = (
        "import resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20000, 20000)); "
        "from qa.cli import main; "
        "main(['archive', 'add', 'old', '-j', '1', '--archive', 'fresh.db', '--lang', 'en'])"
    )
    status, said = _ended([sys.executable, "-c", limited], desk)
    assert status == 2
    assert "the disk is full" in one_line(said)
    assert not list(desk.glob("*fresh.db*"))
    assert qa("archive", "add", "old", "--archive", "fresh.db")[0] == 0
    assert qa("archive", "verify", "--archive", "fresh.db")[0] == 0
    assert [path.name for path in desk.glob("*fresh.db*")] == ["fresh.db"]


def test_two_write_while_others_read(desk: Path, qa: Qa) -> None:
    for number in range(30):
        (desk / "old" / f"{number:02}.txt").write_text(OLD.replace("42", f"{number + 10}"), "utf-8")
    half = [[f"old/{number:02}.txt" for number in range(start, 30, 2)] for start in (0, 1)]
    writers = [
        subprocess.Popen(
            [sys.executable, "-m", "qa", "archive", "add", "-j", "1", *files], cwd=desk
        )
        for files in half
    ]
    read = [sys.executable, "-m", "qa", "check", "draft.txt", "--format", "json"]
    readers = [subprocess.Popen(read, cwd=desk, stdout=subprocess.PIPE) for _ in range(4)]
    while any(writer.poll() is None for writer in writers):
        assert qa("check", "draft.txt")[0] == 1
    assert [writer.returncode for writer in writers] == [0, 0]
    told = [json.loads(reader.communicate()[0])["findings"] for reader in readers]
    assert [reader.returncode for reader in readers] == [1] * 4
    assert all("FIG01" in {one["check"] for one in findings} for findings in told)
    assert len(qa("archive", "list")[1].splitlines()) == 31
    assert qa("archive", "verify")[0] == 0


def test_kills_lose_nothing_that_was_reported(desk: Path, qa: Qa) -> None:
    for number in range(70):
        (desk / "old" / f"{number:02}.txt").write_text(OLD.replace("42", f"{number + 10}"), "utf-8")
    rng = random.Random(5)  # noqa: S311 -- repeatable, no secret
    command = [sys.executable, "-m", "qa", "archive", "add", "old", "-j", "2", "--format", "json"]
    reported: set[str] = set()
    for _ in range(3):
        with subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE) as process:
            time.sleep(rng.uniform(0.5, 2.5))
            process.send_signal(signal.SIGKILL)
            lines = process.communicate()[0].decode().splitlines()
        reported |= {json.loads(line)["id"] for line in lines if line.startswith('{"id"')}
        assert qa("archive", "verify")[0] == 0
        held = {
            json.loads(line)["id"]
            for line in qa("archive", "list", "--format", "json")[1].splitlines()
        }
        assert reported <= held
    assert "; 71 articles in" in qa("archive", "add", "old")[1]


@pytest.mark.usefixtures("desk")
def test_claims_are_exported(tmp_path: Path, qa: Qa) -> None:
    rows = [json.loads(line) for line in qa("archive", "export")[1].splitlines()]
    trees = next(row for row in rows if row["thing"] == "苗木")
    assert (trees["document"], trees["date"], trees["value"]) == (
        "old/a.txt",
        "2024-03-05",
        "36000",
    )
    assert (trees["quote"], trees["since"]) == ("3.6万株", "2024-03-01")
    assert qa("archive", "export", "-o", "claims.jsonl")[0] == 0
    lines = (tmp_path / "claims.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines] == rows
    assert qa("archive", "export", "-o", "none/claims.jsonl")[0] == 2


@pytest.mark.usefixtures("desk")
def test_parquet_holds_what_the_lines_hold(tmp_path: Path, qa: Qa) -> None:
    from pyarrow import parquet

    rows = [json.loads(line) for line in qa("archive", "export")[1].splitlines()]
    code, out, _ = qa("archive", "export", "-o", "claims.parquet")
    assert (code, f": {len(rows)} claims." in out) == (0, True)
    table = parquet.read_table(tmp_path / "claims.parquet")
    assert table.to_pylist() == rows
    assert str(table.schema.field("start").type) == "int64"
    assert [path.name for path in tmp_path.glob(".claims*")] == []


@pytest.mark.usefixtures("desk")
def test_parquet_without_pyarrow_is_told(qa: Qa, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    code, _, err = qa("archive", "export", "-o", "claims.parquet")
    assert (code, "qa-newsroom[archive]" in one_line(err)) == (2, True)
