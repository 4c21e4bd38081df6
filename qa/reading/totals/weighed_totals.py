"""Totals by weighing: which run of figures of one unit, if any, is meant to make which whole.

All runs near a figure that come to about as much are weighed by what is known of their roles
(cues, marks, names, distance); the likeliest that does not make it is given with its odds, unless
another likely one makes it, or its parts make another whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import compress, groupby
from typing import NamedTuple

from qa.model import Figure, Span, Total
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, same_sentence
from qa.reading.totals.overlaps import overlap_told
from qa.reading.totals.run_features import divides, features
from qa.reading.totals.run_weights import WEIGHTS
from qa.reading.totals.runs import FINE, Row, Run, near_runs, rows_of
from qa.reading.totals.spelled import is_spelled_out
from qa.reading.totals.total_shapes import is_one_of_a_row

_LEAST = -60
"""What is less likely than that is never loud, whatever slip there may be."""
_SURE, _SIXTH = 200, 6
_STILL = 150
"""How much less likely a run may be that makes another whole of the same parts."""
_GUESTS = regex("另有?(?:的)?(?:志愿者|家属|外聘|临时|兼职)")
"""Who is told of beside those of the house, and is none of them."""
_ABOVE = regex("合计|总计|共计|以上|上述|相加|加起来")
"""What adds up the paragraph before."""
_CLOSE = ((33, 120), (12, 60))
"""How near a run comes to its whole, as a part of it, and what that speaks for."""


class _Weighed(NamedTuple):
    """A whole, a run near it, and what speaks for it in hundredths of a natural logarithm."""

    row: Row
    whole: int
    run: Run
    odds: int

    @property
    def near(self) -> int:
        """Give the odds with what the closeness of sum and whole adds to them."""
        whole = self.row.worth[self.whole]
        apart = abs(self.run.sum - whole)
        return self.odds + next((more for part, more in _CLOSE if apart * part < whole), 0)


def with_weighed(totals: Sequence[Total], figures: Sequence[Figure]) -> list[Total]:
    """Add the weighed totals of an article to those that words tell of.

    Where these surely tell otherwise, they stay; what they tell that is far off and not likely
    is left out.
    """
    rows = list(rows_of(figures))
    places = {figure.span: (row, at) for row in rows for at, figure in enumerate(row.figures)}
    told = [
        one
        for one in totals
        if is_spelled_out(one) or not (_far_off(one) and _is_unlikely(one, places))
    ]
    made = _values(rows)
    told = [one for one in told if not _are_told_behind(one, places)]
    told = [one for one in told if one.sure or not _make_another(one, made)]
    sure = {one.whole.span for one in told if one.sure}
    weighed = _read_weighed(rows)
    return [*told, *(one for one in weighed if one.whole.span not in sure)]


def _values(rows: Sequence[Row]) -> dict[Span, set[Fraction]]:
    """Give for each figure the values of all that it can be added to."""
    found: dict[Span, set[Fraction]] = {}
    for row in rows:
        values = {figure.quantity.nominal for figure in row.figures}
        found.update(dict.fromkeys((figure.span for figure in row.figures), values))
    return found


def _make_another(total: Total, values: Mapping[Span, set[Fraction]]) -> bool:
    """Say whether the parts make, to the last digit, another figure of the article."""
    summed = sum(part.quantity.nominal for part in total.parts)
    return summed != total.whole.quantity.nominal and summed in values.get(total.whole.span, ())


def _are_told_behind(total: Total, places: Mapping[Span, tuple[Row, int]]) -> bool:
    """Say whether what the parts make is told right behind them: …，怎么分都是8.4万亩."""
    last = total.parts[-1]
    row, at = places.get(last.span, (None, 0))
    behind = row.figures[at + 1 : at + 2] if row else ()
    summed = sum(part.quantity.nominal for part in total.parts)
    return any(
        one.quantity.nominal == summed != total.whole.quantity.nominal and same_sentence(one, last)
        for one in behind
    )


def _far_off(total: Total) -> bool:
    """Say whether parts told to be all go beyond their whole by a sixth and up to twice."""
    whole = total.whole.quantity.nominal
    summed = sum(part.quantity.nominal for part in total.parts)
    return total.complete and not total.gone and whole < _SIXTH * (summed - whole) < _SIXTH * whole


def _is_unlikely(total: Total, places: Mapping[Span, tuple[Row, int]]) -> bool:
    """Say whether the roles of the figures hardly speak for a total so far off."""
    found = [places.get(figure.span) for figure in (total.whole, *total.parts)]
    known = [one for one in found if one and one[0] is (found[0] or one)[0]]
    if len(known) < len(found):
        return False
    (row, index), *parts = known
    run = Run(tuple(at for _, at in parts), (1,) * len(parts), 0)
    return _odds(row, index, run, ()) < _SURE


def _read_weighed(rows: Sequence[Row]) -> Iterator[Total]:
    """Read the likeliest totals of one article that nothing likely explains."""
    found = [(row, *one) for row in rows for one in candidates(row)]
    fits = [makes(*one) for one in found]
    made = list(compress(found, fits))
    explained = {(id(row), index) for row, index, _ in made}
    open_ = [one for one in found if (id(one[0]), one[1]) not in explained]
    sums = [[row.figures[at] for at in run.places] for row, _, run in made] if open_ else []
    weighed = [_Weighed(*one, _odds(*one, sums)) for one in open_]
    taken: set[Span] = set()
    for best in sorted(_likely(weighed, made, sums), key=lambda one: -one.near):
        total = _total(best)
        last = total.parts[-1]
        if "累计" in total.whole.scope and any("累计" in part.scope for part in total.parts):
            continue  # counted up to several days
        if overlap_told(last.context.sentence, last.until) or _GUESTS.search(clause_before(last)):
            continue
        spans = {part.span for part in total.parts}
        if taken.isdisjoint(spans):
            taken |= spans | {total.whole.span}
            yield total


def candidates(row: Row) -> Iterator[tuple[int, Run]]:
    """Give each figure of a row with every run near it."""
    for index in range(len(row.figures)):
        for run in near_runs(row, index):
            first = row.figures[run.places[0]]
            if not (_is_cut_off(row, index, run) or is_one_of_a_row(row.figures, index, first)):
                yield index, run


def _is_cut_off(row: Row, index: int, run: Run) -> bool:
    """Say whether the parts stand in a paragraph before a whole that does not point back at it."""
    whole, last = row.figures[index], row.figures[run.places[-1]]
    behind = last.span < whole.span and last.context.block != whole.context.block
    return behind and _ABOVE.search(clause_before(whole)) is None


def _likely(
    weighed: Sequence[_Weighed],
    made: Sequence[tuple[Row, int, Run]],
    sums: Sequence[Sequence[Figure]],
) -> Iterator[_Weighed]:
    """Give the likeliest run of each whole, if its parts do not as likely make another whole."""
    for _, group in groupby(weighed, key=lambda one: (id(one.row), one.whole)):
        best = max(group, key=lambda one: (one.near, one.run.places))
        mine = set(best.run.places)
        rivals = [one for one in made if one[0] is best.row and _holds(mine, one[2].places)]
        likely = best.odds >= _LEAST
        if likely and not any(_odds(*one, sums) > best.odds - _STILL for one in rivals):
            yield best


def _holds(mine: set[int], places: Iterable[int]) -> bool:
    """Say whether all of one run's members are the other's."""
    theirs = set(places)
    return mine <= theirs or theirs <= mine


def _odds(row: Row, index: int, run: Run, made: Sequence[Sequence[Figure]]) -> int:
    found = features(row, index, run, made)
    odds = sum(WEIGHTS.get(name, 0) * value for name, value in found.items())
    divided = odds + WEIGHTS["divide"]
    return divided if divided >= _LEAST and divides(row, index, run) else odds


def makes(row: Row, index: int, run: Run) -> bool:
    """Say whether a run makes its whole, its members rounded as printed."""
    apart = abs(run.sum - row.worth[index])
    if not apart or all(row.figures[at].quantity.exact for at in (index, *run.places)):
        return not apart
    quantities = [row.figures[at].quantity for at in (index, *run.places)]
    wide = sum(one.step / 2 for one in quantities if not one.exact)
    return apart <= wide * FINE


def _total(best: _Weighed) -> Total:
    whole, parts = best.row.figures[best.whole], [best.row.figures[at] for at in best.run.places]
    gone = [part for part, sign in zip(parts, best.run.signs, strict=True) if sign < 0]
    return Total(
        whole,
        tuple(parts),
        complete=True,
        context=whole.context,
        sure=False,
        gone=tuple(gone),
        odds=best.odds,
    )
