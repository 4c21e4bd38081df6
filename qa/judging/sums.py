"""Parts added up and held to their whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import reduce
from itertools import combinations, pairwise
from operator import add
from re import Pattern

from qa.judging.arithmetic import Interval, Verdict, as_printed, in_units_of, reached, verdict
from qa.judging.measures import same_kind
from qa.judging.otherwise import one_in_another
from qa.judging.slips import digits_told, scale_apart, slip_within
from qa.judging.weighed_sums import sign_of, signed_sum, weighed_verdict
from qa.model import Figure, Quantity, Total
from qa.patterns import regex

_MORE = regex("另|此外|还有|其余|其他|不含|未计")
"""What shows behind a list that more belongs to the whole."""
_ALL = regex("分别|包括|其中|：")
_TWICE, _MANY = 2, 6
_FAR = 5
_FEW, _FINELY, _MORE_PARTS = 2, 3, 3
_UNITS = 1000
_POWERS = frozenset({10**3, 10**4, 10**8})
_NEAR, _HARDLY = Fraction(1, 4), Fraction(1, 25)
_SHORT = Fraction(1, 8)
_LEAD = 24
_SUMMED, _LEFT = (
    regex("[总共]|合计"),
    regex("注销|核销|退出|撤[销并]|吊销|取消|减少|关停|调出|流出|离[职任开]"),
)
"""What goes off a number that was there: 开户52户、销户9户."""
_CAME = regex("新(?![区城村])|认定|纳入|转入|加入|增加")
_CLAUSE = regex("[，。；、：]")
_GUESSED = regex("推算|估算|推测|预计|估计|(?:目标|任务|计划)[^，。；]{0,3}$")
_SO_FAR = regex("累计[^，。；]*$")
_LITTLE = Fraction(1, 6)


def sum_of(total: Total) -> Fraction:
    """Add up the parts as printed."""
    return signed_sum(total)


def sum_verdict(total: Total) -> Verdict:
    """Say how the parts disagree with their whole, and with what else may be it.

    Parts that are not all may be less than the whole; what is not sure to belong together must
    be a slip of one digit apart.
    """
    if total.odds is None:
        return _told_verdict(total)
    found = weighed_verdict(total)
    return "" if found and any(excuse(total) for excuse in _NO_PARTS) else found


def _told_verdict(total: Total) -> Verdict:
    """Say how the parts disagree with a whole that words or form give them."""
    whole, summed, reach = total.whole.quantity, sum_of(total), _reach(total)
    if not whole.nominal / _FAR < summed < whole.nominal * _FAR:
        scaled = _whole_scaled(total, summed) or _scaled(total, finely=True)
        return "warning" if scaled else ""
    found = _misfit(total, summed)
    some = not (total.complete or reach.low > whole.high or _nearly_all(total))
    if not found or (some and not (_scaled(total, finely=True) or _kinds_slipped(total, reach))):
        return ""
    if any(reach.meets(Interval.of(rival.quantity)) for rival in _others(total)):
        return ""
    if any(excuse(total) for excuse in _EXCUSES):
        return ""
    if not (total.sure or _nearly_all(total) or _slipped(total, reach) or _scaled(total)):
        return ""
    return found if total.complete and total.sure else "warning"


def _kinds_slipped(total: Total, reach: Interval) -> bool:
    """Say whether kinds that 其中 names are a slip short of the whole, as if they were all."""
    last = total.parts[-1]
    more = _MORE.search(last.context.sentence, last.until)
    return total.sure and not more and len(total.parts) > _FEW and _slipped(total, reach)


def _some_fit(total: Total) -> bool:
    """Say whether some of the parts are the whole, or one of them is the sum of the others.

    门诊 and 急诊 of 门急诊; 开工55个，完工31个，剩下3个 of 58个; 住院的6人，4人出院，余下2人.
    """
    values = [part.quantity.nominal for part in total.parts]
    doubled = [_TWICE * value == sum(values) for value in values] if len(values) > _FEW else []
    if any(doubled[1:]) or (doubled[:1] == [True] and not _in_a_row(total.parts)):
        return True
    signed = total.whole.quantity.nominal == sum(map(_signed, total.parts))
    if signed or _ends_before(total):
        return True
    whole, first = total.whole, total.parts[0]
    between = whole.context.sentence[whole.until : first.at]
    if whole.span < first.span and (_ALL.search(between) or len(values) > _MANY):
        return False
    return any(
        sum(some) == whole.quantity.nominal
        for count in range(_FEW, len(values))
        for some in combinations(values, count)
    )


def _fits_with_others(total: Total) -> bool:
    """Say whether figures of the row that were not read as parts make the sum right.

    One part may be left out for one of them, or for up to three where the numbers are large.
    """
    whole, parts = total.whole, total.parts
    taken = {whole.span, *(part.span for part in parts)}
    near = {one.span: one for part in parts for one in part.beside}
    others = [
        one.quantity.nominal
        for one in near.values()
        if one.span not in taken
        and same_kind(one.quantity, whole.quantity)
        and any(part.context.span.contains(one.span) for part in parts)
        and one.span < max(whole.span, parts[-1].span)
    ]
    missing = whole.quantity.nominal - sum_of(total)
    spare = {missing, *(missing + part.quantity.nominal for part in parts)}
    most = _MORE_PARTS if digits_told(whole.quantity) > _FINELY else 1
    return any(
        sum(some) in spare
        for count in range(1, most + 1)
        for some in combinations(others[:_MANY], count)
    )


def _are_of_another(total: Total) -> bool:
    """Say whether the parts add up to another figure that stands nearer before them."""
    whole, first = total.whole, total.parts[0]
    return any(
        whole.span < one.span < first.span
        and same_kind(one.quantity, whole.quantity)
        and one.quantity.nominal == sum_of(total)
        for one in first.beside
    )


def _named_twice(total: Total) -> bool:
    """Say whether whole and parts bear names again: 射门17次，射正5次；射门8次，射正3次."""
    names = [_name(part) for part in total.parts]
    here = all(part.context.span == total.whole.context.span for part in total.parts)
    again = 1 < len(set(names)) < len(names) and _name(total.whole) in names
    return here and again and not total.sure


def _name(figure: Figure) -> str:
    return figure.context.sentence[max(0, figure.at - _FEW) : figure.at]


def _ends_before(total: Total) -> bool:
    """Say whether the parts before a semicolon make the whole: what follows is another thing."""
    summed = Fraction(0)
    for part, after in pairwise(total.parts):
        summed += part.quantity.nominal
        if summed == total.whole.quantity.nominal and after.context is part.context:
            return "；" in part.context.sentence[part.until : after.at]
    return False


def _signed(part: Figure) -> Fraction:
    """Give a part with its sign: what was struck off is less."""
    value = part.quantity.nominal
    return -value if _LEFT.search(_lead(part)) else value


def _lead(figure: Figure) -> str:
    """Give the words of a figure's clause right before it."""
    lead = figure.context.sentence[max(0, figure.at - _LEAD) : figure.at]
    return _CLAUSE.split(lead)[-1]


