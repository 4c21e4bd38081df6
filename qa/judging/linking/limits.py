"""Whether unit and limits (其中, 新增, 计划, 同比 …) let two figures be one fact. Pure."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from qa.judging.linking.clauses import clause, stepped
from qa.judging.linking.counters import counter_class
from qa.judging.linking.measures import same_kind
from qa.judging.linking.rates import one_rate
from qa.judging.linking.turns import turns_apart
from qa.model import Figure, Period, Quantity
from qa.patterns import regex

_DISTINCT = frozenset(
    {"其中", "仅", "新增", "减少", "另", "同比", "环比", "平均", "极值", "计划", "现有"}
)
_LIMITS = _DISTINCT - {"现有"}
_OPEN_ENDED = frozenset({"以上", "以下", "及以上", "及以下"})
_NAMED = regex("的?[\u4e00-\u9fff]{2}")
_SHORT = 3
_NAME = 4
_TURN = 20
_OTHERS = regex("另|此外|其余|其他|还有")
_NEXT_DAY = regex("(?<![比较至到])(?:前一[天日晚]|次日|翌日|第二天|隔天)")
_AGO = regex("[\\d一二两三四五六七八九十几]+年前")
_FIRST_COUNT = regex("初步(?:统计|核算|核查|估算|测算|汇总|清点)")
_BASE = 14
_A_MONTH = 31
_LAST_YEAR = regex("[比较](?:去年|上年|前年)[^，。；]*的$", holding="年")
_EACH, _SINGLE = (
    regex("每([\u4e00-\u9fff])|([亩户])均"),
    regex("(?<![之其每第])一([部台亩户套吨斤])"),
)
"""What tells of a mean or a price of each, and of a single one."""
_CHANGE = regex("(?:增长|下降|增速|上升|减少|增加|上涨|下跌)(?:了|达到?|为|约|近)?$")


def comparable(one: Quantity, other: Quantity) -> bool:
    """Say whether two values of one fact must agree: 人 and 人次 need not."""
    return same_kind(one, other) and counter_class(one.unit) == counter_class(other.unit)


def marks_off(figure: Figure) -> bool:
    """Say whether a figure only says what is counted behind it: 35℃以上高温日21天."""
    open_ended = figure.quantity.hedge in _OPEN_ENDED
    return open_ended and _NAMED.match(figure.context.sentence, figure.until) is not None


def unlimited(figure: Figure) -> bool:
    """Say whether the text sets the figure no limit that another would not have."""
    return not figure.scope & _LIMITS


def may_agree(one: Figure, other: Figure, *, kindred: bool = False) -> bool:
    """Say whether unit and limits let two figures agree; `kindred` words excuse some limits."""
    limits = _apart_by(one, other, kindred=kindred)
    apart = one.context.document != other.context.document
    return (
        one.context.span != other.context.span
        and not (one.scope ^ other.scope) & limits
        and not (kindred and "range" in {one.quantity.hedge, other.quantity.hedge})
        and not _other_months(one, other)
        and (comparable(one.quantity, other.quantity) or _one_rate(one, other))
        and stepped(one) == stepped(other)
        and (apart or _next_day(one) == _next_day(other))
        and _of_last_year(one) == _of_last_year(other)
        and _years_ago(one) == _years_ago(other)
        and not (_counted_first(one) ^ _counted_first(other))
        and not turns_apart(one, other)
    )


def _one_rate(one: Figure, other: Figure) -> bool:
    """Say whether one rate is told in tenths and in percent: 机收率九成八, 94.6%."""
    rates = {one.quantity.dimension, other.quantity.dimension} == {"ratio"}
    return rates and bool(one_rate(one, other))


def _years_ago(figure: Figure) -> str:
    """Give how many years ago a figure was: 五年前."""
    period = figure.period.value
    found = _AGO.match(period.text) if period and figure.period.stated else None
    return found[0] if found else ""


def _counted_first(figure: Figure) -> bool:
    """Say whether a figure is a first count, which a later one may correct: 初步统计."""
    return _FIRST_COUNT.search(figure.context.sentence, 0, figure.at) is not None


def _apart_by(one: Figure, other: Figure, *, kindred: bool) -> AbstractSet[str]:
    """Give the marks that keep two figures apart where one has them alone."""
    limits = _DISTINCT - {"现有", "其中", "新增", "极值"} if kindred else _DISTINCT
    apart = one.context.document != other.context.document
    if kindred and _changes(one) and _changes(other) and "环比" not in one.scope | other.scope:
        # 增长6.8% of a year's report is by the year before, said or not
        limits = limits - {"同比"}
    if kindred and _per_one(one, other):
        # what each one gets is told of a single one, too
        limits = limits - {"平均"}
    if kindred and apart and _comes_due(one, other):
        # what one article foretells of a day, another tells when it has come
        limits = limits - {"计划"}
    priced = one.quantity.dimension.startswith("money")
    if kindred and apart and (priced or all(map(_of_a_field, (one, other)))):
        # 每立方米 is left out where a price was told before; a yield is a mean, said or not
        limits = limits - {"平均"}
    if kindred and apart and all(map(_past_others, (one, other))):
        # 另有两家停业，36人失业: what goes on in the next clause
        limits = limits - {"另"}
    if one.subject.stated and other.subject.stated and one.subject.value == other.subject.value:
        # what 其中 narrows to is named: it says no more than the name
        limits = limits - {"其中"} if apart else limits
    return limits


def _per_one(one: Figure, other: Figure) -> bool:
    """Say whether both are told of one such thing: 每部, 一部; 亩均, 一亩地."""
    each, single = (cue.findall for cue in (_EACH, _SINGLE))
    pairs = ((clause(one)[0], clause(other)[0]), (clause(other)[0], clause(one)[0]))
    return any(set(map(max, each(mine))) & set(single(theirs)) for mine, theirs in pairs)


def _past_others(figure: Figure) -> bool:
    """Say whether what is told of others (另有两家) has its own number before the figure's."""
    if "另" not in figure.scope:
        return True
    others = [found.end() for found in _OTHERS.finditer(figure.context.sentence, 0, figure.at)]
    start = figure.span.start - figure.at + (others[-1] if others else 0)
    beside = (near.span.start for near in figure.beside)
    return not _OTHERS.search(clause(figure)[0]) and any(
        start <= place < figure.span.start for place in beside
    )


