"""Articles as printed, with the places of findings marked in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from qa.model import Article, Block, Document, Finding, Span, ids_of
from qa.report.display import flat
from qa.report.places import Atlas, Page, cuts, inside, printed

_TONES = ("error", "warning", "note", "aside")
_start = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Mark:
    """One place of a finding; `finding` is the number of its card, from 1.

    `tone` is the finding's severity while it is new, else “aside”.
    """

    finding: int
    place: int
    tone: str
    span: Span

    @property
    def anchor(self) -> str:
        """Name the place in the page."""
        return f"f{self.finding}p{self.place}"

    @property
    def start(self) -> int:
        """Give where it begins."""
        return self.span.start


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text between two edges of marks and figures.

    `anchors` are the places that begin with it, `cards` those of the findings that have a place
    over it, `ending` those of them whose place ends with it;
    `tone` is the gravest of its marks, “figure” for a number without a mark, or empty.
    """

    text: str
    tone: str
    anchors: tuple[str, ...]
    cards: tuple[int, ...]
    ending: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verse:
    """A block of an article: its kind, its first line in the file, its text in stretches."""

    kind: str
    line: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An article, the `at`-th of its document, with its marked text."""

    document: Document
    article: Article
    at: int
    verses: tuple[Verse, ...]

    @property
    def anchors(self) -> Iterator[str]:
        """Give the places that can be jumped to."""
        for verse in self.verses:
            for stretch in verse.stretches:
                yield from stretch.anchors


def stories(
    atlas: Atlas,
    documents: Sequence[Document],
    findings: Sequence[Finding],
    figures: Mapping[str, Sequence[Span]],
    *,
    sound: bool,
) -> list[Story]:
    """Give the articles in which findings have places; findings are numbered from 1.

    With `sound`, give those as well in which nothing was found.
    """
    by_document: dict[str, list[Mark]] = {}
    for number, finding in enumerate(findings, 1):
        tone = finding.severity if finding.status == "new" else "aside"
        for at, place in enumerate(finding.places):
            mark = Mark(number, at, tone, place.span)
            by_document.setdefault(place.span.document, []).append(mark)
    return [
        story
        for name in ids_of(documents)
        if sound or name in by_document
        for story in _stories(
            atlas.page(name),
            sorted(by_document.get(name, ()), key=_start),
            figures.get(name, ()),
        )
        if sound or any(story.anchors)
    ]


def _stories(page: Page, marks: list[Mark], figures: Sequence[Span]) -> Iterator[Story]:
    for at, article in enumerate(page.document.articles):
        verses = tuple(_verse(page, block, marks, figures) for block in article.blocks)
        yield Story(page.document, article, at, verses)


def _verse(page: Page, block: Block, marks: list[Mark], figures: Sequence[Span]) -> Verse:
    here = [m for m in marks if m.span.start < block.span.end and block.span.start < m.span.end]
    edges = (block.span.start, block.span.end)
    first, after = (bisect_left(figures, edge, key=_start) for edge in edges)
    spans = [*(mark.span for mark in here), *figures[first:after]]
    ranges = {number: inside(block.flow, span) for number, span in enumerate(spans)}
    text = printed(block.flow, page.document.text)
    begins, ends = _edges(block, here, ranges)
    stretches = []
    for start, end, numbers in cuts(ranges, 0, len(text)):
        over = [here[number] for number in numbers if number < len(here)]
        stretches.append(
            Stretch(
                text=flat(text[start:end]),
                tone=_tone(over) or ("figure" if numbers else ""),
                anchors=tuple(begins.get(start, ())),
                cards=tuple(dict.fromkeys(mark.finding for mark in over)),
                ending=tuple(dict.fromkeys(ends.get(end, ()))),
            )
        )
    return Verse(block.kind, page.spot(block.span).line, tuple(stretches))


def _edges(
    block: Block, marks: Sequence[Mark], ranges: Mapping[int, tuple[int, int]]
) -> tuple[dict[int, list[str]], dict[int, list[int]]]:
    """Say where in a block places begin, and where they end; a place may run over several."""
    begins: dict[int, list[str]] = {}
    ends: dict[int, list[int]] = {}
    for number, mark in enumerate(marks):
        low, high = ranges[number]
        if low < high and mark.span.start >= block.span.start:
            begins.setdefault(low, []).append(mark.anchor)
        if low < high and mark.span.end <= block.span.end:
            ends.setdefault(high, []).append(mark.finding)
    return begins, ends


def _tone(marks: Iterable[Mark]) -> str:
    tones = {mark.tone for mark in marks}
    return next((tone for tone in _TONES if tone in tones), "")
