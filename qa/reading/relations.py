"""Figures → what a text says of them together: totals, parts, shares, changes, means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from qa.model import Change, Figure, Mean, Part, Share, Span, Total
from qa.patterns import regex
from qa.reading.changes.changes import read_changes
from qa.reading.changes.later_bases import read_later_bases
from qa.reading.changes.then_and_now import read_then_and_now
from qa.reading.changes.told_changes import read_told_changes
from qa.reading.changes.trends import read_trends
from qa.reading.changes.weighed_changes import read_weighed_changes
from qa.reading.figures.gaps import clause_before
from qa.reading.means.means import read_means
from qa.reading.means.other_wholes import is_made_otherwise, of_another_whole
from qa.reading.means.twofold import read_twofold
from qa.reading.means.weighed_products import weighed_means
from qa.reading.parts.among import read_among, read_named_among
from qa.reading.parts.fields import read_fields
from qa.reading.parts.inside import read_inside
from qa.reading.parts.lesser import read_households, read_lesser
from qa.reading.parts.likely_parts import read_likely_parts
from qa.reading.parts.named_parts import read_named_parts
from qa.reading.parts.narrower import read_narrower
from qa.reading.parts.side_by_side import side_by_side
from qa.reading.parts.weighed_parts import read_weighed_parts
from qa.reading.shares_and_parts import read_shares_and_parts
from qa.reading.totals.accounts import read_accounts
from qa.reading.totals.apart_rolls import read_apart_rolls
from qa.reading.totals.balances import read_balances
from qa.reading.totals.counted_sums import read_counted_sums
from qa.reading.totals.each_of_some import summed_up
from qa.reading.totals.full_marks import read_full_marks
from qa.reading.totals.ledgers import read_ledgers
from qa.reading.totals.list_ends import divides_nothing
from qa.reading.totals.lists_of_some import read_lists_of_some
from qa.reading.totals.mixed_rows import read_mixed_rows
from qa.reading.totals.remainders import read_remainders
from qa.reading.totals.rolls import read_rolls
from qa.reading.totals.tables import read_tables
from qa.reading.totals.tallies import read_tallies
from qa.reading.totals.totals import read_totals
from qa.reading.totals.weighed_totals import with_weighed
from qa.reading.totals.wholes import read_wholes

_TIMED = regex(r"满|\d[月日时]|[年月季度][底末]")
_UP_TO = regex(r"(?:截[至止]|到)(?![位场会访账岗])")
_LEAD = 24

_ALTITUDE = regex("海拔(?:高度)?[为是达约仅]?$")
"""What tells a height above the sea, of which no sums are made."""
_NET = ("净增", "净减", "净增加", "净减少")
_FIRST = regex("[是为]首[年次届批季月]的$")
_NEAR = 60

Relation = Total | Part | Share | Change | Mean
"""A claim that holds figures together."""


def read_relations(figures: Sequence[Figure]) -> list[Relation]:
    """Read the relations between the figures of one article."""
    relations: list[Relation] = [*read_shares_and_parts(figures)]
    relations += _changes(figures)
    relations += _means(figures)
    relations += _further_parts(figures, relations)
    relations += read_weighed_parts(figures, relations)
    return [one for one in relations if not (isinstance(one, Part) and side_by_side(one))]


def _means(figures: Sequence[Figure]) -> list[Mean]:
    """Read what falls to each, but for what words give to another total or count."""
    told = [*read_means(figures), *read_twofold(figures)]
    means = weighed_means(figures, told)
    places = {figure.span: index for index, figure in enumerate(figures)}
    return [
        one
        for one in means
        if not of_another_whole(one)
        and not is_made_otherwise(one, _around(figures, places[one.each.span]))
    ]


def _around(figures: Sequence[Figure], index: int) -> Sequence[Figure]:
    return figures[max(0, index - _NEAR) : index + _NEAR]


def _changes(figures: Sequence[Figure]) -> list[Relation]:
    """Read the changes of each sentence, then the totals, and the changes that need the former."""
    sentences = groupby(figures, key=lambda figure: figure.context.span)
    changes = [one for _, sentence in sentences for one in read_changes(list(sentence))]
    trends = list(read_trends(figures, changes))
    later = list(read_later_bases(figures, [*changes, *trends]))
    later += read_then_and_now(figures, [*changes, *trends])
    based = {change.rate.span for change in later}
    wanting = [one for one in (*changes, *trends) if one.rate.span not in based]
    told = [*read_told_changes(figures, wanting), *read_weighed_changes(figures)]
    found = [*changes, *trends, *later, *told]
    return [
        *_totals(figures),
        *(one for one in found if not (_is_of_the_first(one) or _is_net(one))),
    ]


def _is_of_the_first(change: Change) -> bool:
    """Say whether a rate is held against where a row began, not what stands beside: 首年的四倍."""
    return _FIRST.search(clause_before(change.rate)) is not None


def _is_net(change: Change) -> bool:
    """Say whether a change is what came in less what went: 新购6.8万，剔旧2.1万，净增4.7万."""
    before, after, rate = change.before, change.after, change.rate
    if before is None or after is None or not clause_before(rate).endswith(_NET):
        return False
    return abs(before.quantity.nominal - after.quantity.nominal) == rate.quantity.nominal


def _further_parts(figures: Sequence[Figure], known: Sequence[Relation]) -> list[Part]:
    """Read the parts that words farther off tell, each reader behind those that are surer."""
    parts = [*read_fields(figures), *read_among(figures), *read_narrower(figures)]
    parts += read_named_among(figures)
    told = {one.part.span for one in (*known, *parts) if isinstance(one, Part)}
    parts += read_inside(figures, told)
    told |= {one.part.span for one in parts}
    parts += [*read_lesser(figures, told), *read_households(figures)]
    told |= {one.part.span for one in parts}
    return [*parts, *read_likely_parts(figures, told), *read_named_parts(figures, told)]


def _totals(figures: Sequence[Figure]) -> list[Total]:
    """Read the lists beside their whole and those apart from it; the surer reading of a list."""
    figures = [one for one in summed_up(figures) if not _ALTITUDE.search(clause_before(one))]
    beside = [
        total
        for _, group in groupby(figures, key=lambda figure: figure.context.block)
        for total in _of_block(list(group))
    ]
    apart = [
        *read_wholes(figures),
        *read_tables(figures),
        *read_rolls(figures),
        *read_tallies(figures),
    ]
    near = set(map(id, beside))
    totals: list[Total] = []
    known: set[Span] = set()
    told = (
        *read_balances(figures),
        *read_ledgers(figures),
        *read_apart_rolls(figures),
        *read_remainders(figures),
        *read_accounts(figures),
        *read_full_marks(figures),
    )
    found = _whole_lists([one for one in (*told, *beside, *apart) if not _is_run(one)])
    for total in sorted(found, key=lambda total: (not total.sure, not total.complete)):
        parts = {part.span for part in total.parts}
        if (total.sure and id(total) in near) or not known & parts:
            totals.append(total)
            known |= parts
    totals += [*read_counted_sums(figures), *read_lists_of_some(figures)]
    totals = [one for one in with_weighed(totals, figures) if not divides_nothing(one)]
    return sorted(totals, key=lambda total: total.whole.span)


def _of_block(block: Sequence[Figure]) -> list[Total]:
    """Read the lists that stand beside their whole in one block."""
    return [*read_totals(block), *read_mixed_rows(block)]


def _is_run(total: Total) -> bool:
    """Say whether a list is one running total at several times: 满一年累计…；到今天，累计…."""
    whole = total.whole
    summed = ["累计" in one.scope for one in (*total.parts, whole)]
    if not summed[-1] or not any(summed[:-1]):
        return False
    half = whole.context.sentence[: whole.at].rpartition("；")[2]
    return _UP_TO.match(half) is not None or all(
        told and _TIMED.search(one.context.sentence, max(0, one.at - _LEAD), one.at)
        for told, one in zip(summed, (*total.parts, whole), strict=True)
    )


def _whole_lists(totals: Sequence[Total]) -> Iterator[Total]:
    """Leave out a list that another reading goes on with, or takes with its whole for a list."""
    lists = [(one.whole.span, {part.span for part in one.parts}, one.sure) for one in totals]
    of_whole, with_part = defaultdict[Span, list[int]](list), defaultdict[Span, list[int]](list)
    for at, (whole, mine, _) in enumerate(lists):
        of_whole[whole].append(at)
        for part in mine:
            with_part[part].append(at)
    for total, (whole, mine, sure) in zip(totals, lists, strict=True):
        others = (lists[at] for at in of_whole[whole])
        goes_on = any(mine < theirs and sure <= surely for _, theirs, surely in others)
        holders = (lists[at][1] for at in with_part.get(whole, ()))
        within = not sure and any(mine <= theirs for theirs in holders)
        if not goes_on and not within:
            yield total
