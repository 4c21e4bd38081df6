"""What falls to each, how many there are, and all together, one of them in another unit. Pure.

26万人, 每人180元, 4680亿元; 每秒12立方米, 10天, 1036.8立方米. The three do not fit as printed and
fit to the last digit with the unit next to it, or a 万 more: that is no chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from qa.judging.shares.thirds import Made, Third
from qa.judging.units.fits import Closely, Mend, Term, fit, mends, product_of
from qa.judging.units.shared_out import fallen, lead, number_of
from qa.model import Figure, Span
from qa.patterns import regex

COUNTED_APART = frozenset(
    "ratio point times fold odds number temperature index score level degree ordinal age days"
    " months seconds".split()
)
"""Dimensions that nothing is shared out in, and no part of a whole."""
_OF_EACH = regex(
    r"(?:[每均]|单[价产位个件台套株头只辆张亩])[^，。；：、]{0,12}$|(?<![估拍总标造])价[^，。；：、\d]{0,6}$|亩产[^，。；：、\d]{0,6}$"
)
_STEP = regex(r"[多少高低增减升降涨跌差][出了]?(?:约|近)?$|比[^，。；\d]{0,8}$")
_SOME = regex("其中|一份|部分")
_BEFORE, _SIZE = 10, 3
_AROUND, _BLOCKS, _NEAR = 30, 3, 12
_CLOSE, _APART = Closely(Fraction(1, 25), 4), Closely(Fraction(1, 50), 6)


class _Found(NamedTuple):
    number: Figure
    total: Figure
    mend: Mend
    product: Fraction


def scaled_products(figures: Sequence[Figure]) -> Iterator[Third]:
    """Give the products of an article that one wrong unit spoils."""
    told = (one for one in figures if one.quantity.nominal.numerator > 0)
    ordered = sorted(told, key=attrgetter("span"))
    fall = [may_fall(one) for one in ordered]
    plain = [not (falls or is_step(one)) for falls, one in zip(fall, ordered, strict=True)]
    for at, each in enumerate(ordered):
        if each.quantity.dimension.partition("/")[0] in COUNTED_APART or not fall[at]:
            continue
        around = [
            ordered[place]
            for place in range(max(0, at - _AROUND), min(len(ordered), at + _AROUND))
            if plain[place] and abs(ordered[place].context.block - each.context.block) <= _BLOCKS
        ]
        near = {one.span for one in ordered[max(0, at - _NEAR) : at + _NEAR + 1]}
        yield from _thirds(each, around, near)


def may_fall(figure: Figure) -> bool:
    """Say whether a figure falls to each of something: 每人, 亩产, 元/吨."""
    behind = figure.context.sentence[figure.until : figure.until + 1]
    return (
        "/" in figure.quantity.dimension
        or behind in {"/", "每"}
        or _OF_EACH.search(lead(figure)) is not None
    )


def is_step(figure: Figure) -> bool:
    """Say whether a figure tells how much more or less: 比上年多23公斤."""
    return _STEP.search(lead(figure)[-_BEFORE:]) is not None


def _thirds(each: Figure, around: Sequence[Figure], near: set[Span]) -> Iterator[Third]:
    """Give the products of a figure, but for those of what another product explains."""
    made: list[Figure] = []
    found: list[_Found] = []
    totals = [one for one in around if _may_be_total(one, each)]
    for count, factors in _counts(around, each) if totals else ():
        for total in (one for one in totals if one is not count):
            how = fit(factors, total.quantity)
            if how == "made":
                made += [total, count]
            elif how == "off" and {count.span, total.span} <= near:
                mended = mends(factors, total.quantity, _within(each, count, total))
                product = product_of(factors)
                found += [_Found(count, total, mend, product) for mend in mended][:1]
    explained = {one.span for one in made}
    beside = tuple(made[:1])
    yield from (
        _third(each, one, beside)
        for one in found
        if not explained & {one.number.span, one.total.span}
    )


def _counts(plain: Sequence[Figure], each: Figure) -> Iterator[tuple[Figure, Sequence[Term]]]:
    """Give what counts the things that a figure falls to, with the factors of the product."""
    for count in plain:
        number = number_of(count, each)
        if number is not None and number[0] > 1:
            yield count, (Term(count.quantity, *number), Term(each.quantity, each.quantity.nominal))


def _within(each: Figure, count: Figure, total: Figure) -> Closely:
    sentence = each.context.span
    here = all(sentence == one.context.span for one in (count, total))
    return _CLOSE if here else _APART


def _may_be_total(one: Figure, each: Figure) -> bool:
    mine, theirs = one.quantity, each.quantity
    alike = mine.dimension == theirs.dimension.partition("/")[0]
    alike = alike and (mine.dimension != "count" or mine.unit == theirs.unit)
    if not alike or _SOME.search(lead(one)):
        return False
    return mine.suffix != theirs.suffix or not 1 < _SIZE * mine.nominal / theirs.nominal < _SIZE**2


def _third(each: Figure, found: _Found, beside: tuple[Figure, ...]) -> Third:
    """Give the three with the one that is amiss; `beside` is what else a price of theirs makes."""
    told = (found.number, each, found.total)
    odd, by = told[found.mend.at], found.mend.by
    others = tuple(one for one in told if one is not odd)
    plain = not any(one.many > 1 for one in fallen(each))
    made = Made("×", told[:2], found.product, found.total) if plain else None
    return Third(odd, others, round(max(by, 1 / by)), beside, made)
