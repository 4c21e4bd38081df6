"""What the words around a part say of its being some of another: those that …, the rest ….

The noun is left out behind 的 (骑车来的640人), the rest follows (剩下的), or most or half is said
of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from qa.patterns import regex
from qa.reading.figures.gaps import same_sentence
from qa.reading.parts.part_pairs import Told

_NEAR, _BEHIND = 40, 16
_LED = regex("(?:就?有|就?达|已?达到?|多达|约|近|共|为|计|超)+$")
_THOSE = regex("的$|类$")
_STOP = regex("[，。；、！）]")
_OPENING = regex("^.*[，。；：、！？（(“”]")
_REST = regex("剩|其余|余下|另有|还有|尚有|未")
_INSIDE = regex("其中|中的|之中|当中|里头|里面|里的|里有|内有|里，|中，|中有|其间|内，")
_BACK = regex("^[^，。；]*[，；]?(?:这|其|内|里)")
_MOSTLY = regex("占了?[^，。；]{0,6}[半成]|[大小多过]半|主力|居多|为主|大头|半数|多数")
_SHARED = regex("占|比重|过半|大头|主力|居多|为主|[六七八九]成|半数")
_SIDES = (
    "公办 民办",
    "公立 民营",
    "男 女",
    "物理类 历史类",
    "进口 出口",
    "线上 线下",
    "省内 省外",
    "水田 旱地",
)


def marks_of_roles(two: Told) -> Iterator[str]:
    """Give the marks that the words right before and behind a part make, and those between."""
    part, near = two.part, two.run_up[-_NEAR:]
    clause = _OPENING.sub("", near)
    tail = part.context.sentence[part.until : part.until + _BEHIND]
    those = _THOSE.search(_LED.sub("", clause)) is not None
    if those:
        yield "those of the part"
        if _STOP.match(tail):
            yield "those and a stop"
    if are_sides(clause + part.measure.thing, two.of_whole + two.whole.measure.thing):
        yield "the other side"
    yield from _beside(near, tail)
    if _BACK.match(_between(two)):
        yield "pointed back"


def are_sides(mine: str, theirs: str) -> bool:
    """Say whether a part names what its whole is not: 民办幼儿园 beside 公办幼儿园."""
    for pair in _SIDES:
        one, other = pair.split()
        told = one in mine, other in mine, one in theirs, other in theirs
        if told in {(True, False, False, True), (False, True, True, False)}:
            return True
    return False


def _beside(near: str, tail: str) -> Iterator[str]:
    if _INSIDE.search(near):
        yield "inside in the lead"
    if _MOSTLY.search(near):
        yield "mostly in the lead"
    if _SHARED.search(near) or _SHARED.search(tail):
        yield "a share beside"
    if _REST.search(tail, 1):
        yield "rest behind"


def _between(two: Told) -> str:
    """Give what stands between the two, but for whole sentences."""
    whole = two.whole.context.sentence
    if same_sentence(two.whole, two.part):
        return whole[two.whole.until : two.part.at]
    return whole[two.whole.until :] + two.part.context.sentence[: two.part.at]
