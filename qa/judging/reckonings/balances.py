"""What was there, what went, what is said to be left: 存4200吨，调出1500吨，余3700吨. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_LEFT: Final = regex(
    "(?:[里中内库上]还有|[尚仍还仅只][余剩欠]|(?<!其)[余剩欠]|剩余|剩下|结余|结存|节余|盈余|余款|余额|亏空|赤字|缺口|净[赚剩得]|纯收入|[年期月]末[存结])"
    "[^，。；：、0-9]{0,3}$"
)
_SHORT: Final = regex("(?:亏空|赤字|缺口|短缺)[^，。；：、0-9]{0,3}$")
"""What more went than there was leaves: 收入40.3亿元，支出41.2亿元，缺口0.9亿元."""
_WENT: Final = regex(
    "[\u4e00-\u9fff][出走掉去光完]了?$"
    "|(?:扣除|除去|刨去|减去)[^，；：]{0,16}$|(?:成本|支出|费用|开支)[^，。；：、]{0,6}$|消耗|支付|付[了给]|[归偿]?还[了清]|偿还|归还|捐[赠了]|淘汰|死[亡了]|出栏|报废|退[还休学]|脱贫|迁[至往]|卖|售|销|已?(?:完成|建成)"
    "|(?:修|种|栽|收|清|铺|办|跑|走|用|花)了|整改|销号|兑[现付]|摘帽|发放|借给"
)
"""That something went: a verb that ends in 出, 走, 掉 …, or one that says so by itself."""
_ALL_YEARS: Final = regex("(?:累计|滚存|历年)[^，。；：、0-9]{0,6}$")
"""What is left of all years is more than this one leaves: 收入12亿，支出11亿，累计结余24亿."""
_EARNED: Final = regex("净[赚收剩得]|纯收入|盈余")
_STOCK: Final = regex(
    "[原本][有来存]|共|总|存|库|有|借|贷|欠|筹|募|计划|全[程长]|[手年期月]?[头初]|收入|进账|卖了|重|由|进了|买了|购|积蓄|编制|现|卖(?![出掉])"
)
_CAME: Final = regex(
    "新增|增加|购[进入]|调[进入]|转入|收[到入回]|产[羔仔崽下]|出生|补充|追加|存入|运来|买[进入回]"
)
_MORE: Final = regex("其中|另|[又再]|[比较]|每|平均|分别|各|计划|预计|约|此前|去年|上年|同期|共计")
_EACH: Final = regex("(?:一|每|单)([亩斤棵株头只户人天月年单台件吨箱条])")
_LISTED: Final = regex("[、和及][^，。；：、0-9]{1,10}")
_PRICE: Final = regex("每[公市]?[斤吨个只箱亩棵]|单价|收购价|均价|售价")
_FEWEST, _NEAR = 3, 24


def balances(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each figure of a sentence that is said to be left of the first of its kind."""
    for result in figures if len(figures) >= _FEWEST else ():
        share = result.quantity.dimension == "ratio"
        left = _LEFT.search(lead(result)) and not _ALL_YEARS.search(lead(result))
        if share or not left or result.quantity.hedge:
            continue
        kin = alike(figures, result)
        if kin[-1] is not result or len(kin) < _FEWEST:
            continue
        stock, *went = _from_stock(kin[:-1])
        if went and _all_went(stock, went, result):
            yield from _of(stock, went, result)


def _from_stock(kin: Sequence[Figure]) -> Sequence[Figure]:
    """Leave out the prices told before the stock: 每斤2.8元，一亩收入8400元，扣除3600元."""
    return kin[next((at for at, one in enumerate(kin) if not _is_price(one)), 0) :]


def _is_price(figure: Figure) -> bool:
    behind = figure.context.sentence[figure.until : figure.until + 2]
    return _PRICE.search(lead(figure)) is not None or behind.startswith(("一", "每", "/", "／"))


def _all_went(stock: Figure, went: Sequence[Figure], result: Figure) -> bool:
    """Say whether all between a stock and what is left of it is told to have gone or come."""
    if not _STOCK.search(lead(stock)):
        return False
    row = (stock, *went, result)
    if any(then.at - one.until > _NEAR for one, then in pairwise(row)):
        return False
    if len({one.quantity.suffix for one in row}) > 1:
        return False
    gone = _WENT.search(lead(stock)) and not _EARNED.search(lead(result))
    if gone or _MORE.search(_between(stock, result)):
        return False
    hedged = any(figure.quantity.hedge for figure in (stock, *went))
    return not hedged and all(_ways(went))


def _between(stock: Figure, result: Figure) -> str:
    """Give the words from a stock to what is left, but 每亩 where the stock is of one 亩, too."""
    words = result.context.sentence[stock.until : result.at]
    one, other = (_EACH.search(lead(figure)) for figure in (stock, result))
    return words.replace(other[0], "") if one and other and one[1] == other[1] else words


def _ways(went: Sequence[Figure]) -> list[int]:
    """Say whether each came (1), went (-1) or is not told to; what a list leads to goes along."""
    ways: list[int] = []
    for at, figure in enumerate(went):
        sentence = figure.context.sentence
        listed = at > 0 and _LISTED.fullmatch(sentence, went[at - 1].until, figure.at)
        ways.append(_way(figure) or (ways[-1] if listed else 0))
    return ways


def _way(figure: Figure) -> int:
    if _CAME.search(lead(figure)):
        return 1
    return -1 if _WENT.search(lead(figure)) else 0


def _of(stock: Figure, went: Sequence[Figure], result: Figure) -> Iterator[Account]:
    figures, ways = (stock, *went), _ways(went)
    signed = list(zip(went, ways, strict=True))
    makes = sum((one.quantity.nominal * way for one, way in signed), stock.quantity.nominal)
    slack = max(map(leeway, (*figures, result))) / 2
    proof = said(stock) + "".join(f" {'+' if way > 0 else '−'} {said(one)}" for one, way in signed)
    if makes < 0 and _SHORT.search(lead(result)) and len(went) == 1:
        makes, proof = -makes, f"{said(went[0])} − {said(stock)}"
    yield from reckoned(figures, result, makes, (makes - slack, makes + slack), proof)
