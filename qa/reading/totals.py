"""Wholes and parts: totals with their parts, and parts said to lie within a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qa.model import Figure, Part, Total
from qa.reading.gaps import clause_before, gap, same_kind, same_sentence

RATES = frozenset({"ratio", "point", "times", "fold", "odds", "number", "ordinal"})
_SUM = re.compile(
    r"(?:合计|总计|共计|一共|总共|(?<![公合])共(?!同|建|享|产|和国|青|用)|总和为|加起来)[^，。；、]{0,12}$"
)
_WHOLE = re.compile(
    r"总(?!书记|理|局|队|部|经理|监|结|工会|医院|站|裁|统)|(?<!公)共(?!同|建|享|产|和国|青|用|商|富|治|赢|识)|"
    r"合计|现有|全部"
)
_OPEN = re.compile(r"其中|等|主要|包括|较多|居多|前三|部分|例如|如下|另有|此外|还有|同比|比上年|最")
_ALL = re.compile(
    r"分别(?:为|是|有)?|由[^，。；]{0,12}(?:组成|构成|拼成)|分为|分成|"
    r"按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|其余|剩余"
)
_OVERLAP = re.compile(r"同时|兼|重复|交叉|两项以上|多次")
_INCREMENT = re.compile(
    "增(?!值|强|信)|减(?!免|税|排|负)|降(?!费|本|雨|水)|升(?!级)|涨|跌|多出|少于"
)
_SORTS = frozenset("类 块 种 项 部分 方面 个部分 个方面 档 级 批".split())
_FOLLOWS = re.compile(
    r"^(?:其中|按[^，。；]{1,10}(?:分|看|统计)|从[^，。；]{1,8}看|分[^，。；]{1,8}看)"
)
_NO_PART = frozenset({"平均", "极值", "同比", "环比", "计划", "减少", "另", "仅"})
_LONGEST_STEP = 26
_LONGEST_NAME = 12
_FEWEST = 2


def read_totals(figures: Sequence[Figure]) -> list[Total]:
    """Read the totals of one block: parts then sum, or whole then parts."""
    totals = []
    for index, figure in enumerate(figures):
        if figure.quantity.dimension in RATES:
            continue
        total = _sum_behind(figures, index) or _parts_ahead(figures, index)
        if total:
            totals.append(total)
    return totals


def _sum_behind(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “A a、B b、C c，合计 d”."""
    whole = figures[index]
    if not _SUM.search(clause_before(whole)):
        return None
    parts: list[Figure] = []
    for figure in reversed(figures[:index]):
        if _sort(figure):
            continue
        if not _can_join(figure, whole) or not same_sentence(figure, whole):
            break
        if parts and len(gap(figure, parts[0])) > _LONGEST_STEP:
            break
        parts.insert(0, figure)
    if len(parts) < _FEWEST or _OPEN.search(_between(whole.context.sentence, parts, whole)):
        return None
    if _of_other_things(whole, parts):
        return None
    return _total(figures, whole, parts, complete=True)


