"""What notices give a day for, that it begins or goes on again: 自4月1日起开始, 恢复通车. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.days.deeds import Deed
from qa.model import Dated
from qa.patterns import regex

_AGAIN: Final = "恢复"
_ENDS: Final = {"始": "开始", "止": "截止"}
_OTHER_YEAR: Final = regex("[去前上]年|往年")


def told_ahead(deed: Deed) -> bool:
    """Say whether a deed is of the kinds that notices give a day for."""
    return deed.kind.startswith("始") or deed.kind == _AGAIN


def begun_apart(one: Dated, other: Dated, mine: Deed, theirs: Deed) -> bool:
    """Say whether one began in another year, or each is a thing of its own that goes on again."""
    if any(_OTHER_YEAR.search(date.context.sentence, 0, date.at) for date in (one, other)):
        return True
    things = bool(mine.thing and theirs.thing) and mine.kind == _AGAIN
    return things and not set(mine.thing) & set(theirs.thing)


def deed_told(deed: Deed) -> str:
    """Give the words for a deed as a message tells it: 筛查开始, 报名截止."""
    told = _ENDS.get(deed.kind[:1])
    return deed.kind[1:].strip("*") + told if told else deed.kind
