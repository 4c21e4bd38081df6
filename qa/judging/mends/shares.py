"""What would mend a share and the counts it is of. Pure."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.arithmetic import in_units_of
from qa.judging.mends.sides import unless
from qa.model import Quantity, Suggestion, Text

_AS_COUNTS_GIVE: Final[Text] = {"zh": "由两个数量算得", "en": "as the two counts give it"}
_PART: Final[Text] = {"zh": "若整体和占比无误", "en": "if whole and share stand"}


def share_mends(
    computed: str,
    counts: tuple[Quantity, Quantity],
    rate: Quantity,
    form: str = "",
    *,
    at: tuple[int, int],
    likelier: bool = True,
) -> tuple[Suggestion, Suggestion]:
    """Put `computed` for the rate, or the part that the whole and the rate make.

    `counts` are part and whole as printed, `form` how the rate is of them: of the part, of the
    “rest”, or of the part in “both” together. `at` are the places of part and rate.
    """
    part, whole = counts
    needed = _needed(whole.nominal, rate.nominal, form)
    count = in_units_of(needed, part, 0 if part.exact else 2)
    return (
        Suggestion(at[1], computed, _AS_COUNTS_GIVE, likelier=likelier),
        Suggestion(at[0], count, _PART) if needed > 0 and at[0] != at[1] else unless(0),
    )


def _needed(whole: Fraction, rate: Fraction, form: str) -> Fraction:
    if form == "rest":
        return whole * (1 - rate)
    if form == "both":
        return whole * rate / (1 - rate) if rate < 1 else Fraction(0)
    return whole * rate
