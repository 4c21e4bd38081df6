"""Totals of two articles that are counted from one beginning in one wording. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model import Figure
from qa.patterns import regex

_SINCE: Final = regex(
    "[^，。；、\\d]{2,10}(?:以来|至今)，?(?:已|共|全馆|全县|全市)*累计[^，。；\\d]{2,12}$"
)
_NAMED: Final = regex(
    "(?:(?![的了在和与及这那该各每是到从把被由为])[\u4e00-\u9fff]){2,8}?"
    "(?:记忆馆|纪念馆|博物馆|图书馆|美术馆|科技馆|体育馆|书院|医院|学校|中学|小学|大桥|隧道|公园|景区"
    "|中心|食堂|驿站|水库|电站|高速|地铁|专列|班列|机场|口岸|合作社|基金|热线|平台|法庭|救援队|服务队)"
)
_LOOK: Final = 40


def from_one_start(one: Figure, other: Figure) -> bool:
    """Say whether both count since the same in the same words, and the articles share a name.

    开馆以来累计接待观众; both speak of 丝路记忆馆.
    """
    said = [_since(figure) for figure in (one, other)]
    if not said[0] or said[0] != said[1]:
        return False
    return bool(_names(one.context.gist.text) & _names(other.context.gist.text))


def _since(figure: Figure) -> str:
    """Give the words that count up to a figure, without 已 and 共."""
    found = _SINCE.search(figure.context.sentence[max(0, figure.at - _LOOK) : figure.at])
    return found[0].translate(_PLAIN) if found else ""


_PLAIN: Final = str.maketrans("", "", "已共，")


@lru_cache(maxsize=1 << 7)
def _names(text: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(text))
