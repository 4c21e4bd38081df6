"""The weekday in a headline, and the only ones of the lead, all others. Pure.

定于周六晚举行 above 9月23日（星期二）.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import OTHER_TIME, UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import regex

_DAY: Final = regex("(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![至到、和年])")
_DAYS: Final = regex("(?:周|星期|礼拜)(?P<day>[一二三四五六日天])|周末|工作日")
_DATED: Final = regex("\\d日")
"""A headline with a date of its own needs no other."""
_ELSE: Final = regex(f"{UNTRUE}|{OTHER_TIME}|每[周个逢]|逢")


def head_weekdays(head: str, sentence: str) -> Iterator[Opposites]:
    """Give the only weekday of a headline, and the only one of a sentence, if they differ."""
    said, told = list(_DAY.finditer(head)), list(_DAYS.finditer(sentence))
    if (
        _DATED.search(head)
        or len(said) != 1
        or len(told) != 1
        or not told[0]["day"]
        or _ELSE.search(head + sentence)
    ):
        return
    if said[0]["day"].replace("天", "日") != told[0]["day"].replace("天", "日"):
        yield Opposites("weekday", said[0].span(), told[0].span())
