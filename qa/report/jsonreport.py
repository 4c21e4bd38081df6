"""A run as JSON, for programs: the schema `qa-report/1`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from qa import __version__
from qa.model import Article, Coverage, Document, Finding, Place, Report, Suggestion
from qa.report.display import display
from qa.report.places import Atlas
from qa.report.streaming import streamed

Json: TypeAlias = "dict[str, object]"


def render(report: Report, lang: str) -> str:
    """Write the report as JSON text, messages in `lang`; equal reports give equal bytes."""
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the report piece by piece."""
    yield from streamed(_tree(report, lang))
    yield "\n"


def _tree(report: Report, lang: str) -> Json:
    atlas = Atlas(report.documents)
    return {
        "schema": "qa-report/1",
        "tool": {"name": "qa", "version": __version__},
        "documents": (_document(report, document) for document in report.documents),
        "findings": (_finding(finding, atlas, lang) for finding in report.findings),
        "summary": _summary(report, lang),
    }


def _document(report: Report, document: Document) -> Json:
    coverage = report.coverage.get(document.id, Coverage())
    extracted = {} if document.coordinates == "file" else {"coordinates": document.coordinates}
    return {
        "id": document.id,
        "path": document.path,
        **extracted,
        "articles": [_article(article) for article in document.articles],
        "figures": coverage.figures,
        "compared": coverage.compared,
    }


def _article(article: Article) -> Json:
    return {
        "title": article.title,
        "date": article.date.isoformat() if article.date else None,
        "date_from": article.date_from,
        "start": article.span.start,
        "end": article.span.end,
    }


def _finding(finding: Finding, atlas: Atlas, lang: str) -> Json:
    return {
        "check": finding.check,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message[lang],
        "explanation": finding.explanation,
        "places": [_place(place, atlas) for place in finding.places],
        "suggestions": [_suggestion(suggestion, lang) for suggestion in finding.suggestions],
        "caused_by": finding.caused_by,
        "fingerprint": finding.fingerprint,
        "status": finding.status,
    }


def _place(place: Place, atlas: Atlas) -> Json:
    spot, quote = atlas.spot(place.span), atlas.quote(place.span)
    return {
        "document": spot.document.id,
        "path": spot.document.path,
        "role": place.role,
        "start": place.span.start,
        "end": place.span.end,
        "line": spot.line,
        "column": spot.column,
        "end_line": spot.end_line,
        "end_column": spot.end_column,
        "paragraph": spot.paragraph,
        "quote": quote,
        "display": display(quote),
    }


def _suggestion(suggestion: Suggestion, lang: str) -> Json:
    return {
        "place": suggestion.place,
        "replacement": suggestion.replacement,
        "why": suggestion.why[lang],
        "likelier": suggestion.likelier,
    }


def _summary(report: Report, lang: str) -> Json:
    own = [finding for finding in report.findings if not finding.caused_by]
    return {
        **{status: _severities(own, status) for status in ("new", "known", "accepted")},
        "caused": len(report.findings) - len(own),
        "documents": len(report.read),
        "articles": sum(len(document.articles) for document in report.read),
        "coverage": _coverage(report),
        "stale": [
            {
                "fingerprint": entry.fingerprint,
                "check": entry.check,
                "document": entry.document,
                "quotes": list(entry.quotes),
            }
            for entry in report.stale
        ],
        "problems": [
            {"path": problem.path, "message": problem.message[lang]} for problem in report.problems
        ],
        "notes": [note[lang] for note in report.notes],
    }


def _severities(findings: Iterable[Finding], status: str) -> Json:
    counts = Counter(finding.severity for finding in findings if finding.status == status)
    return {"error": counts["error"], "warning": counts["warning"], "note": counts["note"]}


def _coverage(report: Report) -> Json:
    all_of = list(report.coverage.values())
    return {
        "figures": sum(coverage.figures for coverage in all_of),
        "measured": sum(coverage.measured for coverage in all_of),
        "dated": sum(coverage.dated for coverage in all_of),
        "compared": sum(coverage.compared for coverage in all_of),
    }
