"""What an archive opens of all that shares a key: what may clash, and what shares most."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from qa.archive.keys import Ground
from qa.archive.meeting import closest, meeting, neighbours, shared_by
from qa.archive.places import Met
from qa.judging.finding.loader import load_checks

CHECKS = {check.code: check for check in load_checks(packages=False).checks}
DAY = 739_000


def met(document: int, *, place: int = 0, day: int = DAY, value: int = 1) -> Met:
    return Met(document, 0, place, day, day, value)


def test_only_what_may_clash_is_opened() -> None:
    one, equal = met(1), met(2)
    near, far = met(3, value=2), met(4, day=DAY + 900, value=3)
    assert meeting(CHECKS["FIG01"], [one, equal, near, far]) == [one, equal, near]
    assert meeting(CHECKS["FIG01"], [one, equal, far]) == []


def test_a_check_that_asks_for_neither_day_nor_value_gets_all() -> None:
    check = replace(CHECKS["FIG01"], days=None, unlike=False)
    group = [met(1), met(2), met(3, day=DAY + 900)]
    assert meeting(check, group) == group


def test_what_very_many_share_is_cut_by_place_else_by_day() -> None:
    group = [met(1), met(2), met(3, day=DAY + 1), met(4, place=7), met(5, place=7, day=DAY + 9)]
    cut = [[one.document for one in near] for near in neighbours(group)]
    assert cut == [[1, 2], [3], [4, 5]]


def test_documents_that_share_most_come_first() -> None:
    own: dict[Hashable, set[Ground]] = {key: {Ground(7, DAY, DAY, 9)} for key in "abc"}
    years = DAY + 900
    found: dict[Hashable, list[Met]] = {
        "a": [met(1, day=years), met(2, day=years), met(3, place=7, day=years)],
        "b": [met(2, day=years), met(4)],
        "c": [met(2, day=years), met(5, day=years)],
    }
    shared = shared_by(own, found)
    assert closest(shared, found.values(), 2) == {2, 3}
    assert closest(shared, found.values(), 3) == {2, 3, 4}
    assert closest(shared, found.values(), 4) == {2, 3, 4, 5}, "the newest of those that are left"
