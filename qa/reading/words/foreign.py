"""Names with a dot between their parts: 买买提·吐尔逊."""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.words.posts import BARE, POST
from qa.reading.words.speaking import GOES_ON

_HAN = "\u4e00-\u9fff"
_DOTTED = regex(rf"[{_HAN}]{{1,20}}(?:·[{_HAN}]{{1,8}}){{1,4}}")
_BEGINS = regex(rf".*(?:{POST}|{BARE.pattern[:-1]})")
_LONGEST = 6
_SHORTEST = 2


def foreign_names(text: str) -> Iterator[tuple[int, str]]:
    """Give where a name of several parts stands, and the name.

    Its beginning is taken behind a post or where a clause begins, its end before a word that
    goes on; a name of which neither is plain is left out.
    """
    for match in _DOTTED.finditer(text) if "·" in text else ():
        start = _start(text, match.start(), text.index("·", match.start()))
        end = _end(text, text.rindex("·", 0, match.end()) + 1, match.end())
        if start < end:
            yield start, text[start:end]


def _start(text: str, start: int, dot: int) -> int:
    """Give where the first part begins; the end of the text if that cannot be told."""
    lead = _BEGINS.match(text, start, dot - 1)
    begin = lead.end() if lead else start
    return begin if dot - begin <= _LONGEST else len(text)


def _end(text: str, start: int, end: int) -> int:
    """Give where the last part ends: before the first word that goes on with the sentence."""
    ends = range(start + _SHORTEST, end + 1)
    return next((at for at in ends if GOES_ON.match(text, at)), 0)
