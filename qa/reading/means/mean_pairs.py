"""What a mean can be made of: the totals and the counts near it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qa.model import HEADS, Figure, Sharing
from qa.patterns import regex
from qa.reading.figures.from_to import moves
from qa.reading.figures.gaps import clause_before, same_sentence
from qa.reading.figures.per import Per, per
from qa.reading.means.certain_means import adjoins
from qa.reading.means.lots import is_of_lots
from qa.reading.means.no_means import of_another_kind, of_two_at_once
from qa.reading.means.portions import count_of, stretches

_BASIS = regex("按[^，。；]{1,24}(?:计|计算|测算|推算|算)[，,]?[^，。；]{0,8}$")
_MEMBER = regex(r"(?:分别|依次)[^，。；]{0,40}\d[^，。；]{0,5}[、和及]$")
"""What stands before a member of a row, which is no total: 分别迎客2.1万、2.4万和."""
_FIRST = regex(r"(?:分别|依次)[^，。；、\d]{0,6}$")
_JOINS = ("、", "和", "及", "与")
_ADDED = regex("(?:再|又|另)[^，。；、\\d]{0,4}$")
_WHO = regex("([\u4e00-\u9fff]{1,2}[户工员生者师官警]|医护)(?:平均|每[户人名位]|[户人]均)")
_ANY = frozenset(
    "农户 农民 村民 居民 市民 社员 会员 成员 职工 员工 用户 商户 住户 学生 师生".split()
)
NEAR = 12
MOVING = frozenset({"同比", "环比", "极值", "减少"})
_BLOCKS = 2
_PEOPLE = frozenset({"人", "人次"})
_SPOT = regex(r"(?:、\d[\d.]*公里)*[处起]")
_ONE_HOME = regex("一[套间栋户块亩](?:约|近)?$")
_DIGIT = regex(r"\d|[一二两三四五六七八九十百千万]")
_FAST = regex("[时车航流风]速|速度")


def meant(pairs: Sequence[Sharing], each: Figure) -> list[Sharing]:
    """Leave the counts that the text lets the mean be said of.

    按10万人计 names its count, 穿山的6公里每公里 counts what it is said of in its own clause.
    """
    offset, sentence = each.span.start - each.at, each.context.sentence
    clause = each.at - len(clause_before(each))
    basis = _BASIS.search(sentence, 0, each.at)
    basis = basis if basis and _DIGIT.search(basis[0]) else None
    inside = each.context.span.contains
    start = offset + (basis.start() if basis else clause)
    own = [p for p in pairs if inside(p.span) and start <= p.span.start < each.span.start]
    own = [pair for pair in own if pair.span != pair.total.span]
    return own if basis else own or list(pairs)


def narrowed(count: Figure, each: Figure) -> bool:
    """Say whether the mean is of some sort of people that the count does not name."""
    who = _WHO.search(clause_before(each))
    if who is None or who[1][-2:] in _ANY:
        return False
    words = clause_before(count) + count.context.sentence[count.until :][:NEAR]
    return who[1][-2:] not in words


def within_reach(figure: Figure, each: Figure) -> bool:
    """Say whether a figure may belong to a mean: near it, and no change of anything."""
    near = abs(figure.context.block - each.context.block) <= _BLOCKS or each.context.kind in HEADS
    return figure is not each and near and not figure.scope & MOVING


def _is_member(figure: Figure) -> bool:
    """Say whether a figure is one of a row that is told 分别, of which none is the whole."""
    sentence = figure.context.sentence
    first = _FIRST.search(sentence, 0, figure.at) and sentence.startswith(_JOINS, figure.until)
    return bool(first) or _MEMBER.search(sentence, 0, figure.at) is not None


def totals_near(near: Sequence[Figure], each: Figure, falls: Per) -> list[Figure]:
    """Give the figures of which the mean can be made: of its unit, and no means themselves.

    None where one is added to another (再得126分): neither is the whole.
    """
    if falls.speed:
        return [figure for figure in near if figure.quantity.dimension == "length"]
    dimension = each.quantity.dimension.partition("/")[0]
    unit = each.quantity.unit.partition("/")[0]
    totals = [
        figure
        for figure in near
        if figure.quantity.dimension == dimension
        and (figure.quantity.unit == unit or {figure.quantity.unit, unit} == _PEOPLE)
        and per(figure) != per(each)
        and figure.quantity.nominal != each.quantity.nominal
        and not (same_sentence(figure, each) and (moves(each, figure) or moves(figure, each)))
        and not (each.quantity.dimension == "seconds" and figure.quantity.low < each.quantity.high)
        and "计划" not in figure.scope ^ each.scope
        and not of_two_at_once(figure)
        and not _SPOT.match(figure.context.sentence, figure.until)
        and not of_another_kind(figure, each)
        and not _is_member(figure)
        and not is_of_lots(figure, each)
    ]
    added = [figure for figure in totals if _ADDED.search(clause_before(figure))]
    if any(same_sentence(figure, each) for figure in added):
        return []
    return [figure for figure in totals if figure not in added]


def pairs_of(near: Sequence[Figure], total: Figure, falls: Per, each: Figure) -> Iterator[Sharing]:
    """Give a total with every count near it that the mean can be said of."""
    for figure in near:
        if figure is total or narrowed(figure, each) or _FAST.search(clause_before(figure)):
            continue
        apart = per(figure) != per(total) and not _of_one_home(figure, total)
        spell = not per(figure) and _is_of_a_spell(total) and adjoins(total, each)
        if apart and not spell:
            continue
        if (count := count_of(figure, falls, each)) and count.nominal > 1:
            yield Sharing(total, count, figure.span)
    if per(total) is None:
        yield from stretches(total, falls)


def _is_of_a_spell(total: Figure) -> bool:
    """Say whether a total is that of each day or month: 每月采购2160斤，平均每名学员6斤."""
    falls = per(total)
    return falls is not None and set(falls.units) <= {"天", "月", "年", "周"} and bool(falls.units)


def _of_one_home(figure: Figure, total: Figure) -> bool:
    """Say whether an area is that of the one house whose price is told behind it: 一套105平方米."""
    return same_sentence(figure, total) and _ONE_HOME.search(clause_before(figure)) is not None
