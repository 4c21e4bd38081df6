"""What an article says of the last edition or year, held against the article of that time. Pure.

上届入场读者48.1万人次, where the report of that fair has 46.8万人次; 326万人次，比上年增长14%,
where last year's has 268万人次.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from typing import Final, NamedTuple

from qa.judging.calendar.lengths import small_count
from qa.judging.facts.last_bases import CHANGE, PART, Base, base_of
from qa.judging.facts.weighed_twins import far_beyond, values_differ
from qa.judging.linking.clauses import clause
from qa.judging.linking.matters import CERTAIN, numbers_in_common
from qa.judging.linking.one_story import one_story
from qa.judging.linking.subjects import other_places
from qa.model import DAY_GUESSED, Context, Figure
from qa.patterns import regex

_LAST: Final = regex(
    "(?:上一?届|上一?年度?|去年)(?:同期)?(?:的|为|是|有|达)?(?P<name>[\u4e00-\u9fff]{0,12})$"
)
_MOVED: Final = regex("增|减|多|少|提高|下降|上升|降|涨|新|累计|底|末|[年届]|其中|计划|目标|比")
_YEAR: Final = regex(r"(?<![\d-])(20\d\d)(?=年(?!\d))")
_EDITION: Final = regex("第([一二三四五六七八九十]{1,3})届")
_PARTS: Final = regex("[上下]半年|[一二三四]季度|前[一二三四五六七八九十]+个月|截[至止]")
_YEAR_OF_DAYS: Final = 330, 400
_NAME: Final = 2
_CROWD: Final = 40


class LastTime(NamedTuple):
    """What an article says, or implies, of the last edition, and what that one's own has.

    `made` is what this edition's figure and its growth make of the last one's, None where `said`
    is told of the last edition itself.
    """

    said: Figure
    own: Figure
    made: Fraction | None = None


def last_edition(figures: Sequence[Figure]) -> Iterator[LastTime]:
    """Give what an article says of the last edition, and what that edition's article says itself.

    `figures` are of one unit.
    """
    articles: dict[tuple[str, int], list[Figure]] = {}
    for figure in figures if len(figures) <= _CROWD else ():
        articles.setdefault((figure.context.document, figure.context.article), []).append(figure)
    for mine, theirs in permutations(articles.values(), 2):
        if mine[0].context.document != theirs[0].context.document:
            yield from _told(mine, theirs)


def _told(mine: Sequence[Figure], theirs: Sequence[Figure]) -> Iterator[LastTime]:
    lasts = [figure for figure in mine if of_last(figure)]
    own = [figure for figure in mine if not of_last(figure)]
    grown = [(figure, base) for figure in own if (base := base_of(figure, mine))]
    if not (lasts or grown) or not _one_series(mine[0].context, theirs[0].context):
        return
    follows = _follows(mine[0].context, theirs[0].context)
    for now, base in grown if follows else ():
        yield from _implied(now, base, mine, theirs)
    alike = numbers_in_common(mine[0].context, theirs[0].context) >= CERTAIN
    if follows is False or not (follows or alike):
        return
    values = {figure.quantity.nominal for figure in mine}
    for last in lasts:
        name, this = _name(last, mine)
        said = [figure for figure in theirs if name and _is_of(name, figure)]
        alone = len({figure.quantity.nominal for figure in said}) == 1
        if this is None or not alone or said[0].quantity.nominal in values:
            continue
        unlike = values_differ(last, said[0]) and not far_beyond(last, said[0])
        if unlike and not other_places(this, said[0]) and not _gives(theirs, last):
            yield LastTime(last, said[0])


def _implied(
    now: Figure, base: Base, mine: Sequence[Figure], theirs: Sequence[Figure]
) -> Iterator[LastTime]:
    """Hold the level that a change starts from to the one that the last edition's article has."""
    name = now.measure.thing[-_NAME:]
    told = [[figure for figure in some if _is_of(name, figure)] for some in (mine, theirs)]
    sole = all(len({figure.quantity.nominal for figure in some}) == 1 for some in told)
    if len(name) < _NAME or not sole or told[1][0].quantity.hedge:
        return
    own = min(told[1], key=lambda figure: figure.quantity.step)
    low, high = own.quantity.nominal - own.quantity.step, own.quantity.nominal + own.quantity.step
    unlike = high < base.low or base.high < low
    if unlike and not far_beyond(now, own) and not other_places(now, own):
        yield LastTime(now, own, base.made)


def of_last(figure: Figure) -> bool:
    """Say whether a figure is the level of the last edition or year, and no change from it."""
    found = _LAST.search(figure.context.sentence, 0, figure.at)
    return found is not None and _MOVED.search(found["name"]) is None


def _is_of(name: str, figure: Figure) -> bool:
    """Say whether a figure is of its own time, and counts in full what the name says."""
    told = figure.context.sentence[: figure.at].rpartition("；")[2]
    lead = clause(figure)[0]
    plain = not (PART.search(lead) or CHANGE.search(lead) or "其中" in told)
    return plain and figure.measure.thing[-_NAME:] == name and not of_last(figure)


def _name(last: Figure, figures: Sequence[Figure]) -> tuple[str, Figure | None]:
    """Give the end of the name of what is counted, and this edition's figure of it."""
    before = [
        figure
        for figure in figures
        if figure.context.span == last.context.span and figure.span < last.span
    ]
    for figure in before[::-1]:
        name = figure.measure.thing[-_NAME:]
        own = last.measure.thing[-_NAME:] in {name, "上届", "上年", "去年", "同期"}
        if len(name) == _NAME and own and not (PART.search(clause(figure)[0]) or of_last(figure)):
            return name, figure
    return "", None


def _gives(figures: Sequence[Figure], last: Figure) -> bool:
    """Say whether the other article gives the value, of whatever it counts."""
    return any(figure.quantity.meets(last.quantity) for figure in figures)


def _one_series(now: Context, then: Context) -> bool:
    """Say whether two articles tell one story, and of parts of a year that are named alike."""
    parts = [frozenset(_PARTS.findall(context.gist.opening)) for context in (now, then)]
    return parts[0] == parts[1] and one_story(now, then)


def _follows(now: Context, then: Context) -> bool | None:
    """Say whether the second article is of the edition before the first one's; None if unknown."""
    for read in (_edition, _year):
        if (mine := read(now)) and (theirs := read(then)):
            return mine == theirs + 1
    return _a_year_apart(now, then) or None


def _edition(context: Context) -> int:
    found = _EDITION.search(context.gist.opening)
    return small_count(found[1]) if found else 0


def _year(context: Context) -> int:
    """Give the year that an article is of, by its headline, else by its first paragraphs."""
    found = _YEAR.search(context.title) or _YEAR.search(context.gist.opening)
    return int(found[1]) if found else 0


def _a_year_apart(now: Context, then: Context) -> bool:
    """Say whether the days of both articles are known, and a year apart."""
    if not (now.date and then.date) or not {now.date_from, then.date_from}.isdisjoint(DAY_GUESSED):
        return False
    return _YEAR_OF_DAYS[0] <= (now.date - then.date).days <= _YEAR_OF_DAYS[1]
