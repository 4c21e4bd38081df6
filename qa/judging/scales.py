"""One fact with other units: the same digits, another sign, or a conversion that is none."""

from __future__ import annotations

import re

from qa.judging.measures import same_name
from qa.judging.phrases import alongside
from qa.model import Figure

_AGAIN = re.compile("[（(，](?:约?合|折合|折|即|相当于)约?")
_TAKES = re.compile(r"占.*$")
_RATE_WORDS = re.compile(r"比例|比重|占比|率")
_NEAR = 6
_APART = 10


def unequal(one: Figure, other: Figure) -> bool:
    """Say whether the text gives one as the other in another unit: 3万亩（合2000公顷）."""
    first, second = sorted((one, other), key=lambda figure: figure.at)
    between = first.context.sentence[first.until : second.at]
    if first.context.span != second.context.span or not _AGAIN.fullmatch(between):
        return False
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


def unit_slipped(one: Figure, other: Figure) -> bool:
    """Say whether one fact has the same digits in units ten or more times apart."""
    low, high = sorted((one.quantity, other.quantity), key=lambda quantity: quantity.nominal)
    return (
        0 < low.nominal * _APART <= high.nominal
        and low.nominal / low.scale == high.nominal / high.scale
        and one.quantity.nominal / one.quantity.scale
        == other.quantity.nominal / other.quantity.scale
        and one.context.span != other.context.span
        and (_told_alike if one.context.document == other.context.document else _reported)(
            one, other
        )
    )


def _told_alike(one: Figure, other: Figure) -> bool:
    return same_name(one.measure, other.measure) or bool(alongside(one, other))


def _reported(one: Figure, other: Figure) -> bool:
    """Say whether two articles report one measure of one place and period."""
    return (
        same_name(one.measure, other.measure)
        and one.subject.value == other.subject.value
        and one.period.value == other.period.value
    )
