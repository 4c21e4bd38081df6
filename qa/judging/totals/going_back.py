"""Two figures that are likely one running total at two times, the later less.

What can be told of the two (names shared, 累计, the words of time, the figures beside them, how
far apart) is weighed; `tests/bench/going_back.py` fits the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from qa.judging.arithmetic.misprints import sizes
from qa.judging.linking.confirmed import all_confirmed
from qa.judging.linking.measures import action, same_kind
from qa.judging.linking.moments import early
from qa.judging.linking.moments_told import moment
from qa.judging.linking.order_in_time import in_order
from qa.judging.linking.tallied import running, stands
from qa.judging.totals.back_clauses import last_clause, run_up
from qa.judging.totals.back_signs import signs
from qa.judging.totals.back_weights import WEIGHTS
from qa.judging.totals.one_start import from_one_start, in_one_wording
from qa.judging.totals.one_total import may_share_place, same_place
from qa.judging.totals.serial import in_time, one_year
from qa.judging.totals.spans import of_a_span
from qa.model import HEADS, Figure
from qa.model.last_turns import of_last_turn
from qa.patterns import regex

_NARROW = regex(
    r"\d级以上|\d(?:厘?米|公斤|元|岁|分钟)以上的|除[^，。；\d]{1,10}外|今年新增|仅|不含|扣除|剔除|合格|验收|成活|其中|单是|光是|主体(?=工程|结构|施工)|主城|另|净"
)
_ANEW = regex(
    r"(?:全年|当年|年内|年度|今年(?:以来|已|共|前\d)|今年[^，。；底末]{0,4}累计|今年全)[^\d；。]*$"
)
_NET_FALL = regex("净减|净流出")
_SAME_PERIOD = regex("同期")
_LAST_YEAR = regex("[去上]年")
_STILL = regex("仍|尚|还[有剩在]|剩")
_OWED = regex(r"应[^，。；\d]{0,3}总[量数额]")
"""What leads to all that there is to do, of which a running total is part."""
_TURNS_BEFORE = regex("前[两二三四五六七八九十\\d]+[届年期批]")
"""What counts without the last turn or year: 前五届累计."""
_THE_ONE_BEFORE = regex("上[年季月]")
_WHOLE_YEAR = regex(r"(?:[去上前]年|\d{4}年)度?(?:全年|同期)|全年")
"""What is of one year alone, however the years before it ran."""
_BARE = regex("(?:总|人|户|件|家|次|人次|例|起|单|数)[数量额]|总人[数次]|数字|规模")
"""A thing that is named by its count alone: 参加人数."""
_APART = regex("[，。；：]")
_START = regex("自?(?P<since>[^，。；：]{2,9})以来")
_THIS_YEAR = regex("今年|年初|本年|元旦|年内")
_OPPOSITES = (
    ("收入", "支出"),
    ("出口", "进口"),
    ("存款", "贷款"),
    ("入库", "出库"),
    ("出生", "死亡"),
    ("流入", "流出"),
    ("资产", "负债"),
)
_RANKED = regex("次于")
"""What leads to what something comes next to, day by day or year by year: 仅次于2月20日的…."""
_AHEAD = regex("[明后来]年|今后|未来|下[个一]?[年月周]")
_THAT_DAY = frozenset({"当天", "当日", "当晚", "同日"})
_IN_BRACKETS = regex(r"\d[^，。；（）\d]{1,4}[（(][^（）()\d]{1,8}$")
_MOST, _SURE = 20, 500
_JUST, _JUST_PAST = Fraction(21, 20), frozenset({"突破", "超", "超过", "逾", "已超", "破"})


def going_back(
    one: Figure, other: Figure, figures: Sequence[Figure]
) -> tuple[Figure, Figure, int] | None:
    """Give the earlier and the later, which is less, and the odds that they are one total.

    The odds are in hundredths of a natural logarithm; above nought it is likelier than not.
    `figures` are those of one kind that stand in their article.
    """
    pair = one_pair(one, other)
    if pair is None or _shrinks(*pair):
        return None
    apart = one.context.document != other.context.document
    if from_one_start(*pair) or (apart and in_one_wording(*pair)):
        return *pair, _SURE
    told = signs(*pair, figures)
    return *pair, sum(WEIGHTS.get(name, 0) * value for name, value in told.items())


def one_pair(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the earlier and the later of two figures of one unit where the later is less."""
    sized = by_size(one, other)
    if sized is None or _narrower(sized[1], sized[0]):
        return None
    low, _ = sized
    if low.context.kind in HEADS and low.quantity.hedge in _JUST_PAST:
        # 吞吐量破亿吨 stands over 1.08亿吨
        return None
    blocks = [(side.context.document, side.context.block) for side in (one, other)]
    apart = blocks[0] != blocks[1]
    unknown = any((apart and _day_unknown(side)) or _is_to_come(side) for side in (one, other))
    pair = None if unknown else _in_order(one, other)
    if not pair or pair[1] is not low or _told_as_before(*pair):
        return None
    if (
        _from_other_starts(*pair)
        or _begun_anew(*pair)
        or of_a_span(*pair)
        or all_confirmed(pair)
        or _is_bracketed(low)
        or any(of_last_turn(side) and "累计" not in side.scope for side in pair)
        or _RANKED.search(last_clause(pair[0]))
        or _are_opposite(*pair)
    ):
        return None
    if one.context.document != other.context.document:
        one_place = may_share_place(*pair) or from_one_start(*pair)
        return pair if one_place and not _is_left(low) else None
    left = stands(low) and not running(low)
    return pair if not (left or _of_two_things(*pair)) and same_place(*pair) else None


