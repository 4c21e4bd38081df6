"""How a change that its levels do not make is told: in what words, and what it should be. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from qa.judging.arithmetic.arithmetic import decimal_text
from qa.judging.arithmetic.in_print import as_printed_in, in_print
from qa.judging.arithmetic.levels import level_needed, times_as_much
from qa.judging.mends.sides import unless
from qa.judging.wordings import AS_LEVELS_GIVE, TIMES_AS_GROWTH
from qa.model import Change, Figure, Quantity, Suggestion, Text

BY_DIFFERENCE: Final[Text] = {
    "zh": "以{level}、增减{difference}算，幅度应为{computed}，文中写作{rate}",
    "en": "{level} and a change of {difference} make {computed}, the text says {rate}",
}
_DOUBLINGS: Final[Text] = {
    "zh": "由{{before}}到{{after}}是原来的{times}倍；翻{{rate}}应是{meant}倍",
    "en": "from {{before}} to {{after}} is {times} times as much; {{rate}} would be {meant} times",
}
_AS_RATE_GIVES: Final[Text] = {"zh": "若幅度与基数无误", "en": "if rate and base stand"}
_SWAP_LEVELS: Final[Text] = {
    "zh": "若方向无误，两数应互换：{other}",
    "en": "if the direction stands, swap: {other}",
}
_TIMES: Final[Text] = {
    "zh": "由前后两数算得，是原来的{times}倍",
    "en": "the two levels give {times} times as much",
}


def change_wording(change: Change, *, multiplied: bool) -> Text | None:
    """Word a change by its difference, by multiples taken for growth, or by doublings."""
    if change.by:
        return BY_DIFFERENCE
    if multiplied:
        return TIMES_AS_GROWTH
    return in_doublings(change.rate.quantity, change.before, change.after)


def in_doublings(rate: Quantity, before: Figure | None, after: Figure | None) -> Text | None:
    """Word a number of doublings (番) by what the levels and the doublings make, else nothing.

    Levels and rate are still to be filled in.
    """
    meant = times_as_much(rate) if rate.dimension == "fold" else None
    if meant is None or not (before and after):
        return None
    times = _times(before, after)
    return {lang: text.format(times=times, meant=meant) for lang, text in _DOUBLINGS.items()}


def rate_mend(
    rate: Figure, levels: tuple[Figure | None, Figure | None], value: Fraction, at: int
) -> Suggestion:
    """Suggest the change that the levels make, in place `at`; no broken number of doublings."""
    before, after = levels
    if rate.quantity.dimension == "fold" and value.denominator != 1 and before and after:
        why = {lang: text.format(times=_times(before, after)) for lang, text in _TIMES.items()}
        return Suggestion(at, None, why, likelier=True)
    return Suggestion(at, as_printed_in(value, rate), AS_LEVELS_GIVE, likelier=True)


def change_mends(
    change: Change, value: Fraction, roles: Sequence[str], mistake: str = ""
) -> Iterator[Suggestion]:
    """Put the change that the levels make for the rate, or the level or difference that it makes.

    `roles` are those of the places, the rate's last; `value` is the change that the levels make.
    Levels that go the other way (`mistake` “direction”) are swapped; nothing is put for a “unit”.
    """
    if mistake == "unit":
        yield from (unless(0), unless(1))
        return
    if mistake == "direction" and change.before and change.after:
        yield from swapped(in_print(change.before), in_print(change.after))
        return
    yield rate_mend(change.rate, (change.before, change.after), value, len(roles) - 1)
    other = roles.index("difference") if change.by else len(roles) - 2
    needed = level_needed(change)
    yield Suggestion(other, needed, _AS_RATE_GIVES) if needed else unless(other)


def swapped(before: str, after: str) -> tuple[Suggestion, Suggestion]:
    """Say that two levels (places 0 and 1) are to be swapped, if the direction stands."""
    return unless(0, _swap(after)), unless(1, _swap(before))


def _swap(other: str) -> Text:
    return {lang: text.format(other=other) for lang, text in _SWAP_LEVELS.items()}


def _times(before: Figure, after: Figure) -> str:
    return decimal_text(after.quantity.nominal / before.quantity.nominal)
