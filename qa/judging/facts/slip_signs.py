"""What speaks for two figures a slip apart in two articles being one fact: more signs. Pure.

They come on top of those of `fact_signs` and `story_signs`: how the numbers differ, and each
reason by which other rules tell two facts apart, none of which is held to be certain here.
"""

from __future__ import annotations

from typing import Final

from qa.judging.arithmetic.misprints import Slip, telling_digits
from qa.judging.facts.differing import differ, narrowed, of_others, one_day, told_there
from qa.judging.facts.fact_signs import Signs, one_story, signs
from qa.judging.facts.story_signs import story_signs
from qa.judging.facts.twin_signs import in_words
from qa.judging.linking.anchors import anchors, of_campaign, proper
from qa.judging.linking.asides import told_aside
from qa.judging.linking.clauses import clause, said
from qa.judging.linking.matters import CERTAIN, numbers_in_common, rare_name
from qa.judging.linking.measures import same_name
from qa.judging.linking.subjects import other_places
from qa.judging.linking.two_facts import at_other_hours, left_for, two_facts
from qa.model import Figure, Period
from qa.patterns import regex

_SHORT, _MOST = 2, 8
_NEAR: Final = (11, 10)
_SOME: Final = regex("其中|仅|光|单是|另|其余|其他|部分|之一")
_STEP: Final = regex("比|较|差|多[了出]?$|少了?$|高出|提高|增加|增[长加]|缩短|下降|涨|降")
_LEAD: Final = 10
_AWAY: Final = regex(r"[离距](?!心|婚|职|岗|休|开)[^，。；\d]{0,8}$")
_MENDED: Final = regex("应为|更正|误作|误为|勘误|订正")


def may_slip(one: Figure, other: Figure, how: Slip) -> bool:
    """Say whether nothing sets two figures apart that differ as `how` says.

    Words that do are outweighed where two digits are turned round, which chance seldom does.
    """
    if not may_be_one(one, other):
        return False
    return how == "turned" or not (
        differ(one, other) or narrowed(one, other) or narrowed(other, one)
    )


def may_be_one(one: Figure, other: Figure) -> bool:
    """Say whether nothing certain sets apart the stories that two figures stand in."""
    if of_others(one, other) or left_for(one, other) or told_there(one, other):
        return False
    if told_aside(one, other) or _is_distance(one) != _is_distance(other):
        return False
    mended = any(_MENDED.search(figure.context.sentence) for figure in (one, other))
    return not mended and one_story(one, other) and _shown(one, other)


def _is_distance(figure: Figure) -> bool:
    """Say whether a length is how far off something lies: 离江边158米."""
    return _AWAY.search(clause(figure)[0]) is not None


def _shown(one: Figure, other: Figure) -> bool:
    """Say whether more shows one story than a campaign or a province that both tell of."""
    left, right = one.context, other.context
    if numbers_in_common(left, right) >= CERTAIN or one_day(one, other):
        return True
    names = (name for name in anchors(left, right) if "省" not in name)
    return any(proper(name) or (rare_name(name) and not of_campaign(name)) for name in names)


def slip_signs(one: Figure, other: Figure, how: Slip) -> Signs:
    """Give the signs of two figures, of which `how` says in what their numbers differ."""
    found = (
        signs(one, other)
        | _of_numbers(one, other, how)
        | _of_rules(one, other)
        | _of_words(one, other)
    )
    return found | _of_time(one, other) | story_signs(one, other)


def _of_numbers(one: Figure, other: Figure, how: Slip) -> Signs:
    quantities = one.quantity, other.quantity
    short = min(map(telling_digits, quantities)) <= _SHORT
    less, more = sorted(abs(quantity.nominal) for quantity in quantities)
    return {
        "turned short": int(how == "turned" and short),
        "turned long": int(how == "turned" and not short),
        "digit short": int(how == "digit" and short),
        "near": int(_NEAR[1] * more < _NEAR[0] * less),
        "round": sum(telling_digits(quantity) == 1 for quantity in quantities),
        "common": min(max(int(2 * numbers_in_common(one.context, other.context)), 0), _MOST),
        "suffix": int(one.quantity.suffix == other.quantity.suffix),
        "one in words": int(in_words(one) != in_words(other)),
    }


def _of_rules(one: Figure, other: Figure) -> Signs:
    """Give what the rules for two facts say."""
    return {
        "hours": int(at_other_hours(one, other)),
        "other places": int(other_places(one, other)),
        "two facts": int(two_facts(one, other)),
    }


def _of_words(one: Figure, other: Figure) -> Signs:
    """Give how the words right around compare, and what they say of one alone."""
    mine, theirs = clause(one)[0], clause(other)[0]
    words = [set(sum(said(figure), ())) for figure in (one, other)]
    steps = [_STEP.search(lead[-_LEAD:]) is not None for lead in (mine, theirs)]
    return {
        "apart": int(not words[0] & words[1] and mine[-1:] != theirs[-1:]),
        "same words": int(words[0] == words[1] != set()),
        "same name": int(same_name(one.measure, other.measure)),
        "some": int((_SOME.search(mine) is None) != (_SOME.search(theirs) is None)),
        "one step": int(steps[0] != steps[1]),
        "two steps": int(all(steps)),
    }


def _of_time(one: Figure, other: Figure) -> Signs:
    how = _times(one.period.value, other.period.value)
    subject = one.subject.value
    return {
        "time same": int(how == "same"),
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
