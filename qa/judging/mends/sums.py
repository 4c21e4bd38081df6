"""What would mend parts that do not make their whole. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.arithmetic import Interval, in_units_of
from qa.judging.arithmetic.slips import slip_within
from qa.model import Figure, Quantity, Suggestion, Text

_FITS: Final[Text] = {"zh": "与各分项之和一致", "en": "agrees with the sum of the parts"}
_PART: Final[Text] = {
    "zh": "若总数无误，各分项应另行核实",
    "en": "if the total stands, a part must give way",
}


def sum_mends(
    whole: Figure, parts: Sequence[Figure], summed: Fraction, gone: Collection[Figure] = ()
) -> Iterator[Suggestion]:
    """Put the sum for the whole (place 0), or what the others leave for one part (places 1 …).

    The part is one that a slip of the pen would mend, else the last that stays above nought. It is
    the likelier slip where the whole is none. `gone` are parts that are taken away.
    """
    rest = whole.quantity.nominal - summed
    needed = [part.quantity.nominal + (-rest if part in gone else rest) for part in parts]
    slipped = [at for at, part in enumerate(parts) if _slip(part.quantity, needed[at])]
    likelier = bool(slipped) and not _slip(whole.quantity, summed)
    yield Suggestion(0, in_units_of(summed, whole.quantity), _FITS, likelier=not likelier)
    mended = slipped or [at for at, value in enumerate(needed) if value > 0]
    if mended:
        at = mended[-1]
        text = in_units_of(needed[at], parts[at].quantity)
        yield Suggestion(at + 1, text, _PART, likelier=likelier)
    else:
        yield Suggestion(len(parts), None, _PART)


def _slip(quantity: Quantity, needed: Fraction) -> bool:
    return slip_within(quantity, Interval(needed, needed))
