"""A document → all its claims, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from qa.model import Claim, Document, Implied, Reading
from qa.reading.changes.milestones import read_milestones
from qa.reading.figures.figures import read_figures
from qa.reading.figures.known_numbers import NUMBER_WORDS, read_known_numbers
from qa.reading.figures.known_orders import read_known_orders
from qa.reading.lists.listings import read_listings
from qa.reading.names.ages_begun import read_ages_begun
from qa.reading.names.ages_reached import read_ages_reached
from qa.reading.names.details import read_details
from qa.reading.names.kin_ages import read_kin_ages
from qa.reading.names.kin_births import read_kin_births
from qa.reading.names.names import find_persons, read_names
from qa.reading.names.passages import read_passages
from qa.reading.relations import read_relations
from qa.reading.scene.dated import dated, given_day, numbered
from qa.reading.scene.scene import Line, Scene, scene
from qa.reading.shares.formula_weights import read_formula_weights
from qa.reading.shares.structures import read_structures
from qa.reading.time.ages_of_houses import read_ages_of_houses
from qa.reading.time.alumni import read_alumni
from qa.reading.time.by_own_day import read_by_own_day
from qa.reading.time.clock_times import read_times
from qa.reading.time.daily_runs import read_daily_runs
from qa.reading.time.known_cycles import read_known_cycles
from qa.reading.time.known_days import read_known_days
from qa.reading.time.known_lengths import read_known_lengths
from qa.reading.time.known_reigns import read_known_reigns
from qa.reading.time.known_signs import read_known_signs
from qa.reading.time.known_times import read_known_times
from qa.reading.time.known_weddings import read_known_weddings
from qa.reading.time.lapses import read_lapses
from qa.reading.time.last_runs import read_last_runs
from qa.reading.time.lasting import with_lengths
from qa.reading.time.reckonings import read_reckonings
from qa.reading.time.sentences_served import read_sentences_served
from qa.reading.time.spaced import read_spaced
from qa.reading.time.spans_said import read_terms_said
from qa.reading.time.terms_served import read_titles_in_a_row
from qa.reading.time.time_zones import read_time_zones
from qa.reading.time.timetables import read_timetables
from qa.reading.time.weighed_years import read_odd_years


class Fixing(NamedTuple):
    """A reader of words that fix what is told beside them; in each of these is one of `needs`."""

    needs: frozenset[str]
    read: Callable[[Line], Iterator[Implied]]


FIXING: Final = (
    Fixing(NUMBER_WORDS, read_known_numbers),
    Fixing(frozenset("岁"), read_kin_ages),
    Fixing(frozenset("生"), read_kin_births),
    Fixing(frozenset("岁"), read_ages_reached),
    Fixing(frozenset("生"), read_ages_begun),
    Fixing(frozenset("年"), read_known_times),
    Fixing(frozenset("届"), read_known_cycles),
    Fixing(frozenset("冠霸"), read_titles_in_a_row),
    Fixing(frozenset("刑狱"), read_sentences_served),
    Fixing(frozenset("唐宋元明清"), read_known_reigns),
    Fixing(frozenset("（"), read_timetables),
    Fixing(frozenset("期"), read_terms_said),
    Fixing(frozenset("百纪甲"), read_ages_of_houses),
    Fixing(frozenset("属年0123456789"), read_known_signs),
    Fixing(frozenset("天日晚"), read_daily_runs),
    Fixing(frozenset("针剂次"), read_spaced),
    Fixing(frozenset("婚月"), read_known_weddings),
    Fixing(frozenset("时点:：月至周期拜"), read_known_days),
    Fixing(frozenset("天夜时钟周期拜月度年纪"), read_known_lengths),
    Fixing(frozenset("班车"), read_last_runs),
    Fixing(frozenset("京"), read_time_zones),
    Fixing(frozenset("考月"), read_by_own_day),
    Fixing(frozenset("节肖代号考"), read_known_orders),
)


def read_claims(document: Document) -> Reading:
    """Read what every article of the document claims."""
    claims: list[Claim] = []
    for index in range(len(document.articles)):
        claims += _article_claims(scene(document, index))
    return Reading(document, tuple(claims))


def _article_claims(article: Scene) -> list[Claim]:
    persons = find_persons(article)
    figures = read_figures(article, persons)
    times = [time for line in article.lines for time in read_times(line)]
    return [
        *figures,
        *read_relations(figures),
        *read_milestones(article, figures),
        *read_names(article, persons),
        *read_listings(article),
        *read_passages(article),
        *read_reckonings(article),
        *read_structures(article, figures),
        *read_formula_weights(figures),
        *read_odd_years(article),
        *(detail for line in article.lines for detail in read_details(line)),
        *read_implied(article.lines),
        *read_alumni(article.lines),
        *times,
        *read_lapses(article.lines, times, figures),
        *given_day(article),
        *with_lengths(
            article.lines,
            [date for line in article.lines for date in (*dated(line), *numbered(line))],
        ),
    ]


def read_implied(lines: Sequence[Line]) -> Iterator[Implied]:
    """Read the words of sentences that fix what is told beside them."""
    letters = frozenset().union(*(line.letters for line in lines))
    likely = [one for one in FIXING if not one.needs.isdisjoint(letters)]
    for line in lines:
        for needs, read in likely:
            if not needs.isdisjoint(line.letters):
                yield from read(line)
