"""What sets two figures of two articles apart: another batch, time, place or thing. Pure."""

from __future__ import annotations

from functools import lru_cache

from qa.judging.arithmetic.misprints import slipped
from qa.judging.facts.places_apart import apart_by_place, told_of_a_neighbour, two_bodies
from qa.judging.facts.times_apart import (
    last_time,
    moved_on,
    one_day,
    other_batches,
    other_days,
    other_months,
    other_years,
    titled_years_apart,
)
from qa.judging.linking.asides import counted_otherwise
from qa.judging.linking.clauses import clause
from qa.judging.linking.kinship import WHOLE
from qa.judging.linking.measures import same_name
from qa.judging.linking.sorts import other_sorts
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_FRESH, _UNIT = 8, 2
_KEPT = 1 << 12
"""So many texts of which is remembered what was found in them: each meets many."""
_BUILT = regex(
    "(?:(?![一二两三四五六七八九十几各家所座个多])[\u4e00-\u9fff]){2}(?<![省市县区镇乡国])(?P<kind>大桥|隧道|高速|铁路|水库|[东南西北]站|机场|景区|古城|公园|博物馆|美术馆|图书馆|"
    "中学|小学|大学|医院|马拉松|水务|集团|股份|公司|银行|科技|能源|燃气|酒店|合作社|煤矿|校区|分馆)"
)
_OURS = regex("[我本该全各](?:[省市县区州镇乡村国校院])")
_ASIDE = regex("[^。；]{0,16}(?:另|还有|其余|又有)")
_THAT_DAY = regex("(?:那|当|这)[天日晚次]|此次|现场|当时")


def differ_at_once(one: Figure, other: Figure) -> bool:
    """Say whether one article gives both numbers, or each names a thing or place of its own."""
    return (
        told_there(one, other)
        or _named_apart(one, other)
        or titled_years_apart(one, other)
        or other_batches(one, other)
        or other_sorts(one, other)
        or apart_by_place(one, other)
    )


def of_others(one: Figure, other: Figure) -> bool:
    """Say whether each is of a place, a house, a body, a sort or an edition of its own."""
    if told_of_a_neighbour(one) != told_of_a_neighbour(other):
        return True
    if _named_apart(one, other) or titled_years_apart(one, other) or other_batches(one, other):
        return True
    return other_sorts(one, other) or two_bodies(one, other)


def differ(one: Figure, other: Figure) -> bool:
    """Say whether the sentences set the figures apart: another batch, more told beside one."""
    return (
        any(_ASIDE.match(figure.context.sentence, figure.until) for figure in (one, other))
        or other_months(one, other)
        or moved_on(one, other)
        or last_time(one) != last_time(other)
        or counted_otherwise(one) != counted_otherwise(other)
        or other_years(one, other)
        or other_days(one, other)
        or (one.quantity.dimension == "ratio" and _other_rates(one, other))
    )


def _other_rates(one: Figure, other: Figure) -> bool:
    """Say whether two rates are not plainly of one thing and time: 98.7% and 98.9% often meet."""
    if not same_name(one.measure, other.measure):
        return True
    return slipped(one, other) != "turned" and not one_day(one, other)


def _named_apart(one: Figure, other: Figure) -> bool:
    """Say whether each sentence names a bridge, a school … of its own before the number."""
    mine, theirs = (_built(figure.context.sentence, figure.at) for figure in (one, other))
    if not (mine and theirs):
        return False
    return bool(set(mine.values()) & set(theirs.values())) and not mine.keys() & theirs.keys()


@lru_cache(maxsize=_KEPT)
def _built(text: str, end: int) -> dict[str, str]:
    """Give the bridges, schools … that a text names before a place in it, with their kinds."""
    return {found[0]: found["kind"] for found in _BUILT.finditer(text[:end])}


def told_there(one: Figure, other: Figure) -> bool:
    """Say whether one article gives the other's number, too: then the two are two facts."""
    return (
        one.quantity.canonical in other.context.gist.numbers
        or other.quantity.canonical in one.context.gist.numbers
    )


def narrowed(figure: Figure, rival: Figure) -> bool:
    """Say whether what stands before 的 limits one figure, and is nowhere told of the other."""
    head, found, _ = clause(figure)[0].partition("的")
    if _THAT_DAY.match(head) or _follows_a_number(figure, rival):
        return False
    told = rival.context.gist.text
    words = content_words(_OURS.sub("", head))
    fresh = [word for word in words if word not in told and word not in WHOLE]
    return bool(found) and sum(map(rarity, fresh)) >= _FRESH


def _follows_a_number(figure: Figure, rival: Figure) -> bool:
    """Say whether right before the words is a number that stands beside the rival, too: 14家…的."""
    start = figure.at - len(clause(figure)[0])
    begins = figure.context.span.start + start
    told = {beside.quantity.canonical for beside in rival.beside}
    return any(
        begins - _UNIT <= beside.span.end <= begins + _UNIT and beside.quantity.canonical in told
        for beside in figure.beside
    )
