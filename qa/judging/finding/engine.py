"""Claims and checks to findings: each check at its bench, then settled. Pure; no text, no clock.

The order of the documents, of the checks, and how the reading was split over processes
do not show in the result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from qa.check import Check
from qa.judging.finding.accounting import with_causes
from qa.judging.finding.bench import Bench, Failure, Past, Trace, by_kind
from qa.judging.finding.likelier import weighed
from qa.judging.finding.settle import Draft, ranked, settle
from qa.model import Document, Documents, Finding, Reading, Span

_NOTHING_READ = Trace(claims=0, keyed=0, groups=0, compared=0)


class Judgement(NamedTuple):
    """What judging came to: findings by weight, and for each document the figures compared.

    `past` are the documents outside the run that findings name.
    """

    findings: tuple[Finding, ...]
    compared: Mapping[str, int]
    traces: Mapping[str, Trace]
    failures: tuple[Failure, ...]
    past: Sequence[Document] = ()


def judge(
    readings: Sequence[Reading], checks: Sequence[Check], past: Past | None = None
) -> Judgement:
    """Say what of the readings cannot all be true; their documents have different ids.

    What stands in the past is compared with them, not with itself.
    """
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    claims = by_kind(
        ((reading.document.id, number), claim)
        for reading in ordered
        for number, claim in enumerate(reading.claims)
    )
    documents = {reading.document.id: reading.document for reading in ordered}
    own = frozenset(documents)
    lone = past is None and len(own) == 1
    order = sorted(checks, key=attrgetter("code"))
    benches = [Bench(one, own, lone) for one in order if one.reads in claims]
    traces = dict.fromkeys((one.code for one in order), _NOTHING_READ)
    traces |= {bench.check.code: bench.run(claims, past) for bench in benches}
    judgement = concluded(
        benches, traces, documents, past.document if past else documents.__getitem__
    )
    return judgement._replace(past=tuple(judgement.past))


def concluded(
    benches: Sequence[Bench],
    traces: Mapping[str, Trace],
    documents: Mapping[str, Document],
    older: Callable[[str], Document],
) -> Judgement:
    """Make findings of what the benches have struck, which they give away.

    `older` gives documents not of the run.
    """
    drafts = [draft for bench in benches if bench.struck for draft in _settled(bench)]
    named = {place.span.document for draft in drafts for place in draft.finding.places}
    past = Documents(sorted(named - set(documents)), older)
    headlines = _headlines(chain(documents.values(), past))
    explains = {bench.check.code: bench.check.explains for bench in benches}
    absorbs = {bench.check.code: bench.check.absorbs for bench in benches}
    findings = with_causes(ranked(drafts, headlines), explains, absorbs)
    known = {one.id: one for one in chain(documents.values(), past)}
    figures = set[Span]().union(*(bench.figures for bench in benches))
    return Judgement(
        findings=tuple(weighed(findings, known, headlines)),
        compared=_counts(documents, figures),
        traces=traces,
        failures=tuple(failure for bench in benches for failure in bench.failures),
        past=past,
    )


def _settled(bench: Bench) -> Sequence[Draft]:
    """Settle what a bench has struck, and keep nothing of it beside."""
    drafts = settle(bench.struck)
    bench.struck.clear()
    return drafts


def _headlines(documents: Iterable[Document]) -> dict[str, list[Span]]:
    return {
        document.id: [
            block.span
            for article in document.articles
            for block in article.blocks
            if block.kind == "headline"
        ]
        for document in documents
    }


def _counts(documents: Iterable[str], figures: Iterable[Span]) -> dict[str, int]:
    counts = dict.fromkeys(documents, 0)
    for span in figures:
        if span.document in counts:
            counts[span.document] += 1
    return counts
