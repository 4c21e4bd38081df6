"""What speaks for two unlike figures of two articles on one story being one fact: signs. Pure.

A sign is a small whole number; how far the values lie apart is one of many.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.facts.fact_signs import signs
from qa.judging.facts.how_told import how_apart, in_words, ratio, signs_beside, size
from qa.judging.facts.sentence_signs import sentence_signs
from qa.judging.facts.told_words import ToldWords
from qa.judging.linking.matters import numbers_in_common
from qa.judging.linking.one_story import story_odds
from qa.judging.linking.subjects import other_places
from qa.judging.linking.two_facts import two_facts
from qa.judging.totals.cumulative import grows
from qa.model import Context, Figure

Signs = dict[str, int]

_GIVEN: Final = frozenset({"may not agree", "told apart", "sole"})
"""What the sentences' signs tell as well, or follows from how many figures an article has."""
_STEP_OF_STORY, _LEAST_STORY, _MOST_STORY, _MOST_NUMBERS = 50, -2, 12, 8


def across_signs(one: Figure, other: Figure, words: ToldWords) -> Signs:
    """Give the signs of two figures; `words` are those of all figures of their kind in both."""
    return {
        **sentence_signs(one, other),
        **{f"fact {name}": at for name, at in signs(one, other).items() if name not in _GIVEN},
        **words.signs(one, other),
        **_of_values(one, other),
        **_of_rules(one, other),
        **_of_stories(one.context, other.context),
        **_of_crowds(one, other, words.figures),
    }


def _of_values(one: Figure, other: Figure) -> Signs:
    """Give how far the values lie apart, how long the numbers are, and in what they are printed."""
    return {
        f"{how_apart(one, other)} {size(one, other)}": 1,
        ratio(one, other): 1,
        f"of {one.quantity.dimension}": 1,
        "in words": int(in_words(one) != in_words(other)),
    }


def _of_rules(one: Figure, other: Figure) -> Signs:
    """Give what the rules for two facts say."""
    return {
        "places": int(other_places(one, other)),
        "two facts": int(two_facts(one, other)),
        "grows": int(bool(grows(one, other))),
        "unlike": int(not signs_beside(one) & signs_beside(other)),
    }


def _of_stories(left: Context, right: Context) -> Signs:
    """Give what the articles have in common."""
    told = story_odds(left, right) // _STEP_OF_STORY
    common = int(2 * numbers_in_common(left, right))
    return {
        "story": min(max(told, _LEAST_STORY), _MOST_STORY),
        "common": min(max(common, 0), _MOST_NUMBERS),
    }


def _of_crowds(one: Figure, other: Figure, figures: Sequence[Figure]) -> Signs:
    """Give how many other values each article has, and whether it has the other's, too."""
    values = {one.quantity.nominal, other.quantity.nominal}
    mine, theirs = (
        [
            figure.quantity.nominal
            for figure in figures
            if figure.context.document == side.context.document
        ]
        for side in (one, other)
    )
    return {
        "crowd one": sum(value not in values for value in mine).bit_length(),
        "crowd other": sum(value not in values for value in theirs).bit_length(),
        "in one": int(other.quantity.nominal in mine),
        "in other": int(one.quantity.nominal in theirs),
    }
