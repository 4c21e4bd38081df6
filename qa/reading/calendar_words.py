"""The words that Chinese writes dates with: one scan gives the atoms that dates are built of."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from qa.patterns import regex
from qa.reading.calendar_atoms import DIGITS, Anchor, Atom, small_number
from qa.reading.calendar_patterns import HINT, date_words

_MONTHS: Final = 12
Reader: TypeAlias = Callable[["re.Match[str]"], Atom | None]


def _iso(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["iy"]), month=int(found["im"]), day=int(found["id"]))


def _packed(found: re.Match[str]) -> Atom:
    return Atom(*found.span(), year=int(found["py"]), month=int(found["pm"]), day=int(found["pd"]))


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


def _years(found: re.Match[str]) -> Atom | None:
    first, last = int(found["y1"]), int(found["y2"].rstrip("年"))
    months = (1, int(found["ym"])) if found["ym"] else None
    if last < _HUNDRED:
        last += first - first % _HUNDRED
        if last <= first:
            return None
    return Atom(*found.span(), year=first, last_year=last, months=months, ranged=True)


_HUNDRED: Final = 100
DECADE: Final = "年代"


def _decade(found: re.Match[str]) -> Atom:
    if found["dy"]:
        first = int(found["dy"])
        return Atom(*found.span(), year=first, last_year=first + 9, name=DECADE)
    decade = small_number(found["dd"])
    century = found["ct"] or "上世纪"
    number = {"本": 21, "上": 20}.get(century[0]) or small_number(century.removesuffix("世纪"))
    first = _HUNDRED * (number - 1) + decade
    return Atom(*found.span(), year=first, last_year=first + 9, name=DECADE)


_LONG_AGO: Final = 1900
_OLD: Final = 50
_FAR_OFF: Final = 2199
_LASTING = regex(
    r"多?年(?:前(?![一二三两123]个?季|\d{1,2}个?月|[一二三五六八九十]个?月)|来|间|的?历史|树龄)|多年"
)
_ABOUT: Final = ("近", "约", "超", "距今", "长达", "已有")


def _year(found: re.Match[str]) -> Atom | None:
    if found["cy"]:
        year = int("".join(str(DIGITS[digit]) for digit in found["cy"]))
        return Atom(*found.span(), year=year)
    if found["sy"]:
        year = int(found["sy"])
        return Atom(*found.span(), year=year + (1900 if year >= _OLD else 2000))
    year = int(found["y"])
    if year % 100 == 0 or year > _FAR_OFF:
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
        "大前年": ("today", -3),
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
    day = small_number(found["d"]) if found["d"] else None
    return Atom(*found.span(), month=int(found["m"]), day=day)


def _days(found: re.Match[str]) -> Atom:
    first, last = int(found["d1"]), int(found["d2"])
    return Atom(*found.span(), kind="day", day=first, days=(first, last), ranged=True)


def _day(found: re.Match[str]) -> Atom:
    day = found["bare"] or found["cbare"] or found["dbare"]
    return Atom(*found.span(), kind="day", day=small_number(day))


_LUNAR_MONTHS: Final[Mapping[str, int]] = MappingProxyType({"正": 1, "冬": 11, "腊": 12})


def _lunar(found: re.Match[str]) -> Atom | None:
    month, day = found["lm"], found["ld"] or ""
    sure = bool(found["old"] or found["leap"]) or month in "正冬腊" or day.startswith(("初", "廿"))
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
    if found["b"]:
        first = _MONTHS + 1 - small_number(found["b"])
        return Atom(*found.span(), months=(first, _MONTHS)) if first > 0 else None
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
        "packed": _packed,
        "points": _points,
        "dotted": _dotted,
        "years": _years,
        "decade": _decade,
        "ago": _ago,
        "coming": _coming,
        "week": _week,
        "quarterword": _quarterword,
        "year": _year,
        "yearword": _yearword,
        "months": _months,
        "month": _month,
        "days": _days,
        "day": _day,
        "newyear": _newyear,
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
    for match in date_words(text):
        atom = _READERS[match.lastgroup or ""](match)
        if atom is not None:
            found.append(atom)
    return found
