"""Rows of names divided by 、, looked for only around that mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from qa.patterns import regex

_MARK = "、"
_WALL = regex(r"[，。；：（）\n]")


def rows_in(text: str, row: re.Pattern[str], reach: int) -> Iterator[re.Match[str]]:
    """Give what `row.finditer` does, for a pattern that a full stop, comma or bracket ends.

    Each row has its first 、 at most `reach` characters behind its beginning.
    """
    at = 0
    while (mark := text.find(_MARK, at)) >= 0:
        wall = _WALL.search(text, mark)
        end = wall.start() if wall else len(text)
        at = max(at, mark - reach)
        yield from row.finditer(text, at, end)
        at = end
