"""What a run reads: paths, folders and standard input, many files in several processes."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeAlias

from qa.collector import collect_seldom
from qa.messages import text
from qa.model import (
    Document,
    Problem,
    Reading,
)
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.formats.text import decode

STDIN = "-"
ENDINGS = (".txt", ".md", ".markdown", ".docx")
_MANY = 40
"""Above so many files reading is spread over processes: below, starting them costs more."""

Outcome: TypeAlias = Reading | Problem
Watch: TypeAlias = Callable[[Iterable[Outcome], int], Iterable[Outcome]]
"""Passes outcomes on while it shows how many of how many are there."""


class Inputs(NamedTuple):
    """What to read, and how: `date` and `encoding` outrank what the files say."""

    paths: tuple[str, ...]
    root: Path
    encoding: str | None = None
    date: dt.date | None = None
    stdin_name: str = STDIN


class Read(NamedTuple):
    """What could be read, in the order of the document ids, and what could not."""

    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


def read(inputs: Inputs, watch: Watch = lambda outcomes, _: outcomes) -> Read:
    """Read all inputs; one that cannot be read becomes a problem and stops no other."""
    files, problems = gather(inputs.paths)
    outcomes = [*watch(_each(files, inputs), len(files))]
    if STDIN in inputs.paths:
        outcomes.append(_read_stdin(inputs))
    # standard input stands for the file whose name it bears
    readings = {one.document.id: one for one in outcomes if isinstance(one, Reading)}
    problems += [one for one in outcomes if isinstance(one, Problem)]
    ordered = sorted(readings.values(), key=lambda reading: reading.document.id)
    return Read(tuple(ordered), tuple(problems))


def gather(paths: Sequence[str]) -> tuple[list[Path], list[Problem]]:
    """List the files that the paths name, each once; folders are walked, hidden ones left out."""
    problems: list[Problem] = []
    files: dict[Path, Path] = {}
    for name in paths:
        path = Path(name)
        if name == STDIN:
            continue
        found = _walk(path, problems) if path.is_dir() else [path]
        if not found:
            told = text("no-articles", endings=" ".join(ENDINGS))
            problems.append(Problem(name, told))
        for file in found:
            files.setdefault(file.resolve(), file)
    return list(files.values()), problems


def _walk(folder: Path, problems: list[Problem]) -> list[Path]:
    def unlistable(error: OSError) -> None:
        problems.append(Problem(str(error.filename), text("unlistable", why=error.strerror)))

    found = []
    for here, folders, names in os.walk(folder, onerror=unlistable):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            Path(here, name)
            for name in sorted(names)
            # Word writes “~$稿件.docx” beside a file that somebody has open
            if name.lower().endswith(ENDINGS) and not name.startswith((".", "~$"))
        ]
    return found


def _each(files: Sequence[Path], inputs: Inputs) -> Iterator[Outcome]:
    """Read the files, many of them in several processes; results come in order."""
    work = partial(_read_file, inputs=inputs)
    if len(files) <= _MANY or os.cpu_count() == 1:
        yield from map(work, files)
        return
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # a forked child would inherit the threads of a progress bar
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(mp_context=context, initializer=_prepare) as pool:
        yield from pool.map(work, files, chunksize=8)


def _prepare() -> None:
    """Set a reading process up; the parent alone answers Ctrl-C."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_file(path: Path, inputs: Inputs) -> Outcome:
    try:
        document = read_document(path, inputs.root, encoding=inputs.encoding, date=inputs.date)
    except UnreadableError as error:
        return Problem(str(path), error.message)
    return _claims(document)


def _read_stdin(inputs: Inputs) -> Outcome:
    name = inputs.stdin_name
    try:
        decoded = decode(sys.stdin.buffer.read(), inputs.encoding)
    except UnreadableError as error:
        return Problem(name, error.message)
    return _claims(read_text(decoded, name=name, path=name, date=inputs.date))


def _claims(document: Document) -> Reading:
    try:
        return read_claims(document)
    except Exception as error:
        error.add_note(document.path)
        raise
