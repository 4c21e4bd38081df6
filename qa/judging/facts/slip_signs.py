"""What speaks for two figures a slip apart in two articles being one fact: signs to weigh. Pure.

Each sign is a small whole number. What other rules tell two facts apart by is among them, and is
not held to be certain here. Signs that did not help on texts kept apart are left out.
"""

from __future__ import annotations

from typing import Final

from qa.judging.arithmetic.misprints import Slip, telling_digits
from qa.judging.facts.differing import differ, narrowed, of_others, told_there
from qa.judging.facts.fact_signs import Signs, signs
from qa.judging.facts.how_told import in_words
from qa.judging.facts.times_apart import one_day
from qa.judging.linking.anchors import shared_figures
from qa.judging.linking.asides import told_aside
from qa.judging.linking.clauses import clause
from qa.judging.linking.matters import numbers_in_common, seasons_apart
from qa.judging.linking.one_story import one_story, story_odds
from qa.judging.linking.subjects import other_places
from qa.judging.linking.turns import turns_apart
from qa.judging.linking.two_facts import at_other_hours, left_for, of_part_of_a_day, two_facts
from qa.judging.totals.cumulative import grows
from qa.model import Context, Figure, Period
from qa.patterns import regex

_TEN, _FEW = 10, 5
_SHORT, _MOST_NUMBERS = 2, 8
_STEP_OF_STORY, _SURE = 50, 8
_OF_FACTS: Final = (
    "beside",
    "companions",
    "differ",
    "may not agree",
    "none beside",
    "others",
    "rest",
    "throng",
)
"""Signs of any two figures that tell slips apart, too."""
_SOME: Final = regex("其中|仅|光|单是|另|其余|其他|部分|之一")
_STEP: Final = regex(
    "比|较|差|多[了出]?$|少了?$|高出|(?:提高|增[长加]|缩短|下降|涨|降)(?!低?[到至为])"
)
_LEAD: Final = 10
_SO_FAR: Final = regex("累计|截[至止]|已[经有达]|目前")
_AWAY: Final = regex(r"[离距](?!今|心|婚|职|岗|休|开)[^，。；\d]{0,8}$")
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
    if (
        turns_apart(one, other)
        or told_aside(one, other)
        or _is_distance(one) != _is_distance(other)
    ):
        return False
    if of_part_of_a_day(one, other):
        return False
    if any(_MENDED.search(figure.context.sentence) for figure in (one, other)):
        return False
    left, right = one.context, other.context
    return one_story(left, right) and (not seasons_apart(left, right) or one_day(one, other))


def _is_distance(figure: Figure) -> bool:
    """Say whether a length is how far off something lies: 离江边158米."""
    length = figure.quantity.dimension == "length"
    return length and _AWAY.search(clause(figure)[0]) is not None


def slip_signs(one: Figure, other: Figure, how: Slip) -> Signs:
    """Give the signs of two figures, of which `how` says in what their numbers differ."""
    facts = signs(one, other)
    return {
        **{name: facts[name] for name in _OF_FACTS},
        **_of_numbers(one, other, how),
        **_of_words(one, other),
        **_of_rules(one, other),
        **_of_course(one, other),
        **_of_stories(one.context, other.context),
    }


def _of_numbers(one: Figure, other: Figure, how: Slip) -> Signs:
    quantities = one.quantity, other.quantity
    short = min(map(telling_digits, quantities)) <= _SHORT
    return {
        "turned short": int(how == "turned" and short),
        "turned long": int(how == "turned" and not short),
        "round": sum(telling_digits(quantity) == 1 for quantity in quantities),
        "one in words": int(in_words(one) != in_words(other)),
    }


def _of_words(one: Figure, other: Figure) -> Signs:
    """Give how the words right around compare, and what they say of one alone."""
    mine, theirs = clause(one)[0], clause(other)[0]
    steps = [_STEP.search(lead[-_LEAD:]) is not None for lead in (mine, theirs)]
    return {
        "some": int((_SOME.search(mine) is None) != (_SOME.search(theirs) is None)),
        "one step": int(steps[0] != steps[1]),
        "two steps": int(all(steps)),
    }


def _of_rules(one: Figure, other: Figure) -> Signs:
    """Give what the rules for two facts say."""
    return {
        "hours": int(at_other_hours(one, other)),
        "other places": int(other_places(one, other)),
        "two facts": int(two_facts(one, other)),
        "time apart": int(_times_apart(one.period.value, other.period.value)),
    }


def _times_apart(first: Period | None, second: Period | None) -> bool:
    """Say whether two times that end on a known day share none."""
    return bool(first and second and first.end and second.end and not first.meets(second))


def _of_course(one: Figure, other: Figure) -> Signs:
    """Give whether the numbers are told so far."""
    so_far = [_SO_FAR.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    return {
        "so far": int(all(so_far)),
        "one so far": int(any(so_far) and not all(so_far)),
        "grows": int(grows(one, other)),
    }


def _of_stories(left: Context, right: Context) -> Signs:
    """Give what the articles have in common: their story, their numbers."""
    fewest = min(len(left.gist.numbers), len(right.gist.numbers))
    common = int(2 * numbers_in_common(left, right))
    return {
        "story": min(story_odds(left, right) // _STEP_OF_STORY, _SURE),
        "common": min(max(common, 0), _MOST_NUMBERS),
        "share": _TEN * len(shared_figures(left, right)) // max(fewest, _FEW),
    }
