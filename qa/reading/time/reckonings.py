"""Counts of years and editions, each with the years it is said to run between → claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from qa.model import Reckoning
from qa.reading.scene.scene import Line, Scene
from qa.reading.time.careers import read_careers
from qa.reading.time.chronicle import chronicle
from qa.reading.time.editions import read_editions
from qa.reading.time.eras import read_eras, with_length
from qa.reading.time.grown import read_grown
from qa.reading.time.jubilees import read_jubilees
from qa.reading.time.lifetimes import read_ages, read_lives
from qa.reading.time.since_then import read_since_then
from qa.reading.time.spans_said import read_jubilees_said, read_lengths_ahead
from qa.reading.time.spells import read_spells
from qa.reading.time.terms_served import read_terms_served
from qa.reading.time.two_ages import read_ages_apart, read_ages_by_name, read_two_ages
from qa.reading.time.year_counts import End, last_year
from qa.reading.time.years_since import read_years_since

_LONGEST = 2000


def read_reckonings(scene: Scene) -> list[Reckoning]:
    """Read the editions, anniversaries, ages and years of service of an article."""
    lines = [line for line in scene.lines if len(line.text) <= _LONGEST]
    found = [*read_editions(lines), *read_jubilees(lines), *read_spells(lines)]
    found += [*read_two_ages(lines), *read_grown(lines)]
    told = {one.span.end for one in found}
    found += [one for one in read_years_since(lines) if one.span.end not in told]
    now = last_year(lines)
    for _, block in groupby(lines, key=lambda line: line.context.block):
        found += _in_block(list(block), now)
    found += _reigns(scene, lines)
    told = {one.span.end for one in found}
    readers = (read_terms_served, read_jubilees_said, read_lengths_ahead)
    served = (one for line in lines for read in readers for one in read(line))
    found += [one for one in served if one.span.end not in told]
    told = {one.span.start for one in found}
    apart = (*read_ages_by_name(lines), *read_ages_apart(lines))
    found += [one for one in apart if one.span.start not in told]
    return sorted(_with_asked(found, lines), key=lambda claim: (claim.span, claim.kind))


def _with_asked(found: Sequence[Reckoning], lines: Sequence[Line]) -> list[Reckoning]:
    """Add the lengths behind the only year of a sentence; they come before what is loose."""
    bound = _ends(one for one in found if not one.loose)
    asked = [one for one in read_since_then(lines) if bound.isdisjoint(_ends([one]))]
    taken, loose = _ends(one for one in asked if not one.loose), _ends(found)
    kept = [one for one in asked if not one.loose or loose.isdisjoint(_ends([one]))]
    return [*(one for one in found if taken.isdisjoint(_ends([one]))), *kept]


def _ends(claims: Iterable[Reckoning]) -> set[tuple[str, int]]:
    """Give where counts begin and end: one reader takes more words to a count than another."""
    return {end for one in claims for end in (("start", one.span.start), ("end", one.span.end))}


def _reigns(scene: Scene, lines: Sequence[Line]) -> list[Reckoning]:
    found = [one for line in lines if "年" in line.letters for one in read_eras(line)]
    times = chronicle(scene, every=True) if found else None
    return [with_length(one, times) for one in found] if times and times.now else found


def _in_block(lines: Sequence[Line], now: End | None) -> list[Reckoning]:
    told = (
        one
        for line in lines
        if "年" in line.letters
        for one in (*read_careers(line, now), *read_lives(line))
    )
    return [*read_ages(lines), *told]
