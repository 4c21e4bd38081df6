"""Steps: figures that tell by how much something has changed, or how it compares.

多出39列, 快了58秒, 砍掉八成, 翻三番, 是原来的三分之一. What a step is taken from and leads to may
stand anywhere: `weighed_changes` looks for it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from qa.model import SPELLS, Direction, Figure
from qa.patterns import regex
from qa.reading.changes.real_terms import in_real_terms
from qa.reading.figures.moves import DOWN, UP, move
from qa.reading.shares.taken_of import words_before

Kind: TypeAlias = Literal["by", "points", "rate", "fold", "of"]
"""A difference in the unit of its levels or in points, a rate, doublings, a multiple of a base."""


class Step(NamedTuple):
    """A figure that tells a change: its kind, the way it goes, its clause before the verb."""

    figure: Figure
    kind: Kind
    way: Direction
    lead: str


_DEGREE = "(?:约|近|超过?|整整|足足|将近|差不多|不到|至少|接近|大约|不止|大概|几乎|竟|正好|恰好)*"
_MORE, _LESS = "多高快远重长贵宽厚深晚强", "少低慢近轻短便宜窄薄浅早弱"
_BY = regex(
    rf"(?:(?P<up>净[增胜赢]|新增[开设派加]?|超[收支出产]|[添涨增长升][了出加]|[{_MORE}](?:了出?|出来?)|多(?!达)[\u4e00-\u9fff]{{1,2}})"
    rf"|(?P<down>净减|短收|[掉减降跌省砍缩][了掉去]|[{_LESS}](?:了出?|出来?)|年轻了?|往[下低]走了?|缩小了?|少[\u4e00-\u9fff]{{1,2}})"
    rf"|(?P<any>领先(?:第二名)?|落后|相差|[相拉][差开]了?|差距[为是达]?|压下|改善|差了?)){_DEGREE}$"
)
_HELD = regex(rf"[比较][^，。；]{{1,20}}(?:(?P<up>[{_MORE}])|(?P<down>[{_LESS}])){_DEGREE}$")
_RATE = regex(
    rf"(?:(?P<up>(?:{UP}|[添长快贵涨升冒窜蹿]|多[\u4e00-\u9fff]{{0,2}}|抬升|走高|往上走|高(?=[了出]))(?:了|出|上)*)"
    rf"|(?P<down>(?:{DOWN}|[省砍掉短慢轻缩压低]|少[\u4e00-\u9fff]{{0,2}}|走低|往下走|缩小|便宜|下[降滑])(?:了|掉|去)*)){_DEGREE}$"
)
_FOLD = regex(rf"翻(?:了|上|过)*{_DEGREE}$")
_OF = regex(rf"(?:是|为|相当于|只有|仅为|达到?|[不才刚]及|出的是|有)[^，。；]{{0,16}}的{_DEGREE}$")
_FORMER = regex(
    r"(?:原[来先有]|过去|[去上前]年|同期|以?[前往]|当初|首[年届]|[上前]一?[年月周届]|常年|平[日时]|老[\u4e00-\u9fff]{1,3}|"
    rf"(?:19|20)\d\d年[^，。；]{{0,6}}|年初)的{_DEGREE}$"
)
_RECKONED = regex(
    "年均|月均增|平均每[年月]|逐年|每[年月]|按(?!现价|当年价)[^，。；]{1,6}价|可比|实际|名义|剔除|扣除|计划|目标"
)
"""What tells that a rate is no plain one of two levels."""
_A_YEAR = regex("年均|平均每年|每年平均|逐年")
_MOVED = regex(rf"(?:{UP}|{DOWN})")
"""What follows a figure that counts by itself what moved: 7次上涨6次下跌."""
_RATES = frozenset({"ratio", "times"})
_NO_STEP = regex(r"[再立满直]减|优惠|分别|[顺逆价温时误落]差|高达|降水量?|降雨量?|增值|增加值|其中")
_OF_THE_FIRST = regex(r"最[\u4e00-\u9fff]{1,4}的(?:是|为)?[^，。；\d]{1,8}，[^，。；\d]*$")
"""What tells a change of the one of several that changed most: 降幅最大的是南湖，下降14%."""
_LOOK = 40
YEARLY = regex("同比|[比较与](?:上年|去年)")
"""What holds a step against the year before."""
_NO_DIFFERENCE = frozenset({"ratio", "times", "fold", "ordinal", "number", "odds"})


def step_of(figure: Figure) -> Step | None:
    """Give the change that a figure tells by the words before it, None where it tells none."""
    words = words_before(figure)
    step = _told(figure, words)
    if step is None or figure.quantity.nominal <= 0 or _NO_STEP.search(words):
        return None
    if _OF_THE_FIRST.search(figure.context.sentence, max(0, figure.at - _LOOK), figure.at):
        return None
    return None if _MOVED.match(figure.context.sentence, figure.until) else step


def _told(figure: Figure, words: str) -> Step | None:
    dimension = figure.quantity.dimension
    if dimension == "fold":
        found = _FOLD.search(words)
        return Step(figure, "fold", "up", words[: found.start()]) if found else None
    if dimension in _RATES:
        return _rated(figure, words)
    return None if dimension in _NO_DIFFERENCE else _differing(figure, words)


def _rated(figure: Figure, words: str) -> Step | None:
    """Read a percentage, a fraction or 倍 as what has changed by it, or is so many times a base."""
    times = figure.quantity.dimension == "times"
    of = _OF.search(words)
    if of and (times or _FORMER.search(words)):
        return Step(figure, "of", "unknown", words[: of.start()])
    if _RECKONED.search(words) or in_real_terms(figure.context.sentence):
        return None
    moved = move(words)
    if moved and _reaches(moved):
        return Step(figure, "of", "unknown", words[: moved.start()]) if times else None
    told = moved if moved and not moved["better"] else _rate(words)
    return _step(figure, "rate", told, words) if told else None


def _differing(figure: Figure, words: str) -> Step | None:
    moved = move(words)
    if (moved and _reaches(moved)) or _A_YEAR.search(words):
        return None
    told = moved or _difference(words)
    kind: Kind = "points" if figure.quantity.dimension == "point" else "by"
    return _step(figure, kind, told, words) if told else None


@lru_cache(maxsize=1 << 11)
def _rate(words: str) -> re.Match[str] | None:
    return _RATE.search(words)


@lru_cache(maxsize=1 << 11)
def _difference(words: str) -> re.Match[str] | None:
    return _BY.search(words) or _HELD.search(words)


def _reaches(moved: re.Match[str]) -> bool:
    return bool(moved["to"]) or moved[0].endswith(("至", "到"))


def _step(figure: Figure, kind: Kind, told: re.Match[str], words: str) -> Step:
    up, down = told["up"], told["down"]
    way: Direction = "up" if up else "down" if down else "unknown"
    if kind == "by" and figure.quantity.dimension in SPELLS:
        # a record improved is a time shortened
        way = "unknown"
    start = told.start("up") if up else told.start("down") if down else told.start()
    return Step(figure, kind, way, words[:start])
