"""Three numbers that weigh the parts of one whole: 三次产业结构为8.7∶41.2∶50.1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from qa.model import Figure, Measure, Quantity, Share, Slot
from qa.patterns import regex
from qa.reading.scene.scene import Line, Scene

_PART = r"(\d{1,2}(?:\.\d{1,2})?)[%％]?"
_THREE = regex(rf"(?<![\d.:：∶比]){_PART}[:：∶比]{_PART}[:：∶比]{_PART}(?![\d.:：∶比])")
_NAMED = regex("(?:三次产业|三产|产业|一二三产)(?:结构|比例|比重|占比|构成)")
_SIGNS = frozenset(":：∶比")
_CENT = Fraction(1, 100)
_NEAR = 10 * _CENT
_LOOK = 48


def read_structures(scene: Scene) -> Iterator[Share]:
    """Read the weights of the three sectors, which are percentages of one whole."""
    for line in scene.lines:
        if "产" not in line.letters or not line.letters & _SIGNS:
            continue
        for found in _THREE.finditer(line.text):
            named = _NAMED.search(line.text, max(0, found.start() - _LOOK), found.start())
            first, *others = [_figure(line, found, group) for group in (1, 2, 3)]
            total = sum((one.quantity.nominal for one in (first, *others)), Fraction(0))
            if named and abs(total - 1) < _NEAR:
                yield Share(None, None, first, "∶", line.context, tuple(others))


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
