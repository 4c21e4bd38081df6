"""Stages of one thing in the wrong order: 2022年3月开工，2021年12月竣工. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from qa.judging.calendar.years import in_quotes
from qa.model import DAY_GUESSED, FROM_ARTICLE, Dated, Span
from qa.patterns import regex

_COURSES = (
    (
        "立项|签约|落户",
        "奠基|开工|动工|开建|破土",
        "封顶|合龙|贯通",
        "竣工|完工|建成|落成",
        "投用|投产|通车|启用|运营|开馆|开业|首台机组发电|发电|并网|通水|供水",
    ),
    ("报名", "开幕|开赛|开展|启幕|开锣", "闭幕|落幕|收官|结束|闭展"),
    (
        "案发|作案",
        "立案|受案",
        "抓获|归案|落网",
        "刑事拘留|刑拘",
        "批准逮捕|批捕|逮捕",
        "侦查终结|移送审查起诉|移送起诉",
        "提起公诉|起诉",
        "开庭",
        "宣判|一审判|判处",
    ),
    (
        "出生",
        "入伍|参军|入学|进厂|入职|参加工作",
        "退伍|退役|毕业|出师",
        "退休|离休",
        "去世|逝世|病逝",
    ),
    ("高中毕业", "本科毕业", "硕士毕业|研究生毕业", "博士毕业"),
    ("结婚|成婚", "离婚"),
    ("通过审定|审定", "推广"),
    ("报到", "上课|开课|开学|军训"),
    ("开售|发售|预售|开票", "售罄|售完|停售"),
    ("奠基|开工|动工|开建|破土", "交付|交房|办证"),
    ("发射|升空", "入轨|对接", "返回|着陆"),
    ("征稿|征集|截稿", "评审|评选", "颁奖|揭晓"),
    ("签约|签订", "交付|交房", "办证"),
    ("出发|启程|动身|起飞|发车|开拔|起航", "抵达|到达|赶到|降落|进站|靠港"),
    ("住院|入院", "手术", "出院"),
    ("考上大学|考入大学|考取大学", "大学毕业|毕业后|毕业回"),
    ("抵达|到达|入住|进驻", "返程|返航|离开|撤离"),
    ("申请|申报", "受理", "授权|获批|核准|批准"),
    ("开始|启动|开放|开启|开通|开售|开展|开考", "截止|截稿|结束|关闭|到期|期满|停止|撤展"),
)
_GONE, _OF_ANOTHER = frozenset("返程 返航 离开 撤离".split()), regex("[^，。；]{0,6}的")
_A_MONTH = 30
_SHUT = frozenset("截止 截稿 关闭 到期 期满 停止 撤展 结束".split())
_SEASON = 60
"""Days that what is open shuts before it opens, at most: further back, it shuts next year."""
_ACT = regex(
    r"(?:[清凌早上中下傍晚午夜深间晨]{0,2}\d{1,2}[时点](?:\d{1,2}分|许|左右|半)?[，,]?)?"
    r"[，,]?[^，。；：、\d没未]{0,6}?"
    rf"(?P<act>{'|'.join(stage for course in _COURSES for stage in course)})"
)
_ON = regex(
    r"[^，。；：、\d]{0,4}[，,、；](?:并|又|后|已|随后|并于|已于|计划|预计|定于|将|于|至|到|同年)*"
)
_FROM = frozenset({"", "自", "于", "在", "起"})
_BEGUN = regex(
    r"[，,]?[^，。；：、\d]{0,4}(?P<act>开始|启动|开[播镰割采工幕园馆业镰售]|上线|实施|施行|陆续)"
)
_ELSEWHEN = regex(
    "[去前上往明]年|同期|[比较]|此前|提前|报名|预[计订约售热]|计划|将|第[二三四]|[二三四]期|各地|试"
)
_SO_LONG = regex(
    r"(?:了|整整|已经?|满|近|约|刚好|正好|整)*(?:\d+|[一二两三四五六七八九十半]+)(?:个月|年半?|周年|天|周)"
)
_LEAD, _DECEMBER = 12, 12
_THING = regex(
    r"(运动会|博览会|交易会|展会|大会|年会|音乐会|论坛|艺术节|文化节|马拉松|联赛|锦标赛|邀请赛|公开赛|大赛|庙会|书市|灯会|工程|项目|大桥|隧道|水库|电站|机场|高速|铁路|公路|[展馆厂园站桥楼校院场库港线路渠坝]|公司|医院|学校|小区|展览|案)[^，。；：、\d]{0,3}$"
)
_PLANNED = regex(r"计划|预计|原定|拟|将|力争|推迟|提前")
_SPOKEN = regex(r"“[^”]*$|^[^“]*”")
_TAIL = 8
_AGAIN = regex(
    r"[再重复]|[一二三四]期|二次|续|第[二三四]|[改扩]建|[旧原]|老(?![年人师板百龄])|另一|分别|各"
)

_NOTICED = ("报名", "笔试", "面试", "体检", "公示")
_LABEL = regex(
    rf"(?:^|[、.．）)\s，。；：])(?P<act>{'|'.join(_NOTICED)})(?:时间|日期)?(?:为|定于|安排在)?[：:]?(?:从|自)?$"
)


class Stages(NamedTuple):
    """Two dates of one thing, the later stage dated before the earlier one.

    `told` is where the one is told of that cannot be, apart from its date.
    """

    first: Dated
    then: Dated
    acts: tuple[str, str]
    told: Span | None = None


def out_of_order(dates: Sequence[Dated]) -> Iterator[Stages]:
    """Look at neighbouring dates of a sentence that tell two stages of one thing."""
    ordered = sorted(dates, key=lambda date: date.at)
    for one, other in pairwise(ordered):
        yield from _turned(one, other, _acts(one, other))
        yield from _turned(other, one, _acts(one, other, turned=True))
        yield from _reported_before(one, other)


def _reported_before(first: Dated, then: Dated) -> Iterator[Stages]:
    """从6月1日开始，截至5月28日已收割12.6万亩: nothing is reported of it before it begins."""
    words = first.context.sentence
    begun = _BEGUN.match(words, first.until) if first.day and first.cue in _FROM else None
    near = then.cue == "截至" and then.day and first.month and then.month
    if not (begun and near) or "y" in first.printed + then.printed or _ELSEWHEN.search(words):
        return
    days = _A_MONTH * ((first.month or 0) - (then.month or 0)) + (first.day or 0) - (then.day or 0)
    if 0 < days <= 2 * _A_MONTH and is_before(then, first):
        yield Stages(first, then, (begun["act"], "截至"))


def _so_long_since(date: Dated, act: str) -> bool:
    """Say whether a date tells how long ago a stage was by then: 至6月28日整整通车一年半."""
    words = date.context.sentence
    at = words.find(act, date.until)
    return at >= 0 and _SO_LONG.match(words, at + len(act)) is not None


def _turned(first: Dated, then: Dated, acts: tuple[str, str] | None) -> Iterator[Stages]:
    """Give two stages where the later one is dated before the first."""
    told = acts is not None and is_before(then, first)
    excused = in_quotes(first) or _in_order_by_month(first, then) or _over_new_year(first, then)
    excused = excused or (acts is not None and _so_long_since(then, acts[1]))
    if acts and told and not excused and not _next_year(first, then, acts):
        yield Stages(first, then, acts)


def _over_new_year(first: Dated, then: Dated) -> bool:
    """Say whether a day without its year is of the next: 2023年12月31日开始，1月1日结束."""
    bare = "y" in first.printed and "y" not in then.printed
    return bare and (first.month or 0) - (then.month or _DECEMBER) > _DECEMBER // 2


def _in_order_by_month(first: Dated, then: Dated) -> bool:
    """Say whether months without a year stand in order: 4月开工，10月底前完工."""
    if "y" in first.printed or "y" in then.printed or not (first.month and then.month):
        return False
    guessed = FROM_ARTICLE in {first.how, then.how}
    return guessed and first.context.span == then.context.span and first.month < then.month


def out_of_order_apart(dates: Sequence[Dated]) -> Iterator[Stages]:
    """Look at the stages of one thing that different sentences of an article tell."""
    told = [one for date in dates if (one := _told(date))]
    once = Counter((one.act, one.thing) for one in told)
    for one, other in combinations(told, 2):
        first, then = (one, other) if one.step < other.step else (other, one)
        same = one.course == other.course and one.step != other.step and one.thing == other.thing
        apart = one.date.context.span != other.date.context.span
        single = once[one.act, one.thing] == once[other.act, other.thing] == 1
        known = _year_known(first.date) == _year_known(then.date)
        if same and apart and single and known and is_before(then.date, first.date):
            yield Stages(first.date, then.date, (first.act, then.act))
    yield from _labelled(dates)


def _year_known(date: Dated) -> bool:
    """Say whether a date's year is printed, or no guess at the article's day gives it."""
    return "y" in date.printed or date.context.date_from not in DAY_GUESSED


def _labelled(dates: Sequence[Dated]) -> Iterator[Stages]:
    """Look at the days that a notice labels: 报名：4月7日至4月18日 … 面试：4月15日."""
    told = [(found["act"], date) for date in dates if (found := _label(date))]
    if len({act for act, _ in told}) != len(told):
        return
    ordered = sorted(told, key=lambda one: _NOTICED.index(one[0]))
    for (act, first), (later, then) in pairwise(ordered):
        if first.end and then.start and then.start < first.end:
            yield Stages(first, then, (act, later))


def _label(date: Dated) -> re.Match[str] | None:
    return _LABEL.search(date.context.sentence[max(0, date.at - _LEAD) : date.at])


class _Told(NamedTuple):
    date: Dated
    thing: str
    act: str
    course: int
    step: int


def _told(date: Dated) -> _Told | None:
    """Give the stage that a date is told of, with the kind of thing named beside it."""
    words = date.context.sentence
    found = _ACT.match(words, date.until)
    if found is None or (in_quotes(date) and _SPOKEN.search(words) is None):
        return None
    lead = words[max(0, date.at - _LEAD) : date.at]
    thing = _THING.search(lead) or _THING.search(words[date.until : found.start("act")])
    around = words[max(0, date.at - 2 * _LEAD) : found.end() + _TAIL]
    if thing is None or _AGAIN.search(around) or _PLANNED.search(around):
        return None
    steps = ((at, _stage(course, found["act"])) for at, course in enumerate(_COURSES))
    course, step = next(one for one in steps if one[1] >= 0)
    return _Told(date, thing[1], found["act"], course, step)


def _acts(first: Dated, then: Dated, *, turned: bool = False) -> tuple[str, str] | None:
    """Give what is told of the two dates where the second is the later stage of the first.

    With `turned`, where the first is the later stage of the second.
    """
    words = first.context.sentence
    one = _ACT.match(words, first.until, then.at)
    other = _ACT.match(words, then.until)
    if one is None or other is None or not _ON.fullmatch(words, one.end(), then.at):
        return None
    start = max(0, first.at - _LEAD)
    attribute = words.startswith("的", other.end()) and not words.startswith("、", one.end())
    if other["act"] in _GONE and _OF_ANOTHER.match(words, other.end()):
        return None
    if attribute or _AGAIN.search(words, start, other.end()):
        return None
    acts = (other["act"], one["act"]) if turned else (one["act"], other["act"])
    later = any(0 <= _stage(course, acts[0]) < _stage(course, acts[1]) for course in _COURSES)
    return acts if later else None


def _next_year(first: Dated, then: Dated, acts: tuple[str, str]) -> bool:
    """Say whether what opens on a day without a year may shut in the next: 11月15日……3月15日."""
    if acts[1] not in _SHUT or "y" in first.printed or "y" in then.printed:
        return False
    months = (first.month or 0) - (then.month or 0)
    days = months * _A_MONTH + (first.day or 0) - (then.day or 0)
    return not (first.day and then.day and days <= _SEASON)


def _stage(course: Sequence[str], act: str) -> int:
    return next((at for at, stage in enumerate(course) if act in stage.split("|")), -1)


def is_before(one: Dated, other: Dated) -> bool:
    """Say whether all days that one date can mean lie before the other."""
    if one.year is None and other.year is None and one.day and other.day:
        return (one.month or 0, one.day) < (other.month or 0, other.day)
    end, start = _last(one), _first(other)
    return end is not None and start is not None and end < start


def _first(date: Dated) -> tuple[int, int, int] | None:
    if date.year is None:
        return None
    return (date.year, date.month or 1, date.day or 1)


def _last(date: Dated) -> tuple[int, int, int] | None:
    if date.year is None:
        return None
    return (date.year, date.month or 12, date.day or 31)
