"""Totals of two articles that are counted in one wording, since one beginning or up to two days."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.judging.totals.back_clauses import last_clause
from qa.judging.totals.serial import in_time, one_year
from qa.model import Figure
from qa.patterns import regex

_SINCE: Final = regex(
    "(?P<start>[^，。；、\\d]{2,20})(?:以来|至今)，?(?:已|共|全馆|全县|全市)*(?P<what>累计[^，。；\\d]{2,12})$"
)
_NAMED: Final = regex(
    "(?:(?![的了在和与及这那该各每是到从把被由为])[\u4e00-\u9fff]){2,8}?"
    "(?:记忆馆|纪念馆|博物馆|图书馆|美术馆|科技馆|体育馆|书院|医院|学校|中学|小学|大桥|隧道|公园|景区"
    "|中心|食堂|驿站|水库|电站|高速|地铁|专列|班列|机场|口岸|合作社|基金|热线|平台|法庭|救援队|服务队"
    "|邮路|航线|铁路|公路|陆港|港口|码头)"
)
_COUNTED: Final = regex("[已累]")
_LOOK, _LEAST = 40, 6


def from_one_start(one: Figure, other: Figure) -> bool:
    """Say whether both count since the same in the same words, and the articles share a name.

    开馆以来累计接待观众; both speak of 丝路记忆馆.
    """
    said = [_since(figure) for figure in (one, other)]
    if not said[0] or not said[1] or said[0][1] != said[1][1] or not _ends(said[0][0], said[1][0]):
        return False
    names = [_names(figure.context.gist.text) for figure in (one, other)]
    return any(_ends(mine, theirs) for mine in names[0] for theirs in names[1])


def in_one_wording(one: Figure, other: Figure) -> bool:
    """Say whether two articles tell totals of a year up to days of their own in the same words.

    截至5月31日，全市已收获小麦; 截至6月3日，全市已收获小麦.
    """
    clauses = [last_clause(figure) for figure in (one, other)]
    same = clauses[0] == clauses[1] and len(clauses[0]) >= _LEAST
    dated = all(figure.period.stated for figure in (one, other)) and in_time(one, other)
    return same and bool(dated) and bool(_COUNTED.search(clauses[0])) and one_year(one, other)


def _ends(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)


def _since(figure: Figure) -> tuple[str, str] | None:
    """Give what a figure is counted since, and what is counted, without 已 and 共."""
    found = _SINCE.search(figure.context.sentence[max(0, figure.at - _LOOK) : figure.at])
    return (found["start"].translate(_PLAIN), found["what"].translate(_PLAIN)) if found else None


_PLAIN: Final = str.maketrans("", "", "已共，")


@lru_cache(maxsize=1 << 7)
def _names(text: str) -> frozenset[str]:
    return frozenset(_NAMED.findall(text))
