"""A figure that stands twice with what it counts: another number, or another unit, in one place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tests.bench.planting.case import Range, Site
from tests.bench.planting.printed import Printed, figures, slips

_HAN = "\u4e00-\u9fff"
_FILLER = re.compile(r"(?:人民币|合计|共计|总计|累计|达到|约为|[约近超逾达为共计了至有的是到])+$")
_NEXT = re.compile(f"[{_HAN}]{{2}}")
_LAST = re.compile(f"[{_HAN}]{{2}}$")
_EMPTY = re.compile(
    "以上|以下|左右|不等|其中|分别|同比|增长|下降|上升|上涨|下跌|减少|增加|提高|罚金|金额|元的|人的|"
    "超过|不足|平均|涉案|价值|总额|收取|转账|支付|退还|获利|一|罚款|每|处罚|日|月|年|当|被|进行|参加"
)
_END = re.compile(r"[。！？\n]")
_NAMED_RATE = 5
_RATE_APART = 400
_NAME_END = re.compile(f"[{_HAN}]*$")
_PROMISED = re.compile("今年[，我们]{0,3}[将要再]")
_OTHER_UNITS = {
    "元": ("万元",),
    "万元": ("亿元", "元"),
    "亿元": ("万元",),
    "万亿元": ("亿元",),
    "公斤": ("吨", "克"),
    "千克": ("吨", "克"),
    "克": ("千克",),
    "吨": ("公斤",),
    "万吨": ("吨", "亿吨"),
    "亿吨": ("万吨",),
    "%": ("‰",),
    "％": ("‰",),
}


def repeated_figure(text: str) -> list[Site]:
    """Find figures told again in another sentence; one of them gets another number."""
    return [
        Site(one.digits, slips(one.number), others)
        for one, others in _repeated(text)
        if len(one.number.strip("0.")) > 1
    ]


def unit(text: str) -> list[Site]:
    """Find figures told again in another sentence; one gets a unit at least ten times off."""
    return [
        Site(one.suffix, _OTHER_UNITS[one.scale + one.unit], others)
        for one, others in _repeated(text)
        if one.scale + one.unit in _OTHER_UNITS and len(one.number.strip("0.")) > 1
    ]


def _repeated(text: str) -> Iterator[tuple[Printed, tuple[Range, ...]]]:
    """Give each figure that stands again with the same counted thing, and where else it does."""
    groups: defaultdict[tuple[str, str, str, str], list[Printed]] = defaultdict(list)
    for one in figures(text):
        if not one.hedged:
            for noun in set(_nouns(text, one)):
                groups[one.number, one.scale, one.family, noun].append(one)
    seen: set[int] = set()
    for group in groups.values():
        for one in group:
            others = tuple((o.start, o.end) for o in group if _one_fact(text, one, o))
            if others and one.start not in seen:
                seen.add(one.start)
                yield one, others


def _one_fact(text: str, one: Printed, other: Printed) -> bool:
    """Say whether a reader would take the two for one fact told in two sentences."""
    alike = one.family != "%" or _one_rate(text, one, other)
    promised = {_PROMISED.search(_told_before(text, figure)) is None for figure in (one, other)}
    return alike and len(promised) == 1 and _apart(text, one, other)


def _one_rate(text: str, one: Printed, other: Printed) -> bool:
    """Say whether the longer name of a rate ends as the shorter, and they are not far apart.

    非制造业商务活动指数 and 服务业商务活动指数 are two; so is one rate of two years.
    """
    names = [_NAME_END.findall(text[: figure.start][-_RATE_APART:])[0] for figure in (one, other)]
    short, long = sorted(names, key=len)
    return long.endswith(short) and abs(other.start - one.start) <= _RATE_APART


def _told_before(text: str, figure: Printed) -> str:
    """Give what stands before a figure in its sentence."""
    return _END.split(text[: figure.start])[-1]


def _apart(text: str, one: Printed, other: Printed) -> bool:
    """Say whether a sentence ends between the two: in one sentence they would be two facts."""
    first, last = sorted((one, other), key=lambda figure: figure.start)
    return bool(_END.search(text, first.end, last.start))


def _nouns(text: str, figure: Printed) -> Iterator[str]:
    """Name what is counted: the two characters before the figure, or after its unit.

    Rates are named by more, since many things grow by the same percentage.
    """
    before = text[max(figure.start - 12, 0) : figure.start]
    if figure.family == "%":
        if re.fullmatch(f"[{_HAN}]{{{_NAMED_RATE}}}", name := before[-_NAMED_RATE:]):
            yield name
        return
    last = _LAST.search(_FILLER.sub("", before))
    following = _NEXT.match(text, figure.end)
    for found in (last, following):
        if found and not _EMPTY.search(found[0]):
            yield found[0]
