"""What was said of a fact before: every statement of it, and how it stands to the latest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa.archive.codec import shape
from qa.archive.keys import HISTORY, place_mark, print_of
from qa.archive.store import Store
from qa.judging.linking.linking import same_fact
from qa.judging.linking.measures import kind, same_measure
from qa.model import Agreement, Document, Figure, Statement
from qa.patterns import regex

MOST = 5000
"""So many claims are looked at for one query."""

_PLACE = regex(r"[\u4e00-\u9fff]{2,}(?:省|市|县|区|镇|乡|州|盟|旗|自治区)")
_OWN = (
    "",
    "全市",
    "全县",
    "全省",
    "全区",
    "全镇",
    "全国",
    "全州",
    "我市",
    "我县",
    "我省",
    "该市",
    "该县",
)
_RESTATED = regex("修订|核定|核实后|调整为|更正|快报|初步")
_EDITIONS = dt.timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked for: places, and words of what is counted."""

    places: tuple[str, ...]
    things: tuple[str, ...]

    @classmethod
    def of(cls, words: str) -> Query:
        """Take a query apart: 青河县 苗木."""
        parts = words.split()
        places = tuple(part for part in parts if _PLACE.fullmatch(part))
        return cls(places, tuple(part for part in parts if part not in places))

    @classmethod
    def about(cls, figure: Figure) -> Query:
        """Ask for what a figure states."""
        place = figure.subject.named or ""
        known = place if place not in _OWN else next(iter(_PLACE.findall(figure.context.title)), "")
        return cls((known,) if known else (), (figure.measure.thing,))

    def asks(self, figure: Figure) -> bool:
        """Say whether a figure states what is asked for."""
        named = all(thing in figure.measure.text for thing in self.things)
        return named and all(self._of_place(figure, place) for place in self.places)

    def _of_place(self, figure: Figure, place: str) -> bool:
        subject = figure.subject.named or ""
        if subject and subject not in _OWN:
            return subject in place or place in subject
        return place in figure.context.title or place in figure.context.sentence


def statements(
    store: Store, query: Query, like: Figure | None = None, most: int = MOST
) -> list[Statement]:
    """Give what the archive holds on a query, the oldest first; with `like`, of its kind alone."""
    told = [one for one in _figures(store, query, most) if query.asks(one.figure)]
    if like:
        told = [
            one
            for one in told
            if kind(one.figure.quantity) == kind(like.quantity)
            and same_measure(one.figure.measure, like.measure)
        ]
    if like:
        told = [one for one in told if one.figure.context.span != like.context.span]
    told.sort(key=lambda one: (one.day or dt.date.min, one.document.id, one.figure.span))
    return [_statement(one, told, like) for one in told]


@dataclass(frozen=True, slots=True)
class _Told:
    figure: Figure
    document: Document

    @property
    def day(self) -> dt.date | None:
        return self.figure.context.date


def _figures(store: Store, query: Query, most: int) -> Iterable[_Told]:
    known = store.known().get(HISTORY.code)
    if known is None:
        return
    places = {place_mark(place) for place in (*query.places, *_OWN)} if query.places else set()
    keys = {print_of(thing[-2:]) for thing in query.things}
    for key in sorted(keys):
        for number, claim in store.placed(known.number, key, sorted(places), most):
            entry = store.entry(number)
            if entry.shape == shape():
                body = store.body(entry)
                figure = body.claim(claim)
                if isinstance(figure, Figure) and query.asks(figure):
                    yield _Told(figure, body.whole())


def _statement(one: _Told, told: Sequence[_Told], like: Figure | None) -> Statement:
    figure, period = one.figure, one.figure.period.value
    return Statement(
        document=one.document.id,
        title=figure.context.title,
        day=one.day,
        moment=(period and (period.end or period.start)) or one.day,
        period=period.text if period else "",
        quote=figure.context.sentence,
        value=one.document.quote(figure.span),
        quantity=figure.quantity,
        agreement=_agreement(one.figure, [like] if like else [each.figure for each in told]),
    )


def _agreement(one: Figure, told: Sequence[Figure]) -> Agreement:
    """Compare a figure with the latest other one that states the same fact."""
    others = [other for other in told if other is not one and same_fact(one, other) is not None]
    if not others:
        return "other" if any(other is not one for other in told) else "same"
    last = others[-1]
    if one.quantity.canonical == last.quantity.canonical:
        return "same"
    if one.quantity.meets(last.quantity):
        return "rounding"
    revised = any(_RESTATED.search(side.context.sentence) for side in (one, last))
    first, second = one.context.date, last.context.date
    apart = first and second and abs(second - first) >= _EDITIONS
    return "restated" if revised or apart else "contradicts"
