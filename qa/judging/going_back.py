"""How much speaks for two figures being one running total at two times, the later one less.

What can be told of the two (names shared, 累计, the words of time, the place, how far apart) is
weighed; nothing decides alone. `tests/bench/going_back.py` fits the weights.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType
from typing import Final

from qa.judging.arithmetic import Interval
from qa.judging.measures import same_kind, same_measure
from qa.judging.moments import from_start, moment, present, since_start
from qa.judging.one_total import alike, same_place, told_apart
from qa.judging.order_in_time import from_new_year, in_order
from qa.judging.serial import lasting, one_year
from qa.judging.slips import digits_told, slip_within
from qa.judging.subjects import other_subjects
from qa.judging.tallied import months_told, of_one_time, reached, reckoned, running, stands, sums_up
from qa.model import Figure
from qa.patterns import regex

_NO_NAME = regex("[^\u4e00-\u9fff]|累计|已|共|达到?|完成|[今去]年|以来|截[至止]")
_AS_SAID = regex("时?的?(?:这[个一]?|该|此)?(?:数字|数据|数|统计)")
_SAME = regex("这[个一](?:数字|数据|数)")
_NUMBER = regex("[数量额]$")
_NARROW = regex("仅|不含|扣除|剔除|合格|验收|成活|其中|单是|光是|主体(?=工程|结构|施工)|主城|另|净")
_UP_TO = regex("截[至止]|到(?![位场会访账岗达])|[年月季]度?[底末]|至今|以来|目前")
_BUCKETS = ((Fraction(9, 10), "nearly"), (Fraction(3, 4), "less"), (Fraction(1, 4), "much"))
_ANEW = regex(
    r"(?:全年|当年|年内|年度|今年(?:以来|已|共)|今年[^，。；底末]{0,4}累计|今年全)[^\d；。]*$"
)
_LAST_YEAR = regex("[去上]年")
_FEW, _LOOK, _SLIGHTLY, _TELLING = 3, 40, Fraction(5, 4), 3
_JUST, _JUST_PAST = Fraction(21, 20), frozenset({"突破", "超", "超过", "逾", "已超", "破"})
_WEIGHTS: Final = MappingProxyType(
    {
        "alike": 147,
        # too rare to be fitted: 这个数字 is the total that was told
        "as said": 170,
        "blocks": -57,
        "far less": -155,
        "from one start": 110,
        "lasting": 5,
        "less": -40,
        "money": -34,
        "much": -132,
        "nearly": 152,
        "no cue": -72,
        "nothing shared": -67,
        "of one time": -51,
        "one unit": -135,
        "other block": -6,
        "other end": -33,
        "other scope": 4,
        "other subject": -13,
        "other year": -24,
        "pair": -176,
        "reached": 49,
        "reckoned": 2,
        "running": 180,
        "same cue": -17,
        "same measure": 90,
        "same name": -21,
        "shared": -35,
        "since a start": 68,
        "slip": 30,
        "stands": -8,
        "told apart": -64,
        "unnamed": -32,
        "words added": -100,
        "words left out": -15,
        "words shared": 81,
    }
)


def going_back(one: Figure, other: Figure) -> tuple[Figure, Figure, int] | None:
    """Give the earlier and the later, which is less, and the odds that they are one total.

    The odds are in hundredths of a natural logarithm; above nought it is likelier than not.
    """
    pair = one_pair(one, other)
    if pair is None:
        return None
    return *pair, sum(_WEIGHTS.get(name, 0) * value for name, value in features(*pair).items())


def one_pair(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two figures of one unit where the later is less."""
    low, high = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    kinds = {one.quantity.dimension, other.quantity.dimension}
    if not (same_kind(one.quantity, other.quantity) or "number" in kinds) or not is_less(low, high):
        return None
    pair = in_order(one, other)
    return pair if pair and pair[1] is low and not _apart(*pair) else None


def _apart(early: Figure, late: Figure) -> bool:
    """Say whether the words tell of two things: a part of it, another place, what is left."""
    left = stands(late) and not running(late)
    apart = narrower(early, late) or left or not same_place(early, late)
    return apart or _begun_anew(early, late) or not any(map(_is_cued, (early, late)))


def _is_cued(figure: Figure) -> bool:
    """Say whether any word tells that a figure counts up to a time."""
    return bool(_cues(figure)) or _runs(figure) or since_start(figure) or present(figure)


def narrower(early: Figure, late: Figure) -> bool:
    """Say whether the later alone is told to leave something out: 仅, 不含, 验收合格."""
    return bool(_NARROW.search(_clause(late))) and not _NARROW.search(_clause(early))


