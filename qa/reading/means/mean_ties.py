"""Whether a total and a count are those of a mean, or of another, or of some of it."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from qa.model import HEADS, Figure, Sharing
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence
from qa.reading.figures.per import per
from qa.reading.means.certain_means import ALL_THE_WAY, names_its_count
from qa.reading.means.mean_pairs import NEAR
from qa.reading.means.mean_places import COMMON, are_neighbours, goes_on

_FAR = 3
HARDLY = Fraction(1, 100)
_STRETCH = regex("(?:前|后|最后|头|末|其余)$")
_OWN_TIME = regex(
    r"\d{1,2}月(?![，。])|[一二三四]季度|[上下]半年|当[日天月]|[昨今][日天]|高峰|假期|周末"
)
_ELLIPTIC = frozenset("算折相当起码样公斤吨亩场均产克千米")
_SUMMED = regex("[总共]|累计|合计|连续|年来|年间|年内")
_NEXT_LEVEL = regex("[^，。；：、]{0,3}[降升增减涨提缩压落][^，。；：、]{0,3}")
"""What leads from a mean to the level that it has moved to: 月均从6.3次降到3.8次."""


def makes_another(pair: Sharing, around: Sequence[Figure], each: Figure) -> bool:
    """Say whether a total and a count give another mean that is printed nearby."""
    made = pair.total.quantity.nominal / pair.count.nominal
    return any(
        figure is not each
        and figure.quantity.dimension == each.quantity.dimension
        and abs(figure.quantity.nominal - made) * 2 < made * HARDLY
        and (per(figure) is not None or same_sentence(figure, each))
        for figure in around
    )


def of_all_years(total: Figure, each: Figure) -> bool:
    """Say whether a total is what a yearly sum adds up to: 十年共, or of the same word."""
    words, mine = clause_before(total), clause_before(each)
    named = any(mine[at : at + 2] in words for at in range(len(mine) - 1))
    return named or _SUMMED.search(words) is not None or total.measure.text in each.measure.text


def is_of_another(pair: Sharing, near: Sequence[Figure], each: Figure) -> bool:
    """Say whether a total and a count belong to another mean, or to some of what each is of."""
    total, inside = pair.total, "其中" in pair.total.scope
    count = next((figure for figure in near if figure.span == pair.span), None)
    some = inside != ("其中" in each.scope) and not (inside and goes_on(total, each))
    narrowed = count is not None and "其中" in count.scope and not inside
    partial = count is not None and _STRETCH.search(clause_before(count)) is not None
    own = _OWN_TIME.search(clause_before(each)[-NEAR:])
    elsewhere = own is not None and own[0] not in clause_before(total)
    made = pair.total.quantity.nominal / pair.count.nominal
    other = any(
        figure.quantity.dimension == each.quantity.dimension
        and are_neighbours(figure, each)
        and figure is not each
        and abs(figure.quantity.nominal - made) < made * HARDLY
        for figure in near
    )
    level = same_sentence(pair.total, each) and _NEXT_LEVEL.fullmatch(
        each.context.sentence, each.until, max(each.until, pair.total.at)
    )
    return bool(some or narrowed or partial or elsewhere or other or level)


def is_tied(pair: Sharing, each: Figure) -> bool:
    """Say whether the words around a total and a mean of another sentence have a sign in common.

    A mean that its bare unit names is of the total beside it, unless its sentence has the count.
    """
    total = pair.total
    if each.context.kind in HEADS or same_sentence(total, each):
        return True
    if total.quantity.dimension != each.quantity.dimension.partition("/")[0]:
        return ALL_THE_WAY.search(clause_before(total)) is not None
    if set(clause_before(each)) <= COMMON | _ELLIPTIC and are_neighbours(total, each):
        return not each.context.span.contains(pair.span)
    if total.quantity.dimension == "count" and names_its_count(each):
        return are_neighbours(total, each)
    words = [clause_before(figure)[-NEAR:] + _behind(figure) for figure in (total, each)]
    return bool((set(words[0]) & set(words[1])) - COMMON)


def _behind(figure: Figure) -> str:
    return figure.context.sentence[figure.until : figure.until + _FAR]
