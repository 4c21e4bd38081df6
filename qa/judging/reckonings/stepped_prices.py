"""What is due for so much by stepped prices: 15吨以内每吨2.1元，超过部分3.15元. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from qa.judging.arithmetic.arithmetic import decimal_text
from qa.judging.reckonings.reckoning import Account, is_like, lead, leeway, reckoned, said
from qa.model import Figure
from qa.patterns import regex

_DIMENSIONS: Final = {
    **{name: name for name in ("mass", "volume", "energy", "length", "area")},
    "degree": "energy",
}
"""What prices are told for; a bare 度 is of power."""
_PRICED: Final = regex("[每]|价")
_ON_TOP: Final = regex("加价|加收|上浮|优惠|补贴|减|折")
_OF_ONE: Final = regex("每[^户月年季]")
"""What makes a bound one for each of many: 每亩250立方米以内."""
_DOWN: Final = regex("(?:及|（含）|\\(含\\)|含?)?(?:以[下内]|之内)")
_USED: Final = regex("(?:[用耗购]|量)[^，。；：、0-9费价]{0,4}$")
_DUE: Final = regex(
    "(?:应[交缴付]|[水电气热]费|[共总合]计?|[交缴付][了纳]?|账单|花[了费]?|扣)[^，。；：、0-9]{0,4}$"
)
_IN_ALL: Final = regex("共|合计|总")
"""What is due for all of an amount that was divided up: 前15吨…，后7吨…，一共."""
_NOT_DUE: Final = regex("每|均|减|免|优惠|污水|垃圾|附加|另|省|少|多|比|差|补|余额|预")
_BEHIND: Final = regex("另|不含|[未没]|^[加和＋+、]")
_LARGER: Final = regex("[5-9５-９五六七八九](?:口|人|个人)")
"""Whose bounds are higher."""
_FOR_ONE: Final = regex("每(?!户|月|年|季)[^，。；：、0-9]{1,4}$")
_SPELL: Final = regex("[月年季]")
_NEXT, _BLOCKS, _LOOK, _NEAR, _FAR = 24, 2, 3, 12, 80


class Step(NamedTuple):
    """Up to how much a price holds; the last one for all that is beyond."""

    bound: Figure
    price: Figure

    @property
    def upto(self) -> Fraction | None:
        """Give where a price ends to hold, if it does."""
        quantity = self.bound.quantity
        return (
            None
            if quantity.hedge in {"超过", "以上"}
            else quantity.high
            if quantity.hedge
            else quantity.nominal
        )


def stepped_prices(figures: Sequence[Figure]) -> Iterator[Account]:
    """Look at what is said to be due for an amount, in an article that tells one row of steps."""
    told = sorted(figures, key=lambda figure: figure.span)
    steps = _steps(told)
    if not steps or _ON_TOP.search(_words(steps)) or _OF_ONE.search(lead(steps[0].bound)):
        return
    known = {figure.span for step in steps for figure in step}
    others = [one for one in told if one.span not in known]
    for at, use in enumerate(others):
        if not _is_use(use, steps):
            continue
        near, behind = others[max(0, at - _NEAR) : at + _NEAR], others[at + 1 : at + _NEAR]
        own = any(_is_priced(one) for one in near if one.context.span == use.context.span)
        if not own and (due := _due(use, behind)):
            yield from _held(steps, use, due, near)


def _steps(told: Sequence[Figure]) -> list[Step]:
    """Give the only row of bounds that rise, each with its price; none where there are two rows."""
    pairs = [Step(one, other) for one, other in pairwise(told) if _is_step(one, other)]
    rows: list[list[Step]] = []
    for step in pairs:
        if rows and _goes_on(rows[-1][-1], step):
            rows[-1].append(step)
        else:
            rows.append([step])
    rows = [row for row in rows if len(row) > 1]
    return rows[0] if len(rows) == 1 else []


def _is_step(bound: Figure, price: Figure) -> bool:
    own, sentence = bound.quantity, bound.context.sentence
    if _measured(bound) is None or not price.quantity.dimension.startswith("money"):
        return False
    same = bound.context.span == price.context.span and price.at - bound.until <= _NEXT
    limits = own.hedge in {"以内", "range", "超过", "以上", "不超过", "以下"}
    limits = limits or _DOWN.match(sentence, bound.until) is not None
    return same and limits and not price.quantity.hedge and _PRICED.search(lead(price)) is not None


def _goes_on(one: Step, other: Step) -> bool:
    """Say whether a step begins where another ends."""
    if one.upto is None or _measured(one.bound) != _measured(other.bound):
        return False
    last = other.upto is None
    start = other.bound.quantity.nominal if last else other.bound.quantity.low
    near = abs(start - one.upto) <= one.bound.quantity.scale
    return near and one.price.quantity.nominal < other.price.quantity.nominal


def _measured(figure: Figure) -> str | None:
    return _DIMENSIONS.get(figure.quantity.dimension)


def _is_priced(figure: Figure) -> bool:
    """Say whether a figure is a price of its own: 非居民用水每吨4.1元."""
    money = figure.quantity.dimension.startswith("money")
    return money and _FOR_ONE.search(lead(figure)) is not None


def _words(steps: Sequence[Step]) -> str:
    return "".join({step.price.context.sentence for step in steps})


def _is_use(figure: Figure, steps: Sequence[Step]) -> bool:
    """Say whether a figure is so much of what has the prices, used in their time."""
    first = steps[0].bound
    alike = _measured(figure) == _measured(first) and not figure.quantity.hedge
    half = figure.context.sentence[max(0, figure.at - _FAR) : figure.at].rpartition("；")[2]
    if not alike or not _USED.search(lead(figure)) or _LARGER.search(half):
        return False
    spells = [set(_SPELL.findall(lead(one))) for one in (figure, first)]
    return not all(spells) or bool(spells[0] & spells[1])


def _due(use: Figure, others: Sequence[Figure]) -> Figure | None:
    """Give the sum that is due: the first behind the amount, before another amount is told."""
    divided = False
    for one in others:
        divided = divided or _measured(one) == _measured(use)
        if one.context.block - use.context.block > _BLOCKS or _USED.search(lead(one)):
            return None
        money = one.quantity.dimension.startswith("money") and _is_due(one)
        if money and (not divided or _IN_ALL.search(lead(one))):
            return one
    return None


def _is_due(figure: Figure) -> bool:
    words, behind = lead(figure), figure.context.sentence[figure.until : figure.until + _LOOK]
    plain = not figure.quantity.hedge and not _NOT_DUE.search(words)
    return plain and not _BEHIND.search(behind) and _DUE.search(words) is not None


def _held(
    steps: Sequence[Step], use: Figure, due: Figure, others: Sequence[Figure]
) -> Iterator[Account]:
    lots = _lots(steps, use.quantity.nominal)
    scale = use.quantity.scale
    makes = sum((amount / scale * step.price.quantity.nominal for amount, step in lots), Fraction())
    if (
        not lots
        or not is_like(makes, due)
        or _with_a_fee(due.quantity.nominal - makes, use, steps, others)
    ):
        return
    slack = leeway(due) if due.quantity.step >= 1 else due.quantity.step
    terms = [use, *(_nearest(step.price, use, due, others) for _, step in lots)]
    proof = " + ".join(
        f"{decimal_text(amount / scale)} × {said(step.price)}" for amount, step in lots
    )
    yield from reckoned(terms, due, makes, (makes - slack, makes + slack), proof)


def _nearest(price: Figure, use: Figure, due: Figure, others: Sequence[Figure]) -> Figure:
    """Give a price where the bill tells it again, else where it is set."""
    again = (one for one in others if use.span < one.span < due.span)
    same = (one for one in again if one.quantity.canonical == price.quantity.canonical)
    return next(same, price)


def _lots(steps: Sequence[Step], amount: Fraction) -> list[tuple[Fraction, Step]]:
    """Divide an amount up among the steps; none where it goes beyond the last that is told."""
    below, lots = Fraction(), []
    for step in steps:
        upto = amount if step.upto is None else min(step.upto, amount)
        if upto > below:
            lots.append((upto - below, step))
            below = upto
    return lots if below == amount else []


def _with_a_fee(
    rest: Fraction, use: Figure, steps: Sequence[Step], others: Sequence[Figure]
) -> bool:
    """Say whether what is too much is a fee told beside, once or for each unit."""
    number = use.quantity.nominal / use.quantity.scale
    fees = {one.quantity.nominal for one in others if one.quantity.dimension.startswith("money")}
    fees -= {step.price.quantity.nominal for step in steps}
    return any(rest in {fee, fee * number} for fee in fees)
