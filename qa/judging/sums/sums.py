"""Parts added up and held to their whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from operator import add

from qa.judging.arithmetic.arithmetic import (
    Interval,
    Verdict,
    as_printed,
    in_units_of,
    reached,
    verdict,
)
from qa.judging.arithmetic.slips import digits_told, scale_apart, slip_within
from qa.judging.linking.confirmed import all_confirmed
from qa.judging.sums.excused_sums import are_no_parts, is_excused
from qa.judging.sums.weighed_sums import sign_of, signed_sum, weighed_verdict
from qa.model import Figure, Quantity, Total
from qa.patterns import regex

_MORE = regex("另|此外|还有|其[余他]|余[为下者]|剩下|不含|未计")
"""What shows behind a list that more belongs to the whole."""
_SOME = regex("其中|包[括含]")
_FAR = 5
_FEW, _FINELY, _LEAD = 2, 3, 16
_UNITS = 1000
_POWERS = frozenset({10**3, 10**4, 10**8})
_NEAR, _HARDLY = Fraction(1, 4), Fraction(1, 25)
_SHORT = Fraction(1, 5)
_LITTLE = Fraction(1, 6)


def sum_of(total: Total) -> Fraction:
    """Add up the parts as printed."""
    return signed_sum(total)


def sum_verdict(total: Total) -> Verdict:
    """Say how the parts disagree with their whole, and with what else may be it.

    Parts that are not all may be less than the whole; what is not sure to belong together must
    be a slip of one digit apart; what other sums and shares bear out, each by itself, is right.
    """
    if all_confirmed((total.whole, *total.parts)):
        return ""
    if total.odds is None:
        return _told_verdict(total)
    found = weighed_verdict(total)
    return "" if found and are_no_parts(total) else found


def _told_verdict(total: Total) -> Verdict:
    """Say how the parts disagree with a whole that words or form give them."""
    whole, summed, reach = total.whole.quantity, sum_of(total), _reach(total)
    far = _FAR if len(total.parts) > _FEW else _FEW
    if not whole.nominal / far < summed < whole.nominal * far:
        scaled = _whole_scaled(total, summed) or _scaled(total, finely=True)
        return "warning" if scaled else ""
    found = _misfit(total, summed)
    some = not (total.complete or reach.low > whole.high or _nearly_all(total))
    if not found or (some and not (_scaled(total, finely=True) or _kinds_slipped(total, reach))):
        return ""
    if any(reach.meets(Interval.of(rival.quantity)) for rival in _others(total)):
        return ""
    if not total.gone and is_excused(total):
        return ""
    slipped = _slipped(total, reach) or _scaled(total) or _whole_slipped(total, reach)
    if not (total.sure or _nearly_all(total) or slipped):
        return ""
    return found if total.complete and total.sure else "warning"


def _kinds_slipped(total: Total, reach: Interval) -> bool:
    """Say whether kinds that 其中 names are a slip short of the whole, as if they were all."""
    last = total.parts[-1]
    more = _MORE.search(last.context.sentence, last.until)
    return total.sure and not more and len(total.parts) > _FEW and _slipped(total, reach)


def _others(total: Total) -> Iterator[Figure]:
    """Give the rivals that are not the whole told again: 超14亿 in a headline, 14.62亿 below."""
    whole = Interval.of(total.whole.quantity)
    for rival in total.rivals:
        if not (rival.quantity.hedge and Interval.of(rival.quantity).meets(whole)):
            yield rival


def share_told(total: Total) -> Figure | None:
    """Give the percentage beside the total that the parts are of it: the number reached."""
    whole, summed = total.whole.quantity, sum_of(total)
    for share in total.shares:
        if share.quantity.low * whole.nominal <= summed <= share.quantity.high * whole.nominal:
            return share
    return None


def sum_proof(total: Total) -> str:
    """Write out the sum, and the share that it makes where one is printed."""
    whole, summed, share = total.whole.quantity, sum_of(total), share_told(total)
    terms = "".join(_term(total, part) for part in total.parts).removeprefix(" + ")
    line = f"{terms} = {in_units_of(summed, whole)} ≠ {in_units_of(whole.nominal, whole)}"
    if share is None:
        return line
    return f"{line}\n{in_units_of(summed, whole)} ÷ {in_units_of(whole.nominal, whole)} ≈ " + (
        in_units_of(summed / whole.nominal, share.quantity)
    )


def _term(total: Total, part: Figure) -> str:
    sign = "−" if sign_of(total, part) < 0 else "+"
    return f" {sign} {in_units_of(part.quantity.nominal, part.quantity)}"


def _reach(total: Total) -> Interval:
    return reached(_adder(total), [part.quantity for part in total.parts], total.whole.quantity)


def _adder(total: Total) -> Callable[..., Interval]:
    """Give what adds up the parts, those that are gone taken off."""
    signs = [sign_of(total, part) for part in total.parts]
    nothing = Interval(Fraction(0), Fraction(0))

    def added(*parts: Interval) -> Interval:
        signed = zip(signs, parts, strict=True)
        return reduce(add, (part if sign > 0 else nothing - part for sign, part in signed))

    return added


def _misfit(total: Total, summed: Fraction) -> Verdict:
    """Say how the sum disagrees, whole and parts all rounded or all cut; the milder of the two."""
    coarsest, added = max(part.quantity.step for part in total.parts), _adder(total)
    figures = [total.whole.quantity, *_as_fine([part.quantity for part in total.parts])]
    found = [
        verdict(added(*map(Interval.of, parts)), summed, whole, coarsest)
        for whole, *parts in as_printed(figures)
    ]
    return min(found, key=("", "warning", "error").index)


def _as_fine(parts: Sequence[Quantity]) -> list[Quantity]:
    """Give the parts of a list as precise as its finest: 0.7万亩 beside 0.65万亩 is 0.70万亩."""
    finest = min(part.step for part in parts)
    alike = len({part.scale for part in parts}) == 1 and finest < parts[0].scale
    return [_finer(part, finest) if alike and not part.hedge else part for part in parts]


def _finer(part: Quantity, step: Fraction) -> Quantity:
    low, high = part.nominal - step / 2, part.nominal + step
    return part if part.exact else replace(part, low=low, high=high, step=step)


def _nearly_all(total: Total) -> bool:
    """Say whether hardly anything is left of the whole: less than the least of three parts."""
    whole, summed = total.whole.quantity.nominal, sum_of(total)
    least = min(part.quantity.nominal for part in total.parts)
    if _MORE.search(total.parts[-1].context.sentence, total.parts[-1].until):
        return False
    if summed > whole:
        most = _HARDLY if total.complete else _NEAR
        enough = _are_some(total) or len(total.parts) > _FEW * total.complete
        return enough and summed - whole <= whole * most
    little = len(total.parts) > _FEW and whole - summed < min(least, whole * _LITTLE)
    return little and (not _are_some(total) or _a_slip_short(total, _reach(total), tells=0))


def _are_some(total: Total) -> bool:
    """Say whether 其中 or 包括 leads to the parts, which need not be all."""
    first = total.parts[0]
    return _SOME.search(first.context.sentence, max(0, first.at - _LEAD), first.at) is not None


def _scaled(total: Total, *, finely: bool = False) -> bool:
    """Say whether a part is a power of ten away from what the others leave of the whole."""
    tells = _FINELY if finely else _FEW
    rest = total.whole.quantity.nominal - sum_of(total)
    return any(
        _has_lost_its_multiple(total, part, rest) or _is_scaled(part, rest, tells)
        for part in total.parts
        if part.quantity.nominal
    )


def _is_scaled(part: Figure, rest: Fraction, tells: int) -> bool:
    value = part.quantity.nominal
    telling = digits_told(part.quantity) + (rest / value + 1 in _POWERS) > _FEW
    return telling and (scale_apart(rest + value, value, tells) or 0) >= _UNITS


def _has_lost_its_multiple(total: Total, part: Figure, rest: Fraction) -> bool:
    """Say whether one part alone lacks the 万 or 亿 of all others, and would fit with it."""
    scales = {one.quantity.scale for one in (total.whole, *total.parts) if one is not part}
    times = rest / part.quantity.nominal + 1
    return len(scales) == 1 and {times * part.quantity.scale} == scales and times in _POWERS


def _whole_scaled(total: Total, summed: Fraction) -> bool:
    """Say whether parts and whole agree in all their digits, a thousand times or more apart."""
    whole = total.whole.quantity
    power = scale_apart(summed, whole.nominal, _FEW) if total.sure or total.complete else None
    exact = power and summed in {whole.nominal * power, whole.nominal / power}
    large = bool(exact) and power is not None and power >= _UNITS
    return (large or _in_another_unit(total)) and digits_told(whole) >= _FEW


def _in_another_unit(total: Total) -> bool:
    """Say whether the whole is the sum but for its unit: 1.5万亩, 2.1万亩, 3.6万公顷."""
    whole, parts = total.whole.quantity, [part.quantity for part in total.parts]
    if len({part.scale for part in parts}) > 1 or whole.suffix == parts[0].suffix:
        return False
    return sum_of(total) / parts[0].scale == whole.nominal / whole.scale


def _whole_slipped(total: Total, reach: Interval) -> bool:
    """Say whether a slip in the whole explains it, where three and more are listed in a sentence.

    Small numbers are often a slip apart by chance; so many side by side hardly are.
    """
    whole, first, last = total.whole, total.parts[0], total.parts[-1]
    listed = total.complete and len(total.parts) > _FEW and whole.span < first.span
    if not listed or last.context.span != whole.context.span:
        return False
    between = whole.context.sentence[whole.until : last.at]
    if between.startswith("、") or "其中" in between:
        return False
    apart = abs(reach.low / whole.quantity.nominal - 1)
    return apart <= _LITTLE and slip_within(whole.quantity, reach)


def _slipped(total: Total, reach: Interval) -> bool:
    """Say whether a slip of one digit, in the whole or a part, would make the sum right."""
    whole = total.whole.quantity
    near = -_SHORT <= reach.low / whole.nominal - 1 <= _NEAR
    return near and _a_slip_short(total, reach, tells=_FEW)


def _a_slip_short(total: Total, reach: Interval, tells: int) -> bool:
    """Say whether one digit mends the sum, in a number of more digits than `tells`."""
    whole = total.whole.quantity
    short = Interval.of(whole) - reach
    needed = [(part.quantity, Interval.of(part.quantity) + short) for part in total.parts]
    return any(
        digits_told(quantity) > tells and slip_within(quantity, reached)
        for quantity, reached in [(whole, reach), *needed]
    )
