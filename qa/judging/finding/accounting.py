"""Which finding accounts for which: what explains a mistake once is not told again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from qa.model import Finding, Place, Span

_FIELD = 1 << 10
_CONTEXT = "context"
_BACKING = frozenset({_CONTEXT, "past", "beside"})
_WITNESSES = frozenset({"companion-before", "companion-after", _CONTEXT})

Field = tuple[str, int]
"""A stretch of a document."""


def with_causes(
    findings: Sequence[Finding],
    explains: Mapping[str, Sequence[str]],
    absorbs: Mapping[str, Sequence[str]],
) -> list[Finding]:
    """Say of each finding which other accounts for it: one that explains its check and place.

    `explains` gives for a check's code the checks whose findings it accounts for where it has
    all their places, `absorbs` those where it has the first, or one lies in a passage of it.
    A note accounts for nothing that is louder.
    """
    by_place = _accounting(findings, explains, absorbs)
    causes: dict[int, int] = {}
    for number, finding in enumerate(findings):
        spots = _fields(place.span for place in finding.places)
        near = {one for spot in spots for one in by_place.get((finding.check, spot), ())}
        for other in sorted(near):
            accounts = _accounts_for(findings[other], finding, absorbs)
            if accounts and number not in _chain(other, causes):
                causes[number] = other
                break
    _told_before(findings, causes)
    backed = _with_contexts(findings, causes)
    return [
        replace(finding, caused_by=findings[causes[number]].fingerprint)
        if number in causes
        else backed.get(number, finding)
        for number, finding in enumerate(findings)
    ]


def _accounts_for(cause: Finding, finding: Finding, absorbs: Mapping[str, Sequence[str]]) -> bool:
    """Say whether a finding near another accounts for it, by the places of both."""
    if cause.severity == "note" != finding.severity:
        return False
    takes = finding.check in absorbs.get(cause.check, ())
    takes = takes and (_marks_first(cause, finding) or _holds_one(cause, finding))
    return takes or _covers(cause, finding)


def _with_contexts(findings: Sequence[Finding], causes: Mapping[int, int]) -> dict[int, Finding]:
    """Let a finding show what else speaks for it: the context of those that it accounts for."""
    backed: dict[int, Finding] = {}
    for number in causes:
        *_, cause = _chain(number, causes)
        known = backed.get(cause, findings[cause])
        more = [
            place
            for place in findings[number].places
            if place.role in _BACKING and not any(_meet(place, one) for one in known.places)
        ]
        if more:
            backed[cause] = replace(known, places=(*known.places, *more))
    return backed


def _accounting(
    findings: Sequence[Finding],
    explains: Mapping[str, Sequence[str]],
    absorbs: Mapping[str, Sequence[str]],
) -> Mapping[tuple[str, Field], list[int]]:
    """Give the findings that may account for those of a check in a field, by their numbers."""
    by_place: dict[tuple[str, Field], list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        codes = {*explains.get(finding.check, ()), *absorbs.get(finding.check, ())}
        for field in _fields(place.span for place in finding.places) if codes else ():
            for code in codes:
                by_place[code, field].append(number)
    return by_place


def _told_before(findings: Sequence[Finding], causes: dict[int, int]) -> None:
    """Attach what a weightier finding has told already: two of its places, or the one to mend.

    The findings come by weight, so that none is hidden behind a lesser one.
    """
    told: dict[tuple[str, Field], list[int]] = defaultdict(list)
    for number, finding in enumerate(findings):
        if number in causes or finding.severity == "note":
            continue
        home = finding.places[0].span.document
        fields = [(home, field) for field in _fields(place.span for place in finding.places)]
        before = sorted({one for field in fields for one in told[field]})
        other = next((one for one in before if _tells(findings[one], finding)), None)
        if other is None:
            for field in fields:
                told[field].append(number)
        else:
            causes[number] = other


def _fields(spans: Iterable[Span]) -> set[Field]:
    """Divide the documents that spans lie in: what meets one of the spans shares a field."""
    return {
        (span.document, field)
        for span in spans
        for field in range(span.start // _FIELD, span.end // _FIELD + 1)
    }


def _tells(cause: Finding, finding: Finding) -> bool:
    """Say whether two places of a finding are the other's, or one that either would mend."""
    shared = [
        (outer, inner) for outer in _own(cause) for inner in _own(finding) if _meet(outer, inner)
    ]
    mended = [*_mended(cause), *_mended(finding)]
    return len({outer.span for outer, _ in shared}) > 1 or any(
        place in mended for pair in shared for place in pair
    )


def _mended(finding: Finding) -> list[Place]:
    """Give the places for which a finding offers the likelier words."""
    return [
        finding.places[mend.place]
        for mend in finding.suggestions
        if mend.likelier and mend.replacement
    ]


def _own(finding: Finding) -> list[Place]:
    """Give the places that a finding is about, without its witnesses."""
    return [place for place in finding.places if place.role not in _WITNESSES]


def _meet(one: Place, other: Place) -> bool:
    return one.span.contains(other.span) or other.span.contains(one.span)


def _covers(cause: Finding, finding: Finding) -> bool:
    """Say whether all that a finding is about lies in the other's places; witnesses need not."""
    return all(
        any(outer.span.contains(inner.span) for outer in cause.places) for inner in _own(finding)
    )


def _marks_first(cause: Finding, finding: Finding) -> bool:
    return any(_meet(place, finding.places[0]) for place in cause.places)


def _holds_one(cause: Finding, finding: Finding) -> bool:
    """Say whether one place that a finding is about lies within a longer one of the other."""
    pairs = ((outer.span, inner.span) for outer in _own(cause) for inner in _own(finding))
    return any(outer != inner and outer.contains(inner) for outer, inner in pairs)


def _chain(number: int, causes: Mapping[int, int]) -> Iterator[int]:
    """Walk from a finding to what it is caused by, and on; the finding itself comes first."""
    yield number
    while number in causes:
        number = causes[number]
        yield number
