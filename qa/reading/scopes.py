"""The marks that narrow, widen or shift a figure: 其中, 累计, 新增, 减少, 计划, 现有 and others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from qa.model import Figure, Measure, Period, Quantity, Slot
from qa.patterns import regex
from qa.reading.lexicon import ACTIONS, CHANGED, NOW, PLAN, PLAN_PART, marks_in
from qa.reading.scene import Line, Scene

_BASES = frozenset({"同比", "环比"})
_CHANGES = frozenset({"ratio", "point"})
_MOVES = frozenset({"新增", "减少"})
_OF_HALF = frozenset({"其中", "仅", "另"})
_SUMMED = frozenset({"迄今", "至今", "至此"})
_UNSURE = frozenset({"inferred", "unknown"})
_REPORT = 2500
_NO_STOCK = _CHANGES | {"age", "days", "months", "seconds"}
_STANDING = frozenset(
    "拥有 持有 列管 入驻 落户 覆盖 存有 装有 在建 运营 监管 备案 注册 登记".split()
)
"""Actions that leave something standing: 目前注册志愿者3万人 is what there is."""
_BESIDES = frozenset(
    "扣押 冻结 缴获 查获 收缴 没收 追缴 返还 挽回 捣毁 查扣 扣留 止付 起获".split()
)
"""What is done besides the arrest of persons, some of whom 其中 told."""
_NEW_PARTS = regex("新增[^，。；]{0,24}[0-9]+[一-龥]{0,3}，其中[^，。；]*(?:，[^，。；其]*)?$")
_THERE = regex("现有|尚有|还有")
_DONE = regex("已(?:经)?(?![经有达超近突拥约是为形成])")
_AHEAD = regex("明[天日年]|后天|未来|今后|下周|下个?月")
_LESS = regex(
    "(?:下降|降低|下滑|萎缩|回落|缩减|压减|下跌|下调|下浮|收窄|减少|(?<!首)降|(?<!缩)减|跌|降幅|跌幅)了?$"
)
"""A fall whose size the figure is."""
_LESS_ENDS = frozenset("降低滑缩落减跌调浮窄少幅了")
_FALLS = ("跌幅", "降幅")
_LEVEL = ("至", "到", "为")
"""What leads to what is left behind a fall: 降至."""


class Said(NamedTuple):
    """The words before a figure.

    `half` are those of its half of the sentence, from the last semicolon on; `clause` those of
    its clause, without dates; `left` those that count it.
    """

    half: str
    clause: str
    left: str


def marks_at(
    said: Said, likely: frozenset[str], measure: Measure, quantity: Quantity
) -> frozenset[str]:
    """Give the marks of a figure, and those that hold for the whole half of a sentence.

    `likely` are the marks that the sentence can have. 新增 and 减少 are marks of the one figure
    that they lead.
    """
    marks = marks_in(said.clause, likely - _MOVES) | marks_in(said.left, likely & _MOVES)
    marks |= marks_in(said.half, likely & _OF_HALF)
    if "现有" in marks and not _stands(said, measure, quantity) and not _THERE.search(said.clause):
        marks.discard("现有")
    if "其中" in marks and _past_parts(said, measure):
        marks.discard("其中")
    if "累计" in likely and "累计" in said.clause:
        marks.add("累计")
    if "新增" in likely and "其中" in marks and _NEW_PARTS.search(said.half):
        marks.add("新增")
    if PLAN.search(said.half):
        marks.add("计划")
    if _fell(measure, said.left, quantity):
        marks.add("减少")
    return frozenset(marks)


def _past_parts(said: Said, measure: Measure) -> bool:
    """Say whether the parts are told, and what was done besides goes on: 其中…9人，扣押现金."""
    if "其中" in said.clause or measure.action not in _BESIDES:
        return False
    return said.half.count("，", said.half.rindex("其中")) > 0


def _fell(measure: Measure, left: str, quantity: Quantity) -> bool:
    """Say whether a figure is the size of a fall, not what is left behind it (降至5%)."""
    if measure.thing.endswith(_FALLS):
        return True
    ends = measure.action[-1:] in _LESS_ENDS and _LESS.search(measure.action) is not None
    return ends and not left.endswith(_LEVEL) and quantity.nominal >= 0


def marks_of_period(
    period: Slot[Period], line: Line, said: Said, measure: Measure, quantity: Quantity
) -> frozenset[str]:
    """Give the marks that a period makes: 目前 what there is, 迄今 a sum, a day to come a plan."""
    when, context = period.value, line.context
    if when is None or not period.stated:
        return frozenset()
    if NOW.search(when.text):
        return frozenset({"现有"}) if _stands(said, measure, quantity) else frozenset()
    if _AHEAD.match(when.text):
        return frozenset({"计划"})
    if when.text in _SUMMED:
        return frozenset({"累计"})
    if context.date is None or when.start is None or context.date_from in _UNSURE:
        return frozenset()
    return frozenset({"计划"}) if when.start > context.date else frozenset()


def _stands(said: Said, measure: Measure, quantity: Quantity) -> bool:
    """Say whether a figure tells what there is, not what was done or what share it is."""
    if _DONE.search(said.clause):
        return False
    done = measure.action in ACTIONS and measure.action not in _STANDING
    return not done and quantity.dimension not in _NO_STOCK


def marks_of_before(
    scope: frozenset[str], measure: Measure, before: Sequence[Figure]
) -> frozenset[str]:
    """Give the basis of a change that the change before it states: 甲同比增长8%，乙增长3%."""
    if scope & _BASES or not CHANGED.fullmatch(measure.action):
        return frozenset()
    rates = (one for one in reversed(before) if one.quantity.dimension in _CHANGES)
    last = next(rates, None)
    return last.scope & _BASES if last else frozenset()


def with_plans(figures: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Mark as planned what stands in the second half of a report on work, the year to come."""
    span = scene.article.span
    if span.end - span.start < _REPORT:
        return list(figures)
    turn = next(
        (line.context.span.start for line in scene.lines if PLAN_PART.search(line.text)), -1
    )
    if turn < 0:
        return list(figures)
    return [
        replace(figure, scope=figure.scope | {"计划"}) if figure.span.start > turn else figure
        for figure in figures
    ]
