"""What shows at the last that two numbers in like words are of two facts."""

from __future__ import annotations

from qa.judging.linking.asides import told_aside
from qa.judging.linking.clauses import clause, left_behind
from qa.judging.linking.confirmed import all_confirmed
from qa.judging.linking.measures import same_kind, same_measure
from qa.judging.linking.mentions import rounded_above
from qa.judging.linking.times_apart import spell_and_total
from qa.model import SPELLS, Beside, Figure
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex

_FROM_TO = regex(r"[至到—–~-]")
_SPAN = regex(r"[时点分\d][至到—–~-]")
_REACHED = regex(
    "(?:加大|增加|增大|提高|调高|上调|升|上升|涨|上涨|扩大|减小|减少|压减|压缩|缩减|调低|下调|降低?|下降|回落|调整?|改)"
    "(?:到|至|为)(?:了|每[^，。；\\d]{1,3})?$"
)
_WHOLE_DAY = regex("[首单][日天]|全天")
_UP_TO = regex("(?:截[至止]|到)[^，。；]{0,8}$")
_FEW = 14
_OPENED = regex(
    r"^(?:[^，。\n]{0,12}讯[ 　]*)?"
    r"(?P<stem>(?![全我本该各这那两三一二每某省地城老新])[\u4e00-\u9fff]{1,4}?)"
    "(?P<kind>县|市|区|镇|乡|村|州|码头|港|车站|电站|水库|[厂矿]|中学|小学|大学|医院|公司|银行|公园|景区|社区|街道)"
    "(?!委|政|长|里|上|民|场|区|内|域)"
)
_LINES = 2
_LABEL = regex(r"[\u4e00-\u9fff]{2,12}[：:]")
_OTHERS = regex("另|其余|余下|剩下|随后|首批|先期|又")
_OF_SOME = regex("[两二三四五几]项(?:合计|共计|总共|共)$")
"""Before what some parts make, of several."""
_ADDED = regex("[新再补添]|启用|加上")
_LISTED = regex("[、，和及][^，。；、\\d]{0,10}")
_TAKES = regex(
    "[就才便即方]能?(?=[收割摘采吃用卖出开结上下长成断拆孵])|(?:为|是)?一个?(?:疗程|周期|茬|生长期)"
)
_GONE_BY = regex("(?:连续|接连|已经?|一连|持续)[^，。；]{0,4}$")
_SORTS = regex("(?P<first>[一-鿿]{2,6})、(?:[一-鿿]{2,6}、)*[一-鿿]{2,6}[和及与][一-鿿]{2,6}$")
_STEM, _LEAD, _NAME = 4, 6, 3
_MARK = regex("低于|高于|超过|超出|跌破|达到|不足|不到|未达")
_BEGINS = regex(
    "[^，。；\\d]{0,4}[，]?(?:就|即|便|则|才)[^，。；\\d]{0,4}(?:启动|赔|补|触发|预警|报警|停|给予|享受|开始)"
)
_CHANGES = regex("[增减升降涨跌比多少]")


def two_facts(one: Figure, other: Figure) -> bool:
    """Say whether two numbers differ for a reason that the text gives.

    Another time of day; a month's and a total; articles that open with two places or firms; a
    level reached since; each stands beside the other's value, or one beside what it lacks to the
    other; both are borne out by sums or shares of their own.
    """
    return (
        at_other_hours(one, other)
        or of_part_of_a_day(one, other)
        or spell_and_total(one, other)
        or _opened_by_others(one, other)
        or of_several_sorts(one, other)
        or of_several_sorts(other, one)
        or rounded_above(one, other)
        or rounded_above(other, one)
        or _under_other_labels(one, other)
        or _reached_since(one, other)
        or _side_by_side(one, other)
        or _made_up(one, other)
        or _is_a_term(one, other)
        or _takes_so_long(one, other)
        or _takes_so_long(other, one)
        or _of_some(one) != _of_some(other)
        or _sets_off(one) != _sets_off(other)
        or told_aside(one, other)
        or all_confirmed((one, other))
    )


def _sets_off(figure: Figure) -> bool:
    """Say whether a number is the mark at which something begins: 低于每公斤3.6元就启动赔付."""
    text = figure.context.sentence
    led = _MARK.search(text, max(0, figure.at - _FEW), figure.until)
    return led is not None and _BEGINS.match(text, figure.until) is not None


def of_several_sorts(one: Figure, other: Figure) -> bool:
    """Say whether one counts several sorts and the other the first alone: 图书、大字本和光盘."""
    row = _SORTS.search(one.context.sentence, 0, one.at)
    end = row["first"][-_NAME:] if row else ""
    return len(end) == _NAME and clause(other)[0].endswith(end)


def at_other_hours(one: Figure, other: Figure) -> bool:
    """Say whether the two are of other times of day."""
    first, second = _hour(one), _hour(other)
    if first is None or second is None:
        return False
    hours = first.face[0], second.face[0]
    minutes = first.face[1] != second.face[1] and first.fine and second.fine
    halves = first.half != second.half and bool(first.half and second.half)
    return hours[0] != hours[1] or minutes or halves


def of_part_of_a_day(one: Figure, other: Figure) -> bool:
    """Say whether one of two is told up to an hour, the other of a whole day: 到19时已有, 首日."""
    return _within_the_day(one, other) or _within_the_day(other, one)


def _within_the_day(part: Figure, whole: Figure) -> bool:
    named = _WHOLE_DAY.search(clause(whole)[0] + whole.measure.text) is not None
    hour = _hour(part) if named and _hour(whole) is None else None
    return hour is not None and _UP_TO.search(part.context.sentence, 0, hour.start) is not None


