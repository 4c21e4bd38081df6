"""Means: a total, a count, and what falls to each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from qa.model import Figure, Mean, Sharing, Span
from qa.patterns import regex
from qa.reading.figures.from_to import moves
from qa.reading.figures.gaps import RATES, clause_before, gap, same_sentence
from qa.reading.figures.per import Per, per
from qa.reading.means.certain_means import (
    adjoins,
    certain_pair,
    names_its_count,
    of_another_fee,
    one_thing,
)
from qa.reading.means.no_means import is_no_mean, is_routine, of_another_kind, of_two_at_once
from qa.reading.means.portions import count_of, stretches
from qa.reading.totals.sides import sides

_BASIS = regex("按[^，。；]{1,24}(?:计|计算|测算|推算|算)[，,]?[^，。；]{0,8}$")
_ADDED = regex("(?:再|又|另)[^，。；、\\d]{0,4}$")
_WHO = regex("([\u4e00-\u9fff]{1,2}[户工员生者师官警]|医护)(?:平均|每[户人名位]|[户人]均)")
_ANY = frozenset(
    "农户 农民 村民 居民 市民 社员 会员 成员 职工 员工 用户 商户 住户 学生 师生".split()
)
_NEAR = 12
_MOVING = frozenset({"同比", "环比", "极值", "减少"})
_REACH = (12, 8)
_FAR, _LEAD = 3, 60
_MARKS, _CLAUSES = regex("[，；：]"), 3
_BLOCKS = 2
_HARDLY = Fraction(1, 100)
_ALL_THE_WAY = regex("全程|赛道|跑完|里程|距离|赛程|全长|总长|行程")
_STRETCH = regex("(?:前|后|最后|头|末|其余)$")
_OWN_TIME = regex(
    r"\d{1,2}月(?![，。])|[一二三四]季度|[上下]半年|当[日天月]|[昨今][日天]|高峰|假期|周末"
)
_ELLIPTIC = frozenset("算折相当起码样公斤吨亩场均产克千米")
_COMMON = frozenset(
    "的了是为达到有共计个每平均人户元万亿名位天日月年，。、；全市县区镇村本这该其中已约总合一二三四五六七八九十约近超多"
    "0123456789.,和与在下来上年"
)
_BELOW = 30
_HEADS = frozenset({"headline", "kicker"})
_PEOPLE = frozenset({"人", "人次"})
_WIDE = 24
_SPOT = regex(r"(?:、\d[\d.]*公里)*[处起]")
_SUMMED = regex("[总共]|累计|合计|连续|年来|年间|年内")
_ONE_HOME = regex("一[套间栋户块亩](?:约|近)?$")
_DIGIT = regex(r"\d|[一二两三四五六七八九十百千万]")
_FAST = regex("[时车航流风]速|速度")
_NO_LOT = RATES | {"days", "months", "age"}
_NEXT_LEVEL = regex("[^，。；：、]{0,3}[降升增减涨提缩压落][^，。；：、]{0,3}")
"""What leads from a mean to the level that it has moved to: 月均从6.3次降到3.8次."""


def read_means(figures: Sequence[Figure]) -> list[Mean]:
    """Read “total, count, each” from the figures of one article.

    Sure only where the sentence has one total and one count that can be meant; otherwise the
    nearest are taken, and the others of the neighbourhood are its `rivals`.
    """
    means = []
    for index, each in enumerate(figures):
        mean = _mean(figures, index, each) or sides(figures, index)
        if mean:
            means.append(mean)
    return means


def _mean(figures: Sequence[Figure], index: int, each: Figure) -> Mean | None:
    falls = per(each)
    if not falls or each.scope & _MOVING or is_no_mean(each):
        return None
    if each.quantity.dimension in _NO_LOT or each.quantity.nominal <= 0:
        return None
    low, high = (0, _BELOW) if each.context.kind in _HEADS else _REACH
    near = [f for f in figures[max(0, index - low) : index + high] if _within_reach(f, each)]
    totals = _totals(near, each, falls)
    pairs = [pair for total in totals for pair in _pairs(near, total, falls, each)]
    around = figures[max(0, index - low) : index + _WIDE]
    spoken = {pair.total.span for pair in pairs if _makes_another(pair, around, each)}
    pairs = [pair for pair in pairs if pair.total.span not in spoken]
    beside = [pair for pair in pairs if _beside(pair.total, each) and _in_half(pair.span, each)]
    pairs = [pair for pair in pairs if pair in beside or _tied(pair, each)]
    pairs = [pair for pair in pairs if not _of_another(pair, near, each)]
    beside = [pair for pair in beside if pair in pairs]
    if falls.units == ("年",):
        pairs = [pair for pair in pairs if _of_all_years(pair.total, each)]
    pairs = _meant(beside if falls.priced or not falls.units else pairs, each)
    if not pairs:
        return None
    certain = certain_pair(pairs, near, each, falls)
    sure = _alone(pairs, beside, totals, each) or certain is not None or _is_one(pairs, each)
    pairs.sort(
        key=lambda p: (
            p is not certain,
            p not in beside,
            p.total.context.block > each.context.block,
            _distance(p, each),
        )
    )
    first, *rivals = pairs
    if not (falls.speed or _flows(first.total, each)):
        return None
    sure = sure and not spoken
    if first in beside:
        rivals = [pair for pair in rivals if pair.total.context.block == each.context.block]
    others = (*rivals, *_told_before(figures[max(0, index - _LEAD) : index], first, each))
    return Mean(first.total, first.count, first.span, each, each.context, sure=sure, rivals=others)


def _flows(total: Figure, each: Figure) -> bool:
    """Say whether no account of its own can begin in the clauses between a total and its mean."""
    first, last = sorted((total, each), key=lambda one: one.span)
    return not same_sentence(total, each) or len(_MARKS.findall(gap(first, last))) <= _CLAUSES


def _told_before(before: Sequence[Figure], pair: Sharing, each: Figure) -> Iterator[Sharing]:
    """Give the totals of earlier paragraphs that make the mean with the same count, by a word."""
    count, mean = pair.count.nominal, each.quantity.nominal
    words = set(clause_before(each)) - _COMMON
    for total in before:
        earlier = total.context.block < min(each.context.block, pair.total.context.block)
        same = earlier and total.quantity.unit == pair.total.quantity.unit
        said = same and words.intersection(clause_before(total)[-_NEAR:])
        if said and abs(total.quantity.nominal - count * mean) < count * mean * _HARDLY:
            yield Sharing(total, pair.count, pair.span)


def _is_one(pairs: Sequence[Sharing], each: Figure) -> bool:
    """Say whether all pairs are one and the same, and the total stands right before the mean."""
    values = {(pair.total.quantity.nominal, pair.count.nominal) for pair in pairs}
    ahead = any(p.total.span < each.span and adjoins(p.total, each) for p in pairs)
    return ahead and len(values) == 1 < len(pairs)


def _makes_another(pair: Sharing, around: Sequence[Figure], each: Figure) -> bool:
    """Say whether a total and a count give another mean that is printed nearby."""
    made = pair.total.quantity.nominal / pair.count.nominal
    return any(
        figure is not each
        and figure.quantity.dimension == each.quantity.dimension
        and abs(figure.quantity.nominal - made) * 2 < made * _HARDLY
        and (per(figure) is not None or same_sentence(figure, each))
        for figure in around
    )


def _of_all_years(total: Figure, each: Figure) -> bool:
    """Say whether a total is what a yearly sum adds up to: 十年共, or of the same word."""
    words, mine = clause_before(total), clause_before(each)
    named = any(mine[at : at + 2] in words for at in range(len(mine) - 1))
    return named or _SUMMED.search(words) is not None or total.measure.text in each.measure.text


def _of_another(pair: Sharing, near: Sequence[Figure], each: Figure) -> bool:
    """Say whether a total and a count belong to another mean, or to some of what each is of."""
    total, inside = pair.total, "其中" in pair.total.scope
    count = next((figure for figure in near if figure.span == pair.span), None)
    some = inside != ("其中" in each.scope) and not (inside and _goes_on(total, each))
    narrowed = count is not None and "其中" in count.scope and not inside
    partial = count is not None and _STRETCH.search(clause_before(count)) is not None
    own = _OWN_TIME.search(clause_before(each)[-_NEAR:])
    elsewhere = own is not None and own[0] not in clause_before(total)
    made = pair.total.quantity.nominal / pair.count.nominal
    other = any(
        figure.quantity.dimension == each.quantity.dimension
        and _neighbours(figure, each)
        and figure is not each
        and abs(figure.quantity.nominal - made) < made * _HARDLY
        for figure in near
    )
    level = same_sentence(pair.total, each) and _NEXT_LEVEL.fullmatch(
        each.context.sentence, each.until, max(each.until, pair.total.at)
    )
    return bool(some or narrowed or partial or elsewhere or other or level)


def _goes_on(total: Figure, each: Figure) -> bool:
    """Say whether a mean is told of a part right behind it: 其中…；家电补贴…，平均每台1700元."""
    if not (same_sentence(total, each) and total.span < each.span):
        return False
    return "；" not in gap(total, each) and "其中" not in gap(total, each)


def _tied(pair: Sharing, each: Figure) -> bool:
    """Say whether the words around a total and a mean of another sentence have a sign in common.

    A mean that its bare unit names is of the total beside it, unless its sentence has the count.
    """
    total = pair.total
    if each.context.kind in _HEADS or same_sentence(total, each):
        return True
    if total.quantity.dimension != each.quantity.dimension.partition("/")[0]:
        return _ALL_THE_WAY.search(clause_before(total)) is not None
    if set(clause_before(each)) <= _COMMON | _ELLIPTIC and _neighbours(total, each):
        return not each.context.span.contains(pair.span)
    if total.quantity.dimension == "count" and names_its_count(each):
        return _neighbours(total, each)
    words = [clause_before(figure)[-_NEAR:] + _behind(figure) for figure in (total, each)]
    return bool((set(words[0]) & set(words[1])) - _COMMON)


def _neighbours(one: Figure, other: Figure) -> bool:
    return one.context.block == other.context.block


def _behind(figure: Figure) -> str:
    return figure.context.sentence[figure.until : figure.until + _FAR]


def _meant(pairs: Sequence[Sharing], each: Figure) -> list[Sharing]:
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
    words = clause_before(count) + count.context.sentence[count.until :][:_NEAR]
    return who[1][-2:] not in words


def _alone(
    pairs: Sequence[Sharing], beside: Sequence[Sharing], totals: Sequence[Figure], each: Figure
) -> bool:
    """Say whether the text leaves one total and one count to choose."""
    if each.context.kind in _HEADS:
        return len(pairs) == 1 and pairs[0].total.context.span.contains(pairs[0].span)
    wholes = [total for total in totals if not ("其中" in total.scope) > ("其中" in each.scope)]
    alone = len(beside) == 1 and sum(_beside(total, each) for total in wholes) == 1
    if not alone or of_another_fee(beside[0].total, each) or is_routine(each):
        return False
    return one_thing(beside[0].total, each)


def _within_reach(figure: Figure, each: Figure) -> bool:
    near = abs(figure.context.block - each.context.block) <= _BLOCKS or each.context.kind in _HEADS
    return figure is not each and near and not figure.scope & _MOVING


def _beside(figure: Figure, each: Figure) -> bool:
    """Say whether two figures stand in one half of a sentence."""
    if not same_sentence(figure, each):
        return False
    first, last = sorted((figure, each), key=lambda one: one.at)
    return "；" not in first.context.sentence[first.until : last.at]


def _in_half(span: Span, each: Figure) -> bool:
    """Say whether a count stands in the sentence of the mean, not beyond a semicolon."""
    sentence = each.context.span
    if not sentence.contains(span):
        return False
    offset = each.span.start - each.at
    low, high = sorted((span.start - offset, each.at))
    return "；" not in each.context.sentence[max(0, low) : high]


def _totals(near: Sequence[Figure], each: Figure, falls: Per) -> list[Figure]:
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
    ]
    added = [figure for figure in totals if _ADDED.search(clause_before(figure))]
    if any(same_sentence(figure, each) for figure in added):
        return []
    return [figure for figure in totals if figure not in added]


def _pairs(near: Sequence[Figure], total: Figure, falls: Per, each: Figure) -> Iterator[Sharing]:
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


def _distance(pair: Sharing, each: Figure) -> int:
    return abs(pair.total.span.start - each.span.start) + abs(pair.span.start - each.span.start)
