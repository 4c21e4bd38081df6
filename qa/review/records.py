"""What a desk remembers beside the baseline: `qa-desk.json`, sorted, one entry a line.

Findings that are real or have a note, articles that were cleared, dates that were confirmed.
None of it changes what `qa check` says or its exit code: that is the baseline's alone.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from qa.files import write_atomically
from qa.messages import RefusalError, text

FILE_NAME = "qa-desk.json"
_SCHEMA = "qa-desk/1"
_FAMILY = "qa-desk/"

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
    lines = [json.dumps(entry, ensure_ascii=False) for entry in _entries(records)]
    body = "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"
    write_atomically(path, f'{{"schema": "{_SCHEMA}", "entries": {body}}}\n')


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
        tree = json.loads(path.read_text("utf-8"))
        _of_our_schema(path, tree)
        return _records(tree["entries"])
    except FileNotFoundError:
        return Records()
    except OSError as error:
        raise _broken(path, error.strerror) from error
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(path, f"{type(error).__name__}: {error}") from error


def _broken(path: Path, why: object) -> RecordsError:
    return RecordsError(text("desk-broken", path=path, why=why))


def _of_our_schema(path: Path, tree: Mapping[str, object]) -> None:
    schema = tree["schema"]
    if schema == _SCHEMA:
        return
    if isinstance(schema, str) and schema.startswith(_FAMILY):
        raise RecordsError(text("desk-newer", path=path, schema=schema))
    raise ValueError(schema)


def _records(entries: Iterable[Mapping[str, object]]) -> Records:
    remarks, cleared, dates = {}, {}, {}
    for entry in entries:
        kind, document = entry["kind"], _text(entry["document"])
        if kind == "finding":
            remark = _remark(entry, document)
            remarks[remark.fingerprint] = remark
        elif kind == "cleared":
            cleared[document, _text(entry["title"])] = _cleared(entry)
        elif kind == "date":
            dates[document, _text(entry["title"])] = _day(entry["date"])
        else:
            raise ValueError(kind)
    return Records(remarks, cleared, dates)


def _remark(entry: Mapping[str, object], document: str) -> Remark:
    return Remark(
        fingerprint=_text(entry["fingerprint"]),
        check=_text(entry["check"]),
        document=document,
        quotes=_texts(entry["quotes"]),
        real=entry["real"] is True,
        note=_text(entry["note"]),
    )


def _cleared(entry: Mapping[str, object]) -> Cleared:
    blocks = [_texts(block) for block in _list(entry["blocks"])]
    return Cleared(
        day=_day(entry["day"]),
        blocks=tuple(Passed(digest, tuple(figures)) for digest, *figures in blocks),
        findings=_texts(entry["findings"]),
    )


def _day(value: object) -> dt.date:
    return dt.date.fromisoformat(_text(value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(_text(one) for one in _list(value))
