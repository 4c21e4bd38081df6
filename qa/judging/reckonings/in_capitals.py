"""A sum of money in the numerals of cheques and in figures that are not the same. Pure.

人民币叁佰贰拾万元整（¥3,250,000.00）.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.reckonings.reckoning import Account, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_CAPITALS: Final = regex("[壹贰叁肆伍陆柒捌玖]")
_AGAIN: Final = regex("[元圆]?整?[，、]?[（(]?(?:人民币|[大小]写|金额|即|为|[¥￥：:])*")


def in_capitals(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at each two neighbours of which one is written as on a cheque, the other in figures."""
    money = [one for one in figures if one.quantity.dimension.startswith("money")]
    for one, again in pairwise(sorted(money, key=lambda figure: figure.span)):
        written = [_CAPITALS.search(said(side)) is not None for side in (one, again)]
        between = one.context.sentence[one.until : again.at]
        if written[0] == written[1] or not _AGAIN.fullmatch(between):
            continue
        makes, step = one.quantity.nominal, min(one.quantity.step, again.quantity.step)
        yield from reckoned((one,), again, makes, (makes - step, makes + step), said(one))
