"""A fine of so many times an amount, and what that is: 3.2万元15倍的罚款，计48万元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from qa.judging.linking.measures import kind
from qa.judging.reckonings.reckoning import Account, is_like, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_OF: Final = regex("(?:元)?的?")
_COMES_TO: Final = regex(
    "的?(?:行政)?(?:罚款|惩罚性赔偿金?|赔偿金?|违约金)[，,（(]?(?:罚款)?(?:共计|合计|共|计|即|金额为?|总额为?|为)?(?:人民币)?"
)


def fines(figures: Sequence[Figure]) -> Iterator[Account]:
    """Hold a sum told right behind a fine to the amount and how many times it was taken."""
    for amount, times, result in zip(figures, figures[1:], figures[2:], strict=False):
        if times.quantity.unit != "倍" or any(
            one.quantity.hedge for one in (amount, times, result)
        ):
            continue
        words = result.context.sentence
        beside = _OF.fullmatch(words, amount.until, times.at) is not None
        told = beside and _COMES_TO.fullmatch(words, times.until, result.at) is not None
        if told and kind(amount.quantity) == kind(result.quantity):
            many = times.quantity.nominal
            makes = amount.quantity.nominal * many
            slack = leeway(amount) * many / 2 + leeway(result)
            if is_like(makes, result):
                proof = f"{said(amount)} × {said(times)}"
                reach = makes - slack, makes + slack
                yield from reckoned((amount, times), result, makes, reach, proof)
