"""`qa archive history`: what was said of a fact before, asked in words or by a finding."""

from __future__ import annotations

import json

from qa.archive.charts import figures_at
from qa.archive.history import Query, statements
from qa.archive.store import Store
from qa.archive.words import ArchiveError, text
from qa.inputs import read
from qa.judging.finding.picking import pick
from qa.language import language
from qa.model import Figure, Statement
from qa.output import put, standard_output, tell
from qa.patterns import regex
from qa.progress import watched
from qa.report.history import show, tree
from qa.request import Request, settings_of
from qa.run import check, with_past

_PRINT = regex("#?[0-9a-f]{4,64}")


def show_history(request: Request, asked: str, *, form: str) -> int:
    """Print every statement of a fact; `asked` is a fingerprint, or a place and what is counted."""
    like = _figure(request, asked) if _PRINT.fullmatch(asked.lower()) else None
    query = Query.about(like) if like else Query.of(asked)
    if not query.things:
        raise ArchiveError(text("no-thing", asked=asked))
    with Store(request.archive_path(request.configuration())) as store:
        told = statements(store, query, like)
    if not told:
        raise ArchiveError(text("never-said", asked=" ".join((*query.places, *query.things))))
    _print(told, form)
    return 0


def _print(told: list[Statement], form: str) -> None:
    if form == "json":
        put(json.dumps(tree(told), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
        return
    with standard_output() as stream:
        show(told, lang=language(), stream=stream)


def _figure(request: Request, asked: str) -> Figure:
    """Give the newest figure that a finding is about."""
    config = request.configuration()
    settings = settings_of(request, config)
    done = read(request.inputs(config), watched)
    report, _ = check(done, settings)
    tell(report.problems)
    finding = pick(report.findings, asked)[0]
    figures = figures_at(finding, with_past(done, report, settings))
    if not figures:
        raise ArchiveError(text("no-figure", asked=asked))
    return figures[0]
