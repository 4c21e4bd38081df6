"""The words that Chinese writes dates with: one scan gives the atoms that dates are built of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from qa.reading.calendar_patterns import HINT, SCAN

Kind: TypeAlias = Literal["date", "day", "word", "lunar", "named"]
Anchor: TypeAlias = Literal["", "today", "text"]


@dataclass(frozen=True, slots=True)
class Atom:
    """A date expression as it stands at `[start, end)` of a sentence; nothing is resolved.

    `kind` is a calendar date, a day of a month named elsewhere (29日), a word (昨天), a lunar
    date or a festival. `shift` moves the year of the `anchor`: today's for 去年, that of the
    text for 同年. `last_year`, `months` and `days` are given where a part is a stretch.
    `name` is the word or the festival, `number` its count (近三年, 第36个).
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


_DIGITS: Final[Mapping[str, int]] = MappingProxyType(
    {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
    | {"零": 0, "○": 0, "O": 0, "两": 2, "首": 1}
)
_MONTHS: Final = 12


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
            digit = _DIGITS.get(char, 0)
    return total + digit


Reader: TypeAlias = Callable[["re.Match[str]"], Atom | None]


def _iso(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["iy"]), month=int(found["im"]), day=int(found["id"]))


def _years(found: re.Match[str]) -> Atom:
    first, last = int(found["y1"]), int(found["y2"])
    return Atom(*found.span(), year=first, last_year=last, ranged=True)


_LONG_AGO: Final = 1900
_LASTING = re.compile(r"多?年(?:前|来|间|的?历史|树龄)|多年")
_ABOUT: Final = ("近", "约", "超", "距今", "长达", "已有")


def _year(found: re.Match[str]) -> Atom | None:
    if found["cy"]:
        year = int("".join(str(_DIGITS[digit]) for digit in found["cy"]))
        return Atom(*found.span(), year=year)
    year = int(found["y"])
    if year % 100 == 0:
        text, start = found.string, found.start()
        about = text[max(0, start - 2) : start].endswith(_ABOUT)
        if year < _LONG_AGO or about or _LASTING.match(text, found.end("y")):
            return None
    return Atom(*found.span(), year=year)


_YEAR_WORDS: Final[Mapping[str, tuple[Anchor, int]]] = MappingProxyType(
    {
        "今年": ("today", 0),
        "本年": ("today", 0),
        "去年": ("today", -1),
        "上年": ("today", -1),
        "上一年": ("today", -1),
        "前年": ("today", -2),
        "明年": ("today", 1),
        "后年": ("today", 2),
        "同年": ("text", 0),
        "当年": ("text", 0),
        "次年": ("text", 1),
        "翌年": ("text", 1),
    }
)


def _yearword(found: re.Match[str]) -> Atom:
    word = found["yearword"]
    anchor, shift = _YEAR_WORDS[word]
    return Atom(*found.span(), anchor=anchor, shift=shift, name=word)


def _months(found: re.Match[str]) -> Atom | None:
    first, last = int(found["m1"]), int(found["m2"])
    if not (1 <= first <= _MONTHS and 1 <= last <= _MONTHS):
        return None
    return Atom(*found.span(), month=first, months=(first, last), ranged=True)


def _month(found: re.Match[str]) -> Atom:
    day = int(found["d"]) if found["d"] else None
    return Atom(*found.span(), month=int(found["m"]), day=day)


def _days(found: re.Match[str]) -> Atom:
    first, last = int(found["d1"]), int(found["d2"])
    return Atom(*found.span(), kind="day", day=first, days=(first, last), ranged=True)


def _day(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="day", day=int(found["bare"]))


_LUNAR_MONTHS: Final[Mapping[str, int]] = MappingProxyType({"正": 1, "冬": 11, "腊": 12})


def _lunar(found: re.Match[str]) -> Atom | None:
    month, day = found["lm"], found["ld"] or ""
    sure = bool(found["old"]) or month in "正冬腊" or day.startswith(("初", "廿"))
    number = _LUNAR_MONTHS.get(month) or small_number(month)
    if not sure:
        # a bare 九月 is a month only behind a year in the same script
        return Atom(*found.span(), month=number, name="written") if not day else None
    days = small_number(day.removeprefix("初")) if day else None
    return Atom(*found.span(), kind="lunar", month=number, day=days, leap=bool(found["leap"]))


def _written(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), month=small_number(found["cm"]), day=small_number(found["cd"]))


_HALVES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {"上半年": (1, 6), "下半年": (7, 12), "全年": (1, 12)}
)


def _half(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), months=_HALVES[found["half"]], name=found["half"])


def _quarter(found: re.Match[str]) -> Atom:
    if found["q3"]:
        months = (1, 3 * small_number(found["q3"]))
    else:
        number = small_number(found["q"])
        months = (3 * number - 2, 3 * number)
    return Atom(*found.span(), months=months, name=found["quarter"])


def _first(found: re.Match[str]) -> Atom | None:
    last = small_number(found["f"])
    return Atom(*found.span(), months=(1, last), name=found["first"]) if last <= _MONTHS else None


def _edge(found: re.Match[str]) -> Atom:
    months = (1, 3) if found["edge"] == "年初" else (11, 12)
    return Atom(*found.span(), months=months, name=found["edge"])


def _word(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="word", name=found[0])


def _now(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="word", name="目前")


def _recent(found: re.Match[str]) -> Atom:
    number = small_number(found["n"] or found["n2"])
    return Atom(*found.span(), kind="word", name="近年", number=number)


PLAN: Final = "五年规划"
_FIRST_PLAN: Final = 1953
# 1963 to 1965 lay between the second plan and the third
_BEFORE_PAUSE: Final = 2
_PAUSE: Final = 3


def _plan(found: re.Match[str]) -> Atom | None:
    number = small_number(found["pl"])
    first = _FIRST_PLAN + 5 * (number - 1) + (_PAUSE if number > _BEFORE_PAUSE else 0)
    return Atom(*found.span(), year=first, last_year=first + 4, name=PLAN)


def _named(found: re.Match[str]) -> Atom:
    number = small_number(found["ed"]) if found["ed"] else 0
    return Atom(*found.span(), kind="named", name=found["fest"], number=number)


def _term(found: re.Match[str]) -> Atom:
    name = found["t1"] or found["t2"] or "清明"
    return Atom(*found.span(), kind="named", name=name)


_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "iso": _iso,
        "years": _years,
        "year": _year,
        "yearword": _yearword,
        "months": _months,
        "month": _month,
        "days": _days,
        "day": _day,
        "lunar": _lunar,
        "written": _written,
        "half": _half,
        "quarter": _quarter,
        "first": _first,
        "edge": _edge,
        "monthword": _word,
        "dayword": _word,
        "now": _now,
        "recent": _recent,
        "plan": _plan,
        "named": _named,
        "term": _term,
    }
)


def scan(text: str) -> list[Atom]:
    """Find every date expression of a sentence, in order, without overlaps."""
    if not HINT.search(text):
        return []
    found = []
    for match in SCAN.finditer(text):
        atom = _READERS[match.lastgroup or ""](match)
        if atom is not None:
            found.append(atom)
    return found
