"""A run as one self-contained HTML page, for a desk that reviews it together."""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from qa import __version__
from qa.model import Article, Document, Finding, Report, Suggestion
from qa.report.display import display, one_line
from qa.report.docket import Docket, inferred, totals
from qa.report.places import Atlas, Side
from qa.report.stories import Story, stories
from qa.report.words import joined, role, told, word

if TYPE_CHECKING:
    from jinja2 import Environment

View: TypeAlias = "dict[str, object]"

_TEMPLATES = Path(__file__).parent / "templates"
_LIMIT = 120


def render(report: Report, lang: str) -> str:
    """Write the report as a page that asks nothing of any server; equal reports, equal bytes."""
    docket, atlas = Docket.of(report), Atlas(report.documents)
    told_of = stories(atlas, report.documents, docket.new)
    desk = _Desk(report, docket, lang, atlas, told_of)
    style, script = _part("report.css"), _part("report.js")
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            **desk.view(),
            style=style,
            script=script,
            policy=_policy(style, script),
            version=__version__,
        )
    )


def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


def _part(name: str) -> str:
    return (_TEMPLATES / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class _Desk:
    report: Report
    docket: Docket
    lang: str
    atlas: Atlas
    stories: Sequence[Story]

    def view(self) -> View:
        report, docket, lang = self.report, self.docket, self.lang
        anchors = frozenset(anchor for story in self.stories for anchor in story.anchors)
        first, last = len(docket.first), len(docket.first) + len(docket.rest)
        cards = [self._card(n, f, anchors) for n, f in enumerate(docket.new, 1)]
        return {
            "lang": "zh-CN" if lang == "zh" else "en",
            "w": lambda key: word(key, lang),
            "counts": self._counts(docket.new),
            "aside_counts": self._aside_counts(),
            "totals": [(word(key, lang), number) for key, number in totals(report).items()],
            "problems": [(one_line(p.path), told(p.message, lang)) for p in report.problems],
            "inferred": [self._head(*pair) for pair in inferred(report)],
            "groups": [
                ("settle", "top", cards[:first]),
                ("rest", "", cards[first:last]),
                ("notes", "", cards[last:]),
            ],
            "checks": sorted({finding.check for finding in docket.new}),
            "aside": [self._aside(finding) for finding in docket.aside],
            "stories": [self._story(story) for story in self.stories],
            "documents": [self._document(document) for document in report.documents],
            "rules": self._rules(),
            "stale": [
                (s.check, one_line(s.document), map(display, s.quotes)) for s in report.stale
            ],
            "notes": [told(note, lang) for note in report.notes],
        }

    def _card(self, number: int, finding: Finding, anchors: frozenset[str]) -> View:
        caused = self.docket.caused.get(finding.fingerprint, ())
        sides = self.atlas.sides(finding, _LIMIT)
        return {
            "number": number,
            "finding": finding,
            "severity": word(finding.severity, self.lang),
            "message": told(finding.message, self.lang),
            "print": finding.fingerprint[: self.docket.prefix],
            "article": self._key(sides[0].spot.document, sides[0].spot.article),
            "sides": [self._side(number, finding, side, anchors) for side in sides],
            "proof": [one_line(line) for line in finding.explanation.splitlines()],
            "mends": [self._mend(finding, at) for at in range(len(finding.suggestions))],
            "caused": [(f.check, told(f.message, self.lang)) for f in caused],
        }

    def _side(self, number: int, finding: Finding, side: Side, anchors: frozenset[str]) -> View:
        roles = [role(finding.places[n].role, self.lang) for n in side.places]
        links = [f"f{number}p{n}" for n in side.places]
        spot = side.spot
        several = len(self.report.documents) > 1 or len(spot.document.articles) > 1
        return {
            "roles": joined(list(dict.fromkeys(filter(None, roles))), self.lang),
            "where": spot.label(self.lang),
            "line": _lines(side),
            "story": self._title(spot.story) if several and spot.story else "",
            "path": one_line(spot.document.path) if several else "",
            "pieces": side.pieces,
            "link": next((link for link in links if link in anchors), ""),
        }

    def _mend(self, finding: Finding, at: int) -> View:
        suggestion = finding.suggestions[at]
        return {
            "old": self.atlas.shown(finding.places[suggestion.place].span),
            "new": self._new(suggestion),
            "why": told(suggestion.why, self.lang),
            "likelier": suggestion.likelier,
        }

    def _new(self, suggestion: Suggestion) -> str:
        """Give what to write instead, or empty where no words can be given."""
        if suggestion.replacement is None:
            return ""
        return one_line(suggestion.replacement) or word("struck", self.lang)

    def _aside(self, finding: Finding) -> View:
        spot = self.atlas.spot(finding.places[0].span)
        return {
            "finding": finding,
            "status": word(finding.status, self.lang),
            "message": told(finding.message, self.lang),
            "where": f"{one_line(spot.document.path)} L{spot.line}",
            "reason": one_line(finding.reason),
        }

    def _story(self, story: Story) -> View:
        at = story.document.articles.index(story.article)
        key = self._key(story.document, at)
        return {"key": key, "verses": story.verses, **self._head(story.document, story.article)}

    def _head(self, document: Document, article: Article) -> View:
        return {
            "title": self._title(article),
            "path": one_line(document.path),
            "date": article.date.isoformat() if article.date else word("undated", self.lang),
            "source": word(f"from {article.date_from}", self.lang) if article.date else "",
            "doubtful": article.date_from == "inferred",
        }

    def _title(self, article: Article) -> str:
        return display(article.title) or word("untitled", self.lang)

    def _document(self, document: Document) -> View:
        heads = [self._head(document, article) for article in document.articles]
        coverage = self.report.coverage.get(document.id)
        return {"path": one_line(document.path), "articles": heads, "coverage": coverage}

    def _key(self, document: Document, article: int | None) -> str:
        numbers = {each.id: number for number, each in enumerate(self.report.documents, 1)}
        return f"a{numbers[document.id]}-{(article or 0) + 1}"

    def _counts(self, findings: Iterable[Finding]) -> list[tuple[str, str, int]]:
        counts: Mapping[str, int] = Counter(finding.severity for finding in findings)
        names = ("error", "warning", "note")
        return [(name, word(name, self.lang), counts[name]) for name in names if counts[name]]

    def _aside_counts(self) -> list[tuple[str, int]]:
        counts = Counter(finding.status for finding in self.docket.aside)
        numbers = {
            "known": counts["known"],
            "accepted": counts["accepted"],
            "caused": sum(map(len, self.docket.caused.values())),
            "stale": len(self.report.stale),
        }
        return [(word(key, self.lang), number) for key, number in numbers.items() if number]

    def _rules(self) -> list[View]:
        used = sorted({finding.check for finding in self.report.findings})
        rules = [self.report.rules[code] for code in used if code in self.report.rules]
        return [{"code": rule.code, "name": rule.name, "doc": rule.doc.strip()} for rule in rules]


def _lines(side: Side) -> str:
    last = f"–{side.end_line}" if side.end_line > side.spot.line else ""
    return f"L{side.spot.line}{last}"
