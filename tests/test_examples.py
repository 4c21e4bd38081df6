"""Every check, every example: the examples are the check's tests and its documentation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from qa.judging.finding.bench import Trace
from qa.judging.finding.engine import Judgement, judge
from qa.judging.finding.loader import load_checks
from qa.model import Reading
from qa.plugin import Check, Example

Mark = tuple[str, int, int]

HOUSE = Path(__file__).resolve().parent.parent / "docs" / "example-newsroom" / "checks"
CHECKS = load_checks([HOUSE], packages=False).checks
CASES = [
    pytest.param(check, example, id=f"{check.code}-{'bad' if example.bad else 'good'}-{number}")
    for check in CHECKS
    for number, example in enumerate(check.examples, 1)
]


def unmarked(text: str, name: str) -> tuple[str, list[Mark]]:
    """Give the text as a file has it, and where its marks stood; marks may be nested."""
    plain, opened, marks = "", list[int](), list[Mark]()
    for piece in re.split("([⟦⟧])", text):
        if piece == "⟦":
            opened.append(len(plain))
        elif piece == "⟧":
            marks.append((name, opened.pop(), len(plain)))
        else:
            plain += piece
    return plain, marks


def tried(
    check: Check, example: Example, read_texts: Callable[..., list[Reading]]
) -> tuple[Judgement, Trace, list[Reading], list[Mark]]:
    both = [unmarked(text, str(number)) for number, text in enumerate(example.texts, 1)]
    date = dt.date.fromisoformat(example.date) if example.date else None
    readings = read_texts(*(text for text, _ in both), date=date)
    judgement = judge(readings, [check])
    for failure in judgement.failures:
        raise failure.error
    marks = [mark for _, marks in both for mark in marks]
    return judgement, judgement.traces[check.code], readings, marks


def reaches(trace: Trace) -> set[str]:
    """Say what the last step was that the claims reached."""
    if trace.compared:
        return {"compare"}
    return {"key"} if trace.keyed else {"reading", "key"} if trace.claims else {"reading"}


@pytest.mark.parametrize(("check", "example"), CASES)
def test_finds_exactly_the_marked_places(
    check: Check, example: Example, read_texts: Callable[..., list[Reading]]
) -> None:
    judgement, trace, readings, marks = tried(check, example, read_texts)
    text = {reading.document.id: reading.document.text for reading in readings}
    found = {
        (place.span.document, place.span.start, place.span.end)
        for finding in judgement.findings
        for place in finding.places
    }
    assert [(*mark, text[mark[0]][mark[1] : mark[2]]) for mark in sorted(found)] == [
        (*mark, text[mark[0]][mark[1] : mark[2]]) for mark in sorted(marks)
    ], trace
    if example.stopped_by:
        assert example.stopped_by in reaches(trace), trace


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_some_good_example_gets_as_far_as_the_comparison(
    check: Check, read_texts: Callable[..., list[Reading]]
) -> None:
    good = [example for example in check.examples if not example.bad]
    reached = [tried(check, example, read_texts)[1] for example in good]
    assert any(trace.compared for trace in reached), reached


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_loud_finding_has_a_mend_for_each_of_two_sides(
    check: Check, read_texts: Callable[..., list[Reading]]
) -> None:
    for example in check.examples:
        for finding in tried(check, example, read_texts)[0].findings:
            if finding.severity != "note":
                mended = {one.place for one in finding.suggestions}
                sides = {place.span for place in finding.places}
                assert len(mended) >= min(2, len(sides)), finding


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_no_mend_says_what_stands_there_already(
    check: Check, read_texts: Callable[..., list[Reading]]
) -> None:
    for example in check.examples:
        judgement, _, readings, _ = tried(check, example, read_texts)
        text = {reading.document.id: reading.document.text for reading in readings}
        for finding in judgement.findings:
            for mend in finding.suggestions:
                span = finding.places[mend.place].span
                assert mend.replacement != text[span.document][span.start : span.end], finding


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_finding_is_told_in_both_languages(
    check: Check, read_texts: Callable[..., list[Reading]]
) -> None:
    for example in check.examples:
        for finding in tried(check, example, read_texts)[0].findings:
            assert finding.message["zh"].strip()
            assert finding.message["en"].strip()
            assert "{" not in finding.message["zh"] + finding.message["en"]
