"""The nth time, and earlier times listed that make another: 第三次获评……此前于…、…、…三次. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_NTH: Final = regex(
    "(?:这[已也]?是|此次[^，。；]{0,6}是|[已也]是)[^，。；]{0,16}?(?P<nth>第(?P<n>[二三四五六七八九十]|\\d{1,2})[次届度回])(?!会议|全会|全体|代表|党)",
    holding="第",
)
_YEARS: Final = regex(
    r"(?:此前|之前|先前|此前的?)[^。；]{0,16}?(?P<years>\d{4}年?(?:、\d{4}年?)*(?:[、和及]\d{4}年?))(?P<more>[^，。；]{0,4}等)?"
)
_ONE: Final = regex(r"\d{4}")
_ELSE: Final = regex(f"{UNTRUE}|以来|连续|首[个次]|部分")
_HAN: Final = "零一二三四五六七八九十"


def nth_times(text: str) -> Iterator[Opposites]:
    """Give the number of a time that those listed before it do not lead to."""
    for nth in _NTH.finditer(text) if may_match(_NTH, text) else ():
        _, end = sentence_and_next(text, nth.start())
        years = _YEARS.search(text, nth.end(), end)
        number = int(nth["n"]) if nth["n"].isdigit() else _HAN.index(nth["n"])
        if years is None or years["more"] or _ELSE.search(text, nth.start(), years.end()):
            continue
        if len(set(_ONE.findall(years["years"]))) != number - 1:
            yield Opposites("nth", nth.span("nth"), years.span("years"))
            return
