"""A count in reach of a percentage: its kind, its words, how far off it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from qa.model import Figure, Span
from qa.patterns import regex
from qa.reading.figures.gaps import gap, same_sentence
from qa.reading.shares.share_names import Name
from qa.reading.shares.taken_of import MARK, words_around

Form: TypeAlias = Literal["", "rest", "both"]

LACKS = regex("[不未没非缺漏弃废拒]|流拍|失败|剩|退出|取消|超标|违|丢")
NAMED = frozenset({"rate", "share"})
PAIR = 2


class Told(NamedTuple):
    """The parts and wholes of the percentages that have been read."""

    parts: set[Span]
    wholes: set[Span]


class Spot(NamedTuple):
    """A count in reach of a percentage: the figure, its place among all, its kind and words."""

    figure: Figure
    at: int
    kind: tuple[str, str]
    words: str
    first: bool


def lacks(part: Spot, name: Name) -> bool:
    """Say whether a count is of those left out, and the percentage of the others: 缺考48人."""
    return LACKS.search(part.words) is not None and not LACKS.search(name.word)


def is_of_the_lacking(part: Spot, name: Name) -> bool:
    """Say whether a percentage is of those left out, a count of the others: 缺考率, 实考437人."""
    mine = LACKS.search(part.words) or name.word in part.words
    return bool(name.word) and LACKS.search(name.word) is not None and not mine


def marks_of_distance(what: str, one: Figure, other: Figure, kind: str = "") -> Iterator[str]:
    """Give how far apart two figures stand, in clauses, sentences and blocks."""
    if same_sentence(one, other):
        text = gap_between(one, other)
        yield f"{what} {min(len(MARK.findall(text)), 4)} marks off"
        if "；" in text:
            yield f"{what} across a semicolon"
    elif one.context.block == other.context.block:
        yield f"{what} in another sentence{' of ' * bool(kind)}{kind}"
    else:
        yield f"{what} in another block"


def gap_between(one: Figure, other: Figure) -> str:
    """Give what stands between two figures of a sentence, whichever is the first."""
    first, last = sorted((one, other), key=lambda figure: figure.at)
    return gap(first, last)


def pairs_of(text: str) -> set[str]:
    """Give the pairs of characters that follow one another in a text."""
    return {text[at : at + PAIR] for at in range(len(text) - 1)}


def exceeds(one: Figure, other: Figure) -> bool:
    """Say whether a figure is the larger one."""
    mine, per = one.quantity.nominal.as_integer_ratio()
    theirs, each = other.quantity.nominal.as_integer_ratio()
    return mine * each > theirs * per


def spot(figures: Sequence[Figure], at: int) -> Spot:
    """Give a count with what is asked of it more than once."""
    figure = figures[at]
    first = at == 0 or not same_sentence(figures[at - 1], figure)
    return Spot(figure, at, kind_of(figure), words_around(figure), first)


def kind_of(figure: Figure) -> tuple[str, str]:
    """Give the kind that only figures which can be added share."""
    quantity = figure.quantity
    return quantity.dimension, quantity.unit if quantity.dimension == "count" else ""
