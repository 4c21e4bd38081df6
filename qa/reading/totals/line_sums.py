"""Sums below lines of their own: 1.布展62.4万元; 2.印刷18.3万元; 以上两项合计80.7万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable
from qa.reading.parts.part_counts import part_counts

_SUM = regex(
    r"(?:以上|上述)?[^，。；：]{0,10}(?:合计|总计|共计|[总共])[^，。；：\d增减]{0,6}[:：]?(?:约|为)?"
)
_END = regex(r"(?:[（(][^（）()]{0,12}[）)])?[。；;，,、.]?$")
_OWN = regex("[合总共]计|其中")
_LONGEST, _FEWEST, _MOST, _LEAD = 44, 3, 30, 28
_SAID = 2
"""How far back the last line is where the sum says how many there are: 五项合计."""


def read_line_sums(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the sums that open a block behind lines that hold one amount each."""
    for index, whole in enumerate(figures):
        if index < _FEWEST or whole.at > _LEAD:
            continue
        if figures[index - _SAID].context.block == whole.context.block:
            continue
        lead = whole.context.sentence[: whole.at]
        if not ("计" in lead or "共" in lead or "总" in lead):
            continue
        if _SUM.fullmatch(lead) and (rows := _rows(figures[max(0, index - _MOST) : index], whole)):
            yield Total(whole, tuple(rows), complete=True, context=whole.context)


def _rows(before: Sequence[Figure], whole: Figure) -> list[Figure]:
    """Give the amounts of the lines right above, as many as are said to be summed."""
    rows: list[Figure] = []
    block = whole.context.block
    for one in reversed(before):
        if one.context.block == whole.context.block or one.quantity.dimension in RATES:
            continue
        if one.context.block != block - 1 or not _closes(one, whole) or _is_of_its_own(one):
            break
        rows.insert(0, one)
        block = one.context.block
    said = next(part_counts(whole.context.sentence[: whole.at]), len(rows))
    return rows if len(rows) >= _FEWEST and said == len(rows) else []


def _is_of_its_own(figure: Figure) -> bool:
    """Say whether a line is itself a sum, or within the one above it."""
    return _OWN.search(figure.context.sentence, 0, figure.at) is not None


def _closes(figure: Figure, whole: Figure) -> bool:
    """Say whether a figure closes a short line and can be a part of the sum."""
    sentence = figure.context.sentence
    bare = replace(figure, scope=figure.scope - {"计划"})  # 设计 names what is paid for
    closes = len(sentence) <= _LONGEST and _END.match(sentence, figure.until) is not None
    return closes and addable(bare, whole)
