"""Records broken by worse marks, and places taken in the wrong order of marks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_BROKE: Final = regex(
    r"(?P<said>打破|刷新|改写|超越|破)了?[^，。；\d]{0,24}$", holding="破 刷新 改写 超越"
)
_RECORD: Final = regex(r"[^，。；\d]{0,12}(?:纪录|记录|最好成绩|最佳成绩)")
_NO_RECORD: Final = regex(
    "未|没|无缘|距|差|冲击|尝试|有望|坚持|憋气|屏息|停留|连续|平板|续航|滞空|倒立|支撑|直播|悬停|杆|最低|最少|最轻|最小|瘦身|能耗|耗"
)
_PLACES: Final = regex(
    "(?P<one>冠军|第一名|头名|夺冠|折桂|夺魁|金牌|摘金|夺金)|(?P<two>亚军|第二名|银牌|摘银)|(?P<three>季军|第三名|铜牌|摘铜)"
)
_OTHER: Final = regex(
    "男|女|预赛|小组|半决赛|[甲乙丙]组|少年|青年|成年|[去前上]年|上届|第[一二三]轮|赛段|项|另"
)
_RISING: Final = frozenset({"米", "千克", "环"})
_BEHIND: Final = regex("[快慢差多少先后仅高低短长出了]了?(?:他|她|其|对手)?近?$")
_STOPS: Final = regex(r"[。；，\d]")
_NEAR, _WIDE, _FAR = 14, 24, 60


def turned_records(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find a record that is said to be broken by a mark that does not reach it."""
    for mark, record in pairwise(figures):
        if mark.unit != record.unit or mark.unit not in {*_RISING, "秒"}:
            continue
        between = text[mark.end : record.start]
        said = _BROKE.search(between) if len(between) <= _FAR and "。" not in between else None
        if said is None or not _RECORD.match(text, record.end):
            continue
        begin = text.rfind("。", 0, mark.start) + 1
        worse = _worse(mark, record)
        if worse and not _NO_RECORD.search(text, begin, record.end):
            places = ((mark.start, mark.end), (record.start, record.end))
            yield Turned(places, said["said"])


def _worse(one: Printed, other: Printed) -> bool:
    return one.value > other.value if one.unit == "秒" else one.value < other.value


def turned_places(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find two marks of which the better one is said to have taken the lower place."""
    marks = [one for one in figures if one.unit in {*_RISING, "秒"}]
    placed = [(mark, _place(text, mark, marks)) for mark in marks]
    for (one, high), (other, low) in pairwise(placed):
        if not high or not low or high == low or not _comparable(text, one, other):
            continue
        better, worse = (one, other) if high < low else (other, one)
        if _worse(better, worse):
            yield Turned(((one.start, one.end), (other.start, other.end)), "冠军、亚军、季军")


def _comparable(text: str, one: Printed, other: Printed) -> bool:
    """Say whether two figures are marks of one event, and neither how far one lay behind."""
    if one.unit != other.unit or other.start - one.end > _FAR:
        return False
    if max(one.value, other.value) > 2 * min(one.value, other.value):
        return False
    ahead = (text[max(0, mark.start - 4) : mark.start] for mark in (one, other))
    return not any(map(_BEHIND.search, ahead)) and not _OTHER.search(text, one.end, other.end)


def _place(text: str, mark: Printed, marks: Sequence[Printed]) -> int:
    """Give the place that is told for a mark in its clause or beside it, 0 where none is."""
    begin = max((one.end for one in marks if one.end <= mark.start), default=0)
    begin = max(
        begin, mark.start - _WIDE, *(text.rfind(stop, 0, mark.start) + 1 for stop in "。；")
    )
    found = list(_PLACES.finditer(text, begin, mark.start))
    if not found:
        found = list(_PLACES.finditer(text, mark.end, mark.end + _NEAR))[:1]
        if not found or _STOPS.search(text, mark.end, found[0].start()):
            return 0
    return [bool(group) for group in found[-1].group("one", "two", "three")].index(True) + 1
