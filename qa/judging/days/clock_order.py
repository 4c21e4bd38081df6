"""Times of day of one event in the wrong order: 14时25分接警，14时12分到场. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby, pairwise

from qa.model import Timed
from qa.patterns import regex

_COURSES = (
    ("起火", "接警", "出动", "到场", "扑灭"),
    ("事故", "接警", "出动", "到场"),
    ("发车", "抵达"),
    ("起飞", "抵达"),
    ("停止", "关门"),
)
_LIVE = frozenset({"抵达"})
"""What goes on in many places at a time: told of one only within a sentence."""
_MOVED = regex("延[至长到]|调整|改[为至]|推迟|夏|冬|周末|节假日|夜场|夜间")
_SHUT = frozenset({"停止", "关门"})
"""Hours that a house keeps to, whole ones too: nobody is let in after it has shut."""
_APART = regex(
    r"再次|增援|又[一有接]|第[二三四]|另[一有外]|随后|次日|翌日|第二天|演练|其他|分别|陆续|原定|预计|计划|延误|晚点"
)
_TRAIN = regex(r"[A-Z]{1,2}\d{1,4}次?|\d{3,4}次|航班")
_OPENS = regex(r"(?:^|[，、）])(?:(?:\d{1,2}月)?\d{1,2}[日号]|[昨今当][天日])?$")
_TELLS = regex("[，,](?P<deed>[^，。；：、\\d]{4,24})")
_NOT_IN_TURN = regex(
    "此前|之前|早在|已于|曾|提前|比|原|依次|班次|到站|同时|回忆|监控|视频|记录|显示|时间|当地|北京|至|到达时|起|前|后来|已"
)
_BEGINNINGS = frozenset({"起火", "事故", "接警"})
"""What is told by the hour as well: 16时许起火."""
_ROUNDED = 30
_MOST = 180
"""Minutes that a slip turns back, at most; further back it was another day."""


def clocks_turned(times: Sequence[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Give the two stages of one event where the later is told of an earlier time."""
    single = [one for one in times if len(one.minutes) == 1]
    told = [one for one in single if one.fine or one.deed in _SHUT]
    rough = [one for one in single if one.deed in _BEGINNINGS and not (one.fine or one.half)]
    once = Counter(one.deed for one in (*told, *rough))
    alone = [one for one in (*told, *rough) if once[one.deed] == 1]
    for pair in combinations(alone, 2):
        first, then = pair if _follows(*pair) else pair[::-1]
        if _follows(first, then) and _one_event(first, then) and _turned(first, then):
            yield first, then
    yield from _narrated(told)


def _narrated(times: Sequence[Timed]) -> Iterator[tuple[Timed, Timed]]:
    """Give two times that open clauses of one sentence, the later told before the earlier.

    8时50分，急诊科接诊，8时35分，会诊开始.
    """
    for _, group in groupby(times, key=lambda one: one.context.span):
        told = list(group)
        text = told[0].context.sentence
        if len(told) == 1 or _APART.search(text) or _NOT_IN_TURN.search(text):
            continue
        steps = [(one, _TELLS.match(text, one.until)) for one in told]
        if not all(deed and one.fine and _OPENS.search(text, 0, one.at) for one, deed in steps):
            continue
        back = [pair for pair in pairwise(steps) if _turned(pair[0][0], pair[1][0])]
        if len(back) == 1 and len({one.day for one in told if one.day}) <= 1:
            first, then = (replace(one, deed=deed["deed"]) for one, deed in back[0] if deed)
            if not _follows(first, then) and not any(one.half for one in told):
                yield first, then


def _follows(first: Timed, then: Timed) -> bool:
    """Say whether one deed is a later stage of what the other begins."""
    return any(
        first.deed in course
        and then.deed in course
        and course.index(first.deed) < course.index(then.deed)
        for course in _COURSES
    )


def _one_event(first: Timed, then: Timed) -> bool:
    left, right = first.context, then.context
    texts = dict.fromkeys((left.sentence, right.sentence))
    if then.deed in _LIVE and (left.span != right.span or first.half or then.half):
        # 10点15分发车，9点50分抵达 may be that of the evening
        return False
    if then.deed in _SHUT and any(_MOVED.search(text) for text in texts):
        return False
    if any(_APART.search(text) or len(_TRAIN.findall(text)) > 1 for text in texts):
        return False
    return left.block == right.block and (not first.day or not then.day or first.day == then.day)


def _turned(first: Timed, then: Timed) -> bool:
    rough = any(not one.fine and one.deed not in _SHUT for one in (first, then))
    return _ROUNDED * rough < first.minutes[0] - then.minutes[0] <= _MOST
