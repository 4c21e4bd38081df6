"""Parts told one after another over clauses and sentences, and the whole before or behind them.

A whole says how many parts there are (五个区县, 分两期, 三段合起来), the parts are numbered
(第一段…第二段…; 一等奖, 二等奖), or the last is the rest. A roll that only looks like one, behind
共 or 总, is not sure.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, groupby, pairwise
from typing import NamedTuple

from qa.model import Figure, Total
from qa.model.sayings import REST
from qa.patterns import regex
from qa.reading.figures.from_to import is_former
from qa.reading.figures.gaps import (
    APART,
    RATES,
    clause_before,
    gap,
    is_yield,
    kind_of,
    of_before,
    same_kind,
    same_sentence,
)
from qa.reading.figures.moves import move
from qa.reading.parts.ordinals import numbered
from qa.reading.parts.part_counts import part_counts
from qa.reading.totals.kin import bare_names, divide
from qa.reading.totals.made import is_made_of_some, is_near, makes
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.total_shapes import is_one_of_a_row

_WHOLE = regex(
    r"总(?!书记|理|局|队|部|经理|监|结|工会|医院|站|裁|统)|(?<!公)共(?!同|建|享|产|和国|青|用|作|商|富|治|赢|识)|"
    "合计|全部|现有|一行|全(?:[程长线年场省市县区州镇村校院国域站厂店馆园]|流域|路段)|加起来|总和|整[条个段]|合起来|加起来|累计|相加|加在一|凑[齐成够]|拢共|统共|归拢|归总|归到一|这[笔批]|揽|收官"
)
_REST = regex("其[余他它]|剩余|余下|剩下|最后|末[节段]?|另外?的?[一\\d]")
_WITHIN = regex("其中|包括|[中里当]，")
_DIGIT = regex("\\d")
_SPEED = ("速度", "时速")
_OPEN = regex(
    "等(?![级候待])|主要(?!由)|左右|较多|居多|最[多高大]|前[三五十]|例如|部分(?!时)|多数|大多|之一"
)
_WIDER = regex("全[省市县区州镇乡村国]")
_LISTED = regex("[：—]|[中里]，")
_COLON = regex("[^，。；：\\d]{0,8}(?:：|——)[^，。；：\\d]{1,12}")
_COUNTED_UP = frozenset({"seconds", "score"})
_NO_PARTS = RATES | {"days", "months", "age", "temperature", "score/"}
_TWO, _FEW = 2, 4
_LEFT = Fraction(1, 8)
_MOST = 12
_STEP = 70
_FULL, _HALVES = frozenset("。"), frozenset("；。")
_LEAD, _AT_ONCE = 24, 16


class Roll(NamedTuple):
    """Parts of a whole, and whether the words leave no doubt that they are all."""

    parts: tuple[Figure, ...]
    sure: bool


def read_rolls(figures: Sequence[Figure]) -> Iterator[Total]:
    """Read the rolls of one article, each with the whole beside it."""
    for _, group in groupby(figures, key=lambda figure: figure.context.block):
        block = list(group)
        kinds = Counter(map(kind_of, block)) if len(block) > _TWO else Counter()
        for index, whole in enumerate(block if kinds else ()):
            if kinds[kind_of(whole)] <= _TWO or not _may_be_whole(whole):
                continue
            ways = _ahead(block, index), _behind(block, index)
            rolls = (_roll(whole, members, lead) for members, lead in ways)
            roll = next((roll for roll in rolls if roll), None)
            if roll and not _is_made(whole, ways, block[max(0, index - _MOST) : index]):
                yield Total(whole, roll.parts, complete=True, context=whole.context, sure=roll.sure)


def _is_made(
    whole: Figure, ways: Sequence[tuple[Sequence[Figure], str]], before: Sequence[Figure]
) -> bool:
    """Say whether some of the figures beside a whole, or two of those before it, add up to it."""
    if any(is_made_of_some(whole, members) for members, _ in ways):
        return True
    ahead = [figure for figure in before if adds(figure, whole)]
    return any(makes(whole, pair) for pair in combinations(ahead, _TWO))


def _may_be_whole(figure: Figure) -> bool:
    return (
        figure.quantity.dimension not in _NO_PARTS
        and not figure.scope & (APART | {"其中"})
        and not _is_difference(figure)
        and not REST.search(clause_before(figure))
    )


def _is_difference(figure: Figure) -> bool:
    moved = move(clause_before(figure))
    return moved is not None and not moved["to"]


def _is_reached(figure: Figure) -> bool:
    """Say whether a figure is the level that something fell or rose to: 由12名降到8名."""
    moved = move(clause_before(figure))
    return moved is not None and bool(moved["to"])


def _ahead(block: Sequence[Figure], index: int) -> tuple[list[Figure], str]:
    """Give the figures behind a whole that may be its parts, and the words that lead to them."""
    whole = block[index]
    members: list[Figure] = []
    last, aside, stop = whole, False, _HALVES
    for figure in block[index + 1 : index + 1 + _MOST * _TWO]:
        if len(step := gap(last, figure)) > _STEP:
            break
        inner = last is not whole and _WITHIN.search(step) is not None
        # 其中 that opens a sentence leads to all of its halves
        stop = (_FULL if "。" in step else _HALVES) if inner else stop
        aside = inner or (aside and stop.isdisjoint(step))
        last = figure
        if aside or not adds(figure, whole):
            continue
        if not members and gap(whole, figure).startswith("、"):
            break
        members.append(figure)
    if members and is_one_of_a_row(block, index, members[0]):
        return [], ""
    lead = clause_before(whole)[-_LEAD:] + gap(whole, members[0]) if members else ""
    return members[:_MOST], lead


def _behind(block: Sequence[Figure], index: int) -> tuple[list[Figure], str]:
    """Give the figures before a whole that may be its parts, and the words that lead to it.

    In a sentence of its own the whole comes at once: 三段首尾相接，全程…
    """
    whole = block[index]
    members = [
        figure
        for figure in block[max(0, index - _MOST) : index]
        if adds(figure, whole) and "其中" not in figure.scope
    ]
    lead = gap(members[-1], whole) if members else ""
    told, _, own = lead.rpartition("。")
    # what a sentence tells of its parts together may be of another thing: 三类合计接待286万人次。
    lead = own if _DIGIT.search(told) else lead
    apart = "。" in lead and len(lead.rpartition("。")[2]) > _AT_ONCE
    if apart or _REST.search(lead):
        return [], ""
    return members, lead[-_STEP:]


def adds(part: Figure, whole: Figure) -> bool:
    """Say whether a figure can be a part of another by kind, time and size."""
    dimension = part.quantity.dimension
    alike = same_kind(part, whole) or (
        dimension in _COUNTED_UP and dimension == whole.quantity.dimension
    )
    return (
        alike
        and not part.scope & APART
        and (part.scope ^ whole.scope) & {"计划"} == frozenset()
        and part.quantity.nominal < whole.quantity.nominal
        and of_before(part) == of_before(whole)
        and not _is_difference(part)
        and _is_reached(part) == _is_reached(whole)
        and not clause_before(part).endswith(_SPEED)
        and not is_former(part)
        and not is_yield(part)
    )


def _roll(whole: Figure, members: Sequence[Figure], lead: str) -> Roll | None:
    """Choose among the figures beside a whole those that are told to be its parts."""
    if len(members) < _TWO or _overlapping(whole, members):
        return None
    backward = _is_behind(whole, members)
    told = _WHOLE.search(lead if backward else clause_before(whole)) is not None
    listed = not backward and _LISTED.search(gap(whole, members[0])) is not None
    ways = (_announced, _numbered) if backward else (_announced, _closed, _numbered)
    for way in (*ways, _behind_colon) if listed else ways:
        parts = way(whole, members, lead)
        told = told or (listed and way in {_numbered, _behind_colon})
        if parts and (told or len(parts) > _TWO):
            return Roll(tuple(parts), sure=told and _side_by_side(parts) and is_near(whole, parts))
    if told and not backward and (parts := _divided(whole, members)):
        return Roll(tuple(parts), sure=True)
    parts = _next(whole, members) if told and not backward else []
    if told and backward and not _WIDER.search(lead):
        parts = [figure for figure in members if same_sentence(figure, whole)]
    return Roll(tuple(parts), sure=False) if len(parts) >= _TWO else None


def _divided(whole: Figure, members: Sequence[Figure]) -> list[Figure]:
    """Give the first members, side by side, whose names are all that there is: men and women."""
    first = members[0]
    apart = not same_sentence(whole, first) and _WITHIN.search(gap(whole, first)) is None
    beside = [figure for figure in members if same_sentence(figure, first)][:_MOST]
    names = bare_names(
        clause_before(one, floor=before.until if same_sentence(before, one) else 0)
        for before, one in pairwise([whole, *beside])
    )
    return next(
        (beside[:n] for n in range(_TWO, len(beside) + 1) if apart and divide(names[:n])), []
    )


def _numbered(whole: Figure, members: Sequence[Figure], lead: str) -> list[Figure]:
    """Give the members that a series numbers, where no more are announced or left to come."""
    parts = numbered(members, whole, backward=_is_behind(whole, members))
    if not parts or max(part_counts(lead), default=0) > len(parts):
        return []
    left = whole.quantity.nominal - sum(part.quantity.nominal for part in parts)
    least = min(part.quantity.nominal for part in parts)
    return parts if left < min(least, whole.quantity.nominal * _LEFT) else []


def _is_behind(whole: Figure, members: Sequence[Figure]) -> bool:
    return members[-1].span.start < whole.span.start


def _closed(whole: Figure, members: Sequence[Figure], _: str) -> list[Figure]:
    """Give the members of a sentence up to the one that is told to be the rest."""
    before = [whole, *members]
    for at, figure in enumerate(members):
        if at and not same_sentence(figure, members[0]):
            break
        step = gap(before[at], figure)
        if at and _REST.search(step) and not _OPEN.search(step):
            return list(members[: at + 1]) if not _of_halves(whole, members[: at + 1]) else []
    return []


def _of_halves(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether a sentence tells of two things in its halves: 已验收…，未验收…；有证…，其余…."""
    if not same_sentence(whole, parts[0]):
        return False
    half = whole.context.sentence.find("；", whole.until, parts[-1].at)
    return half > parts[0].at and not is_told(whole)


