"""Parts weighed: a count a little beyond one that speaks for all before it.

What is so of the two (`part_marks`) is weighed. The weights (`part_weights`) were fitted on pairs
that arithmetic proves to be part and whole (a share or a sum fits them), against pairs of sound
texts whose second is the larger. Only what could be a mistake is looked at: a part beyond the
largest figure of its unit near before it, by a third at most.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from qa.model import Figure, Part, Span
from qa.patterns import regex
from qa.reading.gaps import clause_before, same_kind, same_sentence
from qa.reading.likely_parts import may_be_all, may_be_some
from qa.reading.part_marks import marks_of_pair
from qa.reading.part_weights import WEIGHTS

_CLOSENESS = ((Fraction(11, 10), 100), (Fraction(6, 5), 50), (Fraction(4, 3), 0))
"""How far a part is beyond its whole, and what that adds: few slips make it larger by far."""

_LEAST = -30
_NONE = -1000
_SIGNS = frozenset(
    {
        "a kind within",
        "a step on",
        "deed of the whole",
        "part 仅",
        "part 其中",
        "part led by there are",
        "part led by those who",
        "part of its own subject",
        "part told alone",
        "part told even",
        "part told of a grade",
        "part told of an age",
        "part told some",
        "shorter time",
        "smaller place",
        "taken in before",
        "thing left out",
        "thing narrowed",
        "whole 总",
        "whole 新增",
        "whole summed",
    }
)
"""One of these a part must have: two names side by side are as often two things."""
_WEAK = frozenset({"deed of the whole", "taken in before", "whole summed"})
"""Those that do not do where two names end alike: 小麦收获面积, 玉米播种面积."""
_AHEAD, _BACK, _PAIR = 4, 12, 2
_SUMMED = regex("共|合计|总|加起来|累计")
_ANOTHER_TIME = regex("(?:这一?|本|此|上|下|另一?)[次回届轮]|[今去前上明]年")
_CAPACITY = regex("库容|容量|能力|可[容供]|限额|额定")
_LEVELS = frozenset({"米", "厘米", "毫米", "元"})
"""Units of heights, sizes and prices, of which one seldom lies within another."""


def read_weighed_parts(
    figures: Sequence[Figure], told: Collection[Span], near: Sequence[Figure | None]
) -> Iterator[Part]:
    """Read such parts of one article; `told` are the parts known before.

    `near` is for each figure the largest of its unit near before it.
    """
    for index, part in enumerate(figures):
        whole = near[index]
        if whole is None or not _is_beyond(part, whole) or part.span in told:
            continue
        close = _closeness(part, whole)
        if close is None or not (may_be_some(part, whole) and may_be_all(whole)):
            continue
        if part.quantity.suffix in _LEVELS or _is_new(part, whole) or _holds_much(whole):
            continue
        if _are_compared(figures, whole, index) or _of_two_times(part, whole):
            continue
        if odds_of(figures, whole, index) + close >= _LEAST and not _is_summed(figures, index):
            yield Part(whole, part, "近", part.context)


def _is_beyond(part: Figure, whole: Figure) -> bool:
    """Say whether a figure is larger than another, by a third at most."""
    mine, per = part.quantity.nominal.as_integer_ratio()
    theirs, each = whole.quantity.nominal.as_integer_ratio()
    return 0 < 3 * theirs * per < 3 * mine * each <= 4 * theirs * per


def odds_of(figures: Sequence[Figure], whole: Figure, index: int) -> int:
    """Give what speaks for a figure being some of one before it, in hundredths of a logarithm."""
    at = next(at for at in range(index - 1, -1, -1) if figures[at] is whole)
    first = at == 0 or not same_sentence(figures[at - 1], whole)
    marks = marks_of_pair(whole, figures[index], figures[at + 1 : index], first=first)
    signs = _SIGNS.intersection(marks)
    if not signs or (signs <= _WEAK and _are_siblings(figures[index], whole)):
        return _NONE
    return sum(WEIGHTS.get(mark, 0) for mark in marks)


def _closeness(part: Figure, whole: Figure) -> int | None:
    mine, theirs = part.quantity, whole.quantity
    if mine.low <= theirs.high or mine.nominal - theirs.nominal <= max(mine.step, theirs.step):
        return None
    beyond = mine.nominal / theirs.nominal
    return next((bonus for limit, bonus in _CLOSENESS if beyond <= limit), None)


def _are_siblings(part: Figure, whole: Figure) -> bool:
    """Say whether two names end alike and each has words of its own: 常住人口, 户籍人口."""
    mine, theirs = part.measure.text, whole.measure.text
    both = min(len(mine), len(theirs)) > _PAIR + 1 and mine[-_PAIR:] == theirs[-_PAIR:]
    return both and not (mine.endswith(theirs) or theirs.endswith(mine))


def _is_new(part: Figure, whole: Figure) -> bool:
    """Say whether a part is told to be new, and its whole is not: 签约36个，新开工39个."""
    return "新" in clause_before(part) and "新" not in clause_before(whole)


def _of_two_times(part: Figure, whole: Figure) -> bool:
    """Say whether a part is told of another occasion: 去年召回386艘；这一次…召回421艘."""
    sentence = part.context.sentence
    start = whole.until if same_sentence(whole, part) else 0
    return _ANOTHER_TIME.search(sentence, start, part.at) is not None


def _holds_much(whole: Figure) -> bool:
    """Say whether a figure tells what something can hold, and not what is in it."""
    return _CAPACITY.search(clause_before(whole)) is not None


def _is_summed(figures: Sequence[Figure], index: int) -> bool:
    """Say whether a sum of more follows: 早稻18万亩，中稻21万亩，两季共39万亩."""
    part = figures[index]
    return any(
        same_kind(one, part)
        and same_sentence(one, part)
        and one.quantity.nominal > part.quantity.nominal
        and _SUMMED.search(clause_before(one))
        for one in figures[index + 1 : index + 1 + _AHEAD]
    )


def _are_compared(figures: Sequence[Figure], whole: Figure, index: int) -> bool:
    """Say whether what two figures differ by, or what they make together, is told beside them."""
    part = figures[index]
    larger, smaller = part.quantity.nominal, whole.quantity.nominal
    near = figures[max(0, index - _BACK) : index + 1 + _AHEAD]
    return any(
        one.quantity.nominal == made and same_kind(one, part)
        for made, beside in ((larger - smaller, near), (larger + smaller, figures))
        for one in beside
    )
