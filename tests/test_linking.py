"""Which counters are taken for one another, and what two articles' figures have in common."""

from __future__ import annotations

import pytest

from qa.judging.linking.counters import counter_class, loose_class
from qa.judging.linking.linking import same_fact
from qa.model import Figure
from qa.reading.claims import read_claims
from qa.reading.documents import read_text


@pytest.mark.parametrize(
    ("units", "kind"),
    [
        (("起", "宗", "件", "案"), "件"),
        (("人", "名", "位"), "人"),
        (("家",), "家"),
        (("户",), "户"),
        (("人次",), "人次"),
    ],
)
def test_counters_that_count_alike(units: tuple[str, ...], kind: str) -> None:
    assert {counter_class(unit) for unit in units} == {kind}


def test_an_editor_takes_visits_for_people() -> None:
    assert loose_class("人次") == loose_class("名") == "人"
    assert loose_class("场次") == loose_class("场") == "场"


def figure(name: str, text: str) -> Figure:
    """Give the only figure of an article."""
    claims = read_claims(read_text(text, name=name, path=name)).claims
    (found,) = (claim for claim in claims if isinstance(claim, Figure))
    return found


@pytest.mark.parametrize(("place", "linked"), [("全县", 0), ("青河县", 1)])
def test_a_whole_county_without_a_name_is_not_one_for_two_articles(place: str, linked: int) -> None:
    one, other = (
        figure(name, f"---\ndate: 2024-05-0{day}\n---\n体检\n据统计去年{place}到检学生{count}名。")
        for name, day, count in (("a", 6, 6478), ("b", 8, 7118))
    )
    assert (same_fact(one, other) is not None) == linked
