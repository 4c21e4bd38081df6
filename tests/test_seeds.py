"""The five articles that the tool was born from, against what two editors found in them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from qa.judging.finding.engine import judge
from qa.judging.finding.loader import load_checks
from qa.model import Document, Finding
from qa.reading.claims import read_claims
from qa.reading.documents import read_document

HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
AUDIT: dict[str, list[dict[str, Any]]] = json.loads(
    (HERE / "seeds_audit.json").read_text(encoding="utf-8")
)
CODES = {
    "unit": {"UNT01"},
    "year": {"DAT06"},
    "half-paste": {"DUP02"},
    "cumulative-or-stage": {"CUM01"},
    "subset": {"SUM02"},
    "sum": {"SUM01"},
    "stale-figure": {"FIG02"},
    "reuse": {"DUP03"},
}


@cache
def run() -> tuple[dict[str, Document], tuple[Finding, ...]]:
    documents = [read_document(path, SEEDS) for path in sorted(SEEDS.glob("*.txt"))]
    findings = judge([read_claims(d) for d in documents], load_checks([]).checks).findings
    loud = tuple(f for f in findings if f.severity != "note" and not f.caused_by)
    return {document.id: document for document in documents}, loud


def marked(finding: Finding, file: str, quote: str) -> bool:
    text = run()[0][file].text
    start = text.find(quote)
    while start >= 0:
        for place in finding.places:
            span = place.span
            if span.document == file and span.start < start + len(quote) and start < span.end:
                return True
        start = text.find(quote, start + 1)
    return False


def touches(finding: Finding, item: dict[str, Any]) -> bool:
    return any(marked(finding, quote["file"], quote["quote"]) for quote in item["quotes"])


MUST = [item for item in AUDIT["discrepancies"] if item["level"] == "must"]


@pytest.mark.parametrize("item", MUST, ids=[item["id"] for item in MUST])
def test_what_an_editor_must_query_is_found_loud(item: dict[str, Any]) -> None:
    codes = CODES[item["kind"]]
    assert [f for f in run()[1] if f.check in codes and touches(f, item)], item["reason"]


def test_every_loud_finding_is_one_that_an_editor_named() -> None:
    documents, loud = run()
    strange = [
        (f.check, f.message["zh"], [documents[p.span.document].quote(p.span) for p in f.places])
        for f in loud
        if not any(touches(f, item) for item in AUDIT["discrepancies"])
    ]
    assert strange == []


def test_the_audit_quotes_its_files() -> None:
    documents, _ = run()
    for item in [*AUDIT["discrepancies"], *AUDIT["sound"]]:
        for quote in item.get("quotes", [item]):
            assert quote["quote"] in documents[quote["file"]].text
