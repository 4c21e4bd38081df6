"""Changes and the levels that are weighed for them: those around them, however long the text."""

from __future__ import annotations

from collections.abc import Callable

from qa.model import Change, Figure, Reading
from qa.reading.changes.weighed_changes import told_steps

Texts = Callable[..., list[Reading]]
YEAR = "第{0}站去年修船{1}艘，今年修船{2}艘，一年多修了{3}艘。"


def figures(reading: Reading) -> list[Figure]:
    return [claim for claim in reading.claims if isinstance(claim, Figure)]


def test_a_long_article_gives_a_change_no_more_levels(read_texts: Texts) -> None:
    def most(stations: int) -> int:
        rows = (YEAR.format(n, 40 + n, 52 + n, 12) for n in range(1, stations))
        (reading,) = read_texts("\n".join(rows))
        return max(len(told.levels) for told in told_steps(figures(reading)))

    assert most(60) == most(240)


def test_the_levels_beside_a_change_come_first(read_texts: Texts) -> None:
    (reading,) = read_texts(YEAR.format(1, 41, 53, 12))
    (change,) = (one for one in reading.claims if isinstance(one, Change) and one.courses)
    likeliest = change.courses[0]
    assert [one.quantity.nominal for one in (likeliest.before, likeliest.after)] == [41, 53]
