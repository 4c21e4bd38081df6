"""What a text claims of time: dates, counts of years, stages and hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from qa.model.figures import Context, Figure, Quantity, Slot
from qa.model.text import Span


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as printed; year, month and day are None where neither printed nor known.

    `at` and `until` are its offsets in the sentence.
    `start` and `end` are the days it can mean, None if it cannot be (`possible` is false)
    or cannot be told; `how` says how it was resolved.
    `printed` tells which of “ymd” stand in the text. `weekday` counts from Monday = 0.
    `cue` is the word that binds it (自, 截至, 到, 将 …). `length` is how long what it tells of
    is said to last elsewhere in the article (十天).
    """

    span: Span
    at: int
    until: int
    year: int | None
    month: int | None
    day: int | None
    start: dt.date | None
    end: dt.date | None
    printed: str
    how: str
    possible: bool
    context: Context
    cue: str = ""
    weekday: int | None = None
    weekday_span: Span | None = None
    length: str = ""
    length_span: Span | None = None


Counted: TypeAlias = Literal["edition", "anniversary", "age", "years", "cycle"]


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A count of years or editions, with the years it is said to run between.

    `span` is the count as printed: 第15届 (the year of the first counts one), 73周年, 58岁,
    党龄30年, 四年一届 between two editions. `since` and `until` are years; `until` is inherited
    where it is the article's own, and a span is None where the year is not printed (known
    editions, 今年).
    `skipped` years had no edition; `steady` when the text says that all others had one.
    `loose` where the count may be of something else: only a slip shows that it is not.
    `beside` is a length of time that bears the count out: 光绪二十六年……，一百二十五年来.
    `asked` where both are likely told of one thing, and that is not said.
    """

    span: Span
    kind: Counted
    count: int
    words: str
    since: int
    since_span: Span | None
    until: Slot[int]
    until_span: Span | None
    context: Context
    skipped: int = 0
    skipped_span: Span | None = None
    steady: bool = True
    loose: bool = False
    beside: Span | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class OddYear:
    """A printed year that is less likely than `meant`, a slip away, by all it stands beside.

    `odds` are those of its being a slip that stops an editor, in hundredths of a natural logarithm.
    `against` are the places that speak against the printed year, those that say most first;
    `words` are the year as printed, with its month and day.
    """

    span: Span
    words: str
    year: int
    meant: int
    odds: int
    against: tuple[Span, ...]
    context: Context


@dataclass(frozen=True, slots=True)
class Lapse:
    """How long something lasted, told away from the times of day of its beginning and its end.

    `span` is the length as printed; `minutes` are those that may lie between the two times.
    """

    span: Span
    began: Span
    ended: Span
    minutes: tuple[int, ...]
    length: Quantity
    context: Context


@dataclass(frozen=True, slots=True)
class Milestone:
    """A member of a series by its number (第986列); not `nth` is a total beside such members."""

    figure: Figure
    nth: bool
    context: Context


PRINTED: Final = "printed"
RELATIVE: Final = "relative to article date"
"""How a date is known that is told against the article's day (昨天, 去年)."""
FROM_ARTICLE: Final = "year from article date"
FROM_SENTENCE: Final = "year from sentence"
UNKNOWN_YEAR: Final = "unknown year"
FRONT_MATTER: Final = "front matter"
"""How the day is known that stands over an article, apart from its text."""
MOMENT: Final = "时刻"
"""What a time of a day is of where it is not told in words that are known."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time of day and what happened then (接警, 起火, 末班), or the hours that something takes.

    `minutes` count from midnight: one, or begin and end of a stretch, whose `deed` is “hours”;
    the `deed` is empty where the words that tell of it are not known.
    `half` where the text leaves open which half of the day is meant; `fine` where it gives
    minutes. `day` is the day as printed right before.
    """

    span: Span
    at: int
    until: int
    deed: str
    minutes: tuple[int, ...]
    half: bool
    fine: bool
    day: str
    context: Context
