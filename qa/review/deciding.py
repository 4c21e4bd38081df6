"""Decisions: what each makes of the baseline and the desk's records. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from qa.judging.finding import baseline as known
from qa.judging.finding.baseline import Baseline, Entry
from qa.model import Document, Finding, Report
from qa.report.desk import ArticleKey, Decision, Desk, Since
from qa.review.clearing import found, passed, since, titles
from qa.review.records import Records, Remark


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept on disk; `before` are known entries that were accepted in this session."""

    baseline: Baseline
    records: Records
    before: Mapping[str, Entry] = field(default_factory=dict)


# ── on a finding ────────────────────────────────────────────────────────────


def accept(
    kept: Kept,
    findings: Sequence[Finding],
    documents: Iterable[Document],
    reason: str,
    expires: dt.date | None,
) -> Kept:
    """Let a finding stay; it is no longer one for the reporter."""
    prints = {one for finding in findings for one in finding.prints}
    known_now = {
        one: kept.baseline[one]
        for one in prints
        if one in kept.baseline and kept.baseline[one].kind == "known"
    }
    after = known.with_accepted(kept.baseline, findings, documents, reason, expires)
    kept = replace(kept, baseline=after, before={**kept.before, **known_now})
    return _remarked(kept, findings[0], (), real=False)


def undo(kept: Kept, findings: Sequence[Finding]) -> Kept:
    """Take back that a finding is accepted or real; what was known before is known again."""
    prints = {one for finding in findings for one in finding.prints}
    left = {
        key: entry
        for key, entry in kept.baseline.items()
        if key not in prints or entry.kind == "known"
    }
    again = {key: entry for key, entry in kept.before.items() if key in prints and key not in left}
    return _remarked(replace(kept, baseline=left | again), findings[0], (), real=False)


def real(kept: Kept, findings: Sequence[Finding], documents: Mapping[str, Document]) -> Kept:
    """Put a finding onto the query slip; it is accepted no longer."""
    quotes = _quotes(findings[0], documents)
    return _remarked(undo(kept, findings), findings[0], quotes, real=True)


def note(
    kept: Kept, findings: Sequence[Finding], documents: Mapping[str, Document], words: str
) -> Kept:
    """Write a note on a finding, or take it away with empty words."""
    return _remarked(kept, findings[0], _quotes(findings[0], documents), note=words)


def _quotes(finding: Finding, documents: Mapping[str, Document]) -> tuple[str, ...]:
    return tuple(documents[place.span.document].quote(place.span) for place in finding.places)


def _remarked(
    kept: Kept,
    finding: Finding,
    quotes: tuple[str, ...],
    *,
    real: bool | None = None,
    note: str | None = None,
) -> Kept:
    name = finding.fingerprint
    first = min(place.span.document for place in finding.places)
    old = kept.records.remarks.get(name, Remark(name, finding.check, first, quotes))
    new = replace(
        old,
        real=old.real if real is None else real,
        note=old.note if note is None else note,
    )
    remarks = {key: one for key, one in kept.records.remarks.items() if key != name}
    if new.real or new.note:
        remarks[name] = new
    return replace(kept, records=replace(kept.records, remarks=remarks))


# ── on an article ───────────────────────────────────────────────────────────


def clear(kept: Kept, report: Report, article: ArticleKey, day: dt.date | None) -> Kept:
    """Clear an article as it stands on a day; None takes it back."""
    document = _document(report, article)
    was = found(kept.records.cleared, document).get(article[1])
    cleared = {key: one for key, one in kept.records.cleared.items() if one is not was}
    if day:
        cleared[titles(document)[article[1]]] = passed(report, article, day)
    return replace(kept, records=replace(kept.records, cleared=cleared))


def confirm(kept: Kept, report: Report, article: ArticleKey, *, yes: bool) -> Kept:
    """Say that an article's inferred date is right."""
    document = _document(report, article)
    title = titles(document)[article[1]]
    dates = {key: date for key, date in kept.records.dates.items() if key != title}
    date = document.articles[article[1]].date
    if yes and date:
        dates[title] = date
    return replace(kept, records=replace(kept.records, dates=dates))


def _document(report: Report, article: ArticleKey) -> Document:
    return next(one for one in report.documents if one.id == article[0])


# ── as the page shows it ────────────────────────────────────────────────────


def desk_of(report: Report, kept: Kept) -> Desk:
    """Give all that was decided of a run."""
    cleared: dict[ArticleKey, Since] = {}
    confirmed: set[ArticleKey] = set()
    passed_on: set[str] = set()
    for document in report.read:
        figures = report.figures.get(document.id, ())
        for at, one in found(kept.records.cleared, document).items():
            cleared[document.id, at] = since(one, document, at, figures)
            passed_on.update(one.findings)
        for at, title in enumerate(titles(document)):
            date = document.articles[at].date
            if date and kept.records.dates.get(title) == date:
                confirmed.add((document.id, at))
    decisions = {
        finding.fingerprint: _decision(finding, kept, settled=finding.fingerprint in passed_on)
        for finding in report.findings
    }
    return Desk(decisions, cleared, frozenset(confirmed))


def _decision(finding: Finding, kept: Kept, *, settled: bool) -> Decision:
    entries = [kept.baseline[one] for one in finding.prints if one in kept.baseline]
    days = [entry.expires for entry in entries if entry.expires]
    remark = kept.records.remarks.get(finding.fingerprint)
    return Decision(
        status=finding.status,
        reason=finding.reason,
        expires=min(days, default=None) if finding.status == "accepted" else None,
        real=bool(remark and remark.real),
        note=remark.note if remark else "",
        settled=settled,
    )
