"""Articles into an archive: what is new or changed is read by several processes, put in by one."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from qa.archive.keeping import BATCH, Keeper, Record, digest_of, record
from qa.archive.keys import reader_version
from qa.check import Check
from qa.judging.finding.loader import load_checks
from qa.model import Problem
from qa.reading.claims import read_claims
from qa.reading.documents import LARGEST, UnreadableError, document_id, read_document

_CHUNK = 8
_FEW = 2 * _CHUNK
"""Up to so many files starting processes costs more than it saves."""
_AHEAD = 4
"""So many chunks wait for each process: enough to keep it busy, few enough to hold."""


@dataclass(frozen=True, slots=True)
class Sources:
    """How files are read: `root` is what their ids are relative to, `folders` hold checks."""

    root: Path
    folders: tuple[Path, ...] = ()
    encoding: str | None = None
    date: dt.date | None = None

    def digest(self, content: bytes) -> str:
        """Name a content together with what else decides how it is read."""
        return digest_of(content, self.encoding, self.said)

    @property
    def said(self) -> str:
        """Give the date that was given, as it is stored."""
        return self.date.isoformat() if self.date else ""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that is in the archive now; `how` it came there."""

    id: str
    how: Literal["added", "changed", "unchanged"]


Outcome: TypeAlias = Record | Problem
Task: TypeAlias = tuple[Path, str]
"""A file, and the digest of what it held when it was looked at."""


def add(
    keeper: Keeper, files: Iterable[Path], sources: Sources, jobs: int
) -> Iterator[Kept | Problem]:
    """Put files into an archive; each is told of when it is safe there."""
    fresh: list[Task] = []
    for file in files:
        digest = _digest(file, sources)
        name = document_id(file, sources.root)
        if digest and _has(keeper, name, digest):
            yield Kept(name, "unchanged")
        else:
            fresh.append((file, digest))
    waiting: list[Record] = []
    for outcome in _read(fresh, sources, keeper.checks, jobs):
        if isinstance(outcome, Problem):
            yield outcome
            continue
        waiting.append(outcome)
        if len(waiting) == BATCH:
            yield from _put(keeper, waiting)
            waiting = []
    yield from _put(keeper, waiting)
    keeper.tidy()


def _digest(file: Path, sources: Sources) -> str:
    """Name what a file holds; empty where it cannot be read, which its reader will tell."""
    try:
        return sources.digest(file.read_bytes()) if file.stat().st_size <= LARGEST else ""
    except (OSError, ValueError):
        return ""


def _has(keeper: Keeper, name: str, digest: str) -> bool:
    entry = keeper.named(name)
    return entry is not None and (entry.digest, entry.reader) == (digest, reader_version())


def _put(keeper: Keeper, records: Sequence[Record]) -> list[Kept]:
    known = {one.id for one in records if keeper.named(one.id)}
    keeper.put(records)
    return [Kept(one.id, "changed" if one.id in known else "added") for one in records]


# ── several processes ───────────────────────────────────────────────────────


def _read(
    tasks: Sequence[Task], sources: Sources, checks: Sequence[Check], jobs: int
) -> Iterator[Outcome]:
    if jobs == 1 or len(tasks) <= _FEW:
        for task in tasks:
            yield _record(task, sources, checks)
        return
    # a forked child would inherit the database and the threads of a progress bar
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, context, _start, (sources,)) as pool:
        chunks = (tasks[at : at + _CHUNK] for at in range(0, len(tasks), _CHUNK))
        flying: deque[Future[list[Outcome]]] = deque()
        try:
            for chunk in chunks:
                flying.append(pool.submit(_work, chunk))
                if len(flying) > jobs * _AHEAD:
                    yield from flying.popleft().result()
            while flying:
                yield from flying.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_team: list[tuple[Sources, tuple[Check, ...]]] = []
"""What a process of the pool works with: loaded once, checks do not travel between processes."""


def _start(sources: Sources) -> None:
    """Prepare a process of the pool: it leaves Ctrl-C to its parent and ends when that does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _team.append((sources, load_checks(sources.folders).checks))


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _work(tasks: Sequence[Task]) -> list[Outcome]:
    ((sources, checks),) = _team
    return [_record(task, sources, checks) for task in tasks]


def _record(task: Task, sources: Sources, checks: Iterable[Check]) -> Outcome:
    file, digest = task
    try:
        document = read_document(file, sources.root, encoding=sources.encoding, date=sources.date)
    except UnreadableError as error:
        return Problem(str(file), error.message)
    try:
        return record(read_claims(document), checks, digest=digest, said=sources.said)
    except Exception as error:
        error.add_note(document.path)
        raise
