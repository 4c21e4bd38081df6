"""What a finding rests on: the claims that its check read, and its figures side by side. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from qa.judging.finding.bench import figures_of
from qa.judging.linking.measures import kind
from qa.judging.linking.traits import traits
from qa.model import (
    Claim,
    Dated,
    Evidence,
    Figure,
    Finding,
    Listing,
    Named,
    OddYear,
    Passage,
    Reading,
    Reckoning,
    Span,
)

_PAIR = 2


def evidence(finding: Finding, reads: type, readings: Iterable[Reading]) -> Evidence:
    """Find again what a finding was made of; `reads` is the claim that its check reads."""
    at_home = {place.span.document for place in finding.places}
    claims = [
        claim for reading in readings if reading.document.id in at_home for claim in reading.claims
    ]
    places = [place.span for place in finding.places]
    # companions are evidence themselves
    facts = {
        at: place.span
        for at, place in enumerate(finding.places)
        if not place.role.startswith("companion")
    }
    heard = [claim for claim in claims if isinstance(claim, reads) and _stands_at(claim, places)]
    figures = _figures(facts, [*heard, *claims])
    return Evidence(
        finding=finding,
        claims=tuple(heard),
        figures=tuple(figures),
        traits=traits(list(figures.values())) if figures else (),
    )


def _stands_at(claim: Claim, places: Sequence[Span]) -> bool:
    """Say whether a claim is of these places: with two of its sides, or with its only one."""
    sides = _sides(claim)
    touched = [side for side in sides if any(_meet(side, place) for place in places)]
    return len(touched) >= min(_PAIR, len(sides), len(set(places)))


def _sides(claim: Claim) -> set[Span]:
    match claim:
        case Listing():
            return {claim.span, *claim.members}
        case Dated(weekday_span=Span() as weekday):
            return {claim.span, weekday}
        case OddYear():
            return {claim.span, *claim.against}
        case Dated() | Passage() | Named():
            return {claim.span}
        case Reckoning():
            spans = (claim.span, claim.since_span, claim.until_span, claim.skipped_span)
            return {span for span in spans if span is not None}
        case _:
            return {figure.span for figure in figures_of(claim)}


def _meet(one: Span, other: Span) -> bool:
    return one.contains(other) or other.contains(one)


def _figures(places: Mapping[int, Span], claims: Sequence[Claim]) -> dict[int, Figure]:
    """Give the figures at the places that count in one kind of unit, if there are two and more."""
    by_span: dict[Span, Figure] = {}
    for figure in (figure for claim in claims for figure in figures_of(claim)):
        by_span.setdefault(figure.span, figure)
    found = {at: by_span[span] for at, span in places.items() if span in by_span}
    kinds = Counter(kind(figure.quantity) for figure in found.values())
    for commonest, count in kinds.most_common(1):
        if count >= _PAIR:
            return {at: one for at, one in found.items() if kind(one.quantity) == commonest}
    return {}
