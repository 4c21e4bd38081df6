"""What there is, what is to come, and what it then makes: 现有19家，再开11家，达到30家. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.reckonings.reckoning import Account, alike, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_NOW: Final = regex("(?:目前|现有|已有|累计|已建成?|现存|截至)[^，。；：、0-9]{0,14}$")
_MORE: Final = regex("(?:(?:再|新|还要?|继续)[增开建添设扩]*|还差|尚缺|差)[了约]?$")
_THEN: Final = regex(
    "(?:将|可|届时|总数|年底|年末)[^，。；：、0-9]{0,10}(?:达到?|增至|增加到|扩至|有)$"
)
_OTHERWISE: Final = regex("其中|同比|增长|下降|关停|撤[并销]|淘汰|去年|上年|另|平均|每")
_THREE: Final = 3


def planned_stock(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at the only three amounts of a kind: one of now, one to come, and both together."""
    for model in figures:
        kin = alike(figures, model)
        if len(kin) != _THREE or kin[0] is not model or any(one.quantity.hedge for one in kin):
            continue
        units = {one.quantity.suffix for one in kin}
        if len(units) > 1 or _OTHERWISE.search(model.context.sentence):
            continue
        told = [[one for one in kin if words.search(lead(one))] for words in (_THEN, _MORE, _NOW)]
        if all(len(one) == 1 for one in told) and len({one[0].span for one in told}) == _THREE:
            (then,), (more,), (now,) = told
            makes = now.quantity.nominal + more.quantity.nominal
            slack = max(map(leeway, kin))
            proof = f"{said(now)} + {said(more)}"
            yield from reckoned((now, more), then, makes, (makes - slack, makes + slack), proof)
