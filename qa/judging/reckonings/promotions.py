"""What a promotion leaves to pay, or gives on top: 满300元减50元; 买三箱送一箱. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_FULL: Final = regex("(?P<each>每)?满$")
_OFF: Final = regex("(?:[，,]?(?:[就即可立直]|再|能|元|优惠)*)减(?:免|去|掉)?")
_PAID: Final = regex("(?:[付花]|结账|买单|支付|收取?)[了出费款]?(?:[^，。；：、0-9]{0,3})$")
_GIFT: Final = regex("买(?P<buy>[一二两三四五六])[^，。；0-9买送]{0,3}[，,]?送(?P<free>[一二两三])")
_BOUGHT: Final = regex("(?:付了?|[买购]了?|的?钱)[^，。；：、0-9]{0,3}$")
_GOT: Final = regex("(?:[搬拿提抱领得运带取]|到手|实得|共)[^，。；：、0-9]{0,4}$")
_FOUR: Final = 4


def promotions(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a price, what it is cut by from a sum on, what is bought and what is paid."""
    yield from _given_on_top(figures)
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    if len(sums) != _FOUR or any(one.quantity.hedge for one in sums):
        return
    limit, off, price, paid = sorted(sums, key=lambda one: one.span)
    full = _FULL.search(lead(limit))
    between = limit.context.sentence[limit.until : off.at]
    if not full or not _OFF.fullmatch(between) or not _PAID.search(lead(paid)):
        return
    times = price.quantity.nominal // limit.quantity.nominal
    ways = {price.quantity.nominal - off.quantity.nominal * many for many in {1, times} if times}
    if ways and paid.quantity.nominal not in ways:
        makes = min(ways) if full["each"] else max(ways)
        many = f" × {times}" if full["each"] and times > 1 else ""
        proof = f"{said(price)} − {said(off)}{many}"
        yield Account((limit, off, price), paid, makes, proof)


def _given_on_top(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at how many were paid for and how many taken home: 买三箱送一箱，付12箱，搬走18箱."""
    found = _GIFT.search(figures[0].context.sentence) if figures else None
    for paid in figures if found else ():
        kin = [one for one in alike(figures, paid) if one.at >= found.end()] if found else []
        if not found or len(kin) != 2 or kin[0] is not paid or paid.quantity.hedge:  # noqa: PLR2004
            continue
        got, buy = kin[1], small_count(found["buy"])
        if paid.quantity.nominal % buy or not _GOT.search(lead(got)):
            continue
        if _BOUGHT.search(lead(paid)):
            more = small_count(found["free"])
            makes = paid.quantity.nominal + paid.quantity.nominal / buy * more
            proof = f"{said(paid)} × (1 + {more}/{buy})"
            yield from reckoned((paid,), got, makes, (makes, makes), proof)
