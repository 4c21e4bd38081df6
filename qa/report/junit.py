"""A run as JUnit XML: a suite for each document, a failed case for each new error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree as ET

from qa.model import Document, Finding, Report
from qa.report.gist import gist, own_findings, sited
from qa.report.places import Atlas
from qa.report.words import told, word

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, lang: str) -> str:
    """Write the report as JUnit XML, messages in `lang`; equal reports give equal bytes.

    Only new errors fail; what an editor should look at, and what is known or accepted, is a
    skipped case with its reason. A document without findings has one case that passes, an
    input that could not be read one with an error.
    """
    return "".join(parts(report, lang))


def parts(report: Report, lang: str) -> Iterator[str]:
    """Write the report suite by suite."""
    yield "<?xml version='1.0' encoding='utf-8'?>\n"
    empty = True
    for suite in _suites(report, lang):
        if empty:
            yield '<testsuites name="qa">'
        empty = False
        ET.indent(suite, level=1)
        yield f"\n  {ET.tostring(suite, encoding='unicode')}"
    yield '<testsuites name="qa" />\n' if empty else "\n</testsuites>\n"


def _suites(report: Report, lang: str) -> Iterator[ET.Element]:
    atlas = Atlas(report.documents)
    found: dict[str, list[Finding]] = {}
    for finding in own_findings(report):
        found.setdefault(finding.places[0].span.document, []).append(finding)
    for document in report.documents:
        yield _suite(document, found.get(document.id, ()), atlas, lang)
    for problem in report.problems:
        suite = ET.Element("testsuite", name=_fit(problem.path), tests="1", errors="1")
        case = ET.SubElement(suite, "testcase", classname=_fit(problem.path), name="qa")
        ET.SubElement(case, "error", message=_fit(told(problem.message, lang)))
        yield suite


def _suite(document: Document, found: Sequence[Finding], atlas: Atlas, lang: str) -> ET.Element:
    path = _fit(sited(document))
    failed = [one for one in found if _fails(one)]
    suite = ET.Element(
        "testsuite",
        name=path,
        tests=str(len(found) or 1),
        failures=str(len(failed)),
        errors="0",
        skipped=str(len(found) - len(failed)),
    )
    if not found:
        ET.SubElement(suite, "testcase", classname=path, name="qa")
    for finding in found:
        _case(suite, path, finding, atlas, lang)
    return suite


def _fails(finding: Finding) -> bool:
    return finding.severity == "error" and finding.status == "new"


def _case(suite: ET.Element, path: str, finding: Finding, atlas: Atlas, lang: str) -> None:
    message = _fit(told(finding.message, lang))
    name = f"{finding.check} {finding.fingerprint}"
    line = str(atlas.spot(finding.places[0].span).line)
    case = ET.SubElement(suite, "testcase", classname=path, name=name, file=path, line=line)
    if _fails(finding):
        outcome = ET.SubElement(case, "failure", type=finding.check, message=message)
    else:
        state = [word(finding.severity, lang), word(finding.status, lang), finding.reason]
        shown = f"{' · '.join(filter(None, state))}: {message}"
        outcome = ET.SubElement(case, "skipped", message=_fit(shown))
    outcome.text = _fit("\n".join(gist(finding, atlas, lang)))


def _fit(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _NOT_XML.sub("", text)
