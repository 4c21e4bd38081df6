"""Days as a text tells them, with their hour: the two ends of a range apart. Pure."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from qa.judging.days.deeds import FIGURES
from qa.judging.linking.words import content_words, rarity
from qa.model import DAY_GUESSED, Context, Dated
from qa.model.clock import Clock, clock_at
from qa.patterns import regex

Day: TypeAlias = tuple[int | None, int | None, int | None]

_FROM: Final = regex("起|开?始")
_TILL: Final = regex(
    r"[\d:：时点分\s上下午]*(?:止|[之以]?前|是最后一天"
    r"|[^，。；\d]{0,5}?(?:截止|期满|届满|(?:结束|关闭)(?![^，。；后])))"
)
_ENDS: Final = frozenset("前 至 到 截至".split())
_BEGINS: Final = frozenset("自 从".split())
_PART: Final = regex(r"(?:[（(][^）)]{1,6}[）)])?[，,]?(?:[上下中]午|凌晨|清晨|傍?晚上?|夜里?)?")
_STOP: Final = regex(r"[。；！？\n]")
_OF_BEFORE: Final = regex("[当同此之日近今本]|届时|周|星期")
"""What takes its day from what was told before it, from now, or from any week."""
_ABOUT_THEN: Final = regex("小?长?假|期间|前|后|周末")
_ISSUED: Final = regex("[讯电]|刊|见报|摄|第.{1,2}版")
"""What stands behind the day of an article or a picture."""
_LEAD, _TAIL = 28, 36


class Point(NamedTuple):
    """A day that a text tells, with the words of its sentence before and behind it.

    `day` is its year, month and day, None for what is not known; `clock` the hour right behind.
    `role` is “from” or “to” for what begins or ends then, else “at”; a `stretch` has both ends.
    """

    date: Dated
    role: str
    day: Day
    clock: Clock | None
    stretch: bool
    before: str
    behind: str
    words: frozenset[str]

    @property
    def context(self) -> Context:
        """Give where its date stands."""
        return self.date.context

    @property
    def document(self) -> str:
        """Give the document it stands in."""
        return self.date.context.document


def points(date: Dated) -> tuple[Point, ...]:
    """Give the days that a date tells of a happening: two for a range, none for day of issue."""
    return _of_date(date) if _of_a_day(date) else ()


def _of_a_day(date: Dated) -> bool:
    """Say whether a date names its day or month itself, or counts to one day from a known today."""
    if date.context.kind == "byline" or not date.possible:
        return False
    text = date.context.sentence
    if date.printed:
        return _ISSUED.match(text, date.until) is None
    one_day = date.start is not None and date.start == date.end
    apart = _OF_BEFORE.match(text, date.at) or _ABOUT_THEN.match(text, date.until)
    return one_day and not apart and date.context.date_from != "inferred"


def _of_date(date: Dated) -> tuple[Point, ...]:
    sure = "y" in date.printed or date.context.date_from not in DAY_GUESSED
    if date.cue == "range" and date.start and date.end:
        ends = (("from", date.start), ("to", date.end))
        return tuple(
            _point(date, role, (day.year if sure else None, day.month, day.day), stretch=True)
            for role, day in ends
        )
    text = date.context.sentence
    part = _PART.match(text, date.until)
    clock = clock_at(text, date.until) or (clock_at(text, part.end()) if part else None)
    role = _role(text, clock.end if clock else date.until, date.cue)
    return (_point(date, role, (date.year if sure else None, date.month, date.day), clock),)


def _role(text: str, after: int, cue: str) -> str:
    if cue in _ENDS or _TILL.match(text, after):
        return "to"
    return "from" if cue in _BEGINS or _FROM.match(text, after) else "at"


def _point(
    date: Dated, role: str, day: Day, clock: Clock | None = None, *, stretch: bool = False
) -> Point:
    text = date.context.sentence
    before = _STOP.split(text[max(0, date.at - _LEAD) : date.at])[-1]
    behind = _STOP.split(text[date.until : date.until + _TAIL])[0]
    words = _telling(before) | _telling(behind)
    return Point(date, role, day, clock, stretch, before, behind, words)


@lru_cache(maxsize=1 << 12)
def _telling(text: str) -> frozenset[str]:
    words = content_words(FIGURES.sub(" ", text))
    return frozenset(word for word in words if rarity(word) > 1)
