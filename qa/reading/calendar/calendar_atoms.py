"""One date expression as written, before it is resolved, and the small numbers in it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

Kind: TypeAlias = Literal["date", "day", "word", "lunar", "named"]
"""What an expression is: see `Atom`."""
Anchor: TypeAlias = Literal["", "today", "text"]
"""Whose year an expression moves: the article’s day, or that of the text."""


class Atom(NamedTuple):
    """A date expression as it stands at `[start, end)` of a sentence; nothing is resolved.

    `kind` is a calendar date, a day of a month named elsewhere (29日), a word (昨天), a lunar
    date or a festival. `shift` moves the year of the `anchor`: today's for 去年, that of the
    text for 同年. `last_year`, `months` and `days` are given where a part is a stretch.
    `name` is the word or the festival, `number` its count (近三年, 第36个), `unit` what is
    counted (天, 月, 年) or the day of the week (上周三).
    """

    start: int
    end: int
    kind: Kind = "date"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    anchor: Anchor = ""
    shift: int = 0
    name: str = ""
    number: int = 0
    unit: str = ""
    leap: bool = False
    ranged: bool = False

    @property
    def has_year(self) -> bool:
        """Say whether the words give a year, in digits or against another."""
        return self.year is not None or bool(self.anchor)

    @property
    def only_year(self) -> bool:
        """Say whether the words give a year and nothing else."""
        return self.kind == "date" and self.has_year and not (self.month or self.months)


DIGITS: Final[Mapping[str, int]] = MappingProxyType(
    {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
    | {"零": 0, "○": 0, "O": 0, "两": 2, "首": 1}
)
"""What a figure in a date is worth, 首 and the round zero among them."""


def small_number(text: str) -> int:
    """Read digits or a Chinese numeral below a thousand."""
    if text.isdecimal():
        return int(text)
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char == "廿":
            total += 20
        else:
            digit = DIGITS.get(char, 0)
    return total + digit
