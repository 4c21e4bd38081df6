"""Rows of things counted each in its own way, and how many that is: 粥3碗、饼4个，合计7份."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_sentence

_GENERIC = frozenset("件 份 处 个 项 样 宗 套".split())
_IN_ALL = regex(
    r"[^，。；：\d]{0,8}，[^，。；：、\d]{0,6}"
    r"(?:合计|总计|共计|[加合凑]起来|[加合]在一起|[总一拢统]?共|相加)(?:共|有|是|为|达到?)*[^，。；、\d]{0,2}?"
)
_STEP = regex(r"[^，。；：、\d]{0,6}、[^，。；：、\d]{1,12}")
_MORE = regex("等|另|其中")
_FEWEST, _MOST = 2, 12
_CLOSE = Fraction(1, 4)


def read_mixed_rows(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the rows of one block whose members are counted in units of their own."""
    for index, whole in enumerate(figures):
        if not _is_count(whole) or whole.quantity.unit not in _GENERIC:
            continue
        parts = _row(figures[max(0, index - _MOST) : index], whole)
        units = {part.quantity.unit for part in parts}
        mixed = len(parts) >= _FEWEST and len(units) > 1
        if mixed and _is_near(parts, whole) and not _goes_on(parts, whole):
            yield Total(whole, tuple(parts), complete=True, context=whole.context)


def _row(before: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Give the counts, one behind the other, that a whole right behind them ends."""
    parts: list[Figure] = []
    for figure in reversed(before):
        after = parts[0] if parts else whole
        if not (_is_count(figure) and same_sentence(figure, after)):
            break
        if not (_STEP if parts else _IN_ALL).fullmatch(gap(figure, after)):
            break
        parts.insert(0, figure)
    return parts


def _is_count(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.dimension == "count" and quantity.exact and not quantity.hedge


def _is_near(parts: Sequence[Figure], whole: Figure) -> bool:
    summed = sum((part.quantity.nominal for part in parts), Fraction(0))
    return abs(summed - whole.quantity.nominal) < whole.quantity.nominal * _CLOSE


def _goes_on(parts: Sequence[Figure], whole: Figure) -> bool:
    """Say whether the words tell of more than the row, or of some only."""
    sentence, first = whole.context.sentence, parts[0]
    return _MORE.search(sentence, first.at, whole.until) is not None or sentence[
        : first.at
    ].rstrip().endswith("、")
