"""What would mend a number of things announced and the things listed. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from qa.judging.mends.sides import unless
from qa.model import Listing, Span, Suggestion, Text

_LISTED: Final[Text] = {"zh": "所列为{found}项", "en": "{found} are listed"}
_LEFT_OUT: Final[Text] = {
    "zh": "若数目无误，列项漏了{gap}项",
    "en": "if the number stands, {gap} are missing",
}
_ADDED: Final[Text] = {"zh": "若数目无误，列项多了{gap}项", "en": "if it stands, {gap} too many"}


def listing_mends(
    listing: Listing, mended: str | None, again: Sequence[Span]
) -> tuple[Suggestion, Suggestion]:
    """Put the number of the members, `mended` as announced, or say how many are missing.

    The announcement is place 0, followed by where it stands `again`, then by the members. What is
    announced again is the less likely slip.
    """
    found = len(listing.members)
    why = {lang: text.format(found=found) for lang, text in _LISTED.items()}
    gap = _LEFT_OUT if found < listing.number else _ADDED
    told = {lang: text.format(gap=abs(found - listing.number)) for lang, text in gap.items()}
    members = unless(len(again) + found, told, likelier=bool(again))
    return Suggestion(0, mended, why), members
