"""The one level that a difference with a rate is said of by its name.

事故862起，造成97人死亡，与上年相比，事故起数减少74起，下降7.9%；死亡人数减少11人，下降10.2%.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from qa.model import Change, Figure
from qa.patterns import regex
from qa.reading.changes.level_pairs import is_level
from qa.reading.changes.rate_names import names_in
from qa.reading.figures.gaps import gap, same_kind, same_sentence
from qa.reading.figures.times_said import said_time
from qa.reading.shares.taken_of import words_before

_STEP: Final = regex(
    "(?:同比|环比|比(?:去年|上年)(?:同期)?)?(?:减少|增加|下降|上升|少了?|多了?)了?$"
)
_RATED: Final = regex(
    "，?(?:同比|环比)?(?:减少|增加|下降|上升|增长|降低|减幅|增幅|降幅)(?:了|为|达)?"
)
_COUNTED: Final = regex("(?:人数|起数|件数|次数|户数|金额|数量|数|额)+$")
_TOLD: Final = regex("与?(?:去年|上年)(?:同期)?相?比|同比|分别|均")
_MARK: Final = regex("[，。；：、]")
_PRESENT: Final = frozenset({"", "now", "year"})
_BACK, _REACH = 16, 24


def of_named_level(change: Change, figures: Sequence[Figure], index: int) -> Change | None:
    """Give a rate behind a difference the one level told before that bears its name."""
    rate, by = figures[index], figures[index - 1] if index else None
    if change.after or change.by or by is None or not same_sentence(by, rate):
        return None
    step = _STEP.search(words_before(by))
    if not step or not _RATED.fullmatch(gap(by, rate)):
        return None
    name = _COUNTED.sub("", _TOLD.sub("", words_before(by)[: step.start()]))
    near = figures[max(0, index - _BACK) : index - 1]
    levels = [one for one in near if _may_be_level(one, by)]
    level = _called(names_in(name), levels)
    return replace(change, before=None, after=level, by=by, told=True) if level else None


def _called(pairs: Sequence[str], levels: Sequence[Figure]) -> Figure | None:
    """Give the one level whose words share most with a name."""
    shared = [sum(pair in _entry(one) for pair in pairs) for one in levels]
    most = max(shared, default=0)
    return levels[shared.index(most)] if most and shared.count(most) == 1 else None


def _entry(figure: Figure) -> str:
    """Give the words of a figure's entry in a list: 97人死亡 of 造成97人死亡、1013人受伤."""
    sentence = figure.context.sentence
    before = _MARK.split(sentence[max(0, figure.at - _REACH) : figure.at])[-1]
    return before + _MARK.split(sentence[figure.until : figure.until + _REACH], maxsplit=1)[0]


def _may_be_level(one: Figure, by: Figure) -> bool:
    """Say whether a figure is a level of now, of the kind of a difference and above it."""
    if said_time(one).kind not in _PRESENT:
        return False
    near = 0 <= by.context.block - one.context.block <= 1
    more = one.quantity.nominal > by.quantity.nominal
    return near and more and same_kind(one, by) and is_level(one)
