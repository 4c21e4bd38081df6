"""Three numbers that weigh the parts of one whole: 三次产业结构为8.7∶41.2∶50.1."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from qa.model import Figure, Measure, Quantity, Share, Slot
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.scene.scene import Line, Scene

_PART = r"(\d{1,2}(?:\.\d{1,2})?)[%％]?"
_THREE = regex(rf"(?<![\d.:：∶比]){_PART}[:：∶比]{_PART}[:：∶比]{_PART}(?![\d.:：∶比])")
_NAMED = regex("(?:三次产业|三产|产业|一二三产)(?:结构|比例|比重|占比|构成)")
_SIGNS = frozenset(":：∶比")
_CENT = Fraction(1, 100)
_NEAR = 50 * _CENT
"""Three percentages of one whole add up to about a hundred; 6∶3∶1 are none."""
_ROUNDING = 2 * _CENT
_LOOK, _SCALE = 48, 10
_SECTORS = tuple(regex(f"第?{number}产业?[^，。；：、\\d]{{0,8}}$") for number in "一二三")
_ALL = regex("生产总值[^，。；：、\\d]{0,4}$")


def read_structures(scene: Scene, figures: Sequence[Figure]) -> Iterator[Share]:
    """Read the weights of the three sectors, which are percentages of one whole.

    Where the text tells what each sector makes and tells one structure, each weight is a share.
    """
    found = list(_weights(scene))
    shares = list(_of_sectors(found[0], figures)) if len(found) == 1 else []
    if shares:
        yield from shares
        return
    for first, *others in found:
        yield Share(None, None, first, "∶", first.context, tuple(others))


def _weights(scene: Scene) -> Iterator[list[Figure]]:
    for line in scene.lines:
        if "产" not in line.letters or not line.letters & _SIGNS:
            continue
        for found in _THREE.finditer(line.text):
            named = _NAMED.search(line.text, max(0, found.start() - _LOOK), found.start())
            weights = [_figure(line, found, group) for group in (1, 2, 3)]
            if named and abs(_sum(weights) - 1) < _NEAR:
                yield weights


def _of_sectors(weights: Sequence[Figure], figures: Sequence[Figure]) -> Iterator[Share]:
    """Hold each weight to what its sector makes of the whole that all three add up to."""
    money = [one for one in figures if one.quantity.dimension.startswith("money")]
    named = [[one for one in money if sector.search(clause_before(one))] for sector in _SECTORS]
    if any(len(ones) != 1 for ones in named):
        return
    parts = [one for ones in named for one in ones]
    wholes = [one for one in money if _ALL.search(clause_before(one))]
    summed = _sum(parts)
    near = [one for one in wholes if abs(one.quantity.nominal - summed) <= summed * _ROUNDING]
    alone = (
        summed > 0
        and len(wholes) == 1
        and 1 < _SCALE * wholes[0].quantity.nominal / summed < _SCALE**2
    )
    whole = next(iter(near or (wholes if alone else [])), None)
    if whole:
        for weight, part in zip(_balanced(weights, parts), parts, strict=True):
            yield Share(part, whole, weight, "∶", weight.context)


def _balanced(weights: Sequence[Figure], parts: Sequence[Figure]) -> Sequence[Figure]:
    """Let weights be a last digit off where rounded ones would miss a hundred, and these do not."""
    made, step = _sum(parts), weights[0].quantity.step
    rounded = sum(round(part.quantity.nominal / made / step) for part in parts) * step
    if rounded == 1 or _sum(weights) != 1:
        return weights
    return [replace(one, quantity=_loosened(one.quantity, step)) for one in weights]


def _loosened(quantity: Quantity, step: Fraction) -> Quantity:
    return replace(quantity, low=quantity.low - step, high=quantity.high + step)


def _sum(figures: Sequence[Figure]) -> Fraction:
    return sum((one.quantity.nominal for one in figures), Fraction(0))


def _figure(line: Line, found: re.Match[str], group: int) -> Figure:
    start, end = found.span(group)
    return Figure(
        span=line.span(start, end),
        at=start,
        until=end,
        quantity=_percent(found[group]),
        measure=Measure("", ""),
        subject=Slot(None, "unknown"),
        period=Slot(None, "unknown"),
        scope=frozenset(),
        context=line.context,
    )


def _percent(text: str) -> Quantity:
    nominal, step = Fraction(text) * _CENT, _CENT / 10 ** len(text.partition(".")[2])
    half = step / 2
    return Quantity(
        nominal - half,
        nominal,
        nominal + half,
        "%",
        "ratio",
        step=step,
        scale=_CENT,
        suffix="%",
    )
