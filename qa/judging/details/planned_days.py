"""Early or late, told in words, and the planned and the real day that say the other. Pure.

原计划9月30日完工……11月12日竣工 is late: no 提前; 原计划12月底 and 11月12日 is early: no 逾期.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.patterns import may_match, regex

_DONE: Final = (
    "(?:完工|竣工|建成|通车|通航|开通|投产|投用|交付|封顶|贯通|合龙|开园|开业|完成|启用"
    "|投入使用|结束)"
)
_DAY: Final = (
    r"(?:(?P<{0}y>\d{{4}})年)?(?P<{0}m>\d{{1,2}})月"
    r"(?:(?P<{0}d>\d{{1,2}})日|(?P<{0}e>底|末|下旬)|份)?"
)
_DAYS: Final = regex(
    rf"(?:原?计划|原定|合同(?:约定|规定)?(?:工期)?|预定|预计|约定)[^。；\d]{{0,6}}?"
    rf"{_DAY.format('p')}(?:之?前)?[^。；\d，]{{0,6}}?{_DONE}"
    rf"[^。；]{{0,40}}?(?P<real>{_DAY.format('r')}[^。；\d，]{{0,8}}?{_DONE})",
    holding="计划 原定 合同 预定 预计 约定",
)
_TURNED: Final = regex(
    rf"(?P<real>{_DAY.format('r')}[^。；\d，]{{0,8}}?{_DONE})(?!，预计)[^。；\d]{{0,6}}[。，；](?:该|这)?[^。；，\d]{{0,8}}?"
    rf"(?:原计划|原定|合同工期|计划工期)[^。；\d]{{0,6}}?{_DAY.format('p')}(?:之?前)?[^。；\d，]{{0,6}}?{_DONE}",
    holding="原 合同 计划",
)
_WORDS: Final = regex(
    "(?P<early>提前|提早)(?!预|报|购|储|下|采|准备|做好)"
    "|(?P<late>逾期|延期|推迟|延后|滞后|未能按[期时])(?!利息|还款)"
)
_ELSE: Final = regex(f"{UNTRUE}|{OTHER_THING}|一期|二期|[两三]次|调整")
_END: Final = 99


def planned_days(text: str) -> Iterator[Opposites]:
    """Give early or late as it is told, and a day that is on the other side of the planned one."""
    days = _DAYS.search(text) if may_match(_DAYS, text) else None
    if days is None and may_match(_TURNED, text):
        days = _TURNED.search(text)
    late = _is_late(days) if days else None
    if days is None or late is None or _ELSE.search(text, *days.span()):
        return
    ways = list(_WORDS.finditer(text))
    if ways and all(bool(each["late"]) != late for each in ways):
        first, second = sorted((ways[0].span(), days.span("real")))
        if first[1] <= second[0]:
            yield Opposites("early and late", first, second)


def _is_late(days: re.Match[str]) -> bool | None:
    """Say whether the real day is behind the planned one; None where none can know."""
    planned, real = (_day(days, side) for side in "pr")
    if planned[0] and not real[0]:
        return None
    if not planned[0]:
        planned, real = planned[1:], real[1:]
    if planned[:-1] == real[:-1] and not (planned[-1] and real[-1]):
        return None
    return real > planned if real != planned else None


def _day(days: re.Match[str], side: str) -> tuple[int, ...]:
    end = _END if days[f"{side}e"] else 0
    return int(days[f"{side}y"] or 0), int(days[f"{side}m"]), int(days[f"{side}d"] or end)
