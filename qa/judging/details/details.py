"""Details that are told in two ways: two ranks of one thing, two winners of one race. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from qa.judging.arithmetic.misprints import digits_apart
from qa.judging.details.detail_ranks import same_count, same_rank
from qa.judging.details.detail_words import (
    numbers_beside,
    shared_weight,
    told_words,
    words_in_clause,
)
from qa.judging.details.details_apart import of_one_matter, told_once
from qa.judging.details.harms import same_harm
from qa.judging.details.lasting_terms import same_term
from qa.judging.linking.matters import DATE
from qa.judging.linking.one_story import story_odds
from qa.judging.linking.words import rarity
from qa.model import SPOTS, Detail
from qa.patterns import regex

_OTHERS: Final = regex(
    r"另一?|分别|依次|先后|同时|分会场|[去前明]年|上年|上[一]?[届次]|下[一]?[届次]|往年|历[年届]|此前|曾|原[来先]?(?![因则料油材理])|调整[为到在至]|改[到在至]|"
    r"相比|[与比较]第|分时|双向|平行|第二场|也在|连续|以往|节假?日(?!除外|顺延|照常)|寒暑假|各"
)
_ANOTHER: Final = regex("另一|上一?[届次]|往年|[去前明]年同|此前|曾|原[来先]|改[到在至造]|调整")
"""What tells of another thing or time beside what is plain by itself, or by the numbers with it."""
_OF_A_CLAUSE: Final = frozenset({"rank", "nth", "closed"})
"""What a clause tells in full, so that the next one may tell of something else."""
_TELLS, _SURELY, _LEAD, _TAIL = 4, 7, 40, 16
_TELLS_IT = 700
"""How surely two articles are on one story where one venue is told of no day."""
_ROAD: Final = regex(
    "[\u4e00-\u9fff]{2,4}(?:路|街|大道|桥|隧道|巷|高速|国道|省道|快线)|[GS]\\d{1,4}"
)
_OCCASION: Final = regex(
    "[开闭]幕|颁奖|启动|首发|签约|论坛|决赛|发布|奠基|揭牌|比赛|演出|考试|面试|培训"
)
_MOST: Final = 60
_PARTS: Final = regex(
    "[首次末第][一二三四五六七八九十\\d]?[盘局节场轮台次天]|半场|首[场台日]|加时|半决赛|小组|其中|一台|另"
)


def two_ways(details: Sequence[Detail]) -> Iterator[tuple[Detail, Detail]]:
    """Pair the details of one thing that cannot both be right."""
    if len(details) > _MOST:
        return
    across = len({one.context.document for one in details}) > 1
    for one, other in combinations(details, 2):
        left, right = one.context, other.context
        if left.span == right.span or one.value == other.value:
            continue
        if (left.document != right.document) == across and _clash(one, other, details):
            yield one, other


def _clash(one: Detail, other: Detail, details: Sequence[Detail]) -> bool:
    across = one.context.document != other.context.document
    if across and not of_one_matter(one, other):
        return False
    if (across or one.kind == "fire") and not told_once(one, other, details):
        return False
    if one.kind in _PLAIN or (across and numbers_beside(one, other)):
        others, ends = _ANOTHER, "，"
    else:
        others, ends = _OTHERS, "，" if one.kind in _OF_A_CLAUSE else "；"
    if any(others.search(_around(detail, ends)) for detail in (one, other)):
        return False
    if _told_by_both(one, other, details):
        return False
    return _ALIKE[one.kind](one, other)


def _told_by_both(one: Detail, other: Detail, details: Sequence[Detail]) -> bool:
    """Say whether a side's own text gives the other's value of the same, too."""
    if one.kind == "sets":
        scored = {detail.value for detail in details if detail.of}
        return not {one.value, other.value} - scored
    return any(
        there is not far
        and there.value == far.value
        and (there.of == far.of or _is_next(near))
        and there.context.document == near.context.document
        and (there.context.block == near.context.block or far.kind == "minute" or _is_next(near))
        for near, far in ((one, other), (other, one))
        for there in details
    )


def _is_next(detail: Detail) -> bool:
    """Say whether an edition is one that is still to come: 第九届将于2027年举行."""
    return detail.kind == "edition" and "将" in detail.context.sentence[detail.until :]


def _around(detail: Detail, ends: str) -> str:
    text = detail.context.sentence
    start = text.rfind("；", 0, detail.at) + 1
    tail = text[detail.until : detail.until + _TAIL].partition(ends)[0]
    return text[max(start, detail.at - _LEAD) : detail.until] + tail


def _same_floor(one: Detail, other: Detail) -> bool:
    mine, theirs = told_words(words_in_clause(one)), told_words(words_in_clause(other))
    less, more = sorted((mine, theirs), key=len)
    named = (less & more) - _ROOMS
    return bool(named) and sum(map(rarity, named)) >= _TELLS and len(less) <= len(named) + 1


def _same_team(one: Detail, other: Detail) -> bool:
    if one.context.document == other.context.document:
        if not {one.context.kind, other.context.kind} & SPOTS:
            return False
    elif not _one_contest(one, other):
        return False
    return one.of.endswith(other.of) or other.of.endswith(one.of)


def _one_contest(one: Detail, other: Detail) -> bool:
    """Say whether a contest that one alone names right there stands in the other's opening, too."""
    for here, there in ((one, other), (other, one)):
        named = _CONTEST.search(here.context.sentence, here.at, here.until)
        if named and named[1] not in there.context.gist.opening:
            return False
    return True


_CONTEST: Final = regex(
    "[得了获夺取到下]([\u4e00-\u9fff]{2})(?:比赛|赛|项目|组)?(?:冠军|第一|头名|亚军|季军)"
)


