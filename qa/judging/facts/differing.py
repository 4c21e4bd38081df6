"""What sets two figures of two articles apart: another batch, time, place or thing. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qa.judging.arithmetic.misprints import slipped
from qa.judging.linking.asides import counted_otherwise
from qa.judging.linking.clauses import clause
from qa.judging.linking.kinship import WHOLE
from qa.judging.linking.measures import same_name
from qa.judging.linking.sorts import other_sorts
from qa.judging.linking.subjects import other_places
from qa.judging.linking.words import content_words, rarity
from qa.model import Figure
from qa.patterns import regex

_FRESH, _UNIT = 8, 2
_KEPT = 1 << 12
"""So many texts of which is remembered what was found in them: each meets many."""
_ON_MAP = regex("(?![一二两三四五六七八九十几各全])[\u4e00-\u9fff]{2,4}[市县区镇乡村]")
_BEFORE = regex("去年|上年|上月|同期|前年")
_OF_A_PLACE = regex(
    r"(?P<place>(?![全该本我各])[\u4e00-\u9fff]{2,6}[省市县区州镇乡])(?P<body>[\u4e00-\u9fff]{2,})"
)
_BUILT = regex(
    "(?:(?![一二两三四五六七八九十几各家所座个多])[\u4e00-\u9fff]){2}(?<![省市县区镇乡国])(?P<kind>大桥|隧道|高速|铁路|水库|[东南西北]站|机场|景区|古城|公园|博物馆|美术馆|图书馆|"
    "中学|小学|大学|医院|马拉松|水务|集团|股份|公司|银行|科技|能源|燃气|酒店|合作社|煤矿|校区|分馆)"
)
_BATCH = regex(
    r"[首前]批|第[一二三四五六七八九十\d]+[批次期季轮号]|[首次]日|[上下]半年|[一二三四]季度"
)
_PHASE = regex("[一二三四五六七]期(?!间|待|望|限|中|末|盼|货)|第[一二三四五六七八九十\\d]+届")
_NEIGHBOUR = regex("邻[市县区省]|兄弟[市县]")
_LEVELS = tuple(
    regex(
        f"(?:(?![全我本各该邻自往到在省州市县区的镇乡])[\u4e00-\u9fff]){{2}}{level}(?![场长级委区域])"
    )
    for level in "市县"
)
_TITLED = (
    regex(r"(?<!\d)20\d\d(?=年)"),
    regex("[一二三四](?=季度)|[上下](?=半年)"),
    regex(r"(?<!\d)\d{1,2}(?=月(?!\d))"),
    regex(r"(?<=第)[\d一二三四五六七八九十]+(?=[期号次届])"),
)
_OWN = regex("[全该本我][省市县区州镇乡村]")
_YEAR = regex(r"(?<!\d)20\d\d(?=年)")
_OURS = regex("[我本该全各](?:[省市县区州镇乡村国校院])")
_MONTHS = regex(r"(\d{1,2})月")
_DAYS = regex(r"(\d{1,2})[日号]")
_ASIDE = regex("[^。；]{0,16}(?:另|还有|其余|又有)")
_UP_TO = regex("截[至止](?:到|于)?[^，。；]{1,12}")
_THAT_DAY = regex("(?:那|当|这)[天日晚次]|此次|现场|当时")


def differ_at_once(one: Figure, other: Figure) -> bool:
    """Say whether one article gives both numbers, or each names a thing or place of its own."""
    return (
        told_there(one, other)
        or _named_apart(one, other)
        or _titled_years_apart(one, other)
        or _other_batches(one, other)
        or other_sorts(one, other)
        or _apart_by_place(one, other)
    )


def of_others(one: Figure, other: Figure) -> bool:
    """Say whether each is of a place, a house, a body, a sort or an edition of its own."""
    texts = [(figure.context.title, figure.context.sentence) for figure in (one, other)]
    if _of_a_neighbour(*texts[0]) != _of_a_neighbour(*texts[1]):
        return True
    if _named_apart(one, other) or _titled_years_apart(one, other) or _other_batches(one, other):
        return True
    return other_sorts(one, other) or _two_bodies(one, other)


def differ(one: Figure, other: Figure) -> bool:
    """Say whether the sentences set the figures apart: another batch, more told beside one."""
    return (
        any(_ASIDE.match(figure.context.sentence, figure.until) for figure in (one, other))
        or _other_months(one, other)
        or _moved_on(one, other)
        or _last_time(one) != _last_time(other)
        or counted_otherwise(one) != counted_otherwise(other)
        or _other_years(one, other)
        or _other_days(one, other)
        or (one.quantity.dimension == "ratio" and _other_rates(one, other))
    )


def _other_rates(one: Figure, other: Figure) -> bool:
    """Say whether two rates are not plainly of one thing and time: 98.7% and 98.9% often meet."""
    if not same_name(one.measure, other.measure):
        return True
    return slipped(one, other) != "turned" and not one_day(one, other)


def _other_batches(one: Figure, other: Figure) -> bool:
    """Say whether the sentences, or the articles where they are silent, are of other batches."""
    mine, theirs = _batches(one.context.sentence), _batches(other.context.sentence)
    if mine and theirs:
        return not mine & theirs
    mine, theirs = _phases(one), _phases(other)
    return bool(mine and theirs) and not mine & theirs


@lru_cache(maxsize=_KEPT)
def _batches(text: str) -> frozenset[str]:
    return frozenset(_BATCH.findall(text))


def _phases(figure: Figure) -> frozenset[str]:
    """Give the phases (二期) that a sentence names, else those that its article opens with."""
    return _phases_in(figure.context.sentence) or _phases_in(figure.context.gist.opening)


@lru_cache(maxsize=_KEPT)
def _phases_in(text: str) -> frozenset[str]:
    return frozenset(_PHASE.findall(text))


def _other_months(one: Figure, other: Figure) -> bool:
    """Say whether the sentences name other months before the figures, not in other words alone."""
    if _one_period(one, other):
        return False
    months = [set(_MONTHS.findall(figure.context.sentence[: figure.at])) for figure in (one, other)]
    return bool(months[0] and months[1]) and not months[0] & months[1]


def _named_apart(one: Figure, other: Figure) -> bool:
    """Say whether each sentence names a bridge, a school … of its own before the number."""
    mine, theirs = (_built(figure.context.sentence, figure.at) for figure in (one, other))
    if not (mine and theirs):
        return False
    return bool(set(mine.values()) & set(theirs.values())) and not mine.keys() & theirs.keys()


@lru_cache(maxsize=_KEPT)
def _built(text: str, end: int) -> dict[str, str]:
    """Give the bridges, schools … that a text names before a place in it, with their kinds."""
    return {found[0]: found["kind"] for found in _BUILT.finditer(text[:end])}


def told_there(one: Figure, other: Figure) -> bool:
    """Say whether one article gives the other's number, too: then the two are two facts."""
    return (
        one.quantity.canonical in other.context.gist.numbers
        or other.quantity.canonical in one.context.gist.numbers
    )


