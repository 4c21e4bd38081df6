"""When a running total was struck: the moment that its sentence names, to the hour."""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.model import Figure

_WHEN = re.compile(
    r"(?=20\d\d年|[今去前]年|\d{1,2}[月日时点:：]|年[底末]|[前昨今][天日]|[上中下]午|傍?晚|凌晨)"
    r"(?:(?P<year>20\d\d|[今去前])年)?(?P<close>年?[底末])?"
    r"(?:(?P<month>\d{1,2})月份?(?P<part>[底末初]|[上中下]旬)?)?"
    r"(?:(?P<day>\d{1,2})日|(?P<ago>[前昨今][天日]))?"
    r"(?:(?:(?P<late>下午|傍?晚上?|夜间)|[上中]午|凌晨|零)?(?P<hour>\d{1,2})(?:时|点|[:：]\d\d))?"
)
_NOT_THEN = re.compile(
    r"(?:起|以来|来|启动|开始|实施|开工|开通|成立|[至到—–-]|(?:全|上|下)半?年|计划|同期)"
)
_RANGE = re.compile(r"[年月日时底末初起](?:[至到—–-]+)$")
_SINCE = ("自", "从")
_ENDS = {"初": 1, "上旬": 10, "中旬": 20, "下旬": 31, "底": 31, "末": 31}
_DAYS = {"前天": -2, "前日": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0}
_AGO = {"今": 0, "去": -1, "前": -2}
_NOON = 12
_LAST_HOUR, _LAST_DAY, _LAST_MONTH = 24, 31, 12
_EARLY = re.compile("早在|此前|之前|在此之前|年初|上[个一]?[月周]|前[一期]")
_LOOK = 60


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment as printed; what is not printed is None. `year` counts from this year if small."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None


def moment(figure: Figure) -> Moment | None:
    """Give the last moment that stands before a figure in its sentence, no beginning of a time."""
    found = _found(figure)
    return _made(found, figure) if found else None


def until(figure: Figure) -> str:
    """Give the words that name the moment of a figure, else those of its period."""
    found, period = _found(figure), figure.period.value
    return found[0] if found else period.text if period else ""


def _found(figure: Figure) -> re.Match[str] | None:
    text = figure.context.sentence[max(0, figure.at - _LOOK) : figure.at]
    found = None
    for match in _WHEN.finditer(text):
        before = text[: match.start()]
        if match.end() == match.start() or before.endswith(_SINCE) or _RANGE.search(before):
            continue
        tells = match["month"] or match["day"] or match["ago"] or match["hour"] or match["close"]
        if not _NOT_THEN.match(text, match.end()) and (tells or found is None):
            found = match
    return found


def _made(found: re.Match[str], figure: Figure) -> Moment:
    year = found["year"]
    printed = int(year) if year and year.isdigit() else None
    today = figure.context.date
    if year in _AGO:
        printed = _AGO[year] + (today.year if today else 0)
    month = int(found["month"]) if found["month"] else _LAST_MONTH if found["close"] else None
    day = int(found["day"]) if found["day"] else _ENDS.get(found["part"] or "")
    day = _LAST_DAY if found["close"] else _DAYS.get(found["ago"], day)
    hour = int(found["hour"]) if found["hour"] else None
    if hour is not None and found["late"] and hour < _NOON:
        hour += _NOON
    return Moment(printed, month, day, hour)


def ordered(one: Figure, other: Figure, *, one_year: bool = False) -> tuple[Figure, Figure] | None:
    """Give two figures of one article by the moments they name, None where they name one.

    With `one_year` they must lie in the same year.
    The second takes from the first what it leaves out (3月底 … 到6月底); a date behind a year's
    end is of the next year (去年底 … 到6月底). What names none is of
    today, and later than what is said to be earlier (早在, 去年底).
    """
    first, second = sorted((one, other), key=lambda figure: figure.span)
    left, right = moment(first), moment(second)
    if left is None or right is None:
        past, now = (first, second) if right is None else (second, first)
        if one_year:
            return None
        return (past, now) if (left or right) and moment(now) is None and _past(past) else None
    before = _key(left, figure=first)
    after = _key(_completed(right, left), figure=second)
    if before is None or after is None or before == after:
        return None
    if one_year and before[0] != after[0]:
        return None
    return (first, second) if before < after else (second, first)


def _past(figure: Figure) -> bool:
    then, today = moment(figure), figure.context.date
    now = today.year if today else 0
    early = _EARLY.search(figure.context.sentence, max(0, figure.at - _LOOK), figure.at)
    return early is not None or (then is not None and then.year is not None and then.year < now)


def _completed(later: Moment, earlier: Moment) -> Moment:
    year = earlier.year if later.year is None else later.year
    month = later.month
    closed = (earlier.month, earlier.day) == (_LAST_MONTH, _LAST_DAY)
    if closed and month is not None and later.year is None and year is not None:
        year += 1
    if month is None and later.year is None:
        month = earlier.month
    day = later.day
    if day is None and later.month is None and later.year is None:
        day = earlier.day
    return Moment(year, month, day, later.hour)


def _key(then: Moment, *, figure: Figure) -> tuple[int, ...] | None:
    today = figure.context.date
    year = then.year if then.year is not None else today.year if today else 0
    if then.month is None and then.day is None and then.hour is None:
        return None
    return (
        year,
        then.month or 0,
        then.day or _LAST_DAY,
        then.hour if then.hour is not None else _LAST_HOUR,
    )
