"""The most of a row that another of it exceeds: 甲公司最高，为3.2亿元；乙公司4.1亿元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.changes.turned import Printed, Turned
from qa.patterns import regex

_LEADS: Final = regex(
    "(?P<said>(?P<most>最[高多大长重贵深宽]|居首|排名?第一|居首位|位居第一)|(?P<least>最[低少小短轻浅窄]|垫底|排名?末位))的?"
    "(?:[是为][^，。；、\\d]{2,8})?(?:[，,]?[为是有]|[，,](?:达到?|占比?)|，)$"
)
_NEXT: Final = regex(
    "[，；、](?:其次[是为]|次之的是|其余|而)?(?P<name>[^，。；、：\\d]{2,8}?)(?:[为是有达]|达到|仅|占比?)?"
)
_NOT: Final = regex(
    "最|的|[今昨明]天|届时|只有|[去前上今明]年|同期|同比|[增减]|上升|下降|共|合计|总|比|平均|差|距|余|其中|[高低多少]出|均|目标|计划|历史|纪录|全[国省市]|线|当[日天]|日"
)
_SCALES: Final = frozenset({"岁", "年", "月", "日"})
_BACK: Final = 26


def turned_most(text: str, figures: Sequence[Printed]) -> Iterator[Turned]:
    """Find what is said to be the most or the least of a row, and is not."""
    for place, top in enumerate(figures):
        said = _LEADS.search(text, max(0, top.start - _BACK), top.start)
        shares = top.unit == "%" and not text.endswith("占", 0, top.start)
        plain = top.unit != "秒" or (said is not None and said["said"][:2] in {"最短", "最长"})
        if said is None or top.unit in _SCALES or shares or not plain:
            continue
        for other in _row(text, figures, place):
            if other.value != top.value and (other.value > top.value) == bool(said["most"]):
                yield Turned(((top.start, top.end), (other.start, other.end)), said["said"])
                return


def _row(text: str, figures: Sequence[Printed], place: int) -> Iterator[Printed]:
    """Give the figures behind one that go on with it in a row, each with a name of its own."""
    last = figures[place]
    for at in range(place + 1, len(figures)):
        other = figures[at]
        led = _NEXT.fullmatch(text, last.end, other.start)
        if other.unit != last.unit or led is None or _NOT.search(led[0]):
            return
        yield other
        last = other
