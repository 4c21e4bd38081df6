"""A run as SARIF 2.1.0, for code hosts and viewers of analyses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote

from qa import __version__
from qa.model import Document, Finding, Place, Report, Rule
from qa.report.gist import gist, own_findings, sited
from qa.report.places import Atlas
from qa.report.streaming import streamed
from qa.report.words import role, told

Json: TypeAlias = "dict[str, object]"

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_ROOT = "ROOT"
_STATES = {"new": "new", "known": "unchanged", "accepted": "unchanged"}


def render(report: Report, lang: str) -> str:
    """Write the report as SARIF, messages in `lang`; equal reports give equal bytes."""
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the report piece by piece.

    What another finding accounts for is told with it and is no result of its own.
    """
    codes = sorted(report.rules)
    run: Json = {
        "tool": {"driver": _driver([report.rules[code] for code in codes], lang)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder of the run"}}},
        "artifacts": (
            {"location": _artifact(document), "encoding": "UTF-8", "sourceLanguage": "zh"}
            for document in report.documents
        ),
        "results": _results(report, {code: number for number, code in enumerate(codes)}, lang),
        "invocations": [_invocation(report, lang)],
    }
    yield from streamed({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})
    yield "\n"


def _driver(rules: Sequence[Rule], lang: str) -> Json:
    return {
        "name": "qa",
        "version": __version__,
        "semanticVersion": __version__,
        "language": {"zh": "zh-CN", "en": "en"}[lang],
        "rules": [_rule(rule) for rule in rules],
    }


def _rule(rule: Rule) -> Json:
    title, _, rest = rule.doc.split("\n\n", 1)[1].partition("\n")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": rest.strip() or title},
        "help": {"text": rule.doc, "markdown": f"```text\n{rule.doc}```\n"},
        "defaultConfiguration": {"level": rule.severity},
    }


def _results(report: Report, numbers: Mapping[str, int], lang: str) -> Iterator[Json]:
    atlas = Atlas(report.documents)
    explained: dict[str, list[str]] = {}
    for finding in report.findings:
        if finding.caused_by:
            explained.setdefault(finding.caused_by, []).append(told(finding.message, lang))
    for finding in own_findings(report):
        yield _result(finding, numbers[finding.check], explained, atlas, lang)


def _result(
    finding: Finding, rule: int, explained: Mapping[str, Sequence[str]], atlas: Atlas, lang: str
) -> Json:
    lines = [*gist(finding, atlas, lang), *explained.get(finding.fingerprint, ())]
    result: Json = {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": finding.severity,
        "message": {"text": "\n".join(lines)},
        "locations": [_location(finding.places[0], atlas, lang)],
        "relatedLocations": [
            {"id": number, **_location(place, atlas, lang)}
            for number, place in enumerate(finding.places[1:], 1)
        ],
        "partialFingerprints": {"printedValues/v1": finding.fingerprint},
        "baselineState": _STATES[finding.status],
    }
    if finding.status == "accepted":
        result["suppressions"] = [
            {"kind": "external", "status": "accepted", "justification": finding.reason}
        ]
    return result


def _location(place: Place, atlas: Atlas, lang: str) -> Json:
    spot = atlas.spot(place.span)
    region = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
        "snippet": {"text": atlas.quote(place.span)},
    }
    return {
        "physicalLocation": {"artifactLocation": _artifact(spot.document), "region": region},
        "message": {"text": role(place.role, lang)},
    }


def _artifact(document: Document) -> Json:
    return {"uri": quote(sited(document)), "uriBaseId": _ROOT}


def _invocation(report: Report, lang: str) -> Json:
    return {
        "executionSuccessful": not report.problems,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": f"{problem.path}: {told(problem.message, lang)}"},
            }
            for problem in report.problems
        ],
    }
