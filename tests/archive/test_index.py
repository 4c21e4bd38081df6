"""The index of keys holds what was put in, in order, whatever stands in blocks and what beside."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from qa.archive.index import Index
from qa.archive.keeping import Keeper
from qa.archive.keys import Ground
from qa.archive.places import after, head_of, keyed_of, mets_of, row_of
from qa.archive.schema import connected
from tests.archive.test_laws import CHECKS, READINGS, filled

ROWS = st.builds(
    row_of,
    st.integers(1, 3),
    st.integers(-2, 2),
    st.builds(
        Ground, st.integers(0, 3), st.integers(0, 740_000), st.integers(0, 740_000),
        st.integers(0, 3),
    ),
    st.tuples(st.integers(1, 300), st.integers(0, 3)),
)  # fmt: skip
STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "add", "drop", "pack", "clear"]), st.lists(ROWS)),
    max_size=12,
)


@contextmanager
def an_index() -> Iterator[Index]:
    with TemporaryDirectory() as folder:
        base: sqlite3.Connection = connected(Path(folder) / "a.db", write=True)
        yield Index(base)
        base.close()


@given(STEPS, ROWS, ROWS, st.integers(1, 9))
def test_it_holds_what_was_put_in(
    steps: list[tuple[str, list[bytes]]], one: bytes, other: bytes, limit: int
) -> None:
    held: set[bytes] = set()
    with an_index() as index:
        for what, rows in steps:
            if what == "add":
                index.add(rows)
                held.update(rows)
            elif what == "drop":
                gone = [*rows, *sorted(held)[::3]]
                index.drop(gone)
                held.difference_update(gone)
            elif what == "pack":
                index.pack()
            else:
                index.clear(head_of(2))
                held = {row for row in held if not row.startswith(head_of(2))}
        start, end = sorted((one, after(other)))
        told = sorted(row for row in held if start <= row < end)
        assert list(index.all(start, end)) == told
        assert index.first(start, end, limit) == told[:limit]
        assert index.last(start, end, limit) == told[-limit:]


def test_many_rows_are_put_into_blocks_and_none_is_left_beside() -> None:
    rows = [
        row_of(1, number * number, Ground(0, 0, 0, 0), (number, 0)) for number in range(1, 40_000)
    ]
    with an_index() as index:
        for start in range(0, len(rows), 10_000):
            index.add(rows[start : start + 10_000])
            while index.crowded():
                index.pack()
        while index.pack():
            pass
        assert not index.loose()
        assert list(index.all(b"", b"\xff")) == sorted(rows)


@given(ROWS)
def test_a_row_says_what_was_written(row: bytes) -> None:
    (met,) = mets_of([row])
    assert (met.document, met.claim) == keyed_of(row)


def test_the_room_of_what_went_into_blocks_is_given_back(tmp_path: Path) -> None:
    with Keeper(filled(tmp_path / "a.db", READINGS), CHECKS) as keeper:
        keeper.tidy()
        assert list(keeper.ask("SELECT count(*) FROM fresh")) == [(0,)]
        assert list(keeper.ask("PRAGMA freelist_count")) == [(0,)]


def test_days_are_kept_also_where_moment_and_article_lie_apart() -> None:
    for moment, day in ((738_000, 738_040), (738_040, 730_000), (0, 738_000), (738_000, 0), (0, 0)):
        (met,) = mets_of([row_of(1, 7, Ground(5, moment, day, 9), (3, 2))])
        assert (met.place, met.moment, met.value) == (5, moment, 9)
        assert met.day in {day, 0}
        assert met.day == day or not moment
