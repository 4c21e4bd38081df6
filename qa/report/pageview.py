"""What the HTML page shows of a run, in the order in which it stands there."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import itemgetter

from qa.model import Document, Report, ids_of
from qa.report.captions import caption, script_captions
from qa.report.cards import Cards, View
from qa.report.desk import ArticleKey, Change, Desk
from qa.report.display import display, one_line
from qa.report.docket import Docket, inferred, totals
from qa.report.heads import Heads
from qa.report.places import Atlas
from qa.report.state import of_article
from qa.report.stories import Story, stories
from qa.report.words import told, word

_EVERY_ARTICLE = 200
"""Runs of more articles show only those in which something was found."""
_EVERY_DOCUMENT = 5000
"""Of more documents the table lists only those that are printed."""
_FIRST_DATES = 3


@dataclass(frozen=True, slots=True)
class PageView:
    """The values that the page's template is filled with."""

    report: Report
    desk: Desk
    lang: str
    docket: Docket
    atlas: Atlas
    heads: Heads
    stories: Sequence[Story]
    severities: Mapping[str, int]
    left: int

    @classmethod
    def of(cls, report: Report, desk: Desk, lang: str, most: int | None = None) -> PageView:
        """Sort out a run and lay out its articles; with `most`, so many findings of it."""
        whole, atlas = Docket.of(report), Atlas(report.documents)
        docket = whole if most is None else whole.cut(most)
        printed = stories(
            atlas,
            report.documents,
            (*docket.new, *docket.aside),
            report.figures,
            sound=_articles(report) <= _EVERY_ARTICLE,
        )
        heads = Heads(report.documents, lang)
        return cls(
            report,
            desk,
            lang,
            docket,
            atlas,
            heads,
            printed,
            severities=Counter(finding.severity for finding in whole.new),
            left=len(whole.new) + len(whole.aside) - len(docket.new) - len(docket.aside),
        )

    def values(self) -> View:
        """Give all that the template names."""
        report, lang, known = self.report, self.lang, totals(self.report)
        groups = self._groups()
        return {
            "lang": "zh-CN" if lang == "zh" else "en",
            "w": lambda key: word(key, lang),
            "c": lambda key, *args: caption(key, lang).format(*args),
            "captions": json.dumps(script_captions(lang), ensure_ascii=False),
            "key": _key(report),
            "severities": self._severities(),
            "totals": [(word(key, lang), number) for key, number in known.items()],
            "problems": [(one_line(p.path), told(p.message, lang)) for p in report.problems],
            "dates": self._dates(),
            "changed": list(self._changed()),
            "groups": groups,
            "ids": [card["id"] for _, cards in groups for card in cards],
            "checks": sorted({one.check for one in (*self.docket.new, *self.docket.aside)}),
            "stories": [self._story(story) for story in self.stories],
            "files": len(report.read),
            "documents": [self._document(document) for document in self._listed()],
            "left": self.left,
            "rules": self._rules(),
            "stale": [
                (s.check, one_line(s.document), [display(one) for one in s.quotes])
                for s in report.stale
            ],
            "notes": [told(note, lang) for note in report.notes],
        }

    def _severities(self) -> list[tuple[str, str, int]]:
        names = ("error", "warning", "note")
        return [(name, word(name, self.lang), self.severities.get(name, 0)) for name in names]

    def _dates(self) -> tuple[list[View], list[View]]:
        """Give the articles whose date was inferred, confirmed ones last: a few, and the others."""
        views: list[View] = []
        for document, article in inferred(self.report):
            at = document.articles.index(article)
            confirmed = (document.id, at) in self.desk.confirmed
            views.append({"head": self.heads.of(document, at), "confirmed": confirmed})
        views.sort(key=itemgetter("confirmed"))
        return views[:_FIRST_DATES], views[_FIRST_DATES:]

    def _groups(self) -> list[tuple[str, list[View]]]:
        """Give the cards under their headings: first five, the rest, notes, put aside."""
        docket, several = self.docket, _articles(self.report) > 1
        anchors = frozenset(anchor for story in self.stories for anchor in story.anchors)
        cards = Cards(
            docket,
            self.desk,
            self.atlas,
            self.heads,
            anchors,
            several,
            self.lang,
            self.report.histories,
        )
        every = list(cards.all())
        groups = (docket.first, docket.rest, docket.notes, docket.aside)
        ends = [0, *accumulate(map(len, groups))]
        names = ("settle", "rest", "notes", "baseline")
        return [
            (name, every[start:end])
            for name, start, end in zip(names, ends, ends[1:], strict=False)
            if start < end
        ]

    def _changed(self) -> Iterator[View]:
        """Tell of each cleared article what has become of it since."""
        for document in self.report.documents if self.desk.cleared else ():
            for at in range(len(document.articles)):
                since = self.desk.cleared.get((document.id, at))
                if since and since.changes:
                    changes = [self._change(document, at, change) for change in since.changes]
                    head = self.heads.of(document, at)
                    day = caption("cleared on", self.lang).format(since.day.isoformat())
                    yield {"head": head, "day": day, "changes": changes}

    def _change(self, document: Document, at: int, change: Change) -> View:
        blocks = document.articles[at].blocks
        where = caption("gone", self.lang)
        if change.block is not None:
            where = self.atlas.spot(blocks[change.block].span).label(self.lang)
        before, after = (
            [display(quote) for quote in quotes] for quotes in (change.before, change.after)
        )
        return {"where": where, "before": before, "after": after}

    def _story(self, story: Story) -> View:
        article: ArticleKey = (story.document.id, story.at)
        since = self.desk.cleared.get(article)
        return {
            "head": self.heads.of(story.document, story.at),
            "verses": story.verses,
            "lines": story.document.coordinates == "file",
            "state": of_article(self.desk, article, self.lang),
            "changed": {change.block for change in since.changes} if since else set(),
        }

    def _listed(self) -> Iterable[Document]:
        """Give the documents of the table; of very many, those that are printed."""
        if len(self.report.read) <= _EVERY_DOCUMENT:
            return self.report.read
        return {story.document.id: story.document for story in self.stories}.values()

    def _document(self, document: Document) -> View:
        heads = [self.heads.of(document, at) for at in range(len(document.articles))]
        coverage = self.report.coverage.get(document.id)
        return {"path": one_line(document.path), "heads": heads, "coverage": coverage}

    def _rules(self) -> list[View]:
        used = sorted({finding.check for finding in self.report.findings})
        rules = [self.report.rules[code] for code in used if code in self.report.rules]
        return [{"code": rule.code, "name": rule.name, "doc": rule.doc.strip()} for rule in rules]


def _articles(report: Report) -> int:
    return sum(len(document.articles) for document in report.read)


def _key(report: Report) -> str:
    """Name what the report is about, so that a browser finds its decisions again."""
    names = "\0".join(ids_of(report.documents))
    return hashlib.sha256(names.encode(errors="surrogatepass")).hexdigest()[:16]
