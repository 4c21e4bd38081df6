"""Where a span stands: line, column, paragraph, and the sentence around it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from qa.model import Article, Block, Document, Finding, Flow, Span, finder
from qa.report.display import display, flat
from qa.report.words import paragraph, word

_LINE_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[0-9A-Za-z.,%０-９．]")
_GAP = 4
"""What is left out must be longer than this, or it is shown after all."""
_PAGES = 512
"""So many pages are kept."""


class Spot(NamedTuple):
    """Where a span stands.

    Lines and columns count from 1, columns in code points, the end is half-open.
    `article` and `block` are None where the layout knows none.
    """

    document: Document
    line: int
    column: int
    end_line: int
    end_column: int
    article: int | None
    block: Block | None

    @property
    def paragraph(self) -> int:
        """Give the number of the article's paragraph; 0 outside paragraphs."""
        return self.block.number if self.block else 0

    @property
    def story(self) -> Article | None:
        """Give the article that the span stands in."""
        return None if self.article is None else self.document.articles[self.article]

    def label(self, lang: str) -> str:
        """Say in words where it is: 标题, 第3段, 图片说明."""
        if self.paragraph:
            return paragraph(self.paragraph, lang)
        return word(self.block.kind if self.block else "paragraph", lang)


class Piece(NamedTuple):
    """A stretch of an excerpt with the numbers of the marks that cover it."""

    text: str
    marks: tuple[int, ...] = ()


class Side(NamedTuple):
    """The places of a finding that stand in one sentence, with that sentence.

    `spot` is where the first of them begins, `end_line` where the last ends.
    """

    spot: Spot
    end_line: int
    places: tuple[int, ...]
    pieces: tuple[Piece, ...]


class Page(NamedTuple):
    """A document with its lines and blocks in order."""

    document: Document
    lines: tuple[int, ...]
    blocks: tuple[tuple[int, Block], ...]

    @classmethod
    def of(cls, document: Document) -> Page:
        """Lay out a document: where its lines begin, which article each block is of."""
        lines = (0, *(match.end() for match in _LINE_END.finditer(document.text)))
        blocks = [
            (at, block) for at, story in enumerate(document.articles) for block in story.blocks
        ]
        return cls(document, lines, tuple(sorted(blocks, key=_block_start)))

    def spot(self, span: Span) -> Spot:
        """Find where a span stands."""
        line, column = self._position(span.start)
        end_line, end_column = self._position(max(span.start, span.end - 1))
        end_column += 1 if span.end > span.start else 0
        article, block = self._block(span)
        return Spot(self.document, line, column, end_line, end_column, article, block)

    def sentence(self, span: Span) -> tuple[Flow, int, int]:
        """Give the running text around a span, and the range of its sentence there.

        Where the layout knows no block, the lines of the span stand for it.
        """
        _, block = self._block(span)
        if block is None:
            return self._bare(span)
        start, end = inside(block.flow, span)
        return block.flow, *_sentence(block, start, end)

    def _bare(self, span: Span) -> tuple[Flow, int, int]:
        start = self.lines[bisect_right(self.lines, span.start) - 1]
        after = bisect_left(self.lines, max(span.end, span.start + 1))
        end = self.lines[after] if after < len(self.lines) else len(self.document.text)
        text = self.document.text[start:end].rstrip()
        return Flow(text, ((0, start),)), 0, len(text)

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.lines, offset)
        return line, offset - self.lines[line - 1] + 1

    def _block(self, span: Span) -> tuple[int | None, Block | None]:
        at = bisect_right(self.blocks, span.start, key=_block_start) - 1
        if at < 0 or self.blocks[at][1].span.end <= span.start:
            return self._article(span), None
        return self.blocks[at]

    def _article(self, span: Span) -> int | None:
        stories = enumerate(self.document.articles)
        return next((at for at, s in stories if s.span.start <= span.start < s.span.end), None)


class Atlas:
    """The pages of a run; each is laid out when it is needed, the last ones are kept."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._find = finder(documents)
        self._pages: OrderedDict[str, Page] = OrderedDict()

    def page(self, document: str) -> Page:
        """Give the page of the document with this id."""
        if document not in self._pages:
            self._pages[document] = Page.of(self._find(document))
            if len(self._pages) > _PAGES:
                self._pages.popitem(last=False)
        self._pages.move_to_end(document)
        return self._pages[document]

    def spot(self, span: Span) -> Spot:
        """Find where a span stands."""
        return self.page(span.document).spot(span)

    def quote(self, span: Span) -> str:
        """Give the span exactly as it stands in the file."""
        return self.page(span.document).document.quote(span)

    def shown(self, span: Span, limit: int = 24) -> str:
        """Give the span on one line, shortened in the middle."""
        text = display(self.quote(span))
        if len(text) <= limit:
            return text
        return f"{text[: limit * 2 // 3]}…{text[-(limit // 3) :]}"

    def sides(self, finding: Finding, limit: int) -> tuple[Side, ...]:
        """Give the finding's places sentence by sentence, with about `limit` characters of each."""
        groups: dict[tuple[str, int, int], list[int]] = {}
        for number, place in enumerate(finding.places):
            flow, low, _ = self.page(place.span.document).sentence(place.span)
            groups.setdefault((place.span.document, flow.runs[0][1], low), []).append(number)
        return tuple(self._side(finding, numbers, limit) for numbers in groups.values())

    def _side(self, finding: Finding, numbers: list[int], limit: int) -> Side:
        spans = [finding.places[number].span for number in numbers]
        page = self.page(spans[0].document)
        pieces = excerpt(page, dict(zip(numbers, spans, strict=True)), limit)
        end_line = max(page.spot(span).end_line for span in spans)
        return Side(page.spot(min(spans)), end_line, tuple(numbers), pieces)


