"""Clashes to findings: one finding a fact, ranked, with what explains what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.check import Check
from qa.judging.finding.fingerprint import finding_print, print_of
from qa.judging.finding.quoting import worded
from qa.model import Clash, Finding, Place, Severity, Span, Suggestion, Text

_WEIGHT: Mapping[Severity, int] = {"error": 0, "warning": 1, "note": 2}


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
    wording = worded(template, clash.args)
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
