"""What the commands of `qa archive` do; `qa.archive.cli` says how they are called."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from qa.archive.adding import Sources, add
from qa.archive.export import export
from qa.archive.keeping import Keeper, Renewed
from qa.archive.keys import HISTORY, keyed_checks, reader_version, version_of
from qa.archive.store import Entry, Store
from qa.archive.words import text
from qa.check import Check
from qa.config import Config
from qa.inputs import gather
from qa.judging.finding.loader import load_checks
from qa.language import told
from qa.model import Problem, Text
from qa.output import put, tell
from qa.progress import watched
from qa.reading.documents import document_id
from qa.report.display import display
from qa.request import Request


def keeper_of(request: Request, config: Config) -> Keeper:
    """Open the archive to be changed."""
    return Keeper(request.archive_path(config), load_checks(config.checks).checks)


def _store(request: Request) -> Store:
    return Store(request.archive_path(request.configuration()))


def _say(message: Text) -> None:
    put(told(message) + "\n")


def _note(message: Text) -> None:
    sys.stderr.write(f"qa: {told(message)}\n")


# ── changing it ─────────────────────────────────────────────────────────────


def add_articles(request: Request, *, form: str, jobs: int) -> int:
    """Put the articles of the paths into the archive; what is there unchanged is left."""
    config = request.configuration()
    sources = Sources(config.root, config.checks, request.encoding, request.date)
    files, problems = gather(request.paths)
    counts: Counter[str] = Counter()
    with keeper_of(request, config) as keeper:
        _renewed(keeper.renew(watched))
        outcomes = add(keeper, files, sources, jobs or os.cpu_count() or 1)
        for outcome in watched(outcomes, len(files)):
            if isinstance(outcome, Problem):
                problems.append(outcome)
                continue
            counts[outcome.how] += 1
            if form == "json":
                _line({"id": outcome.id, "how": outcome.how})
        total = keeper.count()
    tell(problems)
    if form == "json":
        _line({"summary": {**counts, "problems": len(problems), "documents": total}})
    else:
        how = {name: counts[name] for name in ("added", "changed", "unchanged")}
        _say(text("added", path=keeper.path, total=total, **how))
    return 2 if problems else 0


def _line(tree: object) -> None:
    put(json.dumps(tree, ensure_ascii=False) + "\n", encoding="utf-8")


def _renewed(done: Renewed) -> None:
    if done.documents:
        _note(text("reread", count=done.documents))
    if done.checks:
        _note(text("rekeyed", codes=", ".join(done.checks)))


def renew(request: Request, *, keys: bool) -> int:
    """Bring the archive up to the checks and the reader of today; with `keys`, all keys anew."""
    config = request.configuration()
    with keeper_of(request, config) as keeper:
        if keys:
            keeper.forget_keys()
        _renewed(keeper.renew(watched, reread=True))
        _say(text("renewed", path=keeper.path, total=keeper.count()))
    return 0


def remove_articles(request: Request) -> int:
    """Take articles out of the archive: by id, by path, or all below a folder."""
    config = request.configuration()
    with keeper_of(request, config) as keeper:
        _renewed(keeper.renew(watched))
        names: list[str] = []
        problems: list[Problem] = []
        for path in request.paths:
            if found := list(_below(keeper, path, config.root)):
                names += found
            else:
                problems.append(Problem(path, text("not-there")))
        gone = keeper.remove(list(dict.fromkeys(names)))
        total = keeper.count()
    tell(problems)
    _say(text("removed", path=keeper.path, count=len(gone), total=total))
    return 2 if problems else 0


def _below(store: Store, path: str, root: Path) -> Iterator[str]:
    """Give the ids that a path names: its own, that of the file, those in the folder."""
    for name in dict.fromkeys((path, document_id(Path(path), root))):
        if store.named(name):
            yield name
        low = "" if name in {".", ""} else name.rstrip("/") + "/"
        yield from store.below(low)


# ── what is in it ───────────────────────────────────────────────────────────


def list_articles(request: Request, *, form: str) -> int:
    """Print what is in the archive: date, title, claims, id."""
    with _store(request) as store:
        lines = (_json(entry) if form == "json" else _row(entry) for entry in store.entries())
        put("".join(f"{line}\n" for line in lines), encoding="utf-8" if form == "json" else None)
    return 0


def _row(entry: Entry) -> str:
    return f"{_day(entry) or '----------'}  {entry.claims:5}  {entry.id}  {display(entry.title)}"


def _json(entry: Entry) -> str:
    tree = {
        "id": entry.id,
        "path": entry.path,
        "title": entry.title,
        "date": _day(entry) or None,
        "characters": entry.size,
        "claims": entry.claims,
        "digest": entry.digest,
    }
    return json.dumps(tree, ensure_ascii=False)


def _day(entry: Entry) -> str:
    return dt.date.fromordinal(entry.print.day).isoformat() if entry.print.day else ""


def show_info(request: Request, *, form: str) -> int:
    """Print how much is in the archive, and whether it fits the checks and the reader of today."""
    config = request.configuration()
    checks = keyed_checks(load_checks(config.checks).checks)
    with _store(request) as store:
        facts = facts_of(store, checks)
    if form == "json":
        put(json.dumps(facts, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return 0
    shown = {key: _shown(value) for key, value in facts.items()}
    _say(text("info", **shown))
    if facts["stale"] or facts["outdated"]:
        _say(text("info-stale", **shown))
    return 0


def _shown(value: object) -> object:
    if isinstance(value, list):
        return ", ".join(value) or "—"
    return f"{value:,}" if isinstance(value, int) else value or "—"


def facts_of(store: Store, checks: list[Check]) -> dict[str, object]:
    """Count what is in an archive.

    `stale` are checks without keys of today, `outdated` documents that an earlier reader read.
    """
    ask = (
        "SELECT count(*), coalesce(sum(size), 0), coalesce(sum(claims), 0), "
        "coalesce(min(nullif(day, 0)), 0), max(day), coalesce(sum(reader != ?), 0) "
        "FROM documents LEFT JOIN states ON states.number = state"
    )
    ((count, size, claims, first, last, outdated),) = store.ask(ask, reader_version())
    known = store.known()
    fresh = {c for c, one in known.items() if not one.pending}
    stale = [
        c.code for c in checks if c.code not in fresh or known[c.code].version != version_of(c)
    ]
    days = [dt.date.fromordinal(day).isoformat() if day else "" for day in (first, last or 0)]
    return {
        "path": str(store.path),
        "documents": count,
        "characters": size,
        "claims": claims,
        "bytes": store.path.stat().st_size,
        "first": days[0],
        "last": days[1],
        "checks": sorted(code for code in known if code != HISTORY.code),
        "stale": sorted(stale),
        "outdated": outdated,
    }


def export_claims(request: Request, output: Path | None) -> int:
    """Write every claim for analysts."""
    with _store(request) as store:
        count = export(store, output)
    if output:
        _say(text("exported", path=output, count=count))
    return 0