def excerpt(page: Page, spans: dict[int, Span], limit: int) -> tuple[Piece, ...]:
    """Give the sentence around spans, about `limit` characters of it, the spans marked."""
    parts = [page.sentence(span) for span in spans.values()]
    flow, low = parts[0][:2]
    text = printed(flow, page.document.text, low, max(high for _, _, high in parts))
    places = {number: inside(flow, span) for number, span in spans.items()}
    marks = {number: (start - low, end - low) for number, (start, end) in places.items()}
    return tuple(_pieces(text, marks, _windows(text, list(marks.values()), limit)))


def cuts(
    marks: Mapping[int, tuple[int, int]], start: int, end: int
) -> list[tuple[int, int, tuple[int, ...]]]:
    """Cut `[start, end)` wherever a mark begins or ends; give the marks that cover each part."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for number, (low, high) in marks.items():
        if max(low, start) < min(high, end):
            opening.setdefault(max(low, start), []).append(number)
            closing.setdefault(min(high, end), []).append(number)
    parts, open_now = [], set[int]()
    for a, b in pairwise(sorted({start, end, *opening, *closing})):
        open_now.difference_update(closing.get(a, ()))
        open_now.update(opening.get(a, ()))
        parts.append((a, b, tuple(sorted(open_now))))
    return parts


def inside(flow: Flow, span: Span) -> tuple[int, int]:
    """Give the range of a document span in running text; what lies outside is cut off."""
    offsets = range(len(flow.text))
    start = bisect_left(offsets, span.start, key=flow.source)
    return start, bisect_left(offsets, span.end, key=flow.source)


def printed(flow: Flow, text: str, start: int = 0, end: int = 1 << 62) -> str:
    """Give `[start, end)` of the running text as it is printed, wide digits and all."""
    ends = [at for at, _ in flow.runs[1:]] + [len(flow.text)]
    return "".join(
        text[origin + max(0, start - at) : origin + min(end, after) - at]
        for (at, origin), after in zip(flow.runs, ends, strict=True)
        if at < end and after > start
    )


def _block_start(entry: tuple[int, Block]) -> int:
    return entry[1].span.start


def _sentence(block: Block, start: int, end: int) -> tuple[int, int]:
    sentences = block.sentences
    first = bisect_right(sentences, start, key=itemgetter(0)) - 1
    last = bisect_left(sentences, end, key=itemgetter(1))
    low = sentences[first][0] if first >= 0 else 0
    return low, sentences[last][1] if last < len(sentences) else len(block.flow.text)


def _windows(text: str, marks: Sequence[tuple[int, int]], limit: int) -> list[tuple[int, int]]:
    if len(text) <= limit:
        return [(0, len(text))]
    ends = [end for mark in marks for end in _ends(mark, limit)]
    room = limit - sum(end - start for start, end in ends)
    margin = max(8, room // (2 * len(ends)))
    wide = sorted((max(0, a - margin), min(len(text), b + margin)) for a, b in ends)
    return _merged([(_outward(text, a, -1), _outward(text, b, 1)) for a, b in wide])


def _ends(mark: tuple[int, int], limit: int) -> list[tuple[int, int]]:
    start, end = mark
    if end - start <= limit:
        return [mark]
    return [(start, start + limit // 2), (end - limit // 4, end)]


def _outward(text: str, at: int, step: int) -> int:
    for _ in range(24):
        if at in {0, len(text)} or not (_WORD.match(text[at - 1]) and _WORD.match(text[at])):
            break
        at += step
    return at


def _merged(windows: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged = windows[:1]
    for start, end in windows[1:]:
        if start - merged[-1][1] <= _GAP:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _pieces(
    text: str, marks: dict[int, tuple[int, int]], shown: list[tuple[int, int]]
) -> Iterable[Piece]:
    at = 0
    for start, end in shown:
        if start > at:
            yield Piece("…", tuple(n for n, (low, high) in marks.items() if low <= at < high))
        for a, b, numbers in cuts(marks, start, end):
            yield Piece(flat(text[a:b]), numbers)
        at = end
    if at < len(text):
        yield Piece("…")
