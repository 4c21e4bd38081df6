"""What one article on a story says, and another denies: 全部获救, 其中6人获救、1人遇难. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final, NamedTuple

from qa.judging.days.weighed_days import of_one_story
from qa.judging.details.beaten_elsewhere import beaten_elsewhere
from qa.judging.details.head_words import HEADS
from qa.judging.details.opposite_words import MATTERS, Matter
from qa.judging.details.two_sides import sentence_of
from qa.judging.linking.matters import CERTAIN, numbers_in_common, one_matter
from qa.judging.linking.one_story import story_odds
from qa.model import Context, Passage, Range
from qa.patterns import heads_of, may_match, regex

_KINDS: Final = frozenset(
    {
        "hurt and unhurt",
        "early and late",
        "gain and loss",
        "all won",
        "passed and voted down",
        "court",
        "on its day and put off",
        "on time and late",
        "in force and to come",
        "deaths",
        "saved",
        "caught",
        "guilt",
        "votes",
        "above and below the mark",
        "all saved and one dead",
        "in full and in part",
        "all along and the rest",
    }
)
_MATTERS: Final = tuple(
    (matter, heads_of(matter.one), heads_of(matter.other))
    for matter in (*MATTERS, *HEADS)
    if matter.name in _KINDS
)
_SO_FAR: Final = regex("暂[无未]|截至|截止|初步|目前|尚在|仍在")
"""What may be otherwise in the next report."""
_TELLS_IT, _MATTER, _CROWD = 400, 20, 20


class Denied(NamedTuple):
    """Two articles, and where each says the opposite of the other."""

    passages: tuple[Passage, Passage]
    ranges: tuple[Range, Range]
    matter: str


def denied_across(passages: Sequence[Passage]) -> Iterator[Denied]:
    """Give what each two articles on one story say that excludes each other."""
    for one, other in combinations(passages, 2) if len(passages) <= _CROWD else ():
        if one.span.document != other.span.document and _one_story(one.context, other.context):
            yield from _denied(one, other)


def _denied(one: Passage, other: Passage) -> Iterator[Denied]:
    if beaten := beaten_elsewhere(one.text, other.text):
        yield Denied((one, other), beaten, "beaten")
    letters = frozenset(one.text), frozenset(other.text)
    for matter, ones, others in _MATTERS:
        for pair, (mine, theirs) in (((one, other), letters), ((other, one), letters[::-1])):
            if ones.isdisjoint(mine) or others.isdisjoint(theirs):
                continue
            if told := _sides(matter, pair[0].text, pair[1].text):
                yield Denied(pair, told, matter.name)
                break


def _sides(matter: Matter, one: str, other: str) -> tuple[Range, Range] | None:
    """Give where one text says it, and the other, nowhere saying so, says the opposite."""
    said, denied = _told(matter, matter.one, one), _told(matter, matter.other, other)
    if not (said and denied) or said.groupdict().get("of") != denied.groupdict().get("of"):
        return None
    if may_match(matter.other, one) and matter.other.search(one):
        return None
    if may_match(matter.one, other) and matter.one.search(other):
        return None
    return said.span(), denied.span()


def _told(matter: Matter, side: re.Pattern[str], text: str) -> re.Match[str] | None:
    """Give the first of a side's words that nothing in their sentence excuses."""
    for found in side.finditer(text) if may_match(side, text) else ():
        sentence = sentence_of(text, found.start())
        if not (matter.apart.search(text, *sentence) or _SO_FAR.search(text, *sentence)):
            return found
    return None


def _one_story(one: Context, other: Context) -> bool:
    """Say whether two articles of one day tell one story, with a telling number in common."""
    if one.date and other.date and one.date != other.date:
        return False
    alike = of_one_story(one, other) and story_odds(one, other) >= _TELLS_IT
    told = one_matter(one, other) >= _MATTER or numbers_in_common(one, other) >= CERTAIN
    return alike and told
