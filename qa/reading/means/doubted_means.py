"""Ways to make a mean that its figure denies, with what their roles say for a mistake in them.

`weighed_products` asks which way is the true one and was fitted to texts that are sound; here the
weights tell a mistake that an editor marked from figures that only stand near one another
(`tests/bench/fit_doubts.py`). What the values themselves say is added where they are judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from qa.model import Figure, Sharing
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.means.certain_means import one_thing
from qa.reading.means.doubt_weights import ROLES
from qa.reading.means.plain_ways import has_its_own_count, plain_ways
from qa.reading.means.product_signs import Signs
from qa.reading.means.product_ways import Way

_WITH = regex("连同|加上|扣除|扣去|外加|另|还有|其余|其他|除去|刨|含|包括|等")
_SOME = regex("其中|首批|第一批|头|部分|最|仅|光")
_STOCK = regex("现有|共有|设有|拥有|配有|在校|全[校村县市院]|共")
_PLAN = regex("计划|拟|将|预计|力争|目标|标准|最高|不超过|上限")
_MOVES = regex("降到|降至|升到|升至|提高|增加|减少|涨|调到|下降|增长|缩短|压缩")
_MOST, _STEP, _FAR = 3, 50, 8
_WORDS, _NEXT, _LONG, _CLEAR = 14, 8, 14, 200
_NEAR = Fraction(1, 20)
_OUT = ("other-kind", "no-mean", "not-own", "narrowed")
"""What makes a figure no mean of a total: 退回260元, a level of before, a mean of a part only."""
_PLAIN = 80
"""What speaks for a way that its words leave no doubt of."""
_EXPLAINED = 60
"""What more is asked where another way makes the figure."""
_WHOLE = Fraction(3, 5)


class Told(NamedTuple):
    """A way with its signs, with what speaks for its being meant, and how it fits."""

    way: Way
    signs: Signs
    link: int
    fit: str


def doubted(found: Sequence[Told], each: Figure, around: Sequence[Figure]) -> tuple[Sharing, ...]:
    """Give the ways that do not make a figure, likeliest first, each with its odds."""
    odds = [
        (sum(ROLES.get(name, 0) * value for name, value in signs.items() if value), way)
        for way, signs in role_signs(found, each, around)
    ]
    if any(_makes(one, each) for one in found):
        odds = [(one - _EXPLAINED, way) for one, way in odds]
    else:
        plain = plain_ways([(one.way, one.signs) for one in found], each, around)
        odds = [(one, way) for one, way in odds if way not in plain]
        odds += [(_PLAIN, way) for way in plain]
    odds.sort(key=lambda one: -one[0])
    return tuple(
        Sharing(way.total, way.number, way.counts[0].span, one) for one, way in odds[:_MOST]
    )


def role_signs(
    found: Sequence[Told], each: Figure, around: Sequence[Figure]
) -> list[tuple[Way, Signs]]:
    """Tell what the roles say of each way that does not make a figure."""
    made = max((one.link for one in found if _makes(one, each)), default=None)
    near = any(_off(one.way, each) < _NEAR for one in found if one.fit == "near")
    return [
        (one.way, _signs(one, each, around) | _beside_those_made(one.link, made, near=near))
        for one in found
        if one.fit in {"near", "power"} and not _makes(one, each)
        if not any(one.signs.get(name) for name in _OUT)
        if not _of_another(one, each)
    ]


def _of_another(one: Told, each: Figure) -> bool:
    """Say whether a total counts another thing, or the time is told later of something else.

    2232名工作者, 平均每个社区8名网格员; 共412个, 平均每小时95个。另一船作业6个半小时。
    """
    if one.signs.get("spell") and one.signs.get("c:apart-after"):
        return True
    return not one_thing(one.way.total, each) or has_its_own_count(one.way, each)


def _beside_those_made(link: int, made: int | None, *, near: bool) -> Signs:
    """Tell whether another way makes the figure, and which of the two is the likelier one."""
    return {
        "made": int(made is not None),
        "made-better": int(made is not None and made >= link),
        "made-near": int(made is not None and link - _CLEAR < made < link),
        "nearmade": int(near),
    }


def _off(way: Way, each: Figure) -> Fraction:
    ratio = way.total.quantity.nominal / (way.number.nominal * each.quantity.nominal)
    return max(ratio, 1 / ratio) - 1


def _makes(one: Told, each: Figure) -> bool:
    """Say whether a way makes a figure, or does as far as a whole number can tell."""
    mean = each.quantity
    if one.fit == "made" or not mean.exact:
        return one.fit == "made"
    return _off(one.way, each) * mean.nominal <= _WHOLE


def _signs(told: Told, each: Figure, around: Sequence[Figure]) -> Signs:
    """Tell what speaks for a mistake, beside what speaks for the way."""
    way, signs = told.way, told.signs
    sentence, clause = each.context.sentence, clause_before(each)
    counts = [count.figure for count in way.counts if count.figure]
    at_once = all(one.context.span == each.context.span for one in (way.total, *counts))
    at_once = at_once and len(counts) == len(way.counts)
    between = signs.get("t:between", 0) + signs.get("c:between", 0)
    lead = clause_before(way.total)[-_WORDS:]
    dimension = each.quantity.dimension
    money = dimension.startswith("money")
    return signs | {
        "link": max(-_FAR, min(_FAR, round(Fraction(told.link, _STEP)))),
        "one-sentence": int(at_once),
        "row": int(at_once and between <= 1),
        "cue-long": int(len(clause) > _LONG),
        "average": int("平均" in clause),
        "each-money": int(money),
        "each-count": int(dimension == "count"),
        "price": int("/" in dimension or (money and signs.get("measured", 0) > 0)),
        "t-with": int(_WITH.search(way.total.context.sentence) is not None),
        "t-part": int(_SOME.search(lead) is not None),
        "c-part": int(any(_SOME.search(clause_before(one)[-_WORDS:]) for one in counts)),
        "c-stock": int(any(_STOCK.search(clause_before(one)[-_NEXT:]) for one in counts)),
        "plan": int(_PLAN.search(sentence) is not None),
        "level-change": int(_moves(each, clause)),
        "first-after": int(_is_last_of_its_unit(way.total, each, around)),
    }


def _moves(each: Figure, clause: str) -> bool:
    behind = each.context.sentence[each.until : each.until + _NEXT]
    return bool(_MOVES.search(behind) or _MOVES.search(clause[-_NEXT + 2 :]))


def _is_last_of_its_unit(total: Figure, each: Figure, around: Sequence[Figure]) -> bool:
    """Say whether no other figure of the total's dimension stands between it and a mean."""
    return (
        total.context.span == each.context.span
        and total.span < each.span
        and not any(
            total.span < one.span < each.span and one.quantity.dimension == total.quantity.dimension
            for one in around
        )
    )
