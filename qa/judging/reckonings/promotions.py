"""What a promotion leaves to pay, or gives on top: 满300元减50元; 买三箱送一箱. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_FULL: Final = regex("(?P<each>每)?满$")
_BARE: Final = regex(r"(?P<each>每)?满(?P<limit>\d{1,5})元?[立直再]?减(?P<off>\d{1,4})(?![\d元折])")
_OFF: Final = regex("(?:[，,]?(?:[就即可立直]|再|能|元|优惠)*)减(?:免|去|掉)?")
_PAID: Final = regex("(?:[付花]|结账|买单|支付|收取?)[了出费款]?(?:[^，。；：、0-9]{0,3})$")
_GIFT: Final = regex("买(?P<buy>[一二两三四五六])[^，。；0-9买送]{0,3}[，,]?送(?P<free>[一二两三])")
_BOUGHT: Final = regex("(?:付了?|[买购]了?|的?钱)[^，。；：、0-9]{0,3}$")
_GOT: Final = regex("(?:[搬拿提抱领得运带取]|到手|实得|共)[^，。；：、0-9]{0,4}$")
_TWO, _FOUR = 2, 4


def promotions(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a price, what it is cut by from a sum on, what is bought and what is paid."""
    yield from _given_on_top(figures)
    sums = [one for one in figures if one.quantity.dimension.startswith("money")]
    if len(sums) == _TWO:
        yield from _of_marks(sums)
    if len(sums) != _FOUR or any(one.quantity.hedge for one in sums):
        return
    limit, off, price, paid = sorted(sums, key=lambda one: one.span)
    full = _FULL.search(lead(limit))
    between = limit.context.sentence[limit.until : off.at]
    if not full or not _OFF.fullmatch(between) or not _PAID.search(lead(paid)):
        return
    marks = limit.quantity.nominal, off.quantity.nominal
    yield from _cut((limit, off, price), paid, marks, each=bool(full["each"]))


def _of_marks(sums: Sequence[Figure]) -> Iterator[Account]:
    """Look at what is bought and paid where the promotion is printed bare: 满100减15."""
    price, paid = sorted(sums, key=lambda one: one.span)
    found = _BARE.search(price.context.sentence, 0, price.at)
    if found and _PAID.search(lead(paid)) and not price.quantity.hedge and not paid.quantity.hedge:
        marks = Fraction(found["limit"]), Fraction(found["off"])
        yield from _cut((price,), paid, marks, each=bool(found["each"]))


def _cut(
    terms: tuple[Figure, ...], paid: Figure, marks: tuple[Fraction, Fraction], *, each: bool
) -> Iterator[Account]:
    """Hold what is paid to the price less what comes off, once or for each full sum."""
    (limit, off), price = marks, terms[-1].quantity.nominal
    times = price // limit if limit else 0
    ways = {price - off * many for many in {1, times} if times}
    if ways and paid.quantity.nominal not in ways:
        many = times if each else 1
        proof = f"{said(terms[-1])} − {off}元" + (f" × {many}" if many > 1 else "")
        yield Account(terms, paid, price - off * many, proof)


def _given_on_top(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at how many were paid for and how many taken home: 买三箱送一箱，付12箱，搬走18箱."""
    found = _GIFT.search(figures[0].context.sentence) if figures else None
    for paid in figures if found else ():
        kin = [one for one in alike(figures, paid) if one.at > found.start("free")] if found else []
        if not found or len(kin) != _TWO or kin[0] is not paid or paid.quantity.hedge:
            continue
        got, buy = kin[1], small_count(found["buy"])
        if paid.quantity.nominal % buy or not _GOT.search(lead(got)):
            continue
        if _BOUGHT.search(lead(paid)):
            more = small_count(found["free"])
            makes = paid.quantity.nominal + paid.quantity.nominal / buy * more
            proof = f"{said(paid)} × (1 + {more}/{buy})"
            yield from reckoned((paid,), got, makes, (makes, makes), proof)
