"""The years of an article that the others betray, each with what betrays it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, TypeAlias

from qa.judging.calendar.years import (
    attested_years,
    begun_later,
    compared_with,
    in_quotes,
    in_title,
    known_today,
    last_season,
    misnamed,
    named_last,
    own_season,
    parallel_count,
)
from qa.judging.linking.remembered import remembered
from qa.judging.years.horizon import meant_year, since_ahead
from qa.judging.years.outliers import outlier
from qa.model import Dated, Span

Reason: TypeAlias = Literal[
    "parallel",
    "too-early",
    "later",
    "stale",
    "beyond",
    "named",
    "course",
    "report",
    "far",
    "ahead",
    "records",
    "founding",
    "old",
    "aim",
    "to come",
    "over",
]


_FEW, _MOST = 3, 300
_CERTAIN: frozenset[Reason] = frozenset({"far", "founding"})


class Suspect(NamedTuple):
    """A date whose year is probably a slip for `meant`, and the date that betrays it, if any.

    `reason` says how: a “parallel” count, a count “too-early” for its beginning, a “later” year
    compared with, a “stale” season, an aim or result “beyond” the present, a year “named” 去年,
    a year out of the “course” of events, results of another year than
    the “report” is about, a year too “far” for any plan, results told “ahead” of their year,
    before anything was on “records”, before the “founding” of what is told of, the one “old”
    year of an article that tells no history, an “aim” before its own plan, a year “to come”
    without a word of plans. `words` are what tells of it; `wrong` is the year where it is not the
    first that the date prints.
    `sure` when nothing but a slip explains it.
    """

    date: Dated
    meant: int
    reason: Reason
    backing: Dated | None = None
    sure: bool = False
    words: Span | None = None
    wrong: int = 0


@remembered
def suspects(dates: Sequence[Dated]) -> Sequence[Suspect]:
    """Look at every printed year of an article in the light of the others."""
    return [suspect for piece in _pieces(dates) for suspect in _suspects(piece)]


def _pieces(dates: Sequence[Dated]) -> Iterator[Sequence[Dated]]:
    """Divide the dates of a very long text: what stands so far apart tells nothing of another."""
    return (dates[start : start + _MOST] for start in range(0, len(dates), _MOST))


def _suspects(dates: Sequence[Dated]) -> Sequence[Suspect]:
    found: list[Suspect] = []
    years = attested_years(dates)
    for number, date in enumerate(dates):
        one = None if in_quotes(date) else _suspect(dates, number, years)
        if one is not None:
            found.append(one)
        if number:
            found += _next_to(dates[number - 1], date)
        for before in dates[max(0, number - _FEW) : number]:
            if (meant := named_last(before, date)) is not None:
                found.append(Suspect(before, meant, "later", date, sure=True))
    return found


def far_off(dates: Sequence[Dated]) -> Iterator[Suspect]:
    """Look at every other printed year in the light of all that the article is told of."""
    known = {suspect.date.span for suspect in suspects(dates)}
    for piece in _pieces(dates):
        for number, date in enumerate(piece):
            found = None if date.span in known or in_title(date) else _far_off(piece, number)
            yield from [found] if found else []


def _suspect(dates: Sequence[Dated], number: int, years: frozenset[int]) -> Suspect | None:
    if (year := last_season(dates[number])) is not None:
        return Suspect(dates[number], year, "named")
    return _counted(dates, number, years) or _bound(dates, number)


def _far_off(dates: Sequence[Dated], number: int) -> Suspect | None:
    """Look at a year far from all that the article is told of."""
    found = outlier(dates, number)
    if found is None:
        return None
    date, sure = dates[number], found.reason in _CERTAIN
    sure = sure or (found.reason == "ahead" and known_today(date) is not None)
    return Suspect(date, found.meant, found.reason, found.backing, sure, found.words, found.wrong)


def _counted(dates: Sequence[Dated], number: int, years: frozenset[int]) -> Suspect | None:
    """Look at a count since or up to a date."""
    date = dates[number]
    if date.cue not in {"以来", "截至"} or "y" not in date.printed:
        return None
    other = parallel_count(date, dates, years)
    if other is not None and other.year is not None:
        near = abs(date.context.block - other.context.block) <= 1
        return Suspect(date, other.year, "parallel", other, near)
    told = since_ahead(dates, number)
    if told is not None and told.year is not None:
        return Suspect(date, told.year, "parallel", told)
    begun = begun_later(dates, number)
    if begun is not None:
        today = date.context.date
        sure = today is not None and begun[1] == today.year
        return Suspect(date, begun[1], "too-early", begun[0], sure)
    season = own_season(date)
    later = [one for one in dates[:number] if _later_beside(one, date)]
    backing = later[-1] if later else None
    return Suspect(date, season, "stale", backing) if season is not None else None


def _later_beside(one: Dated, date: Dated) -> bool:
    """Say whether a later year is printed before a count in its paragraph: it cannot be so old."""
    same = one.context.block == date.context.block and "y" in one.printed
    return same and (one.year or 0) > (date.year or 0)


def _bound(dates: Sequence[Dated], number: int) -> Suspect | None:
    """Look at an aim, a result or a beginning."""
    if dates[number].cue not in {"到", "将", "起", "截至"}:
        return None
    meant = meant_year(dates, number)
    return Suspect(dates[number], meant[0], "beyond", meant[1]) if meant else None


def _next_to(before: Dated, date: Dated) -> Iterator[Suspect]:
    meant = compared_with(before, date)
    if meant is not None:
        yield Suspect(before, meant, "later", date, sure=True)
    named = misnamed(before, date)
    if named is not None:
        word, year = (before, date) if "y" in date.printed else (date, before)
        yield Suspect(year, named, "named", word)
