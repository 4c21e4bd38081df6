"""Sentences on a neighbouring place, which is not the one that the news is of."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.patterns import regex

_NEIGHBOUR: Final = (
    "邻[市县区省]|兄弟[市县]|(?:相邻|邻近|临近|毗邻)(?:的?"
    "(?![\u4e00-\u9fff]{0,3}[几各多])[\u4e00-\u9fff]{1,6}?[省市县区州旗镇乡村港矿库](?![\u4e00-\u9fff]?[长民])"
    "|的[\u4e00-\u9fff]{2,6}(?:高速|铁路|隧道|大桥|水库|景区|公园|医院|学校|电站|机场|集团|公司))"
)
_NAMED: Final = regex(_NEIGHBOUR)
_TOLD: Final = regex(f"(?:^|[，。；：“])(?:与[^，。；]{{1,6}})?(?:{_NEIGHBOUR})")


@lru_cache(maxsize=1 << 12)
def names_a_neighbour(text: str) -> bool:
    """Say whether a text names a neighbouring place: 邻市, 相邻的石塘村."""
    return _NAMED.search(text) is not None


@lru_cache(maxsize=1 << 12)
def tells_of_a_neighbour(sentence: str, at: int) -> bool:
    """Say whether a sentence tells of a neighbouring place before a number, which is its own."""
    return _TOLD.search(sentence, 0, at) is not None
