"""A whole whose last part is told as the rest: 90家门店中，72家合格，其余18家; 未达标18家."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, gap, same_kind, same_sentence
from qa.reading.totals.overlaps import overlap_told

_REST = regex(
    r"(?:其余|剩余|余下|剩下|(?:[还尚仅只]剩|尚余)[下有]?|富余|盈余|[尚仍]有)的?[^，。；、\d]{0,8}$"
    r"|(?:其余|剩下|余下)的?[^，。；\d]{2,40}各[得获夺有]$"
)
_DENIED = regex(
    r"(?:尚?未|没有?|不|无)(?![满同赞支愿])(?P<of>[\u4e00-\u9fff]{1,6}?)(?:的|还|尚|仅|有|为|共|约)*$"
)
"""A rest that is told by what it is not, where the part before it is: 合格72批次，不合格18批次.

Between 满意 and 不满意 there are others.
"""
_STILL = regex("[尚仍]有[^，。；]{0,8}$")
"""What is left, though not said to be all that is: whether it is shows in a slip."""
_OTHERS = regex("另外?(?:的|有|还有)?$")
_OF_THEM = regex("[^，。；\\d]{0,10}[里中](?:，?[^，。；、\\d]{0,8})?")
"""What stands between those that are told of and the first of them: 7名伤者中，3人."""
_BARE = regex(
    "(?=[，。；、由被在则已仍还留正均也将因]|[\u4e00-\u9fff]{0,2}(?:[来下上本]|通过|需|继续|接受|选择))"
)
"""What follows a number of others that are named by nothing else: 另外5人留在."""
_DENIES = regex("[未没不无]")
_WITHIN = regex("其中")
_NEXT = regex("[；、]")
"""What stands between members of one list, not between a whole and its first part."""
_OVER = regex("(?:富余|盈余)[^，。；、\\d]{0,4}$")
"""What one side has over another, which is no rest of what another half tells of."""
_BACK, _CLOSE, _NEARLY = 14, Fraction(1, 3), Fraction(1, 20)


def read_remainders(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read what a rest leaves no doubt of: all parts of their whole stand between the two."""
    for index, rest in enumerate(figures):
        told = figures[max(0, index - _BACK) : index]
        others = _are_others(rest)
        if others or _is_rest(rest) or (index and _is_other(figures[index - 1], rest)):
            found = _parted(told, rest)
            if found and others:
                found = replace(found, complete=False) if _is_of_them(found) else None
            if found:
                yield found


def _are_others(figure: Figure) -> bool:
    """Say whether a bare number of others is told: 另外5人."""
    told = _OTHERS.search(clause_before(figure)) is not None
    return told and _BARE.match(figure.context.sentence, figure.until) is not None


def _is_of_them(total: Total) -> bool:
    """Say whether the first part is told as of the whole: 7名伤者中3人."""
    first = total.parts[0]
    return (
        same_sentence(total.whole, first)
        and _OF_THEM.fullmatch(gap(total.whole, first)) is not None
    )


def _is_rest(figure: Figure) -> bool:
    sentence = figure.context.sentence
    told = "余" in sentence or "剩" in sentence or "有" in sentence
    return told and _REST.search(clause_before(figure)) is not None


def _is_other(part: Figure, rest: Figure) -> bool:
    """Say whether a figure counts those of whom the opposite of the part before it is true."""
    if not _DENIES.search(rest.context.sentence, part.until, rest.at):
        return False
    found = _DENIED.search(clause_before(rest))
    if not found or not same_sentence(part, rest):
        return False
    said = clause_before(part) + gap(part, rest)[: -len(found[0])]
    return found["of"] in said and not _DENIES.search(said)


def _parted(before: Sequence[Figure], rest: Figure) -> Total | None:
    """Give the whole that comes nearest to the parts behind it and the rest, if none fits."""
    alike = [one for one in before if _joins(one, rest)]
    ways = [(whole, (*alike[at + 1 :], rest)) for at, whole in enumerate(alike[:-1])]
    close = [way for way in ways if _off(*way) <= _CLOSE and _are_less(*way)]
    if not close or _made([one for one in before if same_kind(one, rest)], rest):
        return None
    whole, parts = min(close, key=lambda way: _off(*way))
    beside = same_sentence(whole, rest) and not _NEXT.search(gap(whole, parts[0]))
    beside = beside and not (_OVER.search(clause_before(rest)) and "；" in gap(whole, rest))
    if not beside or overlap_told(rest.context.sentence) or any(map(_is_within, parts[1:])):
        return None
    still = _STILL.search(clause_before(rest)) is not None
    more = any(len(way[1]) > len(parts) and _off(*way) <= _NEARLY for way in close)
    return Total(whole, parts, complete=True, context=whole.context, sure=not (still or more))


def _made(alike: Sequence[Figure], rest: Figure) -> bool:
    """Say whether what stands before the rest fits, with it or by itself.

    A run makes the figure before it, or with the rest any before it; the last part and the rest
    make what two others make.
    """
    values = [one.quantity.nominal for one in alike]
    runs = [(value, sum(values[at + 1 :])) for at, value in enumerate(values[:-1])]
    if any(value in (run, run + rest.quantity.nominal) for value, run in runs):
        return True
    ends = (sum(values[at:]) + rest.quantity.nominal for at in range(1, len(values)))
    if any(end in values[:at] for at, end in enumerate(ends, 1)):
        return True
    made = values[-1] + rest.quantity.nominal
    return any(one + other == made for one, other in combinations(values[:-1], 2))


def _joins(one: Figure, rest: Figure) -> bool:
    told = replace(rest, scope=rest.scope - {"另"})
    return one.quantity.dimension not in RATES and addable(told, one)


def _off(whole: Figure, parts: Sequence[Figure]) -> Fraction:
    """Say by what part of the whole its parts miss it."""
    summed = sum((part.quantity.nominal for part in parts), Fraction(0))
    return abs(summed / whole.quantity.nominal - 1) if whole.quantity.nominal else Fraction(1)


def _are_less(whole: Figure, parts: Sequence[Figure]) -> bool:
    return all(part.quantity.nominal < whole.quantity.nominal for part in parts)


def _is_within(part: Figure) -> bool:
    """Say whether a part is told as one of the part before it: 72家合格，其中20家优秀."""
    return _WITHIN.search(clause_before(part)) is not None
