"""Rolls whose whole stands in a paragraph before: told to be so many, or one part a paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby, pairwise

from qa.model import HEADS, Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, kind_of, same_kind
from qa.reading.parts.part_counts import part_counts
from qa.reading.totals.rolls import adds, is_told

_BULLET = regex(
    r"[◆●■▲★◇○□△☆·•▪➤►*-]|[一二三四五六七八九]是|[（(]?[一二三四五六七八九\d][）)、.．]|[一二三四五六七八九]、"
)
_DIGITS = "一二三四五六七八九"
_ORDINAL = regex(rf"第(?P<number>[{_DIGITS}])(?P<sort>批|期|轮|段|场|站|阶段)")
_OPENS = regex("以下|如下|下列|分为|分成|来自|用于|这")
_SOME = regex("其中|主要|较多|较大|最多|最大|居前|重点|例如|包括")
_SOME_OPEN = regex("(?:其中|主要|较多|较大|重点)[^，。]{0,12}(?:方面|类|项|个|：|—)")
_TAIL = 30
_BACK = 8
_FEWEST, _LARGER, _MOST = 2, 3, 12
_CLOSE = Fraction(1, 4)


def read_apart_rolls(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the rolls of one article that stand apart from their whole."""
    for parts in _in_order(figures):
        ahead = [figure for figure in figures if figure.span.start < parts[0].span.start]
        yield from _with_whole(parts, ahead[-_BACK:])
    blocks = [list(group) for _, group in groupby(figures, key=lambda figure: figure.context.block)]
    for at, block in enumerate(blocks):
        ahead = [figure for before in blocks[max(0, at - _FEWEST) : at] for figure in before]
        if parts := _announced(block):
            before = [figure for figure in block if figure.span.start < parts[0].span.start]
            yield from _with_whole(parts, [*ahead, *before][-_BACK:])
        if parts := _one_a_paragraph(blocks[at:]):
            yield from _with_whole(parts, ahead[-_BACK:])
        for whole in block:
            yield from _spread(whole, blocks[at:])


def _in_order(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    """Give the first count of a kind behind each of 第一批, 第二批, 第三批, told apart."""
    found: dict[tuple[str, str], dict[str, Figure]] = {}
    for figure in figures:
        if marks := list(_ORDINAL.finditer(figure.context.sentence, 0, figure.at)):
            row = found.setdefault((marks[-1]["sort"], kind_of(figure)), {})
            of_any = replace(figure, scope=figure.scope - {"极值"})
            row.setdefault(marks[-1]["number"], of_any)
    for row in found.values():
        apart = len({figure.context.span for figure in row.values()}) == len(row)
        if len(row) >= _LARGER and apart and "".join(row) == _DIGITS[: len(row)]:
            yield list(row.values())


def _announced(block: Sequence[Figure]) -> list[Figure]:
    """Give the parts of a sentence that says at its head how many there are: 五个县（区）中，…."""
    for _, group in groupby(block, key=lambda figure: figure.context.span):
        members = list(group)
        for at, first in enumerate(members[: 1 - _LARGER]):
            run = _run(members[at:])
            if len(run) < _LARGER:
                continue
            head = clause_before(first, members[at - 1].until if at else 0)
            lead = first.context.sentence[: first.at][-len(head) - _MOST * _FEWEST :]
            if len(run) in part_counts(lead) and not _SOME.search(lead):
                return run
    return []


def _run(members: Sequence[Figure]) -> list[Figure]:
    """Give the figures of a kind that follow one another to the end of their sentence."""
    first = members[0]
    return [figure for figure in members if same_kind(figure, first)]


def _one_a_paragraph(blocks: Sequence[Sequence[Figure]]) -> list[Figure]:
    """Give the first count of paragraphs that follow one another and begin alike."""
    parts: list[Figure] = []
    for block in blocks[:_MOST]:
        first = block[0]
        mark = _BULLET.match(first.context.sentence)
        if not mark or (
            parts and (not same_kind(first, parts[0]) or not _follows(parts[-1], first))
        ):
            break
        parts.append(first)
    return parts if len(parts) >= _LARGER else []


def _spread(whole: Figure, blocks: Sequence[Sequence[Figure]]) -> Iterator[Total]:
    """Read a whole that is said to be of so many parts, one of them a paragraph: 以下三个方面."""
    tail = whole.context.sentence[whole.until :][:_TAIL]
    if not _OPENS.search(tail) or _SOME.search(tail):
        return
    count = max(part_counts(tail), default=0)
    if count < _LARGER:
        return
    rest = [f for f in blocks[0] if f.span.start > whole.span.start], *blocks[1:]
    chosen = [next((f for f in block if adds(f, whole)), None) for block in rest]
    found = [figure for figure in chosen if figure]
    parts = found[:count]
    if len(parts) == count and all(_follows(one, other) for one, other in pairwise(parts)):
        yield from _with_whole(parts, [whole])


def _follows(one: Figure, other: Figure) -> bool:
    return other.context.block == one.context.block + 1


def _with_whole(parts: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Total]:
    summed = sum((part.quantity.nominal for part in parts), Fraction(0))
    wholes = [
        figure
        for figure in reversed(before)
        if all(adds(part, figure) for part in parts)
        and not _SOME_OPEN.search(figure.context.sentence[figure.until :][:_TAIL])
        and abs(figure.quantity.nominal - summed) < summed * _CLOSE
    ]
    wholes.sort(key=lambda figure: (figure.context.kind in HEADS, not is_told(figure)))
    if wholes:
        whole, *rivals = wholes
        yield Total(
            whole,
            tuple(parts),
            complete=True,
            context=parts[0].context,
            sure=False,
            rivals=tuple(rivals),
        )
