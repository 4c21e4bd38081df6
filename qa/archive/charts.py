"""What an archive holds on the facts of findings, where there is enough of it to be drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from qa.archive.codec import shape
from qa.archive.history import Query, statements
from qa.archive.store import Store
from qa.judging.finding.bench import figures_of
from qa.model import Figure, Finding, Reading, Report, Statement

_PAGE = ".html"
_FEW = 3
"""From so many statements on a history is worth drawing."""
_DRAWN = 1000
"""A page shows no more findings."""
_MOST = 200
"""So many claims are looked at for one finding."""


def drawn(
    report: Report, archive: Path | None, outputs: Iterable[Path], readings: Iterable[Reading] = ()
) -> Report:
    """Add to a report what was said of the facts of its findings, where a page will draw it."""
    if archive is None or not any(path.suffix.lower() == _PAGE for path in outputs):
        return report
    read = {reading.document.id: reading for reading in readings}
    asked = [one for one in report.findings if one.severity != "note" and not one.caused_by]
    asked.sort(key=lambda finding: finding.status != "new")
    with Store(archive) as store:
        told = {finding.fingerprint: _told(store, finding, read) for finding in asked[:_DRAWN]}
    return replace(
        report, histories={name: said for name, said in told.items() if len(said) >= _FEW}
    )


def _told(store: Store, finding: Finding, read: Mapping[str, Reading]) -> tuple[Statement, ...]:
    for reading in _readings(store, finding, read):
        for figure in figures_at(finding, [reading]):
            return tuple(statements(store, Query.about(figure), figure, _MOST))
    return ()


def _readings(store: Store, finding: Finding, read: Mapping[str, Reading]) -> Iterator[Reading]:
    """Give the documents of a finding in the order of its places."""
    for name in dict.fromkeys(place.span.document for place in finding.places):
        if name in read:
            yield read[name]
        elif (entry := store.named(name)) and entry.shape == shape():
            yield store.body(entry).reading()


def figures_at(finding: Finding, readings: Iterable[Reading]) -> list[Figure]:
    """Give the figures at the places of a finding, in their order: the newest article first."""
    found = {
        figure.span: figure
        for reading in readings
        for claim in reading.claims
        for figure in figures_of(claim)
        if figure.measure.thing
    }
    return [found[place.span] for place in finding.places if place.span in found]
