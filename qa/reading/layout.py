"""Lines of a newspaper file → articles, blocks, sentences in running text."""

from __future__ import annotations

import re

from qa.model import Article, Block, Flow, Span

_SENTENCE = re.compile(r"[^。！？\n]+[。！？]?[”』」）]*")


def lay_out(document: str, text: str) -> tuple[Article, ...]:
    """Split the text of a file into its stories."""
    blocks = []
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        flow = Flow(match[0], ((0, match.start()),))
        sentences = tuple(m.span() for m in _SENTENCE.finditer(match[0]))
        span = Span(document, match.start(), match.end())
        blocks.append(Block("paragraph", span, flow, sentences, len(blocks) + 1))
    title = blocks[0].flow.text if blocks else ""
    return (Article(title, Span(document, 0, len(text)), tuple(blocks)),)
