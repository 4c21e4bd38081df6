"""A run under review: checked anew when its files change, decided on through `qa review`.

What is kept is read again before each decision is written, under a lock: several windows,
and other runs of qa beside them, lose nothing of one another's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock

from qa.files import locked
from qa.inputs import STDIN, Read, gather, read
from qa.judging.finding import baseline as known
from qa.judging.finding.baseline import Baseline, Reach
from qa.messages import RefusalError, text
from qa.model import Finding, Report
from qa.progress import watched
from qa.report.desk import ArticleKey
from qa.report.heads import Heads
from qa.report.html import page
from qa.report.state import State, state
from qa.request import Request, settings_of
from qa.review import deciding
from qa.review.deciding import Kept
from qa.review.records import FILE_NAME, read_records, write_records
from qa.run import check


@dataclass(frozen=True, slots=True)
class Wish:
    """What a desk wants of a finding, by its fingerprint, or of an article, by its name."""

    do: str
    fingerprint: str = ""
    article: str = ""
    yes: bool = True
    reason: str = ""
    expires: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Run:
    """A run that looked at no baseline, and the files as they were then."""

    read: Read
    report: Report
    reach: Reach
    stamp: object


class Review:
    """A request under review; its methods may be called from several threads."""

    def __init__(self, request: Request, lang: str) -> None:
        """Check the inputs; raises RefusalError."""
        if STDIN in request.paths:
            raise RefusalError(text("review-stdin"))
        config = request.configuration()
        self._inputs = request.inputs(config)
        self._settings = settings_of(replace(request, use_baseline=False), config)
        self._baseline = request.baseline_path(config)
        self._records = self._baseline.with_name(FILE_NAME)
        self._lang = lang
        self._lock = Lock()
        self._before: Mapping[str, known.Entry] = {}
        self._kept()
        self._run = self._checked()

    @property
    def report(self) -> Report:
        """Give the run as it was checked last, before anything was decided."""
        return self._run.report

    def page(self) -> str:
        """Give the page as things stand now; articles that have changed are checked again."""
        with self._lock:
            if self._stamp() != self._run.stamp:
                self._run = self._checked()
            kept = self._kept()
            report = self._judged(kept.baseline)
            return page(report, deciding.desk_of(report, kept), self._lang, "review")

    def decide(self, wish: Wish) -> State:
        """Write down a decision and say what is decided now; raises RefusalError."""
        with self._lock:
            if wish.do != "look":
                with locked(self._baseline.parent):
                    self._keep(self._kept(), wish)
            kept = self._kept()
            report = self._judged(kept.baseline)
            return state(report, deciding.desk_of(report, kept), self._lang)

    # ── what is decided ─────────────────────────────────────────────────────

    def _keep(self, before: Kept, wish: Wish) -> None:
        after = self._on_article(before, wish) if wish.article else self._on_finding(before, wish)
        self._before = after.before
        if after.baseline != before.baseline:
            known.write_baseline(self._baseline, after.baseline)
        if after.records != before.records:
            write_records(self._records, after.records)

    def _on_finding(self, kept: Kept, wish: Wish) -> Kept:
        findings = self._findings(wish.fingerprint)
        documents = {one.id: one for one in self._run.report.documents}
        if wish.do == "accept":
            reason = self._reason(wish)
            return deciding.accept(kept, findings, documents.values(), reason, wish.expires)
        if wish.do == "real":
            return deciding.real(kept, findings, documents)
        if wish.do == "note":
            return deciding.note(kept, findings, documents, wish.note.strip())
        if wish.do == "undo":
            return deciding.undo(kept, findings)
        raise RefusalError(text("bad-wish", why=wish.do))

    def _on_article(self, kept: Kept, wish: Wish) -> Kept:
        article = self._article(wish.article)
        if wish.do == "clear":
            day = _today() if wish.yes else None
            return deciding.clear(kept, self._judged(kept.baseline), article, day)
        if wish.do == "confirm":
            return deciding.confirm(kept, self._run.report, article, yes=wish.yes)
        raise RefusalError(text("bad-wish", why=wish.do))

    def _reason(self, wish: Wish) -> str:
        if not wish.reason.strip():
            raise RefusalError(text("no-reason"))
        if wish.expires and wish.expires < _today():
            raise RefusalError(text("expired-already", value=wish.expires))
        return wish.reason.strip()

    def _findings(self, fingerprint: str) -> Sequence[Finding]:
        found = [one for one in self._run.report.findings if one.fingerprint == fingerprint]
        if not found:
            raise RefusalError(text("finding-gone"))
        return found

    def _article(self, name: str) -> ArticleKey:
        heads = Heads(self._run.report.documents, self._lang)
        for document in self._run.report.documents:
            for at in range(len(document.articles)):
                if heads.key((document.id, at)) == name:
                    return document.id, at
        raise RefusalError(text("no-such-article"))

    # ── what is there ───────────────────────────────────────────────────────

    def _checked(self) -> _Run:
        stamp = self._stamp()
        done = read(self._inputs, watched)
        report, reach = check(done, self._settings)
        return _Run(done, report, reach, stamp)

    def _stamp(self) -> object:
        """Tell whether a file has come, gone or changed."""
        files, problems = gather(self._inputs.paths)
        return [_state_of(path) for path in files], problems

    def _kept(self) -> Kept:
        there = self._baseline.exists()
        entries: Baseline = known.read_baseline(self._baseline) if there else {}
        return Kept(entries, read_records(self._records), self._before)

    def _judged(self, baseline: Baseline) -> Report:
        raw = self._run.report
        return replace(
            raw,
            findings=known.with_status(raw.findings, baseline, _today()),
            stale=known.stale(baseline, raw.findings, self._run.reach),
        )


def _state_of(path: Path) -> tuple[str, int, int]:
    try:
        found = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), found.st_mtime_ns, found.st_size


def _today() -> dt.date:
    return dt.datetime.now().astimezone().date()
