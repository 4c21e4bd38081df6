"""Two statements of one paragraph that exclude each other: 无人遇难 beside 造成2人死亡. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from qa.judging.details.all_and_rest import (
    ALL_AND_REST,
    BEGUN_AND_NOT,
    DONE_AND_NOT,
    NEED_AND_NOT,
    NONE_AND_SOME,
    PASSED_AND_NOT,
    PRESENT_AND_NOT,
    STRANDED,
)
from qa.judging.details.all_but_some import all_but_some
from qa.judging.details.all_one_way import all_one_way
from qa.judging.details.beside_row import beside_row
from qa.judging.details.closed_days import closed_days
from qa.judging.details.counted_again import counted_again
from qa.judging.details.course_words import COURSES
from qa.judging.details.dead_acts import dead_acts
from qa.judging.details.dead_and_hurt import dead_and_hurt
from qa.judging.details.ends_of_way import ends_of_way
from qa.judging.details.event_places import event_places
from qa.judging.details.firsts import FIRSTS
from qa.judging.details.labelled_twice import labelled_twice
from qa.judging.details.law_roles import law_roles
from qa.judging.details.life_words import LIVES
from qa.judging.details.lost_and_found import lost_and_found
from qa.judging.details.more_than_were import more_than_were
from qa.judging.details.never_and_once import never_and_once
from qa.judging.details.nth_times import nth_times
from qa.judging.details.one_case import one_case
from qa.judging.details.one_drug import one_drug
from qa.judging.details.one_role import one_role
from qa.judging.details.one_suspect import one_suspect, other_spouse
from qa.judging.details.only_and_others import only_and_others
from qa.judging.details.only_ones import only_ones
from qa.judging.details.opposite_words import MATTERS, PLAIN, Matter
from qa.judging.details.placed_names import placed_names
from qa.judging.details.pronouns import pronouns
from qa.judging.details.rows_changed import rows_changed
from qa.judging.details.rule_words import RULES
from qa.judging.details.seasons import SEASONS, feasts
from qa.judging.details.sexes import other_sex
from qa.judging.details.sides import other_side
from qa.judging.details.there_and_away import there_and_away
from qa.judging.details.times_and_amounts import times_and_amounts
from qa.judging.details.two_sides import Opposites
from qa.judging.details.two_sites import two_sites
from qa.judging.details.veiled_names import veiled_names
from qa.judging.details.warning_levels import warning_levels
from qa.model import Range
from qa.patterns import heads_of, may_match, regex

_STOP: Final = regex("[。！？；\n]")
_PAUSE: Final = regex("[，。！？；：\n]")
_NAMED: Final = regex(
    "[\u4e00-\u9fff]{2}(?:队|县|镇|乡|路|街|公司|厂|社|(?<![入进出离返到])[馆园村校店院])|[\u4e00-\u9fff]某"
)
_ROLES: Final = regex(
    "司机|乘客|行人|妻子|丈夫|儿子|女儿|父亲|母亲|老板|店主|队友|同伴|车主|学生|教师|老师|民警|工人|居民|村民|家属"
)
_FAR, _BACK, _WIDE, _SENTENCES = 120, 80, 400, 2
_OTHERS: Final = regex(
    f"{PLAIN}|[还仍尚只]有|\\d+[个家户项座条所名]|\\d{{4}}年|今年|[一二三\\d]期|部分|段|将|首|另|不同|各|若|凡|或|直到"
)
"""Beside words that exclude each other of one thing alone, what may tell of another."""
_ALL: Final = (
    *MATTERS,
    *LIVES,
    *COURSES,
    *SEASONS,
    FIRSTS,
    Matter("done", *DONE_AND_NOT, _OTHERS),
    Matter("all and rest", *ALL_AND_REST, ordered=True),
    Matter("none and some", *NONE_AND_SOME),
    Matter("need", *NEED_AND_NOT),
    Matter("passed", *PASSED_AND_NOT, ordered=True),
    Matter("present", *PRESENT_AND_NOT),
    Matter("stranded", *STRANDED),
    Matter("begun", *BEGUN_AND_NOT),
    *RULES,
)

_HEADS: Final = tuple((matter, heads_of(matter.one), heads_of(matter.other)) for matter in _ALL)
"""All matters with the characters of which a text that tells both sides has one of each."""
_FINDERS: Final = (
    all_but_some,
    all_one_way,
    beside_row,
    closed_days,
    counted_again,
    dead_acts,
    dead_and_hurt,
    ends_of_way,
    event_places,
    feasts,
    lost_and_found,
    more_than_were,
    never_and_once,
    nth_times,
    one_role,
    one_suspect,
    only_and_others,
    only_ones,
    other_sex,
    other_side,
    other_spouse,
    pronouns,
    rows_changed,
    there_and_away,
    times_and_amounts,
    two_sites,
    warning_levels,
)
"""Those that look for more than two kinds of words."""


def opposites_of_article(text: str) -> Iterator[Opposites]:
    """Give what excludes each other over the paragraphs of an article."""
    yield from placed_names(text)
    yield from labelled_twice(text)
    yield from law_roles(text)
    yield from one_case(text)
    yield from one_drug(text)
    yield from veiled_names(text)


def opposites(text: str) -> Iterator[Opposites]:
    """Give the first pair of statements of each matter that exclude each other."""
    told: set[Range] = set()
    for found in _found(text):
        if not any(_overlap(side, place) for side in found[1:] for place in told):
            told |= {found.first, found.second}
            yield found


def _found(text: str) -> Iterator[Opposites]:
    letters = frozenset(text)
    for matter, one, other in _HEADS:
        if one.isdisjoint(letters) or other.isdisjoint(letters):
            continue
        if may_match(matter.one, text) and may_match(matter.other, text):
            yield from islice(_pairs(text, matter), 1)
    for finder in _FINDERS:
        yield from finder(text)


def _overlap(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _pairs(text: str, matter: Matter) -> Iterator[Opposites]:
    ones = list(matter.one.finditer(text))
    others = list(matter.other.finditer(text)) if ones else []
    sides = sorted([*ones, *others], key=re.Match.start) if others else []
    for first, second in pairwise(sides):
        if first.re is second.re or first.end() > second.start():
            continue
        if matter.ordered and first.re is not ones[0].re:
            continue
        if _of_one(first, second) and not _excused(text, first.span(), second.span(), matter):
            yield Opposites(matter.name, _words(first), _words(second))


def _words(found: re.Match[str]) -> Range:
    """Give where the words of a statement stand, without the mark before them."""
    return found.end() - len(found[0].lstrip("，。；、")), found.end()


def _of_one(first: re.Match[str], second: re.Match[str]) -> bool:
    named = (first.groupdict().get("of"), second.groupdict().get("of"))
    return named[0] == named[1]


def _excused(text: str, first: Range, second: Range, matter: Matter) -> bool:
    """Say whether the two lie far apart, or words or a new name make them two things."""
    if second[0] - first[1] > _FAR or len(_STOP.findall(text, first[1], second[0])) >= _SENTENCES:
        return True
    back = max(0, first[0] - _BACK)
    begin = max((stop.end() for stop in _PAUSE.finditer(text, back, first[0])), default=back)
    stop = _PAUSE.search(text, second[1])
    end = stop.start() if stop else len(text)
    if matter.apart.search(text, begin, end):
        return True
    told = text[max(0, first[0] - _WIDE) : first[1]]
    pause = _PAUSE.search(text, first[1], second[0])
    begin = pause.end() if pause else second[0]
    head = text[first[1] : second[0]].rpartition("，")[2]
    if any(role not in told for role in _ROLES.findall(head)):
        return True
    return any(name not in told for name in _NAMED.findall(text, begin, second[0]))
