"""By what time something has to be done, and hours that hold every day, told twice. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from qa.model import Dated, Timed
from qa.patterns import regex

_CLAUSE: Final = regex("[，。；！？：:]")
_SHUTS: Final = regex(
    "^(?P<what>[\u4e00-\u9fff]{2,6}?)的?截止(?:时间|日期)?(?:为|是|到|至)?[^，。；：]{0,14}$"
)
_HAS_TO: Final = regex(
    "^(?P<what>[\u4e00-\u9fff]{2,6}?)(?:必?须|应当?|请|务必)(?:于|在)?[^，。；：]{0,14}$"
)
_DONE_BY: Final = regex(
    "[之以]?前(?=[^，。；]{0,10}(?:办理|完成|提交|递交|送达|缴[清纳]|交[清齐到]|到))"
)
_BY_NIGHT: Final = regex("夜间(?:门诊|开放|服务|专场|专线|场)|夜场|加场|延时服务")
_EVERY: Final = regex("每[天日晚早]|均|首[班趟].{1,24}末[班趟]|开[馆园门].{1,16}闭[馆园店]")
_ONE_DAY: Final = regex(
    "昨|今[天早晚日]|当[天晚日]|那[天晚]|\\d[日号]|延误|晚点|误[了点]|提前|推迟|临时|以前|过去|原来"
)
_THAT_DAY: Final = regex("^[^，。；]{0,4}(?:昨|那|当)[天晚日][^。；]{0,24}[就才]|例外")
_LINE: Final = regex("\\d{1,3}路|[\\d一二三四五六七八九十]{1,2}号线")
_RUN_OF: Final = regex("(?<![一-鿿])[一-鿿]{2,4}(?=[首末][班趟])")
_ANY_END: Final = frozenset("每天 每日 两端 运营 其中 列车 地铁 公交 每晚 每早 全线".split())
_BREAK: Final = regex("[；：:。](?!\\d)")
_PAIR, _LONGEST = 2, 60


def due(time: Timed) -> str:
    """Name what has to be done by a time; empty where nothing has."""
    return _due(time.context.sentence, time.at, time.until)


@lru_cache(maxsize=1 << 10)
def _due(sentence: str, at: int, until: int) -> str:
    clause = _CLAUSE.split(sentence[max(0, at - _LONGEST) : at])[-1]
    found = _SHUTS.match(clause)
    if not found and _DONE_BY.match(sentence, until):
        found = _HAS_TO.match(clause)
    return found["what"] if found else ""


def holds_daily(one: Timed, other: Timed) -> bool:
    """Say whether two hours of one line or house hold every day, one of them by its words.

    Not where an article tells of several lines, or a sentence of one day.
    """
    texts = [clauses_of(time) for time in (one, other)]
    lines = set(_LINE.findall(one.context.gist.text))
    if len(lines) > 1 or any(map(_ONE_DAY.search, texts)):
        return False
    ends = [_ends_of(time) for time in (one, other)]
    if all(ends) and not ends[0] & ends[1]:
        return False
    return any(_EVERY.search(time.context.sentence) for time in (one, other))


def _ends_of(time: Timed) -> set[str]:
    """Name what a sentence tells the first or last run of: 青龙首班6:05开."""
    return set(_RUN_OF.findall(time.context.sentence)) - _ANY_END


def exceptional(one: Timed | Dated, other: Timed | Dated) -> bool:
    """Say whether one hour holds every day, and the other was that of a day: 那天…19时才开.

    Or of a night service beside the one by day: “夜间门诊”18时至20时30分.
    """
    texts = [time.context.sentence for time in (one, other)]
    if len({_BY_NIGHT.search(text) is not None for text in texts}) > 1:
        return True
    return any(
        _EVERY.search(rule) is not None and _THAT_DAY.search(day) is not None
        for rule, day in (texts, texts[::-1])
    )


def clauses_of(time: Timed) -> str:
    """Give the clause of a time, and the one before."""
    text = time.context.sentence
    before = "，".join(_BREAK.split(text[: time.at])[-1].split("，")[-_PAIR:])
    return before + text[time.at : time.until] + _CLAUSE.split(text[time.until :])[0]
