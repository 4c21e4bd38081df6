"""A mend for either side of what cannot both be true. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.linking.mentions import AS_ELSEWHERE
from qa.model import Suggestion, Text

_NONE: Final = -1
_LEAVE_OUT: Final[Text] = {"zh": "删去重复的一处", "en": "leave the repetition out"}
_LEAVE_OUT_FIRST: Final[Text] = {"zh": "或删去前一处", "en": "or leave out the first"}
_OTHER_STANDS: Final[Text] = {
    "zh": "若另一处无误，这里有误",
    "en": "if the other stands, this is wrong",
}
_SHOULD_SAY: Final[Text] = {
    "zh": "若另一处无误，这里应作“{words}”",
    "en": "if the other stands: “{words}”",
}


def unless(place: int, why: Text = _OTHER_STANDS, *, likelier: bool = False) -> Suggestion:
    """Say that a place is wrong if the other stands, where nobody can say what it should be."""
    return Suggestion(place, None, why, likelier)


def as_the_other(
    texts: Sequence[str], *, at: tuple[int, int] = (0, 1), wrong: int = _NONE
) -> tuple[Suggestion, Suggestion]:
    """Offer each of two places what the other says; `wrong` (0 or 1) is the likelier slip."""
    return (
        Suggestion(at[0], texts[1], AS_ELSEWHERE, likelier=wrong == 0),
        Suggestion(at[1], texts[0], AS_ELSEWHERE, likelier=wrong == 1),
    )


def one_too_many(why: Text = _LEAVE_OUT, *, copy: int = 1) -> tuple[Suggestion, Suggestion]:
    """Offer to strike out what stands twice: the later one, or else the first."""
    return (
        Suggestion(copy, "", why, likelier=True),
        Suggestion(0, "", _LEAVE_OUT_FIRST),
    )


def worded(place: int, words: str, *, likelier: bool = False) -> Suggestion:
    """Say what a place should tell if the other stands; its own words do not hold it."""
    why = {lang: text.format(words=words) for lang, text in _SHOULD_SAY.items()}
    return Suggestion(place, None, why, likelier)
