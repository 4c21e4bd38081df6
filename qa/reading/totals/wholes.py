"""Lists that stand apart from their whole: 分产业看…, 按性别分…, a list closed by 其余, medals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import groupby, pairwise

from qa.model import Figure, Total
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, gap, of_before, same_kind
from qa.reading.totals.air_days import read_air_days
from qa.reading.totals.kin import bare_names, divide, exclude
from qa.reading.totals.line_sums import read_line_sums
from qa.reading.totals.runs import plain
from qa.reading.totals.totals import OVERLAP

_SORTED = regex(
    r"(?:^|[，；。：])(?:其中[，：]?)?(?P<sort>按[^，。；]{1,10}(?:分|看|划分|统计|区分|拆[开分])|分[^，。；]{1,8}看|从[^，。；]{1,10}(?:看|分))[，：]"
)
_HEAD = regex(r"[^，。；：、\d]{1,10}")
_STEP = regex(r"[^，。；、：\d]{0,6}[，、；][^，。；、：\d]{1,10}")
_REST = regex("其余|剩余|余下|剩下|其他|其它")
_OPEN = regex(
    r"等(?![级候待])(?!其[余他它])|主要(?=包括|有|是|为|集中|分布|来自)|较多|居多|最[多高大]|前[三五十]|例如|如下|部分(?!时)"
)
_HOLDS = regex("其中|[中里][，,]?|包括|分别|：")
_MOVED = regex(r"(?:同比|比上年|环比|较上年)[^，。；]{0,4}(?:增|减|多|少)[加少了]*$")
_LONGEST = 40
_MOST = 14
_FEWEST, _NAMED = 2, 6
_LARGER, _EIGHTH = 3, 8
_FARTHEST = 160
_BACK = 12
_AMONG = regex(r"[^，。；、：\d其]{2,10}[中里]，")
"""What opens a list of some among the whole: 当场办结中，…."""
_MEDALS = ("金", "银", "铜")
_MEDAL = regex("奖牌")
_MEDAL_UNITS = frozenset({"枚", "块", "面"})


def read_wholes(figures: Sequence[Figure]) -> list[Total]:
    """Read the lists of one article whose whole stands in a sentence before them."""
    return [
        *_lists(figures),
        *_medals(figures),
        *read_line_sums(figures),
        *read_air_days(figures),
    ]


def _lists(figures: Sequence[Figure]) -> Iterator[Total]:
    at = 0
    for _, group in groupby(figures, key=lambda figure: figure.context.span):
        members = list(group)
        if len(members) >= _FEWEST:
            yield from _of_sentence(figures[:at], members)
        at += len(members)


def _of_sentence(before: Sequence[Figure], members: Sequence[Figure]) -> Iterator[Total]:
    """Read the list that a sentence opens with “按…分”, or closes with the rest."""
    sentence = members[0].context.sentence
    opening = _SORTED.search(sentence)
    start = opening.end() if opening else 0
    again = _SORTED.search(sentence, start) if opening else None
    end = again.start() if again else len(sentence)
    inside = [figure for figure in members if start <= figure.at < end]
    parts = _run(inside)
    if len(parts) < _FEWEST:
        return
    closed = _REST.search(clause_before(parts[-1], parts[-2].until)) is not None
    if _loose(sentence[start:end], parts, start, closed=closed):
        return
    plain = not opening and not closed and _is_bare_row(parts, members)
    if (
        not opening
        and not plain
        and not (closed and len(parts) >= _LARGER and _begins(parts, members))
    ):
        return
    stop = opening.start() if opening else 0
    ahead = [*before[-_BACK:], *(figure for figure in members if figure.until <= stop)]
    summed = sum((part.quantity.nominal for part in parts), Fraction(0))
    made = [
        one
        for one in (*before, *ahead)
        if same_kind(one, parts[0]) and one.quantity.nominal == summed
    ]
    if made:
        yield _total(made[-1], parts, (), sure=True)
        return
    wholes = [
        figure
        for figure in reversed(ahead)
        if _may_hold(figure, parts) and not (opening and _is_sorted(figure, parts[0]))
    ]
    if not wholes or (plain and wholes[0] is not ahead[-1]):
        return
    whole, *rivals = sorted(wholes, key=of_before)
    named = _names(parts)
    known = divide(named, clause_before(whole)) or (len(parts) >= _LARGER and exclude(named))
    apart = _AMONG.match(sentence) is not None and not opening
    far = whole.context.block != parts[0].context.block and _is_far(summed, whole)
    ends = closed and not apart and (opening is not None or not far)
    yield _total(whole, parts, rivals, sure=ends or (known and not plain))


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
    return Total(
        whole,
        tuple(parts),
        complete=True,
        context=parts[0].context,
        sure=sure,
        rivals=tuple(rivals),
    )


def _loose(text: str, parts: Sequence[Figure], start: int, *, closed: bool) -> bool:
    """Say whether the list is open, goes on, or has members that overlap."""
    inside, after = text[: parts[-1].until - start], text[parts[-1].until - start :]
    open_ended = not closed and _OPEN.search(inside)
    return bool(open_ended or _REST.search(after) or OVERLAP.search(after))


def _is_bare_row(parts: Sequence[Figure], members: Sequence[Figure]) -> bool:
    """Say whether a sentence begins with three names and more, each with its count: 东苑386户."""
    if len(parts) < _LARGER or parts[0] is not members[0]:
        return False
    sentence = parts[0].context.sentence
    steps = (gap(one, other) for one, other in pairwise(parts))
    return _HEAD.fullmatch(sentence, 0, parts[0].at) is not None and all(
        _STEP.fullmatch(step) for step in steps
    )


def _begins(parts: Sequence[Figure], members: Sequence[Figure]) -> bool:
    """Say whether a list fills its sentence from the first count on, and holds no whole itself."""
    first = next(figure for figure in members if figure.quantity.dimension not in RATES)
    return first is parts[0] and not _HOLDS.search(gap(parts[0], parts[1]))


def _run(figures: Sequence[Figure]) -> list[Figure]:
    """Give the figures of one kind that follow one another, rates and changes left out."""
    parts: list[Figure] = []
    for figure in figures[:_MOST]:
        lead = clause_before(figure)
        if figure.quantity.dimension in RATES or _MOVED.search(lead) or "其中" in lead:
            continue
        if parts and (not same_kind(figure, parts[0]) or len(gap(parts[-1], figure)) > _LONGEST):
            break
        parts.append(figure)
    return parts


def _may_hold(whole: Figure, parts: Sequence[Figure]) -> bool:
    largest = max(part.quantity.nominal for part in parts)
    return (
        parts[0].context.block - whole.context.block <= 1
        and "其中" not in whole.scope
        and all(addable(_listed(part), whole) for part in parts)
        and whole.quantity.nominal >= largest
    )


def _listed(part: Figure) -> Figure:
    """Leave out that a member of a list is its largest, or the rest of it."""
    rest = "另" in part.scope and _REST.search(clause_before(part)) is not None
    return replace(plain(part), scope=part.scope - {"另"}) if rest else plain(part)


def _names(parts: Sequence[Figure]) -> list[str]:
    floors = [0, *(one.until for one, _ in pairwise(parts))]
    return bare_names(clause_before(part, floor) for part, floor in zip(parts, floors, strict=True))


def _medals(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read 17金22银19铜, or 12枚金牌…9枚银牌…17枚铜牌, with the medals that the article counts.

    A count of medals is held to the three that stand nearest to it, or that make it.
    """
    threes = _threes([figure for figure in figures if _metal(figure)])
    made = {sum(part.quantity.nominal for part in three) for three in threes}
    for parts in threes:
        others = made - {sum(part.quantity.nominal for part in parts)}
        wholes = sorted(
            (
                one
                for one in figures
                if not _metal(one)
                and one.quantity.nominal not in others
                and _counts_medals(one, parts)
            ),
            key=lambda figure: _away(figure, parts),
        )
        if wholes and all(_away(wholes[0], parts) <= _away(wholes[0], three) for three in threes):
            whole, *rivals = wholes
            yield _total(whole, parts, rivals, sure=not rivals)


