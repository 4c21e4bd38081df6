"""What qa says out loud of texts: no notes, and nothing that another finding explains."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Finding, Reading
from qa.reading.claims import read_claims
from qa.reading.documents import read_text

CHECKS = load_checks(packages=False).checks
_MARK, _MARKED = re.compile("[⟦⟧]"), re.compile("⟦(.*?)⟧")


def loud(readings: Sequence[Reading]) -> list[Finding]:
    """Give the findings that stop an editor."""
    judgement = judge(readings, CHECKS)
    assert not judgement.failures
    return [one for one in judgement.findings if one.severity != "note" and not one.caused_by]


def codes(*texts: str) -> list[str]:
    """Give the codes of the checks that speak up."""
    readings = [read_claims(read_text(t, name=f"{n}", path=f"{n}")) for n, t in enumerate(texts)]
    return [one.check for one in loud(readings)]


def found(text: str) -> list[tuple[str, list[str]]]:
    """Give what is said out loud of a marked text: the check, and the words that it shows."""
    plain, _ = unmarked(text)
    told = loud([read_claims(read_text(plain))])
    return [(one.check, places_in(plain, one)) for one in told]


def unmarked(text: str) -> tuple[str, list[str]]:
    """Give a text without its marks, and what is marked in it, sorted."""
    return _MARK.sub("", text), sorted(_MARKED.findall(text))


def places_in(text: str, finding: Finding) -> list[str]:
    """Give the words of one text that a finding shows, sorted."""
    return sorted(text[one.span.start : one.span.end] for one in finding.places)
