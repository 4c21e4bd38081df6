"""The number that is told with a row of members, and whether the row ends where it seems to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from qa.model import Range
from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_marks import HAN, STOP

_NUMBERS: Final = frozenset("零一二两三四五六七八九十百0123456789")
NOT_AFTER: Final = (
    rf"(?<![第约超余逾多每几历\d.％%零{HAN}两百千万亿月至—-])(?<!(?<!做)到)(?<!\d[，,])"
    "(?<![^目此以之日]前)(?<![^今随会此之然以最]后)(?<![^最附]近)"
    rf"(?!(?:(?<=[晨午晚夜])|(?<=[早晚]上)|(?<=夜[间里]))[两{HAN}\d]{{1,3}}[点时])"
)
"""Looks back: nothing before the number makes another of it: 第三, 约三, 十三, 前三, 凌晨三点."""
_MORE: Final = regex("最后|还有|还[要需]|另|此外|末|第[三四五六七八九十]|再|又")
"""What a row goes on with."""


_OWNED: Final = regex("[\u4e00-\u9fff“”]{1,6}的[^名，。；：][^，。；：]*[：（]")


def only_owns(text: str, start: int, end: int) -> bool:
    """Say whether what lies between a count and a row leads to what the counted have.

    四座作坊的图纸上画着：.
    """
    return _OWNED.fullmatch(text, start, end) is not None


def numbered_each(text: str, members: Sequence[Range], start: int, end: int) -> bool:
    """Say whether the number at `[start, end)` is the last of those that members have of their own.

    桃五种、杏三种.
    """
    unit, last = text[end - 1], members[-1][0]
    told = (text[first:stop] for first, stop in members[:-1])
    return start > last and any(one.endswith(unit) and one[-2:-1] in _NUMBERS for one in told)


def goes_on(text: str, end: int) -> bool:
    """Say whether the sentence goes on with another member behind the row."""
    stop = STOP.search(text, end)
    return bool(_MORE.search(text, end, stop.start() if stop else len(text)))


def announced(told: re.Match[str], number: int) -> Announcement:
    """Give the announcement of a number that was found with its `unit` and perhaps its `noun`."""
    start, end = told.start("number"), max(told.end("unit"), told.end("number"))
    noun = (told["unit"] or "") + (told.groupdict().get("noun") or "")[:4]
    return Announcement(start, end, end, number, noun, slogan=False)
