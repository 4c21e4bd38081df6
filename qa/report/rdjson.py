"""New findings in the Reviewdog Diagnostic Format, for review tools of all code hosts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from qa.model import Finding, Place, Report, Span, Suggestion
from qa.report.gist import gist, new_findings, sited
from qa.report.places import Atlas, Spot
from qa.report.streaming import streamed
from qa.report.words import role

Json: TypeAlias = "dict[str, object]"

_LEVELS = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(report: Report, lang: str) -> str:
    """Write the new findings as rdjson, messages in `lang`; equal reports give equal bytes."""
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the findings piece by piece."""
    atlas = Atlas(report.documents)
    diagnostics = (_diagnostic(one, atlas, lang) for one in new_findings(report))
    yield from streamed({"source": {"name": "qa"}, "diagnostics": diagnostics})
    yield "\n"


def _diagnostic(finding: Finding, atlas: Atlas, lang: str) -> Json:
    return {
        "message": "\n".join(gist(finding, atlas, lang)),
        "location": _location(finding.places[0], atlas),
        "severity": _LEVELS[finding.severity],
        "code": {"value": finding.check},
        "suggestions": [
            _suggestion(one, finding.places[one.place].span, atlas)
            for one in sorted(finding.suggestions, key=lambda one: not one.likelier)
            if one.replacement is not None and _in_one_file(finding, one)
        ],
        "related_locations": [
            {"message": role(place.role, lang), "location": _location(place, atlas)}
            for place in finding.places[1:]
        ],
    }


def _in_one_file(finding: Finding, one: Suggestion) -> bool:
    """Say whether the mend is for the file of the diagnostic: a range names no other."""
    return finding.places[one.place].span.document == finding.places[0].span.document


def _location(place: Place, atlas: Atlas) -> Json:
    return {
        "path": sited(atlas.spot(place.span).document),
        "range": _range(place.span, atlas),
    }


def _suggestion(one: Suggestion, span: Span, atlas: Atlas) -> Json:
    return {"range": _range(span, atlas), "text": one.replacement}


def _range(span: Span, atlas: Atlas) -> Json:
    spot = atlas.spot(span)
    return {
        "start": _position(spot, span.start, spot.line, spot.column),
        "end": _position(spot, span.end, spot.end_line, spot.end_column),
    }


def _position(spot: Spot, offset: int, line: int, column: int) -> Json:
    """Give a position as the format has it: columns count bytes of UTF-8, from 1."""
    before = spot.document.text[offset - column + 1 : offset]
    return {"line": line, "column": 1 + len(before.encode("utf-8", "surrogatepass"))}
