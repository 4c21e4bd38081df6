"""Sums that say of how many they are, words and rates between these: 二者合计54030套.

1—10月新房成交24160套，同比下降8.9%；二手房成交29870套，同比增长6.9%，二者合计54030套。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, gap, same_kind, same_sentence
from qa.reading.numbers.numerals import read_numeral

_SUM: Final = regex(
    "^(?:以上|上述|前述|这)?(?P<number>[二两三四五六七八九])"
    "(?:者|项|家|类|个(?!半)[^，。；\\d]{0,3}|地|县|区|市|镇|种|部分|大类)[^，。；\\d]{0,10}"
    "(?:合计|共计|总计|加起来|相加)[^，。；\\d]{0,8}$"
)
_NARROWER: Final = regex("其中|[（(]|[比较]|同期|增[长加]|减少|下降|[去上前]年|均|每")
_STEP: Final = regex("(?P<verb>减少|增加|下降|节约)$")
_BACK: Final = 24


def read_counted_sums(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the sums of one article whose parts are the last so many amounts before them."""
    for index, whole in enumerate(figures):
        told = _SUM.search(clause_before(whole))
        number = read_numeral(told["number"]) if told else None
        if number is None or whole.quantity.hedge:
            continue
        before = figures[max(0, index - _BACK) : index]
        alike = [one for one in before if _may_be_part(one, whole)]
        if step := _STEP.search(clause_before(whole)):
            alike = [one for one in before if _is_step(one, whole, step["verb"])]
        alike = alike[-int(number.value) :]
        if len(alike) == number.value and not _is_beside(alike, whole):
            yield Total(whole, tuple(alike), complete=True, context=whole.context, sure=False)


def _may_be_part(one: Figure, whole: Figure) -> bool:
    """Say whether an amount of the paragraph is told for itself, and no change or part of it."""
    near = one.context.block == whole.context.block and same_kind(one, whole)
    return near and not one.quantity.hedge and not _NARROWER.search(clause_before(one))


def _is_step(one: Figure, whole: Figure, verb: str) -> bool:
    """Say whether an amount of the paragraph is one by which something changed: 减少84万元."""
    near = one.context.block == whole.context.block and same_kind(one, whole)
    return near and not one.quantity.hedge and clause_before(one).endswith(verb)


def _is_beside(parts: Sequence[Figure], whole: Figure) -> bool:
    """Say whether nothing but names stands between parts and sum, which other readers see."""
    steps = [gap(one, other) for one, other in zip(parts, (*parts[1:], whole), strict=True)]
    plain = all(same_sentence(one, whole) for one in parts)
    return plain and not any(letter.isdigit() for step in steps for letter in step)
