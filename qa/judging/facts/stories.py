"""Whether two figures a slip apart in two articles are one fact: a weighed choice. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from qa.judging.arithmetic.misprints import Slip, slipped, telling_digits
from qa.judging.facts.choosing import odds
from qa.judging.facts.differing import differ, differ_at_once, narrowed
from qa.judging.facts.fact_signs import Signs, one_story, signs
from qa.judging.facts.slip_signs import may_be_one, slip_signs
from qa.judging.facts.slip_weights import LEAST, WEIGHTS
from qa.judging.linking.asides import told_aside
from qa.judging.linking.clauses import clause
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.kinship import shared_words
from qa.judging.linking.limits import may_agree
from qa.judging.linking.linking import Link, told_apart
from qa.judging.linking.matters import of_dates
from qa.judging.linking.measures import same_name
from qa.judging.linking.two_facts import two_facts
from qa.model import Figure, Period
from qa.patterns import regex

_ENOUGH: Final = {"turned": -260, "digit": -60, "rough": -110}
_OF_SHORT: Final = {"turned": -60, "digit": -30, "rough": -110}
"""How much must speak for one fact, by how the numbers differ.

Two digits turned round are a slip before they are chance; one other digit is as often chance.
"""
_PLAIN: Final = -50
"""How much speaks for one fact though words set two turned numbers apart."""
_SHORT, _SEVERAL = 3, 2
_SIGNS: Final = regex("[\u4e00-\u9fff]")
_BOUND: Final = regex("以[上下内外]")


def told_in_both(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart in two articles are one fact, and on what grounds.

    Either by rules that set two facts apart, or where all signs together say so.
    12年 is no rough word for 14年6个月.
    """
    how = slipped(one, other)
    if not how or (how == "rough" and one.quantity.dimension == "months"):
        return None
    if told_aside(one, other):
        return None
    if not (_by_rules(how, one, other) or _by_marks(how, one, other)):
        return None
    words, _ = shared_words(one, other, crowd)
    return Link(("".join(words) or one.measure.text or _beside(one), *words), firm=False)


def named_in_both(one: Figure, other: Figure) -> Link | None:
    """Say whether articles of one story name alike what two figures count, and of one stated time.

    However far apart the numbers are.
    """
    if not (_named_alike(one, other) and _in_one_time(one, other) and may_agree(one, other)):
        return None
    if not may_be_one(one, other) or two_facts(one, other):
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


def _by_rules(how: Slip, one: Figure, other: Figure) -> bool:
    # what tells two facts apart costs more than to look at two dates
    if differ_at_once(one, other) or not one_story(one, other):
        return False
    # signs of words cost the most
    if _set_apart(how, one, other):
        return False
    found = signs(one, other)
    told = not _unlinked(how, one, other, found) and odds(found) >= _needed(how, one, other)
    return told and not two_facts(one, other)


def _by_marks(how: Slip, one: Figure, other: Figure) -> bool:
    """Say whether two figures look like those that editors mark as one fact."""
    if not may_be_one(one, other):
        return False
    found = slip_signs(one, other, how)
    told = sum(WEIGHTS.get(name, 0) * amount for name, amount in found.items())
    return WEIGHTS["bias"] + told >= LEAST


def _needed(slip: Slip, one: Figure, other: Figure) -> int:
    """Give how much must speak for one fact; numbers of two digits are a slip apart by chance."""
    short = min(telling_digits(figure.quantity) for figure in (one, other)) < _SHORT
    return (_OF_SHORT if short else _ENOUGH)[slip]


def _set_apart(slip: Slip, one: Figure, other: Figure) -> bool:
    """Say whether words set the two apart, which two digits turned round may outweigh."""
    if slip == "turned":
        return False
    return differ(one, other) or narrowed(one, other) or narrowed(other, one)


def _unlinked(slip: Slip, one: Figure, other: Figure, found: Signs) -> bool:
    """Say whether no word links two short numbers, or words set two turned ones apart."""
    if found["narrowed"] or found["differ"]:
        return not same_name(one.measure, other.measure) and odds(found) <= _PLAIN
    linked = found["one word"] or (found["beside"] and (slip == "turned" or found["sole"]))
    short = min(telling_digits(figure.quantity) for figure in (one, other)) <= _SHORT
    return short and not (linked or (slip == "turned" and found["far words"] > _SEVERAL))


def _beside(figure: Figure) -> str:
    """Give the last characters before a number."""
    return "".join(_SIGNS.findall(clause(figure)[0])[-4:])
