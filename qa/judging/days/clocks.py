"""Two times of day and how long lies between them: 8时30分开始，11时结束，历时两个半小时."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from qa.model import Figure, Span
from qa.model.clock import Clock, times_of_day
from qa.patterns import regex

_LABEL = regex(
    r"(?:(?<=[，,])(?:又|一共|整整|他|她|大家)?[\u4e00-\u9fff](?=了)|历时|持续|共用|共花|总共用|耗时|用时|时长|行程|车程|航程|为时|共计?|全程|长达|经过|鏖战|整整|相隔|间隔|仅用|只用|花|前后|停[电水气]|奋战|激战|之间|开放|营业|运营|服务|连续(?:工作|坚守|驾驶|开车)|施工|封闭|运行|行驶|飞行|航行|值守|作业|抢修|救援|燃烧|失联|失踪|走失|被困|滞留|搜救|搜寻|接力|昏迷|拥堵|苦守|守候|白昼长?|昼长|片长|全长)"
    r"(?:了|仅|约|近|共|整整|长达|达|时间|为|是)*$"
)
_WITHIN = regex(
    "的?(?:时间)?[里内间](?=[，,]|[进接吸发售卖办涌])|的(?:讲座|会议|演出|比赛|课程|活动|宣讲|直播|座谈|培训|考试|手术|音乐会)"
)
_ALL = regex("[，,](?:近|约|整整|短短|这|仅)*$")
_EACH = regex("每[次场晚天日](?:[^，。；\\d]{1,3})?$")
"""What a length is of where two times are the ends of one range: 18时至21时，每次3小时."""
_NEXT_DAY = regex("次日|翌日|第二天|隔天|凌晨")
_NOT_ALL = regex(
    r"其中|提前|推迟|每(?![天日])|休息|第|延长|缩短|比|较|平均|剩|另|再|还|午[餐休]|用餐|实际|扣除|除去"
)
_TOLD_DAY = regex("([前昨今明])(?=[天日晚晨早])")
_OF_A_ZONE = regex("当地时间|时差|世界时")
_DATED = regex(r"(\d{1,2})[日号](?=(?:[（(][^）)日]{2,4}日?[）)])?[^日号]{0,4}$)")
_LOOK, _NOON, _DAY, _MINUTE = 64, 12 * 60, 24 * 60, 60
_PAIR, _AHEAD, _BESIDE, _MOST = 2, 8, 18, 3
_TO_THE_MINUTE, _IN_HOURS, _ABOUT = Fraction(3), Fraction(20), Fraction(45)


class Clocks(NamedTuple):
    """Two times of day that do not make the length said; `minutes` is what they make."""

    first: Span
    then: Span
    minutes: int


def clocks(figure: Figure) -> Clocks | None:
    """Compare a length of hours and minutes with the only two times told before it.

    Of three times none need be where it began.
    """
    if figure.quantity.dimension != "seconds" or not _labelled(figure):
        return None
    sentence = figure.context.sentence
    told = _told_before(sentence, figure.at)
    if (
        len(told) != _PAIR
        or figure.at - told[0].start > _LOOK
        or figure.at - told[-1].end > _BESIDE
        or (_NOT_ALL.search(sentence, told[1].end, figure.at) and not _of_each(figure))
        or _OF_A_ZONE.search(sentence)
    ):
        return None
    gaps = gaps_between(told[0], told[1], sentence)
    said, slack = figure.quantity.nominal / _MINUTE, slack_of(figure, sentence)
    dated = _DATED.search(sentence[told[0].end : told[1].end]) is not None
    kin = [gap for gap in gaps if dated or (gap <= _MOST * said and said <= _MOST * gap)]
    if not kin or any(abs(gap - said) <= slack for gap in gaps):
        return None
    first, then = (figure.context.place(clock.start, clock.end) for clock in told)
    return Clocks(first, then, kin[0])


def _told_before(sentence: str, end: int) -> list[Clock]:
    """Give the times told before a length in its half of the sentence; in all if each has its day.

    8月3日20时发布；8月5日20时解除，历时48小时.
    """
    told = times_of_day(sentence, sentence.rfind("；", 0, end) + 1, end)
    if len(told) != 1:
        return told
    every = times_of_day(sentence, 0, end)
    dated = all(
        _DATED.search(sentence[max(0, one.start - _AHEAD) : one.start + 1]) for one in every
    )
    return every if dated else told


def _labelled(figure: Figure) -> bool:
    """Say whether a length is said to be that of what lies between two times."""
    lead = figure.context.sentence[max(0, figure.at - _AHEAD) : figure.at]
    if _WITHIN.match(figure.context.sentence, figure.until) and _ALL.search(lead):
        return True
    return _LABEL.search(lead) is not None or _of_each(figure)


def _of_each(figure: Figure) -> bool:
    return _EACH.search(figure.context.sentence, 0, figure.at) is not None


def gaps_between(first: Clock, then: Clock, sentence: str) -> list[int]:
    """Give the minutes that may lie between two times; the second may be of another half-day."""
    between = sentence[first.end : then.end]
    gap = then.minutes - first.minutes
    day = _DATED.search(between)
    if day:
        since = _DATED.search(sentence[max(0, first.start - _AHEAD) : first.start + 1])
        days = int(day[1]) - int(since[1]) if since else 0
        return [gap + days * _DAY] if days > 0 else []
    if _NEXT_DAY.search(between) or _from_day_to_day(sentence[: first.start], between):
        evening = not first.half and first.spoken and first.minutes <= _NOON
        return [gap + _DAY, gap + _NOON] if evening else [gap + _DAY]
    if gap > 0:
        return [gap, gap + _NOON] if not then.half and then.minutes <= _NOON else [gap]
    return [gap + _NOON] if not then.half and gap + _NOON > 0 else []


def _from_day_to_day(before: str, between: str) -> bool:
    """Say whether the words before two times name a day and the next one: 昨天19时……今天13时."""
    days = _TOLD_DAY.findall(before), _TOLD_DAY.findall(between)
    return all(days) and (days[0][-1] + days[1][-1]) in {"昨今", "前昨", "今明"}


def slack_of(figure: Figure, sentence: str) -> Fraction:
    """Give the minutes that a length may be rounded by: more where it is told in hours alone."""
    if figure.quantity.hedge:
        return _ABOUT
    return _TO_THE_MINUTE if "分" in sentence[figure.at : figure.until] else _IN_HOURS