def _behind_colon(whole: Figure, members: Sequence[Figure], _: str) -> list[Figure]:
    """Give the members of the list that a colon opens: 18个节目：歌舞8个，小品4个，戏曲6个."""
    step = gap(whole, members[0])
    inside = [figure for figure in members if same_sentence(figure, whole)]
    text = whole.context.sentence[whole.until : inside[-1].until + _FEW] if inside else ""
    plain = _COLON.fullmatch(step) and not _OPEN.search(text) and not _WITHIN.search(text)
    return inside if plain and len(inside) > _TWO else []


def _next(whole: Figure, members: Sequence[Figure]) -> list[Figure]:
    """Give the members in the sentence of the whole, else in the one that follows."""
    inside = [figure for figure in members if same_sentence(figure, whole)]
    parts = inside or [figure for figure in members if same_sentence(figure, members[0])]
    text = gap(whole, parts[0]) + parts[0].context.sentence[parts[0].until : parts[-1].at]
    plain = not any(_WHOLE.search(clause_before(part)) for part in parts)
    within = _WITHIN.search(gap(whole, parts[0]))
    return parts if plain and not within and not _OPEN.search(text) else []


def _goes_on(members: Sequence[Figure], count: int) -> bool:
    """Say whether a row of members has more than so many."""
    return count < len(members) and gap(members[count - 1], members[count]).startswith("、")


def _announced(whole: Figure, members: Sequence[Figure], lead: str) -> list[Figure]:
    """Give as many members as the words before or behind them say that there are."""
    backward = _is_behind(whole, members)
    for count in part_counts(lead):
        if count <= len(members) and (backward or not _goes_on(members, count)):
            return list(members[-count:] if backward else members[:count])
    for count in range(_TWO, len(members) + 1) if backward else ():
        first = members[-count]
        head = first.context.sentence[max(0, first.at - _LEAD) : first.at]
        if count in part_counts(head):
            return list(members[-count:])
    return []


def is_told(figure: Figure) -> bool:
    """Say whether the words before a figure call it a whole: 共, 总, 全长."""
    return _WHOLE.search(clause_before(figure)) is not None


def _side_by_side(parts: Sequence[Figure]) -> bool:
    return all(same_sentence(one, parts[0]) for one in parts)


def _overlapping(whole: Figure, members: Sequence[Figure]) -> bool:
    sentences = {id(figure.context): figure.context.sentence for figure in (whole, *members)}
    return any(map(overlap_told, sentences.values()))
