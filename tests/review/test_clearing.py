"""“What changed since I cleared it”: only the difference is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.report.desk import Change
from qa.request import Request
from qa.review.deciding import desk_of
from qa.review.session import Review, Wish

TITLE = "茶园丰收\n\n"
FIRST = "　　全镇采茶1200亩，收干茶96吨。\n\n"
SECOND = "　　合作社有成员85人，其中妇女90人。\n\n"
THIRD = "　　茶农说，今年雨水好。\n"
WHOLE = TITLE + FIRST + SECOND + THIRD


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "qa.toml").write_text('select = ["SUM02"]\n', "utf-8")
    return tmp_path


def opened(room: Path, text: str) -> Review:
    (room / "tea.txt").write_text(text, "utf-8")
    return Review(Request(paths=(str(room / "tea.txt"),)), "zh")


def cleared(room: Path, text: str = WHOLE) -> None:
    said = opened(room, text).decide(Wish("clear", article="a1-1"))
    assert said["articles"]["a1-1"]["cleared"] is True


def changes(room: Path, text: str) -> list[Change]:
    review = opened(room, text)
    since = desk_of(review.report, review._kept()).cleared["tea.txt", 0]  # noqa: SLF001
    return list(since.changes)


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        TITLE + SECOND + FIRST + THIRD,
        TITLE + FIRST.replace("，收", "，\n收") + SECOND + THIRD,
    ],
    ids=["nothing", "moved", "wrapped anew"],
)
def test_what_is_the_same_is_no_change(room: Path, text: str) -> None:
    cleared(room)
    assert changes(room, text) == []


def test_a_changed_figure_is_shown_with_what_it_was(room: Path) -> None:
    cleared(room)
    (change,) = changes(room, WHOLE.replace("96吨", "69吨"))
    assert (change.before, change.after) == (("96吨",), ("69吨",))


def test_figures_that_changed_places_are_a_change(room: Path) -> None:
    cleared(room, WHOLE.replace("85人，其中妇女90人", "90人，其中妇女85人"))
    (change,) = changes(room, WHOLE)
    assert set(change.before) == set(change.after) != set()


def test_words_alone_and_new_and_lost_paragraphs(room: Path) -> None:
    cleared(room)
    (change,) = changes(room, WHOLE.replace("雨水好", "雨水足"))
    assert (change.before, change.after) == ((), ())
    (change,) = changes(room, WHOLE + "\n　　另有茶厂7家。\n")
    assert (change.before, change.after) == ((), ("7家",))
    (change,) = changes(room, TITLE + FIRST + THIRD)
    assert (change.block, change.before) == (None, ("85人", "90人"))


def test_a_new_headline_is_a_change_and_no_new_article(room: Path) -> None:
    cleared(room)
    (change,) = changes(room, WHOLE.replace("茶园丰收", "春茶开采"))
    assert change.block == 0


def test_findings_that_stood_there_are_not_shown_again(room: Path) -> None:
    cleared(room)
    said = opened(room, WHOLE.replace("雨水好", "雨水足")).decide(Wish("look"))
    assert [one["status"] for one in said["findings"].values()] == ["cleared"]
    said = opened(room, WHOLE.replace("90人", "91人")).decide(Wish("look"))
    assert [one["status"] for one in said["findings"].values()] == ["new"]


def test_the_page_shows_the_difference_until_it_is_cleared_again(room: Path) -> None:
    cleared(room)
    review = opened(room, WHOLE.replace("96吨", "69吨"))
    page = review.page()
    assert "核毕后有改动" in page
    assert "<del>96吨</del> → <ins>69吨</ins>" in page
    review.decide(Wish("clear", article="a1-1"))
    assert "核毕后有改动" not in review.page()


def test_clearing_can_be_taken_back(room: Path) -> None:
    cleared(room)
    said = opened(room, WHOLE).decide(Wish("clear", article="a1-1", yes=False))
    assert said["articles"]["a1-1"]["cleared"] is False
    assert [one["status"] for one in said["findings"].values()] == ["new"]


def test_each_article_of_a_file_is_cleared_by_itself(room: Path) -> None:
    review = opened(room, f"{WHOLE}\n\n\n{WHOLE}")
    count = len(review.report.documents[0].articles)
    said = review.decide(Wish("clear", article=f"a1-{count}"))["articles"]
    assert [one["cleared"] for one in said.values()] == [False] * (count - 1) + [True]


def test_a_confirmed_date_stays_until_another_is_inferred(room: Path) -> None:
    text = WHOLE + "\n　　2024年5月6日，采摘开始。\n"
    assert opened(room, text).decide(Wish("confirm", article="a1-1"))["articles"]["a1-1"][
        "confirmed"
    ]
    assert opened(room, text).decide(Wish("look"))["articles"]["a1-1"]["confirmed"]
    said = opened(room, text.replace("2024", "2023")).decide(Wish("look"))["articles"]["a1-1"]
    assert not said["confirmed"]


def test_clearing_changes_neither_exit_code_nor_baseline(room: Path) -> None:
    cleared(room)
    assert not (room / "qa-baseline.json").exists()
