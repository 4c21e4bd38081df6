"""An article with what stands in each sentence: the common ground of all claim readers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from qa.model import Article, Block, Context, Document, Gist, Quantity, Span
from qa.reading.calendar.periods import FoundDate, find_dates
from qa.reading.numbers.quantities import FoundQuantity, find_quantities

_LONG, _FIRST, _MOST, _SALUTATION = 200, 2, 6, 20
_LONGEST = 2400
_DATELIKE = frozenset({"ordinal", "age", "months"})


class Line(NamedTuple):
    """One sentence; offsets of quantities and dates count in `text`.

    `offset` is where the sentence begins in the running text of its block; `letters` are the
    characters that it has.
    """

    context: Context
    block: Block
    offset: int
    text: str
    quantities: tuple[FoundQuantity, ...]
    dates: tuple[FoundDate, ...]
    letters: frozenset[str]

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
    places = [
        (number, sentence)
        for number, block in enumerate(article.blocks)
        for sentence in block.sentences
    ]
    found = [_found(article, *place) for place in places]
    numbers = [one for _, quantities, *_ in found for one in quantities]
    gist = Gist(_opening(article), _body(article), _telling(numbers), _sole(numbers))
    lines = [
        Line(_context(document, index, *place, gist), article.blocks[place[0]], place[1][0], *read)
        for place, read in zip(places, found, strict=True)
    ]
    return Scene(document, article, index, tuple(lines))


_Found: TypeAlias = tuple[str, tuple[FoundQuantity, ...], tuple[FoundDate, ...], frozenset[str]]


def _found(article: Article, number: int, sentence: tuple[int, int]) -> _Found:
    """Give the text of a sentence with its quantities and dates, and its characters."""
    text = article.blocks[number].flow.text[slice(*sentence)]
    dates = find_dates(text, article.written or article.date)
    taken = [(date.start, date.end) for date in dates]
    return text, tuple(find_quantities(text, taken)), tuple(dates), frozenset(text)


def _context(
    document: Document, index: int, number: int, sentence: tuple[int, int], gist: Gist
) -> Context:
    article = document.articles[index]
    block = article.blocks[number]
    return Context(
        document=document.id,
        article=index,
        title=article.title,
        date=article.date,
        date_from=article.date_from,
        block=number,
        kind=block.kind,
        span=block.flow.span(document.id, *sentence),
        sentence=block.flow.text[slice(*sentence)],
        gist=gist,
        shifts=block.flow.shifts(*sentence),
    )


def _opening(article: Article) -> str:
    """Give the headlines and the first paragraphs, each cut where it runs long.

    A line to whom it goes, or its number, is no paragraph.
    """
    told: list[str] = []
    paragraphs = 0
    for block in article.blocks:
        if block.kind == "byline":
            continue
        told.append(block.flow.text[:_LONG])
        paragraphs += block.kind == "paragraph" and len(block.flow.text) >= _SALUTATION
        if paragraphs == _FIRST or len(told) == _MOST:
            break
    return "\n".join(told)


def _body(article: Article) -> str:
    """Give the blocks of an article, on lines of their own, as many as tell what it is about."""
    told: list[str] = []
    room = _LONGEST
    for block in article.blocks:
        told.append(block.flow.text[:room])
        room -= len(block.flow.text)
        if room <= 0:
            break
    return "\n".join(told)


def _telling(numbers: Iterable[FoundQuantity]) -> frozenset[str]:
    """Give the numbers of an article that tell something: two digits and more, not round."""
    return frozenset(
        found.quantity.canonical
        for found in numbers
        if found.quantity.dimension not in _DATELIKE and _tells(found)
    )


def _sole(numbers: Iterable[FoundQuantity]) -> frozenset[str]:
    """Give the numbers of an article that have no other of their unit beside them."""
    by_unit: defaultdict[str, list[Quantity]] = defaultdict(list)
    for found in numbers:
        by_unit[found.quantity.unit].append(found.quantity)
    return frozenset(
        first.canonical
        for first, *others in by_unit.values()
        if all(other.nominal == first.nominal for other in others)
    )


def _tells(found: FoundQuantity) -> bool:
    """Say whether a number has two digits and more between its noughts."""
    over, under = found.quantity.nominal.as_integer_ratio()
    times, parts = found.quantity.step.as_integer_ratio()
    steps, rest = divmod(over * parts, under * times)
    return bool(rest) or len(str(steps).strip("0")) > 1
