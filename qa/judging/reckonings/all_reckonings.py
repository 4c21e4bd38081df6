"""All that a sentence reckons out in words and gets wrong. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from qa.judging.reckonings.aboard import aboard
from qa.judging.reckonings.balances import balances
from qa.judging.reckonings.best_of import best_of
from qa.judging.reckonings.bills import bills
from qa.judging.reckonings.bounds_of_base import bounds_of_base
from qa.judging.reckonings.chains import chains
from qa.judging.reckonings.closed_parts import closed_parts
from qa.judging.reckonings.differences import differences
from qa.judging.reckonings.distances import distances
from qa.judging.reckonings.draws import draws
from qa.judging.reckonings.exchanges import exchanges
from qa.judging.reckonings.fillings import fillings
from qa.judging.reckonings.floor_prices import floor_prices
from qa.judging.reckonings.goal_differences import goal_differences
from qa.judging.reckonings.goals import goals
from qa.judging.reckonings.growth_gaps import growth_gaps
from qa.judging.reckonings.headways import headways
from qa.judging.reckonings.in_capitals import in_capitals
from qa.judging.reckonings.interest import interest
from qa.judging.reckonings.majorities import majorities
from qa.judging.reckonings.market_value import market_value
from qa.judging.reckonings.moves_in_a_row import moves_in_a_row
from qa.judging.reckonings.multiples import halved, multiples
from qa.judging.reckonings.named_alone import named_alone
from qa.judging.reckonings.named_ratios import named_ratios
from qa.judging.reckonings.natural_growth import natural_growth
from qa.judging.reckonings.net_changes import net_changes
from qa.judging.reckonings.odds import odds
from qa.judging.reckonings.overshoots import overshoots
from qa.judging.reckonings.paid_sums import paid_sums
from qa.judging.reckonings.planned_stock import planned_stock
from qa.judging.reckonings.price_cuts import price_cuts
from qa.judging.reckonings.products import products
from qa.judging.reckonings.promotions import promotions
from qa.judging.reckonings.reckoning import Account, lead
from qa.judging.reckonings.restated import priced_again, restated, told_as_this
from qa.judging.reckonings.restored import restored
from qa.judging.reckonings.rivals_for_posts import rivals_for_posts
from qa.judging.reckonings.row_means import row_means
from qa.judging.reckonings.run_together import run_together
from qa.judging.reckonings.sentences import merged_terms
from qa.judging.reckonings.shapes import shapes
from qa.judging.reckonings.shares_held import shares_held
from qa.judging.reckonings.shares_left import shares_left
from qa.judging.reckonings.shares_told import shares_of_parts, shares_told
from qa.judging.reckonings.so_many_each import so_many_each
from qa.judging.reckonings.staffs import staffs
from qa.judging.reckonings.stages import stages
from qa.judging.reckonings.stepped_prices import stepped_prices
from qa.judging.reckonings.stretch_sums import stretch_sums
from qa.judging.reckonings.supplies import supplies
from qa.judging.reckonings.tallies import tallies
from qa.judging.reckonings.together import joined, sentences
from qa.judging.reckonings.tolls import tolls
from qa.judging.reckonings.ups_and_downs import ups_and_downs
from qa.judging.reckonings.yearly import yearly
from qa.judging.reckonings.years_ago import years_ago
from qa.judging.reckonings.years_at_it import years_at_it
from qa.model import Figure
from qa.patterns import regex

_Way: TypeAlias = Callable[[Sequence[Figure]], Iterator[Account]]
_WIDEST: Final = 64
_OF_TWO: Final = regex("[两二][者地处县区市村校人家队国省]|昼夜")
_NEXT: Final = 1
_CROWD: Final = 24
"""A sentence of more figures is a table, and reckons nothing out."""
_WAYS: Final[tuple[_Way, ...]] = (
    aboard,
    balances,
    floor_prices,
    bounds_of_base,
    differences,
    price_cuts,
    distances,
    closed_parts,
    restated,
    restored,
    in_capitals,
    priced_again,
    told_as_this,
    shares_told,
    shares_of_parts,
    tallies,
    staffs,
    run_together,
    stages,
    shares_held,
    shares_left,
    majorities,
    merged_terms,
    interest,
    multiples,
    halved,
    draws,
    exchanges,
    goal_differences,
    goals,
    headways,
    tolls,
    market_value,
    planned_stock,
    odds,
    overshoots,
    promotions,
    rivals_for_posts,
    row_means,
    named_alone,
    best_of,
    yearly,
    products,
    so_many_each,
    bills,
    fillings,
    shapes,
    supplies,
    moves_in_a_row,
    named_ratios,
    natural_growth,
    growth_gaps,
    ups_and_downs,
    stretch_sums,
    net_changes,
    years_ago,
    years_at_it,
)
_ALONE: Final[tuple[_Way, ...]] = (best_of,)
"""Those to which one figure may be enough."""
_NEEDS: Final[Mapping[_Way, str]] = {
    way: dimension
    for dimension, those in {
        "ratio": (
            interest,
            shares_told,
            shares_of_parts,
            shares_held,
            shares_left,
            majorities,
            fillings,
            natural_growth,
            moves_in_a_row,
            growth_gaps,
            restored,
        ),
        "money": (bills, in_capitals, told_as_this, exchanges),
        "odds": (odds, goals, best_of),
        "seconds": (distances, headways),
        "months": (merged_terms,),
        "length": (shapes,),
    }.items()
    for way in those
}
"""Those that reckon with figures of one dimension, which they do not find in every sentence."""
_ACROSS: Final = tuple(way for way in _WAYS if way not in {shares_told, best_of, price_cuts})
"""A share told in a sentence of its own may be of anything."""
_NAMED: Final = frozenset(
    {named_ratios, floor_prices, natural_growth, growth_gaps, net_changes, stretch_sums, bills}
)
"""What names its terms, or takes all there are, finds them beyond other clauses."""


def reckonings(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the figures of each block of an article, and at what its paragraphs tell together."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for _, block in groupby(ordered, lambda figure: figure.context.block):
        yield from _of_block(list(block))
    for over in (stepped_prices, paid_sums, chains):
        yield from over(ordered)


def _of_block(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the figures of each sentence of a block, and of each with the next."""
    told = sentences(figures)
    for one in told:
        yield from _reckoned(one, _WAYS if len(one) > 1 else _ALONE)
    for one, then in pairwise(told):
        if then[0].context.span.start - one[0].context.span.end <= _NEXT:
            pieces = {figure.span for figure in one}, {figure.span for figure in then}
            for account in _reckoned(joined(one, then), _ACROSS):
                places = {figure.span for figure in (*account.terms, account.result)}
                if all(places & piece for piece in pieces):
                    yield account


def _reckoned(figures: Sequence[Figure], ways: Sequence[_Way]) -> Iterator[Account]:
    """Look at figures that are told together in each way that a text reckons."""
    told = {"", *(one.quantity.dimension.partition(":")[0] for one in figures)}
    for way in ways if len(figures) <= _CROWD else ():
        if _NEEDS.get(way, "") in told:
            accounts = way(figures)
            yield from accounts if way in _NAMED else filter(_is_told_at_once, accounts)


def _is_told_at_once(account: Account) -> bool:
    """Say whether terms and result stand near each other, in one half of the sentence.

    Or in two that the result is said to hold against each other: 最多171天；最少138天，两者相差.
    """
    places = [(one.at, one.until) for one in (*account.terms, account.result)]
    first, last = min(places)[0], max(places)[1]
    words = account.result.context.sentence[first:last]
    halves = "；" in words and _OF_TWO.search(lead(account.result)) is None
    return last - first <= _WIDEST and not halves
