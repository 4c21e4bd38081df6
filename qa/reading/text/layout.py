"""Lines of a newspaper file → articles, blocks, sentences in running text."""

from __future__ import annotations

from collections.abc import Sequence

from qa.model import Article, Block, BlockKind, Span
from qa.reading.text import kinds
from qa.reading.text.frontmatter import front_matter
from qa.reading.text.lines import read_lines
from qa.reading.text.sentences import sentences
from qa.reading.text.stories import BODY, headline_of, sections, stories
from qa.reading.text.stretches import Look, Stretch
from qa.reading.text.torn import mended
from qa.reading.text.wraps import page_of

_KINDS: dict[Look, BlockKind] = {
    "text": "paragraph",
    "list": "list",
    "caption": "caption",
    "byline": "byline",
    "heading": "kicker",
    "banner": "kicker",
}

_CLOSING = 6


def lay_out(document: str, text: str, *, markdown: bool = False) -> tuple[Article, ...]:
    """Split the text of a file into its stories.

    Front matter belongs to no block. `markdown` also reads what only Markdown has: code
    fences, tables, underlined headings, single stars.
    """
    lines = read_lines(text, front_matter(text).end, markdown=markdown)
    page = mended(page_of(lines))
    if not any(stretch.look in BODY for stretch in page):
        page = [s._replace(look="text") if s.look == "heading" else s for s in page]
    found = (_article(document, text, one, markdown=markdown) for one in stories(page) if one)
    return tuple(article for article in found if article.blocks)


def _article(document: str, text: str, story: Sequence[Stretch], *, markdown: bool) -> Article:
    headline = headline_of(story)
    flows = [stretch.flow(text, markdown=markdown) for stretch in story]
    under = sections(story, headline)
    blocks: list[Block] = []
    number = 0
    for at, (stretch, flow) in enumerate(zip(story, flows, strict=True)):
        look = _settled(story, at)
        kind: BlockKind = "headline" if at == headline else _KINDS[look]
        if not flow.text:
            continue
        counted = look in BODY
        number += counted
        span = Span(document, stretch.start, stretch.end)
        section = flows[under[at]].text if under[at] >= 0 else ""
        cuts = sentences(flow.text)
        blocks.append(Block(kind, span, flow, cuts, number if counted else 0, section))
    title = flows[headline].text if headline >= 0 else ""
    start, end = min(s.start for s in story), max(s.end for s in story)
    return Article(title, Span(document, start, end), tuple(blocks))


def _settled(story: Sequence[Stretch], at: int) -> Look:
    """Take the office above the closing date for a signature, not for a heading."""
    look, rest = story[at].look, story[at + 1 : at + 8]
    if look != "heading" or not rest or len(rest) > _CLOSING:
        return look
    signed = kinds.is_issue_line(rest[0].text)
    return "byline" if signed and all(s.look in {"byline", "caption"} for s in rest) else look
