"""A progress bar on standard error, for people who wait; never in a pipe or a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_LONG = 20
_PATIENCE = 1
"""Seconds after which a short list of files deserves a bar, too."""

T = TypeVar("T")


def watched(outcomes: Iterable[T], total: int) -> Iterator[T]:
    """Pass the outcomes on; on a terminal, show how many of `total` are there."""
    if not sys.stderr.isatty():
        yield from outcomes
        return
    since = time.monotonic()
    for count, outcome in enumerate(remaining := iter(outcomes), 1):
        yield outcome
        if total > _LONG or time.monotonic() - since > _PATIENCE:
            yield from _with_bar(remaining, count, total)


def _with_bar(outcomes: Iterable[T], done: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, completed=done)
        for outcome in outcomes:
            bar.advance(task)
            yield outcome
