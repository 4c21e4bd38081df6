"""Shares told by heads and by tries: 每五台里就有一台, 27投9中."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Quantity, Share, Span
from qa.patterns import regex

_HALF = Fraction(1, 2)
_DIGITS = {char: number for number, char in enumerate("零一二三四五六七八九十")} | {"两": 2}
_ONE_OF = regex(
    r"[\u4e00-\u9fff]{0,8}?(?:(?:里|中|当中)，?[\u4e00-\u9fff]{0,6}?有|就有)(?P<one>[一二两三四五六七八九十]|\d{1,2})"
    r"[\u4e00-\u9fff]"
)
_TRIES = regex(
    r"(?P<tried>\d{1,3})(?P<try>投|罚|射|战|掷|攻)(?:仅|只)?(?P<done>\d{1,3})(?P<do>中|胜|正|成)"
    r"[，,（(][\u4e00-\u9fff]{0,4}率(?:为|达|高达|仅|仅为|只有|达到)?$",
    holding="投 罚 射 战 掷 攻",
)
_LOOK = 40


def one_in(figure: Figure) -> Figure | None:
    """Give the share that is told by heads (每五台里就有一台), as a percentage with that place.

    One in five is anything nearer to that than to one in four or in six.
    """
    sentence, many = figure.context.sentence, figure.quantity
    found = _ONE_OF.match(sentence, figure.until)
    if not found or many.dimension != "count" or not sentence.endswith("每", 0, figure.at):
        return None
    one = Fraction(_DIGITS.get(found["one"]) or int(found["one"]))
    if not 0 < one < many.nominal:
        return None
    share = Quantity(
        one / (many.nominal + _HALF),
        one / many.nominal,
        one / (many.nominal - _HALF),
        "%",
        "ratio",
        "约",
        scale=Fraction(1, 100),
        suffix="%",
    )
    wide = found.end() - figure.until
    span = figure.span._replace(end=figure.span.end + wide)
    return replace(figure, quantity=share, until=found.end(), span=span)


def read_tries(figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the rates of games: 27投9中，命中率33.3%."""
    for rate in figures:
        before = rate.context.sentence[max(0, rate.at - _LOOK) : rate.at]
        if rate.quantity.dimension == "ratio" and (found := _TRIES.search(before)):
            whole = _tally(rate, found, "tried", "try", len(before))
            part = _tally(rate, found, "done", "do", len(before))
            yield Share(part, whole, rate, "率", rate.context)


def _tally(rate: Figure, found: re.Match[str], number: str, unit: str, ends: int) -> Figure:
    count = Fraction(found[number])
    quantity = Quantity(count, count, count, "次", "count", suffix=found[unit], exact=True)
    start, end = (found.start(number) - ends, found.end(unit) - ends)
    span = Span(rate.span.document, rate.span.start + start, rate.span.start + end)
    return replace(rate, quantity=quantity, at=rate.at + start, until=rate.at + end, span=span)
