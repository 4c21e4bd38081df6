"""How long a stock lasts at so much a day: 一盒24片，一天3次、一次2片，吃6天. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.calendar.lengths import small_count
from qa.judging.reckonings.reckoning import Account, alike, lead, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_DAILY: Final = regex("(?:[每一][天日]|[日天])(?:[^，。；：、0-9次]{0,6})$")
_ROUND: Final = regex("(?:[每一]次)[^，。；：、0-9]{0,4}$")
_ROUNDS: Final = regex(
    "(?:(?:[每一][天日]|日)[^，。；：、0-9]{0,6})(?P<times>[1-6一二两三四五六])次"
)
_THRICE: Final = regex("早、?中、?晚(?:各|三次|3次)|早[、中]*晚?一日三次")
_LASTS: Final = regex(
    "(?:[够能可][^，。；：、0-9以]{0,4}|刚?[正刚恰]?好[^，。；：、0-9]{0,3}|足够[^，。；：、0-9]{0,3}|[维支]持|撑)$"
)
_IN_ALL: Final = regex(
    "(?:[一每][天日]|全天)(?:[合共总]计?|一共|总共|服用|要?[吃服用])[^，。；：、0-9]{0,3}$"
)
_MORE: Final = regex("另|再|加上|先|减半|逐|隔|首[次日剂]|加量|减量|或|至少|最多|不超过")
_FEWEST: Final = 2


def supplies(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at a stock, what is used of it in a day, and the days that it lasts."""
    if len(figures) < _FEWEST or _MORE.search(figures[0].context.sentence):
        return
    for use in figures:
        if use.quantity.hedge or use.quantity.dimension in {"days", "seconds", "ratio"}:
            continue
        times = _times(use)
        if times:
            yield from _of(figures, use, times)


def _times(use: Figure) -> int:
    """Give how often in a day a figure is used, nought where the sentence does not tell."""
    if _ROUND.search(lead(use)):
        sentence = use.context.sentence
        rounds = [*_ROUNDS.finditer(sentence)]
        if len(rounds) == 1:
            return small_count(rounds[0]["times"])
        return 3 if not rounds and _THRICE.search(sentence) else 0
    return int(use.quantity.unit != "次" and _DAILY.search(lead(use)) is not None)


def _of(figures: Sequence[Figure], use: Figure, times: int) -> Iterator[Account]:
    daily = use.quantity.nominal * times
    per_day = f"{said(use)} × {times}次" if times > 1 else said(use)
    kin = [one for one in alike(figures, use) if one is not use and not one.quantity.hedge]
    if len(kin) != 1 or not daily:
        return
    other = kin[0]
    if times > 1 and _IN_ALL.search(lead(other)):
        yield from reckoned((use,), other, daily, (daily, daily), per_day)
        return
    for days in figures:
        if days.quantity.dimension == "days" and _LASTS.search(lead(days)):
            makes = other.quantity.nominal / daily
            sure = days.quantity.hedge == "" and other.span < days.span
            proof = f"{said(other)} ÷ ({per_day})" if times > 1 else f"{said(other)} ÷ {per_day}"
            reach = Fraction(makes.__floor__()), Fraction(makes.__ceil__())
            if sure:
                yield from reckoned((use, other), days, makes, reach, proof)
