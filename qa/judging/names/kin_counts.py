"""How many children somebody has, told twice: 两个女儿、一个儿子; 三个女儿轮流请假. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from qa.model import Figure
from qa.patterns import regex

_KIN = regex(
    "(?:亲生|养|收养的?)?(?P<noun>女儿|儿子|闺女|孩子|娃娃?|子女|孙子|孙女|姐姐|哥哥|弟弟|妹妹)"
)
_SAME = {"闺女": "女儿", "娃": "孩子", "娃娃": "孩子", "子女": "孩子"}
_OTHERS = regex(
    r"亲生|领养|收养|邻居|邻家|别人|其中|另|其他|又|再|也|后来|先后|最[大小]|同学|班里|村里|学校|当年|那年|\d{4}年|第[二三]年|同事|亲家|弟媳|"
    r"[一二两三四五六]胎|家家|每家"
)
_UNITS = frozenset("个 名 位".split())
_MOST, _REACH, _TWO = 12, 16, 2


def kin(figure: Figure) -> str:
    """Name which kin a small count is of, nothing where it counts others."""
    quantity, text = figure.quantity, figure.context.sentence
    if quantity.unit not in _UNITS or quantity.hedge or not 0 < quantity.nominal <= _MOST:
        return ""
    found = _KIN.match(text, figure.until)
    if not found or _OTHERS.search(text, max(0, figure.at - _REACH), figure.until + _REACH):
        return ""
    return _SAME.get(found["noun"], found["noun"])


def two_broods(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Pair the two counts that an article gives of one sort of kin; one alone is one of several."""
    told = [figure for figure in figures if kin(figure) and figure.quantity.nominal > 1]
    for one, other in combinations(told, 2):
        alike = {figure.quantity.nominal for figure in told if kin(figure) == kin(one)}
        apart = one.context.span != other.context.span and kin(one) == kin(other)
        if apart and len(alike) == _TWO and one.quantity.nominal != other.quantity.nominal:
            yield one, other