def by_size(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give the less and the greater of two figures of one unit, where they are no worlds apart."""
    less, more = sizes(one.quantity, other.quantity)
    kinds = {one.quantity.dimension, other.quantity.dimension}
    like = "number" in kinds or same_kind(one.quantity, other.quantity)
    if not like or more >= _MOST * less:
        return None
    low, high = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    return (low, high) if low.quantity.nominal > 0 and is_less(low, high) else None


def _from_other_starts(one: Figure, other: Figure) -> bool:
    """Say whether each is counted since a time of its own: 自开工以来…, 今年以来…."""
    starts = [_START.search(last_clause(figure)) for figure in (one, other)]
    if not (starts[0] and starts[1]):
        return False
    short, long = sorted((starts[0]["since"], starts[1]["since"]), key=len)
    return not long.endswith(short)


def _are_opposite(one: Figure, other: Figure) -> bool:
    """Say whether one tells of what came and the other of what went: 收入总计…，支出总计…."""
    first, second = (last_clause(figure) for figure in (one, other))
    return any(
        (a in first and b in second) or (b in first and a in second)
        for a, b in _OPPOSITES
        if not (a in first and b in first)
    )


def _is_bracketed(figure: Figure) -> bool:
    """Say whether a figure tells more of one before it, in brackets: 175只（鹤类102只）."""
    return (
        _IN_BRACKETS.search(figure.context.sentence, max(0, figure.at - _MOST), figure.at)
        is not None
    )


def _shrinks(early: Figure, late: Figure) -> bool:
    """Say whether an article tells that more went than came: 新纳入214户，退出289户，净减75户."""
    return any(_NET_FALL.search(one.context.gist.text) for one in (early, late))


def _day_unknown(figure: Figure) -> bool:
    """Say whether a figure is of a day that was named elsewhere, nobody knows where: 当天."""
    period = figure.period.value
    return period is not None and period.text in _THAT_DAY and period.end is None


def _is_to_come(figure: Figure) -> bool:
    """Say whether a figure is of a time ahead: 明年力争达到64.3亿元."""
    period = figure.period.value
    return period is not None and _AHEAD.match(period.text) is not None


def _is_left(figure: Figure) -> bool:
    """Say whether a figure is how many there still are: 仍有860户在等水."""
    return _STILL.search(last_clause(figure)) is not None


def _told_as_before(early: Figure, late: Figure) -> bool:
    """Say whether a sentence calls the later one the one before: 截至2023年末…；上年末为…."""
    told = early.context.span == late.context.span and early.at < late.at
    return told and _THE_ONE_BEFORE.search(last_clause(late)) is not None


def _in_order(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    if one.context.document == other.context.document:
        if one.context.article != other.context.article:
            return None
        return in_order(one, other) or _as_told(one, other)
    return in_time(one, other) or _by_issue(one, other)


def _as_told(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Give two figures as they stand in the text, whose order in time nothing tells.

    None where they are of one moment: 到23日夺得金牌18枚、银牌15枚.
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    if moment(first) == moment(second) is not None or _told_at_once(first, second):
        return None
    return (second, first) if early(second) and not early(first) else (first, second)


def _told_at_once(first: Figure, second: Figure) -> bool:
    """Say whether a sentence tells two figures in a list, or of one time: 调解94起，成功89起."""
    if first.context.span != second.context.span:
        return False
    one_time = first.period.value == second.period.value is not None
    return one_time or not _APART.search(second.context.sentence, first.until, second.at)


def _by_issue(one: Figure, other: Figure) -> tuple[Figure, Figure] | None:
    """Order two figures by the days of their articles, where they do not name one day."""
    days = one.context.date, other.context.date
    ends = [
        figure.period.value.end if figure.period.stated and figure.period.value else None
        for figure in (one, other)
    ]
    if not (days[0] and days[1]) or days[0] == days[1] or ends[0] == ends[1] is not None:
        return None
    return (one, other) if days[0] < days[1] else (other, one)


def _narrower(early: Figure, late: Figure) -> bool:
    """Say whether the later alone is told to leave something out, or the earlier is all to do.

    仅, 不含, 验收合格; 应交付总量, 年度计划投资.
    """
    if _OWED.search(last_clause(early)) or "计划" in early.scope - late.scope:
        return True
    if _TURNS_BEFORE.search(last_clause(late)) and not _TURNS_BEFORE.search(last_clause(early)):
        return True
    return bool(_NARROW.search(last_clause(late))) and not _NARROW.search(last_clause(early))


def _begun_anew(early: Figure, late: Figure) -> bool:
    """Say whether the later is counted from the beginning of another year on: 前8个月, 今年累计."""
    anew = _ANEW.search(run_up(late)) is not None
    since = _START.search(run_up(early))
    both = _ANEW.search(run_up(early)) is not None
    if anew and since and not (both or _THIS_YEAR.search(since["since"])):
        return True
    if _SAME_PERIOD.search(last_clause(late)) and not _SAME_PERIOD.search(last_clause(early)):
        return True
    if _WHOLE_YEAR.search(last_clause(early)):
        return True
    if one_year(early, late):
        goes_on = early.context.span == late.context.span and early.at < late.at
        return anew and not goes_on and _LAST_YEAR.search(run_up(early)) is not None
    period = late.period.value
    counted = period is not None and late.period.stated and period.months
    return bool(counted) or anew


def _of_two_things(early: Figure, late: Figure) -> bool:
    """Say whether one deed was done to two things, or two deeds to one: 签约项目, 开工项目."""
    deeds = [action(figure.measure) for figure in (early, late)]
    one, other = early.measure.thing, late.measure.thing
    if one == other:
        return min(map(len, deeds)) > 1 and deeds[0] != deeds[1]
    nested = set(one) <= set(other) or set(other) <= set(one)
    nested = nested or any(map(_BARE.fullmatch, (one, other)))
    return deeds[0] == deeds[1] != "" and not nested


def is_less(one: Figure, other: Figure) -> bool:
    """Say whether a figure is less than another whatever was rounded; points are counted."""
    if one.quantity.dimension == other.quantity.dimension == "score":
        return one.quantity.nominal < other.quantity.nominal
    high = one.quantity.high
    if one.quantity.hedge in _JUST_PAST:
        # what breaks through a round number has just done so
        high = min(high, one.quantity.nominal * _JUST)
    return high < other.quantity.low
