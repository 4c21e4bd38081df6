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
    """Look at each share of a year before that is reached again, and at the two amounts."""
    ordered = sorted(figures, key=lambda one: one.span)
    for rate in ordered:
        told = _RESTORED.search(lead(rate)) if rate.quantity.dimension == "ratio" else None
        if not told or _OTHERWISE.search(rate.context.sentence):
            continue
        bases = [one for one in ordered if one is not rate and told["then"] in lead(one)]
        kin = alike(ordered, bases[0]) if len(bases) == 1 else []
        levels = [one for one in kin if one.span < rate.span and one is not bases[0]]
        if levels and not any(one.quantity.hedge for one in (rate, bases[0], levels[-1])):
            yield from _of(levels[-1], rate, bases[0])


def _of(level: Figure, rate: Figure, base: Figure) -> Iterator[Account]:
    now, then = level.quantity, base.quantity
    if then.nominal <= then.step:
        return
    low = (now.nominal - now.step) / (then.nominal + then.step) - rate.quantity.step
    high = (now.nominal + now.step) / (then.nominal - then.step) + rate.quantity.step
    proof = f"{said(level)} ÷ {said(base)}"
    yield from reckoned((level, base), rate, now.nominal / then.nominal, (low, high), proof)