def _of_a_field(figure: Figure) -> bool:
    return "亩产" in clause(figure)[0] or "单产" in clause(figure)[0]


def _next_day(figure: Figure) -> str:
    """Give the word for the day before or after, of which a figure is: 前一天只到了387件."""
    lead = figure.context.sentence[max(0, figure.at - _TURN) : figure.at]
    said = _NEXT_DAY.findall(lead)
    return said[-1] if said else ""


def _of_last_year(figure: Figure) -> bool:
    """Say whether a figure is last year's, which another is held to: 比上年最多的."""
    lead = figure.context.sentence[max(0, figure.at - _BASE) : figure.at]
    return "年" in lead and _LAST_YEAR.search(lead) is not None


def _other_months(one: Figure, other: Figure) -> bool:
    """Say whether one is of January to May, and the other of the half-year, or of a quarter."""
    first, second = one.period.value, other.period.value
    if not (first and second):
        return False
    if first.months and second.months:
        return first.months != second.months
    return _of_months(first) and _of_months(second) and first.end != second.end


def _of_months(period: Period) -> bool:
    """Say whether a period is of some whole months, by name."""
    return period.months > 0 or period.text.removeprefix("第").endswith("季度")


def _changes(figure: Figure) -> bool:
    """Say whether a percentage tells of growth or fall."""
    before = figure.context.sentence[max(0, figure.at - _NAME) : figure.at]
    return figure.quantity.dimension == "ratio" and _CHANGE.search(before) is not None


def _comes_due(one: Figure, other: Figure) -> bool:
    if any(map(_is_of_a_season, (one, other))):
        return False
    return _one_beginning(one, other) or _foretold(one, other) or _foretold(other, one)


def _is_of_a_season(figure: Figure) -> bool:
    """Say whether a figure is of months or a year, in which more or less is done than planned."""
    period = figure.period.value
    lasts = period.end - period.start if period and period.start and period.end else None
    return lasts is not None and lasts.days > _A_MONTH


def _one_beginning(one: Figure, other: Figure) -> bool:
    """Say whether both speak of a time that begins on the same stated day: 自11月1日起."""
    first, second = one.period.value, other.period.value
    stated = one.period.stated and other.period.stated
    return bool(stated and first and second and first.start and first.start == second.start)


def _foretold(one: Figure, other: Figure) -> bool:
    """Say whether a figure is planned for the very days in which the other's article appears."""
    period, day = one.period.value, other.context.date
    if "计划" not in one.scope or not (period and period.start and period.end and day):
        return False
    return period.start <= day and (day - period.end).days <= _SHORT
