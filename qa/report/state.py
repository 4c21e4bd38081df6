"""What was decided, as the page and its script show it."""

from __future__ import annotations

from typing import TypeAlias

from qa.model import Report
from qa.report.captions import caption
from qa.report.desk import ArticleKey, Desk
from qa.report.heads import Heads

State: TypeAlias = dict[str, dict[str, dict[str, str | bool]]]


def state(report: Report, desk: Desk, lang: str) -> State:
    """Give all that was decided, findings by fingerprint and articles by their names there."""
    heads = Heads(report.documents, lang)
    articles = [
        (document.id, at) for document in report.documents for at in range(len(document.articles))
    ]
    return {
        "findings": {name: decision.json for name, decision in desk.decisions.items()},
        "articles": {heads.key(article): of_article(desk, article, lang) for article in articles},
    }


def of_article(desk: Desk, article: ArticleKey, lang: str) -> dict[str, str | bool]:
    """Say whether an article is cleared as it stands, in words since when, and its date."""
    since = desk.cleared.get(article)
    told = ""
    if since:
        day = caption("cleared on", lang).format(since.day.isoformat())
        told = f"{day} · {caption('changed since' if since.changes else 'unchanged', lang)}"
    return {
        "cleared": since is not None and not since.changes,
        "told": told,
        "confirmed": article in desk.confirmed,
    }
