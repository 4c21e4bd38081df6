"""Whether two figures are of one time, by what their sentences and articles tell of it."""

from __future__ import annotations

from qa.model import Context, Figure, Period
from qa.patterns import regex

_DAY = regex("(\\d{1,2})月(?:(\\d{1,2})日|底|末|份)?")
_MONTHS = regex("(?:\\d{1,2}月?[至到—–~～-])?\\d{1,2}月份?")
_SPELL = regex("[本当上这](?:周|月|季度?|旬)|\\d{1,2}月份?|[一二三四]季度|[当昨今][天日]|[本当]日")
_ONE_STORY = 7


def other_times(one: Figure, other: Figure) -> bool:
    """Say whether the times of two figures do not meet, or their levels are of two days."""
    first, second = one.period.value, other.period.value
    if first is None or second is None or is_yet_to_end(one) or is_yet_to_end(other):
        return False
    levels = first.start is None and second.start is None and bool(first.end and second.end)
    apart = levels and first.end != second.end
    return not first.meets(second) or apart or _printed_apart(first, second)


def _printed_apart(first: Period, second: Period) -> bool:
    """Say whether two times of an unknown year are printed as two days, months or runs of them."""
    if first.end or second.end:
        return False
    if all(_MONTHS.fullmatch(period.text) for period in (first, second)):
        return first.text.removesuffix("份") != second.text.removesuffix("份")
    days = [_DAY.fullmatch(period.text) for period in (first, second)]
    if not (days[0] and days[1]):
        return False
    mine, theirs = days[0].groups(), days[1].groups()
    return mine[0] != theirs[0] or (None not in {mine[1], theirs[1]} and mine[1] != theirs[1])


def spell_and_total(one: Figure, other: Figure) -> bool:
    """Say whether the lesser is what a week, month or quarter came to, the greater a total."""
    less, more = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    spell = less.period.value if less.period.stated else None
    if spell is None or "累计" in less.scope or "累计" not in more.scope:
        return False
    same = more.period.stated and more.period.value == spell
    return _SPELL.fullmatch(spell.text) is not None and not same


def names_a_day(period: Period) -> bool:
    """Say whether a period ends on a day that the text names."""
    return period.end is not None and "日" in period.text


def same_period(first: Period, second: Period) -> bool:
    """Say whether two periods are the same days, or the same words where no day is known."""
    if first.end is None and second.end is None:
        return first.text.removeprefix("今年") == second.text.removeprefix("今年")
    return (first.start, first.end) == (second.start, second.end)


def is_yet_to_end(figure: Figure) -> bool:
    """Say whether a bare 全年 was read as a year that its article comes before the end of."""
    period, today = figure.period.value, figure.context.date
    bare = period is not None and period.text == "全年"
    return bool(bare and period and period.end and today and today < period.end)


def one_story(one: Context, other: Context, days: int = _ONE_STORY) -> bool:
    """Say whether two articles appeared within days of one another."""
    return bool(one.date and other.date and abs((one.date - other.date).days) <= days)
