"""What the time of a figure says for its marks: a day to come tells a plan, 迄今 a sum."""

from __future__ import annotations

from typing import Final

from qa.model import DAY_GUESSED, Figure
from qa.patterns import regex
from qa.reading.figures.seen_figures import Seen

_SO_FAR: Final = frozenset({"迄今", "至今", "至此"})
_AHEAD: Final = regex("明[天日年]|后天|未来|今后|下周|下个?月")
_AHEAD_BEGINS: Final = frozenset("明后未今下")


def times_of(seen: Seen, mark: str) -> list[str]:
    """Give what the period says: a day to come tells a plan, 迄今 a sum."""
    period = seen.figure.period
    if mark == "计划":
        ahead = _ahead(seen.figure)
        told = [f"{ahead} {'stated' if period.stated else 'inherited'}"] if ahead else []
        return ["plan part", *told] if seen.ahead else told
    far = mark == "累计" and period.stated and period.value and period.value.text in _SO_FAR
    return ["so far"] if far else []


def _ahead(figure: Figure) -> str:
    """Say whether a period lies ahead of the day of the article."""
    when, today = figure.period.value, figure.context.date
    if when is None:
        return ""
    if when.text[:1] in _AHEAD_BEGINS and _AHEAD.match(when.text):
        return "ahead"
    if today is None or when.start is None or figure.context.date_from in DAY_GUESSED:
        return ""
    if when.start <= today:
        return ""
    return "on a later day" if when.start == when.end else "later"
