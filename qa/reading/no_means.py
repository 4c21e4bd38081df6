"""What looks like a mean and is none of a total that the text gives."""

from __future__ import annotations

from qa.model import Figure
from qa.patterns import regex
from qa.reading.gaps import clause_before

_FORMERLY = ("由", "从")
"""What leads to the level that a mean had before: no total of now is its."""
_LATELY = regex("(?:最?近|过去|此前)[^，。；]{1,4}[场次轮届年月周天][^，。；]{0,4}均")
"""A mean over a stretch of its own, whose total the text does not give."""
_MEASURE_OF = regex("的[^，。；]{0,4}(?:倍|成|分之|%)")
"""What makes a mean a yardstick for something else: 不到每天1900个的九倍."""
_ASKS = regex("怎么|为何|为什么|对不上|算不[明清出]")
"""What makes a sentence ask why its figures do not fit."""
_ROUTINE = regex("每[天日月年周]|每小时")
_TWO_EACH = regex("每[^，。；年]{1,4}每")


def is_no_mean(each: Figure) -> bool:
    """Say whether no total of the text is shared out in a figure that falls to each."""
    clause, sentence = clause_before(each), each.context.sentence
    return (
        clause.endswith(_FORMERLY)
        or _LATELY.search(clause) is not None
        or _MEASURE_OF.match(sentence, each.until) is not None
        or _ASKS.search(sentence) is not None
    )


def is_routine(each: Figure) -> bool:
    """Say whether a figure tells what is done day by day, and is not said to be a mean."""
    clause = clause_before(each)
    return "每" in clause and "均" not in clause and _ROUTINE.search(clause) is not None


def of_two_at_once(price: Figure) -> bool:
    """Say whether a price falls to two things, as no total does: 每平方米每月9元."""
    clause = clause_before(price)
    return "每" in clause and _TWO_EACH.search(clause) is not None
