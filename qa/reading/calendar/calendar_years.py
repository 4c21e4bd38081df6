"""The words that name years: 2018—2020年, 上世纪九十年代, 二〇二四年, 去年, “十四五”期间."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import DIGITS, Anchor, Atom, small_number

Reader: TypeAlias = Callable[["re.Match[str]"], Atom | None]
"""Makes an atom of a date word that was found."""


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
"""The name of an atom that is a decade or a century."""


def _decade(found: re.Match[str]) -> Atom:
    if found["dy"]:
        first = int(found["dy"])
        return Atom(*found.span(), year=first, last_year=first + 9, name=DECADE)
    tens = [10 * DIGITS[char] for char in found["dd"].rstrip("十")] if "十" in found["dd"] else []
    decades = tens or [int(found["d0"] or found["dd"]), int(found["dd"])]
    century = found["ct"] or "上世纪"
    number = {"本": 21, "上": 20}.get(century[0]) or small_number(century.removesuffix("世纪"))
    first, last = (_HUNDRED * (number - 1) + decade for decade in (decades[0], decades[-1]))
    return Atom(*found.span(), year=first, last_year=last + 9, name=DECADE)


def _century(found: re.Match[str]) -> Atom:
    first = _HUNDRED * (small_number(found["cn"]) - 1)
    return Atom(*found.span(), year=first, last_year=first + _HUNDRED - 1, name=DECADE)


_BEFORE_REPUBLIC: Final = 1911
_LONG_AGO: Final = 1900
_OLD: Final = 50
_FAR_OFF: Final = 2199
_LASTING = regex(
    r"多?年(?:前(?![一二三两123]个?季|\d{1,2}个?月|[一二两三四五六七八九十]{1,2}个?月)|来|间|的?历史|树龄)|多年"
)
_AGO: Final = regex(r"距今[^，。；]{0,10}$")
"""Before years that are counted back from now: 距今2280年至2150年."""
_BACK: Final = 12
_ABOUT: Final = ("近", "约", "超", "距今", "长达", "已有")


def _year(found: re.Match[str]) -> Atom | None:
    told = _told_year(found)
    if told is not None:
        return Atom(*found.span(), year=told)
    year = int(found["y"])
    if _AGO.search(found.string, max(0, found.start() - _BACK), found.start()):
        return None
    if year % 100 == 0 or year > _FAR_OFF:
        text, start = found.string, found.start()
        about = text[max(0, start - 2) : start].endswith(_ABOUT)
        if year < _LONG_AGO or about or _LASTING.match(text, found.end("y")):
            return None
    return Atom(*found.span(), year=year)


def _told_year(found: re.Match[str]) -> int | None:
    """Give a year that is spelt, shortened, of the republic or behind 公元."""
    if found["cy"]:
        return int("".join(str(DIGITS[digit]) for digit in found["cy"]))
    if found["sy"]:
        year = int(found["sy"])
        return year + (1900 if year >= _OLD else 2000)
    if found["my"]:
        return _BEFORE_REPUBLIC + small_number(found["my"])
    return int(found["ey"]) if found["ey"] else None


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


PLAN: Final = "五年规划"
"""The name of an atom that is a five-year plan."""
_FIRST_PLAN: Final = 1953
# 1963 to 1965 lay between the second plan and the third
_BEFORE_PAUSE: Final = 2
_PAUSE: Final = 3


def _plan(found: re.Match[str]) -> Atom | None:
    number = small_number(found["pl"])
    first = _FIRST_PLAN + 5 * (number - 1) + (_PAUSE if number > _BEFORE_PAUSE else 0)
    return Atom(*found.span(), year=first, last_year=first + 4, name=PLAN)


YEAR_READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "years": _years,
        "decade": _decade,
        "century": _century,
        "year": _year,
        "yearword": _yearword,
        "plan": _plan,
    }
)
"""Kind of date words → what makes an atom of it."""
