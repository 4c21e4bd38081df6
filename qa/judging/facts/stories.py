"""Whether two figures a slip apart in two articles are one fact: a weighed choice. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from qa.judging.arithmetic.misprints import slipped
from qa.judging.facts.differing import differ, differ_at_once
from qa.judging.facts.fact_signs import Signs, signs
from qa.judging.facts.slip_signs import may_be_one, may_slip, slip_signs
from qa.judging.facts.slip_weights import LEAST, WEIGHTS
from qa.judging.linking.clauses import clause
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.kinship import shared_words
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link
from qa.judging.linking.matters import of_dates
from qa.judging.linking.measures import same_name
from qa.judging.linking.subjects import other_places
from qa.judging.linking.two_facts import two_facts
from qa.model import Figure, Period
from qa.patterns import regex

_SHORT, _SEVERAL = 3, 2
_SIGNS: Final = regex("[\u4e00-\u9fff]")
_BOUND: Final = regex("以[上下内外]")


def told_in_both(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact, and on what grounds.

    All signs together say so. 12年 is no rough word for 14年6个月.
    """
    how = slipped(one, other)
    if not how or (how == "rough" and one.quantity.dimension == "months"):
        return None
    if not may_slip(one, other, how) or odds(slip_signs(one, other, how)) < LEAST:
        return None
    words, _ = shared_words(one, other, crowd)
    return Link(("".join(words) or one.measure.text or _beside(one), *words), firm=False)


def odds(found: Signs) -> int:
    """Give what speaks for two figures being one fact, in hundredths."""
    return WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())


def named_in_both(one: Figure, other: Figure) -> Link | None:
    """Say whether articles of one story name alike what two figures count, and of one stated time.

    However far apart the numbers are.
    """
    if not (_named_alike(one, other) and _in_one_time(one, other) and may_agree(one, other)):
        return None
    if not may_be_one(one, other) or other_places(one, other) or two_facts(one, other):
        return None
    if differ_at_once(one, other) or differ(one, other) or told_apart(one, other):
        return None
    if heads_apart(one, other) or "累计" in one.scope | other.scope:
        return None
    return None if _worded_apart(one, other) else Link((one.measure.text,), firm=False)


def _worded_apart(one: Figure, other: Figure) -> bool:
    """Say whether both have telling words of their own, one has several, or others changed, too.

    So do bounds of a class (500头以上的猪场出栏28万头), and visits are no visitors.
    """
    found = signs(one, other)
    bounds = [_BOUND.search(clause(figure)[0]) is None for figure in (one, other)]
    apart = found["rest"] or found["more"] > 1 or found["narrowed"] or found["others"]
    counters = {figure.quantity.unit for figure in (one, other)}
    visits = len(counters) > 1 and "人次" in counters
    return bool(apart) or visits or bounds[0] != bounds[1]


def _named_alike(one: Figure, other: Figure) -> bool:
    """Say whether both measures name deed and thing, or a thing of a long name, and alike."""
    long = len(one.measure.thing) >= (_SEVERAL if one.measure.action else _SHORT)
    return same_name(one.measure, other.measure) and long


def _in_one_time(one: Figure, other: Figure) -> bool:
    """Say whether both texts state one time or one last day, or none but open with one day."""
    first, second = one.period.value, other.period.value
    if first is None and second is None:
        return bool(one.measure.action and of_dates(one.context, other.context))
    if not (first and second and one.period.stated and other.period.stated):
        return False
    return first.end is not None and _ends(first) == _ends(second)


def _ends(period: Period) -> tuple[date | None, date | None]:
    return period.start, period.end


def _beside(figure: Figure) -> str:
    """Give the last characters before a number."""
    return "".join(_SIGNS.findall(clause(figure)[0])[-4:])
