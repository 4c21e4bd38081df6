"""`qa archive check` and `verify`: whether what was published agrees, and whether the file does."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from operator import xor
from pathlib import Path

from qa.archive.audit import Audit, audit
from qa.archive.charts import drawn
from qa.archive.keys import keyed_checks, rows, version_of
from qa.archive.places import rows_of
from qa.archive.reporting import report_of
from qa.archive.store import Store
from qa.archive.words import ArchiveError, text
from qa.check import Check
from qa.config import FailOn
from qa.judging.finding.loader import load_checks
from qa.language import told
from qa.model import Problem, Text
from qa.output import put, tell
from qa.progress import watched
from qa.request import Request, settings_of
from qa.run import exit_code
from qa.showing import show, write, writers_of


def check_archive(
    request: Request, *, form: str, outputs: Sequence[Path], fail_on: FailOn | None
) -> int:
    """Compare all that was published, show what was found and write the reports."""
    writers = writers_of(outputs)
    config = request.configuration()
    settings = settings_of(request, config)
    with Store(request.archive_path(config)) as store:
        judgement, done = audit(store, settings.checks.checks, watched)
        report = report_of(judgement, settings, _notes(done), _left_out(str(store.path), done))
        tell(report.problems)
        # articles are read once more while they are shown
        report = drawn(report, store.path, outputs)
        write(report, writers)
        show(report, form)
    return exit_code(report, fail_on or config.fail_on)


def _notes(done: Audit) -> Iterator[Text]:
    yield text("audited", documents=done.documents, groups=done.groups)
    if done.hot:
        yield text("cut", count=done.hot.total(), codes=", ".join(sorted(done.hot)))
    if done.formulas:
        yield text("formulas", count=done.formulas)


def _left_out(path: str, done: Audit) -> Iterator[Problem]:
    """Say what an audit could not compare: it must not pass for agreement."""
    if done.stale:
        yield Problem(path, text("stale", codes=", ".join(done.stale)))
    if done.unread:
        yield Problem(path, text("other-shape", count=done.unread))


# ── the file itself ─────────────────────────────────────────────────────────


def verify(request: Request, *, form: str) -> int:
    """Say whether every page, article and key of the file is as it was written."""
    config = request.configuration()
    with Store(request.archive_path(config)) as store:
        problems = list(_faults(store, load_checks(config.checks).checks))
        count = store.count()
    if form == "json":
        tree = {
            "path": str(store.path),
            "documents": count,
            "problems": [{"path": one.path, "message": told(one.message)} for one in problems],
        }
        put(json.dumps(tree, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    else:
        tell(problems)
        if not problems:
            put(told(text("sound", path=store.path, count=count)) + "\n")
    return 2 if problems else 0


def _faults(store: Store, checks: Iterable[Check]) -> Iterator[Problem]:
    where = str(store.path)
    for (line,) in store.ask("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem(where, text("damaged", path=store.path, why=line))
    known = store.known()
    keyed = [
        check
        for check in keyed_checks(checks)
        if check.code in known and known[check.code].version == version_of(check)
    ]
    made = dict.fromkeys((check.code for check in keyed), 0)
    numbers = {code: one.number for code, one in known.items()}
    for entry in watched(store.entries(), store.count()):
        try:
            claims = list(store.body(entry).claims())
        except ArchiveError as error:
            yield Problem(entry.id, error.message)
            continue
        for check in keyed:
            for row in set(rows_of(rows([check], claims), numbers, entry.number)):
                made[check.code] ^= hash(row)
    for code, mark in made.items():
        if mark != reduce(xor, map(hash, store.rows(numbers[code])), 0):
            yield Problem(where, text("keys-differ", code=code))
