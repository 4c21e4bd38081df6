"""Balances: what there was, what came and went, and what there is; and what one amount leaves.

年初存栏…，新增…，出栏…，年末存栏…; 出口…，进口…，顺差…; 收入…，支出…，结余…; 原价…，立减…，到手….
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from re import Pattern
from typing import NamedTuple

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, clause_before, gap, kind_of, same_sentence
from qa.reading.totals.runs import OUT

_OPENING = regex(
    "[年月季期]初|学期初|原有|上[年期月季]?[末底]|上[年期月季]?结[转存余]|(?:[去上]年|20\\d\\d年|上?月)[末底]"
    "|\\d日[^，。；\\d]{0,6}(?:库存|存[栏量货])|结转(?!下)"
)
_CLOSING = regex(
    "[年月季期学]末|[年月季]底|年终|结转下|现[有存]|结存|余额|余下|剩|库存|存[栏量]|目前|眼下|如今|至此|实有|盘点|在册"
)
_IN = regex(
    "新[增建购添招聘入收录缴募签立办登]|增[加添]|[收购采买运]进|收购|采购|入库|[收存汇]入|募[得集]|缴存|[调转迁流引加]入"
    "|来水|归集|自繁|繁[殖育]|出生|外购|购[入买置]|接[收受]|引进|征集|受理|立案|拨入|收回|回流|归还入"
)
_OUT = regex(
    f"{OUT.pattern}|提取|[取拨放支付]走|放[出水下]|下泄|[发付流迁拨]出|使用|支付|淘汰|蒸发|渗漏|毕业|出售|兑付|[减削]少|卖"
)
_BREAKS = regex("[比较]|同期|均|每|其中|计划|预计|增长|下降|另")
_NO_TERM = regex("[比较]|同期|均|每|计划|预计|增长|下降|另")
_LEAD, _FAR, _BLOCKS, _MOST, _FEWEST = 30, 90, 1, 8, 3
_APART = frozenset({"平均", "同比", "环比", "计划", "其中", "极值"})


class _Terms(NamedTuple):
    """The words before an amount, before what goes off it, and before what that leaves."""

    more: Pattern[str]
    less: Pattern[str]
    rest: Pattern[str]


_END = "[^，。；、：\\d]{0,6}$"
_DIFFERENCES = tuple(
    _Terms(*(regex(f"(?:{words}){_END}") for words in terms))
    for terms in (
        ("(?<!进)出口", "进口(?!出)", "顺差"),
        ("进口(?!出)", "(?<!进)出口", "逆差"),
        ("收[进入]|募[得集]", "支出|[发拨付]出|花[去掉]", "结余|盈余|净赚"),
        ("原价|标价|定价|市场价", "立减|直降|减免|优惠|便宜", "到手价?|实付|实际支付"),
        (
            "原价|标价|定价|市场价|挂牌价",
            "(?:活动|促销|团购|拼团|直播间?|会员|秒杀|抢购|特)价|到手价?|现价|折后价?|券后价?|优惠价|成交价?|实付",
            "立减|直降|减免|优惠了?|便宜了?|省了?|少付",
        ),
        ("出生", "死亡", "自然增[长加]"),
        ("[流迁]入", "[流迁]出", "净[流迁]入"),
        ("送审", "审定", "[核审]减"),
        ("资产总[计额值]", "负债", "所有者权益|股东权益|净资产"),
    )
)


def read_balances(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the balances of one article."""
    rows: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.quantity.dimension not in RATES:
            rows[kind_of(figure)].append(figure)
    for row in rows.values():
        if len(row) >= _FEWEST:
            yield from _stocks(row)
            yield from _differences(row)


def _stocks(row: Sequence[Figure]) -> Iterator[Total]:
    """Read what there was, what came and what went, up to what there is."""
    for at, opening in enumerate(row):
        if not opening.quantity.hedge and _OPENING.search(_lead(row, at)):
            total = _up_to_closing(row, at)
            if total:
                yield total


def _up_to_closing(row: Sequence[Figure], start: int) -> Total | None:
    came: list[Figure] = [row[start]]
    gone: list[Figure] = []
    for at in range(start + 1, min(len(row), start + _MOST)):
        one, lead = row[at], _lead(row, at)
        if not _goes_on(row[at - 1], one) or _BREAKS.search(lead):
            return None
        out, into = _OUT.search(lead), _IN.search(lead)
        if out and not _CLOSING.search(lead, out.end()):
            gone.append(one)
        elif into and not _CLOSING.search(lead, into.end()):
            came.append(one)
        elif _CLOSING.search(lead) and gone and len(came) > 1:
            parts = sorted((*came, *gone), key=lambda part: part.span)
            return Total(one, tuple(parts), complete=True, context=one.context, gone=tuple(gone))
        else:
            return None
    return None


def _lead(row: Sequence[Figure], at: int) -> str:
    """Give the words before a figure, from the one of its kind before it or the stop before."""
    figure = row[at]
    before = row[at - 1] if at else None
    beside = before is not None and same_sentence(before, figure)
    floor = before.until if before and beside else 0
    return figure.context.sentence[max(floor, figure.at - _LEAD) : figure.at]


def _goes_on(before: Figure, one: Figure) -> bool:
    near = one.context.block - before.context.block <= _BLOCKS and len(gap(before, one)) <= _FAR
    return near and not one.quantity.hedge and not one.scope & (_APART - {"其中"})


def _differences(row: Sequence[Figure]) -> Iterator[Total]:
    """Read an amount, what goes off it and what that leaves, each told once."""
    for at, rest in enumerate(row):
        lead = clause_before(rest)
        for terms in _DIFFERENCES if not _BREAKS.search(lead) else ():
            if terms.rest.search(lead):
                found = _taken_off(row[max(0, at - _MOST) : at], rest, terms)
                if found:
                    yield found


def _nearest(terms: Sequence[Figure], rest: Figure) -> Sequence[Figure]:
    """Give the terms of the sentence of what is left, where there are any."""
    return [one for one in terms if same_sentence(one, rest)] or terms


def _taken_off(before: Sequence[Figure], rest: Figure, terms: _Terms) -> Total | None:
    near = [one for one in before if one.context.block == rest.context.block]
    told = [
        one
        for one in near
        if not one.scope & (_APART - {"其中"}) and not _NO_TERM.search(clause_before(one))
    ]
    more = _nearest([one for one in told if terms.more.search(clause_before(one))], rest)
    less = _nearest([one for one in told if terms.less.search(clause_before(one))], rest)
    if len(more) != 1 or len(less) != 1 or more == less or rest.quantity.hedge:
        return None
    if more[0].quantity.nominal <= less[0].quantity.nominal:
        return None
    parts = tuple(sorted((*more, *less), key=lambda part: part.span))
    return Total(rest, parts, complete=True, context=rest.context, gone=tuple(less))
