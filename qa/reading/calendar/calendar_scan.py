"""One scan for the date words of a sentence: where each begins, and of which kind it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_patterns import CN, COUNTS, FIGURES, KINDS

_COUNTING: Final = frozenset(FIGURES + CN)
_PATTERNS: Final = tuple((kind.heads, regex(kind.piece)) for kind in KINDS)


def _openings() -> Iterator[str]:
    """Give the characters that date words begin with, those of words with the one behind them."""
    yield f"[{COUNTS}]"
    for kind in KINDS:
        if words := "".join(head for head in kind.heads if head not in COUNTS):
            yield f"[{words}][{kind.seconds}]" if kind.seconds else f"[{words}]"


_HEAD: Final = regex(
    f"[{''.join(sorted({head for kind in KINDS for head in kind.heads}))}]"
    f"(?<=(?={'|'.join(_openings())}).)"
)
"""Where a date word may begin."""
_MAY_DATE: Final = regex(
    r"\d+(?: ?(?P<sign>[年月日号、天周星世季上下全第前首一二三四春国中端元Q和至到—–~～-]"
    r"|个(?=[星月季])|[./](?=\d)))|\d{8}"
    rf"|[{CN}两〇零○O]+(?: ?[年月日号天周星季世夕]|个[星月季]|[”期时以末开收前])|(?<=年)[五十]一"
    r"|[一二三](?:[—–~～至到、和-]|——)第?[二三四]季"
    rf"|[{CN}]{{1,2}}(?:月份?)?(?:[—–~～至到-]|——)[{CN}]{{1,2}}月"
    r"|(?:三八|五[一四]|[六七八十]一)[国妇劳青儿建]"
)
"""Says cheaply whether what begins with a figure, spelt or not, may be one of them."""


@cache
def _in_figures(sign: str) -> re.Pattern[str]:
    """Give all kinds that can begin with figures which a sign follows, in one pattern."""
    kinds = [kind for kind in KINDS if "0" in kind.heads and sign in (kind.signs or sign)]
    return regex("|".join(kind.piece for kind in kinds))


@cache
def _spelt(head: str) -> tuple[re.Pattern[str], ...]:
    """Give the kinds that can begin with a character, each its own pattern."""
    return tuple(pattern for heads, pattern in _PATTERNS if head in heads)


def date_words(text: str) -> Iterator[re.Match[str]]:
    """Find the date words of a text, in order; `lastgroup` says which of the kinds each is."""
    behind = 0
    for head in _HEAD.finditer(text):
        if head.start() >= behind and (found := date_word_at(text, head.start(), head[0])):
            behind = found.end()
            yield found


def date_word_at(text: str, at: int, head: str) -> re.Match[str] | None:
    """Give the date word that begins at `at`, the first of the kinds that fits."""
    if head in _COUNTING:
        told = _MAY_DATE.match(text, at)
        if not told or head in FIGURES:
            return _in_figures(told["sign"] or "").match(text, at) if told else None
    for kind in _spelt(head):
        if found := kind.match(text, at):
            return found
    return None


# two sentences in three name no time at all: this is ten times cheaper than the scan
HINT: Final = regex(
    r"[年月日节季天近截迄夕旦庆宵阳午秋腊周星拜晚晨夜早五世\d]"
    r"(?:(?<=[^五世\d])|(?<=五)[”期时以]|(?<=世)纪"
    r"|(?<=\d)(?:[./-]\d|\d{7}| ?Q[1-4]|[至到—–~～](?:19|20)\d\d))"
)
"""Says cheaply whether a sentence may name a time at all."""
