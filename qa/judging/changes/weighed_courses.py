"""Which pair of levels belies a change, where all that it may be said of were weighed.

No single word decides. What speaks for a mistake and what against is weighed (`course_signs`,
`course_doubts`), as the mistakes that editors marked and the texts without one have it.
"""

from __future__ import annotations

from fractions import Fraction

from qa.judging.changes.course_doubts import WEIGHTS
from qa.judging.changes.course_signs import signs_against
from qa.judging.linking.clauses import clause
from qa.judging.linking.confirmed import confirmed
from qa.model import Change, Course
from qa.patterns import regex

_RATE = regex("[，；](?:[^，；。\\d]{0,4})?(?P<of>[\u4e00-\u9fff]{2}率)[^，。；\\d]{0,6}$")
ENOUGH = 140
"""From what sum two levels belie a change, hundredths of a natural logarithm."""


def belied(change: Change) -> tuple[Course, Fraction] | None:
    """Give the pair of levels that belies a change, with what it makes; None where none does.

    A rate that levels of its own bear out is none of theirs, nor one that the likeliest pair makes.
    """
    told = [
        (sum(WEIGHTS.get(sign, 0) * times for sign, times in signs.items()), way, value)
        for way, value, signs in signs_against(change)
    ]
    most, way, value = max(told, key=lambda one: one[0], default=(ENOUGH - 1, None, Fraction(0)))
    likeliest = max(change.courses, key=lambda one: one.odds, default=None)
    if way is None or most < ENOUGH or likeliest not in [one for _, one, _ in told]:
        return None
    if _is_of_a_rate(change, way) or confirmed(change.rate, {way.before.span, way.after.span}):
        return None
    return way, value


def _is_of_a_rate(change: Change, way: Course) -> bool:
    """Say whether a change is of a rate that its levels are not: 用工降到18人，断头率下降六成."""
    told = _RATE.search(change.rate.context.sentence, 0, change.rate.at)
    if told is None or way.after.quantity.dimension == "ratio":
        return False
    words = "".join("".join(clause(one)) for one in (way.before, way.after))
    return told["of"] not in words
