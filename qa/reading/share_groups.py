"""Percentages of a group or a sort of its own, which no other count is the part of."""

from __future__ import annotations

from qa.model import Figure
from qa.reading.gaps import same_kind, same_sentence
from qa.reading.share_words import Cue
from qa.reading.taken_of import words_around

_STEM = 2


def is_sort_of(part: Figure, cue: Cue) -> bool:
    """Say whether a percentage is said of a sort of what is counted: 老人473名，失能老人占六成."""
    kind = part.measure.thing[-_STEM:]
    sort = cue.word.removesuffix(kind)
    named = len(kind) == _STEM and _STEM <= len(sort) < len(cue.word)
    return cue.name == "占" and named and sort[:_STEM] not in words_around(part)


def is_of_others(part: Figure, last: Figure, rate: Figure, cue: Cue) -> bool:
    """Say whether a percentage has a base of its own: the count beside it, or a group's own count.

    县城考生2400人，近视率85%；乡镇考生1200人，近视率76%.
    """
    if same_sentence(part, rate):
        return cue.name != "占" and _is_of_a_group(part, rate, cue)
    twice = cue.name != "占" and rate.context.sentence.count(cue.name) > 1
    return same_sentence(last, rate) and (twice or not same_kind(last, part))


def _is_of_a_group(part: Figure, rate: Figure, cue: Cue) -> bool:
    """Say whether two percentages of a sentence bear one name, and the part is none of this one."""
    sentence = rate.context.sentence
    own = sentence.rfind(cue.name, 0, rate.at)
    before = sentence.rfind(cue.name, 0, max(own, 0))
    bare = not set(cue.word) & set(words_around(part))
    return part.at < before or (bare and sentence.count(cue.name) > 1)
