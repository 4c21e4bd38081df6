"""The findings of a run in the order in which people settle them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from qa.model import Article, Coverage, Document, Finding, Report

FIRST = 5
"""So many findings stand on top, in full."""
MOST = 1000
"""A page that people read shows no more findings."""


class Docket(NamedTuple):
    """A run's findings sorted out: each stands in one place only.

    `first` and `rest` are new errors and warnings, `notes` new notes, `aside` what is known
    or accepted; `caused` gives, by fingerprint, what a finding accounts for.
    `prefix` is how many characters of a fingerprint tell the findings apart.
    """

    first: tuple[Finding, ...]
    rest: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    aside: tuple[Finding, ...]
    caused: Mapping[str, tuple[Finding, ...]]
    prefix: int

    @classmethod
    def of(cls, report: Report) -> Docket:
        """Sort the findings of a run, each group in the report's own order."""
        own = [finding for finding in report.findings if not finding.caused_by]
        new = [finding for finding in own if finding.status == "new"]
        grave = tuple(finding for finding in new if finding.severity != "note")
        return cls(
            first=grave[:FIRST],
            rest=grave[FIRST:],
            notes=tuple(finding for finding in new if finding.severity == "note"),
            aside=tuple(finding for finding in own if finding.status != "new"),
            caused=_caused(report.findings),
            prefix=_prefix({finding.fingerprint for finding in report.findings}),
        )

    def cut(self, most: int) -> Docket:
        """Leave so many findings, the weightiest."""
        room, kept = most, []
        for group in (self.first, self.rest, self.notes, self.aside):
            kept.append(group[:room])
            room -= len(kept[-1])
        first, rest, notes, aside = kept
        return self._replace(first=first, rest=rest, notes=notes, aside=aside)

    @property
    def new(self) -> tuple[Finding, ...]:
        """Give all new findings that no other accounts for."""
        return (*self.first, *self.rest, *self.notes)


def inferred(report: Report) -> list[tuple[Document, Article]]:
    """Give the articles whose date was inferred: people check it before all else."""
    return [
        (document, article)
        for document in report.read
        for article in document.articles
        if article.date_from == "inferred"
    ]


def totals(report: Report) -> dict[str, int]:
    """Give how much was read in the whole run, by the names of `words.word`."""
    every: Sequence[Coverage] = list(report.coverage.values())
    return {
        "files": len(report.read),
        "articles": sum(len(document.articles) for document in report.read),
        "figures": sum(coverage.figures for coverage in every),
        "measured": sum(coverage.measured for coverage in every),
        "dated": sum(coverage.dated for coverage in every),
        "compared": sum(coverage.compared for coverage in every),
    }


def _caused(findings: Sequence[Finding]) -> dict[str, tuple[Finding, ...]]:
    caused: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.caused_by:
            caused.setdefault(finding.caused_by, []).append(finding)
    return {cause: tuple(group) for cause, group in caused.items()}


def _prefix(prints: set[str]) -> int:
    longest = max(map(len, prints), default=8)
    lengths = range(8, longest)
    return next((n for n in lengths if len({p[:n] for p in prints}) == len(prints)), longest)
