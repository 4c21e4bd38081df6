"""Articles in which a day is told twice, or beside another, in plain words: `tests/told_days`.

Fields as those of `tests/told_twice`, with a day, an hour, a month or a year for the figure.

    PYTHONPATH=. python tests/bench/told_days.py HAND …

tells in how many of the articles, and of the pairs of articles, of each kind something is found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.bench.told_twice import Twice, counted, told_in_two, told_twice

FOLDER = Path(__file__).resolve().parent.parent / "told_days"


def told_days(*hands: str) -> Iterator[Twice]:
    """Give the articles of some of the hands: p, q, …"""
    return told_twice(*hands, folder=FOLDER)


def days_in_two(*hands: str) -> Iterator[Twice]:
    """Give two articles at a time of some of the hands."""
    return told_in_two(*hands, folder=FOLDER)


if __name__ == "__main__":
    sys.stdout.write(counted(chain(told_days(*sys.argv[1:]), days_in_two(*sys.argv[1:]))))
