"""Dates and periods as printed, resolved against the article's date.

Ordinary dates, ranges in every punctuation, words (今年以来, 昨日), lunar dates and festivals;
nothing is repaired, and durations (三年, 10个月) are no dates.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final, NamedTuple

from qa.model import FROM_ARTICLE
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import Atom
from qa.reading.calendar.calendar_days import Value, calendar_day, turns_year
from qa.reading.calendar.date_phrases import BETWEEN, phrases
from qa.reading.calendar.date_values import evaluate
from qa.reading.calendar.weekdays import FoundWeekday, find_weekdays


class FoundDate(NamedTuple):
    """A date or period in a sentence, at `[start, end)`; fields as in `qa.model.Dated`.

    `[first, last]` are the days it means, both included: 截至 leaves `first` open, 以来 and 起
    end with the article's day; a range told backwards keeps `first` beyond `last`.
    `how` is “printed”, “year from article date”, “year from sentence”, “relative to article
    date”, “unknown year”, “plan”, “festival 中秋节”, “edition 36 国际禁毒日” or “lunar 8-15”.
    `cue` is one of 截至 以来 起 前 后 将 自 到 至 于 在 range, or empty. It lies outside the
    span, as does the weekday. A range written as two dates has them as `parts`, each with
    its own weekday.
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    first: dt.date | None
    last: dt.date | None
    printed: str
    how: str
    possible: bool = True
    cue: str = ""
    weekday: int | None = None
    weekday_at: tuple[int, int] | None = None
    parts: tuple[FoundDate, ...] = ()


def find_dates(text: str, today: dt.date | None) -> list[FoundDate]:
    """Find every date and period of a sentence, in order, without overlaps."""
    atoms = phrases(text)
    if not atoms:
        return []
    found: list[FoundDate] = []
    before: Value | None = None
    at, place = 0, 0
    weekdays = find_weekdays(text, [(atom.start, atom.end) for atom in atoms])
    while place < len(atoms):
        atom = atoms[place]
        value = evaluate(atom, today, before, atom.start - at)
        end = _other_end(text, atoms, place)
        date = _range(value, atom, end, today, weekdays) if end else None
        place += 2 if date else 1
        if date is None:
            value = _to_come(text, atom, value, weekdays.get(atom.start), found[-1:], today)
            date = _found(atom, value, weekdays.get(atom.start))
        date = _bound(text, date, today)
        found.append(date)
        if value.year or value.month:
            before, at = value, date.end
    return found


_AHEAD: Final = regex("(?:将|拟|定|计划|预计)[于在]$")


def _to_come(
    text: str,
    atom: Atom,
    value: Value,
    weekday: FoundWeekday | None,
    before: Sequence[FoundDate],
    today: dt.date | None,
) -> Value:
    """Give what a bare date means that was held to be past, and is still to come.

    It follows a deadline of an earlier month, or only the nearer next year has its weekday:
    4月底前动工，10月底前通车; in December 1月4日（星期日）. Or it is said to come: 将于12月28日.
    """
    if value.how != FROM_ARTICLE or not value.year or today is None or value.last is None:
        return value
    then = calendar_day(atom, value.year + 1, value.how)
    if then.last is None:
        return value
    if value.year < today.year and _AHEAD.search(text, 0, atom.start):
        return then
    deadline = any(one.cue == "前" and one.how == FROM_ARTICLE for one in before)
    if deadline and _bound(text, _found(atom, value, weekday), today).cue == "前":
        ahead = (before[0].year or 0) > value.year and (before[0].month or 0) < (value.month or 0)
        return then if ahead else value
    nearer = then.last - today < today - value.last
    fits = weekday and value.last.weekday() != weekday.day == then.last.weekday()
    return then if nearer and fits else value


def _found(atom: Atom, value: Value, weekday: FoundWeekday | None) -> FoundDate:
    return FoundDate(
        start=atom.start,
        end=atom.end,
        year=value.year,
        month=value.month,
        day=value.day,
        first=value.first,
        last=value.last,
        printed=value.printed,
        how=value.how,
        possible=value.possible,
        cue="range" if atom.ranged else "截至" if atom.name == "目前" else "",
        weekday=weekday.day if weekday else None,
        weekday_at=weekday.at if weekday else None,
    )


# ── ranges ──────────────────────────────────────────────────────────────────

_LONGEST_GAP: Final = 24
_WEEK: Final = 7


def _other_end(text: str, atoms: Sequence[Atom], place: int) -> Atom | None:
    """Give the expression that ends the range which this one begins."""
    if place + 1 >= len(atoms) or atoms[place].ranged:
        return None
    left, right = atoms[place], atoms[place + 1]
    if right.start - left.end > _LONGEST_GAP or right.ranged:
        return None
    return right if BETWEEN.fullmatch(text, left.end, right.start) else None


