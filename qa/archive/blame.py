"""Who has to mend what: the newer article; the older one stands as it was published."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from qa.archive.words import text
from qa.model import Article, Document, Finding, Place, Suggestion, Text

_TITLE = 24


def blamed(
    finding: Finding, find: Callable[[str], Document], published: Iterable[str] | None = None
) -> Finding:
    """Let a finding that names published articles begin with the newest; name the others.

    Nothing is suggested for what is published; without `published` all but the newest is.
    `find` gives a document by its id.
    """
    ids = {place.span.document for place in finding.places}
    older = ids & set(ids if published is None else published)
    if not older or len(ids) == 1:
        return finding
    documents = {name: find(name) for name in ids}
    days = {name: _day(finding, document) for name, document in documents.items()}
    newest = max(ids, key=lambda name: (days[name] or dt.date.max, name not in older, name))
    if published is None:
        older = ids - {newest}
    by_day = sorted(older, key=lambda name: (str(days[name]), name))
    told = [_named(finding, documents[name]) for name in by_day]
    return replace(
        _led_by(newest, finding, older),
        message={
            lang: said + text("published", articles=_joined(told, lang))[lang]
            for lang, said in finding.message.items()
        },
    )


def _led_by(newest: str, finding: Finding, older: set[str]) -> Finding:
    """Put the places of the newest article first; suggest nothing for the older ones."""
    order = sorted(
        range(len(finding.places)), key=lambda n: finding.places[n].span.document != newest
    )
    moved = {number: place for place, number in enumerate(order)}
    return replace(
        finding,
        places=tuple(finding.places[number] for number in order),
        suggestions=_mendable(finding.suggestions, finding.places, moved, older),
    )


def _mendable(
    suggestions: Iterable[Suggestion],
    places: tuple[Place, ...],
    moved: Mapping[int, int],
    older: set[str],
) -> tuple[Suggestion, ...]:
    return tuple(
        replace(one, place=moved[one.place])
        for one in suggestions
        if places[one.place].span.document not in older
    )


def _day(finding: Finding, document: Document) -> dt.date | None:
    days = [story.date for story in _stories(finding, document) if story.date]
    return max(days, default=None)


def _stories(finding: Finding, document: Document) -> list[Article]:
    """Give the articles of a document that the finding's places stand in."""
    spans = [place.span for place in finding.places if place.span.document == document.id]
    return [
        story
        for story in document.articles
        if any(story.span.start <= span.start < story.span.end for span in spans)
    ]


def _named(finding: Finding, document: Document) -> Text:
    title = next((story.title for story in _stories(finding, document) if story.title), "")
    short = title if len(title) <= _TITLE else title[: _TITLE - 1] + "…"
    plain = {"zh": document.id, "en": document.id}
    named = text("title", title=short) if title else plain
    day = _day(finding, document)
    key = "dated-article" if day else "undated-article"
    return {lang: text(key, title=words, day=day)[lang] for lang, words in named.items()}


def _joined(told: Iterable[Text], lang: str) -> str:
    return {"zh": "、", "en": ", "}[lang].join(one[lang] for one in told)
