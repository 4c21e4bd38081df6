"""Findings as the page shows them: both sides, the working, the mends, what was decided."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from qa.model import Finding, Statement, Suggestion
from qa.report.desk import Desk
from qa.report.display import one_line
from qa.report.docket import Docket
from qa.report.heads import Heads
from qa.report.history import chart
from qa.report.places import Atlas, Side
from qa.report.slip import query
from qa.report.words import joined, role, told, word

View: TypeAlias = "dict[str, object]"

_LIMIT = 120


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a run; `anchors` are the places that the printed articles can show."""

    docket: Docket
    desk: Desk
    atlas: Atlas
    heads: Heads
    anchors: frozenset[str]
    several: bool
    lang: str
    histories: Mapping[str, tuple[Statement, ...]]

    def all(self) -> Iterator[View]:
        """Give a card for each finding of the docket: new ones, then those put aside."""
        seen: set[str] = set()
        for number, finding in enumerate((*self.docket.new, *self.docket.aside), 1):
            yield {**self._card(number, finding), "id": self._id(number, finding, seen)}

    def _id(self, number: int, finding: Finding, seen: set[str]) -> str:
        """Name the card by its fingerprint, so that a link outlives the run."""
        name = f"f-{finding.fingerprint}"
        if name in seen:
            # equal clashes have their fingerprint in common
            name = f"{name}-{number}"
        seen.add(name)
        return name

    def _card(self, number: int, finding: Finding) -> View:
        sides = self.atlas.sides(finding, _LIMIT)
        first = sides[0].spot
        articles = dict.fromkeys(
            self.heads.key((side.spot.document.id, side.spot.article or 0)) for side in sides
        )
        caused = self.docket.caused.get(finding.fingerprint, ())
        return {
            "number": number,
            "finding": finding,
            "severity": word(finding.severity, self.lang),
            "message": told(finding.message, self.lang),
            "print": finding.fingerprint[: self.docket.prefix],
            "standing": self.desk.of(finding).standing,
            "decision": json.dumps(self.desk.of(finding).json, ensure_ascii=False),
            "articles": " ".join(articles),
            "title": self.heads.quoted(first.document, first.article or 0),
            "sides": [self._side(number, finding, side) for side in sides],
            "proof": [one_line(line) for line in finding.explanation.splitlines()],
            "mends": [self._mend(finding, one) for one in finding.suggestions],
            "caused": [(one.check, told(one.message, self.lang)) for one in caused],
            "history": self._history(finding),
            "query": "\n".join(query(finding, sides, self.atlas, self.heads, self.lang)),
        }

    def _side(self, number: int, finding: Finding, side: Side) -> View:
        roles = [role(finding.places[n].role, self.lang) for n in side.places]
        links = [f"f{number}p{n}" for n in side.places]
        spot = side.spot
        return {
            "roles": joined(list(dict.fromkeys(filter(None, roles))), self.lang),
            "where": spot.label(self.lang),
            "line": _lines(side),
            "story": self.heads.title(spot.story) if self.several and spot.story else "",
            "path": one_line(spot.document.path) if self.several else "",
            "pieces": side.pieces,
            "link": next((link for link in links if link in self.anchors), ""),
        }

    def _history(self, finding: Finding) -> str:
        """Draw what was said of the fact over time, as markup to stand in the page."""
        from markupsafe import Markup

        # numbers and days alone: nothing of an article is in it
        return Markup(chart(self.histories.get(finding.fingerprint, ()), self.lang))  # noqa: S704 -- see above

    def _mend(self, finding: Finding, suggestion: Suggestion) -> View:
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


def _lines(side: Side) -> str:
    """Give the lines of the file; text that was extracted has none of its own."""
    if side.spot.document.coordinates == "extracted":
        return ""
    last = f"–{side.end_line}" if side.end_line > side.spot.line else ""
    return f"L{side.spot.line}{last}"
