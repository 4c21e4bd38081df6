"""Two unlike figures of an article that signs, weighed, hold to be one fact told twice. Pure.

Asked where words, limits and names alone found nothing: none of the signs decides by itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from operator import itemgetter
from typing import Final, NamedTuple

from qa.judging.arithmetic.misprints import sizes, telling_digits, worlds_apart
from qa.judging.facts.how_told import SLIPPED, how_apart, titled
from qa.judging.facts.rows_of_groups import of_a_group_alone
from qa.judging.facts.sentence_signs import sentence_signs
from qa.judging.facts.told_words import ToldWords
from qa.judging.facts.twin_signs import Signs, signs_against, twin_signs
from qa.judging.facts.twin_weights import WEIGHTS
from qa.judging.linking.clauses import lead_of, said
from qa.judging.linking.counters import counter_class
from qa.judging.linking.doubts import told_apart
from qa.judging.linking.heads import heads_apart
from qa.judging.linking.linking import Link, difference_told
from qa.judging.linking.mentions import body_supports
from qa.judging.linking.rates import other_wholes
from qa.judging.linking.sentence_marks import told_in
from qa.judging.linking.sorts import other_roles
from qa.judging.linking.two_facts import two_facts
from qa.judging.totals.cumulative import grows
from qa.model import HEADS, SPELLS, Figure
from qa.patterns import regex

ENOUGH: Final = 130
"""How much must speak for one fact, in hundredths of a natural logarithm."""
_FEWER, _MANY = 25, 3
"""How much less must speak for the likeliest of two pairs, of four, of eight and more."""
_REACH: Final = 12
"""So many paragraphs apart two figures may stand."""
_SINGLE: Final = 150
"""How much more must speak for two numbers of a single digit, of which any article has many.

Twice as much for two lengths of time.
"""
_UP_TO: Final = regex("截[至止]")
_SEVERAL: Final = regex(
    r"(?<![这该那上述\d])(?:\d+|[两三四五六七八九十几]+)[座个家所条支艘辆台][\u4e00-\u9fff]{1,6}?(?:共|合计|总共)[^，。；\d]{0,8}$"
)
_STAGE: Final = regex(
    "受理|立案|批捕|逮捕|公诉|起诉|审结|宣判|执结|移送|治愈|出院|死亡|遇难|受伤|失踪|获救"
)
_CROWD, _DEED = 40, 2
_MOST_TIMES: Final = 3
"""So many times its value no fact is told further down, but for a slip of the pen."""
_UNFIT: Final = frozenset({"point", "fold", "odds", "ordinal"})


class Pair(NamedTuple):
    """Two figures that may be one fact, as they stand in the text, and all of their kind."""

    one: Figure
    other: Figure
    words: ToldWords

    @property
    def crowd(self) -> Sequence[Figure]:
        """Give all figures of their kind in the article."""
        return self.words.figures


def weighed_twins(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Link]]:
    """Give the likeliest two of an article's figures of a kind, where they are likely enough.

    And wherever else the two values may be of that fact.
    """
    if len({(figure.context.document, figure.context.article) for figure in figures}) > 1:
        return
    weighed = [(odds(pair), pair) for pair in candidates(figures)]
    told = [(worth, pair) for worth, pair in weighed if worth > 0]
    told = [(worth, pair) for worth, pair in told if not explained(pair.one, pair.other)]
    most, best = max(told, key=itemgetter(0), default=(0, None))
    if best is None or most < _enough(len(weighed)):
        return
    for _, pair in told:
        if _values(pair) == _values(best):
            yield pair.one, pair.other, Link((_topic(best),), firm=False)


def _enough(many: int) -> int:
    """Give how much must speak for the likeliest of so many pairs: less where it leads more.

    Their signs hold each of many pairs for less likely; that one of them is one fact is not.
    """
    return ENOUGH - _FEWER * min(many.bit_length() - 1, _MANY)


def _values(pair: Pair) -> tuple[Fraction, Fraction]:
    return pair.one.quantity.nominal, pair.other.quantity.nominal


def _topic(pair: Pair) -> str:
    """Name what both count: by the words in common, else by the one's measure."""
    words = [word for word in sum(said(pair.one), ()) if word in sum(said(pair.other), ())]
    return "".join(words) or pair.one.measure.text or pair.other.measure.text


def odds(pair: Pair) -> int:
    """Give what speaks for two figures being one fact, in hundredths.

    What speaks against it alone is asked where that may decide.
    """
    told = WEIGHTS["bias"] + _weighed(_signs_for(pair))
    if max(telling_digits(figure.quantity) for figure in pair[:2]) == 1:
        told -= _SINGLE * (1 + (pair.one.quantity.dimension in SPELLS))
    return told + _weighed(signs_against(*pair[:2])) if told > 0 else told


def _weighed(signs: Signs) -> int:
    return sum(WEIGHTS.get(name, 0) * amount for name, amount in signs.items())


def signs_of(pair: Pair) -> Signs:
    """Give the signs of two figures: of their values, and of their sentences."""
    return {**_signs_for(pair), **signs_against(*pair[:2])}


