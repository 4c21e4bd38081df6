"""Articles in which a day is told twice, or beside another, in plain words: `tests/told_days`.

Fields as those of `tests/told_twice`, with a day, an hour, a month or a year for the figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.told_twice import Twice, told_twice

FOLDER = Path(__file__).resolve().parent.parent / "told_days"


def told_days(*hands: str) -> Iterator[Twice]:
    """Give the articles of some of the hands: p, r, …"""
    return told_twice(*hands, folder=FOLDER)
