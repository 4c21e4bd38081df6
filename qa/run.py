"""A run from what was read to a report: judging, the archive and the baseline wired together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa.config import FailOn
from qa.inputs import Read
from qa.judging.finding.baseline import Baseline, Reach, stale, with_status
from qa.judging.finding.bench import figures_of
from qa.judging.finding.engine import Judgement, judge
from qa.judging.finding.loader import Catalogue
from qa.messages import RefusalError, meant, text
from qa.model import (
    Coverage,
    Figure,
    Finding,
    Problem,
    Reading,
    Report,
    Severity,
    Span,
    Text,
)

if TYPE_CHECKING:
    from qa.archive.view import View


class Settings(NamedTuple):
    """What a run is judged by: the checks, what is known already, the day, the archive if any."""

    checks: Catalogue
    baseline: Baseline
    today: dt.date
    archive: Path | None = None


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
