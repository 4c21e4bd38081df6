"""What was read, before any check: for `qa figures`, as a table or as JSON."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from fractions import Fraction
from typing import TypeAlias

from qa.model import (
    Change,
    Dated,
    Document,
    Figure,
    Listing,
    Mean,
    Part,
    Period,
    Quantity,
    Reading,
    Share,
    Span,
    Total,
)

Json: TypeAlias = "dict[str, object]"
Relation: TypeAlias = Total | Part | Share | Change | Mean | Listing
Roles: TypeAlias = "list[tuple[str, Span]]"

# a share is given in its sign, however it is printed: 三成五 as 35 %
_PER_MILLE = "‰"
_HUNDRED, _THOUSAND = Fraction(100), Fraction(1000)


def render_json(readings: Sequence[Reading]) -> str:
    """Write what was read as JSON text: the schema `qa-figures/1`.

    Numbers are exact strings: “12.5” where that is the number, else “1/3”.
    """
    tree = {"schema": "qa-figures/1", "documents": [_document(reading) for reading in readings]}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def unit_of(quantity: Quantity) -> str:
    """Give the unit that values are written in: one for a dimension, and ‰ beside %."""
    ratio = quantity.dimension == "ratio" and quantity.unit != _PER_MILLE
    return "%" if ratio else quantity.unit


def in_unit(value: Fraction, quantity: Quantity) -> str:
    """Write a value in the unit of `unit_of`: 12.5 for 12.5%, 3000 for 3吨 (千克)."""
    if quantity.dimension == "ratio":
        return exact(value * (_THOUSAND if quantity.unit == _PER_MILLE else _HUNDRED))
    return exact(value * _HUNDRED if quantity.dimension == "point" else value)


def exact(value: Fraction) -> str:
    """Write a number without loss: as an integer or decimal where finite, else “a/b”."""
    places = _places(value.denominator)
    if places is None:
        return f"{value.numerator}/{value.denominator}"
    scaled = abs(value.numerator) * 10**places // value.denominator
    sign = "-" if value < 0 else ""
    if not places:
        return f"{sign}{scaled}"
    digits = str(scaled).rjust(places + 1, "0")
    return f"{sign}{digits[:-places]}.{digits[-places:]}"


def _places(denominator: int) -> int | None:
    rest, twos, fives = denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def _document(reading: Reading) -> Json:
    document = reading.document
    date = next((article.date for article in document.articles if article.date), None)
    return {
        "id": document.id,
        "path": document.path,
        "date": _iso(date),
        "figures": [_figure(c, document) for c in reading.claims if isinstance(c, Figure)],
        "dates": [_dated(c, document) for c in reading.claims if isinstance(c, Dated)],
        "relations": [
            {"kind": type(c).__name__.lower(), "places": _places_of(c, document)}
            for c in reading.claims
            if isinstance(c, Relation) and not _is_weighed(c)
        ],
    }


def _quoted(span: Span, document: Document) -> Json:
    return {"start": span.start, "end": span.end, "quote": document.quote(span)}


def _figure(figure: Figure, document: Document) -> Json:
    quantity, period = figure.quantity, figure.period.value
    return {
        **_quoted(figure.span, document),
        "low": in_unit(quantity.low, quantity),
        "nominal": in_unit(quantity.nominal, quantity),
        "high": in_unit(quantity.high, quantity),
        "unit": unit_of(quantity),
        "dimension": quantity.dimension,
        "hedge": quantity.hedge,
        "measure": figure.measure.text,
        "subject": figure.subject.value,
        "period": _period(period),
        "scope": sorted(figure.scope),
        "known": {
            "measure": figure.measure.known,
            "subject": figure.subject.known,
            "period": figure.period.known,
            "scope": "stated" if figure.scope else "unknown",
        },
    }


def _period(period: Period | None) -> Json:
    if period is None:
        return {"start": None, "end": None}
    return {"start": _iso(period.start), "end": _iso(period.end)}


def _dated(dated: Dated, document: Document) -> Json:
    days = {"from": _iso(dated.start), "to": _iso(dated.end)}
    return {**_quoted(dated.span, document), **days, "how": resolved(dated)}


def resolved(dated: Dated) -> str:
    """Say how a date was resolved; one that no calendar has was not."""
    return dated.how if dated.possible else "impossible"


def _is_weighed(claim: Relation) -> bool:
    """Say whether a change is one whose levels are but likely, not told by its wording."""
    return isinstance(claim, Change) and bool(claim.courses)


def _places_of(claim: Relation, document: Document) -> list[Json]:
    return [{"role": role, **_quoted(span, document)} for role, span in roles(claim)]


def _iso(date: dt.date | None) -> str | None:
    return date.isoformat() if date else None


def roles(claim: Relation) -> Roles:
    """Give the sides of a relation with their roles, in the order in which people tell it."""
    match claim:
        case Total():
            return [("whole", claim.whole.span), *(("part", part.span) for part in claim.parts)]
        case Part():
            return [("whole", claim.whole.span), ("part", claim.part.span)]
        case Share():
            shared = (("part", claim.part), ("whole", claim.whole), ("rate", claim.rate))
            beside = [("rate", figure.span) for figure in claim.others]
            return [(role, figure.span) for role, figure in shared if figure] + beside
        case Change():
            levels = (("before", claim.before), ("after", claim.after), ("difference", claim.by))
            shown = [(role, figure.span) for role, figure in levels if figure]
            return shown if claim.rate is claim.after else [*shown, ("rate", claim.rate.span)]
        case Mean():
            spans = (claim.total.span, claim.count_span, claim.each.span)
            return list(zip(("total", "count", "each"), spans, strict=True))
        case Listing():
            return [("announced", claim.span), *(("member", span) for span in claim.members)]
