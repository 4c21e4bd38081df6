"""A run on the terminal, for an editor minutes before the deadline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, TextIO

from qa.model import Article, Document, Finding, Place, Report, Severity, Suggestion, ids_of
from qa.report.display import display, one_line
from qa.report.docket import FIRST, Docket, inferred, totals
from qa.report.places import Atlas, Piece, Side
from qa.report.sheet import Sheet, Words
from qa.report.words import counted, joined, role, told, word

_FULL, _SHORT = 76, 44
_SIDES = 6
_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
_STYLE = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_PLAIN, _DIM, _BOLD = "", "dim", "bold"


def show(report: Report, *, lang: str, stream: TextIO, width: int | None = None) -> None:
    """Write the report to `stream`, messages in `lang`.

    `width` counts cells; without it the terminal's own is taken, or 100 when piped.
    """
    atlas, sheet = Atlas(report.documents), Sheet(stream, width)
    _Desk(report, Docket.of(report), lang, atlas, sheet).show()


class _Desk(NamedTuple):
    report: Report
    docket: Docket
    lang: str
    atlas: Atlas
    sheet: Sheet

    def show(self) -> None:
        self._problems()
        self._inferred()
        self._first(self.docket.first)
        self._rest(self.docket.rest)
        self._notes(self.docket.notes)
        self._summary(self.docket.new)

    # ── what stands above the findings ──────────────────────────────────────

    def _problems(self) -> None:
        if not self.report.problems:
            return
        self.sheet.heading(word("problems", self.lang), _STYLE["error"])
        for problem in self.report.problems:
            message = told(problem.message, self.lang)
            self.sheet.line((one_line(problem.path), _BOLD), ("  ", _PLAIN), (message, _PLAIN))

    def _inferred(self) -> None:
        stories = inferred(self.report)
        if not stories:
            return
        self.sheet.heading(word("dates first", self.lang), _STYLE["warning"])
        for document, article in stories[:FIRST]:
            self._story(document, article)
        if len(stories) > FIRST:
            self.sheet.line((counted("more", len(stories) - FIRST, self.lang), _DIM))

    # ── findings ────────────────────────────────────────────────────────────

    def _first(self, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        title = f"{word('settle', self.lang)} · {len(findings)}"
        self.sheet.heading(title, _BOLD)
        for number, finding in enumerate(findings, 1):
            self.sheet.blank()
            self._full(number, finding)

    def _full(self, number: int, finding: Finding) -> None:
        label = (f"{number:>2}  ", _BOLD)
        self.sheet.line(*self._head(finding), label=label)
        self.sheet.line((told(finding.message, self.lang), _BOLD), indent=4)
        self._sides(finding, _FULL)
        for line in finding.explanation.splitlines():
            self.sheet.line((one_line(line), _PLAIN), indent=4, label=self._label("proof"))
        self._mends(finding)
        self._explained(finding)

    def _head(self, finding: Finding) -> list[Words]:
        return [
            (word(finding.severity, self.lang), _STYLE[finding.severity]),
            (f"  {finding.check} {finding.name}", _PLAIN),
            (f"  #{finding.fingerprint[: self.docket.prefix]}", _DIM),
        ]

    def _sides(self, finding: Finding, limit: int) -> None:
        sides = self.atlas.sides(finding, limit)
        for side in sides[:_SIDES]:
            roles = [role(finding.places[n].role, self.lang) for n in side.places]
            names = joined(list(dict.fromkeys(filter(None, roles))), self.lang)
            self.sheet.line((names, _BOLD), ("  ", _PLAIN), *self._where(side), indent=4)
            words = _words(side.pieces, _STYLE[finding.severity])
            self.sheet.line(*words, indent=4, label=("│ ", _DIM))
        if len(sides) > _SIDES:
            self.sheet.line((counted("more", len(sides) - _SIDES, self.lang), _DIM), indent=4)

    def _where(self, side: Side) -> list[Words]:
        spot = side.spot
        last = f"–{side.end_line}" if side.end_line > spot.line else ""
        words = [(f"{spot.label(self.lang)} L{spot.line}{last}", _PLAIN)]
        if len(self.report.documents) > 1:
            words.append((f"  {one_line(spot.document.path)}", _DIM))
        if spot.story and len(spot.document.articles) > 1:
            words.append((f"  {self._title(spot.story)}", _DIM))
        return words

    def _mends(self, finding: Finding) -> None:
        for suggestion in sorted(finding.suggestions, key=lambda s: not s.likelier):
            shown = self.atlas.shown(finding.places[suggestion.place].span)
            words = [
                (shown + self._becomes(suggestion), _BOLD),
                (f"  {word('likelier', self.lang)}" if suggestion.likelier else "", "bold green"),
                (f"  {told(suggestion.why, self.lang)}", _DIM),
            ]
            self.sheet.line(*words, indent=4, label=self._label("mend"))

    def _becomes(self, suggestion: Suggestion) -> str:
        if suggestion.replacement is None:
            return ""
        return f" → {one_line(suggestion.replacement) or word('struck', self.lang)}"

    def _explained(self, finding: Finding) -> None:
        caused = self.docket.caused.get(finding.fingerprint, ())
        if not caused:
            return
        lines = [f"{f.check} {told(f.message, self.lang)}" for f in caused]
        self.sheet.line(("  ".join(lines), _DIM), indent=4, label=self._label("explains"))

    def _label(self, key: str) -> Words:
        return (f"{word(key, self.lang)}  ", _DIM)

    def _rest(self, findings: Iterable[Finding]) -> None:
        for place, group in self._by_article(findings):
            self._article(place)
            for finding in group:
                self.sheet.blank()
                self.sheet.line(*self._head(finding))
                self.sheet.line((told(finding.message, self.lang), _BOLD), indent=4)
                self._sides(finding, _SHORT)

    def _notes(self, findings: Sequence[Finding]) -> None:
        if not findings:
            return
        self.sheet.heading(word("notes", self.lang), _STYLE["note"])
        for finding in findings:
            head = (f"{finding.check}  ", _STYLE["note"])
            self.sheet.line((told(finding.message, self.lang), _PLAIN), label=head)
            places = "  ".join(map(self._brief, finding.places[:_SIDES]))
            self.sheet.line((places, _DIM), indent=self.sheet.cells(head[0]))

    def _brief(self, place: Place) -> str:
        spot = self.atlas.spot(place.span)
        return f"{one_line(spot.document.path)}:{spot.line} 【{self.atlas.shown(place.span)}】"

    def _by_article(self, findings: Iterable[Finding]) -> Iterable[tuple[Place, Iterable[Finding]]]:
        def story(finding: Finding) -> tuple[str, int]:
            span = finding.places[0].span
            return span.document, self.atlas.spot(span).article or 0

        order = {name: n for n, name in enumerate(ids_of(self.report.documents))}
        ranked = sorted(findings, key=lambda f: (order[story(f)[0]], story(f)[1]))
        for _, group in groupby(ranked, key=story):
            members = list(group)
            yield members[0].places[0], members

    def _article(self, place: Place) -> None:
        spot = self.atlas.spot(place.span)
        self.sheet.heading(f"{word('rest', self.lang)} · {one_line(spot.document.path)}", _BOLD)
        if spot.story:
            self._story(spot.document, spot.story)

    def _story(self, document: Document, article: Article) -> None:
        date = article.date.isoformat() if article.date else word("undated", self.lang)
        source = word(f"from {article.date_from}", self.lang)
        label = f"{date}（{source}）  " if self.lang == "zh" else f"{date} ({source})  "
        words = [(self._title(article), _BOLD), (f"  {one_line(document.path)}", _DIM)]
        self.sheet.line(*words, label=(label, _PLAIN))

    def _title(self, article: Article) -> str:
        title = display(article.title)
        return f"《{title}》" if title else word("untitled", self.lang)

    # ── what stands below ───────────────────────────────────────────────────

    def _summary(self, own: Sequence[Finding]) -> None:
        report, lang = self.report, self.lang
        self.sheet.heading(word("summary", lang), _BOLD)
        if not own:
            key = "nothing new" if report.findings else "clean"
            self.sheet.line((word(key, lang), "bold green"))
        else:
            self.sheet.line(*self._counts(own))
        self._set_aside()
        if self.report.coverage:
            self.sheet.line((self._coverage(), _DIM))
        if not own:
            self.sheet.line((word("clean hint", lang), _DIM))
        for note in report.notes:
            self.sheet.line((told(note, lang), _DIM))

    def _counts(self, own: Iterable[Finding]) -> list[Words]:
        counts = Counter(finding.severity for finding in own)
        return [
            (f"{counted(severity, counts[severity], self.lang)}  ", _STYLE[severity])
            for severity in _SEVERITIES
            if counts[severity]
        ]

    def _set_aside(self) -> None:
        counts = Counter(finding.status for finding in self.docket.aside)
        numbers = {
            "known": counts["known"],
            "accepted": counts["accepted"],
            "caused": sum(map(len, self.docket.caused.values())),
            "stale": len(self.report.stale),
        }
        words = [counted(key, number, self.lang) for key, number in numbers.items() if number]
        if words:
            self.sheet.line((" · ".join(words), _DIM))

    def _coverage(self) -> str:
        numbers = totals(self.report).items()
        return " · ".join(counted(key, number, self.lang) for key, number in numbers)


def _words(pieces: Sequence[Piece], style: str) -> list[Words]:
    """Mark by brackets and by colour: without colour the brackets still show the words."""
    words: list[Words] = []
    before: tuple[int, ...] = ()
    for piece in (*pieces, Piece("")):
        if before and set(before).isdisjoint(piece.marks):
            words.append(("】", style))
        if piece.marks and set(before).isdisjoint(piece.marks):
            words.append(("【", style))
        words.append((piece.text, style if piece.marks else _PLAIN))
        before = piece.marks
    return words