def _signs_for(pair: Pair) -> Signs:
    return {
        **twin_signs(*pair[:2], pair.crowd),
        **sentence_signs(*pair[:2]),
        **pair.words.signs(*pair[:2]),
        "difference told": int(bool(difference_told(*pair[:2], pair.crowd))),
        "timed apart": int(timed_apart(pair.one, pair.other)),
    }


def candidates(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures that differ and may be one fact, by their values."""
    for pair in pairs(figures):
        if worlds_apart(pair.one.quantity, pair.other.quantity) or far_beyond(*pair[:2]):
            continue
        apart = told_apart(pair.one, pair.other) or heads_apart(pair.one, pair.other)
        apart = apart or _two_spans(*pair[:2]) or of_a_group_alone(*pair[:2])
        if values_differ(pair.one, pair.other) and not (
            apart or told_again(pair) or _borne_out(pair)
        ):
            yield pair


def _two_spans(one: Figure, other: Figure) -> bool:
    """Say whether a headline tells of all the years, the text of some: 老冯的三十年, 24年了.

    A slip of the pen they may still be.
    """
    years = one.quantity.dimension == other.quantity.dimension == "months"
    titled_one = not HEADS.isdisjoint({one.context.kind, other.context.kind})
    return years and titled_one and how_apart(one, other) not in SLIPPED


def far_beyond(one: Figure, other: Figure) -> bool:
    """Say whether one value is more times the other than one fact is told with."""
    low, high = sizes(one.quantity, other.quantity)
    return how_apart(one, other) not in SLIPPED and (not low or high > _MOST_TIMES * low)


def pairs(figures: Sequence[Figure]) -> Iterator[Pair]:
    """Give every two figures of one unit in two sentences, where not too many have it."""
    crowds: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.quantity.dimension not in _UNFIT:
            crowds.setdefault(unit_of(figure), []).append(figure)
    for crowd in crowds.values():
        words = ToldWords(crowd)
        for one, other in combinations(crowd, 2) if len(crowd) <= _CROWD else ():
            if one.context.span != other.context.span and near(one, other):
                first, last = (one, other) if one.span <= other.span else (other, one)
                yield Pair(first, last, words)


def near(one: Figure, other: Figure) -> bool:
    """Say whether two figures stand near, or one in a headline: a report goes on to what is next.

    What was done last year it tells in its first part, what is to be done this year in its second.
    """
    near = abs(one.context.block - other.context.block) <= _REACH
    return near or not {one.context.kind, other.context.kind}.isdisjoint(HEADS)


def explained(one: Figure, other: Figure) -> bool:
    """Say whether the text tells why two numbers differ: growth, other roles, what is beside.

    Or that one is of several at once; totals up to two times.
    """
    told = bool(grows(one, other)) or two_facts(one, other) or other_roles(one, other)
    told = told or other_wholes(one, other)
    summed = "累计" in one.scope | other.scope or all(map(_so_far, (one, other)))
    apart = summed and timed_apart(one, other)
    return told or apart or _other_stages(one, other) or _of_several(one) != _of_several(other)


def _of_several(figure: Figure) -> bool:
    """Say whether a number is what several make together: 5座车站共."""
    return _SEVERAL.search(figure.context.sentence, 0, figure.at) is not None


def _so_far(figure: Figure) -> bool:
    """Say whether a figure is what has been counted up to a time."""
    return _UP_TO.search(figure.context.sentence, 0, figure.at) is not None


def _other_stages(one: Figure, other: Figure) -> bool:
    """Say whether cases or people are counted at two stages: 立案65件, 提起公诉48件."""
    mine, theirs = (set(_STAGE.findall("，".join(told_in(side)))) for side in (one, other))
    return bool(mine and theirs) and not mine & theirs


def timed_apart(one: Figure, other: Figure) -> bool:
    """Say whether the text gives each a time of its own."""
    times = [figure.period.value for figure in (one, other) if figure.period.stated]
    return len({(time.start, time.end) for time in times if time}) > 1


def told_again(pair: Pair) -> bool:
    """Say whether a third sentence gives the later number, too."""
    one, other = pair[:2]
    value, spans = other.quantity.nominal, (one.context.span, other.context.span)
    return any(
        third.quantity.nominal == value and third.context.span not in spans for third in pair.crowd
    )


def _borne_out(pair: Pair) -> bool:
    """Say whether the text gives the number of its headline: another is of another fact.

    Not where the other is it, turned round.
    """
    if not titled(pair.one, pair.other) or how_apart(pair.one, pair.other) == "turned":
        return False
    deed = lead_of(pair.one)[-_DEED:]
    told = len(deed) == _DEED and lead_of(pair.other).endswith(deed)
    kin = [third for third in pair.crowd if not told or lead_of(third).endswith(deed)]
    return body_supports(pair.one, kin)


def unit_of(figure: Figure) -> str:
    """Name the unit of a figure: what is counted, or its dimension."""
    quantity = figure.quantity
    return counter_class(quantity.unit) if quantity.dimension == "count" else quantity.dimension


def values_differ(one: Figure, other: Figure) -> bool:
    """Say whether no value is allowed by both, or two numbers printed alike are not equal."""
    mine, theirs = one.quantity, other.quantity
    if mine.hedge == theirs.hedge and mine.step == theirs.step:
        return mine.nominal != theirs.nominal
    return not mine.meets(theirs)
