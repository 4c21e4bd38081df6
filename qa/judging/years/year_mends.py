"""What would mend a count of years or editions that the years beside it do not make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.mends.lengths import renumbered
from qa.judging.mends.sides import unless
from qa.judging.years.anniversaries import should_be
from qa.model import Reckoning, Suggestion, Text

_FITS: Final[Text] = {"zh": "按年份算出的数", "en": "what the years make"}
_AS_REIGN: Final[Text] = {"zh": "由年号算得", "en": "as the reign has it"}
_SINCE: Final = {"zh": "起算的年份或为{year}年", "en": "or the first year is {year}"}


def of_reign(reckoning: Reckoning) -> bool:
    """Say whether it is a year of a reign with the common year beside it."""
    return reckoning.kind == "edition" and reckoning.words.endswith("年")


def year_mends(reckoning: Reckoning) -> Iterator[Suggestion]:
    """Offer the count that fits, where it is printed in digits, and the year that does."""
    fits, printed = should_be(reckoning), str(reckoning.count)
    if fits > 0 and printed in reckoning.words:
        yield Suggestion(0, reckoning.words.replace(printed, str(fits), 1), _FITS)
    elif fits > 0 and reckoning.words.startswith("第"):
        yield Suggestion(0, renumbered(reckoning.words, fits), _FITS)
    else:
        yield unless(0)
    if of_reign(reckoning):
        meant = str(reckoning.since + reckoning.count - 1)
        yield Suggestion(1, meant, _AS_REIGN, likelier=reckoning.beside is not None)
    if reckoning.since_span is not None:
        year = reckoning.since + fits - reckoning.count
        yield Suggestion(1, None, {lang: text.format(year=year) for lang, text in _SINCE.items()})
    elif reckoning.until_span is not None and not of_reign(reckoning):
        yield unless(1)
