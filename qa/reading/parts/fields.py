"""Parts that a clause puts within a whole by its name: 贷款中，投向种植业的…; 勾选…的有…份问卷."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.model import Figure, Part
from qa.patterns import regex
from qa.reading.figures.gaps import RATES, addable, clause_before, same_kind, same_sentence
from qa.reading.parts.parts import is_moving
from qa.reading.parts.wholes_told import ends_in_step

_FIELD = regex(
    r"(?:^|[，；。：])(?:在)?(?:[^，。；]{1,6}的)?(?P<name>[\u4e00-\u9fff]{2,10}?)[当之]?[中里内][，,]"
    r"(?P<rest>[^。]*)$",
    holding="中 里 内",
)
_AMONG = regex("[中里内][，,]")
_OF_ALL = regex("^(?:全部|在|全[国省市县区州镇乡村校院馆场厂线部年月队])")
_WHO = regex("的(?:有|达|共有|约有|共)?$")
_COLLECTED = regex("回收|收回|收到|共有?|发放|参加|参与|调查|抽取|登记|受理|抽检|抽查|走访|统计")
_MEANS = frozenset({"平均"})
_SHORT, _PAIR = 3, 2
_NEAR = 12


def read_fields(figures: Sequence[Figure]) -> Iterator[Part]:
    """Read the parts of one article whose whole is named again before or behind them."""
    for index, part in enumerate(figures):
        if part.quantity.dimension in RATES or is_moving(part):
            continue
        before = figures[max(0, index - _NEAR) : index]
        among = "其中" in part.scope
        whole = _field(before, part) or (None if among else _those_who(before, part))
        if whole:
            yield Part(whole, part, "中", part.context)


def _field(before: Sequence[Figure], part: Figure) -> Figure | None:
    """Give the whole of “贷款余额86亿元。贷款中，投向种植业的19亿元”."""
    sentence = part.context.sentence[: part.at]
    found = _FIELD.search(sentence) if _AMONG.search(sentence) else None
    if not found or "；" in found["rest"] or "其中" in found[0]:
        return None
    name = _OF_ALL.sub("", found["name"])
    wholes = [
        figure
        for figure in before
        if _may_hold(figure, part)
        and (not same_sentence(figure, part) or figure.until <= found.start())
        and _names(name, clause_before(figure))
    ]
    rest = [f for f in before if same_sentence(f, part) and f.at > found.end("name")]
    plain = all(same_kind(f, part) or f.quantity.dimension in RATES for f in rest)
    held = [whole for whole in wholes if whole.quantity.high >= part.quantity.low]
    return (held or wholes)[-1] if wholes and plain else None


def _those_who(before: Sequence[Figure], part: Figure) -> Figure | None:
    """Give the whole of “回收有效问卷1218份。选择…的有842份有效问卷”: what all of them are."""
    thing = part.measure.thing
    if len(thing) <= 1 or not _WHO.search(clause_before(part)):
        return None
    after = part.context.sentence[part.until :]
    if not after.startswith(thing):
        return None
    wholes = [
        figure
        for figure in before
        if _may_hold(figure, part)
        and figure.measure.thing.endswith(thing)
        and _COLLECTED.search(clause_before(figure))
    ]
    return wholes[-1] if wholes else None


def _may_hold(whole: Figure, part: Figure) -> bool:
    near = part.context.block - whole.context.block <= 1
    level = not whole.scope & _MEANS and not ends_in_step(clause_before(whole))
    return near and level and addable(part, whole)


def _names(field: str, clause: str) -> bool:
    """Say whether a field bears the whole's name, be it with words left out in the middle."""
    if field in clause or (len(field) > _SHORT and field[:2] in clause and field[-2:] in clause):
        return True
    return len(field) == _PAIR and re.search(f"{field[0]}.{{0,4}}{field[1]}", clause) is not None
