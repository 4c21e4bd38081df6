"""Which counters are taken for one another."""

from __future__ import annotations

import pytest

from qa.judging.counters import counter_class, loose_class


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
