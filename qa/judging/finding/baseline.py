"""What is known already: the clashes that a project has decided not to be told of again.

An exact set of fingerprints, no counts. The quotes are for people and are never matched.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from qa.entries import NewerSchemaError, read_entries, text_of, texts_of, write_entries
from qa.messages import RefusalError, text
from qa.model import Document, Finding, Stale, Status

Kind: TypeAlias = Literal["known", "accepted"]
"""Found before, or accepted with a reason."""
FILE_NAME = "qa-baseline.json"
"""What a baseline is called, beside the configuration."""
_SCHEMA = "qa-baseline/1"


class BaselineError(RefusalError):
    """A baseline that is missing, broken, or written by a newer qa."""


class Entry(NamedTuple):
    """One clash that is known; `expires` is the last day on which it is.

    `document` is the first document it stands in, `also` are the others.
    """

    fingerprint: str
    check: str
    document: str
    also: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()
    kind: Kind = "known"
    reason: str = ""
    expires: dt.date | None = None

    def holds(self, today: dt.date) -> bool:
        """Say whether the entry still counts on that day."""
        return self.expires is None or today <= self.expires

    @property
    def order(self) -> tuple[str, ...]:
        """Give what entries are sorted by."""
        return (self.document, self.check, self.fingerprint)


Baseline: TypeAlias = Mapping[str, Entry]
"""Entries by fingerprint."""


class Reach(NamedTuple):
    """What a run looked at: only its checks on its documents can say that an entry is stale.

    `past` are documents that were compared with those of the run, not with one another.
    """

    checks: frozenset[str]
    documents: frozenset[str]
    past: frozenset[str] = frozenset()

    def covers(self, entry: Entry) -> bool:
        """Say whether the run would have found the entry, were it still there."""
        named = {entry.document, *entry.also}
        known = named <= self.documents | self.past and not named <= self.past
        return known and entry.check in self.checks


# ── judging by it ───────────────────────────────────────────────────────────


def with_status(
    findings: Iterable[Finding], baseline: Baseline, today: dt.date
) -> tuple[Finding, ...]:
    """Say of each finding whether it is known: it is when all of its clashes are."""
    return tuple(_judged(finding, baseline, today) for finding in findings)


def _judged(finding: Finding, baseline: Baseline, today: dt.date) -> Finding:
    entries = [baseline[one] for one in finding.prints if one in baseline]
    if len(entries) < len(finding.prints) or not all(entry.holds(today) for entry in entries):
        return finding
    accepted = all(entry.kind == "accepted" for entry in entries)
    status: Status = "accepted" if accepted else "known"
    reasons = dict.fromkeys(entry.reason for entry in entries if entry.reason)
    return replace(finding, status=status, reason="; ".join(reasons))


def stale(baseline: Baseline, findings: Iterable[Finding], reach: Reach) -> tuple[Stale, ...]:
    """Give the entries that no longer stand in the text, as far as the run can tell."""
    there = {one for finding in findings for one in finding.prints}
    gone = [
        entry
        for entry in baseline.values()
        if entry.fingerprint not in there and reach.covers(entry)
    ]
    return tuple(
        Stale(entry.fingerprint, entry.check, entry.document, entry.quotes)
        for entry in sorted(gone, key=lambda entry: entry.order)
    )


# ── keeping it ──────────────────────────────────────────────────────────────


def renewed(
    baseline: Baseline,
    findings: Sequence[Finding],
    documents: Iterable[Document],
    reach: Reach,
    today: dt.date,
) -> Baseline:
    """Put in what is there now; keep what is accepted and what the run did not look at."""
    kept = {
        entry.fingerprint: entry
        for entry in baseline.values()
        if (entry.kind == "accepted" and entry.holds(today)) or not reach.covers(entry)
    }
    by_id = {document.id: document for document in documents}
    own = [finding for finding in findings if not finding.caused_by]
    fresh: dict[str, Entry] = {}
    for entry in (entry for finding in own for entry in _entries_of(finding, by_id)):
        fresh.setdefault(entry.fingerprint, entry)
    return fresh | kept


def with_accepted(
    baseline: Baseline,
    findings: Iterable[Finding],
    documents: Iterable[Document],
    reason: str,
    expires: dt.date | None,
) -> Baseline:
    """Put in the findings' clashes as accepted; keep every other entry as it is."""
    by_id = {document.id: document for document in documents}
    fresh = {
        entry.fingerprint: entry._replace(kind="accepted", reason=reason, expires=expires)
        for finding in findings
        for entry in _entries_of(finding, by_id)
    }
    return {**baseline, **fresh}


def _entries_of(finding: Finding, documents: Mapping[str, Document]) -> tuple[Entry, ...]:
    """Give an entry for each clash of a finding; `documents` are those of the report, by id."""
    quotes = tuple(documents[p.span.document].quote(p.span) for p in finding.places)
    first, *also = sorted({place.span.document for place in finding.places})
    return tuple(Entry(one, finding.check, first, tuple(also), quotes) for one in finding.prints)


def pruned(baseline: Baseline, gone: Iterable[Stale]) -> Baseline:
    """Take out what is stale; put nothing in."""
    out = {one.fingerprint for one in gone}
    return {key: entry for key, entry in baseline.items() if key not in out}


# ── reading and writing it ──────────────────────────────────────────────────


def read_baseline(path: Path) -> Baseline:
    """Read a baseline; raises BaselineError when it is missing, broken or too new."""
    try:
        entries = [_entry(written) for written in read_entries(path, _SCHEMA)]
    except FileNotFoundError as error:
        raise BaselineError(text("baseline-missing", path=path)) from error
    except NewerSchemaError as error:
        raise BaselineError(text("baseline-newer", path=path, schema=error)) from error
    except OSError as error:
        raise _broken(path, error.strerror) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error
    return {entry.fingerprint: entry for entry in entries}


def _broken(path: Path, why: object) -> BaselineError:
    return BaselineError(text("baseline-broken", path=path, why=why))


def _entry(written: Mapping[str, object]) -> Entry:
    kind, expires = written["kind"], written.get("expires")
    if kind not in ("known", "accepted"):
        raise ValueError(kind)
    return Entry(
        fingerprint=text_of(written["fingerprint"]),
        check=text_of(written["check"]),
        document=text_of(written["document"]),
        also=texts_of(written.get("also", [])),
        quotes=texts_of(written.get("quotes", [])),
        kind="accepted" if kind == "accepted" else "known",
        reason=text_of(written.get("reason", "")),
        expires=None if expires is None else dt.date.fromisoformat(text_of(expires)),
    )


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Write a baseline, sorted, one entry a line, all at once; raises UnwritableError."""
    entries = sorted(baseline.values(), key=lambda entry: entry.order)
    write_entries(path, _SCHEMA, map(_written, entries))


def _written(entry: Entry) -> dict[str, object]:
    tree: dict[str, object] = {
        "document": entry.document,
        "check": entry.check,
        "fingerprint": entry.fingerprint,
        "kind": entry.kind,
        "quotes": list(entry.quotes),
    }
    more = {
        "also": list(entry.also),
        "reason": entry.reason,
        "expires": entry.expires.isoformat() if entry.expires else "",
    }
    return tree | {key: value for key, value in more.items() if value}
