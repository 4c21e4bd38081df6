"""What speaks for two figures of two articles being one fact, or against it: signs to weigh. Pure.

Each sign is a small whole number, in which the values of the two figures play no part.
"""

from __future__ import annotations

from typing import Final

from qa.judging.facts.differing import differ, narrowed
from qa.judging.facts.how_told import quoted
from qa.judging.facts.times_apart import one_day
from qa.judging.linking.clauses import clause, left_behind, said
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.kinship import shared_numbers
from qa.judging.linking.limits import may_agree
from qa.judging.linking.matters import of_appearing, of_dates
from qa.judging.linking.subjects import other_subjects
from qa.judging.linking.words import rarity
from qa.model import Figure
from qa.patterns import regex

Signs = dict[str, int]

_SEVERAL, _TEN, _MOST, _THRONG = 3, 10, 4, 200
_GOAL: Final = regex("预计|预期|计划|力争|目标|将|拟|达到|突破|以上|不低于|应|安排")
_NOUN: Final = regex("[\u4e00-\u9fff]{1,2}")
_EMPTY: Final = frozenset(
    "的了和与及在为有是达共个人名一不上中下年月日时全市县区省到将被把从由均约近超每各其等这该此，。；：、"
)


def signs(one: Figure, other: Figure) -> Signs:
    """Give the signs of two figures of a kind in two articles."""
    return _of_words(one, other) | _of_slots(one, other) | _of_articles(one, other)


def _of_words(one: Figure, other: Figure) -> Signs:
    """Give what the words around both say."""
    left, right = (set(sum(said(figure), ())) for figure in (one, other))
    less, more = sorted(sum(map(rarity, words)) for words in (left - right, right - left))
    beside = _beside(one) & _beside(other)
    goals = [_GOAL.search(clause(figure)[0]) is None for figure in (one, other)]
    return {
        "rest": min(less // _TEN, _MOST),
        "more": min(more // _TEN, _MOST),
        "beside": len(beside),
        "none beside": int(not beside),
        "noun after": int(_noun(one) == _noun(other) != ""),
        "goal": int(goals[0] != goals[1]),
    }


def _of_slots(one: Figure, other: Figure) -> Signs:
    """Give what dimension, subject and limits say."""
    return {
        "ratio": int(one.quantity.dimension == "ratio"),
        "hedged": int(bool(one.quantity.hedge) != bool(other.quantity.hedge)),
        "may not agree": int(not may_agree(one, other, kindred=True)),
        "told apart": int(told_apart(one, other)),
        "left": int(left_behind(one) != left_behind(other)),
        "subjects": int(other_subjects(one, other)),
        "quoted": int(quoted(one) != quoted(other)),
    }


def _of_articles(one: Figure, other: Figure) -> Signs:
    """Give what two articles have in common, and what sets the figures in them apart."""
    left, right = one.context, other.context
    numbers = len(left.gist.numbers) * len(right.gist.numbers)
    sole = [figure.quantity.canonical in figure.context.gist.sole for figure in (one, other)]
    return {
        "companions": min(len(shared_numbers(one, other)), _SEVERAL),
        "others": min(len(changed_companions(one, other)), _SEVERAL),
        "dates": int(of_dates(left, right) > 0),
        "long after": int(of_appearing(left, right) < 0),
        "day": int(one_day(one, other)),
        "differ": int(differ(one, other)),
        "narrowed": int(narrowed(one, other) or narrowed(other, one)),
        "sole": sum(sole),
        "throng": max(numbers // _THRONG, 1).bit_length() - 1,
    }


def _beside(figure: Figure) -> set[str]:
    """Give the telling characters right beside a number, and those of what it counts."""
    before, after = clause(figure)
    return set(before[-4:] + after[:4] + figure.measure.thing[-4:]) - _EMPTY


def _noun(figure: Figure) -> str:
    found = _NOUN.match(figure.context.sentence, figure.until)
    return found[0] if found else ""
