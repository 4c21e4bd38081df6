"""So much for every so many, and what it comes to: 每10股派1.5元，2.4亿股，共3600万元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_EVERY: Final = regex("每(?:满|隔)?$")
_GIVES: Final = regex("[^，。；：、0-9]{0,10}")
_MORE: Final = regex(
    "其中|另|不参与|扣|回购|除|还有|余|剩|至少|最多|不[少超低多]|以[上下内]|左右|约|近|再|首|起|封顶|不足|先"
)
_UNFIT: Final = frozenset(
    "ratio point times fold odds ordinal age temperature number score index days".split()
)
_POWERS: Final = frozenset({100, 1000, 10_000, 10**8})
_FEWEST, _CROWD, _PAIR = 4, 8, 2


def so_many_each(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a sentence in which every so many have so much, with the only number and sum."""
    if not _FEWEST <= len(figures) <= _CROWD or _MORE.search(figures[0].context.sentence):
        return
    told = sorted(figures, key=lambda figure: figure.span)
    for many, each in pairwise(told):
        if _is_for_many(many, each):
            found = _operands(told, many, each)
            if found and found[1].span > max(each.span, found[0].span):
                yield from _held(many, each, *found)


def _is_for_many(many: Figure, each: Figure) -> bool:
    """Say whether a figure is for every so many told right before it: 每10股派1.5元."""
    plain = not many.quantity.hedge and not each.quantity.hedge and many.quantity.nominal > 0
    fit = plain and not {many.quantity.dimension, each.quantity.dimension} & _UNFIT
    between = many.context.sentence[many.until : each.at]
    return fit and bool(_EVERY.search(lead(many)) and _GIVES.fullmatch(between))


def _operands(told: Sequence[Figure], many: Figure, each: Figure) -> tuple[Figure, Figure] | None:
    """Give the only number of what there are so many of, and the only sum.

    Where both are of one kind, the sum is told last.
    """
    rest = [one for one in told if one not in (many, each) and not one.quantity.hedge]
    numbers, sums = (
        [one for one in rest if kind(one.quantity) == kind(model.quantity)]
        for model in (many, each)
    )
    if numbers == sums:
        return (numbers[0], numbers[1]) if len(numbers) == _PAIR else None
    return (numbers[0], sums[0]) if len(numbers) == len(sums) == 1 else None


def _held(many: Figure, each: Figure, base: Figure, total: Figure) -> Iterator[Account]:
    if not all(one.quantity.nominal for one in (many, each, base, total)):
        return
    number = base.quantity.nominal / many.quantity.nominal
    makes = number * each.quantity.nominal
    loose = Fraction() if base.quantity.exact else base.quantity.step / base.quantity.nominal
    slack = max(leeway(total), makes * loose, leeway(each) * number) / 2
    if each.quantity.exact and total.quantity.exact:
        slack = max(slack, Fraction(1))
    ratio = max(makes / total.quantity.nominal, total.quantity.nominal / makes)
    if is_like(makes, total) or ratio in _POWERS:
        proof = f"{said(base)} ÷ {said(many)} × {said(each)}"
        reach = makes - slack, makes + slack
        yield from reckoned((many, each, base), total, makes, reach, proof)
