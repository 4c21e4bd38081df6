"""Growth at constant prices, which no two printed levels give."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.patterns import regex

_SAID: Final = regex("不变价|可比|实际增|价格因素|[扣剔]除[^，。]{0,4}价格")
_USUAL: Final = regex("生产总值|增加值|GDP")
"""What grows at constant prices, whether that is said or not."""
_NOMINAL: Final = regex("[未不没](?:有?扣除|有?剔除)[^，。]{0,4}价格|名义增|现价|当年价")


@lru_cache(maxsize=1 << 8)
def in_real_terms(text: str) -> bool:
    """Say whether a growth is told at constant prices, and not said to be at those of the day."""
    return said_real(text) or (_USUAL.search(text) is not None and not _NOMINAL.search(text))


def said_real(text: str) -> bool:
    """Say whether a text says that a growth is at constant prices."""
    return _SAID.search(text) is not None and _NOMINAL.search(text) is None
