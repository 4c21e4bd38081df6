"""A fact that a later sentence says again, by what ties the two: 这台手术, 被扣的, “…一共”. Pure.

A short report tells a number, and further down refers back to it: by 这, 该 or 上述 before the
thing, by the deed before 的, in the words of someone who was there, in a caption; or it names a
thing in full once more (39个欠发达县域), or tells of the same deed done to it. Where what is
counted is told of no third number and nothing sets the two apart, they are one fact, however far
apart the values are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import Final

from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.facts.again_signs import set_apart, shared_nouns, signs
from qa.judging.facts.again_ties import named_before, points_back, refers, repeats, retells, tied
from qa.judging.facts.attributes import attribute
from qa.judging.facts.how_told import SLIPPED, how_apart
from qa.judging.facts.weighed_twins import (
    Pair,
    candidates,
    explained,
    timed_apart,
    values_differ,
)
from qa.judging.linking.clauses import clause, lead_of, left_behind
from qa.judging.linking.linking import Link, difference_told
from qa.judging.linking.measures import action
from qa.judging.linking.rates import one_rate
from qa.judging.linking.sentence_marks import APART
from qa.model import HEADS, SPELLS, Figure
from qa.patterns import regex

_FULL: Final = regex("[余多]?的?(?P<name>[\u4e00-\u9fff]{3,})")
_UNNAMED: Final = frozenset("个 人 名 位 件 家 元 次 场 项 种 户".split())
"""Units that alone tell nothing of what is counted."""
_OF_RATES: Final = frozenset({"part"})
"""其中 before a rate of the same thing narrows nothing."""
_OF_KNOWN: Final = APART - {"others", "part", "to come", "season"}
_OURS: Final = regex("^(?:今年|全[年省市县区]|[我本][省市县区])+")
_ONE_OF_THEM: Final = regex(
    "^[一另]一?[组队路名批]|[一二三]号?组|将[^，。；]{0,4}嫌疑人[\u4e00-\u9fff]某"
)
"""What makes a deed that of some of those who did it all: 一组民警……，缴获20.2克."""
_RACES: Final = frozenset({"length", "seconds"})
_LONG, _TWICE, _FEW, _PAIR, _NAME, _AHEAD, _MANY = 2, 2, 3, 2, 3, 16, 12


def said_again(
    figures: Sequence[Figure], known: Sequence[tuple[Figure, Figure, Link]] = ()
) -> Iterator[tuple[Figure, Figure, Link]]:
    """Give every two unlike figures of which the later says again what the first tells.

    Not where two of the same values are `known` to be one fact.
    """
    told = [{one.quantity.nominal, other.quantity.nominal} for one, other, _ in known]
    if len({(figure.context.document, figure.context.article) for figure in figures}) > 1:
        return
    for pair in candidates(figures):
        values = {figure.quantity.nominal for figure in pair[:2]}
        if pair.other.context.kind in HEADS or not _near(pair) or values in told:
            continue
        if how_apart(*pair[:2]) not in SLIPPED and _is_slip_of_a_third(pair):
            continue
        words = _words_again(pair)
        if words and not _apart(pair):
            yield pair.one, pair.other, Link(("".join(words),), firm=False)


def _is_slip_of_a_third(pair: Pair) -> bool:
    """Say whether the later of two figures is rather a slip of a third of their kind."""
    other = pair.other
    thirds = (third for third in pair.crowd if third is not other)
    return any(how_apart(one, other) in SLIPPED and values_differ(one, other) for one in thirds)


def _near(pair: Pair) -> bool:
    """Say whether one value is no more than twice the other, or a slip of the pen away."""
    low, high = sorted(figure.quantity.nominal for figure in pair[:2])
    return 0 < low < high and (high <= _TWICE * low or how_apart(*pair[:2]) in SLIPPED)


def _apart(pair: Pair) -> bool:
    """Say whether the text sets the two apart, or gives what lies between them."""
    one, other = pair[:2]
    return (
        set_apart(one, other, _excused(one, other))
        or difference_told(one, other, pair.crowd)
        or explained(one, other)
    )


def _excused(one: Figure, other: Figure) -> AbstractSet[str]:
    """Give the marks that set no two figures apart: of one rate, and of a number meant by 这."""
    if one.quantity.dimension == "ratio":
        return _OF_RATES
    return _OF_KNOWN if points_back(other) else frozenset()


def _words_again(pair: Pair) -> Sequence[str]:
    """Give the words by which the later of two figures says the first again."""
    if pair.one.quantity.dimension == "ratio":
        told = _rate_again(pair)
        return (told,) if told else ()
    named = "" if timed_apart(*pair[:2]) else _named_in_full(pair) or _one_deed(pair)
    told = named or _size_again(pair)
    return (told,) if told else _tied_again(pair)


def _tied_again(pair: Pair) -> Sequence[str]:
    """Give the noun, or what both clauses say, where words tie the later figure to the first."""
    one, other = pair[:2]
    nouns = shared_nouns(one, other)
    if nouns and _third(pair, lambda third: _is_rival(third, pair)):
        return ()
    kin = [third for third in pair.crowd if third.quantity.scale == other.quantity.scale]
    if not nouns and len(kin) > _PAIR:
        return ()
    common = signs(one) & signs(other) - set("".join(nouns))
    if tied(one, other, nouns, common):
        return nouns or sorted(common) or (other.quantity.unit,)
    named = bool(nouns) or one.quantity.unit not in _UNNAMED
    deed = common & set(lead_of(one)[-_LONG:]) & set(lead_of(other)[-_LONG:])
    timed = not nouns and one.quantity.dimension in SPELLS
    like = bool(deed) or len(common) >= _LONG if timed else bool(common)
    alone = like or (len(pair.crowd) == _PAIR and named_before(one, other, nouns))
    twice = named and alone and len(pair.crowd) <= _FEW and repeats(one, other)
    return (nouns or sorted(common)) if twice else ()


def _is_rival(third: Figure, pair: Pair) -> bool:
    """Say whether a third figure counts the same, and is no part of what the first one counts."""
    one, other = pair[:2]
    part = third.context.span == one.context.span and third.span > one.span
    smaller = part and third.quantity.nominal < one.quantity.nominal
    return not (smaller and points_back(other)) and bool(shared_nouns(third, other))


def _rate_again(pair: Pair) -> str:
    """Give the rate that both figures tell, where it has no third value."""
    rate = one_rate(*pair[:2])
    third = bool(rate) and _third(pair, lambda third: bool(one_rate(third, pair.other)))
    return "" if third else rate


def _size_again(pair: Pair) -> str:
    """Give the size of a thing that is told of it again, and of it alone: 这条隧道长."""
    one, other = pair[:2]
    size = attribute(one)
    if (
        not size
        or size != attribute(other)
        or not (refers(one, other) or _of_one_bearer(one, other))
    ):
        return ""
    kin = _third(pair, lambda third: attribute(third) == size and not left_behind(third))
    return "" if kin else size


def _of_one_bearer(one: Figure, other: Figure) -> bool:
    """Say whether someone tells the same of what both clauses begin with: 环湖线路, 环湖票价."""
    leads = [_OURS.sub("", clause(figure)[0]) for figure in (one, other)]
    return len(_beginning(*leads)) >= _LONG and retells(one, other)


def _named_in_full(pair: Pair) -> str:
    """Give the long name that stands behind both numbers, and behind no third one."""
    if pair.one.quantity.dimension in _RACES:
        return ""
    one, other = (_name_behind(figure) for figure in pair[:2])
    name = _beginning(one, other)
    digits = max(telling_digits(figure.quantity) for figure in pair[:2])
    telling = len(name) >= _NAME + (digits < _PAIR) * _PAIR
    alone = telling and not _third(pair, lambda third: _name_behind(third).startswith(name))
    return name if alone else ""


def _beginning(one: str, other: str) -> str:
    same = takewhile(lambda two: two[0] == two[1], zip(one, other, strict=False))
    return "".join(sign for sign, _ in same)


def _one_deed(pair: Pair) -> str:
    """Give deed and thing of both figures where they are the same, and of no third one."""
    one, other = (figure.measure for figure in pair[:2])
    short, long = sorted((one.thing, other.thing), key=len)
    same = bool(one.action) and action(one) == action(other) and len(short) >= _LONG
    if not same or not long.endswith(short) or len(pair.crowd) > _MANY:
        return ""
    kin = _third(pair, lambda third: third.measure.thing.endswith(short[-_LONG:]))
    return "" if kin or _ONE_OF_THEM.search(pair.other.context.sentence) else one.action + short


def _third(pair: Pair, alike: Callable[[Figure], bool]) -> bool:
    """Say whether a third value is told of a like thing."""
    values = {figure.quantity.nominal for figure in pair[:2]}
    return any(third.quantity.nominal not in values and alike(third) for third in pair.crowd)


def _name_behind(figure: Figure) -> str:
    if clause(figure)[0].endswith("等"):
        return ""
    found = _FULL.match(figure.context.sentence[figure.until : figure.until + _AHEAD])
    return found["name"] if found else ""
