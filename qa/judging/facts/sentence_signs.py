"""What the sentences of two figures say of their being one fact: words, marks, slots, form. Pure.

A sign is a small whole number. `one` stands before `other` in the text.
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import Any

from qa.judging.facts.attributes import one_attribute
from qa.judging.facts.prices import in_two_units
from qa.judging.facts.told_words import words_of
from qa.judging.linking.clauses import clause
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import clauses_apart, heads_apart
from qa.judging.linking.limits import may_agree
from qa.judging.linking.sentence_marks import APART, marks_of, told_in
from qa.judging.linking.words import rarity
from qa.model import Figure, Slot

Signs = dict[str, int]

_RARE, _MOST, _FEW, _LONG, _SHORT = 8, 6, 4, 12, 3


def sentence_signs(one: Figure, other: Figure) -> Signs:
    """Give the signs of the sentences of two figures."""
    first, second = told_in(one), told_in(other)
    return {
        **_of_words(one, other, first, second),
        **_of_marks(marks_of(*first), marks_of(*second)),
        **_of_slots(one, other),
        **_of_form(first, second),
        "told apart": int(told_apart(one, other)),
        "heads apart": int(heads_apart(one, other)),
        "clauses apart": int(clauses_apart(one, other)),
        "limited": int(not may_agree(one, other, kindred=True)),
        "attribute": int(one_attribute(one, other)),
        "two units": int(in_two_units(one, other)),
    }


def _of_words(one: Figure, other: Figure, first: tuple[str, str], second: tuple[str, str]) -> Signs:
    unit = {one.quantity.unit, other.quantity.unit}
    mine, theirs = words_of("，".join(first)) - unit, words_of("，".join(second)) - unit
    opening = words_of(one.context.gist.opening)
    near = words_of("，".join(clause(one))) & words_of("，".join(clause(other)))
    shared = mine & theirs
    return {
        "shared": _weight(shared),
        "shared own": _weight(shared - opening),
        "shared near": min(_weight(near - unit), _FEW),
        "new": min(len(theirs - mine - opening), _MOST),
        "new one": min(len(mine - theirs - opening), _MOST),
        "of opening": min(len(theirs & opening), _FEW),
    }


def _weight(words: AbstractSet[str]) -> int:
    return min(sum(map(rarity, words)) // _RARE, _MOST)


def _of_marks(mine: AbstractSet[str], theirs: AbstractSet[str]) -> Signs:
    alone = theirs - mine
    return {
        **{f"both {mark}": 1 for mark in mine & theirs},
        **{f"one {mark}": 1 for mark in mine - theirs},
        **{f"other {mark}": 1 for mark in alone},
        "marks": min(len(alone & APART), _SHORT),
    }


def _of_slots(one: Figure, other: Figure) -> Signs:
    subject = "same" if one.subject.value == other.subject.value else "unlike"
    first, second = one.period.value, other.period.value
    time = "none"
    if first and second:
        time = "same" if (first.start, first.end) == (second.start, second.end) else "unlike"
    return {
        f"subject {subject} {_known(one.subject, other.subject)}": 1,
        f"time {time} {_known(one.period, other.period)}": 1,
    }


def _known(one: Slot[Any], other: Slot[Any]) -> str:
    return f"{one.known} {other.known}"


def _of_form(first: tuple[str, str], second: tuple[str, str]) -> Signs:
    """Give how a sentence goes on: what is known already stands early and leads to something."""
    return {
        "的": int(second[1].startswith("的")),
        "的 one": int(first[1].startswith("的")),
        "ends": int(not second[1].strip("。”！？")),
        "opens": int(not second[0]),
        "commas": min(sum(text.count("，") for text in second), _FEW),
        "length": min(sum(map(len, second)) // _LONG, _FEW),
    }
