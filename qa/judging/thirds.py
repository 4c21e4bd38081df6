"""Three figures that fit but for a power of ten: part, whole and share; people, pay and budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import permutations
from typing import NamedTuple

from qa.judging.measures import kind
from qa.judging.quotients import quotient_misfit
from qa.judging.slips import digits_told, scale_apart
from qa.model import Figure
from qa.patterns import regex

_SHARES = frozenset("%‰成")
_SHARE_SAID = regex(
    r"(?:占|相当于|约为|约合|等于|不到)[^，。；、增减升降涨跌]{0,12}$|(?:占|是|为)[^，。；、增减升降涨跌]{0,16}的约?$"
)
_WHOLE = regex(r"[总全共主可]|储存|库容|设计|容量|面积|规模|目标|预算|人口|户籍|常住|保有")
_VITAL = regex(r"(?:出生|死亡|自然增长|结婚|离婚|发病|患病|犯罪|[万亿]人)率$")
_PEOPLE = regex(r"常住|户籍|总人口|年平均")
_EACH_MONTH = regex(r"每(?:人|户|名)每月|每月每(?:人|户|名)|月人均|人均每月")
_EACH_YEAR = regex(r"每(?:人|户|名)每年|每年每(?:人|户|名)")
_OF_YEAR = regex(r"全年|一年|年度|每年|年均|年[预支]")
_MONTHS_SAID = regex(r"(\d{1,2})个月")
_FALLS_TO = regex(
    r"(?:(?P<a>[人户村亩件车校店镇])均|(?P<b>(?<=单)[件张户亩]|[件张户亩](?=平?均))平?均?|(?:平均)?每个?(?P<c>[人户村亩]|公斤|吨|斤))"
    r"[^，。；、\d]{0,8}$"
)
_ALIKE = {"人": "人名位", "户": "户家", "村": "村", "车": "辆", "校": "所", "店": "家"}
_CUE = 14
_WEIGHTS = {"公斤": Fraction(1), "吨": Fraction(1000), "斤": Fraction(1, 2)}
"""What a total falls to by weight, in kilograms."""
_GIVEN, _OTHERWISE = regex("补|贴|奖|救助|慰问"), regex("投资|产值|销售|收入|理赔")
_CLAUSE = regex("[，。；：]")
_TELLING, _CROWD, _BEHIND, _LEAD, _FAR = 3, 20, 8, 24, 2
_YEAR_OF_MONTHS = 12
_FEWEST = 2
_WIDEST = Fraction(3, 2)
_BOUNDS = frozenset({"以上", "以下", "range"})
"""Hedges of classes of size, which are no amounts: 144平方米以上的占一成."""

_UNITS_OFF = (10**3, 10**4, 10**8)
_ROUGHLY, _CLOSELY, _FINELY = Fraction(1, 8), Fraction(1, 50), Fraction(1, 200)
_COUNTED = frozenset(
    "count ordinal ratio point times fold odds number temperature time age".split()
)


class Third(NamedTuple):
    """Figures that agree in their digits and not in their size: `odd` by the other two.

    `like` are rates of its kind beside it, in another sign.
    """

    odd: Figure
    others: tuple[Figure, Figure]
    times: int
    like: tuple[Figure, ...] = ()


def thirds(figures: Sequence[Figure]) -> Iterator[Third]:
    """Look for the relations of three figures that a power of ten spoils."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for number, figure in enumerate(ordered):
        near = ordered[max(0, number - _CROWD) : number + _BEHIND]
        at = min(number, _CROWD)
        if figure.quantity.unit in _SHARES:
            yield from _share(near, at)
            continue
        if figure.quantity.dimension.startswith("money"):
            yield from _monthly(near, at)
        yield from _each(near, at)


def _share(figures: Sequence[Figure], number: int) -> Iterator[Third]:
    """Look at a share with the parts and wholes that its block tells before it."""
    share = figures[number]
    lead = share.context.sentence[max(0, share.at - _LEAD) : share.at]
    if not _SHARE_SAID.search(lead) or share.quantity.nominal <= 0:
        return
    before = [one for one in figures[:number] if _near(one, share)]
    last = next((one for one in reversed(before) if _measured(one) or _counted(one)), None)
    alike = [one for one in figures[:number] if last and _of_kind(one, last)]
    if last and last.quantity.hedge in _BOUNDS:
        return
    pairs = list(permutations(alike, 2))
    if any(_agree(*pair, share) for pair in pairs):
        return
    apart = [pair for pair in pairs if last in pair and _apart(*pair, share)]
    if len(apart) == 1:
        yield _third(*apart[0], share)


