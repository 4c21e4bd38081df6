"""Two figures of one article in the order of the times up to which they count."""

from __future__ import annotations

from qa.judging.linking.moments import NOW, completed, early, key, ordered, present
from qa.judging.linking.moments_told import Moment, moment
from qa.judging.linking.nth_days import nth_day
from qa.model import HEADS, Figure
from qa.patterns import regex

_YEAR = regex(r"(?:19|20)\d\d")
_SAME_YEAR = regex("[当同次翌]年(?:年?[底末初]|\\d{1,2}月)")
_THAT_YEAR = regex(
    "(?:[去上前]年|(?:19|20)\\d\\d年)[^。]*(?<![年今明去上前当同\\d])年[底末][^。；，\\d]{0,16}$"
)
"""An end of a year that was named before: 去年3月起，…：年底累计栽植."""
_DATE = regex(r"\d{1,2}[月日]|[年月][底末]")
_ALL_YEAR = regex("[，。；、]全年[^，。；]*$")
_LAST_DAY, _LAST_MONTH, _LOOK, _FAR = 31, 12, 20, 40


def in_order(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two figures; None where nothing tells.

    A time is a moment (到6月底), the months that a year has had (前三季度), how long it is since a
    beginning (开馆满百天), or now; what was struck so long after a beginning and what at a moment
    stand in the order in which they are told.
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    if any(map(_of_a_told_year, (first, second))):
        return None
    since = [bool(nth_day(figure)[1]) for figure in (first, second)]
    if any(since):
        return ordered(first, second) if all(since) else _since_and_moment(first, second)
    return _by_times(first, second)


def _since_and_moment(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    """Order what runs so long from a beginning and what to a moment; a headline is of now."""
    other = second if nth_day(first)[1] else first
    if _months(other) or not moment(other):
        return None
    if first.context.kind in HEADS and other is second:
        return second, first
    return (first, second) if first.context.block == second.context.block else None


def _by_times(first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    now = _now(first), _now(second)
    spans = _months(first), _months(second)
    if not any((*spans, *now)) and (pair := ordered(first, second)):
        return pair
    times = [
        None if said else months or moment(figure)
        for figure, said, months in zip((first, second), now, spans, strict=True)
    ]
    if times[0] and times[1]:
        return _by_moment((first, times[0]), (second, times[1]))
    said = times[0] or times[1] or early(first) or early(second)
    if said and now[0] != now[1]:
        return (first, second) if now[1] else (second, first)
    return None


def _now(figure: Figure) -> bool:
    """Say whether a figure is said of now, and no date stands between that word and it."""
    if not present(figure):
        return False
    text = figure.context.sentence[max(0, figure.at - _FAR) : figure.at]
    words = [found.start() for found in NOW.finditer(text)]
    return _DATE.search(text, words[-1] if words else text.rfind("；") + 1) is None


def _of_a_told_year(figure: Figure) -> bool:
    """Say whether a figure is of a year that only the words before it tell: 到当年底, 次年6月."""
    sentence, at = figure.context.sentence, figure.at
    told = _SAME_YEAR.search(sentence, max(0, at - _FAR), at)
    return told is not None or _THAT_YEAR.search(sentence, 0, at) is not None


def _by_moment(
    first: tuple[Figure, Moment], second: tuple[Figure, Moment]
) -> tuple[Figure, Figure] | None:
    before = key(first[1], figure=first[0])
    after = key(completed(second[1], first[1]), figure=second[0])
    if before is None or after is None or before == after:
        return None
    return (first[0], second[0]) if before < after else (second[0], first[0])


def from_new_year(one: Figure, other: Figure) -> bool:
    """Say whether two figures run over months from the beginning of a year on."""
    return _months(one) is not None and _months(other) is not None


def _months(figure: Figure) -> Moment | None:
    """Give the end of the months that a figure runs over from new year on: 前三季度, 1至11月."""
    period = figure.period.value
    if _ALL_YEAR.search(figure.context.sentence, max(0, figure.at - _LOOK), figure.at):
        return Moment(None, _LAST_MONTH, _LAST_DAY, None)
    if period is None or not figure.period.stated or not period.months:
        return None
    printed = _YEAR.match(period.text)
    year = int(printed[0]) if printed else period.end.year if period.end else None
    return Moment(year, period.months, _LAST_DAY, None)
