"""Changes: a rate or difference, its direction and basis, the values it lies between."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.model import Change, Direction, Figure
from qa.reading.gaps import gap

_UP = (
    r"增长|上升|增加|提高|提升|上涨|扩大|多|增|涨|升|攀升|跃升|回升|增幅为|涨幅为|增幅达|增至|升至"
)
_DOWN = r"下降|减少|降低|下跌|回落|缩短|收窄|压缩|压减|降|减|跌|少|下滑|萎缩|降幅为|降幅达|跌幅为"
_BASIS = (
    r"同比|环比|比(?:上年|去年|上月|前年|上季度|上届|往年|去冬|前一年|同期|上周)(?:同期|底|末)?(?:的)?|"
    r"较(?:上年|去年|上月|前年|上季度|上届|往年|前一年|同期|上周|年初)(?:同期|底|末)?(?:的)?"
)
_MOVE = re.compile(
    rf"(?P<basis>{_BASIS})?(?:又|也|均|则|分别|已|将|共|净|实际)?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))了?(?P<to>[到至])?(?:约|近|达|超)?$"
)
_MULTIPLE = re.compile(r"(?:是|为|相当于|达)(?P<basis>[^，。；]{0,14}?)的(?:约|近)?$")
_FROM = re.compile(r"(?:由|从)[^，。；]{0,16}$")
_TO = re.compile(
    r"^[^，。；]{0,8}?(?:增至|升至|降至|减至|增加[到至]|提高[到至]|提升[到至]|上升[到至]|下降[到至]|"
    r"减少[到至]|扩大[到至]|缩短[到至为]|增长[到至]|发展到|扩展[到至]|压缩[到至]|跃升至|攀升至)[^，。；]{0,6}$"
)
_RATES = frozenset({"ratio", "point", "times", "fold"})
_TIMES = frozenset({"days", "months", "seconds", "ordinal", "number"})
_LAST_YEAR = re.compile(
    r"(?:上年|去年|上月|前年|上一年|前一年)(?:同期|全年|同月|底|末)?(?:的|为|是|仅为|仅|只有|约|约为)*$"
)
_MARKS = r"[，,、（(；]?(?:[一二三四五六七八九十两\d]+年(?:间|来)?)?(?:均|也|都|则|分别)?"
_STEP = re.compile(
    rf"{_MARKS}(?:{_BASIS})?(?:又|也|均|则|分别|已|将|共|净|实际)?(?:翻|{_UP}|{_DOWN})了?[到至]?(?:约|近|达|超)?"
)


def read_changes(figures: Sequence[Figure]) -> list[Change]:
    """Read the changes that the figures of one sentence state."""
    changes = []
    for index, rate in enumerate(figures):
        before_text = _between(figures, index)
        if rate.quantity.dimension in _RATES:
            change = _change(figures, index, before_text)
            if change:
                changes.append(change)
    return changes


def _between(figures: Sequence[Figure], index: int) -> str:
    figure = figures[index]
    start = figures[index - 1].until if index else 0
    return figure.context.sentence[start : figure.at]


def _change(figures: Sequence[Figure], index: int, text: str) -> Change | None:
    rate = figures[index]
    move = _MOVE.search(text)
    multiple = _MULTIPLE.search(text) if rate.quantity.dimension == "times" else None
    if rate.quantity.dimension == "fold":
        direction: Direction = "up"
        basis = ""
    elif move and not (move["to"] and rate.quantity.dimension != "times"):
        direction = "up" if move["up"] else "down"
        basis = move["basis"] or ""
    elif multiple:
        direction, basis = "unknown", multiple["basis"]
    else:
        return None
    levels = _levels(figures, index)
    to = bool(multiple) or bool(move and move["to"])
    return Change(levels[0], levels[1], rate, direction, basis, rate.context, to=to)


def _levels(figures: Sequence[Figure], index: int) -> tuple[Figure | None, Figure | None]:
    """Give the values before and after: “由A增至B”, “B，比上年同期的A增长r”, “B，同比增长r”."""
    rate, ahead = figures[index], figures[index + 1 : index + 2]
    behind = [figure for figure in figures[:index] if figure.quantity.dimension not in _TIMES][-2:]
    if not behind or not _STEP.fullmatch(gap(behind[-1], rate)):
        return None, None
    last = behind[-1]
    first = behind[0] if len(behind) > 1 else None
    if ahead and _is_base(last, ahead[0], rate.until):
        return ahead[0], last
    if first and _moves(first, last):
        return first, last
    return (last, first) if _is_base(first, last) else (None, last)


def _moves(one: Figure, other: Figure) -> bool:
    sentence = one.context.sentence
    return (
        one.quantity.dimension == other.quantity.dimension
        and _FROM.search(sentence[: one.at]) is not None
        and _TO.match(sentence[one.until : other.at]) is not None
    )


def _is_base(level: Figure | None, base: Figure, start: int = 0) -> bool:
    if level and level.quantity.dimension != base.quantity.dimension:
        return False
    start = start or (level.until if level else 0)
    return _LAST_YEAR.search(base.context.sentence[start : base.at]) is not None
