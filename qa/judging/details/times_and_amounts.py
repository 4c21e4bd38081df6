"""So many times, and what each brought: 先后4次卖出，分别为0.2克、0.3克、0.3克. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_AMOUNT: Final = r"\d+(?:\.\d+)?(?:克|千克|公斤|吨|万元|元|人|起|箱|颗|粒|包|斤)"
_TOLD: Final = regex(
    r"(?P<told>(?:先后|前后|分)(?P<n>\d{1,2}|[二两三四五六七八九十])(?P<unit>次|批次?|轮|趟))"
    rf"[^。；\d]{{0,28}}?分别[^。；，、\d]{{0,10}}?(?P<row>{_AMOUNT}(?:[、和及]{_AMOUNT})+)",
    holding="分别",
)
_ONE: Final = regex(_AMOUNT)
_OTHERS: Final = regex(f"{UNTRUE}|其中|前[两三四]次|首[次批]|等[，。]|另|余")


def times_and_amounts(text: str) -> Iterator[Opposites]:
    """Give a number of times with a row of what each brought that is longer or shorter."""
    for found in _TOLD.finditer(text) if may_match(_TOLD, text) else ():
        amounts = _ONE.findall(found["row"])
        units = {amount.lstrip("0123456789.") for amount in amounts}
        times = small_count(found["n"])
        behind = text[found.end() : found.end() + 2]
        if len(units) == 1 and len(amounts) != times and not _OTHERS.search(found[0] + behind):
            yield Opposites("times", found.span("told"), found.span("row"))
            return
