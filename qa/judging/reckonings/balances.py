"""What was there, what went, what is said to be left: 存4200吨，调出1500吨，余3700吨. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_LEFT: Final = regex(
    "(?:[尚仍还仅只][余剩欠有]|(?<!其)[余剩欠]|剩余|剩下|结余|结存|节余|盈余|余款|余额|亏空|赤字|缺口)"
    "[^，。；：、0-9]{0,6}$"
)
_WENT: Final = regex(
    "[\u4e00-\u9fff][出走掉去光完]了?$"
    "|消耗|支付|付[了给]|[归偿]?还[了清]|偿还|归还|捐[赠了]|淘汰|死[亡了]|出栏|报废|退[还休学]|脱贫|迁[至往]|卖|售|销|已?(?:完成|建成)"
    "|(?:修|种|栽|收|清|铺|办|跑|走|用|花)了|整改|销号|兑[现付]|摘帽|发放|借给"
)
"""That something went: a verb that ends in 出, 走, 掉 …, or one that says so by itself."""
_MORE: Final = regex(
    "其中|另|新增|[又再]|追加|[比较]|每|平均|分别|各|计划|预计|约|此前|去年|上年|同期|共计"
)
_FEWEST = 3


def balances(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each figure of a sentence that is said to be left of the first of its kind."""
    for result in figures:
        if not _LEFT.search(lead(result)) or result.quantity.hedge:
            continue
        kin = alike(figures, result)
        if kin[-1] is not result or len(kin) < _FEWEST:
            continue
        stock, *went = kin[:-1]
        if _all_went(stock, went, result):
            yield from _of(stock, went, result)


def _all_went(stock: Figure, went: Sequence[Figure], result: Figure) -> bool:
    """Say whether all between a stock and what is left of it is told to have gone."""
    sentence = result.context.sentence
    if _MORE.search(sentence, stock.until, result.at) or _WENT.search(lead(stock)):
        return False
    hedged = any(figure.quantity.hedge for figure in (stock, *went))
    return not hedged and all(_WENT.search(lead(figure)) for figure in went)


def _of(stock: Figure, went: Sequence[Figure], result: Figure) -> Iterator[Account]:
    low = stock.quantity.low - sum(figure.quantity.high for figure in went)
    high = stock.quantity.high - sum(figure.quantity.low for figure in went)
    makes = stock.quantity.nominal - sum(figure.quantity.nominal for figure in went)
    proof = " − ".join(map(said, (stock, *went)))
    yield from reckoned((stock, *went), result, makes, (low, high), proof)
