"""Births, deaths, weddings and illness, the population, and their rates: % for ‰. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from qa.judging.arithmetic.slips import digits_told, scale_apart
from qa.judging.shares.thirds import Made, Third, quotient
from qa.model import Figure
from qa.patterns import regex

_RATE = regex(r"(出生|死亡|自然增长|结婚|离婚|发病|患病|犯罪|[万亿]人)率$")
_PEOPLE = regex(r"常住|户籍|总人口|年平均|年末|人口$")
_YOUNG = regex("婴儿|新生儿|[孕产]妇|5岁以下|五岁以下")
_UNITS = frozenset("人 对 例 件 起".split())
_ALIKE = {"发病": "病", "患病": "病", "犯罪": "案", "自然增长": "增"}
_NOT_ALL = frozenset({"增减", "减少", "新增", "同比"})
_SIGNS = frozenset("%‰")
_CLAUSE = regex("[，。；、]")
_FEWEST, _LEAD, _FAR = 2, 12, 1
_CROWD, _BIRTHS = 10_000, 1000
_ROUGHLY = Fraction(1, 8)


def vital_thirds(figures: Sequence[Figure]) -> Iterator[Third]:
    """Look at vital rates with the numbers that they are rates of, and the population."""
    rates = [one for one in figures if one.quantity.unit in _SIGNS and _is_rate(one)]
    for rate in rates:
        near = [one for one in figures if abs(one.context.block - rate.context.block) <= _FAR]
        among = _counts_born if _YOUNG.search(rate.measure.text) else _counts_all
        wholes = [one for one in near if among(one)]
        ways = [(part, whole) for part in _parts(near, rate) for whole in wholes]
        ways = [(part, whole) for part, whole in ways if whole not in part]
        if any(abs(_ratio(part, whole, rate) - 1) <= _ROUGHLY for part, whole in ways):
            continue
        off = [(part, whole, power) for part, whole in ways if (power := _power(part, whole, rate))]
        if off:
            part, whole, power = off[0]
            like = tuple(one for one in rates if one.quantity.unit != rate.quantity.unit)
            like = tuple(one for one in like if one in near)
            yield Third(rate, (*part, whole), power, like, _made(part, whole, rate))


def _made(part: Sequence[Figure], whole: Figure, rate: Figure) -> Made | None:
    """Divide what a rate is of by the whole; a growth of births less deaths is left out."""
    return quotient(part[0], whole, rate) if len(part) == 1 else None


def _is_rate(figure: Figure) -> bool:
    return figure.quantity.nominal != 0 and _RATE.search(figure.measure.text) is not None


def _parts(near: Sequence[Figure], rate: Figure) -> Iterator[tuple[Figure, ...]]:
    """Give what a rate may be of: the number of its own word or right before it; births, deaths."""
    same = [one for one in near if one.context.span == rate.context.span and _is_count(one)]
    found = _RATE.search(rate.measure.text)
    word = found[1] if found else ""
    before = [one for one in same if one.at < rate.at]
    named = [one for one in same if _ALIKE.get(word, word) in _words(one)]
    yield from ((one,) for one in {id(one): one for one in (*named, *before[-1:])}.values())
    if word == "自然增长":
        born, dead = ([one for one in same if what in _words(one)] for what in ("出生", "死亡"))
        yield from zip(born[:1], dead[:1], strict=False)


def _is_count(figure: Figure) -> bool:
    return figure.quantity.unit in _UNITS and figure.quantity.nominal > 0


def _words(figure: Figure) -> str:
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    return _CLAUSE.split(lead)[-1]


def _counts_all(figure: Figure) -> bool:
    """Say whether a figure is of the whole population."""
    people = figure.quantity.unit == "人" and figure.quantity.nominal >= _CROWD
    return (
        people and not figure.scope & _NOT_ALL and _PEOPLE.search(figure.measure.text) is not None
    )


def _counts_born(figure: Figure) -> bool:
    """Say whether a figure is of those born alive: infants' and mothers' deaths are of these."""
    born = figure.quantity.unit == "人" and figure.quantity.nominal >= _BIRTHS
    return born and "活产" in figure.measure.text


def _ratio(part: Sequence[Figure], whole: Figure, rate: Figure) -> Fraction:
    return _number(part) / whole.quantity.nominal / abs(rate.quantity.nominal)


def _number(part: Sequence[Figure]) -> Fraction:
    first, *rest = (one.quantity.nominal for one in part)
    return abs(first - sum(rest))


def _power(part: Sequence[Figure], whole: Figure, rate: Figure) -> int:
    told = [
        one.quantity
        for one in (*part, whole, rate)
        if one in (whole, rate) or not one.quantity.exact
    ]
    tells = min(map(digits_told, told))
    computed = _number(part) / whole.quantity.nominal
    fine = tells if len(part) == 1 else _FEWEST
    power = scale_apart(computed, abs(rate.quantity.nominal), fine) if tells >= _FEWEST else None
    return int(power) if power else 0