def _of_other_things(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts all count one thing and the whole another: 27 masts, 59 batteries."""
    things = {part.measure.thing[-2:] for part in parts}
    named = whole.measure.thing[-2:]
    return len(things) == 1 and bool(named) and "" not in things and named not in things


def _between(sentence: str, parts: Sequence[Figure], whole: Figure) -> str:
    return sentence[parts[0].until : whole.at]


def _parts_ahead(figures: Sequence[Figure], index: int) -> Total | None:
    """Read “共 d，A a，B b，C c”."""
    whole = figures[index]
    if not _WHOLE.search(clause_before(whole)[-_LONGEST_NAME:]):
        return None
    parts, sorts = _run(figures, index)
    if len(parts) < _FEWEST:
        return None
    text = gap(whole, parts[-1])
    after = parts[-1].context.sentence[parts[-1].until :]
    if _OVERLAP.search(after) or _OPEN.search(text) or after.startswith(("等", "不等")):
        return None
    complete = bool(_ALL.search(text)) or len(parts) in sorts or _parallel(whole, parts)
    return _total(figures, whole, parts, complete=complete) if complete else None


def _run(figures: Sequence[Figure], index: int) -> tuple[list[Figure], set[int]]:
    """Give the figures after a whole that follow one another closely, and announced sorts."""
    whole = figures[index]
    parts: list[Figure] = []
    sorts: set[int] = set()
    for figure in figures[index + 1 :]:
        before = parts[-1] if parts else whole
        if _sort(figure):
            sorts.add(int(figure.quantity.nominal))
            continue
        if not parts and not same_kind(figure, whole) and same_sentence(figure, whole):
            continue
        if not _can_join(figure, whole) or not _near(before, figure, first=not parts):
            break
        parts.append(figure)
    return parts, sorts


def _near(before: Figure, figure: Figure, *, first: bool) -> bool:
    if same_sentence(before, figure):
        return len(gap(before, figure)) <= _LONGEST_STEP * (2 if first else 1)
    return first and _FOLLOWS.match(figure.context.sentence) is not None


def _can_join(part: Figure, whole: Figure) -> bool:
    return (
        same_kind(part, whole)
        and not part.scope & _NO_PART
        and part.quantity.nominal < whole.quantity.nominal
    )


def _sort(figure: Figure) -> bool:
    return figure.quantity.unit in _SORTS and figure.quantity.nominal < _LONGEST_NAME


def _parallel(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts are named alike: 面访, 电访 of 回访; bare names in a row."""
    if not same_sentence(whole, parts[0]):
        return False
    names = [clause_before(part, before.until) for before, part in pairwise([whole, *parts])]
    if any(not 1 < len(name.strip("、，和及")) <= _LONGEST_NAME for name in names):
        return False
    ends = {name[-1] for name in names}
    kin = len(ends) == 1 and (ends.pop() in whole.measure.text)
    row = all(gap(before, part).startswith("、") for before, part in pairwise(parts))
    return kin or (len(parts) > _FEWEST and row)


def _total(
    figures: Sequence[Figure], whole: Figure, parts: Sequence[Figure], *, complete: bool
) -> Total:
    shares = tuple(
        figure
        for figure in figures
        if figure.quantity.dimension == "ratio" and same_sentence(figure, parts[-1])
    )
    return Total(whole, tuple(parts), complete, whole.context, shares)


def read_parts(figures: Sequence[Figure]) -> list[Part]:
    """Read the figures that 其中 puts within a whole before it, in this sentence or the last."""
    parts = []
    for index, figure in enumerate(figures):
        sentence = figure.context.sentence
        cut = sentence.rfind("其中", 0, figure.at)
        if cut < 0 or "；" in sentence[cut : figure.at] or figure.quantity.dimension in RATES:
            continue
        whole = _whole_of(figures[:index], figure, cut)
        if whole and not _moving(figure) and _unbroken(figures[:index], figure, cut):
            parts.append(Part(whole, figure, "其中", figure.context))
    return parts


def _whole_of(before: Sequence[Figure], part: Figure, cut: int) -> Figure | None:
    """Give the largest figure that 其中 can speak of: several may stand before it."""
    wholes = [f for f in before if same_kind(f, part) and "其中" not in f.scope]
    inside = [f for f in wholes if same_sentence(f, part) and f.until <= cut]
    if not inside and cut == 0 and before:
        last = [f for f in before if not same_sentence(f, part)][-1:]
        inside = [f for f in wholes if last and same_sentence(f, last[0])]
    if not inside or _moving(inside[-1]):
        return None
    return max(inside, key=lambda figure: figure.quantity.nominal)


def _moving(figure: Figure) -> bool:
    """Say whether the figure is an increment or an average, which no whole holds."""
    return bool(figure.scope & _NO_PART) or _INCREMENT.search(clause_before(figure)) is not None


def _unbroken(before: Sequence[Figure], part: Figure, cut: int) -> bool:
    """Say whether nothing of another kind was counted between 其中 and the part."""
    return all(
        same_kind(figure, part) or figure.quantity.dimension in RATES
        for figure in before
        if same_sentence(figure, part) and figure.at > cut
    )
