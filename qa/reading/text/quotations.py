"""What begins with a quotation or title: looked for at its opening mark alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa.patterns import regex

_OPENING = regex("[“「『‘《]")


def quoted(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Give what `pattern.finditer` does, for a pattern that begins with an opening mark.

    Many are asked of one article; where its marks stand is found once.
    """
    behind = 0
    for at in _openings(text):
        if at >= behind and (found := pattern.match(text, at)):
            behind = found.end()
            yield found


@lru_cache(maxsize=4)
def _openings(text: str) -> tuple[int, ...]:
    return tuple(mark.start() for mark in _OPENING.finditer(text))
