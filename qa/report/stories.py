"""Articles as printed, with the places of findings marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from qa.model import Article, Block, Document, Finding, Severity, Span
from qa.report.display import flat
from qa.report.places import Atlas, Page, cuts, inside, printed


@dataclass(frozen=True, slots=True)
class Mark:
    """One place of a finding; `finding` is the number of its card, from 1."""

    finding: int
    place: int
    severity: Severity
    span: Span

    @property
    def anchor(self) -> str:
        """Name the place in the page."""
        return f"f{self.finding}p{self.place}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two edges of marks.

    `anchors` are the places that begin with it, `findings` the cards of those that end with it;
    `severity` is the gravest of its marks, or empty.
    """

    text: str
    severity: str
    anchors: tuple[str, ...]
    findings: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verse:
    """A block of an article: its kind, its first line in the file, its text in stretches."""

    kind: str
    line: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An article with its marked text."""

    document: Document
    article: Article
    verses: tuple[Verse, ...]

    @property
    def anchors(self) -> Iterator[str]:
        """Give the places that can be jumped to."""
        for verse in self.verses:
            for stretch in verse.stretches:
                yield from stretch.anchors


def stories(
    atlas: Atlas, documents: Sequence[Document], findings: Sequence[Finding]
) -> list[Story]:
    """Give the articles in which findings have places; findings are numbered from 1."""
    by_document: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        for at, place in enumerate(finding.places):
            mark = Mark(number, at, finding.severity, place.span)
            by_document.setdefault(place.span.document, []).append(mark)
    return [
        story
        for document in documents
        if document.id in by_document
        for story in _stories(atlas.page(document.id), sorted(by_document[document.id], key=_start))
    ]


def _start(mark: Mark) -> int:
    return mark.span.start


def _stories(page: Page, marks: list[Mark]) -> Iterator[Story]:
    for article in page.document.articles:
        verses = tuple(_verse(page, block, marks) for block in article.blocks)
        if any(stretch.severity for verse in verses for stretch in verse.stretches):
            yield Story(page.document, article, verses)


def _verse(page: Page, block: Block, marks: list[Mark]) -> Verse:
    here = [m for m in marks if m.span.start < block.span.end and block.span.start < m.span.end]
    ranges = {number: inside(block.flow, mark.span) for number, mark in enumerate(here)}
    text = printed(block.flow, page.document.text)
    stretches = [
        Stretch(
            text=flat(text[start:end]),
            severity=_gravest(here[number] for number in numbers),
            anchors=tuple(
                here[number].anchor
                for number in numbers
                if ranges[number][0] == start and here[number].span.start >= block.span.start
            ),
            findings=_unique(
                here[number].finding
                for number in numbers
                if ranges[number][1] == end and here[number].span.end <= block.span.end
            ),
        )
        for start, end, numbers in cuts(ranges, 0, len(text))
    ]
    return Verse(block.kind, page.spot(block.span).line, tuple(stretches))


def _unique(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(numbers))


def _gravest(marks: Iterable[Mark]) -> str:
    found = {mark.severity for mark in marks}
    return next((severity for severity in ("error", "warning", "note") if severity in found), "")
