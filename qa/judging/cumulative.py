"""Running totals: what can only grow."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

from qa.judging.arithmetic import Interval
from qa.judging.bulletins import by_day, by_hour, one_series, same_words
from qa.judging.going_back import going_back, is_less, narrower
from qa.judging.measures import same_kind, same_measure
from qa.judging.moments import from_start, ordered, since_start
from qa.judging.one_total import OTHER_YEAR, alike, same_place, told_alike, told_apart
from qa.judging.serial import in_time, lasting, one_story, one_year
from qa.judging.slips import digits_told, slip_within
from qa.judging.tallied import NEAR, adds_up, counted_to, months_told, reached, reckoned, running
from qa.model import Figure, Period, Quantity
from qa.patterns import regex

_YEARLY = regex("全年|当年|年内|年度|今年以来|今年[^，。；底末]{0,4}累计|今年全")
_ADDED = regex("[又再新](?!建)[^，。；]{0,8}\\d[^，。；]*，")
_RISEN = regex(r"(?:增[加至到]|升[至到]|扩大到|累计|突破|刷新)[^，。；\d]{0,6}$")
_PRINTED = regex(r"(\d{1,2})月(?:(\d{1,2})日|底)")
_FROM_TO = regex("([^至到—–-]*日)[至到—–-]")
_OF_ALL = regex("[人户件数总][数量额]$")
_LIKELY = 10
_TWICE, _TELLING = 2, 3
_SLIGHTLY, _JUST = Fraction(5, 4), Fraction(21, 20)
_JUST_PAST = frozenset({"突破", "超", "超过", "逾", "已超", "破"})
_NEXT_DAY = regex("次日|翌日|第二天")
_UP_TO_A_DAY = regex(r"截[至止]|(?:^|[，。；、：])到(?:了)?[^，。；]{1,8}[日月底末时]|本赛季")


def may_run(figure: Figure) -> bool:
    """Say whether a figure may be a total up to a time that the words before it name."""
    return counted_to(figure) or reckoned(figure) or (adds_up(figure) and since_start(figure))


def goes_back(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two running totals of one thing where the later is less."""
    if one.context.document == other.context.document:
        found = going_back(one, other) if one.context.article == other.context.article else None
        return found[:2] if found and found[2] > _LIKELY else None
    units = _one_unit(one.quantity, other.quantity)
    if not units or not (is_less(one, other) or is_less(other, one)):
        return None
    if not (_to_date(one) or _to_date(other)) or not (counted_to(one) and counted_to(other)):
        pair = _by_span(one, other)
    else:
        pair = _across(one, other)
    if pair is None or narrower(*pair) or not same_place(*pair) or told_apart(*pair):
        return None
    early, late = pair
    if _begun_apart(*pair) or not (from_start(*pair) or _both_to_date(*pair) or _a_slip(*pair)):
        return None
    called = running(early) and running(late)
    half = late.quantity.nominal * _TWICE < early.quantity.nominal
    if not called and half and not _a_slip(early, late):
        return None
    return pair if is_less(late, early) else None


