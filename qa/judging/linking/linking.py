"""Are two figures the same fact? One shared answer for every check.

Same dimension and counter, same measure, compatible subject, period and scope marks.
Companions (other figures that agree) are the strongest evidence,
distinguishing words the strongest counter-evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from re import Pattern
from typing import NamedTuple

from qa.judging.arithmetic.misprints import telling_digits, turned_before_one_noun
from qa.judging.linking.companions import may_share, shared_companions
from qa.judging.linking.doubts import doubt, told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.kinship import WHOLE, kinship, shared_words
from qa.judging.linking.limits import may_agree
from qa.judging.linking.measures import near_measure, same_measure, same_name
from qa.judging.linking.subjects import (
    other_places,
    other_subjects,
    placed,
    shared_name,
    titled_apart,
)
from qa.judging.linking.times_apart import is_yet_to_end, names_a_day, one_story, same_period
from qa.model import SPOTS, Figure
from qa.patterns import regex

_SHORT, _SEVERAL = 3, 2
_EDITIONS_APART = 90
_TELLING_WORDS, _LIKELY, _SURE = 7, (-6, 8), 20
_SAME_MEASURE = 20
_BY_CHANCE = 12
"""Between so many numbers of a kind stands one that is the difference of two others."""
_BESIDE = 10
_SUMMED = regex("[共总达剩余]|上述|以上|合计|累计|[增升扩减降]至|一起")
_MOVED = regex(
    "[增加新又再另还减追补剩除派超缺退迁调扩]|后续|随后|其余|走|赶来|节省|省[下了水电]|多[出了]|少了|不含|不算|未"
)


class Link(NamedTuple):
    """Why two figures are held to state one fact; `firm` when every slot is stated or shared."""

    shared: tuple[str, ...]
    firm: bool


def same_fact(one: Figure, other: Figure, *, firmly: bool = False) -> Link | None:
    """Say whether two figures state the same fact, and on what grounds; None when not.

    With `firmly`, only what is firm counts, which costs less to tell.
    """
    link = _linked(one, other, firmly=firmly)
    return link if link and (link.firm or not firmly) else None


def _linked(one: Figure, other: Figure, *, firmly: bool) -> Link | None:
    if not may_agree(one, other):
        return None
    exact = same_name(one.measure, other.measure)
    apart = one.context.document != other.context.document
    ground = () if apart else _within(one, other)
    if ground is None or (firmly and not exact and not may_share(one, other, _SEVERAL)):
        return None
    if not same_measure(one.measure, other.measure):
        return None
    ground = _across(one, other) if apart else ground
    if ground is None:
        return None
    companions = shared_companions(one, other)
    shared = [one.measure.text or other.measure.text, *ground]
    shared += [beside.quantity.canonical for beside, _ in companions]
    told = exact and bool(one.measure.action or len(one.measure.thing) > _SHORT)
    firm = told and (bool(companions) or bool(ground) or restates(one, other))
    return Link(tuple(shared), firm=firm or len(companions) >= _SEVERAL)


def same_words(one: Figure, other: Figure, crowd: Sequence[Figure]) -> Link | None:
    """Say whether two numbers a slip apart are one fact of an article in kindred words.

    `crowd` are all figures of their kind in the article.
    """
    if not may_agree(one, other, kindred=True) or told_apart(one, other):
        return None
    if difference_told(one, other, crowd):
        return None
    if heads_apart(one, other) and not turned_before_one_noun(one, other):
        return None
    kin = kinship(one, other, crowd)
    if kin is None or (kin.companions < _SEVERAL and _of_one_whole(one, other, kin.words)):
        return None
    points = kin.points - doubt(one, other) + _SAME_MEASURE * _one_measure(one, other)
    if points < _LIKELY[kin.rarity < _TELLING_WORDS]:
        return None
    return Link(("".join(kin.words), *kin.words), firm=kin.points >= _SURE and restates(one, other))


def _of_one_whole(one: Figure, other: Figure, words: Sequence[str]) -> bool:
    """Say whether two things that the text names have no more in common than 全市, 全年."""
    named = one.measure.thing and other.measure.thing
    return bool(named) and WHOLE.issuperset(words) and not near_measure(one.measure, other.measure)


def difference_told(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether what lies between two numbers came in between: 46人, 增派18人, 共64人.

    It is told as what came or went, or the later number as all there are; what lies between two
    rates, in points. Among many numbers one is as large by chance.
    """
    if one.quantity.dimension == "ratio":
        return False
    step = abs(one.quantity.nominal - other.quantity.nominal)
    first, last = sorted((one, other), key=lambda figure: figure.span)
    between = [third for third in crowd if first.span < third.span < last.span]
    if len(between) > _BY_CHANCE:
        return False
    summed = _told_by(_SUMMED, last) or _told_by(_MOVED, last)
    steps = [third for third in between if third.quantity.nominal == step]
    return any(summed or _told_by(_MOVED, third) for third in steps)


def _told_by(words: Pattern[str], figure: Figure) -> bool:
    """Say whether words stand right beside a number, or those behind it."""
    sentence = figure.context.sentence
    beside = sentence[max(0, figure.at - _BESIDE) : figure.at]
    return words.search(beside + "#" + sentence[figure.until : figure.until + _BESIDE]) is not None


def _one_measure(one: Figure, other: Figure) -> bool:
    """Say whether both count one named thing in one stated time."""
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated and first is not None and second is not None
    return (
        same_name(one.measure, other.measure)
        and stated
        and first is not None
        and second is not None
        and first.end is not None
        and same_period(first, second)
    )


def restates(one: Figure, other: Figure) -> bool:
    """Say whether one stands over the body, or under a picture, and the other in it."""
    return (one.context.kind in SPOTS) != (other.context.kind in SPOTS)


def _within(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of one article share of place and time; None when they differ."""
    if other_subjects(one, other):
        return None
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return ()
    if not same_period(first, second):
        return None
    stated = one.period.stated and other.period.stated
    return (first.text,) if stated and first.text != second.text and names_a_day(first) else ()


def _across(one: Figure, other: Figure) -> tuple[str, ...] | None:
    """Give what two figures of two articles share: place and period, or a name beside both."""
    same_place = one.subject.value == other.subject.value
    stated = one.subject.stated and other.subject.stated
    if (stated and not same_place) or other_places(one, other):
        return None
    first, second = one.period.value, other.period.value
    if is_yet_to_end(one) or is_yet_to_end(other):
        return None
    if not (one.period.stated and other.period.stated) and editions(one, other):
        return None
    known = first is not None and second is not None and bool(first.end and second.end)
    if known and first and second and not same_period(first, second):
        return None
    if known and same_place and placed(one):
        return ()
    name = shared_name(one, other) if known or one_story(one.context, other.context) else ""
    return (name,) if name else None


def said_alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures may be of one measure: by name, or long numbers by their words."""
    if near_measure(one.measure, other.measure):
        return True
    long = telling_digits(one.quantity) > _SHORT
    return long and shared_words(one, other, ())[1] >= _TELLING_WORDS


def editions(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in articles of different editions of one place's work."""
    first, second = one.context.date, other.context.date
    return (
        one.context.document != other.context.document
        and first is not None
        and second is not None
        and abs((second - first).days) >= _EDITIONS_APART
        and not other_places(one, other)
        and not titled_apart(one, other)
    )
