"""The marks that narrow, widen or shift a figure: 其中, 累计, 新增, 减少, 计划, 现有 and others."""

from __future__ import annotations

from typing import NamedTuple

from qa.model import Measure, Quantity
from qa.patterns import regex
from qa.reading.figures.mark_signs import candidates, signs_of
from qa.reading.figures.mark_weights import WEIGHTS
from qa.reading.figures.moves import MOVE
from qa.reading.figures.seen_figures import Seen
from qa.reading.scene.scene import Scene
from qa.reading.words.lexicon import CHANGED, PLAN_PART, marks_in

_BASES = frozenset({"同比", "环比"})
_CHANGES = frozenset({"ratio", "point"})
_PLAIN = frozenset({"平均", "总"})
_SURE = {"计划": {"on a later day stated"}, "现有": {"is now", "stands"}}
"""Signs that leave no doubt: a day after the article's own; what there is at present."""
_PLANNED = regex(r"[^，。；：]{0,10}(?:计划|目标|打算|安排是)：")
"""What makes a plan of all figures of its sentence: 2024年计划：新修水渠6公里."""
_NEAR = 3
_REPORT = 2500
_LESS = regex(
    "(?:下降|降低|下滑|萎缩|回落|缩减|压减|下跌|下调|下浮|收窄|减少|(?<!首)降|(?<!缩)减|跌|降幅|跌幅)了?$"
)
"""A fall whose size the figure is."""
_OPENS = frozenset("，,（(")
_LESS_ENDS = frozenset("降低滑缩落减跌调浮窄少幅了")
_FALLS = ("跌幅", "降幅")
_LEVEL = ("至", "到", "为")
"""What leads to what is left behind a fall: 降至."""


class Said(NamedTuple):
    """The words before a figure.

    `clause` are those of its clause, without dates; `left` those that count it; `likely` are the
    marks that such words can tell in the sentence.
    """

    clause: str
    left: str
    likely: frozenset[str]


def scope_of(seen: Seen, said: Said) -> frozenset[str]:
    """Give the marks that hold for a figure.

    They are those that more speaks for than against, 减少, and what its clause says of means and
    sums.
    """
    figure, marks = seen.figure, set[str]()
    for mark in candidates(seen):
        if _worth(seen, mark, marks) > 0 and not (mark == "计划" and _of_level(seen)):
            marks.add(mark)
    if said.likely:
        marks |= marks_in(said.clause, said.likely & _PLAIN)
        marks |= marks_in(said.left, said.likely - _PLAIN)
    if _fell(figure.measure, said.left, figure.quantity):
        marks.add("减少")
    if _PLANNED.match(figure.context.sentence):
        marks.add("计划")
    if figure.quantity.dimension in _CHANGES and not marks & _BASES:
        marks |= _basis(seen)
    return frozenset(marks)


def _of_level(seen: Seen) -> bool:
    """Say whether a step is that of a level right before it, which no plan is: 升到9人，增加2人."""
    level, figure = seen.before[-1] if seen.before else None, seen.figure
    if level is None or "计划" in level.scope:
        return False
    between = figure.context.sentence[level.until : figure.at]
    return between[:1] in _OPENS and MOVE.fullmatch(between[1:]) is not None


def _worth(seen: Seen, mark: str, told: set[str]) -> int:
    """Give what speaks for a mark, nothing where it has no sign; hundredths of a logarithm."""
    own, signs = WEIGHTS[mark], signs_of(seen, mark, told)
    if mark in _SURE and _SURE[mark] <= set(signs):
        return 1
    worth = own[""]
    for sign in signs:
        worth += own.get(sign, 0)
    return worth if signs else 0


def _fell(measure: Measure, left: str, quantity: Quantity) -> bool:
    """Say whether a figure is the size of a fall, not what is left behind it (降至5%)."""
    if measure.thing.endswith(_FALLS):
        return True
    ends = measure.action[-1:] in _LESS_ENDS and _LESS.search(measure.action) is not None
    return ends and not left.endswith(_LEVEL) and quantity.nominal >= 0


def _basis(seen: Seen) -> frozenset[str]:
    """Give the basis of a change that the change before it states: 甲同比增长8%，乙增长3%.

    It stands in the sentence, or in the one before of the same paragraph.
    """
    figure = seen.figure
    if not CHANGED.fullmatch(figure.measure.action):
        return frozenset()
    near = [*seen.prior[-_NEAR:], *seen.before[-_NEAR:]]
    rates = (one for one in reversed(near) if one.quantity.dimension in _CHANGES)
    last = next(rates, None)
    return last.scope & _BASES if last else frozenset()


def plans_from(scene: Scene) -> int:
    """Give where a report on work turns to the year to come, -1 where none does."""
    span = scene.article.span
    if span.end - span.start < _REPORT:
        return -1
    turns = (line.context.span.start for line in scene.lines if PLAN_PART.search(line.text))
    return next(turns, -1)
