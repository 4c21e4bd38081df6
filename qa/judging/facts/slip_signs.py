"""What speaks for two figures a slip apart in two articles being one fact: more signs. Pure.

They come on top of those of `fact_signs`: how the numbers differ, and each reason by which other
rules tell two facts apart, none of which is held to be certain here.
"""

from __future__ import annotations

from typing import Final

from qa.judging.arithmetic.misprints import Slip, telling_digits
from qa.judging.facts.differing import of_others, one_day, told_there
from qa.judging.facts.fact_signs import Signs, one_story, signs
from qa.judging.facts.twin_signs import in_words
from qa.judging.linking.anchors import anchors, of_campaign, proper
from qa.judging.linking.clauses import clause, said
from qa.judging.linking.matters import CERTAIN, numbers_in_common, rare_name
from qa.judging.linking.measures import same_name
from qa.judging.linking.subjects import other_places
from qa.judging.linking.two_facts import at_other_hours, left_for
from qa.model import Figure, Period
from qa.patterns import regex

_SHORT, _MOST = 2, 8
_NEAR: Final = (11, 10)
_EACH: Final = regex("平均|人均|户均|每|单")
_KEPT: Final = (
    "rest,beside,goal,differ,narrowed,throng,dates,day,sole,others,companions,ratio,left"
    ",same deed,may not agree,quoted,noun after,hedged,told apart,long after,subjects"
).split(",")
"""The signs of `fact_signs` that tell something here."""
_MENDED: Final = regex("应为|更正|误作|误为|勘误|订正")


def may_be_one(one: Figure, other: Figure) -> bool:
    """Say whether nothing certain sets apart the stories that two figures stand in."""
    if of_others(one, other) or other_places(one, other):
        return False
    if left_for(one, other) or told_there(one, other):
        return False
    mended = any(_MENDED.search(figure.context.sentence) for figure in (one, other))
    return not mended and one_story(one, other) and _shown(one, other)


def _shown(one: Figure, other: Figure) -> bool:
    """Say whether more shows one story than a campaign or a province that both tell of."""
    left, right = one.context, other.context
    if numbers_in_common(left, right) >= CERTAIN or one_day(one, other):
        return True
    names = (name for name in anchors(left, right) if "省" not in name)
    return any(proper(name) or (rare_name(name) and not of_campaign(name)) for name in names)


def slip_signs(one: Figure, other: Figure, how: Slip) -> Signs:
    """Give the signs of two figures, of which `how` says in what their numbers differ."""
    told = signs(one, other)
    kept = {name: told[name] for name in _KEPT}
    return kept | _of_numbers(one, other, how) | _of_rules(one, other) | _of_time(one, other)


def _of_numbers(one: Figure, other: Figure, how: Slip) -> Signs:
    quantities = one.quantity, other.quantity
    short = min(map(telling_digits, quantities)) <= _SHORT
    less, more = sorted(abs(quantity.nominal) for quantity in quantities)
    return {
        "turned short": int(how == "turned" and short),
        "turned long": int(how == "turned" and not short),
        "digit short": int(how == "digit" and short),
        "near": int(_NEAR[1] * more < _NEAR[0] * less),
        "hedges": sum(bool(quantity.hedge) for quantity in quantities),
        "round": sum(telling_digits(quantity) == 1 for quantity in quantities),
        "common": min(max(int(2 * numbers_in_common(one.context, other.context)), 0), _MOST),
    }


def _of_rules(one: Figure, other: Figure) -> Signs:
    """Give what the rules for two facts say, and how the words right around compare."""
    mine, theirs = clause(one), clause(other)
    words = [set(sum(said(figure), ())) for figure in (one, other)]
    return {
        "hours": int(at_other_hours(one, other)),
        "apart": int(not words[0] & words[1] and mine[0][-1:] != theirs[0][-1:]),
        "same words": int(words[0] == words[1] != set()),
        "same name": int(same_name(one.measure, other.measure)),
        "one in words": int(in_words(one) != in_words(other)),
        "suffix": int(one.quantity.suffix == other.quantity.suffix),
        "each": int(bool(_EACH.search(mine[0])) != bool(_EACH.search(theirs[0]))),
    }


def _of_time(one: Figure, other: Figure) -> Signs:
    how = _times(one.period.value, other.period.value)
    subject = one.subject.value
    return {
        "time same": int(how == "same"),
        "time within": int(how == "within"),
        "time apart": int(how == "apart"),
        "subject same": int(subject is not None and subject == other.subject.value),
    }


def _times(first: Period | None, second: Period | None) -> str:
    """Say how two times lie that both end on a known day; empty where one does not."""
    if not (first and second and first.end and second.end):
        return ""
    if (first.start, first.end) == (second.start, second.end):
        return "same"
    return "within" if first.meets(second) else "apart"
