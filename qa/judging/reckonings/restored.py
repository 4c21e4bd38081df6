"""How much of a year before is reached again: 268万人次，恢复至2019年的104%. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_RESTORED: Final = regex(
    "(?:恢复|回升|[相达]当?)[到至于]?(?P<then>(?:19|20)\\d\\d年|[去前]年|上年|疫情前)(?:同期|同比|全年)?(?:水平)?的$"
)
_OTHERWISE: Final = regex("可比口径|预计|力争|目标")


def restored(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only share of a year before that is reached again, and at both amounts."""
    ordered = sorted(figures, key=lambda one: one.span)
    for rate in ordered:
        told = _RESTORED.search(lead(rate)) if rate.quantity.dimension == "ratio" else None
        if not told or rate.quantity.hedge or _OTHERWISE.search(rate.context.sentence):
            continue
        bases = [one for one in ordered if one is not rate and told["then"] in lead(one)]
        levels = [one for one in alike(ordered, bases[0]) if one.span < rate.span] if bases else []
        levels = [one for one in levels if one not in bases]
        if (
            len(bases) == 1
            and levels
            and not (bases[0].quantity.hedge or levels[-1].quantity.hedge)
        ):
            yield from _of(levels[-1], rate, bases[0])


def _of(level: Figure, rate: Figure, base: Figure) -> Iterator[Account]:
    makes = level.quantity.nominal / base.quantity.nominal
    low = (level.quantity.nominal - level.quantity.step) / (
        base.quantity.nominal + base.quantity.step
    )
    high = (level.quantity.nominal + level.quantity.step) / (
        base.quantity.nominal - base.quantity.step
    )
    step = rate.quantity.step
    proof = f"{said(level)} ÷ {said(base)}"
    yield from reckoned((level, base), rate, makes, (low - step, high + step), proof)
