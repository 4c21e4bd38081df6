"""What speaks for two unlike days of one article being of one happening, or against it. Pure.

A sign is a small whole number. `one` stands before `other` in the text, and `crowd` are all days
that the article tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from qa.judging.days.day_sentences import Telling, chars_of, telling, words_of
from qa.judging.days.deeds import kinds_told
from qa.judging.days.told_moments import Moment
from qa.judging.linking.sentence_marks import APART
from qa.judging.linking.words import rarity
from qa.model import HEADS, Dated
from qa.patterns import regex

Signs = dict[str, int]

_NUMBERED: Final = regex(
    r"(?:第?([一二三四五六七八九十两\d]+)|(首))(号线|号包|号楼|号|期|轮|批|届|季|次|标段|阶段|路|中学|小学)"
)
_CONTRAST: Final = regex(
    "[东西南北上下中男女新旧老少客货主副大小内外公私城乡春夏秋冬](?=[\u4e00-\u9fff])"
)
_BITS, _MOST, _FEW, _SIX, _LONG = 8, 6, 4, 6, 10


def day_signs(one: Moment, other: Moment, crowd: Sequence[Moment]) -> Signs:
    """Give the signs of two moments among all that the article tells."""
    mine, theirs = telling(one.claim), telling(other.claim)
    spans = {one.context.span, other.context.span}
    rest = [telling(third.claim) for third in crowd if third.context.span not in spans]
    opening = _opening(one, other)
    return {
        "bias": 1,
        "across": int(one.context.document != other.context.document),
        **_of_words(mine, theirs, opening, rest),
        **_of_chars(mine, theirs, opening, rest),
        **_of_kinds(mine, theirs, opening),
        **_of_form(mine, theirs),
        **_of_places(one, other),
        **_of_days(one, other, crowd),
    }


def _opening(one: Moment, other: Moment) -> str:
    """Give how the article opens, or the two articles, without the two sentences."""
    opening = "\n".join(dict.fromkeys(moment.context.gist.opening for moment in (one, other)))
    for moment in (one, other):
        opening = opening.replace(moment.context.sentence, "")
    return opening


def _both(name: str, one: int, other: int, most: int) -> Signs:
    return {f"{name} least": min(one, other, most), f"{name} most": min(max(one, other), most)}


def _of_words(mine: Telling, theirs: Telling, opening: str, rest: Sequence[Telling]) -> Signs:
    known, title = words_of(opening), words_of(opening.partition("\n")[0])
    shared = mine.words & theirs.words
    new = mine.words - theirs.words - known, theirs.words - mine.words - known
    common = _bits(shared)
    closest = max(
        (_bits(third.words & side.words) for third in rest for side in (mine, theirs)), default=0
    )
    return {
        "shared": min(common // _BITS, _MOST),
        "own": min(_bits(shared.difference(*(third.words for third in rest))) // _BITS, _MOST),
        "no shared": int(not shared),
        "closer": max(-_FEW, min((common - closest) // _SIX, _FEW)),
        **_both("new", len(new[0]), len(new[1]), _MOST),
        **_both("known", len(mine.words & known), len(theirs.words & known), _FEW),
        **_both("titled", len(mine.words & title), len(theirs.words & title), _FEW),
        "sort": min(_of_one_sort(*new), 2),
    }


def _bits(words: AbstractSet[str]) -> int:
    return sum(map(rarity, words))


def _of_one_sort(mine: AbstractSet[str], theirs: AbstractSet[str]) -> int:
    """Count the new words that end like one of the other side: 北引桥, 南引桥."""
    return sum(any(word[-1] == rival[-1] for rival in mine) for word in theirs)


def _of_chars(mine: Telling, theirs: Telling, opening: str, rest: Sequence[Telling]) -> Signs:
    known = chars_of(opening)
    near = mine.near & theirs.near
    return {
        "chars": min(len(mine.chars & theirs.chars), _BITS),
        "near": min(len(near), _FEW),
        "near own": min(len(near.difference(*(third.near for third in rest))), _FEW),
        "no near": int(not near),
        **_both("near known", len(mine.near & known), len(theirs.near & known), _FEW),
        **_both("new chars", *_alone(mine.chars, theirs.chars, theirs, mine, known), _LONG),
        **_both("new head", *_alone(mine.head, theirs.head, theirs, mine, known), _FEW),
        **_both("new verb", *_alone(mine.verb, theirs.verb, theirs, mine, known), _FEW),
        **_both("known verb", len(mine.verb & known), len(theirs.verb & known), _FEW),
    }


def _alone(
    one: AbstractSet[str],
    other: AbstractSet[str],
    theirs: Telling,
    mine: Telling,
    known: AbstractSet[str],
) -> tuple[int, int]:
    """Count the characters that the other sentence and the opening do not have."""
    return len(one - theirs.chars - known), len(other - mine.chars - known)


def _of_kinds(mine: Telling, theirs: Telling, opening: str) -> Signs:
    deeds = kinds_told(mine.text), kinds_told(theirs.text)
    apart = mine.marks ^ theirs.marks
    names = [
        sum(name not in opening and name not in side.text for name in told.names)
        for told, side in ((mine, theirs), (theirs, mine))
    ]
    numbers = [_numbered(text) for text in (mine.text, theirs.text, opening)]
    contrasts = [set(_CONTRAST.findall(side.text)) for side in (mine, theirs)]
    return {
        **{f"both {mark}": 1 for mark in mine.marks & theirs.marks},
        **{f"apart {mark}": 1 for mark in apart},
        "marks": min(len(apart & APART), 3),
        "one deed": int(bool(deeds[0] & deeds[1])),
        "other deed": int(bool(all(deeds)) and not deeds[0] & deeds[1]),
        "half deed": int(bool(deeds[0]) != bool(deeds[1])),
        **_both("names", names[0], names[1], 2),
        "numbered apart": int(_unlike(numbers[0], numbers[1])),
        "numbered alone": int(bool((numbers[0] ^ numbers[1]) - numbers[2])),
        "contrast": int(all(contrasts) and not contrasts[0] & contrasts[1]),
        "both end": int(mine.ends and theirs.ends),
        "one ends": int(mine.ends != theirs.ends),
        "both begin": int(mine.begins and theirs.begins),
        "one begins": int(mine.begins != theirs.begins),
    }


def _numbered(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((found[1] or "一", found[3]) for found in _NUMBERED.finditer(text))


def _unlike(mine: AbstractSet[tuple[str, str]], theirs: AbstractSet[tuple[str, str]]) -> bool:
    """Say whether both number a thing of one sort, and not alike: 一号包, 二号包."""
    sorts = {sort for _, sort in mine} & {sort for _, sort in theirs}
    return any(
        not {one for one in mine if one[1] == sort} & {one for one in theirs if one[1] == sort}
        for sort in sorts
    )


def _of_form(mine: Telling, theirs: Telling) -> Signs:
    sides = mine, theirs
    sizes = sorted(len(side.text) for side in sides)
    return {
        "label": sum(side.before.endswith("：") for side in sides),
        "quoted": sum(side.text.startswith("“") for side in sides),
        "asked": sum(side.asked for side in sides),
        "opens": sum(not side.before for side in sides),
        "short": min(sizes[0] // _BITS, _FEW),
        "long": min(sizes[1] // _LONG, _FEW),
    }


def _of_places(one: Moment, other: Moment) -> Signs:
    kinds = [moment.context.kind for moment in (one, other)]
    return {
        "one block": int(one.context.block == other.context.block),
        "headed": int((kinds[0] in HEADS) != (kinds[1] in HEADS)),
        "caption": int("caption" in kinds),
        "list": int("list" in kinds),
    }


def _of_days(one: Moment, other: Moment, crowd: Sequence[Moment]) -> Signs:
    ahead = [_ahead(moment) for moment in (one, other)]
    return {
        f"roles {'/'.join(sorted((one.role, other.role)))}": 1,
        "stretch": int(one.stretch) + int(other.stretch),
        "both ahead": int(ahead == [True, True]),
        "both past": int(ahead == [False, False]),
        "one ahead": int(None not in ahead and ahead[0] != ahead[1]),
        f"of {one.grain}": 1,
        "again": sum(_again(moment, crowd) for moment in (one, other)),
        "days": min(len({moment.value for moment in crowd}).bit_length(), _FEW),
    }


def _ahead(moment: Moment) -> bool | None:
    """Say whether a day lies behind that of the article; None where it is not known."""
    today = moment.context.date
    day = moment.claim.start if isinstance(moment.claim, Dated) else None
    return day > today if today and day else None


def _again(moment: Moment, crowd: Sequence[Moment]) -> bool:
    """Say whether another sentence tells the same day."""
    return any(
        third.value == moment.value and third.context.span != moment.context.span for third in crowd
    )