def _agree(part: Figure, whole: Figure, share: Figure, weight: Fraction = Fraction(1)) -> bool:
    """Say whether a part and a whole make a share, more or less; a whole in tons by its weight."""
    ratio = part.quantity.nominal * weight / whole.quantity.nominal / share.quantity.nominal
    return abs(ratio - 1) <= _ROUGHLY


def _apart(part: Figure, whole: Figure, share: Figure) -> bool:
    if (
        not _WHOLE.search(whole.measure.text)
        or min(digits_told(figure.quantity) for figure in (part, whole)) < _FEWEST
    ):
        return False
    ratio = part.quantity.nominal / whole.quantity.nominal / share.quantity.nominal
    return _power_of_ten(max(ratio, 1 / ratio)) > 0 or _unit_off(part, whole, share)


def _unit_off(part: Figure, whole: Figure, share: Figure) -> bool:
    """Say whether a 万 or 亿 too few makes a hedged share of a part: 1350立方米, 三成多."""
    ratio, said = part.quantity.nominal / whole.quantity.nominal, share.quantity
    within = said.high < said.low * _WIDEST
    return within and any(said.low <= ratio * power <= said.high for power in _UNITS_OFF)


def _power_of_ten(ratio: Fraction) -> int:
    """Give the power of ten that a ratio nearly is, 0 for none."""
    power = 10 ** (len(str(round(ratio))) - 1)
    near = (one for one in (power, 10 * power) if one > 1 and abs(ratio / one - 1) <= _CLOSELY)
    return next(near, 0)


def _third(part: Figure, whole: Figure, share: Figure) -> Third:
    ratio = part.quantity.nominal / whole.quantity.nominal / share.quantity.nominal
    return Third(part, (whole, share), round(max(ratio, 1 / ratio)))


def _near(one: Figure, share: Figure) -> bool:
    return (
        one.context.block == share.context.block
        and share.context.span.start - one.context.span.end <= _FAR
    )


def _measured(figure: Figure) -> bool:
    counted = figure.quantity.dimension in _COUNTED or figure.quantity.unit in _SHARES
    return not counted and figure.quantity.nominal > 0


def _counted(figure: Figure) -> bool:
    return figure.quantity.dimension == "count" and digits_told(figure.quantity) >= _FEWEST


def _of_kind(one: Figure, other: Figure) -> bool:
    near = abs(one.context.block - other.context.block) <= 1
    return near and kind(one.quantity) == kind(other.quantity) and one.quantity.nominal > 0


