"""New findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import Finding, Report
from qa.report.gist import gist, new_findings, sited
from qa.report.places import Atlas
from qa.report.words import word

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report, lang: str) -> str:
    """Write one command a line for each new finding, at its first place."""
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the commands one by one."""
    atlas = Atlas(report.documents)
    for one in new_findings(report):
        yield f"{_command(one, atlas, lang)}\n"


def _command(finding: Finding, atlas: Atlas, lang: str) -> str:
    spot = atlas.spot(finding.places[0].span)
    facts = {
        "file": sited(spot.document),
        "line": spot.line,
        "endLine": spot.end_line,
        "col": spot.column,
        "endColumn": spot.end_column,
        "title": f"{word(finding.severity, lang)} {finding.check} #{finding.fingerprint[:8]}",
    }
    if spot.end_line > spot.line:
        # columns are refused for a range of several lines
        del facts["col"], facts["endColumn"]
    told = ",".join(f"{name}={_property(str(value))}" for name, value in facts.items())
    message = _data("\n".join(gist(finding, atlas, lang)))
    return f"::{_LEVELS[finding.severity]} {told}::{message}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
