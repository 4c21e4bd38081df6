"""The words and numbers beside a detail that is told in words. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.days.deeds import FIGURES
from qa.judging.linking.words import content_words, rarity
from qa.model import Detail
from qa.patterns import regex

_TELLS, _SURELY, _LEAST, _SAID = 4, 7, 2, 60
_BREAK: Final = regex("[，。；！？：“”]")
_NUMBER: Final = regex(r"\d[\d.]+")


def words_in_clause(detail: Detail) -> str:
    """Give the clause before a detail, and the one before that where it names nothing."""
    text = detail.context.sentence
    ends = [found.end() for found in _BREAK.finditer(text, 0, detail.at)]
    start = ends[-1] if ends else 0
    stop = _BREAK.search(text, detail.until)
    if detail.kind == "rank":
        start = max(0, detail.at - _SAID)
    own = text[start : detail.at] + " " + text[detail.until : stop.start() if stop else len(text)]
    if len(told_words(own)) < _LEAST and ends and detail.kind != "floor":
        own = text[ends[-2] if len(ends) > 1 else 0 : start] + own
    return own


def told_words(text: str) -> set[str]:
    """Give the telling words of a text, figures apart."""
    return {word for word in content_words(FIGURES.sub(" ", text)) if rarity(word) >= _TELLS}


def shared_weight(one: Detail, other: Detail) -> int:
    """Weigh the words that stand beside both, and the numbers of two digits and more."""
    words = told_words(words_in_clause(one)) & told_words(words_in_clause(other))
    return sum(map(rarity, words)) + _SURELY * len(numbers_beside(one, other))


def numbers_beside(one: Detail, other: Detail) -> set[str]:
    """Give the numbers of two digits and more that stand beside both."""
    mine, theirs = (set(_NUMBER.findall(words_in_clause(detail))) for detail in (one, other))
    return mine & theirs
