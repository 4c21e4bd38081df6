"""Wholes and parts: totals with their parts, parts said to lie within a whole, shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Figure, Part, Share, Total

_SUM = re.compile(r"(?:合计|总计|共计|一共|总共|合共|共|总和为|加起来|累计)[^，。；、]{0,10}$")
_WHOLE = re.compile(r"总|共|合计|计[^划]|全部|累计")
_AMONG = re.compile(r"其中")
_OPEN = re.compile(r"其中|等|主要|包括|仅|较多|居多|前三|部分|例如|如")
_ALL = re.compile(
    r"分别|由.{0,12}(?:组成|构成|拼成)|分为|按.{0,8}(?:分|看)|其余|剩余|[两三四五六七八九十]类|[两三四五六七八九十]块"
)
_STEP = re.compile(r"[，、；：和及与以及]|分别|为|是|有|（|）|\(|\)")
_RATE_NAME = re.compile(r"([\u4e00-\u9fff]{1,6}率)[^，。；]{0,6}$")
_TAKES = re.compile(
    r"占(?P<whole>[^，。；]{0,16}?)(?:的|比|比例|比重)?(?:约|近|达|为|了|超过|超)?$"
)
_RATES = frozenset({"ratio", "point", "times", "fold", "odds", "number"})
_LONGEST_STEP = 26


def same_kind(one: Figure, other: Figure) -> bool:
    """Say whether two figures are counted in the same kind of thing and can be added."""
    if one.quantity.dimension != other.quantity.dimension:
        return False
    return one.quantity.dimension != "count" or one.quantity.unit == other.quantity.unit


def gap(one: Figure, other: Figure) -> str:
    """Give the text between two figures of one sentence."""
    return one.context.sentence[one.until : other.at]


def read_totals(figures: Sequence[Figure]) -> list[Total]:
    """Read the totals of one sentence: parts then sum, or whole then parts."""
    levels = [figure for figure in figures if figure.quantity.dimension not in _RATES]
    totals = []
    for index, figure in enumerate(levels):
        total = _sum_behind(levels, index, figure) or _parts_ahead(levels, index, figure)
        if total:
            totals.append(Total(total[0], total[1], total[2], figure.context, _shares(figures)))
    return totals


def _shares(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    return tuple(figure for figure in figures if figure.quantity.dimension == "ratio")


_Found = tuple[Figure, tuple[Figure, ...], bool]


def _sum_behind(levels: Sequence[Figure], index: int, whole: Figure) -> _Found | None:
    start = levels[index - 1].until if index else 0
    if not _SUM.search(whole.context.sentence[start : whole.at]):
        return None
    parts: list[Figure] = []
    for figure in reversed(levels[:index]):
        if not same_kind(figure, whole) or (parts and len(gap(figure, parts[0])) > _LONGEST_STEP):
            break
        parts.insert(0, figure)
    if len(parts) < 2 or _AMONG.search(gap(parts[-1], whole)):  # noqa: PLR2004
        return None
    return whole, tuple(parts), True


def _parts_ahead(levels: Sequence[Figure], index: int, whole: Figure) -> _Found | None:
    sentence = whole.context.sentence
    start = levels[index - 1].until if index else 0
    if not _WHOLE.search(sentence[start : whole.at]):
        return None
    parts: list[Figure] = []
    for figure in levels[index + 1 :]:
        step = gap(parts[-1] if parts else whole, figure)
        if not same_kind(figure, whole) or len(step) > _LONGEST_STEP or "。" in step:
            break
        if figure.quantity.nominal >= whole.quantity.nominal:
            break
        parts.append(figure)
    if len(parts) < 2:  # noqa: PLR2004
        return None
    span = sentence[whole.until : parts[-1].at]
    return whole, tuple(parts), bool(_ALL.search(span)) or not _OPEN.search(span)


def read_parts(figures: Sequence[Figure]) -> list[Part]:
    """Read the figures of one sentence that 其中 puts within a whole before it."""
    parts = []
    for index, figure in enumerate(figures):
        if "其中" not in figure.scope:
            continue
        whole = _whole_of(figures[:index], figure)
        if whole:
            parts.append(Part(whole, figure, "其中", figure.context))
    return parts


def _whole_of(before: Sequence[Figure], part: Figure) -> Figure | None:
    cut = part.context.sentence.rfind("其中", 0, part.at)
    for figure in reversed(before):
        if figure.until <= cut and same_kind(figure, part):
            return figure
    return None


def read_shares(figures: Sequence[Figure]) -> list[Share]:
    """Read the percentages of one sentence whose part and whole stand before them."""
    shares = []
    for index, rate in enumerate(figures):
        if rate.quantity.dimension != "ratio":
            continue
        before = figures[:index]
        start = figures[index - 1].until if index else 0
        text = rate.context.sentence[start : rate.at]
        share = _named_rate(before, rate, text) or _taken(before, rate, text)
        if share:
            shares.append(share)
    return shares


def _named_rate(before: Sequence[Figure], rate: Figure, text: str) -> Share | None:
    name = _RATE_NAME.search(text)
    if not name:
        return None
    stem = name[1][:-1][-2:]
    levels = [figure for figure in before if figure.quantity.dimension == "count"]
    for index in range(len(levels) - 1, 0, -1):
        part, whole = levels[index], levels[index - 1]
        if _fits(part, whole) and stem in part.measure.text and gap(part, rate).count("，") <= 1:
            return Share(part, whole, rate, name[1], rate.context)
    return None


def _taken(before: Sequence[Figure], rate: Figure, text: str) -> Share | None:
    takes = _TAKES.search(text)
    levels = [figure for figure in before if figure.quantity.dimension not in _RATES]
    if not takes or len(levels) < 2:  # noqa: PLR2004
        return None
    part, whole = levels[-1], levels[-2]
    if not _fits(part, whole) or "其中" not in part.scope:
        return None
    return Share(part, whole, rate, "占", rate.context)


def _fits(part: Figure, whole: Figure) -> bool:
    return same_kind(part, whole) and part.quantity.nominal <= whole.quantity.nominal
