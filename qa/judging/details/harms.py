"""Whether one says that nobody came to harm, and the other who did. Pure."""

from __future__ import annotations

from typing import Final

from qa.model import Detail
from qa.patterns import regex

_SO_FAR: Final = regex("暂|截至|初步|目前|其他")
"""What may be otherwise in the next report."""
_HARMS: Final = ({"none", "hurt"}, {"none", "dead"}, {"alive", "dead"})
_NEAR: Final = 2
_NO_ACCIDENT: Final = regex(
    "演[练习]|模拟|假设|警示|案例|\\d{4}年|[一二三四五六七八九十\\d]起|全年|今年以来"
)


def same_harm(one: Detail, other: Detail) -> bool:
    """Say whether two details exclude each other.

    Of an article, soon before or after; of two of one day, not of what is known so far.
    """
    left, right = one.context, other.context
    texts = [context.sentence for context in (left, right)]
    if {one.value, other.value} not in _HARMS or any(map(_NO_ACCIDENT.search, texts)):
        return False
    if left.document != right.document:
        return left.date == right.date and not any(map(_SO_FAR.search, texts))
    return abs(left.block - right.block) <= _NEAR
