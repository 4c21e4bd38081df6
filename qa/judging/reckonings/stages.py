"""A length of time and the stages behind a colon: 历时81天：山路23天，峡谷31天，歇脚6天. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, is_like, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_LENGTHS: Final = frozenset({"days", "months", "seconds"})
_WHOLE: Final = regex(
    "(?:全程|历时|用时|耗时|费时|为期|持续|总[工学课时]?[期时]?长?|一?共|总共|共计)[了约有]?[^，。；：、0-9]{0,2}$"
)
_HEAD: Final = regex("[^，。；：、0-9]{0,8}(?:，?(?:其中|分为?[^，。；：、]{1,4}))?：")
_NAME: Final = regex("[，、；]?(?:最后|其余|还有)?[\u4e00-\u9fff“”]{1,8}(?:为|约|各)?")
_END: Final = regex("[。！；]|$")
_TOGETHER: Final = regex("交叉|同[时步]|并行|穿插|重叠|其中|主要|等(?!候|待)|各")
_WORKS: Final = regex("工期|期限|周期")
_FEWEST: Final = 3


def stages(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a length that is told as the whole of a course, and at the row of its stages."""
    for whole in figures:
        if whole.quantity.dimension in _LENGTHS and _is_course(whole):
            row = [one for one in alike(figures, whole) if one.span > whole.span]
            if len(row) >= _FEWEST and _is_row(whole, row):
                makes = sum((one.quantity.nominal for one in row), Fraction())
                works = _WORKS.search(lead(whole)) and makes > whole.quantity.nominal
                if is_like(makes, whole) and not works:
                    yield from reckoned(row, whole, makes, (makes, makes), _sum_of(row))


def _is_course(whole: Figure) -> bool:
    behind = _HEAD.match(whole.context.sentence, whole.until)
    return behind is not None and not whole.quantity.hedge and bool(_WHOLE.search(lead(whole)))


def _is_row(whole: Figure, row: Sequence[Figure]) -> bool:
    """Say whether names with their lengths, and nothing else, fill what stands behind a colon."""
    sentence, last = whole.context.sentence, row[-1]
    until = sentence.index("：", whole.until) + 1
    if _TOGETHER.search(sentence, until) or not _END.match(sentence, last.until):
        return False
    for one in row:
        if one.quantity.hedge or not _NAME.fullmatch(sentence, until, one.at):
            return False
        until = one.until
    return True


def _sum_of(row: Sequence[Figure]) -> str:
    return " + ".join(map(said, row))