def _range(
    left: Value,
    atom: Atom,
    end: Atom,
    today: dt.date | None,
    weekdays: dict[int, FoundWeekday],
) -> FoundDate | None:
    """Make one range of two ends, or None where they are no such pair."""
    left = _with_year_of(left, atom, end)
    right = evaluate(_inheriting(end, left), today, left, 0)
    if not (left.possible and right.possible):
        return None
    days = weekdays.get(atom.start), weekdays.get(end.start)
    if not _run_as_long(days, left, right):
        days = None, None
    ends = _found(atom, left, days[0]), _found(end, right, days[1])
    printed = "".join(part for part in "ymd" if part in left.printed + right.printed)
    return ends[0]._replace(
        end=end.end,
        last=right.last,
        printed=printed,
        cue="range",
        weekday=None,
        weekday_at=None,
        parts=ends,
    )


def _run_as_long(
    days: tuple[FoundWeekday | None, FoundWeekday | None], left: Value, right: Value
) -> bool:
    """Say whether the two weekdays behind a range lie as far apart as its ends.

    Else they are days of any week: 5月7日至6月30日（周一至周五）办理.
    """
    first, last = days
    if not (first and last and first.ranged and last.ranged):
        return True
    if not (left.first and right.last):
        return False
    length = (right.last - left.first).days
    return length < _WEEK and length == (last.day - first.day) % _WEEK


def _with_year_of(left: Value, atom: Atom, end: Atom) -> Value:
    """Give the first end the year that only the second prints: 12月25日至2024年1月5日."""
    if atom.has_year or end.year is None or left.month is None:
        return left
    later = (left.month, left.day or 0) > (end.month or 12, end.day or 31)
    year = end.year - 1 if later else end.year
    return evaluate(atom._replace(year=year), None, None, 0)


def _inheriting(end: Atom, left: Value) -> Atom:
    """Give the second end what it shares with the first."""
    if end.kind == "day":
        end = end._replace(kind="date", month=left.month)
    if end.has_year or end.kind != "date" or left.year is None:
        return end
    turns = turns_year(left.month or 1, end.month or 12)
    return end._replace(anchor="text", shift=int(turns))


# ── binding words ───────────────────────────────────────────────────────────

_BEFORE: Final = regex(
    r"(截至|截止|自|从|将|拟|计划|预计|到|至|于|在|由)(?:到|至|了)?(?:于|在|从|自)?[“ ]?$"
)
_AFTER: Final = regex(
    r" ?(?:[（( ](?:星期|周|礼拜)[一二三四五六日天][）)]?)?"
    r"(?:[上下]午|晚|凌晨)?(?:\d{1,2}(?:[时点]|[:：]\d\d)(?:\d{1,2}分|许)?)?"
    r"(?:入[春夏秋冬汛]|开年)?(以来|至今|[到至](?:现在|目前|如今)|来(?=[，,])|起(?![诉草来火步底飞用源点义])|开始|之前|以前|前(?![往来后列沿景期三五\d进行身任十])"
    r"|之后|以后|后(?![勤续期备台方半])"
    # 将 may also mark the object: 17日将犯罪嫌疑人抓获
    r"|将(?![其他她它该犯嫌涉人案这全\d一二三四五六七八九十两])|拟|预计|计划)"
)
_CUES: Final = {
    "截止": "截至",
    "至今": "以来",
    "到现在": "以来",
    "至现在": "以来",
    "到目前": "以来",
    "至目前": "以来",
    "到如今": "以来",
    "至如今": "以来",
    "来": "以来",
    "开始": "起",
    "之前": "前",
    "以前": "前",
    "之后": "后",
    "以后": "后",
    "拟": "将",
    "计划": "将",
    "预计": "将",
    "从": "自",
    "由": "自",
}
_WEAK: Final = ("到", "至", "于", "在", "自")


def _bound(text: str, date: FoundDate, today: dt.date | None) -> FoundDate:
    """Give the date its binding word, and open the interval where the word does."""
    if date.cue:
        return date
    ahead = _BEFORE.search(text[max(0, date.start - 6) : date.start])
    behind = _AFTER.match(text, date.end)
    before, after = (found[1] if found else "" for found in (ahead, behind))
    before, after = _CUES.get(before, before), _CUES.get(after, after)
    cue = after if after and before in {"", *_WEAK} else before
    if not cue:
        return date
    first, last = _opened(cue, date, today)
    return date._replace(cue=cue, first=first, last=last)


def _opened(
    cue: str, date: FoundDate, today: dt.date | None
) -> tuple[dt.date | None, dt.date | None]:
    if cue in {"截至", "前"}:
        return None, date.last
    if cue in {"以来", "起", "自", "后"} and date.first is not None:
        past = today if today is not None and today >= date.first else None
        return date.first, past if cue in {"以来", "起"} else date.last if cue == "自" else None
    return date.first, date.last
