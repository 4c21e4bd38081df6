"""What was paid for so much, at a price that is told elsewhere. Pure.

每公斤6.4元 … 收了380吨，货款243.2万元; 320套，供11所学校，单价238元，金额7.616万元.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby
from typing import Final, NamedTuple

from qa.judging.linking.sorts import pairs_in
from qa.judging.means.prices import told_for, unit_told
from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_SUM: Final = regex(
    "(?:货款|金额|[总合]价|价款|费用?|收入|进账|产值|销售额|应[交缴付]|[支交缴]付|合计|[共总]计?|付[了给出]*|花[了费去]*|卖[了得出]*|结[了清]*)"
    "[^，。；：、0-9]{0,4}$"
)
_UNIT_PRICE: Final = regex("单价[^，。；：、0-9]{0,3}$")
_APART: Final = regex(
    "另|其中|其余|还有|优惠|折扣|打\\d|补[贴助]|扣|减|含|连同|加上|外加|免|首付|定金|预付|部分|利润|成本|"
    "净|平均|去年|上年|同期|计划|预计|最[高低]|[用凭]券|会员|积分"
)
_OWED: Final = regex("其余|剩余|余款|尾款|欠|待结|预[付缴交]")
"""What is still to be paid."""
_PRICED: Final = regex(
    "最|平均|均价|去年|上年|同期|高出|低|比|涨|跌|降|(?<!每)升|起|成本|补|奖|从|由|差|超|部分|以[内上下]"
)
_ELSEWHERE: Final = regex(
    "门店|超市|零售|市场|市价|批发|网上|线上|电商|加价|优惠|折|补[贴助]|[次二三]级|不等"
)
"""What lets a sum be of another price: that of shops, of a market, of another grade."""
_STEPPED: Final = regex("以[内下]|部分|[一二三四两几]档|阶梯|首[小重]")
"""What makes a price hold up to a bound: what is due is of several then."""
_GOODS: Final = frozenset("套台件张辆把只本册箱块盏支部棵株组副顶床架盒瓶袋桶卷双面幅具头尾羽")
_HALF: Final = "；"
_COMMON: Final = frozenset({"平方", "方米", "立方", "公斤", "千瓦", "瓦时", "每平", "每公", "每立"})
_BLOCKS, _SMALL, _NEXT, _BEHIND, _CROWD, _FAR = 2, 2, 24, 6, 24, 120


class _Price(NamedTuple):
    figure: Figure
    sort: str
    by: Fraction


def paid_sums(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold each sum told right behind an amount to the one price told for its unit."""
    told = sorted(figures, key=lambda figure: figure.span)
    pairs = zip(told, (None, *told), strict=False)
    prices = [_Price(one, *of) for one, before in pairs if (of := told_for(one, before))]
    prices = prices if len(prices) <= _CROWD else []
    for _, sentence in groupby(told, lambda figure: figure.context.span):
        row = list(sentence)
        for at, paid in enumerate(row):
            if at and _is_sum(paid):
                before = row[max(0, at - _CROWD) : at]
                yield from _by_unit(before, paid)
                yield from _by_price(prices, before, paid)


def _by_price(
    prices: Sequence[_Price], before: Sequence[Figure], paid: Figure
) -> Iterator[Account]:
    """Hold a sum to the only amount between it and any other sum, at the price of that unit."""
    sorts = {price.sort for price in prices}
    lots = [one for one in _since_money(before) if one.quantity.dimension in sorts]
    if len(lots) != 1 or not _is_deal(lots[0], paid):
        return
    lot = lots[0]
    near = [one for one in prices if one.sort == lot.quantity.dimension]
    if any(_STEPPED.search(_half(one.figure)) for one in near):
        return
    near = near if len({_worth(one) for one in near}) == 1 else _named(near, lot)
    if near and _is_plain(near[0].figure) and _are_told(near[0].figure, lot):
        yield from _held(near[0].figure, lot, paid, lot.quantity.nominal / near[0].by)


def _since_money(before: Sequence[Figure]) -> Iterator[Figure]:
    """Give the figures behind the last sum of money of a sentence."""
    for one in reversed(before):
        if one.quantity.dimension.startswith("money"):
            return
        yield one


def _worth(price: _Price) -> Fraction:
    return price.figure.quantity.nominal / price.by


def _named(prices: Sequence[_Price], lot: Figure) -> list[_Price]:
    """Give the only price whose half sentence shares words with an amount's sentence."""
    words = pairs_in(lot.context.sentence) - _COMMON
    shared = [one for one in prices if words & pairs_in(_half(one.figure))]
    return shared if len(shared) == 1 else []


def _half(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _FAR) : figure.at].rpartition(_HALF)[2]


def _by_unit(before: Sequence[Figure], paid: Figure) -> Iterator[Account]:
    """Hold a sum right behind a price of one (单价) to the only goods that are counted before."""
    price, lots = before[-1], [one for one in before if one.quantity.unit in _GOODS]
    plain = price.quantity.dimension == paid.quantity.dimension and not price.quantity.hedge
    near = paid.at - price.until <= _NEXT and _UNIT_PRICE.search(lead(price)) is not None
    if len(lots) != 1 or not plain or not near or lots[0].quantity.hedge:
        return
    if not _APART.search(paid.context.sentence[lots[0].at : paid.at]):
        yield from _held(price, lots[0], paid, lots[0].quantity.nominal)


def _is_sum(paid: Figure) -> bool:
    money = paid.quantity.dimension.startswith("money") and not paid.quantity.hedge
    return money and not unit_told(paid) and _SUM.search(lead(paid)) is not None


def _is_deal(lot: Figure, paid: Figure) -> bool:
    """Say whether a sum is what is paid for an amount shortly before it."""
    between = lot.context.sentence[lot.until : paid.at]
    behind = paid.context.sentence[paid.until :]
    if _OWED.search(behind):
        return False
    behind = behind.partition("，")[0][:_BEHIND]
    near = not lot.quantity.hedge and len(between) <= _NEXT and _HALF not in between
    return near and not _APART.search(lead(lot) + between + behind)


def _is_plain(price: Figure) -> bool:
    return not price.quantity.hedge and not _PRICED.search(lead(price))


def _are_told(price: Figure, lot: Figure) -> bool:
    """Say whether a price stands near before an amount, and no other price can be meant."""
    texts = {one.context.sentence for one in (price, lot)}
    near = price.span < lot.span and lot.context.block - price.context.block <= _BLOCKS
    return near and not any(map(_ELSEWHERE.search, texts))


def _held(price: Figure, lot: Figure, paid: Figure, number: Fraction) -> Iterator[Account]:
    makes = price.quantity.nominal * number
    loose = makes * leeway(lot) / lot.quantity.nominal if lot.quantity.nominal else Fraction()
    slack = max(leeway(paid), leeway(price) * number / _SMALL, loose)
    if is_like(makes, paid):
        proof = f"{said(price)} × {said(lot)}"
        yield from reckoned((price, lot), paid, makes, (makes - slack, makes + slack), proof)
