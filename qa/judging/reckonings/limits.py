"""A rule's limit, a figure beyond it, and a verdict that it keeps to it: 60分及格，57分通过."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import alike, lead
from qa.judging.reckonings.thresholds import Passed
from qa.model import Figure
from qa.patterns import regex

_CEILING: Final = regex(
    "(?:不得?能?[超高]过?于?|不大于|不多于|上限|最多|至多|封顶|限[高重载速宽定乘额]*|满分)[为是在定]*[^，。；：、0-9]{0,3}$"
)
_CEILED: Final = regex("[周]?[岁之]?(?:以下|以内|之内|封顶)")
_FLOOR: Final = regex(
    "(?:不得?能?[低少小]于|至少|年满|最低|门槛|起点|[分格取档标制]数?线|(?:达标|合格|录[取用]|投档)(?:标准|成绩))[为是在]*[^，。；：、0-9]{0,3}$|[须需]满$"
)
_FLOORED: Final = regex("[周]?[岁之]?(?:及?以上|起|[即才方就可为算属]|及格|合格|达标|过关)")
_RULE: Final = regex(
    "规定|要求|条件|必?须|只[准招收限许]|[才方即便]可|才[能算]|才?为|可|限|标准|[格分取档]数?线|及格|合格|达标|资格|即|称|满分|算|属"
)
_KEPT: Final = regex(
    "(?<![不未没无难否])(?<!没有)(?<!不能)(?:符合|合乎|满足|达标|合格|及格|通过|过关|入[围选职学会伍]|录[取用]|领到|领取|取得|拿到|晋级|成功|如愿|没有?超|未超|并未超|[夺获]冠)"
)
_HIGHER: Final = regex("^[^，。；0-9]{0,8}[，]?(?:高出|超出|超过)")
_BROKEN: Final = regex(
    "不[及合]格|未达|不达标|[未没不]能?(?:有)?(?:通过|过关|录取|入围|入选)|落[榜选]|不符|不合|超[重载高限速员标龄]|挂科|淘汰"
)
_APART: Final = regex(
    "破格|特批|放宽|降低|降至|补考|加分|免试|照顾|例外|原|以往|此前|另|平均|其[中余他]|[比较]|差|补[录考]|每增|累计|下调|调整"
)
_VERDICT, _REACH, _CROWD, _NEXT = 26, 90, 60, 4
_MEASURED: Final = frozenset({"ratio", "months", "seconds", "number", "count", "days", "volume"})
_WORDS: Final = regex("[一-鿿]*")
_EMPTY: Final = regex("^[即才方就可便能为是算属称定及以上起成到的之周岁]+|[的了]$")


def belied_limits(figures: Sequence[Figure]) -> Iterator[Passed]:
    """Look in a paragraph at each limit, the next figure of its kind and what is said of that."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, limit in enumerate(ordered) if len(ordered) <= _CROWD else ():
        over = None if limit.quantity.dimension in _MEASURED else _sort(limit)
        if over is None:
            continue
        later = alike(ordered[at + 1 : at + 1 + _NEXT], limit)
        value = next((one for one in later if _of_one_unit(one, limit)), None)
        if value and value.span.start - limit.span.end <= _REACH and not _is_else(limit, value):
            yield from _belied(limit, value, over=over)


def _sort(limit: Figure) -> bool | None:
    """Say whether a figure is the least (True) or the most (False) that a rule allows, or none."""
    words, sentence = lead(limit), limit.context.sentence
    behind = sentence[limit.until : limit.until + _VERDICT]
    words += limit.quantity.hedge if limit.quantity.hedge not in {"以上", "以下", "以内"} else ""
    if limit.quantity.hedge != "不超过" and not _RULE.search(words + behind.split("。")[0]):
        return None
    if limit.quantity.hedge in {"以下", "以内"} or _CEILING.search(words) or _CEILED.match(behind):
        return False
    if limit.quantity.hedge == "以上" or _FLOOR.search(words) or _FLOORED.match(behind):
        return True
    return None


def _of_one_unit(one: Figure, limit: Figure) -> bool:
    value, line = one.quantity.nominal, limit.quantity.nominal
    if not line < 2 * value < 4 * line:
        return False
    units = {one.quantity.unit, limit.quantity.unit}
    return len(units) == 1 or units <= {"岁", "周岁"}


def _is_else(limit: Figure, value: Figure) -> bool:
    """Say whether a figure is no plain one, or of something that the rule doesn't speak of."""
    if value.quantity.hedge or _sort(value) is not None:
        return True
    if limit.context.span == value.context.span:
        words = limit.context.sentence[limit.until : value.at]
    else:
        words = limit.context.sentence[limit.until :] + value.context.sentence[: value.at]
    return _APART.search(words + _after(value)) is not None


def _belied(limit: Figure, value: Figure, *, over: bool) -> Iterator[Passed]:
    inside = (
        value.quantity.nominal >= limit.quantity.nominal
        if over
        else value.quantity.nominal <= limit.quantity.nominal
    )
    higher = over and _HIGHER.search(_after(value)) is not None
    if higher or _KEPT.search(_after(value)) or _is_named_so(limit, value):
        if not inside and not _BROKEN.search(_after(value)):
            yield Passed(limit, value, over)
    elif inside and _BROKEN.search(_after(value)):
        yield Passed(limit, value, not over)


def _after(value: Figure) -> str:
    return value.context.sentence[value.until : value.until + _VERDICT]


def _is_named_so(limit: Figure, value: Figure) -> bool:
    """Say whether a figure is called what the rule says that it is from the limit on: 为暴雨."""
    clause = limit.context.sentence[limit.until : limit.until + 10]
    words = _WORDS.match(clause)
    name = _EMPTY.sub("", words[0]) if words else ""
    after = _after(value)
    told = next((at for at in range(len(name) - 1) if name[at : at + 2] in after), None)
    if told is None:
        return False
    found = after.index(name[told : told + 2])
    return not any(no in after[:found] for no in "不未没差")
