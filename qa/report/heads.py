"""Articles by name: what stands above each of them in the page, and what it is called there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from qa.model import Article, Document, ids_of
from qa.report.captions import caption
from qa.report.desk import ArticleKey
from qa.report.display import display, one_line
from qa.report.words import word

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Head:
    """Title, path and date of an article; `key` names it in the page."""

    key: str
    title: str
    path: str
    date: str
    source: str
    doubtful: bool


class Heads:
    """The heads of a run's articles."""

    def __init__(self, documents: Iterable[Document], lang: str) -> None:
        self._numbers: Mapping[str, int] = {
            name: number for number, name in enumerate(ids_of(documents), 1)
        }
        self._lang = lang

    def key(self, article: ArticleKey) -> str:
        """Name an article in the page: a3-1 is the first of the third document."""
        document, at = article
        return f"a{self._numbers[document]}-{at + 1}"

    def of(self, document: Document, at: int) -> Head:
        """Give the head of a document's article."""
        article = document.articles[at]
        date = article.date
        return Head(
            key=self.key((document.id, at)),
            title=self.title(article),
            path=one_line(document.path),
            date=date.isoformat() if date else word("undated", self._lang),
            source=word(f"from {article.date_from}", self._lang) if date else "",
            doubtful=article.date_from == "inferred",
        )

    def title(self, article: Article) -> str:
        """Give an article's title, shortened when it is no title but a page of text."""
        title = display(article.title)
        if len(title) > _LONGEST:
            title = title[: _LONGEST - 1] + "…"
        return title or word("untitled", self._lang)

    def quoted(self, document: Document, at: int) -> str:
        """Give the title as a letter names it, or the path where there is none."""
        article = document.articles[at]
        if not display(article.title):
            return one_line(document.path)
        return caption("titled", self._lang).format(self.title(article))
