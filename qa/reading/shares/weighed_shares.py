"""Shares weighed: all pairs of counts that a percentage may be said of, the likeliest first.

Each pair is scored by marks of its roles (`share_marks`), whose weights (`share_weights`) were
fitted on texts where one pair gives the percentage to three digits: those texts say themselves
which pair is meant. That none is meant scores nought.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from qa.model import HEADS, Figure, Share, Span, Way
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before, of_before, same_sentence
from qa.reading.shares.one_in import one_in
from qa.reading.shares.pair_marks import marks_of_pair
from qa.reading.shares.share_marks import as_named, marks_of_part, marks_of_rate, marks_of_whole
from qa.reading.shares.share_names import Name, name_of
from qa.reading.shares.share_spots import Form, Spot, Told, exceeds, is_of_the_lacking, lacks, spot
from qa.reading.shares.share_weights import WEIGHTS
from qa.reading.shares.share_words import ALIKE, may_count, of_another_plan
from qa.reading.shares.taken_of import spent_on_others, words_before

_ALL_WHO_SHOULD = regex("应(?![急用对])|拟|需要|符合|适龄|可以")
_NOW = regex("今年|今[春夏秋冬]|本(?:年度?|月|季|届|学期)|目前|现有|如今")
_OF_MONEY = regex("(?:投资|资金|金额|产值|税收|货款|账款|欠款|工资)[\u4e00-\u9fff]{0,4}(?:率|进度)")
_IN_USE = frozenset("使用 利用 入住 入驻 出租 空置 出勤 完好 在线 开机".split())
"""Rates of what is in use, of which a sort of the things counted is no part: 其中快充60个."""
_STRANGE = "whole not named at length"
_NAMED = frozenset({"whole named", "whole named in part"})
_AMONG = "whole of those among"
_BESIDE = frozenset({"rate", "of"})
_HEAD = 4
_BACK, _PARTS, _WHOLES, _AHEAD, _BELOW = 24, 9, 14, 3, 20
_TELLING = frozenset(
    (
        "of rate",
        "pair in another sentence",
        "pair parted by 0",
        "pair of one head",
        "whole named",
        "whole is some",
        _AMONG,
        "part behind the rate",
        "part told at once",
        "part not so qualified",
        "part behind 0 counts",
        "part with a rate of its own",
        "part of another rate",
        "part does what the rate says",
        "part bears the rate's word",
    )
)
"""The marks that a pair is told by beyond its odds."""

_CLEARLY = 500
"""What is so much less likely is not meant."""

_FARTHEST = 200
"""Wholes of other rates that lie so many figures back are not asked for."""
_LEAST = -400
_PERSONS, _THINGS = frozenset("人名位"), frozenset("件起项台辆")
"""Nobody is a share of things: 委员298名 of 委员提案361件."""


class Candidate(NamedTuple):
    """A pair of counts that may be part and whole of a percentage, with what is so of them."""

    part: Figure
    whole: Figure
    form: Form
    marks: tuple[str, ...]


def read_weighed_shares(figures: Sequence[Figure], told: Sequence[Share]) -> dict[Span, Share]:
    """Weigh the percentages of one article that no surer reading has, by their places."""
    sure = {share.rate.span: share for share in told if share.sure and share.part}
    known = Told(
        {share.part.span for share in sure.values() if share.part},
        {share.whole.span for share in sure.values() if share.whole},
    )
    found = {}
    for index, figure in enumerate(figures):
        rate = as_rate(figure)
        if rate is None or rate.span in sure:
            continue
        name = name_of(figures, index)
        ways = weighed(candidates(figures, index, rate, name, known)) if name else ()
        if name and ways:
            found[rate.span] = _share(ways, rate, name)
        if ways and ways[0].odds > 0:
            known.parts.add(ways[0].part.span)
            known.wholes.add(ways[0].whole.span)
    return found


def as_rate(figure: Figure) -> Figure | None:
    """Give a figure as the percentage that it tells: 六成, 每十户里就有八户."""
    dimension = figure.quantity.dimension
    return figure if dimension == "ratio" else one_in(figure) if dimension == "count" else None


def _share(ways: tuple[Way, ...], rate: Figure, name: Name) -> Share:
    best = ways[0]
    cue = name.word + "率" if name.kind in ("rate", "share") else "占"
    return Share(
        best.part,
        best.whole,
        rate,
        cue,
        rate.context,
        sure=False,
        rest=best.form == "rest",
        told=True,
        ways=ways,
    )


def weighed(found: Sequence[Candidate]) -> tuple[Way, ...]:
    """Give the pairs that may be meant, the likeliest first."""
    ways = [
        Way(part, whole, form, sum(WEIGHTS.get(mark, 0) for mark in marks), _TELLING & {*marks})
        for part, whole, form, marks in _of_the_named(found)
    ]
    ways.sort(key=lambda way: -way.odds)
    least = max(ways[0].odds - _CLEARLY, _LEAST) if ways else 0
    return tuple(way for way in ways if way.odds >= least)


def _of_the_named(found: Sequence[Candidate]) -> Sequence[Candidate]:
    """Leave out other wholes where one bears what the percentage is said to be taken of."""
    named = {one.whole.span for one in found if _NAMED & set(one.marks)}
    if named and named != {one.whole.span for one in found}:
        found = [one for one in found if one.whole.span in named]
    among = {one.part.span for one in found if _AMONG in one.marks}
    return [one for one in found if one.part.span not in among or _AMONG in one.marks]


def candidates(
    figures: Sequence[Figure], index: int, rate: Figure, name: Name, known: Told
) -> list[Candidate]:
    """Give all pairs in reach of a percentage."""
    near = _in_reach(figures, index, known.wholes)
    of_rate = tuple(marks_of_rate(rate, name))
    wholes = [
        (
            at,
            spot,
            (
                *marks_of_whole(spot, rate, name, index, known),
                *_of_plan(spot, name),
            ),
        )
        for at, spot in enumerate(near)
        if as_named(spot, name.of) != _STRANGE and not _is_what_the_rate_says(spot, name)
    ]
    found = []
    for place, part in _may_be_parts(near, rate, index):
        if _is_of_another_kind(part, rate, name):
            continue
        of_part = (*of_rate, *marks_of_part(part, rate, name, figures, index, known))
        for at, whole, of_whole in wholes:
            between = near[min(place, at) + 1 : max(place, at)]
            apart = at == place or spent_on_others(part.figure, whole.figure)
            for form in () if apart else _forms(part, whole, name):
                of_pair = marks_of_pair(part, whole, name, form, between)
                marks = (*of_part, *of_whole, *of_pair)
                found.append(Candidate(part.figure, whole.figure, form, marks))
    return found


def _of_plan(whole: Spot, name: Name) -> Iterator[str]:
    """Tell whether a percentage is of a plan (占计划的84%), and a count is of none."""
    if of_another_plan(whole.figure, whole.words, name.of):
        yield "whole of no plan"


def _is_what_the_rate_says(whole: Spot, name: Name) -> bool:
    """Say whether a count is itself of those that a rate is of, and not of all who should be."""
    says = name.kind == "rate" and len(name.word) > 1 and name.word in whole.words
    return says and not _ALL_WHO_SHOULD.search(whole.words)


def _is_of_another_kind(part: Spot, rate: Figure, name: Name) -> bool:
    """Say whether a percentage is of money and a count is none, or a bare one of those missing."""
    if name.kind == "bare" and lacks(part, name):
        return True
    if name.word in _IN_USE and "其中" in part.figure.scope and name.word[0] not in part.words:
        return True
    of_money = _OF_MONEY.search(words_before(rate)) is not None
    return of_money and not part.kind[0].startswith("money")


def _in_reach(figures: Sequence[Figure], index: int, bases: Collection[Span]) -> list[Spot]:
    """Give the counts around a percentage, those at the head, and the wholes of other rates.

    Of a headline those below.
    """
    rate = figures[index]
    heading = rate.context.kind in HEADS
    behind = range(index + 1, min(len(figures), index + 1 + (_BELOW if heading else _AHEAD)))
    back = [at for at in range(max(0, index - _BACK), index) if may_count(figures[at])][-_WHOLES:]
    first = back[0] if back else 0
    head, later = range(min(first, _HEAD)), range(max(_HEAD, first - _FARTHEST), first)
    far = [at for at in (*head, *later) if at < _HEAD or figures[at].span in bases]
    far = [at for at in far if may_count(figures[at])]
    ahead = [
        at
        for at in behind
        if (heading or same_sentence(figures[at], rate)) and may_count(figures[at])
    ]
    return [spot(figures, at) for at in (*far, *back, *ahead)]


def _may_be_parts(near: Sequence[Spot], rate: Figure, index: int) -> Iterator[tuple[int, Spot]]:
    """Give the counts of the percentage's own block, or all below a headline."""
    heading, block = rate.context.kind in HEADS, rate.context.block
    own = [
        (place, spot)
        for place, spot in enumerate(near)
        if heading or spot.figure.context.block == block
    ]
    before = [pair for pair in own if pair[1].at < index][-_PARTS:]
    yield from before
    yield from (pair for pair in own if pair[1].at > index)


def _forms(part: Spot, whole: Spot, name: Name) -> Iterator[Form]:
    """Give the ways in which two counts can make a share."""
    alike = part.kind == whole.kind or _go_together(part, whole, name)
    past = of_before(whole.figure) and _of_now(part.figure)
    if not alike or (past and not name.of):
        return
    larger = exceeds(whole.figure, part.figure)
    if larger:
        yield ""
    if name.kind not in ("rate", "share") or not name.word or part.kind[0] != "count":
        return
    if larger and (lacks(part, name) or is_of_the_lacking(part, name)):
        yield "rest"
    if same_sentence(part.figure, whole.figure):
        yield "both"


def _of_now(part: Figure) -> bool:
    """Say whether the words before a figure speak of now; else those of the past may hold on."""
    return _NOW.search(clause_before(part)) is not None


def _go_together(part: Spot, whole: Spot, name: Name) -> bool:
    units = {part.figure.quantity.unit, whole.figure.quantity.unit}
    counts = part.kind[0] == whole.kind[0] == "count"
    rated = name.kind in _BESIDE and same_sentence(part.figure, whole.figure)
    apart = len(units & _PERSONS) == 1 and bool(units & _THINGS)
    return counts and not apart and (bool(name.of) or rated or units in ALIKE)
