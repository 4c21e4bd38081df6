"""Where a total and a count stand to a mean: in half a sentence, in a block, how far off."""

from __future__ import annotations

from qa.model import Figure, Sharing, Span
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.means.certain_means import MARK

_CLAUSES = 3
COMMON = frozenset(
    "的了是为达到有共计个每平均人户元万亿名位天日月年，。、；全市县区镇村本这该其中已约总合一二三四五六七八九十约近超多"
    "0123456789.,和与在下来上年"
)


def flows(total: Figure, each: Figure) -> bool:
    """Say whether no account of its own can begin in the clauses between a total and its mean."""
    first, last = sorted((total, each), key=lambda one: one.span)
    return not same_sentence(total, each) or len(MARK.findall(gap(first, last))) <= _CLAUSES


def goes_on(total: Figure, each: Figure) -> bool:
    """Say whether a mean is told of a part right behind it: 其中…；家电补贴…，平均每台1700元."""
    if not (same_sentence(total, each) and total.span < each.span):
        return False
    return "；" not in gap(total, each) and "其中" not in gap(total, each)


def are_neighbours(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand in one block."""
    return one.context.block == other.context.block


def stands_beside(figure: Figure, each: Figure) -> bool:
    """Say whether two figures stand in one half of a sentence."""
    if not same_sentence(figure, each):
        return False
    first, last = sorted((figure, each), key=lambda one: one.at)
    return "；" not in first.context.sentence[first.until : last.at]


def in_its_half(span: Span, each: Figure) -> bool:
    """Say whether a count stands in the sentence of the mean, not beyond a semicolon."""
    sentence = each.context.span
    if not sentence.contains(span):
        return False
    offset = each.span.start - each.at
    low, high = sorted((span.start - offset, each.at))
    return "；" not in each.context.sentence[max(0, low) : high]


def distance(pair: Sharing, each: Figure) -> tuple[bool, int]:
    """Give whether a total stands in a later block than a mean, and how far off the two are."""
    total, count, mean = pair.total.span.start, pair.span.start, each.span.start
    later = pair.total.context.block > each.context.block
    return later, abs(total - mean) + abs(count - mean)
