"""What the parts of a mark weigh in it: 综合成绩＝笔试成绩×40%＋面试成绩×60%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from qa.model import Figure, Share
from qa.patterns import regex

_TIMES: Final = regex(r"(?P<head>[＝=]|\)|）|[＋+])\s?[\u4e00-\u9fff（）()]{1,12}\s?[×xX*✕]\s?$")
_PLUS: Final = regex(r"\s?[＋+]\s?[\u4e00-\u9fff（）()]{1,12}\s?[×xX*✕]\s?")
_BY: Final = regex("按[\u4e00-\u9fff]{2,8}$")
_TAKES: Final = regex(
    "(?:(?:成绩|总分|总评)按|(?:总|综合|总评|最终)(?:成绩|得分)[中由里]{0,2}，?)"
    "[\u4e00-\u9fff]{0,6}(?:[成业]绩|得分|[笔面]试|测评|考核|考试|操作|作业)占$"
)
_AND: Final = regex("[、，和][\u4e00-\u9fff]{2,8}占?")
_MIXED: Final = regex("的(?:比例|权重)[^，。；]{0,6}(?:折算|合成|计算|计入|确定|加权)")
_REST: Final = regex(r"\s?[＋+]|[、，]?(?:另|其余|加分)")
_LEAD: Final = 24


def read_formula_weights(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the percentages by which a sentence says that parts enter into a whole."""
    for _, told in groupby(figures, key=lambda figure: figure.context.span):
        rates = [one for one in told if one.quantity.unit == "%"]
        for at, first in enumerate(rates):
            if row := _row(first, rates[at:]):
                yield Share(None, None, row[0], "∶", first.context, tuple(row[1:]))


def _row(first: Figure, rates: Sequence[Figure]) -> list[Figure]:
    """Give the percentages that a formula adds up, or that a mark is mixed of, from the first."""
    sentence = first.context.sentence
    lead = sentence[max(0, first.at - _LEAD) : first.at]
    written = _TIMES.search(lead)
    taken = _TAKES.search(lead)
    if not (written and written["head"] in "＝=") and not (taken or _BY.search(lead)):
        return []
    step = _PLUS if written else _AND
    row = [first]
    for one, then in pairwise(rates):
        if not step.fullmatch(sentence, one.until, then.at):
            break
        row.append(then)
    closed = not _REST.match(sentence, row[-1].until)
    mixed = written or taken or _MIXED.match(sentence, row[-1].until)
    return row if len(row) > 1 and closed and mixed else []
