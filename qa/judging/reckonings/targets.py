"""A plan said to be fulfilled that is not: 计划200部，完成180部，超额15%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import alike, lead
from qa.judging.reckonings.thresholds import Passed
from qa.model import Figure
from qa.patterns import regex

_PLAN: Final = regex("(?:计划|目标|任务|定下|下达|指标)[^，。；：、0-9]{0,14}$")
_AIM: Final = regex("[^，。；：、0-9]{0,4}的[^，。；：、0-9]{0,4}(?:目标|任务|计划|指标)")
_DONE: Final = regex(
    "(?:完成|实[际现]|达到?|建成|到位|已|共|[\u4e00-\u9fff]了)[^，。；：、0-9]{0,8}$"
)
_FULFILLED: Final = regex(
    "^[^。；0-9]{0,12}?(?<![未没不])(?<!没有)(?<!未能)(?<!不能)(?P<said>超额|超[出过]?[了]?(?:计划|目标|任务|预期)|[如提][期前]完成|圆满完成|(?:完成|实现)了?[^，。；0-9]{0,6}(?:任务|目标|计划)(?!的))"
)
_FAILED: Final = regex(
    "^[^。；0-9]{0,8}?(?P<said>[未没][^，。；0-9]{0,3}(?:完成|达到?|实现)[^，。；0-9]{0,6}(?:任务|目标|计划|指标))"
)
_OPEN: Final = regex("有望|预计|将|确保|力争|可望|争取|距|离|差|不足|还需|如|若|进度|时间")
_ELSE: Final = regex("其[中余他]|另|去年|上年|同期|比|较|新增|每|平均|追加|调整")
_OF_THEM: Final = regex("(?:有|中|其中)(?:[共约近])?$")
_EACH_DONE: Final = regex("(?:已经?|均|全部|都)*(?:超额|[如提按][期前]|圆满|顺利)?完成")
"""Around a number of tasks that are fulfilled one by one: 8项任务中，已有6项超额完成."""
_REACH, _NEXT = 60, 4


def belied_plans(figures: Sequence[Figure]) -> Iterator[Passed]:
    """Look in a paragraph at each plan, what was done, and what is said of the two."""
    ordered = sorted(figures, key=lambda figure: figure.span)
    for at, plan in enumerate(ordered):
        if not (_PLAN.search(lead(plan)) or _AIM.match(plan.context.sentence, plan.until)):
            continue
        done = next(iter(alike(ordered[at + 1 : at + 1 + _NEXT], plan)), None)
        if done is None or done.span.start - plan.span.end > _REACH or not _is_done(plan, done):
            continue
        after = done.context.sentence[done.until :]
        short = done.quantity.high < plan.quantity.low
        said = (_FULFILLED if short else _FAILED).search(after)
        beyond = done.quantity.low > plan.quantity.high
        if said and (short or beyond) and not _OPEN.search(after[: said.end()]):
            yield Passed(plan, done, over=short)


def _is_done(plan: Figure, done: Figure) -> bool:
    if plan.context.span != done.context.span or plan.quantity.unit != done.quantity.unit:
        return False
    between = plan.context.sentence[plan.until : done.at]
    fulfilled = _DONE.search(lead(done)) is not None and not _ELSE.search(between)
    return fulfilled and not _tells_of_some(done)


def _tells_of_some(done: Figure) -> bool:
    """Say whether so many of the plans were fulfilled, each more or less: 已有6项超额完成."""
    counted = _OF_THEM.search(done.context.sentence, 0, done.at) is not None
    return counted and _EACH_DONE.match(done.context.sentence, done.until) is not None
