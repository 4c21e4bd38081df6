"""The baseline: what is known, accepted, expired, stale; and the file it is kept in."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from qa.files import UnwritableError
from qa.judging.finding.baseline import (
    Baseline,
    BaselineError,
    Entry,
    Reach,
    pruned,
    read_baseline,
    renewed,
    stale,
    with_status,
    write_baseline,
)
from qa.model import Document, Finding, Place, Span

TODAY = dt.date(2025, 3, 24)
YESTERDAY = dt.date(2025, 3, 23)
TEXT = "破获10起，后来12起。"
DOCUMENTS = [Document(name, name, TEXT) for name in ("a.txt", "b.txt")]
REACH = Reach(frozenset({"TST01"}), frozenset({"a.txt", "b.txt"}))


def finding(*prints: str, caused_by: str = "", documents: tuple[str, ...] = ("a.txt",)) -> Finding:
    spans = [Span(documents[0], 2, 5), Span(documents[-1], 8, 11)]
    return Finding(
        check="TST01",
        name="fake",
        severity="error",
        message={"zh": "不合", "en": "no"},
        explanation="",
        places=tuple(Place("one", span) for span in spans),
        suggestions=(),
        fingerprint="-".join(prints),
        prints=prints,
        caused_by=caused_by,
    )


def baseline(*entries: Entry) -> Baseline:
    return {entry.fingerprint: entry for entry in entries}


def known(fingerprint: str) -> Entry:
    return Entry(fingerprint, "TST01", "a.txt")


def accepted(fingerprint: str, expires: dt.date | None = None) -> Entry:
    return Entry(
        fingerprint, "TST01", "a.txt", kind="accepted", reason="as printed", expires=expires
    )


@pytest.mark.parametrize(
    ("entries", "status", "reason"),
    [
        ((), "new", ""),
        ((known("p"),), "new", ""),
        ((known("p"), known("q")), "known", ""),
        ((known("p"), accepted("q")), "known", "as printed"),
        ((accepted("p"), accepted("q")), "accepted", "as printed"),
        ((accepted("p"), accepted("q", TODAY)), "accepted", "as printed"),
        ((accepted("p"), accepted("q", YESTERDAY)), "new", ""),
    ],
)
def test_a_finding_is_known_when_all_its_clashes_are(
    entries: tuple[Entry, ...], status: str, reason: str
) -> None:
    (judged,) = with_status([finding("p", "q")], baseline(*entries), TODAY)
    assert (judged.status, judged.reason) == (status, reason)


@pytest.mark.parametrize(
    ("check", "document", "also", "told"),
    [
        ("TST01", "a.txt", (), True),
        ("TST02", "a.txt", (), False),
        ("TST01", "c.txt", (), False),
        ("TST01", "a.txt", ("b.txt",), True),
        ("TST01", "a.txt", ("c.txt",), False),
    ],
)
def test_an_entry_is_stale_only_where_the_run_has_looked(
    check: str, document: str, also: tuple[str, ...], *, told: bool
) -> None:
    entry = Entry("p", check, document, also, ("10起",))
    (*gone,) = stale(baseline(entry), [], REACH)
    assert [(one.fingerprint, one.quotes) for one in gone] == ([("p", ("10起",))] if told else [])


def test_what_still_stands_is_not_stale_even_if_another_finding_explains_it() -> None:
    assert not stale(baseline(known("p")), [finding("p", caused_by="x")], REACH)


def test_renewing_writes_what_is_there_and_keeps_what_was_accepted() -> None:
    before = baseline(
        known("gone"),
        accepted("p"),
        accepted("kept"),
        accepted("q", YESTERDAY),
        Entry("elsewhere", "TST01", "c.txt"),
        Entry("other", "TST02", "a.txt"),
    )
    found = [finding("p"), finding("q"), finding("r", caused_by="p")]
    after = renewed(before, found, DOCUMENTS, REACH, TODAY)
    assert {key: entry.kind for key, entry in after.items()} == {
        "p": "accepted",
        "kept": "accepted",
        "q": "known",
        "elsewhere": "known",
        "other": "known",
    }
    assert after["q"].quotes == ("10起", "12起")


def test_a_clash_of_two_documents_names_both() -> None:
    after = renewed({}, [finding("p", documents=("b.txt", "a.txt"))], DOCUMENTS, REACH, TODAY)
    assert (after["p"].document, after["p"].also) == ("a.txt", ("b.txt",))


def test_renewing_twice_changes_nothing() -> None:
    found = [finding("p"), finding("q", "r")]
    once = renewed({}, found, DOCUMENTS, REACH, TODAY)
    assert renewed(once, found, DOCUMENTS, REACH, TODAY) == once
    assert all(one.status == "known" for one in with_status(found, once, TODAY))


def test_pruning_only_takes_out() -> None:
    before = baseline(known("p"), known("q"), accepted("r"))
    gone = stale(before, [finding("p"), finding("new")], REACH)
    assert set(pruned(before, gone)) == {"p"}


# ── the file ────────────────────────────────────────────────────────────────


FULL = baseline(
    Entry("p", "TST01", "b.txt", ("c.txt",), ("10起",), "accepted", "因故", TODAY),
    Entry("q", "TST01", "a.txt"),
    Entry("o", "TST01", "a.txt", quotes=("一\n二",)),
)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "qa-baseline.json"
    write_baseline(path, FULL)
    assert read_baseline(path) == FULL
    write_baseline(path, {})
    assert read_baseline(path) == {}


def test_the_file_is_sorted_one_entry_a_line(tmp_path: Path) -> None:
    path = tmp_path / "qa-baseline.json"
    write_baseline(path, FULL)
    lines = path.read_text("utf-8").splitlines()
    assert [json.loads(line.rstrip(","))["fingerprint"] for line in lines[1:-1]] == ["o", "q", "p"]
    assert "因故" in lines[3]
    again = tmp_path / "again.json"
    write_baseline(again, dict(reversed(list(FULL.items()))))
    assert again.read_bytes() == path.read_bytes()


def entry_line(**changes: object) -> str:
    entry = {"fingerprint": "p", "check": "TST01", "document": "a.txt", "kind": "known"}
    return json.dumps({"schema": "qa-baseline/1", "entries": [entry | changes]})


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{",
        "[]",
        "{}",
        "null",
        '{"schema": "other", "entries": []}',
        '{"schema": 1, "entries": []}',
        '{"schema": "qa-baseline/1"}',
        '{"schema": "qa-baseline/1", "entries": 3}',
        '{"schema": "qa-baseline/1", "entries": [3]}',
        entry_line(kind="odd"),
        entry_line(fingerprint=3),
        entry_line(expires="soon"),
        entry_line(quotes="10起"),
        entry_line(also=[1]),
        "\udcff",
    ],
)
def test_a_broken_file_is_told_in_one_line(tmp_path: Path, written: str) -> None:
    path = tmp_path / "qa-baseline.json"
    path.write_bytes(written.encode("utf-8", "surrogateescape"))
    with pytest.raises(BaselineError) as caught:
        read_baseline(path)
    for told in caught.value.message.values():
        assert str(path) in told
        assert "\n" not in told


def test_a_missing_and_a_newer_file_have_their_own_words(tmp_path: Path) -> None:
    with pytest.raises(BaselineError, match="make it with"):
        read_baseline(tmp_path / "none.json")
    newer = tmp_path / "newer.json"
    newer.write_text('{"schema": "qa-baseline/9", "entries": []}', "utf-8")
    with pytest.raises(BaselineError, match="upgrade"):
        read_baseline(newer)


def test_a_failed_write_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "qa-baseline.json"
    write_baseline(path, FULL)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UnwritableError, match="No space left"):
        write_baseline(path, {})
    assert read_baseline(path) == FULL
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_missing_folder_and_a_folder_in_the_place_are_told(tmp_path: Path) -> None:
    for path in (tmp_path / "none" / "b.json", tmp_path):
        with pytest.raises(UnwritableError):
            write_baseline(path, {})


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    write_baseline(real, {})
    real.chmod(0o640)
    link.symlink_to(real)
    write_baseline(link, FULL)
    assert link.is_symlink()
    assert read_baseline(real) == FULL
    assert real.stat().st_mode & 0o777 == 0o640
