"""A house open on the weekday that it is always closed on: 每周二闭园……本周二照常开放. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites
from qa.patterns import regex

_CLOSED: Final = regex(
    "(?:每逢?|逢|(?<=[馆园院店城]))(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![、和至到及])[^，。；]{0,6}?(?:闭[馆园店门]|休[馆市园息业]|停业|公休|歇业)"
)
_OPEN: Final = (
    "(?<![每逢个])(?:周|星期|礼拜){day}(?![、和至到及])[^。；]{{0,16}}?"
    "(?:照常|开放|开门|迎客|接待|营业|入[馆园]|参观|售票|[馆园内里](?:举[办行]|迎来)|座无虚席)"
)
_EXCUSED: Final = regex(
    "因|除|临时|破例|特别|改[为成到]|延|不再|取消|此前|原来|以往|加开|若|如遇|节假日(?!也)"
)
_FAR: Final = 70


def closed_days(text: str) -> Iterator[Opposites]:
    """Give where a house is said to be closed on a weekday, and to be open on that day."""
    for closed in _CLOSED.finditer(text) if "闭" in text or "休" in text or "业" in text else ():
        end = closed.end() + _FAR
        found = regex(_OPEN.format(day=closed["day"])).search(text, closed.end(), end)
        if found and not _EXCUSED.search(text, closed.end(), found.end()):
            yield Opposites("closed", closed.span(), found.span())
            return
