"""Years that everybody knows: of plans, congresses, games, laws; animals and signs of a year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from qa.judging.calendar.years import date_words, in_title, one_slip
from qa.judging.years.happenings import happening
from qa.judging.years.inventions import invention
from qa.judging.years.statutes import statute
from qa.model import PRINTED, Dated, Span
from qa.patterns import regex

_DIGITS = MappingProxyType({"十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15})
_FIRST_PLAN, _LENGTH, _ELEVENTH = 2006, 5, 11
_PLAN = r"“?(?P<plan>十[一二三四五])五”?"
_EDGE = r"(?P<edge>开局|起步|首年|第一年|收官|最后一年|末期?|期末|中期|第[二三四五]年)?"
_BEFORE = regex(
    rf"{_PLAN}(?:规划)?(?P<year>期间|时期)?(?:全面|实施|执行)*(?:的)?{_EDGE}(?:之年|年)?(?:的|——|，|即|（)?$",
    holding="五",
)
_AFTER = regex(
    rf"(?:[，,]?(?:作为|也?是|为|正是)?|（)(?:全[省市县区国])?{_PLAN}(?:规划|时期)?(?:全面|实施|执行)*(?:的)?{_EDGE}"
    r"(?P<year>之年|年|时(?!期)|之际|(?<=第[二三四五]年)(?=[，。、；]))",
    holding="五",
)
_PLAN_NAMED = regex(
    rf"(?P<said>{_PLAN})(?:[^，。；]{{0,20}}[（(]|(?:规划)?(?:以来|时期|期间)，?(?:即|也就是|亦即)从?)$"
)
_CARRIED_OUT = regex(r"[^，。；\d]{0,4}(?:实施|启动|印发|发布|出台|施行|执行)")
_NAMED, _BOTH = 30, 2
_TRAIL = frozenset("，（的—即")
_EDGES: Mapping[str, frozenset[int]] = MappingProxyType(
    {
        "开局": frozenset({0}),
        "起步": frozenset({0}),
        "首年": frozenset({0}),
        "第一年": frozenset({0}),
        "收官": frozenset({4}),
        "最后一年": frozenset({4}),
        "末": frozenset({4}),
        "末期": frozenset({3, 4}),
        "期末": frozenset({4}),
        "中期": frozenset({1, 2, 3}),
        "第二年": frozenset({1}),
        "第三年": frozenset({2}),
        "第四年": frozenset({3}),
        "第五年": frozenset({4}),
    }
)
_FROM_THEN: Mapping[str, int] = MappingProxyType(
    {
        "中国共产党成立": 1921,
        "抗战胜利": 1945,
        "新中国成立": 1949,
        "恢复高考": 1977,
        "改革开放": 1978,
    }
)
_THEREAFTER = regex(rf"(?P<said>(?P<event>{'|'.join(_FROM_THEN)})[以之]?后)的?$")
_ANIMALS, _STEMS, _BRANCHES = (
    "鼠牛虎兔龙蛇马羊猴鸡狗猪",
    "甲乙丙丁戊己庚辛壬癸",
    "子丑寅卯辰巳午未申酉戌亥",
)
_SIGN = regex(
    rf"(?:[（(，,]?(?:是|为)?(?:农历|岁次)?)(?P<said>(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])(?:[{_ANIMALS}])?年"
    rf"|(?<=[（(])(?P<animal>[{_ANIMALS}])年)"
)
_RAT_YEAR = 4
_BARE = regex(r"\d{4} ?年")
_ENTRY = regex(r"(?<!\d)((?:19|20)\d\d)级(?!别)")
_LEAVES = regex(r"[^，。；\d]{0,6}毕业")
_LONGEST, _USUAL = 8, 4
_SCHOOL = regex(r"年?学年度?(?!来|间)")
_YEARS = regex(r"\d{4}")
_LEAD = 16


class Known(NamedTuple):
    """A printed year beside what is known to be of another, at `words`; `right` are its years.

    `since` when it may be of any year from then on.
    """

    date: Dated
    words: Span | None
    said: str
    right: tuple[int, ...]
    since: bool = False


def known_year(date: Dated) -> Known | None:
    """Look at a printed year beside a plan, an event or a sign."""
    if date.how == "school year":
        return _school_year(date)
    if "y" not in date.printed or date.year is None or date.how != PRINTED:
        return None
    if date.cue == "range":
        return _plan_years(date)
    if in_title(date):
        return None
    found = _plan(date) or _event(date) or _thereafter(date) or _sign(date)
    return found or _law(date) or _thing(date) or _class(date)


def _school_year(date: Dated) -> Known | None:
    """Look at a school year, which runs from one year into the next: 2024—2025学年."""
    years = [int(year) for year in _YEARS.findall(date_words(date))]
    school = _SCHOOL.match(date.context.sentence, date.until)
    if school is None or years[1] == years[0] + 1:
        return None
    span = date.context.place(school.start(), school.end())
    return Known(date, span, school[0], (years[0] + 1,))


def _plan(date: Dated) -> Known | None:
    words, at = date.context.sentence, date.at
    lead = max(0, at - _LEAD)
    found = _BEFORE.search(words[lead:at])
    offset = lead
    if found is None:
        found, offset = _AFTER.match(words, date.until), 0
    if found is None:
        return None
    if not (found["edge"] or found["year"]):
        return _plan_carried_out(date, found, offset)
    first = _FIRST_PLAN + _LENGTH * (_DIGITS[found["plan"]] - _ELEVENTH)
    edge = _EDGES.get(found["edge"] or "", frozenset(range(_LENGTH)))
    right = tuple(first + shift for shift in sorted(edge))
    if date.year in right:
        return None
    start, end = found.start("plan") + offset, found.end() + offset
    while words[end - 1] in _TRAIL:
        end -= 1
    start -= words.startswith("“", start - 1)
    return Known(date, date.context.place(start, end), words[start:end], right)


def _plan_carried_out(date: Dated, found: re.Match[str], offset: int) -> Known | None:
    """Look at the year since which a plan is carried out: “十三五”规划2016年施行以来."""
    first = _FIRST_PLAN + _LENGTH * (_DIGITS[found["plan"]] - _ELEVENTH)
    near = range(first - 1, first + _LENGTH)
    slips = any(one_slip(date.year or 0, year) for year in near)
    told = "规划" in found[0] and _CARRIED_OUT.match(date.context.sentence, date.until)
    if not told or date.year in near or not slips:
        return None
    start = found.start("plan") + offset
    span = date.context.place(start, start + len(found["plan"]) + 1)
    return Known(date, span, f"{found['plan']}五", (first,))


def _plan_years(date: Dated) -> Known | None:
    """Look at the years in the bracket behind a plan: “十四五”规划（2021—2025年）."""
    lead = max(0, date.at - _NAMED)
    found = _PLAN_NAMED.search(date.context.sentence, lead, date.at)
    years = [int(year) for year in _YEARS.findall(date_words(date))]
    if found is None or date.printed != "y" or len(years) != _BOTH:
        return None
    first = _FIRST_PLAN + _LENGTH * (_DIGITS[found["plan"]] - _ELEVENTH)
    if years[0] == first or years[1] != first + _LENGTH - 1:
        return None
    return _known(date, found, 0, frozenset({first}))


def _event(date: Dated) -> Known | None:
    found = happening(date)
    return _known(date, *found) if found else None


def _thereafter(date: Dated) -> Known | None:
    """Look at a year before what it is said to come after: 新中国成立后的1948年."""
    lead = max(0, date.at - _LEAD)
    found = _THEREAFTER.search(date.context.sentence, lead, date.at)
    first = _FROM_THEN[found["event"]] if found else 0
    if found is None or (date.year or 0) >= first:
        return None
    return _known(date, found, 0, frozenset({first}))._replace(since=True)


def _law(date: Dated) -> Known | None:
    found = statute(date)
    return _known(date, found[0], found[1], frozenset({found[2]})) if found else None


def _class(date: Dated) -> Known | None:
    """Compare the year in which a class leaves with that of its entry: 2021级……2025年毕业."""
    words, year = date.context.sentence, date.year or 0
    entry = list(_ENTRY.finditer(words, 0, date.at))
    if not entry or not _LEAVES.match(words, date.until):
        return None
    entered = int(entry[-1][1])
    if entered < year <= entered + _LONGEST:
        return None
    span = date.context.place(*entry[-1].span())
    return Known(date, span, entry[-1][0], (entered + _USUAL,))


def _thing(date: Dated) -> Known | None:
    found = invention(date)
    if found is None:
        return None
    words, first = found
    said = words[words.lastgroup or 0]
    return Known(date, date.context.place(*words.span()), said, (first,), since=True)


def _known(date: Dated, found: re.Match[str], offset: int, years: frozenset[int]) -> Known:
    start, end = (place + offset for place in found.span("said"))
    return Known(date, date.context.place(start, end), found["said"], tuple(sorted(years)))


def _sign(date: Dated) -> Known | None:
    """Compare 2024年（甲辰龙年): a bare year, which has but one sign."""
    words, year = date.context.sentence, date.year or 0
    found = _SIGN.match(words, date.until) if _BARE.fullmatch(date_words(date)) else None
    if found is None:
        return None
    turn = (year - _RAT_YEAR) % 12
    stem, branch = _STEMS[(year - _RAT_YEAR) % 10], _BRANCHES[turn]
    fits = (
        found["animal"] == _ANIMALS[turn]
        if found["animal"]
        else (found["stem"], found["branch"]) == (stem, branch)
    )
    if fits:
        return None
    near = [one for one in range(year - 60, year + 60) if _has_sign(one, found)]
    right = tuple(sorted(near, key=lambda one: abs(one - year))[:1])
    return _known(date, found, 0, frozenset(right)) if right else None


def _has_sign(year: int, found: re.Match[str]) -> bool:
    turn = (year - _RAT_YEAR) % 12
    if found["animal"]:
        return found["animal"] == _ANIMALS[turn]
    return (found["stem"], found["branch"]) == (_STEMS[(year - _RAT_YEAR) % 10], _BRANCHES[turn])
