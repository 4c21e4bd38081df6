"""Whether two figures of two articles are each of a time of their own. Pure."""

from __future__ import annotations

from functools import lru_cache

from qa.judging.days.told_times import DAY_NUMBER
from qa.model import Figure
from qa.patterns import regex

_KEPT = 1 << 12
_BEFORE = regex("去年|上年|上月|同期|前年")
_BATCH = regex(
    r"[首前]批|第[一二三四五六七八九十\d]+[批次期季轮号]|[首次]日|[上下]半年|[一二三四]季度"
)
_PHASE = regex("[一二三四五六七]期(?!间|待|望|限|中|末|盼|货)|第[一二三四五六七八九十\\d]+届")
_FIRST = {"第一批": "首批", "前批": "首批", "第一日": "首日"}
_TITLED = (
    regex(r"(?<!\d)20\d\d(?=年(?!\d{1,2}月\d))"),
    regex("[一二三四](?=季度)|[上下](?=半年)"),
    regex(r"(?<!\d)\d{1,2}(?=月(?!\d))"),
    regex(r"(?<=第)[\d一二三四五六七八九十]+(?=[期号次届])"),
)
_YEAR = regex(r"(?<!\d)20\d\d(?=年)")
_MONTHS = regex(r"(\d{1,2})月")
_UP_TO = regex("截[至止](?:到|于)?[^，。；]{1,12}")


def other_batches(one: Figure, other: Figure) -> bool:
    """Say whether the sentences, or the articles where they are silent, are of other batches."""
    mine, theirs = _batches(one.context.sentence), _batches(other.context.sentence)
    if mine and theirs:
        return not mine & theirs
    mine, theirs = _phases(one), _phases(other)
    return bool(mine and theirs) and not mine & theirs


@lru_cache(maxsize=_KEPT)
def _batches(text: str) -> frozenset[str]:
    """Give the batches, quarters … that a text names, by one name for each: 第一批 is 首批."""
    return frozenset(_FIRST.get(name, name).removeprefix("第") for name in _BATCH.findall(text))


def _phases(figure: Figure) -> frozenset[str]:
    """Give the phases (二期) that a sentence names, else those that its article opens with."""
    return _phases_in(figure.context.sentence) or _phases_in(figure.context.gist.opening)


@lru_cache(maxsize=_KEPT)
def _phases_in(text: str) -> frozenset[str]:
    return frozenset(_PHASE.findall(text))


def other_months(one: Figure, other: Figure) -> bool:
    """Say whether the sentences name other months before the figures, not in other words alone."""
    if _one_period(one, other):
        return False
    months = [set(_MONTHS.findall(figure.context.sentence[: figure.at])) for figure in (one, other)]
    return bool(months[0] and months[1]) and not months[0] & months[1]


def moved_on(one: Figure, other: Figure) -> bool:
    """Say whether both are totals up to a time of their own: 截至今天, 截至23日."""
    times = [_UP_TO.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    return bool(times[0] and times[1] and times[0][0] != times[1][0]) and not one_day(one, other)


def last_time(figure: Figure) -> bool:
    """Say whether a figure is of the time before: 上年同期, 去年."""
    period = figure.period.value
    return bool(figure.period.stated and period and _BEFORE.search(period.text))


def other_days(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each its own day of a month, though nobody knows the year."""
    periods = [figure.period.value for figure in (one, other) if figure.period.stated]
    days = [set(DAY_NUMBER.findall(period.text)) for period in periods if period]
    return len(days) > 1 and bool(days[0] and days[1]) and not days[0] & days[1]


def titled_years_apart(one: Figure, other: Figure) -> bool:
    """Say whether the headlines tell of other years, quarters, months or numbers of a series."""
    told = (_titled(figure.context.title) for figure in (one, other))
    return any(mine and theirs and not mine & theirs for mine, theirs in zip(*told, strict=True))


@lru_cache(maxsize=_KEPT)
def _titled(title: str) -> tuple[frozenset[str], ...]:
    """Give the years, the quarters, the months and the numbers of a series in a headline."""
    return tuple(frozenset(times.findall(title)) for times in _TITLED)


def other_years(one: Figure, other: Figure) -> bool:
    """Say whether the articles open with other years: last year's report and this year's."""
    if one_day(one, other):
        return False
    years = [_YEAR.findall(figure.context.gist.opening) for figure in (one, other)]
    return bool(years[0] and years[1]) and max(years[0]) != max(years[1])


def _one_period(one: Figure, other: Figure) -> bool:
    """Say whether the texts give both the same months, begin and end, in whatever words."""
    mine, theirs = one.period.value, other.period.value
    if not (mine and theirs and mine.end and one.period.stated and other.period.stated):
        return False
    told = "月" in mine.text and "月" in theirs.text
    return told and (mine.start, mine.end) == (theirs.start, theirs.end)


def one_day(one: Figure, other: Figure) -> bool:
    """Say whether both speak of a time that ends, or is said to begin, on one day."""
    mine, theirs = one.period.value, other.period.value
    if not (mine and theirs):
        return False
    begun = mine.start is not None and mine.start == theirs.start
    stated = one.period.stated and other.period.stated
    return (mine.end is not None and mine.end == theirs.end) or (begun and stated)