def _begun_anew(early: Figure, late: Figure) -> bool:
    """Say whether the later is counted from the beginning of another year on: 前8个月, 今年累计."""
    anew = _ANEW.search(_half(late)) is not None
    if one_year(early, late):
        return anew and _LAST_YEAR.search(_half(early)) is not None
    period = late.period.value
    counted = period is not None and late.period.stated and period.months
    return bool(counted) or anew


def features(early: Figure, late: Figure) -> dict[str, int]:
    """Give what can be told of two figures, as small numbers."""
    return {name: int(value) for name, value in _told(early, late) if value}


def _told(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    both = early, late
    yield "pair", 1
    yield from _of_names(early, late)
    for name, said in _SAID:
        yield name, sum(map(said, both))
    cues = [_cues(figure) for figure in both]
    yield "same cue", bool(cues[0] & cues[1])
    yield "no cue", sum(not cue for cue in cues)
    yield "other scope", min(_FEW, len((early.scope ^ late.scope) - {"累计"}))
    yield "other subject", other_subjects(early, late)
    yield "told apart", told_apart(early, late)
    yield "from one start", from_start(early, late) or from_new_year(early, late)
    yield "other year", not one_year(early, late)
    blocks = abs(early.context.block - late.context.block)
    yield "other block", blocks > 0
    yield "blocks", min(blocks, _FEW)
    yield from _of_size(early, late)


def _of_names(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    names = [_name(figure) for figure in (early, late)]
    clauses = [_NO_NAME.sub("", _clause(figure)) for figure in (early, late)]
    yield "as said", any(_SAME.search(_clause(figure)) for figure in (early, late))
    yield "same name", names[0] == names[1] != ""
    yield "shared", min(_FEW, len(_pairs(names[0]) & _pairs(names[1])))
    yield "words shared", min(_FEW, len(_pairs(clauses[0]) & _pairs(clauses[1])))
    yield "words added", all(names) * min(_FEW, len(set(clauses[1]) - set(clauses[0])) // 2)
    yield "words left out", all(names) * min(_FEW, len(set(clauses[0]) - set(clauses[1])) // 2)
    yield "unnamed", sum(not name for name in names)
    yield "nothing shared", bool(all(names) and not set(names[0]) & set(names[1]))
    ends = [_NUMBER.sub("", name)[-2:] for name in names]
    yield "other end", bool(all(names) and ends[0] != ends[1])
    yield "alike", alike(early, late)
    yield "same measure", same_measure(early.measure, late.measure)


def _name(figure: Figure) -> str:
    name = _NO_NAME.sub("", figure.measure.text)
    return "" if _AS_SAID.fullmatch(name) else name


def _of_size(early: Figure, late: Figure) -> Iterator[tuple[str, int]]:
    low, high = late.quantity, early.quantity
    share = low.nominal / high.nominal
    yield next((name for least, name in _BUCKETS if share > least), "far less"), 1
    needed = Interval(high.low, high.high * _SLIGHTLY)
    yield "slip", digits_told(low) >= _TELLING and slip_within(low, needed)
    yield "one unit", low.unit == high.unit
    yield "money", low.dimension.startswith("money")


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _cues(figure: Figure) -> set[str]:
    """Give the first characters of the words that say up to when a figure counts."""
    cues = {found[:1] for found in _UP_TO.findall(_half(figure))}
    dated = reached(figure) and moment(figure) is not None
    return cues | ({"月"} if months_told(figure) else set()) | ({"日"} if dated else set())


def _half(figure: Figure) -> str:
    text = figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]
    return text[text.rfind("；") + 1 :]


def _clause(figure: Figure) -> str:
    text = _half(figure)
    return text[max(text.rfind("，"), text.rfind("：")) + 1 :]


def is_less(one: Figure, other: Figure) -> bool:
    """Say whether a figure is less than another whatever was rounded; points are counted."""
    if one.quantity.dimension == other.quantity.dimension == "score":
        return one.quantity.nominal < other.quantity.nominal
    high = one.quantity.high
    if one.quantity.hedge in _JUST_PAST:
        # what breaks through a round number has just done so
        high = min(high, one.quantity.nominal * _JUST)
    return high < other.quantity.low


def _runs(figure: Figure) -> bool:
    """Say whether a figure is a running total, be it of one year: 前三季度累计702家."""
    return running(figure) or (sums_up(figure) and reckoned(figure))


_SAID = (
    ("running", _runs),
    ("reached", reached),
    ("reckoned", reckoned),
    ("of one time", of_one_time),
    ("stands", stands),
    ("lasting", lasting),
    ("since a start", since_start),
)
