"""A finding in a few lines of plain text, for reports that have no room for excerpts."""

from __future__ import annotations

from collections.abc import Iterable

from qa.model import Document, Finding, Report, Suggestion
from qa.report.display import one_line, safe
from qa.report.places import Atlas
from qa.report.words import role, told, word


def new_findings(report: Report) -> list[Finding]:
    """Give the new findings that no other accounts for, in the report's order."""
    return [one for one in own_findings(report) if one.status == "new"]


def own_findings(report: Report) -> list[Finding]:
    """Give the findings that no other accounts for, in the report's order."""
    return [finding for finding in report.findings if not finding.caused_by]


def gist(finding: Finding, atlas: Atlas, lang: str) -> list[str]:
    """Tell a finding line by line: what clashes, the arithmetic, the places, the mends."""
    return [
        told(finding.message, lang),
        *_working(finding, lang),
        *(_place(finding, number, atlas, lang) for number in range(len(finding.places))),
        *mends(finding, atlas, lang),
    ]


def mends(finding: Finding, atlas: Atlas, lang: str) -> list[str]:
    """Give the mends line by line, the likelier ones first."""
    ordered = sorted(finding.suggestions, key=lambda one: not one.likelier)
    return [f"{word('mend', lang)}: {_mend(finding, one, atlas, lang)}" for one in ordered]


def sited(document: Document) -> str:
    """Give the path by which other programs find the file: below the folder of the run."""
    path = document.path.replace("\\", "/").removeprefix("./")
    inside = path and not path.startswith(("/", "../")) and path[1:2] != ":"
    return safe(path if inside else document.id)


def _working(finding: Finding, lang: str) -> Iterable[str]:
    lines = map(one_line, finding.explanation.splitlines())
    return (f"{word('proof', lang)}: {line}" for line in lines if line)


def _place(finding: Finding, number: int, atlas: Atlas, lang: str) -> str:
    place = finding.places[number]
    spot = atlas.spot(place.span)
    where = f"{one_line(spot.document.path)} L{spot.line} {spot.label(lang)}"
    return f"{role(place.role, lang)}: {atlas.shown(place.span)} ({where})"


def _mend(finding: Finding, one: Suggestion, atlas: Atlas, lang: str) -> str:
    shown = atlas.shown(finding.places[one.place].span)
    if one.replacement is not None:
        shown += f" → {one_line(one.replacement) or word('struck', lang)}"
    likelier = f" ({word('likelier', lang)})" if one.likelier else ""
    return f"{shown}{likelier} {told(one.why, lang)}"
