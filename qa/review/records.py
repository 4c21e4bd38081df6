"""What a desk remembers beside the baseline: `qa-desk.json`, sorted, one entry a line.

Findings that are real or have a note, articles that were cleared, dates that were confirmed.
None of it changes what `qa check` says or its exit code: that is the baseline's alone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from qa.entries import (
    NewerSchemaError,
    list_of,
    read_entries,
    text_of,
    texts_of,
    write_entries,
)
from qa.messages import RefusalError, text

FILE_NAME = "qa-desk.json"
_SCHEMA = "qa-desk/1"

Title: TypeAlias = tuple[str, str]
"""An article as people know it: its document's id and its title."""


class RecordsError(RefusalError):
    """Records that are broken, or written by a newer qa."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What was said of a finding; the quotes are for people."""

    fingerprint: str
    check: str
    document: str
    quotes: tuple[str, ...]
    real: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A block of an article as it was cleared: the digest of its text, its figures as printed."""

    digest: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cleared:
    """An article as it was cleared, with the fingerprints of the findings that stood in it."""

    day: dt.date
    blocks: tuple[Passed, ...]
    findings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Records:
    """All that is remembered: remarks by fingerprint, the others by article."""

    remarks: Mapping[str, Remark] = field(default_factory=dict)
    cleared: Mapping[Title, Cleared] = field(default_factory=dict)
    dates: Mapping[Title, dt.date] = field(default_factory=dict)


# ── writing ─────────────────────────────────────────────────────────────────


def write_records(path: Path, records: Records) -> None:
    """Write the records all at once; raises UnwritableError."""
    write_entries(path, _SCHEMA, _entries(records))


def _entries(records: Records) -> Iterable[dict[str, object]]:
    for _, remark in sorted(records.remarks.items(), key=_remark_order):
        yield {
            "kind": "finding",
            "document": remark.document,
            "check": remark.check,
            "fingerprint": remark.fingerprint,
            "real": remark.real,
            "note": remark.note,
            "quotes": list(remark.quotes),
        }
    for (document, title), cleared in sorted(records.cleared.items()):
        yield {
            "kind": "cleared",
            "document": document,
            "title": title,
            "day": cleared.day.isoformat(),
            "findings": list(cleared.findings),
            "blocks": [[block.digest, *block.figures] for block in cleared.blocks],
        }
    for (document, title), date in sorted(records.dates.items()):
        yield {"kind": "date", "document": document, "title": title, "date": date.isoformat()}


def _remark_order(pair: tuple[str, Remark]) -> tuple[str, ...]:
    remark = pair[1]
    return (remark.document, remark.check, remark.fingerprint)


# ── reading ─────────────────────────────────────────────────────────────────


def read_records(path: Path) -> Records:
    """Read the records, none where there is no file; raises RecordsError."""
    try:
        return _records(read_entries(path, _SCHEMA))
    except FileNotFoundError:
        return Records()
    except NewerSchemaError as error:
        raise RecordsError(text("desk-newer", path=path, schema=error)) from error
    except OSError as error:
        raise _broken(path, error.strerror) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error


def _broken(path: Path, why: object) -> RecordsError:
    return RecordsError(text("desk-broken", path=path, why=why))


def _records(entries: Iterable[Mapping[str, object]]) -> Records:
    remarks, cleared, dates = {}, {}, {}
    for entry in entries:
        kind, document = entry["kind"], text_of(entry["document"])
        if kind == "finding":
            remark = _remark(entry, document)
            remarks[remark.fingerprint] = remark
        elif kind == "cleared":
            cleared[document, text_of(entry["title"])] = _cleared(entry)
        elif kind == "date":
            dates[document, text_of(entry["title"])] = _day(entry["date"])
        else:
            raise ValueError(kind)
    return Records(remarks, cleared, dates)


def _remark(entry: Mapping[str, object], document: str) -> Remark:
    return Remark(
        fingerprint=text_of(entry["fingerprint"]),
        check=text_of(entry["check"]),
        document=document,
        quotes=texts_of(entry["quotes"]),
        real=entry["real"] is True,
        note=text_of(entry["note"]),
    )


def _cleared(entry: Mapping[str, object]) -> Cleared:
    blocks = [texts_of(block) for block in list_of(entry["blocks"])]
    return Cleared(
        day=_day(entry["day"]),
        blocks=tuple(Passed(digest, tuple(figures)) for digest, *figures in blocks),
        findings=texts_of(entry["findings"]),
    )


def _day(value: object) -> dt.date:
    return dt.date.fromisoformat(text_of(value))
