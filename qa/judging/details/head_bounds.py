"""What a headline says has passed a hundred million, and the body's sum below it. Pure.

产值过亿 above 预计产值可达8600万元.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import regex

_OF: Final = (
    "(?P<of>产值|产量|收入|销售额|销量|营收|利润|投资|捐款|票房|交易额|成交额|贷款|税收|出口额)"
)
_HEAD: Final = regex(
    f"{_OF}"
    "(?:已|首次|再|双双|达|年)*(?:过|破|超|逾|突破)(?P<unit>十亿|百亿|千亿|亿|千万|百万|万)(?:元)?(?![\\d吨])"
)
_TOLD: Final = regex(rf"{_OF}[^，。；：\d]{{0,8}}?(?P<n>\d[\d.]*)(?P<unit>[万亿]?)元")
_UNITS: Final = {
    "": 1,
    "万": 10**4,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
}
_APART: Final = regex(f"{UNTRUE.replace('|预计', '')}|其中|[去前]年|上年|每|均")


def head_bounds(head: str, sentence: str) -> Iterator[Opposites]:
    """Give a bound that a headline says is passed, and the only sum of its kind, which is less."""
    said = _HEAD.search(head)
    if said is None:
        return
    told = [one for one in _TOLD.finditer(sentence) if one["of"] == said["of"]]
    if not told or _APART.search(sentence, 0, told[0].end()):
        return
    sums = [Fraction(one["n"].rstrip(".")) * _UNITS[one["unit"]] for one in told]
    if len(sums) == 1 and sums[0] < _UNITS[said["unit"]]:
        yield Opposites("bound", said.span(), told[0].span())
