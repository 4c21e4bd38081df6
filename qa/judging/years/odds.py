"""Whether a year is odd enough to be told. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.years.happenings import was_then
from qa.model import OddYear
from qa.patterns import regex

_LEAST = 20
_YEARS: Final = regex(r"(?<!\d)(19\d\d|20\d\d)(?=年)")
_SINCE: Final = regex(
    r"(?:今[年天]|如今|至今|已|满)[^，。；\d]{0,4}(\d{1,3})(?:周年|周岁|岁|年)(?!代|级|[底初末中前])"
)
"""How long something has lasted by now: 今年113年, 到今天满20年."""
_UNSURE: Final = frozenset({"inferred", "unknown"})
_FEWEST, _LONG, _SOON = 3, 10, 3


def odd_enough(odd: OddYear) -> bool:
    """Say whether another year is so much likelier than the printed one that an editor must look.

    With this limit one sound article in eight hundred was told of, by weights that had not seen
    its set. A year that the length told behind it leads to today is right.
    """
    known = was_then(odd.context.sentence, odd.year)
    return odd.odds >= _LEAST and not known and not _borne_out(odd)


def _borne_out(odd: OddYear) -> bool:
    """Say whether a year and the time since then, told in its sentence, make the present year."""
    sentence = odd.context.sentence
    told = [int(length) for length in _SINCE.findall(sentence, sentence.find(f"{odd.year}年"))]
    today = odd.context.date
    if today and odd.context.date_from not in _UNSURE:
        return any(n >= _FEWEST and 0 <= today.year - odd.year - n <= 1 for n in told)
    years = [int(year) for year in _YEARS.findall(odd.context.gist.text)]
    latest = max(years, default=odd.year)
    return any(n >= _LONG and 0 <= odd.year + n - latest <= _SOON for n in told)
