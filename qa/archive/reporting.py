"""What was found among published articles, as a report: the newer side is blamed."""

from __future__ import annotations

from collections.abc import Iterable

from qa.archive.blame import blamed
from qa.judging.finding.baseline import with_status
from qa.judging.finding.engine import Judgement
from qa.model import Problem, Report, Text, finder
from qa.run import Settings, failures


def report_of(
    judgement: Judgement,
    settings: Settings,
    notes: Iterable[Text],
    problems: Iterable[Problem] = (),
) -> Report:
    """Make a report of a judgement on published articles; `problems` are what was not compared."""
    find = finder(judgement.past)
    findings = (blamed(one, find) for one in judgement.findings)
    return Report(
        documents=judgement.past,
        coverage={},
        findings=with_status(findings, settings.baseline, settings.today),
        rules=settings.checks.rules,
        problems=(*problems, *failures(judgement)),
        notes=tuple(notes),
    )
