"""Percentages that two counts beside them bear out: shares and growth."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from tests.bench.planting.case import Range, Site
from tests.bench.planting.printed import Printed, figures, sentences, slips, worth
from tests.bench.planting.sums import within

Reckon = Callable[[Printed, Printed], Iterator[Fraction]]

_SHARED = re.compile("占|率|比例|比重")
_RISEN = re.compile("增长|上升|增加|提高|增幅|上涨|增速")
_FALLEN = re.compile("下降|减少|降幅|下跌|降低|回落")
_COMPARED = re.compile("由|从|比|较|上年|去年|同期")
_FROM = re.compile("[由从][^，。；]*$")
_TO = re.compile("(?:增|升|提高|扩大|涨|降|减|缩)[^，。；0-9]{0,6}[到至为]$")
_STOPS = tuple("，。；、）")
_RATED = re.compile("[，（][^，。；]{0,12}[%％]")
_MARKER = 14
_LEAD = 16
_FEW = 10
_NEAR = 100
_SENTENCES = 2
_LEAST = 2


def rate(text: str) -> list[Site]:
    """Find part, whole and percentage that fit; the percentage moves by two points or more."""
    return list(_misstated(text, _SHARED, _share))


def growth(text: str) -> list[Site]:
    """Find before, after and rate that fit; the rate moves by two points or more."""
    sites = [*_misstated(text, _RISEN, _rise), *_misstated(text, _FALLEN, _fall)]
    return [site for site in sites if _COMPARED.search(text, _first(site), site.range[0])]


def _first(site: Site) -> int:
    return max(min(start for start, _ in site.companions) - _LEAD, 0)


def rate_added(text: str) -> list[Site]:
    """Find a part with its whole and no percentage; one that is two points off or more is added."""
    return [
        Site((part.end, part.end), tuple(f"（占{made}%）" for made in made), _places(part, whole))
        for part, whole in within(text)
        if (made := _wrong(part.value / whole.value * 100)) and _unrated(text, part.end)
    ]


def growth_added(text: str) -> list[Site]:
    """Find 由…增加到… without a rate; one that is two points off or more is added."""
    sites = []
    for start, end in sentences(text):
        for one, other in pairwise(figures(text, start, end)):
            verb = _led(text, one, other)
            made = _wrong(abs(other.value / one.value - 1) * 100) if verb else ()
            if made and _unrated(text, other.end):
                added = tuple(f"，{verb}{rate}%" for rate in made)
                sites.append(Site((other.end, other.end), added, _places(one, other)))
    return sites


def _led(text: str, one: Printed, other: Printed) -> str:
    """Say 增长 or 下降 where words lead from the first count to the second, else nothing."""
    from_one = _FROM.search(text[max(one.start - _LEAD, 0) : one.start])
    to_other = _TO.search(text[one.end : other.start])
    counts = one.family == other.family and one.value > 0 and not (_loose(one) or other.hedged)
    if not (from_one and to_other and counts):
        return ""
    return "增长" if other.value > one.value else "下降"


def _unrated(text: str, end: int) -> bool:
    """Say whether the clause ends here and the next has no percentage of its own."""
    return text[end : end + 1] in _STOPS and not _RATED.match(text, end)


def _wrong(right: Fraction) -> tuple[str, ...]:
    """Give percentages with one decimal that one slip makes of the right one."""
    tenths = round(right * 10)
    printed = f"{tenths // 10}.{tenths % 10}"
    return tuple(
        made for made in slips(printed) if abs(worth(made) - right) >= _LEAST and tenths > _FEW
    )


def _places(*figures: Printed) -> tuple[Range, ...]:
    return tuple((one.start, one.end) for one in figures)


def _share(one: Printed, other: Printed) -> Iterator[Fraction]:
    yield one.value / other.value


def _rise(small: Printed, large: Printed) -> Iterator[Fraction]:
    """Reckon from before and after, or from a difference and the level it led to."""
    yield large.value / small.value - 1
    if small.differs:
        yield small.value / (large.value - small.value)


def _fall(small: Printed, large: Printed) -> Iterator[Fraction]:
    yield 1 - small.value / large.value
    if small.differs:
        yield small.value / (large.value + small.value)


def _misstated(text: str, marker: re.Pattern[str], reckon: Reckon) -> Iterator[Site]:
    for percentage, around in _percentages(text, marker):
        fitting = [pair for pair in _pairs(around) if _fits(percentage, reckon(*pair))]
        made = tuple(one for one in slips(percentage.number) if _far(percentage, one))
        if fitting and made:
            yield Site(percentage.digits, made, _places(*fitting[0]))


def _percentages(text: str, marker: re.Pattern[str]) -> Iterator[tuple[Printed, list[Printed]]]:
    """Give each percentage whose clause has the marker, with the counts beside it.

    Beside means: in its sentence or the two before it, in one line, not far off.
    """
    spans = list(sentences(text))
    for at, (start, end) in enumerate(spans):
        near = start
        for before, edge in reversed(spans[max(at - _SENTENCES, 0) : at]):
            near = before if edge == near else near
        counts = [one for one in figures(text, near, end) if not _loose(one)]
        for one in figures(text, start, end):
            clause = re.split("[，。；、]", text[max(one.start - _MARKER, start) : one.start])[-1]
            if one.family == "%" and not one.hedged and marker.search(clause):
                yield one, [count for count in counts if abs(count.start - one.start) <= _NEAR]


def _loose(figure: Printed) -> bool:
    return figure.hedged or figure.unit in {"%", "％", "个百分点"}


def _pairs(counts: list[Printed]) -> Iterator[tuple[Printed, Printed]]:
    """Give every two counts of one unit, the smaller first."""
    for one, other in combinations(counts, 2):
        if one.family == other.family and one.value != other.value:
            small, large = sorted((one, other), key=lambda figure: figure.value)
            if small.value > 0:
                yield small, large


def _fits(percentage: Printed, shares: Iterable[Fraction]) -> bool:
    """Say whether the printed percentage is one of the shares, rounded or cut."""
    off = [share * 100 - percentage.value for share in shares]
    return any(-percentage.step / 2 <= one < percentage.step for one in off)


def _far(percentage: Printed, made: str) -> bool:
    moved = abs(percentage.with_number(made) - percentage.value)
    return moved >= _LEAST and moved >= 3 * percentage.step and percentage.with_number(made) > 0