def _threes(metals: Sequence[Figure]) -> list[Sequence[Figure]]:
    """Give the counts of gold, silver and bronze that stand together."""
    runs = (metals[index : index + _LARGER] for index in range(len(metals) - 2))
    return [
        run
        for run in runs
        if tuple(map(_metal, run)) == _MEDALS
        and run[2].span.start - run[0].span.start < _FARTHEST
        and not any("另" in gap(one, other) for one, other in pairwise(run))
    ]


def _away(whole: Figure, parts: Sequence[Figure]) -> int:
    return min(abs(part.span.start - whole.span.start) for part in parts)


def _metal(figure: Figure) -> str:
    """Name the metal of the medals that a figure counts: 17金, 金牌23枚, 12枚金牌."""
    if figure.quantity.unit in _MEDALS:
        return figure.quantity.unit
    if figure.quantity.unit not in _MEDAL_UNITS:
        return ""
    sentence = figure.context.sentence
    behind = _METAL_BEHIND.match(sentence, figure.until)
    before = _METAL_BEFORE.search(sentence, max(0, figure.at - _FEWEST * _FEWEST), figure.at)
    named = behind or before
    return named["metal"] if named else ""


_LAST = regex("[上往历去][届年]|上一届")
_METAL_BEHIND = regex("(?P<metal>[金银铜])(?:牌|(?=[、，。；]))")
_METAL_BEFORE = regex("(?P<metal>[金银铜])牌[为是有]?$")
_EARLIER = regex("[上往前]一?[届次]|去年|上年|历届")
_HEADS = frozenset({"headline", "kicker"})


def _counts_medals(figure: Figure, parts: Sequence[Figure]) -> bool:
    sentence = figure.context.sentence
    beside = sentence[figure.until : figure.until + _FEWEST] + clause_before(figure)[-_NAMED:]
    most = max(part.quantity.nominal for part in parts)
    earlier = _EARLIER.search(sentence, 0, figure.at) is not None
    headed = figure.context.kind in _HEADS and figure.context.block < parts[0].context.block
    return (
        figure.quantity.unit in _MEDAL_UNITS
        and not earlier
        and (headed or _MEDAL.search(beside) is not None)
        and figure.quantity.nominal >= most
        and not _LAST.search(sentence, 0, figure.at)
    )
