"""Lists that stand apart from their whole: 分产业看…, 按性别分…, a list closed by 其余."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import (
    RATES,
    addable,
    clause_before,
    gap,
    kind_of,
    of_before,
    same_kind,
)
from qa.reading.parts.wholes_told import in_a_row
from qa.reading.totals.air_days import read_air_days
from qa.reading.totals.bands import bands_overlap
from qa.reading.totals.kin import divide, exclude
from qa.reading.totals.line_sums import read_line_sums
from qa.reading.totals.medals import read_medals
from qa.reading.totals.members import is_bound, names_beside
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.runs import plain

_SORTED = regex(
    r"(?:^|[，；。：])(?:其中[，：]?)?(?P<sort>按[^，。；]{1,10}(?:分|看|划分|统计|区分|拆[开分])|分[^，。；]{1,8}看|从[^，。；]{1,10}(?:看|分)|[^，。；]{0,4}(?:来源|去向|构成|性别|年龄|学历|职称|类型)方面)[，：]"
)
_HEAD = regex(r"[^，。；：、\d]{1,10}")
_STEP = regex(r"[^，。；、：\d]{0,6}[，、；][^，。；、：\d]{1,10}")
_REST = regex("其余|剩余|余下|剩下|其他|其它")
_LAST = regex("最后|压哨|压轴|收[官尾]")
_OPEN = regex(
    r"等(?![级候待])(?!其[余他它])|主要(?=包括|有|是|为|集中|分布|来自)|较多|居多|最[多高大]|前[三五十]|例如|如下|部分(?!时)"
)
_HOLDS = regex("其中|[中里](?:[，,]|[^，。]?$)|包括|分别|：")
_MOVED = regex(r"(?:同比|比上年|环比|较上年)[^，。；]{0,4}(?:增|减|多|少)[加少了]*$")
_SECTORS = tuple(regex(f"第?{number}产业?") for number in "一二三")
_PRODUCT = ("生产总值", "生产总值达", "生产总值为", "生产总值（GDP）", "GDP", "GDP达")
_NO_PARTS = RATES | {"age"}
_SCALE = 10
"""So many times more or less no sum is its whole but for a unit."""
_LONGEST, _MOST, _FEWEST, _PAIR, _LARGER, _EIGHTH, _BACK, _MAINS = 40, 14, 2, 2, 3, 8, 12, 6
_OF_ALL = regex("(?:上述|这些)?(?:伤者|伤员|受伤[人者]员?)(?!家属)")
"""How a sentence opens that is told of all who were counted before."""
_AMONG = regex(r"[^，。；、：\d其]{2,10}[中里]，")
"""What opens a list of some among the whole: 当场办结中，…."""


def read_wholes(figures: Sequence[Figure]) -> list[Total]:
    """Read the lists of one article whose whole stands in a sentence before them."""
    return [
        *_lists(figures),
        *read_medals(figures),
        *read_line_sums(figures),
        *read_air_days(figures),
    ]


class _List(NamedTuple):
    """A list of one sentence: its parts, how it opens and ends, and the figures before it.

    `bare` where only the names in a row show it, `parted` where these are all: 高一, 高二, 高三.
    """

    parts: Sequence[Figure]
    opened: bool
    closed: bool
    bare: bool
    parted: bool
    ahead: Sequence[Figure]


def _lists(figures: Sequence[Figure]) -> Iterator[Total]:
    told: dict[tuple[str, Fraction], Figure] = {}
    main: dict[str, Figure] = {}
    at = 0
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        members = list(group)
        found = _list(figures[max(0, at - _BACK) : at], members)
        if found:
            total = _made(found, told) or _held(found) or _of_main(found, main)
            yield from [total] if total else []
        at += len(members)
        for one in members if len(main) < _MAINS else ():
            main.setdefault(kind_of(one), one)
        told.update(((kind_of(one), one.quantity.nominal), one) for one in members)


def _list(before: Sequence[Figure], members: Sequence[Figure]) -> _List | None:
    """Read the list that a sentence opens with “按…分”, closes with the rest, or is."""
    sentence = members[0].context.sentence
    opening = _SORTED.search(sentence)
    start = opening.end() if opening else 0
    again = _SORTED.search(sentence, start) if opening else None
    end = again.start() if again else len(sentence)
    parts = _run([figure for figure in members if start <= figure.at < end])
    if len(parts) < _FEWEST or bands_overlap(members, start, end):
        return None
    closed = _is_closed(parts)
    if _loose(sentence[start:end], parts, start, closed=closed):
        return None
    parted = not opening and _is_parted(parts, members)
    bare = not (opening or closed or parted) and _is_bare_row(parts, members)
    filled = closed and len(parts) >= _LARGER and _begins(parts, members)
    if not (opening or parted or bare or filled):
        return None
    ahead = [*before, *(one for one in members if opening and one.until <= opening.start())]
    return _List(parts, opening is not None, closed, bare, parted, ahead)


def _made(told: _List, known: Mapping[tuple[str, Fraction], Figure]) -> Total | None:
    """Give a list to the figure that it makes, wherever that stands before it."""
    kind, summed = kind_of(told.parts[0]), _sum(told.parts)
    near = (one for one in reversed(told.ahead) if kind_of(one) == kind)
    made = next((one for one in near if one.quantity.nominal == summed), None)
    whole = made or known.get((kind, summed))
    return _total(whole, told.parts, (), sure=True) if whole else None


def _held(told: _List) -> Total | None:
    """Give a list to the figure before it that it is likeliest told of."""
    parts = told.parts
    wholes = [
        figure
        for figure in reversed(told.ahead)
        if _may_hold(figure, parts) and not (told.opened and _is_sorted(figure, parts[0]))
    ]
    if told.parted:
        wholes = [
            figure
            for figure in wholes
            if _is_of_sectors(figure, parts) or not _is_far(_sum(parts), figure)
        ]
    last = told.ahead[-2:]
    if not wholes or (told.bare and (wholes[0] is not last[-1] or in_a_row(last[0], wholes[0]))):
        return None
    whole, *rivals = sorted(
        wholes, key=lambda one: (not _is_headed(one, parts[0]), of_before(one), _off(one, told))
    )
    return _total(whole, parts, rivals, sure=_ends(told, whole) or _are_all(told, whole))


def _off(whole: Figure, told: _List) -> Fraction:
    """Say how far off a whole is; nearest is meant by a list that says what it is sorted by."""
    sure = told.opened or told.closed
    return abs(whole.quantity.nominal - _sum(told.parts)) if sure else Fraction(0)


def _of_main(told: _List, main: Mapping[str, Figure]) -> Total | None:
    """Give a list that says what it is sorted by to the first amount of its article, if not far."""
    whole = main.get(kind_of(told.parts[0])) if told.opened else None
    if whole is None or not all(addable(_listed(part), whole) for part in told.parts):
        return None
    far = abs(_sum(told.parts) - whole.quantity.nominal) * _LARGER > whole.quantity.nominal
    return None if far or of_before(whole) else _total(whole, told.parts, (), sure=False)


def _ends(told: _List, whole: Figure) -> bool:
    """Say whether the rest of a whole closes a list, so that nothing is left out."""
    first = told.parts[0]
    among = not told.opened and _AMONG.match(first.context.sentence) is not None
    elsewhere = whole.context.block != first.context.block
    far = not told.opened and elsewhere and _is_far(_sum(told.parts), whole)
    return told.closed and not among and not far


def _are_all(told: _List, whole: Figure) -> bool:
    """Say whether the names of a list are known to be all there is, or shut one another out.

    What only shut one another out may be some: much less than the whole they are.
    """
    named, summed = _names(told.parts), _sum(told.parts)
    short = summed < whole.quantity.nominal and _is_far(summed, whole)
    apart = len(told.parts) >= _LARGER and not short and exclude(named)
    return not told.bare and bool(divide(named, clause_before(whole)) or apart)


def _sum(parts: Sequence[Figure]) -> Fraction:
    return sum((part.quantity.nominal for part in parts), Fraction(0))


def _is_far(summed: Fraction, whole: Figure) -> bool:
    """Say whether a sum is off by more than an eighth, as it hardly is by a slip."""
    return abs(summed - whole.quantity.nominal) * _EIGHTH > whole.quantity.nominal


def _is_sorted(figure: Figure, part: Figure) -> bool:
    """Say whether a figure is a member of another list by its own sort: 按税种看…，分行业看…."""
    apart = figure.context.span != part.context.span
    return apart and _SORTED.search(figure.context.sentence, 0, figure.at) is not None


def _total(
    whole: Figure, parts: Sequence[Figure], rivals: Sequence[Figure], *, sure: bool
) -> Total:
    told, others = tuple(parts), tuple(rivals)
    return Total(whole, told, complete=True, context=told[0].context, sure=sure, rivals=others)


def _loose(text: str, parts: Sequence[Figure], start: int, *, closed: bool) -> bool:
    """Say whether the list is open, goes on, or has members that overlap."""
    inside, after = text[: parts[-1].until - start], text[parts[-1].until - start :]
    open_ended = not closed and _OPEN.search(inside)
    return bool(open_ended or _REST.search(after) or overlap_told(after))


def _is_bare_row(parts: Sequence[Figure], members: Sequence[Figure]) -> bool:
    """Say whether a sentence begins with three names and more, each with its count: 东苑386户."""
    if len(parts) < _LARGER or parts[0] is not members[0]:
        return False
    sentence = parts[0].context.sentence
    steps = (gap(one, other) for one, other in pairwise(parts))
    return _HEAD.fullmatch(sentence, 0, parts[0].at) is not None and all(
        _STEP.fullmatch(step) for step in steps
    )


def _is_closed(parts: Sequence[Figure]) -> bool:
    """Say whether the rest ends a list, or the last one a list behind a colon: 压哨的1枚."""
    words = clause_before(parts[-1], parts[-2].until)
    headed = "：" in parts[0].context.sentence[: parts[0].at]
    return bool(_REST.search(words) or (headed and _LAST.search(words)))


def _is_parted(parts: Sequence[Figure], members: Sequence[Figure]) -> bool:
    """Say whether a sentence counts three groups and more that are known to be all there is.

    Two where it is told of all: 伤者被送往医院，2人重伤，9人轻伤.
    """
    few = 0 if _OF_ALL.match(parts[0].context.sentence) else _LARGER
    return len(parts) >= few and _begins(parts, members) and divide(_names(parts))


def _is_headed(whole: Figure, part: Figure) -> bool:
    """Say whether a list of another sentence is headed by its whole: 民生支出的去向是：."""
    thing, sentence = whole.measure.thing, part.context.sentence
    head = sentence[: sentence.find("：", 0, part.at) + 1]
    return whole.context.span != part.context.span and len(thing) > _PAIR and thing in head


def _begins(parts: Sequence[Figure], members: Sequence[Figure]) -> bool:
    """Say whether a list fills its sentence from the first count on, and holds no whole itself."""
    first = next(figure for figure in members if figure.quantity.dimension not in RATES)
    return first is parts[0] and not _HOLDS.search(gap(parts[0], parts[1]))


def _run(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures of one kind that follow one another, rates and changes left out."""
    parts: list[Figure] = []
    for figure in figures[:_MOST]:
        lead = clause_before(figure)
        if figure.quantity.dimension in _NO_PARTS or _MOVED.search(lead) or is_bound(figure):
            continue
        first = clause_before(parts[0]) if parts else lead
        if "其中" in lead and first != "其中":
            continue
        if parts and (not same_kind(figure, parts[0]) or len(gap(parts[-1], figure)) > _LONGEST):
            break
        parts.append(figure)
    return parts


