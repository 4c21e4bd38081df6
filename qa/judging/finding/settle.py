"""Clashes to findings: one finding a fact, ranked, with what explains what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.check import Check
from qa.judging.finding.fingerprint import finding_print, print_of
from qa.model import Clash, Finding, Place, Severity, Span, Suggestion, Text

_WEIGHT: Mapping[Severity, int] = {"error": 0, "warning": 1, "note": 2}
_FIELD = 1 << 10
_CONTEXT = "context"
_BACKING = frozenset({_CONTEXT, "past", "beside"})
_WITNESSES = frozenset({"companion-before", "companion-after", _CONTEXT})


Field = tuple[str, int]
"""A stretch of a document."""


class Struck(NamedTuple):
    """A clash that a check returned; `home` is what facts of the same name are told apart by."""

    check: Check
    home: Hashable
    clash: Clash
    severity: Severity
    message: Text
    print: str


class Draft(NamedTuple):
    """A finding with what only its rank needs to know."""

    finding: Finding
    firm: bool


def strike(check: Check, home: Hashable, clash: Clash) -> Struck:
    """Check what a check returned and settle its severity and wording.

    Raises ValueError or KeyError when the clash does not fit its check: no place, a suggestion
    for a place that is not there, a message that needs an argument it was not given.
    """
    if not clash.places:
        message = "a clash without places"
        raise ValueError(message)
    if any(not 0 <= mend.place < len(clash.places) for mend in clash.suggestions):
        message = "a suggestion for a place that the clash does not have"
        raise ValueError(message)
    template = clash.message or check.message
    wording = {lang: text.format_map(clash.args) for lang, text in template.items()}
    return Struck(check, home, clash, _severity(check, clash), wording, print_of(check.code, clash))


def _severity(check: Check, clash: Clash) -> Severity:
    severity = clash.severity or check.severity
    return "warning" if severity == "error" and not clash.firm else severity


def settle(struck: Iterable[Struck]) -> list[Draft]:
    """Turn the clashes of one check into findings: those of one fact become one."""
    bundles: list[list[Struck]] = []
    by_fact: defaultdict[Hashable, list[list[Struck]]] = defaultdict(list)
    for one in _distinct(struck):
        alike = by_fact[one.home, one.clash.fact] if one.clash.fact else []
        bundle = next((bundle for bundle in alike if _of_one_fact(one, bundle)), None)
        if bundle is None:
            bundle = []
            alike.append(bundle)
            bundles.append(bundle)
        bundle.append(one)
    return [_draft(bundle) for bundle in bundles]


def _of_one_fact(one: Struck, bundle: Sequence[Struck]) -> bool:
    """Say whether a clash is told with others of its name: of the same documents, or at a place."""
    mine = {place.span for place in one.clash.places}
    papers = {span.document for span in mine}
    return any(
        papers == {place.span.document for place in other.clash.places}
        or any(place.span in mine for place in other.clash.places)
        for other in bundle
    )


def _distinct(struck: Iterable[Struck]) -> Iterator[Struck]:
    """Leave out what was found before in another group."""
    seen = set()
    for one in struck:
        spans = frozenset(place.span for place in one.clash.places)
        same = (one.home, spans, tuple(sorted(one.clash.values)))
        if same not in seen:
            seen.add(same)
            yield one


def _draft(bundle: Sequence[Struck]) -> Draft:
    first = bundle[0]
    places, suggestions = _united(bundle)
    prints = tuple(sorted({one.print for one in bundle}))
    finding = Finding(
        check=first.check.code,
        name=first.check.name,
        severity=min((one.severity for one in bundle), key=_WEIGHT.__getitem__),
        message=first.message,
        explanation="\n".join(dict.fromkeys(one.clash.proof for one in bundle if one.clash.proof)),
        places=places,
        suggestions=suggestions,
        fingerprint=finding_print(prints),
        prints=prints,
    )
    return Draft(finding, any(one.clash.firm for one in bundle))


def _united(bundle: Sequence[Struck]) -> tuple[tuple[Place, ...], tuple[Suggestion, ...]]:
    """Put the places side by side, each once, and let the suggestions point at them anew."""
    places: dict[Span, Place] = {}
    for one in bundle:
        for place in one.clash.places:
            places.setdefault(place.span, place)
    index = {span: number for number, span in enumerate(places)}
    suggestions: list[Suggestion] = []
    for one in bundle:
        for mend in one.clash.suggestions:
            moved = replace(mend, place=index[one.clash.places[mend.place].span])
            if moved not in suggestions:
                suggestions.append(moved)
    return tuple(places.values()), tuple(suggestions)


def ranked(drafts: Iterable[Draft], headlines: Mapping[str, Sequence[Span]]) -> list[Finding]:
    """Order findings by weight: severity, firmness, headlines first, then as the text runs."""

    def weight(draft: Draft) -> tuple[object, ...]:
        finding = draft.finding
        spans = sorted(place.span for place in finding.places)
        headline = any(
            title.contains(span) for span in spans for title in headlines.get(span.document, ())
        )
        order = (spans, finding.check, finding.fingerprint)
        return (_WEIGHT[finding.severity], not draft.firm, not headline, *order)

    return [draft.finding for draft in sorted(drafts, key=weight)]


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
            cause = findings[other]
            if cause.severity == "note" != finding.severity:
                continue
            takes = finding.check in absorbs.get(cause.check, ())
            takes = takes and (_marks_first(cause, finding) or _holds_one(cause, finding))
            if (takes or _covers(cause, finding)) and number not in _chain(other, causes):
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
