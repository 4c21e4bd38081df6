"""Hours that something took, told away from the times at which it began and ended.

6时40分，交警实行临时封闭。……9时15分，该路段解除管制。……封闭四个多小时后，恢复通行。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from qa.model import Figure, Lapse, Timed
from qa.patterns import regex
from qa.reading.scene.scene import Line


class _Kind(NamedTuple):
    """What words begin and end one kind of happening, and what it is called by its length."""

    begins: re.Pattern[str]
    ends: re.Pattern[str]
    named: str


_SHUT: Final = "封闭|封控|封路|断交|管制|封航|停航|停运|关闭"
_KINDS: Final = (
    _Kind(
        regex(rf"(?:实[施行]|临时|双向|全线|启动|开始|采取|被)[^，。；\d]{{0,12}}(?:{_SHUT})"),
        regex("解除|撤[除销]|恢复(?:双向|正常|全线)*(?:通[行车航]|开放|运营)|重新开放|放行"),
        rf"{_SHUT}|中断",
    ),
    _Kind(
        regex("停[水电气]|断[水电气]|供[水电气]中断|跳闸"),
        regex("恢复(?:正常)?供|来[水电气]|供[水电气](?:全部|全面|逐步)?恢复|送电"),
        "停[水电气]|断[水电气]",
    ),
    _Kind(
        regex("起火|着火|失火|火灾|火情"),
        regex("[火势情灾][^，。；]{0,8}(?:扑灭|熄灭)|扑救完毕"),
        "大火|火灾|山火|燃烧|扑救|灭火",
    ),
    _Kind(
        regex("出发|启航|起航|起飞|发车|[开驶]出|驶离|启程|鸣枪|起跑|开跑|下水"),
        regex("抵达|到达|靠[港岸泊]|降落|进站|抵港|落地|终点|冲线|撞线|返航"),
        "航行|行驶|飞行|车程|航程|行程|跋涉|坐了|漂流|奔[跑袭波]|颠簸|路程|划水",
    ),
    _Kind(
        regex("开始|开赛|开考|开打|开幕|开演|开庭|开战"),
        regex("结束|终场|散场|闭幕|休庭|收工|完成"),
        "鏖战|激战|手术|比赛|演出|庭审|考试|会议|抢修|苦战|奋战|抢险|大战",
    ),
)
_LED: Final = "(?:了|约|近|达|长达|整整|仅|只|持续|时间|时长|进行|已)*$"
_TAIL: Final = "(?:之久)?(?:的|后|里|内|间|期间|来)*[\u4e00-\u9fff]{0,4}?"
_APART: Final = regex(
    "另|又|每|其中|此前|之前|平均|累计|合计|第|上午|下午|前一|提前|推迟|剩|还要|预计|约定|最|同一|全年|仅用"
)
_NEXT_DAY: Final = regex("次日|翌日|第二天|隔天|当地时间")
_NEAR, _REACH, _BLOCKS, _DAY = 14, 36, 2, 24 * 60
_STOP: Final = regex("[。；！？]")
_NOON: Final = 12 * 60


def read_lapses(
    lines: Sequence[Line], times: Sequence[Timed], figures: Sequence[Figure]
) -> Iterator[Lapse]:
    """Read the hours told of one happening, with the times told of its two ends elsewhere."""
    hours = [figure for figure in figures if figure.quantity.dimension == "seconds"]
    if not hours or len(times) < len(("begin", "end")) or _in_two_days(lines, times):
        return
    yield from chain.from_iterable(_of_kind(kind, times, hours) for kind in _KINDS)


def _of_kind(kind: _Kind, times: Sequence[Timed], hours: Sequence[Figure]) -> Iterator[Lapse]:
    began = [time for time in times if kind.begins.search(_told(time, times))]
    ended = [time for time in times if kind.ends.search(_told(time, times))]
    lasted = [figure for figure in hours if _names(kind, figure)]
    if len(began) != 1 or len(ended) != 1 or len(lasted) != 1:
        return
    (first,), (then,), (length,) = began, ended, lasted
    if not _in_order(first, then, length) or not (minutes := _between(first, then)):
        return
    yield Lapse(
        span=length.span,
        began=first.span,
        ended=then.span,
        minutes=minutes,
        length=length.quantity,
        context=length.context,
    )


def _told(time: Timed, times: Sequence[Timed]) -> str:
    """Give what a sentence tells of a time: behind it, up to the next, or right before it."""
    text = time.context.sentence
    same = [one.at for one in times if one.context.span == time.context.span and one.at > time.at]
    stop = min([*same, time.until + _REACH])
    return _STOP.split(text[time.until : stop], 1)[0]


def _names(kind: _Kind, figure: Figure) -> bool:
    """Say whether a length is said to be of a happening of this kind, and of all of it."""
    text, start, end = figure.context.sentence, figure.at, figure.until
    clause = max(text.rfind(mark, 0, start) for mark in "，。；：") + 1
    lead = text[max(clause, start - _NEAR) : start]
    named = regex(rf"(?:{kind.named}){_LED}").search(lead)
    behind = regex(rf"{_TAIL}(?:{kind.named})").match(text, end)
    return bool(named or behind) and not _APART.search(text, clause, end + _NEAR)


def _in_order(first: Timed, then: Timed, length: Figure) -> bool:
    """Say whether beginning and end stand near each other, and the length in another sentence."""
    apart = then.context.block - first.context.block
    own = length.context.span in {first.context.span, then.context.span}
    return first.span < then.span < length.span and apart <= _BLOCKS and not own


def _between(first: Timed, then: Timed) -> tuple[int, ...]:
    gap = then.minutes[0] - first.minutes[-1]
    half = first.half or then.half
    return tuple(one for one in ((gap, gap + _NOON) if half else (gap,)) if 0 < one < _DAY)


def _in_two_days(lines: Sequence[Line], times: Sequence[Timed]) -> bool:
    """Say whether the times of an article may be of more than one day."""
    days = {time.day for time in times if time.day} - {"当日", "当天"}
    return len(days) > 1 or any(_NEXT_DAY.search(line.text) for line in lines)
