"""Runs of figures of one unit that come to about as much as another figure near them.

The runs that lie next to a figure, before it or behind, with none, one or two of its unit left out
between, and with or without what 其中 or a bracket puts within a member.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.model import HEADS, Figure
from qa.patterns import regex
from qa.reading.figures.bare import is_bare, lender_of
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import (
    APART,
    RATES,
    clause_before,
    gap,
    is_yield,
    kind_of,
    same_sentence,
)
from qa.reading.figures.moves import move
from qa.reading.totals.sums_behind import EACH

_NO_PARTS = RATES | {"age", "temperature", "score/"}
_SCALES = frozenset("级 岁 度 届 号 层 位数 ℃".split())
_STEP, _FIRST, _BLOCKS, _MOST, _SKIPPED = 80, 160, 3, 14, 2
_NEAR, _FEWEST = 5, 2
FINE = 10**6
"""How fine the worth of a figure is told: a millionth of its base unit."""
_REST = regex("其[他余它]")
_LARGEST = regex("最[多大高]，(?:共有?|达到?|有|为)?$")
"""What names the largest member of a list before its number: 茶叶最多，2.1万吨；…."""
_BASE = regex("[比较](?:[去上前往]年|同期|上月|此前|原来)[^，。；\\d]{0,6}的$")
"""What makes a figure the base of a change: 比去年的120人少了9人."""
_NESTED = regex("其中|[（(]含|当中")
_MARK = regex("[，。；：、]")
OUT = regex(
    "注销|核销|退出|撤[销并]|吊销|取消|减少|关停|[调流迁转运送借卖售发捐输驶]出|审结|办结|销售|发往|辞退|病死|离[职任开园校队岗]|送给|赠给|清理|报废|淘汰|用[去掉]|"
    "支出|出栏|出库|死亡|下架|消耗|领[走用]|[运拉取卖]走|出院|归还|退[还役休]|花[去掉]|损[耗失毁]|辞职|拆除"
)
_NOW = regex("[现还仍]有|剩|余|[年月期季学]末|底|结[束存]|在|目前|库存|存|实有|如今|至此|未")
"""What a stock is told with once others have come and gone."""
_TAIL, _LEAD = 8, 16


class Row(NamedTuple):
    """The figures of one unit of an article that can be added, with their worth."""

    figures: list[Figure]
    worth: list[int]
    nested: list[bool]


class Run(NamedTuple):
    """Places in a row that may be the parts of a whole, and the sign of each."""

    places: tuple[int, ...]
    signs: tuple[int, ...]
    sum: int


def rows_of(figures: Sequence[Figure]) -> Iterator[Row]:
    """Give the rows of an article that are long enough for a whole and two parts."""
    kinds: defaultdict[str, list[Figure]] = defaultdict(list)
    for index, figure in enumerate(figures):
        quantity = figure.quantity
        if quantity.dimension not in _NO_PARTS and quantity.unit not in _SCALES:
            kinds[kind_of(figure)].append(figure)
        elif is_bare(figure) and (lender := lender_of(figures, index)):
            kinds[kind_of(lender)].append(figure)
    for alike in kinds.values():
        row = [figure for figure in alike if _adds(figure)] if len(alike) > _FEWEST else []
        if len(row) > _FEWEST:
            yield Row(row, list(map(_worth, row)), list(_nested(row)))


def _worth(figure: Figure) -> int:
    number, parts = figure.quantity.nominal.as_integer_ratio()
    return number * FINE // parts


def _adds(figure: Figure) -> bool:
    """Say whether a figure is an amount of its own and no mean, guess or difference."""
    lead = clause_before(figure)
    if figure.quantity.hedge or plain(figure).scope & APART:
        return False
    moved = None if _REST.match(lead) else move(lead)
    if EACH.search(lead) or _BASE.search(lead):
        return False
    return not (moved and not moved["to"]) and not is_former(figure) and not is_yield(figure)


def plain(figure: Figure) -> Figure:
    """Leave out that a figure is the largest of its list: 茶叶最多，2.1万吨."""
    if "极值" in figure.scope and _LARGEST.search(figure.context.sentence, 0, figure.at):
        return replace(figure, scope=figure.scope - {"极值"})
    return figure


def _nested(row: Sequence[Figure]) -> Iterator[bool]:
    """Say of each figure whether 其中 or a bracket stands between it and the one before."""
    before: Figure | None = None
    for figure in row:
        if before and same_sentence(before, figure):
            text = gap(before, figure)
        else:
            text = figure.context.sentence[: figure.at]
        yield _NESTED.search(text) is not None or text.endswith(("（", "("))
        before = figure


def near_runs(row: Row, index: int) -> list[Run]:
    """Give the runs near a figure that come to it within a fifth."""
    found: dict[tuple[int, ...], Run] = {}
    left: list[Run] = []
    worth, whole = row.worth, row.worth[index]
    reach = _SKIPPED + _FEWEST
    beside = worth[index + 1 : index + reach], worth[max(0, index - reach + 1) : index]
    for way, others in zip((1, -1), beside, strict=True):
        if len(others) < _FEWEST:
            continue
        stock = way < 0 and _NOW.search(clause_before(row.figures[index])) is not None
        if min(others) >= whole and not stock:
            continue
        path = list(_path(row, index, way))
        for start in range(min(_SKIPPED + 1, len(path) - 1)):
            for run in _grown(row, index, path[start:], way, inner=False, first=not start):
                found.setdefault(run.places, run)
            if any(row.nested[at] for at in path):
                for run in _grown(row, index, path[start:], way, inner=True, first=False):
                    found.setdefault(run.places, run)
        if stock and len(path) > _FEWEST:
            left += _left(row, index, path)
    return [*found.values(), *left]


def _path(row: Row, index: int, way: int) -> Iterator[int]:
    """Give the places from a figure on, as far as each stands near the one before."""
    last = row.figures[index]
    headed = last.context.kind in HEADS
    stop = index + way * (_MOST + _SKIPPED + 1)
    for at in range(index + way, max(-1, min(stop, len(row.figures))), way):
        one = row.figures[at]
        if not headed:
            first = at == index + way
            blocks = abs(one.context.block - last.context.block)
            apart = one.span.start - last.span.end if way > 0 else last.span.start - one.span.end
            if blocks > (_BLOCKS if first else 1) or apart > (_FIRST if first else _STEP):
                return
        headed, last = False, one
        yield at


def _grown(
    row: Row, index: int, path: Sequence[int], way: int, *, inner: bool, first: bool
) -> Iterator[Run]:
    """Give the runs from the start of a path that come near enough, shortest first.

    With `inner` only those that hold a member of another.
    """
    whole = row.worth[index]
    low, high = whole - whole // _NEAR, whole + whole // _NEAR
    taken: list[int] = []
    summed, held = 0, not inner
    for at in path[:_MOST]:
        worth = row.worth[at]
        if row.nested[at] and not (first and way > 0 and not taken):
            if not inner:
                continue
            held = True
        taken.append(at)
        summed += worth
        if worth >= whole or summed > high:
            return
        if held and len(taken) >= _FEWEST and summed >= low:
            places = tuple(taken if way > 0 else reversed(taken))
            yield Run(places, (1,) * len(places), summed)


def _left(row: Row, index: int, path: Sequence[int]) -> Iterator[Run]:
    """Give what there was with what came and what went, before a stock: 原有…，送出…，现有…."""
    whole = row.worth[index]
    signs = [-1 if OUT.search(moved(row.figures[at])) else 1 for at in path[:_MOST]]
    left = 0
    for count, (at, sign) in enumerate(zip(path, signs, strict=False), 1):
        left += sign * row.worth[at]
        if (
            count > _FEWEST - 1
            and sign > 0
            and -1 in signs[:count]
            and abs(left - whole) * _NEAR <= whole
        ):
            yield Run(tuple(reversed(path[:count])), tuple(reversed(signs[:count])), left)


def moved(figure: Figure) -> str:
    """Give the clause of a figure, up to the mark behind it."""
    sentence = figure.context.sentence
    tail = _MARK.split(sentence[figure.until : figure.until + _TAIL], maxsplit=1)[0]
    return clause_before(figure)[-_LEAD:] + tail
