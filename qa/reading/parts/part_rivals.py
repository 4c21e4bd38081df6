"""What the figures near a part and its whole tell of the two, and what they differ by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations, takewhile
from typing import NamedTuple

from qa.model import Figure, Part, Share, Span, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, of_before, same_kind, same_sentence
from qa.reading.parts.part_pairs import Told

_FAR, _AHEAD, _PAIR, _FINE = 14, 6, 2, 3 * 10**6
_WORDING = 4
_WIDE = regex("^[，：]?全[国省市县区州盟旗镇乡村校]")
_NARROWER = regex("[仅光单就\\d日月年季旬周]|其中|[省市县区州盟旗镇乡村]$")
_MOST_KIN = 2
_STEPS = ((103, ""), (108, "by 8%"), (113, ""), (120, "by 20%"))
"""How far a part goes beyond its whole, and what tells of it: of hundred, up to so many."""


class Known(NamedTuple):
    """The relations of an article that were read before: wholes by the place of each part.

    `made` are all two parts that make, with others, a whole.
    """

    parts: dict[Span, list[Figure]]
    added: dict[Span, list[Figure]]
    shares: dict[Span, list[Figure]]
    totals: set[Span]
    made: set[tuple[Span, Span]]


class Around(NamedTuple):
    """All figures of an article, the worth of each, and what was read of them.

    Worth is a whole number of the smallest that is told apart: an acre (亩) is 2000/3 m².
    """

    figures: Sequence[Figure]
    worth: Sequence[int]
    known: Known


def around(figures: Sequence[Figure], relations: Sequence[object]) -> Around:
    """Give the figures of an article with what was read of them before."""
    return Around(figures, [_worth(figure) for figure in figures], _known_of(relations))


def _worth(figure: Figure) -> int:
    number, parts = figure.quantity.nominal.as_integer_ratio()
    return number * _FINE // parts


def _known_of(relations: Sequence[object]) -> Known:
    """Sort the relations of an article by their parts."""
    known = Known({}, {}, {}, set(), set())
    for one in relations:
        if isinstance(one, Part):
            known.parts.setdefault(one.part.span, []).append(one.whole)
        elif isinstance(one, Share) and one.part and one.whole:
            known.shares.setdefault(one.part.span, []).append(one.whole)
        elif isinstance(one, Total):
            known.totals.add(one.whole.span)
            for part in one.parts:
                known.added.setdefault(part.span, []).append(one.whole)
            if sum(part.quantity.nominal for part in one.parts) == one.whole.quantity.nominal:
                known.made.update(permutations([part.span for part in one.parts], 2))
    return known


def some_of_another(two: Told, between: Sequence[Figure]) -> bool:
    """Say whether the 其中 before a part speaks of a figure nearer than the whole."""
    part = two.part
    opening = part.context.sentence[: part.at]
    cut = opening.rfind("其中")
    if cut < 0 or "；" in opening[cut:]:
        return False
    return any(
        one.quantity.unit == part.quantity.unit
        and (not same_sentence(one, part) or one.until <= cut)
        and (same_sentence(one, part) or one.quantity.nominal >= part.quantity.nominal)
        for one in between
    )


def marks_beside(two: Told, all_of_it: Around, at: int, index: int) -> Iterator[str]:
    """Give what the figures around say of the figure at `index` being some of the one at `at`."""
    figures = all_of_it.figures
    between = figures[at + 1 : index]
    yield from _between(two, between)
    if not some_of_another(two, between):
        yield from _of_some(two, between)
    yield from _told(two, all_of_it.known, figures)
    yield from _larger(two, all_of_it, at, index)
    yield from _made(all_of_it, at, index)
    yield from _ratio(all_of_it.worth[index], all_of_it.worth[at])
    if at and of_before(two.whole) and "平均" in figures[at - 1].scope:
        yield "whole a mean"
    if at == 0 or figures[at - 1].context.block != two.whole.context.block:
        yield "whole first of its block"


def _between(two: Told, between: Sequence[Figure]) -> Iterator[str]:
    if kin := sum(one.quantity.unit == two.part.quantity.unit for one in between):
        yield f"parted by {min(kin, _MOST_KIN)} of their kind"
    if not same_sentence(two.whole, two.part):
        return
    if "；" in two.part.context.sentence[two.whole.until : two.part.at]:
        yield "across a semicolon"
        if _in_parallel(two):
            yield "parallel halves"
    if two.part.context.sentence.startswith("、", two.whole.until):
        yield "list mark at once"


def _in_parallel(two: Told) -> bool:
    """Say whether two things are told of in one wording: 小学预计招收…；初中预计招收…."""
    mine, theirs = two.of_part, two.of_whole
    ends = zip(reversed(mine), reversed(theirs), strict=False)
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], ends))
    heads = mine[: len(mine) - alike], _WIDE.sub("", theirs[: len(theirs) - alike])
    if alike < _WORDING or any(map(_NARROWER.search, heads)):
        return False
    return len(heads[0]) == len(heads[1]) > 1 and not set(heads[0]) & set(heads[1])


def _of_some(two: Told, between: Sequence[Figure]) -> Iterator[str]:
    """Tell what stands between 其中 and the part."""
    part, cut = two.part, two.run_up.rfind("其中")
    if cut < 0:
        return
    start = part.at - (len(two.run_up) - cut)
    inside = [one for one in between if same_sentence(one, part) and one.at >= start]
    yield "some between"
    if not inside:
        yield "some right before"
    if not inside and all(one.quantity.unit != part.quantity.unit for one in between):
        yield "some of the last of its kind"
    if inside and two.of_part and "其中" not in two.of_part:
        first, thing = inside[0], part.measure.thing
        beside = clause_before(first) + first.measure.thing
        beside += two.of_whole + two.whole.measure.thing
        if thing and thing[-1] not in beside:
            yield "some but of another name"


def _told(two: Told, known: Known, figures: Sequence[Figure]) -> Iterator[str]:
    """Tell what other relations hold of the two."""
    whole, part = two.whole.span, two.part.span
    most = two.part.quantity.nominal
    for mark, wholes in (
        ("told part of a larger", known.parts),
        ("share of a larger", known.shares),
    ):
        if any(one.span != whole and one.quantity.nominal >= most for one in wholes.get(part, ())):
            yield mark
    if _of_the_list(two, known):
        yield "some of the list"
    if (whole, part) in known.made or _is_told_again(two, known, figures):
        yield "both make a sum"
    if part in known.totals:
        yield "part is a total"
    if whole in known.added and all(one.span != part for one in known.added[whole]):
        yield "whole added to another"


def _of_the_list(two: Told, known: Known) -> bool:
    """Say whether a part is known to lie in what the other makes with more: 四类…。其中高级…."""
    if same_sentence(two.whole, two.part):
        return False
    lists = {one.span for one in known.added.get(two.whole.span, ())}
    return any(one.span in lists for one in known.parts.get(two.part.span, ()))


def _is_told_again(two: Told, known: Known, figures: Sequence[Figure]) -> bool:
    """Say whether a part repeats one that makes a sum with the whole: 救助1240起…；这1240起里…."""
    mine = two.part.quantity
    beside = {one for whole, one in known.made if whole == two.whole.span}
    return any(
        one.span in beside
        and (one.quantity.suffix, one.quantity.nominal) == (mine.suffix, mine.nominal)
        for one in (figures if beside else ())
    )


def _larger(two: Told, all_of_it: Around, at: int, index: int) -> Iterator[str]:
    """Tell where a figure stands before the part that is large enough to hold it."""
    part, (figures, worth, _) = two.part, all_of_it
    found = [
        place
        for place in range(max(0, index - _FAR), index)
        if worth[place] >= worth[index] and same_kind(figures[place], part)
    ]
    near = [figures[place] for place in found if place > at]
    before = [figures[place] for place in found]
    if near:
        another = all(_is_another(one, two) for one in near)
        yield "larger of another thing nearer" if another else "larger nearer"
    elif before and all(one.context.block != part.context.block for one in before):
        yield "larger before"
    if part.context.sentence.startswith(("其中", "这其中")) and "总" not in two.whole.scope:
        above = [one for one in before if _is_above(one, part)]
        if above and any("总" in one.scope for one in before):
            yield "some and a larger sum before"


def _is_above(one: Figure, part: Figure) -> bool:
    """Say whether a figure stands in another sentence of a part's paragraph or the one before."""
    return part.context.block - one.context.block <= 1 and not same_sentence(one, part)


def _is_another(one: Figure, two: Told) -> bool:
    """Say whether a figure names another thing than a part does."""
    thing, mine = one.measure.thing[-_PAIR:], two.part.measure.thing[-_PAIR:]
    return bool(thing and mine) and thing != mine and thing not in two.of_part


def _made(all_of_it: Around, at: int, index: int) -> Iterator[str]:
    """Tell whether what the two differ by, or make together, is printed."""
    figures, worth, _ = all_of_it
    part, whole = worth[index], worth[at]
    sought = {part - whole: "difference printed", part + whole: "sum printed"}
    for place in range(max(0, index - _FAR), min(index + _AHEAD, len(figures))):
        mark = sought.get(worth[place]) if place not in (at, index) else None
        if mark and same_kind(figures[place], figures[index]):
            yield mark


def _ratio(part: int, whole: int) -> Iterator[str]:
    mark = next((name for step, name in _STEPS if 100 * part <= step * whole), "by 35%")
    yield from (mark,) if mark else ()
