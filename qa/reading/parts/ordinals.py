"""Parts that are numbered: 第一段, 第二段; 一等奖, 二等奖; 甲村, 乙村; 上游, 中游, 下游."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import gap

_DIGITS = "一二三四五六七八九"
_SORTS = "期等车区队组批标楼级号线档类段轮节局场季件环站层次工作步"
_NAMES = "中学|小学|医院|人民|实验|幼儿|师|产业|代|食堂|看守"
_FIRST = ("首[个批段期节站局轮场日天次]|头[一个]|起始", "其次|次[段节局]", "再次")
_LETTER = "(?<![A-Za-z]){}(?![A-Za-z])"
_FAMILIES = (
    tuple(f"第[{digit}{at}](?!{_NAMES})" for at, digit in enumerate(_DIGITS, 1)),
    (*_FIRST, *("第" + digit for digit in _DIGITS[len(_FIRST) :])),
    (_FIRST[0], *(f"第[{digit}{at}]" for at, digit in enumerate(_DIGITS[1:], 2))),
    tuple(rf"(?<![第十百\d]){digit}[{_SORTS}]" for digit in _DIGITS),
    tuple("甲乙丙丁戊"),
    ("上游|上段|上半", "中游|中段", "下游|下段|下半"),
    ("上午|早", "下午|午", "晚|夜"),
    tuple(f"[高初大]{digit}|(?<![第十]){digit}年级" for digit in _DIGITS),
    ("进[港站口京城]", "[出离][港站口京城]"),
    tuple(_LETTER.format(letter) for letter in "ABCDE"),
)
"""Series whose members number the parts in order."""

_PATTERNS = tuple(tuple(map(regex, family)) for family in _FAMILIES)
_LAST = regex("最后|末[节段轮局]?|收尾|终段|其余|余下|剩下|剩余")
_TAIL = 12
_HEAD = 4


def numbered(members: Sequence[Figure], whole: Figure, *, backward: bool) -> list[Figure]:
    """Give the members that a series numbers from its first on, all of them in order."""
    texts = [_name(members, at, whole) for at in range(len(members))]
    for family in _PATTERNS:
        for start in range(len(members)) if backward else (0,):
            run = _count(texts[start:], family)
            if run > 1 and (not backward or start + run == len(members)):
                return list(members[start : start + run])
    return []


def _name(members: Sequence[Figure], at: int, whole: Figure) -> str:
    """Give the words before a member, back to the figure that stands before it."""
    figure = members[at]
    before = members[at - 1] if at else whole
    if before.span.start > figure.span.start or not _near(before, figure):
        return figure.context.sentence[: figure.at][-_TAIL * _HEAD :]
    return gap(before, figure)


def _near(one: Figure, other: Figure) -> bool:
    return one.context.block == other.context.block


def _count(texts: Sequence[str], family: Sequence[re.Pattern[str]]) -> int:
    """Count how many texts in a row bear the family's members in order; the last may say so."""
    count = 0
    for text, pattern in zip(texts, family, strict=False):
        if not pattern.search(text):
            return count + 1 if count and _LAST.search(text) else count
        count += 1
    return count
