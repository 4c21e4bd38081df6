"""What would mend days and years that cannot stand where they are told. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.mends.sides import unless
from qa.model import Suggestion, Text

_TOLD_OF_YEAR: Final[Text] = {
    "zh": "若{year}年无误，这里有误",
    "en": "if {year} stands, this is wrong",
}
_PAST_YEAR: Final[Text] = {"zh": "只差一个数字的往年", "en": "a past year, one slip away"}
_HAPPENED: Final[Text] = {
    "zh": "若事情已经发生，日期有误",
    "en": "if it has happened, the date is wrong",
}
_NOT_YET: Final[Text] = {
    "zh": "若事情还没有发生，日期有误",
    "en": "if it is still to come, the date is wrong",
}
_PAST: Final[Text] = {
    "zh": "若日期无误，应写成已经发生的事",
    "en": "if the date stands, tell it as past",
}
_TO_COME: Final[Text] = {
    "zh": "若日期无误，应写成将要发生的事",
    "en": "if the date stands, tell it as to come",
}
_NOT_BEFORE: Final[Text] = {
    "zh": "若另一处无误，这里应在{day}或以后",
    "en": "if the other stands: {day} or later",
}
_NOT_AFTER: Final[Text] = {
    "zh": "若另一处无误，这里应在{day}或以前",
    "en": "if the other stands: {day} or earlier",
}


def in_turn(first: str, then: str) -> tuple[Suggestion, Suggestion]:
    """Say by when each of two steps (places 0 and 1, dated as told) would have to be."""
    before = {lang: text.format(day=then) for lang, text in _NOT_AFTER.items()}
    after = {lang: text.format(day=first) for lang, text in _NOT_BEFORE.items()}
    return unless(0, before), unless(1, after)


def not_yet_mends(
    past: Sequence[object], right: str | None = None, *, late: bool = False
) -> tuple[Suggestion, ...]:
    """Mend a day to come (place 0) that is told as past in the words of place 1, if in any.

    `right` is the past date that is one slip away; `late` when the day is past, told as to come.
    """
    as_it_is, as_told = (_NOT_YET, _PAST) if late else (_HAPPENED, _TO_COME)
    mend = Suggestion(0, right, _PAST_YEAR if right else as_it_is, likelier=bool(right))
    return (mend, unless(1, as_told)) if past else (mend,)


def told_of_year(year: int, others: Sequence[object]) -> tuple[Suggestion, ...]:
    """Say that what stands beside a year (place 0) is wrong if the year is right."""
    why = {lang: text.format(year=year) for lang, text in _TOLD_OF_YEAR.items()}
    return (unless(1, why),) if others else ()