def _are_no_parts(total: Total) -> bool:
    """Say whether figures that may be parts are some of one another, or guesses by one another.

    So are totals so far: 满一年累计…，满两年累计….
    """
    guessed = not total.sure and any(map(_is_guessed, total.parts))
    so_far = all(_leads(_SO_FAR, part) for part in total.parts)
    return guessed or so_far or one_in_another(total)


def _come_and_go(total: Total) -> bool:
    """Say whether the two parts are what came in and what went out: 转入12人，转出9人."""
    came = [_CAME.search(_lead(part)) is not None for part in total.parts]
    went = [_LEFT.search(_lead(part)) is not None for part in total.parts]
    return not total.sure and len(total.parts) == _FEW and any(came) and any(went)


def _is_guessed(part: Figure) -> bool:
    """Say whether a figure is what another lets one expect, and was not counted: 推算约485台."""
    return _leads(_GUESSED, part)


def _leads(words: Pattern[str], part: Figure) -> bool:
    return words.search(part.context.sentence, max(0, part.at - _LEAD), part.at) is not None


def _in_a_row(parts: Sequence[Figure]) -> bool:
    """Say whether the first two parts are members of one row: 6个镇、4个乡, ：麦田6亩，稻田4亩."""
    first, second = parts[:_FEW]
    if "：" in first.context.sentence[max(0, first.at - _LEAD) : first.at]:
        return True
    return "、" in first.context.sentence[first.until : max(first.until, second.at)]


def _of_other_times(total: Total) -> bool:
    """Say whether a list goes on with times of its own: 水厂2.4亿元，今年先投1.8亿元."""
    stated = [part.period.stated for part in total.parts]
    return not stated[0] and any(stated[1:])


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
        if share.quantity.low <= summed / whole.nominal <= share.quantity.high:
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
    return reached(_added, [part.quantity for part in total.parts], total.whole.quantity)


def _added(*parts: Interval) -> Interval:
    return reduce(add, parts)


def _misfit(total: Total, summed: Fraction) -> Verdict:
    """Say how the sum disagrees, whole and parts all rounded or all cut; the milder of the two."""
    coarsest = max(part.quantity.step for part in total.parts)
    figures = [total.whole.quantity, *_as_fine([part.quantity for part in total.parts])]
    found = [
        verdict(_added(*map(Interval.of, parts)), summed, whole, coarsest)
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
        return len(total.parts) > _FEW * total.complete and summed - whole <= whole * most
    return len(total.parts) > _FEW and whole - summed < min(least, whole * _LITTLE)


def _scaled(total: Total, *, finely: bool = False) -> bool:
    """Say whether a part is a power of ten away from what the others leave of the whole."""
    tells = _FINELY if finely else _FEW
    rest = total.whole.quantity.nominal - sum_of(total)
    return any(
        digits_told(part.quantity) + (rest / part.quantity.nominal + 1 in _POWERS) > _FEW
        and (scale_apart(rest + part.quantity.nominal, part.quantity.nominal, tells) or 0) >= _UNITS
        for part in total.parts
    )


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


def _slipped(total: Total, reach: Interval) -> bool:
    """Say whether a slip of one digit, in the whole or a part, would make the sum right."""
    whole = total.whole.quantity
    if not -_SHORT <= reach.low / whole.nominal - 1 <= _NEAR:
        return False
    short = Interval.of(whole) - reach
    needed = [(part.quantity, Interval.of(part.quantity) + short) for part in total.parts]
    return any(
        digits_told(quantity) > _FEW and slip_within(quantity, reached)
        for quantity, reached in [(whole, reach), *needed]
    )


_EXCUSES = (
    _are_of_another,
    _named_twice,
    _some_fit,
    _of_other_times,
    _are_no_parts,
    _come_and_go,
    _fits_with_others,
)
"""What shows that figures are not the parts of a whole, or not all of them."""

_NO_PARTS = _are_of_another, _named_twice, _are_no_parts, _come_and_go
"""What shows it of parts that were weighed, too."""
