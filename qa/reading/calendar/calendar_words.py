"""The words that Chinese writes dates with: one scan gives the atoms that dates are built of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import Atom, small_number
from qa.reading.calendar.calendar_scan import HINT, date_words
from qa.reading.calendar.calendar_years import YEAR_READERS, Reader

_MONTHS: Final = 12


def _iso(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["iy"]), month=int(found["im"]), day=int(found["id"]))


def _packed(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["py"]), month=int(found["pm"]), day=int(found["pd"]))


def _stamp(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["ty"]), month=int(found["tm"]))


def _points(found: re.Match[str]) -> Atom:
    first, last = int(found["nm1"]), int(found["nm2"])
    years = int(found["ny1"]), int(found["ny2"])
    return Atom(
        *found.span(),
        year=years[0],
        month=first,
        months=(first, last),
        last_year=years[1],
        ranged=True,
    )


_DAY_BEFORE = regex(r"(?:19|20)\d\d[./]\d{1,2}[./]\d{1,2}.$")


def _dotted(found: re.Match[str]) -> Atom | None:
    if not _DAY_BEFORE.search(found.string, 0, found.start()):
        return None
    return Atom(*found.span(), month=int(found["om"]), day=int(found["od"]))


def _months(found: re.Match[str]) -> Atom | None:
    return _month_range(found, found["m1"], found["m2"] or found["m3"])


def _spelt(found: re.Match[str]) -> Atom | None:
    return _month_range(found, *(found["s3"] or (found["s1"], found["s2"])))


def _month_range(found: re.Match[str], start: str, end: str) -> Atom | None:
    first, last = small_number(start), small_number(end)
    if not (1 <= first <= _MONTHS and 1 <= last <= _MONTHS):
        return None
    return Atom(*found.span(), month=first, months=(first, last), ranged=True)


def _month(found: re.Match[str]) -> Atom:
    day = small_number(found["d"]) if found["d"] else None
    return Atom(*found.span(), month=int(found["m"]), day=day)


def _january(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), month=1, day=small_number(found["jd"]) if found["jd"] else None)


def _days(found: re.Match[str]) -> Atom:
    first, last = int(found["d1"]), int(found["d2"])
    return Atom(*found.span(), kind="day", day=first, days=(first, last), ranged=True)


def _day(found: re.Match[str]) -> Atom:
    day = found["bare"] or found["cbare"] or found["dbare"]
    return Atom(*found.span(), kind="day", day=small_number(day))


_LUNAR_MONTHS: Final[Mapping[str, int]] = MappingProxyType({"正": 1, "冬": 11, "腊": 12})


def _lunar(found: re.Match[str]) -> Atom | None:
    month, day = found["lm"], found["ld"] or ""
    old = found["old"] or found["leap"] or found["aged"] is not None
    sure = bool(old) or month in "正冬腊" or day.startswith(("初", "廿"))
    number = _LUNAR_MONTHS.get(month) or small_number(month)
    if not sure:
        # a bare 九月 is a month only behind a year in the same script
        return Atom(*found.span(), month=number, name="written") if not day else None
    days = small_number(day.removeprefix("初")) if day else None
    return Atom(*found.span(), kind="lunar", month=number, day=days, leap=bool(found["leap"]))


def _newyear(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="lunar", month=1, day=small_number(found["ny"]))


def _written(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), month=small_number(found["cm"]), day=small_number(found["cd"]))


_HALVES: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    dict.fromkeys(("上半年", "前半年"), (1, 6))
    | dict.fromkeys(("下半年", "后半年"), (7, 12))
    | {"全年": (1, 12)}
)


def _half(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), months=_HALVES[found["half"]], name=found["half"])


_QUARTERS: Final[Mapping[str, int]] = MappingProxyType({"末": 4})


def _quarter(found: re.Match[str]) -> Atom:
    if found["q3"]:
        months = (1, 3 * small_number(found["q3"]))
    else:
        number = _QUARTERS.get(found["q"]) or small_number(
            (found["q"] or found["q1"] or found["q2"] or found["q4"])[-1]
        )
        months = (3 * number - 2, 3 * number)
    return Atom(*found.span(), months=months, name=found["quarter"])


def _quarters(found: re.Match[str]) -> Atom:
    first, last = (small_number(char) for char in found["qs"] if char in "一二三四1234")
    return Atom(*found.span(), months=(3 * first - 2, 3 * last), ranged=True)


def _first(found: re.Match[str]) -> Atom | None:
    if found["b"]:
        first = _MONTHS + 1 - small_number(found["b"])
        return Atom(*found.span(), months=(first, _MONTHS)) if first > 0 else None
    last = small_number(found["f"] or found["g"] or "首")
    if not 0 < last <= _MONTHS:
        return None
    return Atom(*found.span(), months=(1, last), name=found["first"])


def _edge(found: re.Match[str]) -> Atom:
    months = (1, 3) if found["edge"] == "年初" else (11, 12)
    return Atom(*found.span(), months=months, name=found["edge"])


def _word(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="word", name=found[0])


def _now(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="word", name="目前")


def _recent(found: re.Match[str]) -> Atom:
    number = small_number(found["n"] or found["n2"])
    unit = (found["nu"] or "年")[-1]
    return Atom(*found.span(), kind="word", name="近年", number=number, unit=unit)


# 半年 and 半个月, in the next smaller unit
_HALVED: Final[Mapping[str, tuple[int, str]]] = MappingProxyType(
    {
        "年": (6, "月"),
        "月": (15, "天"),
        "天": (0, "天"),
        "日": (0, "天"),
        "周": (3, "天"),
        "期": (3, "天"),
    }
)


def _ago(found: re.Match[str]) -> Atom:
    unit = found["au"][-1]
    number, unit = _HALVED[unit] if found["an"] == "半" else (small_number(found["an"]), unit)
    return Atom(*found.span(), kind="word", name="以前", number=number, unit=unit)


def _coming(found: re.Match[str]) -> Atom:
    number = small_number(found["un"])
    return Atom(*found.span(), kind="word", name="未来", number=number, unit=found["uu"][-1])


_WEEKS: Final[Mapping[str, int]] = MappingProxyType(
    {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
)


def _week(found: re.Match[str]) -> Atom:
    which = re.split("[个一周星礼]", found[0], maxsplit=1)[0]
    return Atom(*found.span(), kind="word", name="周", number=_WEEKS[which], unit=found["wd"] or "")


def _quarterword(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), kind="word", name="季度", number=_WEEKS[found[0][0]])


def _named(found: re.Match[str]) -> Atom:
    number = small_number(found["ed"]) if found["ed"] else 0
    return Atom(*found.span(), kind="named", name=found["fest"], number=number)


def _term(found: re.Match[str]) -> Atom:
    name = found["t1"] or found["t2"] or "清明"
    return Atom(*found.span(), kind="named", name=name)


_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    dict(YEAR_READERS)
    | {
        "iso": _iso,
        "packed": _packed,
        "stamp": _stamp,
        "points": _points,
        "dotted": _dotted,
        "ago": _ago,
        "coming": _coming,
        "week": _week,
        "quarterword": _quarterword,
        "months": _months,
        "spelt": _spelt,
        "month": _month,
        "january": _january,
        "days": _days,
        "day": _day,
        "newyear": _newyear,
        "lunar": _lunar,
        "written": _written,
        "half": _half,
        "quarters": _quarters,
        "quarter": _quarter,
        "first": _first,
        "edge": _edge,
        "monthword": _word,
        "dayword": _word,
        "now": _now,
        "recent": _recent,
        "named": _named,
        "term": _term,
    }
)


def scan(text: str) -> list[Atom]:
    """Find every date expression of a sentence, in order, without overlaps."""
    if not HINT.search(text):
        return []
    found = []
    for match in date_words(text):
        atom = _READERS[match.lastgroup or ""](match)
        if atom is not None:
            found.append(atom)
    return found
