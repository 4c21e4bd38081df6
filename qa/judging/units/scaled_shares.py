"""A part, its whole and its share, one of them in another unit or sign. Pure.

提取287.4万元, 占缴存412.6亿元的69.7%; 检查18.6万辆次, 查获223起, 查处率1.2%. As printed they do not
fit, and with the unit next to it, another sign or a 万 they do, to the last digit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter
from typing import NamedTuple

from qa.judging.linking.measures import kind
from qa.judging.shares.thirds import Third, quotient
from qa.judging.units.fits import Closely, Mend, Term, fit, mends, slack
from qa.judging.units.scaled_products import COUNTED_APART, is_step, may_fall
from qa.judging.units.shared_out import lead
from qa.model import Figure, Span
from qa.patterns import regex

_SAID = regex(
    r"(?:占|率|比重|比例|强度)[^，。；、\d]{0,10}$|(?:为|是)[^，。；、\d]{1,10}的(?:约|近)?$|达$"
)
_TAKES = regex(r"占|的[^，。；、\d]{0,5}$|^达$")
_RATE = regex("率[^，。；、\\d]{0,7}$")
_MOVES = regex(r"[增减升降涨跌长高低多少][^，。；\d]{0,4}$|[由从]$")
_AROUND, _BLOCKS, _NEAR, _BEFORE, _ROW = 30, 3, 20, 3, 5
_CLOSE, _APART = Closely(Fraction(1, 25), 6), Closely(Fraction(1, 50), 6)
_FINE = Fraction(1, 100)
_LEFT = ("由", "从")
"""Before a level that was left."""
_MOST = Fraction(3, 10)
"""Beyond which no percentage is one in ‰."""
_SHARE = 1


class _Pair(NamedTuple):
    part: Figure
    whole: Figure
    beside: bool
    """Whether the two stand right before the share."""
    near: bool
    """Whether the whole stands not far from the share."""


def scaled_shares(figures: Sequence[Figure]) -> Iterator[Third]:
    """Give the shares of an article that one wrong unit or sign spoils."""
    told = (one for one in figures if one.quantity.nominal.numerator > 0)
    ordered = sorted(told, key=attrgetter("span"))
    for at, share in enumerate(ordered):
        if share.quantity.dimension == "ratio" and share.quantity.nominal < 1 and _is_told(share):
            yield from _thirds(ordered, at)


def _within(pair: _Pair, share: Figure) -> bool:
    """Say whether a part is such a share of its whole as a hedge leaves open: 占比超三成."""
    said, made = share.quantity, pair.part.quantity.nominal / pair.whole.quantity.nominal
    return bool(said.hedge) and said.low <= made <= min(said.high, Fraction(1))


def _is_told(share: Figure) -> bool:
    words = lead(share)
    return _SAID.search(words) is not None and not _MOVES.search(words)


def _thirds(ordered: Sequence[Figure], at: int) -> Iterator[Third]:
    share, explained = ordered[at], set[Span]()
    found: list[tuple[_Pair, Mend]] = []
    for pair in _pairs(ordered, at):
        factors = _factors(pair, share)
        how = "made" if _within(pair, share) else fit(factors, pair.part.quantity)
        if how == "made":
            explained |= {pair.part.span, share.span}
        elif how == "off" and pair.near:
            mended = mends(factors, pair.part.quantity, _CLOSE if pair.beside else _APART)
            found += [(pair, mend) for mend in mended if _may_mend(pair, mend, share)][:1]
    for pair, mend in found:
        if not explained & {share.span, pair.part.span}:
            told = (pair.whole, share, pair.part)
            odd, by = told[mend.at], max(mend.by, 1 / mend.by)
            others = tuple(one for one in told if one is not odd)
            made = quotient(pair.part, pair.whole, share)
            yield Third(odd, others, round(by), made=made)


def _factors(pair: _Pair, share: Figure) -> tuple[Term, Term]:
    quantities = pair.whole.quantity, share.quantity
    return Term(quantities[0], quantities[0].nominal), Term(quantities[1], quantities[1].nominal)


def _pairs(ordered: Sequence[Figure], at: int) -> Iterator[_Pair]:
    """Give what the share may be of: two of a kind, or two counts right before their rate."""
    share = ordered[at]
    around = range(max(0, at - _AROUND), min(len(ordered), at + _AROUND))
    plain = {place: ordered[place] for place in around if _is_plain(ordered[place], share)}
    rate = _RATE.search(lead(share)) is not None
    for place in range(at - _ROW, at + 2):
        part = plain.get(place)
        for other, whole in plain.items() if part else ():
            if part is None or other == place or not _is_close(place, other, ordered, at):
                continue
            beside = {place, other} == {at - 1, at - 2}
            counts = {part.quantity.dimension, whole.quantity.dimension} == {"count"}
            if kind(part.quantity) == kind(whole.quantity) or (rate and beside and counts):
                yield _Pair(part, whole, beside, -_NEAR <= other - at <= _BEFORE)


def _is_plain(one: Figure, share: Figure) -> bool:
    """Say whether a figure near a share is an amount, and neither a step nor a level that was."""
    if one.quantity.dimension in COUNTED_APART:
        return False
    near = abs(one.context.block - share.context.block) <= _BLOCKS
    return near and not (may_fall(one) or is_step(one) or lead(one).endswith(_LEFT))


def _is_close(place: int, whole: int, ordered: Sequence[Figure], at: int) -> bool:
    """Say whether a part stands just before its share or right behind it, or all in a row."""
    if ordered[place].context.span != ordered[at].context.span:
        return at - _BEFORE < place < at
    return at - (_ROW if whole == at - 1 else _BEFORE) <= place <= at + 1


def _may_mend(pair: _Pair, mend: Mend, share: Figure) -> bool:
    """Say whether it may be this unit that is wrong, as the share is told."""
    if mend.at == _SHARE:
        plain = not (pair.part.quantity.hedge or pair.whole.quantity.hedge)
        return plain and (share.quantity.unit == "‰" or _may_be_smaller(share))
    takes = pair.beside or _TAKES.search(lead(share)) is not None
    return takes or slack(_factors(pair, share), pair.part.quantity) <= _FINE


def _may_be_smaller(share: Figure) -> bool:
    """Say whether a percentage may have been meant in ‰."""
    return share.quantity.unit == "%" and share.quantity.nominal <= _MOST