def _may_hold(whole: Figure, parts: Sequence[Figure]) -> bool:
    largest = max(part.quantity.nominal for part in parts)
    return (
        parts[0].context.block - whole.context.block <= 1
        and ("其中" not in whole.scope or _is_headed(whole, parts[0]))
        and all(addable(_listed(part), whole) for part in parts)
        and (whole.quantity.nominal >= largest or _is_of_sectors(whole, parts))
    )


def _is_of_sectors(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether a whole is the product of a place and its parts are the three sectors'."""
    product = clause_before(whole).endswith(_PRODUCT)
    one_scale = whole.quantity.nominal < _SCALE * _sum(parts) < _SCALE**2 * whole.quantity.nominal
    return (
        product
        and one_scale
        and len(parts) == len(_SECTORS)
        and all(sector.match(name) for sector, name in zip(_SECTORS, _names(parts), strict=True))
    )


def _listed(part: Figure) -> Figure:
    """Leave out that a member of a list is its largest, or the rest of it."""
    rest = "另" in part.scope and _REST.search(clause_before(part)) is not None
    return replace(plain(part), scope=part.scope - {"另"}) if rest else plain(part)


def _names(parts: Sequence[Figure]) -> list[str]:
    return names_beside(parts, [0, *(one.until for one, _ in pairwise(parts))])
