"""One fact with other units: the same digits, another sign, or a conversion that is none."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.companions import shared_companions
from qa.judging.linking import same_event, same_words
from qa.judging.measures import same_name
from qa.judging.misprints import telling_digits
from qa.judging.phrases import alongside
from qa.model import Figure
from qa.patterns import regex

_AGAIN = regex("[（(，](?:约?合|折合|折|即|相当于)约?")
_TAKES = regex(r"占.*$")
_RATE_WORDS = regex(r"比例|比重|占比|率")
_NEAR = 6
_APART = 2
_TELLING = 3


def unequal(one: Figure, other: Figure) -> bool:
    """Say whether the text gives one as the other in another unit: 3万亩（合2000公顷）."""
    first, second = sorted((one, other), key=lambda figure: figure.at)
    between = first.context.sentence[first.until : second.at]
    if first.context.span != second.context.span or not _AGAIN.fullmatch(between):
        return False
    if "count" in {first.quantity.dimension, second.quantity.dimension}:
        return False  # 2764人，相当于八九个人争一个岗位
    return not first.quantity.meets(second.quantity)


def rate_name(name: str) -> str:
    """Give the end of a rate's name: what it is a share of."""
    kept = _TAKES.sub("占", name.replace("占比", "占").replace("的", ""))
    return kept[-5:]


def rate_word(name: str) -> bool:
    """Say whether a measure is named as a rate."""
    return _RATE_WORDS.search(name) is not None


def restates(sentence: str) -> bool:
    """Say whether a sentence gives a figure again in another unit."""
    return _AGAIN.search(sentence) is not None


def sign_slipped(one: Figure, other: Figure) -> bool:
    """Say whether two shares of the same have near digits, the sign apart."""
    names = {rate_name(figure.measure.text) for figure in (one, other)}
    if len(names) > 1 or not rate_word(one.measure.text):
        return False
    digits = [f.quantity.nominal / f.quantity.scale for f in (one, other)]
    return min(digits) > 0 and max(digits) < min(digits) * _NEAR


def unit_slipped(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether one fact has the same digits in two units: 亩 and 公顷, 斤 and 公斤, 万 and 亿.

    `crowd` are the figures of their kind with these digits.
    """
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    return (
        0 < low.nominal * _APART <= high.nominal
        and low.nominal / low.scale == high.nominal / high.scale
        and one.context.span != other.context.span
        and (_told_alike if one.context.document == other.context.document else _reported)(
            one, other, crowd
        )
    )


def _told_alike(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    return (
        same_name(one.measure, other.measure)
        or bool(alongside(one, other))
        or (telling_digits(one.quantity) >= _TELLING and same_words(one, other, crowd) is not None)
    )


def _reported(one: Figure, other: Figure, crowd: Sequence[Figure]) -> bool:
    """Say whether two articles report one measure of one place and period, or one event."""
    if same_name(one.measure, other.measure):
        placed = one.subject.value == other.subject.value
        timed = one.period.value is not None and one.period.value == other.period.value
        if (placed and timed) or shared_companions(one, other):
            return True
    return telling_digits(one.quantity) >= _TELLING and same_event(one, other, crowd) is not None
