"""Which pair of levels belies a change, where all that it may be said of were weighed.

No single word decides. What speaks for a mistake and what against is weighed (`course_signs`,
`course_doubts`), as the mistakes that editors marked and the texts without one have it.
"""

from __future__ import annotations

from fractions import Fraction

from qa.judging.changes.course_doubts import WEIGHTS
from qa.judging.changes.course_signs import signs_against
from qa.judging.linking.confirmed import confirmed
from qa.model import Change, Course

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
    return None if confirmed(change.rate, {way.before.span, way.after.span}) else (way, value)
