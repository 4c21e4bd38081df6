"""A run from paths to a report: reading, judging and the baseline wired together."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from qa.collector import collect_seldom
from qa.config import FailOn
from qa.judging.baseline import Baseline, Reach, stale, with_status
from qa.judging.bench import figures_of
from qa.judging.engine import Judgement, judge
from qa.judging.loader import Catalogue
from qa.messages import RefusalError, meant, text
from qa.model import (
    Coverage,
    Document,
    Figure,
    Finding,
    Problem,
    Reading,
    Report,
    Severity,
    Span,
    Text,
)
from qa.reading.claims import read_claims
from qa.reading.documents import UnreadableError, read_document, read_text
from qa.reading.formats.text import decode

if TYPE_CHECKING:
    from qa.archive.view import View

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


class Settings(NamedTuple):
    """What a run is judged by: the checks, what is known already, the day, the archive if any."""

    checks: Catalogue
    baseline: Baseline
    today: dt.date
    archive: Path | None = None


# ── reading ─────────────────────────────────────────────────────────────────


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


# ── judging ─────────────────────────────────────────────────────────────────


def check(read: Read, settings: Settings) -> tuple[Report, Reach]:
    """Judge what was read, and say how far the run reaches."""
    with _beside(settings.archive, read.readings) as past:
        judgement = judge(read.readings, settings.checks.checks, past)
        reach = _reach(read, settings, judgement, past)
        told = (*_notes(read.readings), *_past_notes(past))
    findings = _findings_of(judgement, read.readings)
    figures = {one.document.id: _figures(one) for one in read.readings}
    report = Report(
        documents=(*(reading.document for reading in read.readings), *judgement.past),
        coverage={name: _coverage(name, found, judgement) for name, found in figures.items()},
        findings=with_status(findings, settings.baseline, settings.today),
        rules=settings.checks.rules,
        stale=stale(settings.baseline, findings, reach),
        problems=(*read.problems, *failures(judgement)),
        notes=told,
        figures={name: tuple(sorted(found)) for name, found in figures.items()},
        past=frozenset(document.id for document in judgement.past),
    )
    return report, reach


def _reach(read: Read, settings: Settings, judgement: Judgement, past: View | None) -> Reach:
    """Say what the run looked at; of the archive only what the baseline names is of interest."""
    broken = {failure.check for failure in judgement.failures}
    codes = {check.code for check in settings.checks.checks} - broken
    named = {
        name for one in settings.baseline.values() if one.also for name in (one.document, *one.also)
    }
    return Reach(
        frozenset(codes),
        frozenset(one.document.id for one in read.readings),
        frozenset(name for name in named if past and past.has(name)),
    )


def with_past(read: Read, report: Report, settings: Settings) -> tuple[Reading, ...]:
    """Give all readings that the findings of a report rest on, those of the archive among them."""
    with _beside(settings.archive, read.readings) as past:
        return (*read.readings, *(past.reading(name) for name in sorted(report.past) if past))


# an archive is seldom there, and its modules take a while to import


def _beside(
    archive: Path | None, readings: Sequence[Reading]
) -> AbstractContextManager[View | None]:
    if archive is None:
        return nullcontext()
    from qa.archive.joining import beside

    return beside(archive, readings)


def _findings_of(judgement: Judgement, readings: Sequence[Reading]) -> Sequence[Finding]:
    if not judgement.past:
        return judgement.findings
    from qa.archive.joining import findings_of

    return findings_of(judgement, readings)


def _past_notes(past: View | None) -> Iterable[Text]:
    if past is None:
        return ()
    from qa.archive.joining import notes

    return notes(past)


def _figures(reading: Reading) -> dict[Span, Figure]:
    """Give each number once, whatever claims it stands in."""
    figures: dict[Span, Figure] = {}
    for claim in reading.claims:
        for figure in figures_of(claim):
            figures.setdefault(figure.span, figure)
    return figures


def _coverage(document: str, figures: Mapping[Span, Figure], judgement: Judgement) -> Coverage:
    return Coverage(
        figures=len(figures),
        measured=sum(
            bool(figure.measure.text) and figure.measure.known != "unknown"
            for figure in figures.values()
        ),
        dated=sum(figure.period.value is not None for figure in figures.values()),
        compared=judgement.compared[document],
    )


def failures(judgement: Judgement) -> Iterator[Problem]:
    """Tell of each check that broke, once a document."""
    told = set()
    for failure in judgement.failures:
        if (failure.check, failure.document) not in told:
            told.add((failure.check, failure.document))
            why = f"{type(failure.error).__name__}: {failure.error}"
            yield Problem(failure.document, text("check-broke", code=failure.check, why=why))


def _notes(readings: Iterable[Reading]) -> Iterator[Text]:
    for reading in readings:
        if not reading.document.text.strip():
            yield text("empty-file", path=reading.document.path)
        for note in reading.document.notes:
            yield {lang: said.format(path=reading.document.path) for lang, said in note.items()}


def selected(catalogue: Catalogue, select: Sequence[str], ignore: Sequence[str]) -> Catalogue:
    """Leave the checks whose codes begin as one of `select` does, and as none of `ignore`.

    Raises RefusalError for a code that no check has, and when no check is left.
    """
    codes = [one.check.code for one in catalogue.loaded]
    for wanted in (*select, *ignore):
        if not any(code.startswith(wanted) for code in codes):
            raise RefusalError(text("no-such-check", code=wanted, **meant(wanted, codes)))
    left = tuple(
        one
        for one in catalogue.loaded
        if (not select or one.check.code.startswith(tuple(select)))
        and not one.check.code.startswith(tuple(ignore))
    )
    if not left:
        raise RefusalError(text("nothing-selected"))
    return Catalogue(left)


def exit_code(report: Report, fail_on: FailOn, *, strict_baseline: bool = False) -> int:
    """Give 2 when something could not be read or broke, 1 for what is new, else 0."""
    if report.problems:
        return 2
    levels: tuple[Severity, ...] = ("error", "warning", "note")
    counted = () if fail_on == "never" else levels[: levels.index(fail_on) + 1]
    new = any(
        finding.severity in counted and finding.status == "new" and not finding.caused_by
        for finding in report.findings
    )
    return 1 if new or (strict_baseline and report.stale) else 0
