"""A document → all its claims, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator

from qa.model import Claim, Document, Implied, Reading
from qa.reading.changes.milestones import read_milestones
from qa.reading.figures.figures import read_figures
from qa.reading.figures.known_numbers import read_known_numbers
from qa.reading.figures.known_orders import read_known_orders
from qa.reading.lists.listings import read_listings
from qa.reading.names.ages_reached import read_ages_reached
from qa.reading.names.details import read_details
from qa.reading.names.kin_ages import read_kin_ages
from qa.reading.names.kin_births import read_kin_births
from qa.reading.names.names import find_persons, read_names
from qa.reading.names.passages import read_passages
from qa.reading.relations import read_relations
from qa.reading.scene.dated import dated, given_day, numbered
from qa.reading.scene.scene import Line, Scene, scene
from qa.reading.shares.structures import read_structures
from qa.reading.time.ages_of_houses import read_ages_of_houses
from qa.reading.time.clock_times import read_times
from qa.reading.time.daily_runs import read_daily_runs
from qa.reading.time.days_passed import read_days_passed
from qa.reading.time.known_cycles import read_known_cycles
from qa.reading.time.known_days import read_known_days
from qa.reading.time.known_lengths import read_known_lengths
from qa.reading.time.known_reigns import read_known_reigns
from qa.reading.time.known_signs import read_known_signs
from qa.reading.time.known_times import read_known_times
from qa.reading.time.known_weddings import read_known_weddings
from qa.reading.time.last_runs import read_last_runs
from qa.reading.time.lasting import with_lengths
from qa.reading.time.minutes_passed import read_minutes_passed
from qa.reading.time.reckonings import read_reckonings
from qa.reading.time.sentences_served import read_sentences_served
from qa.reading.time.spaced import read_spaced
from qa.reading.time.spans_said import read_terms_said
from qa.reading.time.terms_served import read_titles_in_a_row
from qa.reading.time.timetables import read_timetables
from qa.reading.time.weighed_years import read_odd_years


def read_claims(document: Document) -> Reading:
    """Read what every article of the document claims."""
    claims: list[Claim] = []
    for index in range(len(document.articles)):
        claims += _article_claims(scene(document, index))
    return Reading(document, tuple(claims))


def _article_claims(article: Scene) -> list[Claim]:
    persons = find_persons(article)
    figures = read_figures(article, persons)
    return [
        *figures,
        *read_relations(figures),
        *read_milestones(article, figures),
        *read_names(article, persons),
        *read_listings(article),
        *read_passages(article),
        *read_reckonings(article),
        *read_structures(article),
        *read_odd_years(article),
        *(detail for line in article.lines for detail in read_details(line)),
        *(known for line in article.lines for known in read_implied(line)),
        *read_minutes_passed(article.lines),
        *read_days_passed(article.lines),
        *(time for line in article.lines for time in read_times(line)),
        *given_day(article),
        *with_lengths(
            article.lines,
            [date for line in article.lines for date in (*dated(line), *numbered(line))],
        ),
    ]


def read_implied(line: Line) -> Iterator[Implied]:
    """Read the words of a sentence that fix what is told beside them."""
    yield from read_known_numbers(line)
    yield from read_kin_ages(line)
    yield from read_kin_births(line)
    yield from read_ages_reached(line)
    yield from read_known_times(line)
    yield from read_known_cycles(line)
    yield from read_titles_in_a_row(line)
    yield from read_sentences_served(line)
    yield from read_known_reigns(line)
    yield from read_timetables(line)
    yield from read_terms_said(line)
    yield from read_ages_of_houses(line)
    yield from read_known_signs(line)
    yield from read_daily_runs(line)
    yield from read_spaced(line)
    yield from read_known_weddings(line)
    yield from read_known_days(line)
    yield from read_known_lengths(line)
    yield from read_last_runs(line)
    yield from read_known_orders(line)
