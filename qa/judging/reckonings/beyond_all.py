"""A share of a whole that is more than the whole: 合格率103%, 女性占112%. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.reckonings.reckoning import lead
from qa.model import Figure
from qa.patterns import regex

_RATE: Final = regex(
    "(?:(?P<what>[\u4e00-\u9fff]{2,8})率|占比|比重)(?:[由从][^，。；：、]{1,14})?[^，。；：、0-9率]{0,6}$"
)
_AGAINST: Final = regex(
    "增|涨|跌|降|幅|差|产销|负债|杠杆|换手|周转|完成|执行|上座|使用|利用|毛|益|报|贡献|盈|净|保|覆盖|普及|充足"
    "|备|流动|速动|自给|渗透|溢价|通胀|负荷|满载|载客|客座|含水|汇|利润|利息|贷|赔付|费用|转化|产出|去化|效|股息"
    "|税|投入|到位|征|兑|支付|进度|速|功|倍"
)
"""Rates that hold one sum against another: growth, plans, debts, seats that stand between rows."""
_HELD: Final = regex("占(?P<whole>[^，。；：、0-9占]{0,16})$")
_COUNTED: Final = regex(
    "^[了到达约为]*$|(?:人口|人数|总[人户]?数|户数|学生|职工|代表|员工|居民|面积)[的约达为]*$"
)
_GROWN: Final = regex(
    "相当|目标|计划|预算|任务|如果|不可能|(?:[增上提][长加升高]|下降|超出?)了?约?$"
)


def beyond_all(figure: Figure) -> bool:
    """Say whether a figure is a share of a whole by its name, and more than all of it."""
    value = figure.quantity
    if value.dimension != "ratio" or value.suffix != "%" or value.low <= 1 or value.hedge:
        return False
    words = lead(figure)
    if _GROWN.search(words):
        return False
    if held := _HELD.search(words):
        return _COUNTED.search(held["whole"]) is not None
    rate = _RATE.search(words)
    return rate is not None and not (rate["what"] and _AGAINST.search(rate["what"]))
