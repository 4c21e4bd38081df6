"""Parts that by their names are all there is, and their whole: 上午2枚、下午3枚，全天6枚. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_DIVISIONS: Final = tuple(
    tuple(regex(f"(?:{part})[^，。；：、0-9]{{0,8}}$") for part in division.split(" "))
    for division in (
        "上午 下午",
        "上半场 下半场|易边[再后]战",
        "上半年 下半年",
        "(?<![非无])男(?!女) 女",
        "赞成票? 反对票? 弃权票?",
        "同意 反对|不同意 弃权",
        "[前首]段 后段|末段",
        "前半[段程] 后半[段程]",
        "线上 线下",
        "进城 出城",
        "白天 夜间|晚上|夜里",
        "(?<!不)合格 不合格",
        "(?<!非)党员 非党员",
        "(?<!非)户籍 非户籍",
        "东段 西段",
        "南段 北段",
        "左岸 右岸",
        "第一天|首日 第二天|次日",
    )
)
"""Names of parts that leave nothing out; of two days, where the whole is of two days."""
_WHOLE: Final = regex(
    "(?:[全当][天日场年程]|全[长线]|总长|[共合总]计|一共|总共|[总共]有?|两[天日段个]+|表决|投票|到会|全[班校队村])[^，。；：、0-9]{0,6}$"
)
_MORE: Final = regex("另|还有|其余|其他|以及|中午|傍晚|中段|未投|无效|废票|加时|补时|同比|比|较")
_CROWD: Final = 12


def closed_parts(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each whole of a sentence and the parts of its kind that are all there is."""
    for whole in figures if len(figures) <= _CROWD else ():
        words = whole.context.sentence
        if whole.quantity.hedge or not _WHOLE.search(lead(whole)) or _MORE.search(words):
            continue
        kin = [one for one in alike(figures, whole) if one is not whole]
        for division in _DIVISIONS:
            parts = [one for name in division for one in kin if name.search(lead(one))]
            told = len({one.span for one in parts}) == len(division) == len(kin)
            if told and not any(one.quantity.hedge for one in parts):
                yield from _of(parts, whole)


def _of(parts: Sequence[Figure], whole: Figure) -> Iterator[Account]:
    low, makes, high = (
        sum((getattr(one.quantity, side) for one in parts), Fraction())
        for side in ("low", "nominal", "high")
    )
    yield from reckoned(parts, whole, makes, (low, high), " + ".join(map(said, parts)))
