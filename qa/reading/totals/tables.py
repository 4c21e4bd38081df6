"""Lists that stand one item a line: a whole above its parts (其中：…), or 合计 below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, same_kind

_WHOLE = regex("总|合计|共计|全[市县区省镇]|小计")
_SUM = regex("合计|共计|总计|总数|小计|总量")
_WITHIN = regex("^[ \u3000]*其中")
"""What opens the line of the first part: the whole stands in the line above."""
_LONGEST = 36
_FEWEST = 3
_NAME = regex(r"[\u4e00-\u9fff]{2,}")


def read_tables(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the runs of short lines with one count each."""
    run: list[Figure] = []
    for line in (*_lines(figures), None):
        if line and run and _follows(run[-1], line):
            run.append(line)
            continue
        yield from _total(run)
        run = [line] if line else []


def _lines(figures: Sequence[Figure]) -> Iterator[Figure | None]:
    """Give the count of each line that holds one and little more; None for other lines."""
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        counts = [figure for figure in group if figure.quantity.dimension not in RATES]
        line = counts[0].context.sentence if counts else ""
        item = len(counts) == 1 and len(line) <= _LONGEST and "。" not in line
        yield counts[0] if item and _NAME.search(line[: counts[0].at]) else None


def _follows(one: Figure, other: Figure) -> bool:
    return other.context.block == one.context.block + 1 and same_kind(one, other)


def _total(run: Sequence[Figure]) -> Iterator[Total]:
    """Read the sum that closes a run, or the whole that opens it."""
    if len(run) < _FEWEST:
        return
    run = _within(run)
    first, last = run[0], run[-1]
    closing = _SUM.search(last.context.sentence, 0, last.at)
    opening = _is_within(run[1]) or _WHOLE.search(first.context.sentence, 0, first.at)
    if not closing and not opening:
        return
    whole, parts = (last, run[:-1]) if closing else (first, run[1:])
    if all(addable(part, whole) for part in parts):
        sure = bool(closing)
        yield Total(whole, tuple(parts), complete=True, context=whole.context, sure=sure)


def _within(run: Sequence[Figure]) -> Sequence[Figure]:
    """Give a whole and the parts that 其中 leads to, where a run has such, to the next whole."""
    at = next((at for at, line in enumerate(run) if at and _is_within(line)), 0)
    if not at:
        return run
    ends = (end for end, line in enumerate(run) if end > at and _is_whole(run, end))
    rows = run[at - 1 : next(ends, len(run))]
    return rows if len(rows) >= _FEWEST else run


def _is_within(line: Figure) -> bool:
    return _WITHIN.match(line.context.sentence) is not None


def _is_whole(run: Sequence[Figure], at: int) -> bool:
    """Say whether a line names a whole of its own, or is followed by what is within it."""
    line = run[at]
    told = _WHOLE.search(line.context.sentence, 0, line.at) is not None
    return told or any(map(_is_within, run[at + 1 : at + 2]))