def vital_thirds(figures: Sequence[Figure]) -> Iterator[Third]:
    """Look at the rates of births and deaths with the number before them, and the population."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    people = [
        one
        for one in ordered
        if one.quantity.unit == "人" and _PEOPLE.search(one.measure.text) and _counts_all(one)
    ]
    for number, rate in enumerate(ordered):
        if rate.quantity.unit not in _SHARES or not _VITAL.search(rate.measure.text) or not number:
            continue
        part = ordered[number - 1]
        same = part.context.span == rate.context.span and part.quantity.unit == "人"
        wholes = [one for one in people if one is not part and one.quantity.nominal > 0]
        if same and not any(_fits(part, whole, rate) for whole in wholes):
            apart = [whole for whole in wholes if _power(part, whole, rate)]
            like = tuple(one for one in ordered if _is_like(one, rate))
            yield from (
                [Third(rate, (part, apart[0]), _power(part, apart[0], rate), like)] if apart else []
            )


def _is_like(one: Figure, rate: Figure) -> bool:
    """Say whether another vital rate of the paragraph is told in the other sign."""
    vital = one.quantity.unit in _SHARES and _VITAL.search(one.measure.text) is not None
    beside = one.context.block == rate.context.block
    return vital and beside and one.quantity.unit != rate.quantity.unit


def _counts_all(figure: Figure) -> bool:
    return not figure.scope & {"增减", "减少", "新增"} and figure.quantity.nominal > 0


def _fits(part: Figure, whole: Figure, rate: Figure) -> bool:
    return _agree(part, whole, rate)


def _power(part: Figure, whole: Figure, rate: Figure) -> int:
    tells = min(digits_told(figure.quantity) for figure in (part, whole, rate))
    computed = part.quantity.nominal / whole.quantity.nominal
    power = scale_apart(computed, rate.quantity.nominal, tells) if tells >= _FEWEST else None
    return int(power) if power else 0


def _each(figures: Sequence[Figure], number: int) -> Iterator[Third]:
    """Look at what falls to each, how many they are, and the total, in one sentence or two."""
    each = figures[number]
    lead = each.context.sentence[max(0, each.at - _CUE) : each.at]
    cue = _FALLS_TO.search(lead)
    if cue is None or each.quantity.nominal <= 0 or digits_told(each.quantity) < _FEWEST:
        return
    name = cue["a"] or cue["b"] or cue["c"]
    shared = [one for one in figures if one is not each and _is_of(one, name, each)]
    totals = [one for one in figures if one is not each and _same_total(one, each)]
    pairs = [(total, count) for total in totals for count in shared if total is not count]
    exact, weight = name in _WEIGHTS, _WEIGHTS.get(name, Fraction(1))
    if any(_agree(total, count, each, weight) for total, count in pairs):
        return
    apart = [pair for pair in pairs if _close_but_for_scale(*pair, each, exact=exact)]
    if len(apart) == 1:
        total, count = apart[0]
        ratio = total.quantity.nominal / count.quantity.nominal / each.quantity.nominal
        yield Third(each, (count, total), round(max(ratio, 1 / ratio)))


def _is_of(figure: Figure, name: str, each: Figure) -> bool:
    """Say whether a figure counts what something falls to: 252个村, 3.6亿件, 21万人."""
    behind = figure.context.sentence[figure.until : figure.until + 2]
    unit = figure.quantity.suffix.lstrip("万亿千百")
    named = unit == name or behind.startswith(name) or unit in _ALIKE.get(name, "")
    near = abs(figure.context.block - each.context.block) == 0
    return named and near and figure.quantity.nominal > 0


def _same_total(figure: Figure, each: Figure) -> bool:
    same = figure.quantity.dimension == each.quantity.dimension and not _for_other_ends(
        figure, each
    )
    near = figure.context.span == each.context.span
    return same and near and figure.quantity.nominal > 0


def _for_other_ends(total: Figure, each: Figure) -> bool:
    """Say whether each is given something and the total is what was invested, sold or earned."""
    leads = [_CLAUSE.split(one.context.sentence[: one.at])[-1] for one in (each, total)]
    given = [_GIVEN.search(lead) is not None for lead in leads]
    return given[0] and not given[1] and _OTHERWISE.search(leads[1]) is not None


def _close_but_for_scale(total: Figure, count: Figure, each: Figure, *, exact: bool) -> bool:
    """Say whether three figures agree in their digits alone; to the last, where `exact`."""
    ratio = total.quantity.nominal / count.quantity.nominal / each.quantity.nominal
    power = _power_of_ten(max(ratio, 1 / ratio))
    if exact:
        most = max(digits_told(figure.quantity) for figure in (total, each))
        return most >= _TELLING and power == max(ratio, 1 / ratio)
    told = min(digits_told(figure.quantity) for figure in (total, count))
    if not power or (told < _FEWEST and digits_told(each.quantity) < _TELLING):
        return False
    if told < _FEWEST:
        return abs(max(ratio, 1 / ratio) / power - 1) <= _FINELY
    return quotient_misfit(total.quantity, count.quantity, each.quantity) == "scale"


def _monthly(figures: Sequence[Figure], number: int) -> Iterator[Third]:
    """Look at what each gets a month, how many they are, and what it costs in a year."""
    each = figures[number]
    lead = each.context.sentence[max(0, each.at - _LEAD) : each.at]
    monthly = _EACH_MONTH.search(lead) is not None
    if not monthly and not _EACH_YEAR.search(lead):
        return
    people = [one for one in figures[:number] if _near(one, each) and one.quantity.unit in "人户名"]
    totals = [one for one in figures[number + 1 :] if _near(each, one) and _is_total(one)]
    if not people or not totals:
        return
    count, total = people[-1], totals[0]
    months = _months(total) if monthly else 1
    year = replace(
        each.quantity,
        low=each.quantity.low * months,
        nominal=each.quantity.nominal * months,
        high=each.quantity.high * months,
    )
    if months and quotient_misfit(total.quantity, count.quantity, year) == "scale":
        ratio = total.quantity.nominal / count.quantity.nominal / year.nominal
        yield Third(each, (count, total), round(max(ratio, 1 / ratio)))


def _is_total(figure: Figure) -> bool:
    return figure.quantity.dimension.startswith("money") and figure.quantity.nominal > Fraction(0)


def _months(total: Figure) -> int:
    lead = total.context.sentence[max(0, total.at - _LEAD) : total.at]
    said = _MONTHS_SAID.search(lead)
    return int(said[1]) if said else _YEAR_OF_MONTHS if _OF_YEAR.search(lead) else 0