def _moved_on(one: Figure, other: Figure) -> bool:
    """Say whether both are totals up to a time of their own: 截至今天, 截至23日."""
    times = [_UP_TO.search(figure.context.sentence, 0, figure.at) for figure in (one, other)]
    return bool(times[0] and times[1] and times[0][0] != times[1][0]) and not one_day(one, other)


def _apart_by_place(one: Figure, other: Figure) -> bool:
    """Say whether each is of a place on a map of its own, said or meant."""
    aside = [
        _of_a_neighbour(figure.context.title, figure.context.sentence) for figure in (one, other)
    ]
    if aside[0] != aside[1] or _elsewhere(one, other) or _elsewhere(other, one):
        return True
    if two_counties(one, other) or _titled_and_told(one, other) or _two_bodies(one, other):
        return True
    known = all(_ON_MAP.fullmatch(figure.subject.value or "") for figure in (one, other))
    return known and other_places(one, other)


@lru_cache(maxsize=_KEPT)
def _of_a_neighbour(title: str, sentence: str) -> bool:
    return _NEIGHBOUR.search(f"{title}\n{sentence}") is not None


def _two_bodies(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each to a body of a place of its own: 甲市代表团, 乙县代表团."""
    slots = one.subject, other.subject
    found = [_OF_A_PLACE.fullmatch(slot.value or "") for slot in slots if slot.stated]
    if any(match and _OWN.search(match["place"]) for match in found):
        return False
    if len(found) < len(slots) or not all(found):
        return False
    (mine, body), (theirs, same) = ((match["place"], match["body"]) for match in found if match)
    return body == same and mine not in theirs and theirs not in mine


def two_counties(one: Figure, other: Figure) -> bool:
    """Say whether the articles open with a county, or city, each, and neither with the other's."""
    mine, theirs = (
        _openers(side.context.title, side.context.gist.opening) for side in (one, other)
    )
    for ours, others in zip(mine.names, theirs.names, strict=True):
        if ours and others and not ours & others:
            return not any(name[:_UNIT] in theirs.text for name in ours) and not any(
                name[:_UNIT] in mine.text for name in others
            )
    return False


def _titled_and_told(one: Figure, other: Figure) -> bool:
    """Say whether title and sentence name a county or city, each its own, nowhere the other's."""
    figures = one, other
    names = [_places(side.context.title) & _places(side.context.sentence) for side in figures]
    texts = [f"{_told_by(side)}\n{side.context.gist.opening}" for side in reversed(figures)]
    strange = (
        name[:_UNIT] not in text for mine, text in zip(names, texts, strict=True) for name in mine
    )
    return all(names) and all(strange)


@lru_cache(maxsize=_KEPT)
def _places(text: str) -> frozenset[str]:
    return frozenset(name for level in _LEVELS for name in level.findall(text))


class _Openers(NamedTuple):
    """Title and opening of an article, and the cities and the counties that they name."""

    text: str
    names: tuple[frozenset[str], ...]


@lru_cache(maxsize=_KEPT)
def _openers(title: str, opening: str) -> _Openers:
    text = f"{title}\n{opening}"
    return _Openers(text, tuple(frozenset(level.findall(text)) for level in _LEVELS))


def _told_by(figure: Figure) -> str:
    return f"{figure.context.title}\n{figure.context.sentence}"


def _elsewhere(named: Figure, own: Figure) -> bool:
    """Say whether one is of a place by name, the other of 全市 in an article without that name."""
    place, whole = named.subject.value or "", own.subject.value or ""
    if not _ON_MAP.fullmatch(place) or not _OWN.fullmatch(whole) or place[-1] != whole[-1]:
        return False
    said = f"{_told_by(own)}\n{own.context.gist.opening}"
    return place[:-1][-_UNIT:] not in said


def _last_time(figure: Figure) -> bool:
    """Say whether a figure is of the time before: 上年同期, 去年."""
    period = figure.period.value
    return bool(figure.period.stated and period and _BEFORE.search(period.text))


def _other_days(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each its own day of a month, though nobody knows the year."""
    periods = [figure.period.value for figure in (one, other) if figure.period.stated]
    days = [set(_DAYS.findall(period.text)) for period in periods if period]
    return len(days) > 1 and bool(days[0] and days[1]) and not days[0] & days[1]


def _titled_years_apart(one: Figure, other: Figure) -> bool:
    """Say whether the headlines tell of other years, quarters, months or numbers of a series."""
    told = (_titled(figure.context.title) for figure in (one, other))
    return any(mine and theirs and not mine & theirs for mine, theirs in zip(*told, strict=True))


@lru_cache(maxsize=_KEPT)
def _titled(title: str) -> tuple[frozenset[str], ...]:
    """Give the years, the quarters, the months and the numbers of a series in a headline."""
    return tuple(frozenset(times.findall(title)) for times in _TITLED)


def _other_years(one: Figure, other: Figure) -> bool:
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


def narrowed(figure: Figure, rival: Figure) -> bool:
    """Say whether what stands before 的 limits one figure, and is nowhere told of the other."""
    head, found, _ = clause(figure)[0].partition("的")
    if _THAT_DAY.match(head) or _follows_a_number(figure, rival):
        return False
    told = rival.context.sentence + rival.context.gist.opening
    words = content_words(_OURS.sub("", head))
    fresh = [word for word in words if word not in told and word not in WHOLE]
    return bool(found) and sum(map(rarity, fresh)) >= _FRESH


def _follows_a_number(figure: Figure, rival: Figure) -> bool:
    """Say whether right before the words is a number that stands beside the rival, too: 14家…的."""
    start = figure.at - len(clause(figure)[0])
    begins = figure.context.span.start + start
    told = {beside.quantity.canonical for beside in rival.beside}
    return any(
        begins - _UNIT <= beside.span.end <= begins + _UNIT and beside.quantity.canonical in told
        for beside in figure.beside
    )
