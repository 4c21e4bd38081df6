"""The words that lead to the parts of a total, and that stand between it and them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from re import Pattern

from qa.model import Figure, Total
from qa.patterns import regex

ALL = regex("分别|包括|其中|：")
FEW, TWICE = 2, 2
LEAD = 24
LEFT = regex("注销|核销|退出|撤[销并]|吊销|取消|减少|关停|调出|流出|离[职任开]")
"""What goes off a number that was there: 开户52户、销户9户."""


def stands_between(total: Total, words: Pattern[str]) -> bool:
    """Say whether words stand between a whole and the parts behind it."""
    whole, first = total.whole, total.parts[0]
    between = whole.context.sentence[whole.until : first.at]
    return whole.span < first.span and words.search(between) is not None


def in_a_row(parts: Sequence[Figure]) -> bool:
    """Say whether the first two parts are members of one row: 6个镇、4个乡, ：麦田6亩，稻田4亩."""
    first, second = parts[:FEW]
    if "：" in first.context.sentence[max(0, first.at - LEAD) : first.at]:
        return True
    return "、" in first.context.sentence[first.until : max(first.until, second.at)]


def leads(words: Pattern[str], part: Figure) -> bool:
    """Say whether words stand before a part."""
    return words.search(part.context.sentence, max(0, part.at - LEAD), part.at) is not None