def _hour(figure: Figure) -> Clock | None:
    """Give the last time of day before a figure in its sentence, else that of its paragraph."""
    text, period = figure.context.sentence, figure.period.value
    hours = times_of_day(text, 0, figure.at)
    if not hours and period and figure.period.known == "inherited":
        text = period.text
        hours = times_of_day(text)
    span = period is not None and _SPAN.search(period.text)
    return None if span or not hours or _FROM_TO.match(text, hours[-1].end) else hours[-1]


def _opened_by_others(one: Figure, other: Figure) -> bool:
    """Say whether two articles open with two names of one sort: 南渡码头, 北渡码头."""
    if one.context.document == other.context.document:
        return False
    first, second = _openers(one), _openers(other)
    both = [(first[sort], second[sort]) for sort in first.keys() & second.keys()]
    return any(not one.endswith(two) and not two.endswith(one) for one, two in both)


def _under_other_labels(one: Figure, other: Figure) -> bool:
    """Say whether two sentences of an article begin with labels of one sort: 新房：, 二手房：."""
    if one.context.document != other.context.document:
        return False
    labels = [_LABEL.match(figure.context.sentence) for figure in (one, other)]
    names = [label[0].rstrip("：:") for label in labels if label]
    if len(names) < len(labels) or names[0] == names[1]:
        return False
    return (
        names[0][-1] == names[1][-1] or names[0][:_STEM] in names[1] or names[1][:_STEM] in names[0]
    )


def _openers(figure: Figure) -> dict[str, str]:
    """Give by their sort the names that the first lines of an article begin with."""
    lines = figure.context.gist.opening.split("\n")[:_LINES]
    found = [opened for line in reversed(lines) if (opened := _OPENED.match(line))]
    return {one["kind"]: one["stem"] for one in found}


def _reached_since(one: Figure, other: Figure) -> bool:
    """Say whether the later of two articles tells of a level changed to: 加大到每秒260立方米."""
    days = one.context.date, other.context.date
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    earlier, later = (one, other) if days[0] < days[1] else (other, one)
    return _is_reached(later) and not _is_reached(earlier)


def left_for(one: Figure, other: Figure) -> bool:
    """Say whether one is a level left for the other's value: 由2.1元调为2.45元, and 2.45元."""
    return any(
        left_behind(here)
        and any(near.quantity.canonical == there.quantity.canonical for near in here.beside)
        for here, there in ((one, other), (other, one))
    )


def _is_reached(figure: Figure) -> bool:
    lead = figure.context.sentence[max(0, figure.at - _FEW) : figure.at]
    return _REACHED.search(lead) is not None


def _side_by_side(one: Figure, other: Figure) -> bool:
    """Say whether the sentence of one prints the other's value for something else."""
    return any(
        near.quantity.nominal == there.quantity.nominal
        and same_kind(near.quantity, there.quantity)
        and here.context.span.contains(near.span)
        and not same_measure(near.measure, there.measure)
        and not (near.measure.action and near.measure.action == there.measure.action)
        for here, there in ((one, other), (other, one))
        for near in here.beside
    )


def _made_up(one: Figure, other: Figure) -> bool:
    """Say whether one stands beside what lies between the two, as others, the rest or what is new.

    In an article: 首批11辆, 随后又来3辆; 县医院12人、市一院9人; 45个，今年又认出2个. In two,
    what the smaller lacks needs no such words.
    """
    small, large = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    lack = large.quantity.nominal - small.quantity.nominal
    across = one.context.document != other.context.document
    return any(
        near.quantity.nominal == lack
        and same_kind(near.quantity, small.quantity)
        and _adds(side, near, across=across and side is small)
        for side in (small, large)
        for near in side.beside
    )


def _is_a_term(one: Figure, other: Figure) -> bool:
    """Say whether the smaller stands in a row that makes the larger: 15个、20个和16个, 51个."""
    small, large = sorted((one, other), key=lambda figure: figure.quantity.nominal)
    row = [
        near.quantity.nominal
        for near in small.beside
        if small.context.span.contains(near.span) and same_kind(near.quantity, small.quantity)
    ]
    whole = large.quantity.nominal
    return len(row) > 1 and whole not in row and sum(row) + small.quantity.nominal == whole


def _takes_so_long(usual: Figure, told: Figure) -> bool:
    """Say whether one is how long a thing always takes, the other what has gone by.

    连续53天无有效降雨, 荞麦七十五天就能收.
    """
    if usual.quantity.dimension not in SPELLS or not _TAKES.match(
        usual.context.sentence, usual.until
    ):
        return False
    sentence = told.context.sentence
    usually = _TAKES.match(sentence, told.until)
    return usually is None and _GONE_BY.search(sentence, 0, told.at) is not None


def _adds(side: Figure, near: Beside, *, across: bool) -> bool:
    """Say whether the words between tell a figure as what comes to another one."""
    between = _between(side, near.span.start)
    if _CHANGES.search(between):
        return False
    within = side.context.span.contains(near.span)
    others = within and _OTHERS.search(side.context.sentence)
    ahead = max(0, min(side.at, near.span.start - side.span.start + side.at) - _LEAD)
    added = within and (
        _ADDED.search(side.context.sentence[ahead : side.at] + between)
        or _LISTED.fullmatch(between)
    )
    return across or bool(others or added)


def _of_some(figure: Figure) -> bool:
    return _OF_SOME.search(figure.context.sentence, max(0, figure.at - _FEW), figure.at) is not None


def _between(figure: Figure, place: int) -> str:
    """Give the words of its sentence from a figure to a place of the document, or the reverse."""
    at = place - figure.span.start + figure.at
    return figure.context.sentence[min(figure.until, max(at, 0)) : max(figure.at, at)]