def _one_unit(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities are of one unit; 26.8万 may be of what the other's is."""
    return same_kind(one, other) or "number" in {one.dimension, other.dimension}


def _a_slip(one: Figure, other: Figure) -> bool:
    """Say whether the less is a slip of a number that would go on from the other."""
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    needed = Interval(high.low, high.high * _SLIGHTLY)
    return digits_told(low) >= _TELLING and slip_within(low, needed)


def grows(one: Figure, other: Figure) -> bool:
    """Say whether two figures are one running total at two times, growing."""
    if one.context.document != other.context.document:
        return _grew_between(one, other)
    pair = ordered(one, other) if _to_date(one) and _to_date(other) else None
    return pair is not None and pair[0].quantity.low <= pair[1].quantity.high


def _grew_between(one: Figure, other: Figure) -> bool:
    """Say whether a total that had risen to a number stands higher in a later article."""
    if _to_one_day(one, other):
        return False
    if running(one) and running(other) and (pair := in_time(one, other)):
        return pair[0].quantity.low <= pair[1].quantity.high
    days = one.context.date, other.context.date
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    first, second = (one, other) if days[0] < days[1] else (other, one)
    risen = any(
        _RISEN.search(figure.context.sentence[: figure.at][-NEAR:]) for figure in (one, other)
    )
    return risen and first.quantity.low <= second.quantity.high


def _to_one_day(one: Figure, other: Figure) -> bool:
    """Say whether both texts name the day they count to, and it is one."""
    ends = [
        figure.period.value.end
        for figure in (one, other)
        if figure.period.stated and figure.period.value
    ]
    return len(ends) > 1 and ends[0] is not None and ends[0] == ends[1]


def _to_date(figure: Figure) -> bool:
    return running(figure) or reached(figure)


def _both_to_date(one: Figure, other: Figure) -> bool:
    """Say whether both are said to be what was done up to a day, or the number then, not on it."""
    return all(map(_to_date, (one, other))) or all(
        _to_date(figure) or reckoned(figure) or _OF_ALL.search(figure.measure.text)
        for figure in (one, other)
    )


def _begun_apart(one: Figure, other: Figure) -> bool:
    """Say whether both name the time that they run over, from two days on: 2月2日至3月13日."""
    times = [figure.period.value for figure in (one, other)]
    begun = [found[1] for time in times if time and (found := _FROM_TO.match(time.text))]
    return len(set(begun)) > 1


def _across(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order the totals of two articles; those of one series may name their thing by half."""
    told = running(one) and running(other)
    if _of_the_next_day(one) or _of_the_next_day(other):
        return None
    if one.quantity.meets(other.quantity) or not (told or (_up_to_day(one) and _up_to_day(other))):
        return None
    akin = one_series(one, other) or same_words(one, other) or one_story(one, other)
    if not (same_measure(one.measure, other.measure) or (akin and alike(one, other))):
        return None
    if not told and not akin:
        return None
    pair = _by_period(one, other)
    return pair or (_of_one_story(one, other) if akin else None)


def _of_the_next_day(figure: Figure) -> bool:
    """Say whether a total runs to a day told of by another: 到次日9时."""
    return (
        _NEXT_DAY.search(figure.context.sentence, max(0, figure.at - NEAR), figure.at) is not None
    )


def _up_to_day(figure: Figure) -> bool:
    """Say whether a figure is what was done up to a day, in so many words: 截至, 到6月底."""
    text = figure.context.sentence[max(0, figure.at - 2 * NEAR) : figure.at]
    return reckoned(figure) or (reached(figure) and _UP_TO_A_DAY.search(text) is not None)


def _of_one_story(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals of one work; those of two years must be said to run over years."""
    pair = by_hour(one, other) or by_day(one, other) or in_time(one, other)
    lasts = lasting(one) and lasting(other) and not (_yearly(one) or _yearly(other))
    return pair if pair and (one_year(*pair) or lasts) else None


def _by_span(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two counts of one year by the months that they cover."""
    first, second = one.period.value, other.period.value
    if not (first and second and reckoned(one) and reckoned(other)):
        return None
    spans = months_told(one), months_told(other)
    begun = first.start == second.start or not (first.months and second.months)
    one_year = begun and _year_of(first) == _year_of(second)
    named = same_measure(one.measure, other.measure) and one.measure.text == other.measure.text
    named = named or (one.context.block == other.context.block and told_alike(one, other))
    if not one_year or not named or spans[0] == spans[1]:
        return None
    return (one, other) if spans[0] < spans[1] else (other, one)


def _year_of(period: Period) -> str:
    found = OTHER_YEAR.match(period.text)
    return found[0] if found else ""


def _yearly(figure: Figure) -> bool:
    """Say whether a total begins anew with the year."""
    text = figure.context.sentence[max(0, figure.at - NEAR) : figure.at]
    found = _YEARLY.search(text)
    return found is not None and not _ADDED.search(text, found.end())


def _by_period(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two totals by the days their periods end on, where they start alike."""
    first, second = one.period.value, other.period.value
    if first is None or second is None:
        return None
    days = _day(first), _day(second)
    if days[0] is None or days[1] is None or days[0][0] != days[1][0] or days[0] == days[1]:
        return None
    if _since(first) != _since(second):
        return None
    return (one, other) if days[0] < days[1] else (other, one)


def _day(period: Period) -> tuple[bool, int, int, int] | None:
    """Give the day a total runs to: resolved, or as printed without its year."""
    if period.end:
        return True, period.end.year, period.end.month, period.end.day
    printed = _PRINTED.search(period.text)
    return (False, 0, int(printed[1]), int(printed[2] or 31)) if printed else None


def _since(period: Period) -> dt.date | None:
    """Give the day that a total runs from; a date alone (到3月31日) says none."""
    return None if period.start == period.end else period.start
