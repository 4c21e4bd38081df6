"""People on lines of their own, behind their number: 拟任用5名同志，公示如下：, a name a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.patterns import regex
from qa.reading.lists.announced import Announcement
from qa.reading.lists.list_page import Count
from qa.reading.lists.numbering import number_of
from qa.reading.text.branches import number_pattern
from qa.reading.words.surnames import surname_length

_TOLD: Final = regex(
    number_pattern(r"第约近超余\d") + r"(?P<unit>[名位人])[^。；：\n\d]{0,24}"
    r"(?:如下|名单|公示|公布|分别[是为]|简介|事迹|介绍)[^。；：\n\d]{0,8}[：:。]?\n"
)
_LINE: Final = regex(
    r"(?:\d{1,2}[.、．] ?)?(?P<name>[\u4e00-\u9fff]{2,4})"
    r"(?=[，,：:（( ][^\n]*(?:男|女|\d{4}年|\n|$))[^\n]*(?:\n|$)"
)
_FEWEST: Final = 2


def find_name_lines(text: str) -> Iterator[tuple[Announcement, Count]]:
    """Find the lists of people of whom there are one more or one less than is told."""
    for told in _TOLD.finditer(text):
        members: list[tuple[int, int]] = []
        at = told.end()
        while (line := _LINE.match(text, at)) and surname_length(line["name"]):
            members.append(line.span("name"))
            at = line.end()
        number = number_of(told["number"])
        if len(members) >= _FEWEST and abs(len(members) - number) == 1 < number:
            start, end = told.start("number"), told.end("unit")
            yield (
                Announcement(start, end, end, number, told["unit"], slogan=False),
                Count(tuple(members), firm=False),
            )
