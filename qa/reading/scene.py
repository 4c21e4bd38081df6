"""An article with what stands in each sentence: the common ground of all claim readers."""

from __future__ import annotations

from dataclasses import dataclass

from qa.model import Article, Block, Context, Document, Span
from qa.reading.periods import FoundDate, find_dates
from qa.reading.quantities import FoundQuantity, find_quantities


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence; offsets of quantities and dates count in `text`.

    `offset` is where the sentence begins in the running text of its block.
    """

    context: Context
    block: Block
    offset: int
    text: str
    quantities: tuple[FoundQuantity, ...]
    dates: tuple[FoundDate, ...]

    def span(self, start: int, end: int) -> Span:
        """Give the document span of the sentence's `[start, end)`."""
        return self.block.flow.span(self.context.document, self.offset + start, self.offset + end)


@dataclass(frozen=True, slots=True)
class Scene:
    """One article, sentence by sentence."""

    document: Document
    article: Article
    index: int
    lines: tuple[Line, ...]


def scene(document: Document, index: int) -> Scene:
    """Find the quantities and dates of one article of a document."""
    article = document.articles[index]
    lines = [
        _line(document, index, number, sentence)
        for number, block in enumerate(article.blocks)
        for sentence in block.sentences
    ]
    return Scene(document, article, index, tuple(lines))


def _line(document: Document, index: int, number: int, sentence: tuple[int, int]) -> Line:
    article = document.articles[index]
    block = article.blocks[number]
    start, end = sentence
    text = block.flow.text[start:end]
    dates = find_dates(text, article.date)
    taken = [(date.start, date.end) for date in dates]
    context = Context(
        document=document.id,
        article=index,
        title=article.title,
        date=article.date,
        date_from=article.date_from,
        block=number,
        kind=block.kind,
        span=block.flow.span(document.id, start, end),
        sentence=text,
    )
    return Line(context, block, start, text, tuple(find_quantities(text, taken)), tuple(dates))
