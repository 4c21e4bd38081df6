"""All ways in which a figure that falls to each of something can be part of a product.

每箱运费42元 with 650箱 and 2.73万元; 每只每日2公斤 with 90天 and 一只羊180公斤. Units say what
can stand with what; what speaks for a way is told in `product_signs`, and weighed elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import product
from typing import NamedTuple

from qa.model import HEADS, Figure, Quantity, Span
from qa.patterns import regex
from qa.reading.figures.from_to import moves
from qa.reading.figures.gaps import RATES, clause_before, same_sentence
from qa.reading.figures.per import Per
from qa.reading.means.falls_to import SPELLS, Falls, falls_to
from qa.reading.means.lots import is_of_lots
from qa.reading.means.mean_pairs import MOVING
from qa.reading.means.named_each import named_counts
from qa.reading.means.no_means import is_limit
from qa.reading.means.portions import count_of, hours, stretches
from qa.reading.numbers.units import UNITS

_BACK, _AHEAD, _BLOCKS, _ALL_AHEAD = 24, 8, 2, 30
_TOTALS, _COUNTS = 6, 7
_NO_LOT = RATES | frozenset("months age days degree level score index temperature".split())
_CHANGED = regex(
    "(?:[增升涨跌]|(?<![起迫])降(?![雨雪水温])|减(?![负免排税]))[^，。；]{0,3}$|(?:[多少高低]|相差)[出于]?$"
)
_SHUT = regex("(?<!不)闭|开[放馆园]日|营业日|平日|工作日|休|除|不含|周末|每周|双休|不开|(?<!不)停")
_LENGTHS: Mapping[tuple[str, str], tuple[int, int]] = {
    ("天", "周"): (7, 7), ("天", "月"): (28, 31), ("天", "年"): (365, 366), ("月", "年"): (12, 12),
    ("天", "半年"): (181, 184), ("月", "半年"): (6, 6), ("小时", "天"): (24, 24),
    ("季", "年"): (4, 4), ("周", "年"): (52, 52), ("秒", "小时"): (3600, 3600),
    ("秒", "天"): (86400, 86400), ("分钟", "小时"): (60, 60), ("月", "季"): (3, 3),
}  # fmt: skip
"""How many of the first are in the second, at least and at most."""
_SPELLS = frozenset({"天", "月", "年"})
_PLAYED = frozenset("场 局 节 轮 盘".split())
_WATER = frozenset({"mass", "volume"})
_HOUR, _SECONDS = "小时", 3600
_PEOPLE = frozenset({"人", "人次", "口"})
_LEAD, _ROUND_THE_CLOCK = 12, 86_400


class Count(NamedTuple):
    """How many a figure falls to; the figure is None where words say it (全年, 三天来)."""

    quantity: Quantity
    span: Span
    figure: Figure | None
    name: str
    spell: bool = False
    """Whether a number for each day or year was taken as often as there were such."""


class Way(NamedTuple):
    """A total with the counts that a figure may fall to, `many` at a time (每百公里)."""

    total: Figure
    counts: tuple[Count, ...]
    many: Fraction

    @property
    def number(self) -> Quantity:
        """Give how many shares the total has."""
        first, *others = (count.quantity for count in self.counts)
        if not others and self.many == 1:
            return first
        made = reduce(Quantity.times, others, first)
        low, nominal, high = (end / self.many for end in (made.low, made.nominal, made.high))
        return replace(first, low=low, nominal=nominal, high=high)


def shared_out(figure: Figure) -> Falls | None:
    """Name what a figure falls to if products can be made with it."""
    quantity = figure.quantity
    if (
        quantity.dimension in _NO_LOT - {"score"}
        or quantity.nominal.numerator <= 0
        or figure.scope & MOVING
        or is_limit(figure)
    ):
        return None
    falls = falls_to(figure)
    if quantity.dimension == "score" and (falls is None or not _PLAYED & set(falls.names)):
        return None
    return falls if falls and falls.mean else None


def near(figures: Sequence[Figure], index: int) -> list[Figure]:
    """Give the figures around the one at `index` of which a product may be made."""
    each = figures[index]
    head = each.context.kind in HEADS
    low, high = (index, _ALL_AHEAD) if head else (_BACK, _AHEAD)
    return [
        one
        for one in figures[max(0, index - low) : index + high]
        if one is not each
        and (head or abs(one.context.block - each.context.block) <= _BLOCKS)
        and one.quantity.nominal > 0
        and not (one.scope & MOVING and not _fastest(one, each))
    ]


def _fastest(time: Figure, each: Figure) -> bool:
    """Say whether a time is that of the fastest train, as the speed beside it is."""
    told = each.quantity.dimension == "speed" and time.quantity.dimension == "seconds"
    return told and same_sentence(time, each) and "最快" in clause_before(time)


def ways(around: Sequence[Figure], each: Figure, falls: Falls) -> Iterator[Way]:
    """Give all ways to make a product with a figure, of the figures around it."""
    start = each.span.start
    ordered = sorted(around, key=lambda one: abs(one.span.start - start))
    ordered = [_as_water(one, each) for one in ordered]
    totals = [one for one in ordered if _is_total(one, each, falls)]
    totals = [one for one in totals if not is_of_lots(one, each)][:_TOTALS]
    if not totals:
        return
    counted = {name: _named(ordered, name, each)[:_COUNTS] for name in falls.names}
    for spell in _told_for(counted):
        counted[f"/{spell}"] = list(_counted(ordered, spell, each))[:_COUNTS]
    for total in totals:
        for counts in _counts(counted, total, falls):
            if not counts:
                continue
            spans = {total.span, *(one.span for one in counts if one.figure)}
            if len(spans) == 1 + sum(one.figure is not None for one in counts):
                yield Way(total, counts, falls.many)


def _named(ordered: Sequence[Figure], name: str, each: Figure) -> list[Count]:
    """Give what counts a name; of several only those that a mean's own words name."""
    return named_counts(list(_counted(ordered, name, each)), lambda count: count.figure, each)


