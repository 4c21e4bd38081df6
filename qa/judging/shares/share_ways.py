"""What two counts and a percentage come to: quotients, slips, other wholes, other names."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from operator import truediv

from qa.judging.arithmetic.arithmetic import Interval, reached
from qa.judging.arithmetic.misprints import telling_digits
from qa.judging.arithmetic.quotients import quotient_fits
from qa.judging.arithmetic.slips import slip_within
from qa.model import Figure, Quantity, Share, Way
from qa.patterns import regex

_ITS_OWN = regex(
    r"(?:^|[，。；：])(?![其该此这那他她它每前后二两三]|平均|共|约|仅|已|均|分|合|各|进度)(?P<name>[\u4e00-\u9fff]{2,8})(?:占比?[为达]?|完成)(?:约|近)?$"
)
_OF_ITS_OWN = regex(
    r"(?:^|[，。；：])(?![其该此这那他她它每前后二两三]|平均|共|约|仅|已|均|分|合|各|进度|超|近|大)(?P<name>[\u4e00-\u9fff]{2,5})占[^，。；、\d]{2,10}的(?:约|近)?$"
)
_QUALIFIED = "part not so qualified"
_LEAD = 24
_NEAR, _HALF = Fraction(1, 50), Fraction(1, 2)
_TELLING, _FINE = 2, 3
_POWERS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))
_CLOSE, _WIDEST = Fraction(1, 200), Fraction(21, 20)


def operands(way: Way) -> tuple[Quantity, Quantity]:
    """Give what is divided, and by what: all but the part, or by both together, as it is told."""
    part, whole = way.part.quantity, way.whole.quantity
    if way.form == "rest":
        return _summed(whole, part, -1), whole
    return part, _summed(whole, part, 1) if way.form == "both" else whole


def _summed(one: Quantity, other: Quantity, sign: int) -> Quantity:
    low, high = (other.low, other.high) if sign > 0 else (other.high, other.low)
    return replace(
        one,
        low=one.low + sign * low,
        nominal=one.nominal + sign * other.nominal,
        high=one.high + sign * high,
    )


def made(way: Way) -> Fraction:
    """Give the quotient of a pair."""
    over, under = operands(way)
    return over.nominal / under.nominal


def slipped(way: Way, rate: Quantity) -> bool:
    """Say whether one digit, two turned round or a power of ten explains a misfit."""
    over, under = operands(way)
    if over.nominal <= 0 or under.low <= 0 or telling_digits(rate) < _TELLING:
        return False
    if rate.step * 2 == rate.scale:
        rate = replace(rate, step=rate.scale / 10)
    reach, made = reached(truediv, (over, under), rate), over.nominal / under.nominal
    if reach.high > reach.low * _WIDEST:
        return False
    if slip_within(rate, Interval(reach.low, reach.high)):
        return True
    fine = telling_digits(rate) >= _FINE
    return fine and any(abs(made / rate.nominal / power - 1) < _CLOSE for power in _POWERS)


def count_slipped(way: Way, share: Share) -> bool:
    """Say whether one digit of a count explains a misfit, where the share is told finely enough."""
    (over, under), rate = operands(way), share.rate.quantity
    own = _ITS_OWN.search(share.rate.context.sentence, 0, share.rate.at)
    if share.cue != "占" or over.nominal <= 0 or own:
        return False
    low, high = rate.nominal - rate.step / 2, rate.nominal + rate.step / 2
    if telling_digits(rate) < _FINE or low <= 0:
        return False
    counts = (
        (over, Interval(under.nominal * low, under.nominal * high)),
        (under, Interval(over.nominal / high, over.nominal / low)),
    )
    return any(telling_digits(one) >= _TELLING and slip_within(one, to) for one, to in counts)


def explains(way: Way, share: Share) -> bool:
    """Say whether a pair gives a percentage, or what it leaves: 优良224天、超标29天，超标率."""
    rate = share.rate.quantity
    named = share.cue != "占" and telling_digits(rate) >= _TELLING
    left = named and abs(1 - made(way) - rate.nominal) * 2 <= rate.step
    return left or quotient_fits(*operands(way), rate)


def nearly_explained(share: Share) -> bool:
    """Say whether a pair so nearly gives a percentage that another base explains the rest."""
    said = share.rate.quantity.nominal
    return any(abs(made(way) - said) < _NEAR * _span(way, said) for way in share.ways)


def _span(way: Way, said: Fraction) -> Fraction:
    """Give what a misfit is measured by: of whole numbers, a point of a high rate tells much."""
    exact = way.part.quantity.exact and way.whole.quantity.exact
    return min(said, _HALF) if exact and _QUALIFIED not in way.marks else said


def of_another_whole(way: Way, share: Share) -> bool:
    """Say whether another percentage beside it makes the same other whole, which is not printed."""
    if not share.rate.quantity.nominal:
        return False
    mine = way.part.quantity.nominal / share.rate.quantity.nominal
    others = [
        part.quantity.nominal / rate.quantity.nominal
        for part, whole, rate in share.peers
        if whole is way.whole
        and rate.quantity.nominal
        and not quotient_fits(part.quantity, whole.quantity, rate.quantity)
    ]
    alike = [other for other in others if abs(other / mine - 1) < _CLOSE]
    made = Interval(min([mine, *alike]), max([mine, *alike]))
    return bool(alike) and not slip_within(way.whole.quantity, made)


def of_another_name(part: Figure, rate: Figure) -> bool:
    """Say whether a percentage names its own part, which the count does not: 用电起火的占36.4%."""
    sentence = rate.context.sentence
    found = _ITS_OWN.search(sentence, max(0, rate.at - _LEAD), rate.at)
    taken = None if found else _OF_ITS_OWN.search(sentence, max(0, rate.at - _LEAD), rate.at)
    named = found or taken
    if named is None:
        return False
    around = part.context.sentence[max(0, part.at - _LEAD) : part.until + _LEAD]
    if part.context.span == rate.context.span:
        around = around[: max(0, named.start() - max(0, part.at - _LEAD))]
    name = named["name"]
    return name[:2] not in around if found else not set(name[:3]) & set(around)
