"""Markdown: plain text with marks that are no part of what is printed."""

from __future__ import annotations

from qa.model import Article
from qa.reading.text.layout import lay_out


def articles(document: str, text: str) -> tuple[Article, ...]:
    """Lay out a Markdown text; its headings part sections, its `#` titles stories."""
    return lay_out(document, text, markdown=True)
