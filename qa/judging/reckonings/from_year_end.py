"""A stock with what came this year and what there was: 186个，今年新建42个，上年底144个. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_CAME: Final = regex(
    "^(?:其中)?(?:今年|本年|当年|全年|年内)(?:以来)?(?:已|共)?(?:新(?:增|建成?|改?建|开|设|签)|净增|增加)[\u4e00-\u9fff]{0,6}$"
)
_THERE: Final = regex(
    "^(?:而)?(?:(?:上年|去年)年?[末底]|年初)(?:仅|只|时)?(?:为|有|是)[\u4e00-\u9fff]{0,4}$"
)
_GONE: Final = regex("另|停[用运业]|注销|退出|淘汰|减少|拆除|关停|撤[销并]|报废|核减|增长(?!\\d)")
_LEAVING: Final = frozenset("人 户 家 辆 头 只 对".split())
_LEAVES: Final = regex("企业|主体|机构|组织|会员|车辆|职工|人口|余额|存量")
"""What goes as well as comes, and is not told of when it does."""
_ROW: Final = 3


def from_year_end(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold a stock to the two that follow it in its sentence: what came, and what there was."""
    for at, now in enumerate(figures):
        row = alike(figures[at : at + _ROW], now)
        if len(row) < _ROW or any(one.quantity.hedge for one in row):
            continue
        _, came, before = row
        stays = now.quantity.unit not in _LEAVING and not _LEAVES.search(lead(now))
        told = stays and _CAME.search(lead(came)) and _THERE.search(lead(before))
        if told and not _GONE.search(now.context.sentence):
            makes = before.quantity.nominal + came.quantity.nominal
            slack = max(map(leeway, row))
            proof = f"{said(before)} + {said(came)}"
            if is_like(makes, now):
                reach = makes - slack, makes + slack
                yield from reckoned((before, came), now, makes, reach, proof)