def _told_for(counted: Mapping[str, Sequence[Count]]) -> set[str]:
    """Name the spells of time that some of the counts are told for: 每天12班."""
    figures = (count.figure for counts in counted.values() for count in counts)
    fallen = (falls_to(figure) for figure in figures if figure)
    return {name for falls in fallen if falls and falls.mean for name in falls.names} & _SPELLS


def _as_water(one: Figure, each: Figure) -> Figure:
    """Give tonnes of water as cubic metres, or these as kilograms, where each is in the other."""
    asked = each.quantity.dimension
    wet = "水" in clause_before(one) + clause_before(each)
    if not wet or {one.quantity.dimension, asked} != _WATER:
        return one
    return replace(one, quantity=one.quantity.of_water(asked))


def _is_total(one: Figure, each: Figure, falls: Falls) -> bool:
    mine, theirs = one.quantity, each.quantity
    if theirs.dimension == "speed":
        return mine.dimension == "length"
    if mine.dimension != theirs.dimension.partition("/")[0]:
        return False
    unit = theirs.unit.partition("/")[0]
    if mine.dimension == "seconds" and mine.nominal == _ROUND_THE_CLOCK:
        return False
    alike = mine.unit == unit or {mine.unit, unit} <= _PEOPLE
    alike = alike or unit + "次" == mine.unit or mine.unit + "次" == unit
    if not alike or mine.nominal == theirs.nominal or _CHANGED.search(clause_before(one)[-_LEAD:]):
        return False
    if same_sentence(one, each) and (moves(each, one) or moves(one, each)):
        return False
    own = falls_to(one)
    return not (own and set(falls.names) <= set(own.names))


def _counted(ordered: Sequence[Figure], name: str, each: Figure) -> Iterator[Count]:
    """Give the figures that tell how many there are of what a name means, the nearest first."""
    units = (name,) if name else ()
    dimension = each.quantity.dimension
    per = Per(units, priced="/" in dimension and bool(units), speed=dimension == "speed")
    known = UNITS.get(name)
    sort = known.dimension if known and not per.speed else ""
    for figure in ordered:
        if sort and figure.quantity.dimension not in {sort, "degree"}:
            continue
        count = count_of(figure, per, each)
        told = count and count.nominal > 1 and not clause_before(figure).endswith("每")
        if count and told:
            yield Count(count, figure.span, figure, name)


def _counts(
    counted: Mapping[str, Sequence[Count]], total: Figure, falls: Falls
) -> Iterator[tuple[Count, ...]]:
    """Give every choice of the counts that turn what falls to each into a total."""
    own = falls_to(total)
    held = own.names if own else ()
    left = {name for name in held if own and own.mean} - SPELLS - set(falls.names)
    choices: list[list[Count]] = []
    for name in falls.names:
        spell = next((other for other in held if (name, other) in _LENGTHS), None)
        if spell:
            shut = _SHUT.search(total.context.sentence)
            choices.append([*([] if shut else [_spell(name, spell, total)]), *counted[name]])
        elif name not in held:
            again = _over_spells(counted, name, total)
            choices.append([*counted[name], *again, *_stretches(total, name, falls)])
    for some in _picked(choices):
        if not left or left <= _carried(some):
            yield some


def _over_spells(
    counted: Mapping[str, Sequence[Count]], name: str, total: Figure
) -> Iterator[Count]:
    """Give how many there were in all, by what is told for each day: 每天12班, 365天."""
    for count in counted[name]:
        falls = falls_to(count.figure) if count.figure else None
        spell = falls.names[0] if falls and falls.mean and len(falls.names) == 1 else ""
        if falls is None or spell not in _SPELLS or spell == name:
            continue
        told = [one for one in counted.get(f"/{spell}", ()) if not _is_pause(one)]
        if not _SHUT.search(total.context.sentence):
            told += _stretches(total, spell, falls)
        for times in {one.quantity.nominal: one.quantity for one in reversed(told)}.values():
            yield count._replace(quantity=count.quantity.times(times), spell=True)


def _is_pause(days: Count) -> bool:
    """Say whether days are those on which nothing went on: 停运58天."""
    return days.figure is not None and _SHUT.search(clause_before(days.figure)) is not None


def _picked(choices: Sequence[Sequence[Count]]) -> Iterator[tuple[Count, ...]]:
    """Give a count for each name, or for one of two; none at all where none is asked."""
    yield from product(*choices)
    if len(choices) > 1:
        yield from ((one,) for choice in choices for one in choice)


def _carried(counts: Sequence[Count]) -> set[str]:
    """Give the names that the counts themselves fall to."""
    return {
        name
        for count in counts
        if count.figure and (falls := falls_to(count.figure))
        for name in falls.names
    }


def _stretches(total: Figure, name: str, falls: Falls) -> Iterator[Count]:
    """Give the days, months or years that the words around a total say."""
    if name in _SPELLS or name == _HOUR:
        told = (
            hours(total, _SECONDS if falls.stroke else 1)
            if name == _HOUR
            else stretches(total, Per((name,)))
        )
        for sharing in told:
            yield Count(sharing.count, sharing.span, None, name)


def _spell(name: str, spell: str, total: Figure) -> Count:
    low, high = (Fraction(one) for one in _LENGTHS[name, spell])
    quantity = Quantity(low, high, high, name, "days", suffix=name, exact=True)
    return Count(quantity, total.span, None, name)
