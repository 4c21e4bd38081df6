"""One deed that two articles on one matter give two days. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.calendar.years import known_today
from qa.judging.days.begun import deed_told
from qa.judging.days.deeds import CUT, MEETING, Deed, deed, family
from qa.judging.days.events import (
    Occasion,
    named_apart,
    other_days,
    other_edition,
    other_lines,
    other_thing,
)
from qa.judging.days.near_days import DayParts, days_apart, near_days
from qa.judging.linking.anchors import anchors, named, proper, shared_figures, two_homes, weight
from qa.judging.linking.matters import DATE, one_matter
from qa.judging.linking.one_story import story_odds
from qa.judging.linking.words import rarity
from qa.model import Context, Dated
from qa.patterns import regex

_SHARED, _SEASON, _ONE_MATTER, _ONE_MEETING = 8, 200, 24, 3
_TELLS_IT = 400
_HEAVY = 18
"""How rare a name is that one thing alone has: 滨江大桥."""
_QUOTED = regex("[“《]([\u4e00-\u9fff]{3,12})(?=[”》—·])")
_SHOWN = regex(
    "[“《]([\u4e00-\u9fff]{2,12})(?:[—·－-]+[^“”《》\n]{2,24}(?:展|节|赛|会)[”》]|[”》][\u4e00-\u9fff]{0,4}(?:展|节|赛|会|剧))"
)
_BESIDE = regex("另[设有外一]|配套|同期|同时展|常设|巡展")
_OF_SHOWS = frozenset({"止展", "开幕", "闭幕"})
_SHOW, _LONG, _LONG_NAME, _RARE_NAME = "止展", 60, 6, 16
_LEVELS = frozenset("省市县区州盟旗镇乡村")
_SEVERAL = frozenset("接警 起火 落网 宣判 签约".split())
"""Kinds of deeds that articles of other stories tell of in the same words."""

_YEAR = regex(r"(?<!\d)20\d\d(?!\d)")


def same_deed(one: Dated, other: Dated) -> Occasion | None:
    """Say whether two articles that tell one story give one deed two days, and which deed."""
    mine, theirs = deed(one), deed(other)
    if not (mine and theirs and family(mine.kind) == family(theirs.kind)):
        return None
    if mine.kind in _SEVERAL or not other_days(mine, theirs) or not _near(mine, theirs):
        return None
    if mine.kind.startswith(MEETING) and days_apart(mine.day, theirs.day) > _ONE_MEETING:
        return None
    apart = _set_apart(mine, theirs) or other_edition(one, other) or named_apart(one, other)
    apart = apart or _titled_apart(one, other) or _of_two_shows(one, other, mine)
    told = not apart and _one_season(one, other) and _one_story(one, other, mine, theirs)
    return Occasion(deed_told(mine).removeprefix(MEETING), firm=False) if told else None


def _of_two_shows(one: Dated, other: Dated, told: Deed) -> bool:
    """Say whether each is told of a show, feast or match of its own name: “丹青引”画展."""
    if told.kind not in _OF_SHOWS:
        return False
    if any(_BESIDE.search(date.context.sentence, 0, date.at) for date in (one, other)):
        return True
    mine, theirs = map(_shows, (one.context, other.context))
    named = _SHOWN.findall(one.context.sentence), _SHOWN.findall(other.context.sentence)
    strange = any(
        name not in text.gist.text
        for names, text in zip(named, (other.context, one.context), strict=True)
        for name in names
    )
    return bool(mine and theirs) and (strange or not mine & theirs)


def _shows(context: Context) -> set[str]:
    return set(_SHOWN.findall(f"{context.title}\n{context.gist.opening}"))


def _near(mine: Deed, theirs: Deed) -> bool:
    """Say whether two days may be of one deed; the end of a show is told wrong by a month, too."""
    shows = mine.kind == _SHOW and None not in {mine.day[0], theirs.day[0]}
    return near_days(mine.day, theirs.day) or (shows and days_apart(mine.day, theirs.day) <= _LONG)


def _titled_apart(one: Dated, other: Dated) -> bool:
    """Say whether each title names a year of its own: 2021年招生问答, 2022年招生问答."""
    years = [set(_YEAR.findall(date.context.title)) for date in (one, other)]
    return all(years) and not years[0] & years[1]


def _set_apart(mine: Deed, theirs: Deed) -> bool:
    """Say whether each is told of a thing, a line or a phase of its own."""
    phases = mine.phase != theirs.phase and bool(mine.phase and theirs.phase)
    return phases or other_thing(mine, theirs) or other_lines(mine, theirs)


def _one_story(one: Dated, other: Dated, mine: Deed, theirs: Deed) -> bool:
    """Say whether names, numbers or a line show one story, and words one deed of it."""
    left, right = one.context, other.context
    names, line = anchors(left, right), mine.lines & theirs.lines
    several = len(shared_figures(left, right)) > 1
    things = [name for name in names if proper(name) and name[-1] not in _LEVELS]
    bounds = mine.kind[0] in "始止" and len(mine.kind) > 1
    one_name = bounds and _one_name(left, right, things)
    alike = _cut_once(left, right) if mine.kind == CUT else bool(shared_figures(left, right))
    told = alike and story_odds(left, right) >= _TELLS_IT
    shown = line or several or one_name or told or any(map(proper, names))
    if not shown or two_homes(left, right, names):
        return False
    if any(weight(name) >= _HEAVY for name in things) and _slip(mine.day, theirs.day):
        return True
    years = not (mine.day[2] or theirs.day[2])
    place = "".join(things if years else filter(named, names))
    words = {word for word in mine.words & theirs.words if word not in place}
    enough = sum(map(rarity, words)) >= _SHARED or any(word in place for word in mine.words)
    sure = several or told or one_matter(left, right) >= _ONE_MATTER
    return enough or bool(line) or one_name or ((bounds or mine.kind == CUT) and sure)


def _cut_once(left: Context, right: Context) -> bool:
    """Say whether neither notice tells of more days than a beginning and an end."""
    return all(
        len(set(DATE.findall(side.gist.text))) <= len((left, right)) for side in (left, right)
    )


def _one_name(left: Context, right: Context, things: Sequence[str]) -> bool:
    """Say whether both open with one name in quotes, or with one long name and none in quotes."""
    mine, theirs = (set(_QUOTED.findall(side.gist.opening)) for side in (left, right))
    if mine and theirs:
        return bool(mine & theirs)
    return any(len(name) >= _LONG_NAME and weight(name) >= _RARE_NAME for name in things)


def _slip(one: DayParts, other: DayParts) -> bool:
    """Say whether two days differ in one of year, month and day, in a figure or two turned."""
    pairs = list(zip(one, other, strict=True))
    apart = [pair for pair in pairs if pair[0] != pair[1] and all(pair)]
    alike = [pair for pair in pairs if pair[0] == pair[1] and all(pair)]
    return len(apart) == 1 and bool(alike) and digits_apart(*map(_two, apart[0])) != ""


def _two(number: int | None) -> str:
    return f"{number:02}"


def _one_season(one: Dated, other: Dated) -> bool:
    """Say whether the articles appeared so near that one edition is meant."""
    days = known_today(one), known_today(other)
    return not (days[0] and days[1]) or abs((days[0] - days[1]).days) <= _SEASON
