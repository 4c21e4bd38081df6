"""Decisions of a review: what is written at once, what two windows do to one another."""

from __future__ import annotations

import datetime as dt
import json
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from qa.judging.finding import baseline as known
from qa.messages import RefusalError
from qa.request import Request
from qa.review.session import Review, Wish

PONDS, CLINICS = "news/ponds.txt", "news/clinics.txt"


def opened(newsroom: Path) -> Review:
    """Open a review of all articles, as another window or another process would."""
    return Review(Request(paths=(str(newsroom / "news"),)), "zh")


def mark(review: Review, document: str) -> str:
    return next(
        one.fingerprint for one in review.report.findings if one.places[0].span.document == document
    )


def entries(newsroom: Path, name: str = "qa-baseline.json") -> list[dict[str, Any]]:
    path = newsroom / name
    listed = json.loads(path.read_text("utf-8"))["entries"] if path.exists() else []
    assert isinstance(listed, list)
    return listed


def test_an_accepted_finding_is_in_the_baseline_at_once(review: Review, newsroom: Path) -> None:
    name = mark(review, PONDS)
    wish = Wish("accept", name, reason=" 含代养 ", expires=dt.date(2999, 12, 31))
    said = review.decide(wish)["findings"][name]
    assert (said["status"], said["reason"]) == ("accepted", "含代养")
    assert said["expires"] == "2999-12-31"
    (entry,) = entries(newsroom)
    assert (entry["fingerprint"], entry["kind"], entry["reason"]) == (name, "accepted", "含代养")
    assert opened(newsroom).decide(Wish("look"))["findings"][name]["status"] == "accepted"


def test_undo_takes_it_out_again(review: Review, newsroom: Path) -> None:
    name = mark(review, PONDS)
    review.decide(Wish("accept", name, reason="是"))
    assert review.decide(Wish("undo", name))["findings"][name]["status"] == "new"
    assert entries(newsroom) == []


def test_what_was_known_is_known_again(review: Review, newsroom: Path) -> None:
    name = mark(review, PONDS)
    entry = known.Entry(name, "SUM02", PONDS)
    known.write_baseline(newsroom / "qa-baseline.json", {name: entry})
    assert review.decide(Wish("look"))["findings"][name]["status"] == "known"
    review.decide(Wish("accept", name, reason="是"))
    review.decide(Wish("undo", name))
    assert [one["kind"] for one in entries(newsroom)] == ["known"]


def test_real_survives_and_takes_back_an_acceptance(review: Review, newsroom: Path) -> None:
    name = mark(review, PONDS)
    review.decide(Wish("accept", name, reason="是"))
    said = review.decide(Wish("real", name))["findings"][name]
    assert (said["status"], said["real"]) == ("new", True)
    assert entries(newsroom) == []
    (kept,) = entries(newsroom, "qa-desk.json")
    assert (kept["kind"], kept["real"], kept["quotes"]) == ("finding", True, ["36口", "41口"])
    assert opened(newsroom).decide(Wish("look"))["findings"][name]["real"] is True


def test_accepting_takes_back_real_and_keeps_the_note(review: Review, newsroom: Path) -> None:
    name = mark(review, PONDS)
    review.decide(Wish("note", name, note="问过水产站"))
    review.decide(Wish("real", name))
    said = review.decide(Wish("accept", name, reason="是"))["findings"][name]
    assert (said["status"], said["real"], said["note"]) == ("accepted", False, "问过水产站")
    review.decide(Wish("note", name))
    assert entries(newsroom, "qa-desk.json") == []


def test_two_windows_lose_nothing_of_one_another(review: Review, newsroom: Path) -> None:
    other = opened(newsroom)
    review.decide(Wish("accept", mark(review, PONDS), reason="甲"))
    other.decide(Wish("accept", mark(review, CLINICS), reason="乙"))
    assert {one["reason"] for one in entries(newsroom)} == {"甲", "乙"}
    said = review.decide(Wish("look"))["findings"]
    assert {one["status"] for one in said.values()} == {"accepted"}


def _decide_often(newsroom: Path, document: str) -> None:
    review = opened(newsroom)
    for number in range(5):
        review.decide(Wish("accept", mark(review, document), reason=str(number)))
        review.decide(Wish("note", mark(review, document), note=str(number)))


def test_two_processes_at_once_lose_nothing(newsroom: Path) -> None:
    context = multiprocessing.get_context("spawn")
    both = [
        context.Process(target=_decide_often, args=(newsroom, document))
        for document in (PONDS, CLINICS)
    ]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert [one.exitcode for one in both] == [0, 0]
    assert [one["reason"] for one in entries(newsroom)] == ["4", "4"]
    assert [one["note"] for one in entries(newsroom, "qa-desk.json")] == ["4", "4"]


def test_threads_of_one_server_lose_nothing(review: Review, newsroom: Path) -> None:
    wishes = [Wish("accept", mark(review, document), reason="是") for document in (PONDS, CLINICS)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(review.decide, wishes * 5))
    assert len(entries(newsroom)) == 2


@pytest.mark.parametrize(
    "wish",
    [
        Wish("accept", "{}", reason="  "),
        Wish("accept", "{}", reason="是", expires=dt.date(2001, 1, 1)),
        Wish("accept", "0" * 16, reason="是"),
        Wish("publish", "{}"),
        Wish("clear", article="a9-1"),
        Wish("accept", article="a1-1"),
    ],
)
def test_a_wish_that_cannot_be_met_changes_nothing(
    review: Review, newsroom: Path, wish: Wish
) -> None:
    name = wish.fingerprint.format(mark(review, PONDS))
    with pytest.raises(RefusalError):
        review.decide(Wish(wish.do, name, wish.article, reason=wish.reason, expires=wish.expires))
    assert entries(newsroom) == entries(newsroom, "qa-desk.json") == []


def test_the_page_follows_the_files(review: Review, newsroom: Path) -> None:
    assert "41口" in review.page()
    (newsroom / PONDS).write_text("全镇有鱼塘36口，其中养虾的37口。\n", "utf-8")
    page = review.page()
    assert "37口" in page
    assert "41口" not in page


def test_the_page_is_the_same_from_call_to_call(review: Review) -> None:
    assert review.page() == review.page()


def test_standard_input_and_broken_records_are_refused(newsroom: Path) -> None:
    with pytest.raises(RefusalError):
        Review(Request(paths=("-",)), "zh")
    (newsroom / "qa-desk.json").write_text('{"schema": "qa-desk/1", "entries": [{}]}', "utf-8")
    with pytest.raises(RefusalError, match=r"qa-desk\.json"):
        opened(newsroom)
    (newsroom / "qa-desk.json").write_text('{"schema": "qa-desk/9"}', "utf-8")
    with pytest.raises(RefusalError, match="newer"):
        opened(newsroom)
