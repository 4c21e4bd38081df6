"""Whether one of two figures alone is of another turn: 上一产季, 去年春节, 上届, 明年. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model import HEADS, Context, Figure
from qa.model.last_turns import of_last_turn
from qa.patterns import regex

_LAST_YEAR: Final = regex("(?<![比较])(?:去年|上年|前年)")
_NEXT: Final = regex("(?<![比较])(?:[明后]年|下一?个?(?:[届季轮期年]|赛季|学[期年])|远期)")
_ALL: Final = regex("[\u4e00-\u9fff]{0,3}(?:全部|[都均全])")
"""What tells that a plan is for all that there are: 241个村全部建立."""
_KNOWN: Final = regex("[给把对替]$")
"""Before the size of a thing that is there, whatever is planned for it: 明年给560米主跨上漆."""
_FEAST: Final = regex("元旦|春节|元宵|清明|五一|端午|中秋|国庆|重阳|春运|暑运|寒假|暑假")
_SPELL: Final = regex(r"\d{1,2}月(?!\d{1,2}[日号至]|\d)|[一二三四]季度|[上下]半年|全[月年]|当月")
_LINES = 2
_WINTER, _ENDS_IN = "冬", 4
"""A winter ends in the year after: so late may 去年冬天 be the one just past."""


def turns_apart(one: Figure, other: Figure) -> bool:
    """Say whether one is of the last turn and the other of this one, which is what news is of.

    Last year's is apart from what no time is told of where the article does not open with it.
    """
    if of_last_turn(one) != of_last_turn(other) or _of_next(one, other) or _of_next(other, one):
        return True
    mine, theirs = feasts_named(one), feasts_named(other)
    if mine and theirs and not mine & theirs:
        return True
    if bool(mine) != bool(theirs) and _of_a_month(one if theirs else other):
        return True
    return _of_last_year(one, other) or _of_last_year(other, one)


def _of_a_month(figure: Figure) -> bool:
    """Say whether a sentence tells of a month, quarter or year before a figure: 5月票房."""
    return _SPELL.search(figure.context.sentence, 0, figure.at) is not None


def feasts_named(figure: Figure) -> frozenset[str]:
    """Give the holidays, and seasons of travel, that a sentence names before a figure."""
    return _feasts(figure.context.sentence, figure.at)


@lru_cache(maxsize=1 << 12)
def _feasts(sentence: str, at: int) -> frozenset[str]:
    return frozenset(_FEAST.findall(sentence, 0, at))


def _of_next(planned: Figure, other: Figure) -> bool:
    """Say whether one is planned for the next turn, the other is no plan, and no headline."""
    if "计划" not in planned.scope or "计划" in other.scope or other.context.kind in HEADS:
        return False
    sentence = planned.context.sentence
    if _ALL.match(sentence, planned.until) or _KNOWN.search(sentence, 0, planned.at):
        return False
    return _NEXT.search(sentence, 0, planned.at) is not None


def _of_last_year(then: Figure, now: Figure) -> bool:
    period, present = then.period.value, now.period.value
    if not (then.period.stated and period and _LAST_YEAR.match(period.text)):
        return False
    today = then.context.date
    if _WINTER in period.text and (today is None or today.month <= _ENDS_IN):
        return False
    dated = present is not None and present.end is not None
    if (now.period.stated and dated) or _LAST_YEAR.search(now.context.sentence):
        return False
    untold = not dated or present is None or not present.meets(period)
    return untold and not any(map(_opens_with_last_year, (then.context, now.context)))


def _opens_with_last_year(context: Context) -> bool:
    """Say whether headline or the first sentence of an article tell of last year."""
    year = f"{context.date.year - 1}年" if context.date else "去年"
    lines = (line.partition("。")[0] for line in context.gist.opening.split("\n")[:_LINES])
    return any(year in line or _LAST_YEAR.search(line) for line in lines)