def rival_of(detail: Detail, other: Detail, details: Sequence[Detail]) -> Detail | None:
    """Give who, in a detail's own text, took the place that the other text gives its team."""
    found = (
        one
        for one in details
        if one.context.document == detail.context.document
        and (one.kind, one.value) == (detail.kind, other.value)
        and one.of != detail.of
    )
    return next(found, None)


def _same_road(one: Detail, other: Detail) -> bool:
    roads = [set(_ROAD.findall(detail.context.sentence[: detail.at])) for detail in (one, other)]
    turned = one.value == other.value[::-1]
    return turned and bool(roads[0] & roads[1] if all(roads) else roads[0] or roads[1])


def _same_house(one: Detail, other: Detail) -> bool:
    """Say whether no house is named but one, by which the article opens if one side names none."""
    houses = [set(_HOUSE.findall(detail.context.sentence[: detail.at])) for detail in (one, other)]
    if all(houses):
        return bool(houses[0] & houses[1])
    opening = f"{one.context.title}{one.context.gist.opening}"
    return not any(houses) or any(house in opening for house in houses[0] | houses[1])


_HOUSE: Final = regex("[\u4e00-\u9fff]{2}(?:馆|书城|园|中心|市场)")


def _same_event(one: Detail, other: Detail) -> bool:
    if one.of != other.of:
        return False
    if one.context.document != other.context.document:
        years = [_YEAR.search(detail.context.gist.opening) for detail in (one, other)]
        return not all(years) or _year_of(years[0]) == _year_of(years[1])
    return one.context.kind in SPOTS or other.context.kind in SPOTS


def _year_of(found: re.Match[str] | None) -> str:
    return found[0] if found else ""


_YEAR: Final = regex(r"(?<!\d)20\d\d(?=年)")


def _same_venue(one: Detail, other: Detail) -> bool:
    """Say whether one occasion is told: in words of its own, or of one day in two articles."""
    parts = [set(_OCCASION.findall(words_in_clause(detail))) for detail in (one, other)]
    if all(parts) and not parts[0] & parts[1]:
        return False
    if one.value in other.value or other.value in one.value:
        return False
    alike = one.value[-1] == other.value[-1] and shared_weight(one, other) >= _SURELY
    days = [set(DATE.findall(detail.context.sentence)) for detail in (one, other)]
    if one.context.document == other.context.document:
        return alike
    dated = all(days) or story_odds(one.context, other.context) < _TELLS_IT
    return alike or bool(days[0] & days[1] if dated else days[0] or days[1])


def _one_slip(one: Detail, other: Detail) -> bool:
    """Say whether two codes differ as hands do: in a figure, or in two turned round."""
    return (
        _one_road(one, other)
        and one.value[0] == other.value[0]
        and digits_apart(one.value, other.value) != ""
    )


def _one_line(one: Detail, other: Detail) -> bool:
    """Say whether two telephones are a slip apart: of two articles, or under one name: 供热热线."""
    if not (one.of or other.of):
        return _one_slip(one, other)
    return one.of == other.of and digits_apart(one.value, other.value) != ""


def _turned_round(one: Detail, other: Detail) -> bool:
    """Say whether the figures of two minutes of a match are each other's turned round."""
    return _one_road(one, other) and digits_apart(one.value, other.value) == "turned"


def _one_road(one: Detail, other: Detail) -> bool:
    """Say whether two articles tell of it: one tells of more roads, and more matches, than one."""
    return one.context.document != other.context.document


def _one_sort(one: Detail, other: Detail) -> bool:
    return one.context.document != other.context.document and one.value[1:] == other.value[1:]


def _same_match(one: Detail, other: Detail) -> bool:
    """Say whether one tells of the sets that were played and the other gives the score in sets."""
    return {one.of, other.of} == {"", "score"}


_ROOMS: Final = frozenset("窗口 柜台 大厅 办公室 教室 会议室 病房 门诊 展厅 服务".split())


def _same_storm(one: Detail, other: Detail) -> bool:
    return one.of == other.of


def _same_jubilee(one: Detail, other: Detail) -> bool:
    return one.of == other.of and _one_road(one, other)


def _one_fire(one: Detail, other: Detail) -> bool:
    """Say whether fires are told of with no block or day of its own each."""
    for pattern in (_HOUSES, DATE):
        mine, theirs = (set(pattern.findall(detail.context.sentence)) for detail in (one, other))
        if mine and theirs and not mine & theirs:
            return False
    return True


_HOUSES: Final = regex(
    "[\u4e00-\u9fff]{2}(?:小区|社区|花园|家园|公寓|大厦|新村)|\\d+(?=号楼|栋|幢)"
)


def _same_length(one: Detail, other: Detail) -> bool:
    """Say whether two lengths are of one match, operation or meeting, and of no part of it."""
    texts = [detail.context.sentence for detail in (one, other)]
    return one.of == other.of and not any(map(_PARTS.search, texts))


_PLAIN: Final = frozenset({"lanes", "phone", "train", "award", "minute"})
_ALIKE: Final = {
    "harm": same_harm,
    "sets": _same_match,
    "term": same_term,
    "lasting": _same_length,
    "rank": same_rank,
    "nth": same_count,
    "placing": _same_team,
    "floor": _same_floor,
    "direction": _same_road,
    "closed": _same_house,
    "edition": _same_event,
    "venue": _same_venue,
    "lanes": _one_road,
    "phone": _one_line,
    "train": _one_slip,
    "award": _one_sort,
    "minute": _turned_round,
    "fire": _one_fire,
    "typhoon": _same_storm,
    "storm": _one_road,
    "issue": _one_road,
    "jubilee": _same_jubilee,
}
