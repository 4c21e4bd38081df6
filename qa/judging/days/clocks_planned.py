"""A length between the time that something began, or was due, and the time that it ended.

7时40分开出，行驶三小时，9时40分抵达; 原定19时开演，推迟一小时，22时开演;
原定6时靠岸，6时50分才到，提前50分钟.
"""

from __future__ import annotations

from typing import NamedTuple

from qa.judging.days.clocks import gaps_between, slack_of
from qa.model import Figure, Span
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex

_MEANWHILE = regex(
    r"(?:(?<=[，,])(?:又|一共|整整)?[\u4e00-\u9fff](?=了)|历时|持续|耗时|用时|时长|行程|车程|航程|全程|经过|运行|行驶|飞行|航行|全长|片长|途中[^，。；\d]{0,4}|足足|整整"
    r"|延误|晚点|推迟|延迟|耽搁|含[^，。；\d]{1,6}|共)(?:了|约|共|整整|长达|达|为|足足)*$"
)
_LASTED = regex(
    r"(?:历时|经过|持续|时长|时间|用时|耗时|全程|为时|进行|整整|长达|足足|每[天日](?:开放|营业|服务|运[营行]|供[水电气暖]))(?:了|约|为|是|共|整整|长达)*$"
)
_FROM = regex(
    r"[，,（(]?(?:即)?(?:从|自)?(?:[^，。；\d]{0,4}|(?:开放|营业|服务|运[营行]|供应)时间[为是：:从]?)"
    r"|的?(?:连续)?(?:奋战|抢修|扑救|搜救|搜寻|施工|手术)，[从自]?[^，。；\d]{0,4}"
)
_LATER = regex("后，?(?:即|也就是|的)")
"""What makes a length that which lies between: 18分钟后，即2时57分."""
_UP_TO = regex("[到至—～-]$")
_LATE = regex(r"(?:延误|晚点|推迟|延迟|耽搁|晚|迟到?|误点)(?:了|整整|足足|达|长达|到)*$")
_EARLY = regex(r"(?:提前|提早|早)(?:了|整整|足足)*$")
_DUE = regex(r"(?:原定|原计划|计划|预定|规定|本应|应于|原应)(?:于|在|的)?[^，。；\d]{0,6}$")
_ENDED = regex(
    r"[^，。；\d]{0,8}?(?:抵|到|进站|落地|降落|着陆|靠[岸港泊]|结束|散[场会]|映毕|演毕|终[场了]|收场|落幕|闭幕|谢幕|"
    r"起飞|升空|滑出|离港|[开驶]出|发车|出发|开[演赛场]|毕|完|离开|启程|开始|召开|举行)"
)
_ELSEWHERE = regex(
    r"次日|翌日|第二天|隔天|凌晨|当地时间|时差|其中|每(?![天日])|另|又|再|分别|\d[日号]|(?<!含)(?<!含中场)(?<!没有)(?<!无)(?<!没有中场)(?<!无中场)休息|停留|转乘|换乘|约定|午休|午间"
)
_ONE_OF_THEM = regex("第[一二三1-3]名|头名|冠军|[亚季]军|选手|最[快慢]的?")
"""Whose time is not that of all: 8时出发，第一名用时2小时08分，到下午2时关门."""
_BESIDE, _PAIR, _MINUTE, _LOOK = 14, 2, 60, 18
_TOO_FAR = 240
_MOVED_TO = regex("[^，。；\\d]{0,4}(?:推迟|延长|延后|延迟|顺延|提前|提早|调整)[至到为]?")
_MOVED_BY = regex("(?:延长|推迟|延后|延迟|顺延|提前|提早|晚|早|缩短)(?:了|整整|足足|近)*$")


class Planned(NamedTuple):
    """Two times and what lies between; `turned` where it is early that is told as late."""

    first: Span
    then: Span
    minutes: int
    turned: bool = False


def clocks_planned(figure: Figure) -> Planned | None:
    """Hold a length against the two times of its sentence, the first one that of a beginning."""
    text = figure.context.sentence
    if figure.quantity.dimension != "seconds" or _ELSEWHERE.search(text):
        return None
    told = times_of_day(text)
    if len(told) != _PAIR or told[0].minutes == told[1].minutes:
        return None
    first, then = told
    if first.end <= figure.at and figure.until <= then.start:
        return _meanwhile(figure, first, then)
    if figure.until <= first.start:
        return _ahead(figure, first, then)
    return _off_plan(figure, first, then) if then.end <= figure.at else None


def _ahead(figure: Figure, first: Clock, then: Clock) -> Planned | None:
    """Look at a length before the times that it lies between: 持续5小时，从9时做到13时."""
    text = figure.context.sentence
    ends = _ENDED.match(text, then.end) or _UP_TO.search(text, first.end, then.start)
    near = _FROM.fullmatch(text, figure.until, first.start)
    if not near or not ends or not _LASTED.search(text[: figure.at]):
        return None
    return _unlike(figure, first, then, gaps_between(first, then, text))


def _meanwhile(figure: Figure, first: Clock, then: Clock) -> Planned | None:
    """Look at a length between the times: what began at the one has ended by the other."""
    text = figure.context.sentence
    lead = text[max(first.end, figure.at - _BESIDE) : figure.at]
    ended = _ENDED.match(text, then.end) or _UP_TO.search(text, figure.until, then.start)
    later = _LATER.fullmatch(text, figure.until, then.start)
    if not later and not (_MEANWHILE.search(lead) and ended):
        return None
    late = _LATE.search(lead)
    if _ONE_OF_THEM.search(lead) or (late and not _due(text, first)):
        return None
    gaps = gaps_between(first, then, text)
    return _unlike(figure, first, then, gaps)


def _off_plan(figure: Figure, first: Clock, then: Clock) -> Planned | None:
    """Look at a length behind both, which tells how early or late the one was."""
    text = figure.context.sentence
    lead = text[max(then.end, figure.at - _BESIDE) : figure.at]
    if _MOVED_TO.fullmatch(text, first.end, then.start) and _MOVED_BY.search(lead):
        return _unlike(figure, first, then, [abs(then.minutes - first.minutes)])
    late, early = _LATE.search(lead), _EARLY.search(lead)
    if not (late or early) or _due(text, first) == _due(text, then):
        return None
    by = then.minutes - first.minutes if _due(text, first) else first.minutes - then.minutes
    if abs(by) > _TOO_FAR:
        return None
    places = [figure.context.place(one.start, one.end) for one in (first, then)]
    if (by > 0) != bool(late):
        return Planned(places[0], places[1], abs(by), turned=True)
    return _unlike(figure, first, then, [abs(by)])


def _due(text: str, clock: Clock) -> bool:
    return _DUE.search(text[max(0, clock.start - _LOOK) : clock.start]) is not None


def _unlike(figure: Figure, first: Clock, then: Clock, gaps: list[int]) -> Planned | None:
    said, text = figure.quantity.nominal / _MINUTE, figure.context.sentence
    kin = [gap for gap in gaps if gap <= 3 * said and said <= 3 * gap]
    if not kin or any(abs(gap - said) <= slack_of(figure, text) for gap in gaps):
        return None
    place = figure.context.place
    return Planned(place(first.start, first.end), place(then.start, then.end), kin[0])
