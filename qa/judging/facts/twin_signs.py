"""What speaks for two unlike figures of one article being one fact, or against: signs. Pure.

A sign is a small whole number. `one` stands before `other` in the text, and `crowd` are all
figures of their kind in the article.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from qa.judging.facts.how_told import (
    among,
    captioned,
    how_apart,
    in_words,
    of_all,
    quoted,
    ratio,
    signs_beside,
    size,
    titled,
)
from qa.judging.linking.clauses import clause, lead_of, said
from qa.judging.linking.companions import changed_companions
from qa.judging.linking.kinship import WHOLE, standing
from qa.judging.linking.subjects import other_subjects
from qa.judging.linking.words import rarity
from qa.model import Figure
from qa.patterns import regex

Signs = dict[str, int]

_LEADS: Final = regex("^(?:余|多|左右|以上|的|共)+")
_MORE: Final = regex("新|增|再|又")
_EACH: Final = regex("每|均")
_PART: Final = regex("其中|仅|光|单是|包括|含")
_THAN: Final = regex("比|较|多[了出]?$|少了?$|高出")
_SO_FAR: Final = regex("到|截[至止]|累计|增至|已|达|扩大|突破|升")
_MARKS: Final = ("其中", "总", "累计")
_NEAR, _SIDE, _MOST, _TEN = 12, 6, 4, 10
_DEICTIC: Final = regex(
    "[这那该此][座条艘个家些笔批套支队位名项栋只棵台辆口幅处间颗枚件份]?(?:总|共|近|约)?$"
)
_LONG, _FAR = 3, 4


def twin_signs(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    """Give the signs of two figures."""
    return {
        **_of_values(one, other, crowd),
        **_of_words(one, other),
        **_of_slots(one, other),
        **_of_places(one, other, crowd),
        **_of_telling(one, other),
    }


def signs_against(one: Figure, other: Figure) -> Signs:
    """Give the signs that are dear to find, and speak against one fact alone."""
    return {
        "parallel": standing(one, other, ())["parallel"],
        "others": min(len(changed_companions(one, other)), _LONG),
    }


def _of_values(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    low, high = sorted((one.quantity.nominal, other.quantity.nominal))
    told = size(one, other)
    values = {figure.quantity.nominal for figure in crowd}
    more = other.quantity.nominal > one.quantity.nominal
    again = in_words(other) and not in_words(one)
    return {
        f"in words {told}": int(again),
        f"{how_apart(one, other)} {told}": 1,
        ratio(one, other): 1,
        "less": int(not more),
        "step": int(told in {"long", "two"} and high - low in values),
        "sum": int(high + low in values),
        "so far": int(more and _SO_FAR.search(clause(other)[0]) is not None),
        "both in": int(_both_in(one, other, crowd) or _both_in(other, one, crowd)),
    }


def _both_in(figure: Figure, rival: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether the sentence of a figure gives the rival's number, too."""
    return any(
        third is not rival
        and third.quantity.nominal == rival.quantity.nominal
        and third.context.span == figure.context.span
        for third in crowd
    )


def _of_words(one: Figure, other: Figure) -> Signs:
    left, right = (set(sum(said(figure), ())) - WHOLE for figure in (one, other))
    befores = [clause(figure)[0] for figure in (one, other)]
    stems = [lead_of(figure)[::-1] for figure in (one, other)]
    near = [before[-_NEAR:] for before in befores]
    more, each, part, than = (
        [cue.search(text) is not None for text in near] for cue in (_MORE, _EACH, _PART, _THAN)
    )
    return {
        "words": min(sum(map(rarity, left & right)) // _TEN, _MOST),
        "lead": _alike(*stems),
        "no char": int(not signs_beside(one) & signs_beside(other)),
        "crossed": int(crossed(one, other)),
        "all": int(of_all(other)),
        "among": int(among(other)),
        "among one": int(among(one)),
        "more": int(more[0] != more[1]),
        "each": int(each[0] != each[1]),
        "part one": int(part[0] and not part[1]),
        "than one": int(than[0] and not than[1]),
    }


def _alike(one: str, other: str) -> int:
    """Count the signs at the beginning that two texts have in common."""
    pairs = zip(one[:_MOST], other[:_MOST], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def crossed(one: Figure, other: Figure) -> bool:
    """Say whether what one counts stands before its number, and behind the other: 9座车站."""
    return _crosses(one, other) or _crosses(other, one)


def _crosses(one: Figure, other: Figure) -> bool:
    noun = lead_of(one)[-2:]
    return len(noun) > 1 and noun in _LEADS.sub("", clause(other)[1])[:_SIDE]


def _of_telling(one: Figure, other: Figure) -> Signs:
    """Give how what is known already is told: 这五公里半的山道; first in its clause."""
    first, second = clause(one), clause(other)
    return {
        "deictic": int(_DEICTIC.search(second[0]) is not None),
        "initial": int(not second[0]),
        "initial one": int(not first[0]),
    }


def _of_slots(one: Figure, other: Figure) -> Signs:
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated
    same = bool(first and second and (first.start, first.end) == (second.start, second.end))
    apart = one.scope ^ other.scope
    return {
        "one time": int(same and not stated),
        "hedged": int(bool(one.quantity.hedge) != bool(other.quantity.hedge)),
        "both in words": int(in_words(one) and in_words(other)),
        f"of {one.quantity.dimension}": 1,
        **{f"mark {mark}": int(mark in apart) for mark in _MARKS},
    }


def _of_places(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Signs:
    values = {one.quantity.nominal, other.quantity.nominal}
    gap = abs(other.context.block - one.context.block)
    return {
        "title": int(titled(one, other)),
        "caption": int(captioned(one, other)),
        "list": int("list" in {one.context.kind, other.context.kind}),
        "one block": int(gap == 0),
        "opening": int(one.context.block <= 1 and one.context.kind == "paragraph"),
        "far block": int(gap > _FAR),
        "quoted": int(quoted(other) and not quoted(one)),
        "subjects": int(other_subjects(one, other)),
        "crowd": sum(figure.quantity.nominal not in values for figure in crowd).bit_length(),
    }
