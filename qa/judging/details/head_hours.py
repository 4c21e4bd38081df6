"""The part of the day in a headline, and the only hours of the lead, all outside it. Pure.

夜间突发停电 above 昨天上午10时20分.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.model.clock import times_of_day
from qa.patterns import regex

_PART: Final = regex(
    "(?P<part>凌晨|清晨|今晨|今早|昨晨|昨晚|昨夜|上午|中午|下午|午后|傍晚|深夜|半夜|夜间|午夜)"
    "(?=[^，。；\\d]{0,8}?(?:突发|突降|发生|起火|着火|失火|停电|停水|地震|坠|落水|登陆|侧翻|追尾|相撞|爆炸|暴雨))"
)
_HOURS: Final = {
    "凌晨": (0, 7),
    "清晨": (4, 10),
    **dict.fromkeys(("今晨", "昨晨", "今早"), (0, 10)),
    **dict.fromkeys(("昨晚", "昨夜"), (17, 31)),
    "上午": (6, 13),
    "中午": (10, 15),
    "下午": (11, 20),
    "午后": (11, 19),
    "傍晚": (16, 21),
    "深夜": (20, 29),
    "半夜": (20, 30),
    "午夜": (21, 28),
    "夜间": (17, 31),
}
"""From when until when it can be called so, counted in hours; beyond 24 of the next day."""
_UNTRULY: Final = regex(UNTRUE)
_LENDS: Final = regex("至次日|通宵|一夜|彻夜|当地时间|从[^，。；]{0,12}到")
_HOUR, _DAY = 60, 24


def head_hours(head: str, sentence: str) -> Iterator[Opposites]:
    """Give a part of the day and the first hour that a sentence tells, if none is within it."""
    said = _PART.search(head)
    told = times_of_day(sentence) if said else []
    if said is None or not told or _UNTRULY.search(sentence) or _LENDS.search(sentence):
        return
    first, last = (_HOUR * hour for hour in _HOURS[said["part"]])
    hours = (one.minutes + shift for one in told for shift in _shifts(one.half))
    if not any(first <= minutes <= last for minutes in hours):
        yield Opposites("hour", said.span("part"), (told[0].start, told[0].end))


def _shifts(half: str) -> tuple[int, ...]:
    """Give by how much the hour may be meant otherwise: of the evening, of the next morning."""
    day = (0, _DAY * _HOUR)
    return day if half else (*day, _DAY * _HOUR // 2)
