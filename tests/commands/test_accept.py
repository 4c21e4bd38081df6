"""`qa accept`: a finding that may stay is written into the baseline, and nothing else changes."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from qa.files import locked
from qa.judging.finding.baseline import Entry, with_accepted, with_status
from qa.judging.finding.fingerprint import print_of
from qa.model import Clash, Document, Finding, Place, Reading, Span

Qa: TypeAlias = Callable[..., tuple[int, str, str]]
CLINICS = "全县有村卫生室142个，其中已联网的156个。\n"
PONDS = "全镇有鱼塘36口，其中养虾的41口。\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> Path:
    for name, content in {
        "qa.toml": 'select = ["SUM02"]\n',
        "news/clinics.txt": CLINICS,
        "news/ponds.txt": PONDS,
    }.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
    return tmp_path


def found(qa: Qa, *paths: str) -> dict[str, dict[str, Any]]:
    """Give what is found, by document."""
    report = json.loads(qa("check", *paths, "--format", "json")[1])
    return {one["places"][0]["document"]: one for one in report["findings"]}


def kept(project: Path) -> list[dict[str, Any]]:
    entries = json.loads((project / "qa-baseline.json").read_text("utf-8"))["entries"]
    assert isinstance(entries, list)
    return entries


def one_line(told: str) -> str:
    assert told.startswith("qa: ")
    assert told.count("\n") == 1
    return told


def test_a_baseline_keeps_what_was_accepted_while_its_run_went_on(
    qa: Qa, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    qa("accept", mark, "news", "--reason", "as announced")
    accepted = (project / "qa-baseline.json").read_bytes()
    (project / "qa-baseline.json").unlink()

    @contextmanager
    def after_another_window(folder: Path) -> Iterator[None]:
        with locked(folder):
            (folder / "qa-baseline.json").write_bytes(accepted)
            yield

    monkeypatch.setattr("qa.commands.locked", after_another_window)
    assert qa("baseline", "news")[0] == 0
    assert {one["document"]: one["kind"] for one in kept(project)} == {
        "news/clinics.txt": "accepted",
        "news/ponds.txt": "known",
    }


def test_an_accepted_finding_no_longer_fails_the_run(qa: Qa, project: Path) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    code, out, err = qa("accept", mark, "news", "--reason", " as announced ")
    assert (code, err) == (0, "")
    assert f"accepted SUM02 {mark}: " in out
    (entry,) = kept(project)
    assert entry == {
        "document": "news/clinics.txt",
        "check": "SUM02",
        "fingerprint": mark,
        "kind": "accepted",
        "quotes": ["142个", "156个"],
        "reason": "as announced",
    }
    assert qa("check", "news/clinics.txt")[0] == 0
    assert {name: one["status"] for name, one in found(qa, "news").items()} == {
        "news/clinics.txt": "accepted",
        "news/ponds.txt": "new",
    }


@pytest.mark.parametrize("written", ["{0}", "#{0}", "{1}"])
def test_a_beginning_is_enough(qa: Qa, project: Path, written: str) -> None:
    mark = found(qa, "news")["news/ponds.txt"]["fingerprint"]
    wanted = written.format(mark[:8], mark[:8].upper())
    assert qa("accept", wanted, "news", "--reason", "yes")[0] == 0
    assert [entry["fingerprint"] for entry in kept(project)] == [mark]


def test_several_at_once_and_the_project_without_a_path(
    qa: Qa, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = [one["fingerprint"] for one in found(qa, ".").values()]
    monkeypatch.chdir(project / "news")
    assert qa("accept", *marks, "--reason", "yes")[0] == 0
    assert {entry["document"] for entry in kept(project)} == {"news/clinics.txt", "news/ponds.txt"}
    assert qa("check", "..")[0] == 0


def test_what_is_there_is_kept(qa: Qa, project: Path) -> None:
    qa("baseline", "news")
    before = (project / "qa-baseline.json").read_text("utf-8").splitlines()
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    qa("accept", mark, "news/clinics.txt", "--reason", "yes", "--expires", "2999-12-31")
    after = (project / "qa-baseline.json").read_text("utf-8").splitlines()
    assert len(after) == len(before)
    assert [line for line in after if "ponds" in line] == [
        line for line in before if "ponds" in line
    ]
    (mine,) = [entry for entry in kept(project) if entry["fingerprint"] == mark]
    assert (mine["kind"], mine["expires"]) == ("accepted", "2999-12-31")


def test_accepting_again_renews_reason_and_day(qa: Qa, project: Path) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    today = dt.datetime.now().astimezone().date().isoformat()
    qa("accept", mark, "--reason", "at first", "--expires", "2999-12-31")
    assert qa("accept", mark, "--reason", "then", "--expires", today)[0] == 0
    (entry,) = kept(project)
    assert (entry["reason"], entry["expires"]) == ("then", today)


def test_a_baseline_elsewhere(qa: Qa, project: Path) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    assert qa("accept", mark, "--reason", "yes", "--baseline", "desk.json")[0] == 0
    assert not (project / "qa-baseline.json").exists()
    assert qa("check", "news/clinics.txt", "--baseline", "desk.json")[0] == 0


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["0123456789abcdef", "news", "--reason", "yes"], "beginning with 0123456789abcdef"),
        (["{mark}", "news/ponds.txt", "--reason", "yes"], "beginning with {mark}"),
        (["news", "--reason", "yes"], "news is no fingerprint"),
        (["{mark:.3}", "--reason", "yes"], "at least 4 characters"),
        (["{mark}"], "'--reason'"),
        (["{mark}", "--reason", " "], "--reason is empty"),
        (["{mark}", "--reason", "yes", "--expires", "2024-02-30"], "--expires should be a day"),
        (["{mark}", "--reason", "yes", "--expires", "2024-02-29"], "2024-02-29 has passed"),
    ],
)
def test_a_mistaken_call_writes_nothing(qa: Qa, project: Path, args: list[str], told: str) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    code, out, err = qa("accept", *(one.format(mark=mark) for one in args))
    assert (code, out) == (2, "")
    assert told.format(mark=mark) in one_line(err)
    assert not (project / "qa-baseline.json").exists()


def test_an_ambiguous_beginning_names_what_it_fits(qa: Qa, project: Path) -> None:
    one, other, start = alike("news/twins.txt")
    text = "".join(f"全县有水库100座，其中小型的{number}座。\n\n" for number in (one, other))
    (project / "news/twins.txt").write_text(text, "utf-8")
    code, _, err = qa("accept", start, "news/twins.txt", "--reason", "yes")
    assert code == 2
    assert one_line(err).count(f"{start}") == 3
    assert not (project / "qa-baseline.json").exists()


def alike(document: str) -> tuple[int, int, str]:
    """Give two values whose fingerprints begin alike, and how they begin."""
    seen: dict[str, int] = {}
    places = (Place("whole", Span(document, 0, 1)),)
    for number in count(101):
        start = print_of("SUM02", Clash(places, ("100座", f"{number}座")))[:4]
        if start in seen:
            return seen[start], number, start
        seen[start] = number
    raise AssertionError


def test_what_cannot_be_read_gives_two_and_the_rest_is_accepted(qa: Qa, project: Path) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    code, _, err = qa("accept", mark, "news", "none.txt", "--reason", "yes")
    assert code == 2
    assert "none.txt" in one_line(err)
    assert len(kept(project)) == 1


def test_every_clash_of_a_finding_is_accepted() -> None:
    span = Span("a.txt", 0, 2)
    both = Finding(
        check="SUM02",
        name="part-beyond-whole",
        severity="error",
        message={"zh": "不合", "en": "no"},
        explanation="",
        places=(Place("whole", span),),
        suggestions=(),
        fingerprint="pq",
        prints=("p", "q"),
    )
    reading = Reading(Document("a.txt", "a.txt", "12口"), ())
    other = Entry("r", "SUM01", "b.txt")
    entries = with_accepted({"r": other}, [both], [reading.document], "yes", None)
    assert {key: entry.kind for key, entry in entries.items()} == {
        "p": "accepted",
        "q": "accepted",
        "r": "known",
    }
    (judged,) = with_status([both], entries, dt.date(2025, 3, 24))
    assert (judged.status, judged.reason) == ("accepted", "yes")


def test_a_folder_that_is_not_there_is_one_clear_line(qa: Qa) -> None:
    mark = found(qa, "news")["news/clinics.txt"]["fingerprint"]
    code, out, err = qa("accept", mark, "news", "--reason", "yes", "--baseline", "nowhere/b.json")
    assert (code, out) == (2, "")
    assert "nowhere" in one_line(err)
