"""Claims and checks to findings: group, compare, settle. Pure; reads neither text nor clock.

The order of the documents, of the checks, and how the reading was split over processes
do not show in the result.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from qa.judging.settle import Struck, ranked, settle, strike, with_causes
from qa.model import (
    Change,
    Claim,
    Clash,
    Figure,
    Finding,
    Mean,
    Part,
    Reading,
    Share,
    Span,
    Total,
)
from qa.plugin import Check


@dataclass(frozen=True, slots=True)
class Trace:
    """How far claims came in one check.

    `claims` are those of the kind it reads, `keyed` those to which it gave a key,
    `groups` those of two and more that share one, `compared` the calls of `judge` or `compare`.
    """

    claims: int
    keyed: int
    groups: int
    compared: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that broke on the claims of a document; the others went on."""

    check: str
    document: str
    error: Exception


@dataclass(frozen=True, slots=True)
class Judgement:
    """What judging came to: findings by weight, and for each document the figures compared."""

    findings: tuple[Finding, ...]
    compared: Mapping[str, int]
    traces: Mapping[str, Trace]
    failures: tuple[Failure, ...]


@dataclass(slots=True)
class _Bench:
    """The run of one check: what it has struck, looked at and stumbled over."""

    check: Check
    struck: list[Struck] = field(default_factory=list)
    figures: set[Span] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)

    def run(self, claims: Mapping[type, Sequence[Claim]]) -> Trace:
        """Judge the claims of the kind that the check reads, in the order given."""
        mine = claims.get(self.check.reads, ())
        if self.check.judge:
            for claim in mine:
                self._hear([claim])
            return Trace(len(mine), keyed=0, groups=0, compared=len(mine))
        by_key, keyed = self._by_key(mine)
        # the same claims under several keys are one group; sorted, as the text runs
        groups = sorted({tuple(numbers) for numbers in by_key if len(numbers) > 1})
        for numbers in groups:
            self._hear([mine[number] for number in numbers])
        return Trace(len(mine), keyed, len(groups), len(groups))

    def _by_key(self, claims: Sequence[Claim]) -> tuple[Iterable[list[int]], int]:
        """Give the numbers of the claims under each key, and how many claims have one."""
        by_key: dict[Hashable, list[int]] = {}
        keyed = 0
        for number, claim in enumerate(claims):
            keys = self._keys(claim)
            keyed += bool(keys)
            home = self._home(claim) if keys else None
            for key in keys:
                by_key.setdefault((home, key), []).append(number)
        return by_key.values(), keyed

    def _keys(self, claim: Claim) -> set[Hashable]:
        assert self.check.keys is not None  # noqa: S101 -- the loader let no other check through
        try:
            return set(self.check.keys(claim))
        except Exception as error:  # noqa: BLE001 -- a check is foreign code
            self._stumble(claim, error)
            return set()

    def _home(self, claim: Claim) -> Hashable:
        """Say what the claim is grouped within: its article, or the whole run."""
        if self.check.scope == "run":
            return None
        return (claim.context.document, claim.context.article)

    def _hear(self, group: Sequence[Claim]) -> None:
        """Let the check look at one claim, or at all that share a key."""
        home = self._home(group[0])
        figures = {figure.span for claim in group for figure in figures_of(claim)}
        if len(figures) > 1:
            self.figures |= figures
        try:
            struck = [strike(self.check, home, clash) for clash in self._clashes(group)]
        except Exception as error:  # noqa: BLE001 -- a check is foreign code
            self._stumble(group[0], error)
        else:
            self.struck += struck

    def _clashes(self, group: Sequence[Claim]) -> Iterable[Clash]:
        if self.check.judge:
            return self.check.judge(group[0])
        assert self.check.compare is not None  # noqa: S101 -- see _keys
        return self.check.compare(group)

    def _stumble(self, claim: Claim, error: Exception) -> None:
        self.failures.append(Failure(self.check.code, claim.context.document, error))


def judge(readings: Sequence[Reading], checks: Sequence[Check]) -> Judgement:
    """Say what of the readings cannot all be true; their documents have different ids."""
    ordered = sorted(readings, key=lambda reading: reading.document.id)
    claims: dict[type, list[Claim]] = {}
    for reading in ordered:
        for claim in reading.claims:
            claims.setdefault(type(claim), []).append(claim)
    benches = [_Bench(check) for check in sorted(checks, key=lambda check: check.code)]
    traces = {bench.check.code: bench.run(claims) for bench in benches}
    drafts = [draft for bench in benches for draft in settle(bench.struck)]
    explains = {check.code: check.explains for check in checks}
    return Judgement(
        findings=tuple(with_causes(ranked(drafts, _headlines(ordered)), explains)),
        compared=_counts(ordered, set().union(*(bench.figures for bench in benches))),
        traces=traces,
        failures=tuple(failure for bench in benches for failure in bench.failures),
    )


def figures_of(claim: Claim) -> tuple[Figure, ...]:
    """Give the figures that a claim holds."""
    held: tuple[Figure | None, ...] = ()
    match claim:
        case Figure():
            held = (claim,)
        case Total():
            held = (claim.whole, *claim.parts, *claim.shares)
        case Part():
            held = (claim.whole, claim.part)
        case Share():
            held = (claim.part, claim.whole, claim.rate, *claim.others)
        case Change():
            held = (claim.before, claim.after, claim.by, claim.rate)
        case Mean():
            held = (claim.total, claim.each)
    return tuple(figure for figure in held if figure is not None)


def _headlines(readings: Iterable[Reading]) -> dict[str, list[Span]]:
    return {
        reading.document.id: [
            block.span
            for article in reading.document.articles
            for block in article.blocks
            if block.kind == "headline"
        ]
        for reading in readings
    }


def _counts(readings: Iterable[Reading], figures: Iterable[Span]) -> dict[str, int]:
    counts = {reading.document.id: 0 for reading in readings}
    for span in figures:
        counts[span.document] += 1
    return counts
