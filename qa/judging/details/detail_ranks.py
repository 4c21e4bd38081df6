"""Whether two ranks, or two ordinals of one occasion, are told of one thing. Pure."""

from __future__ import annotations

from typing import Final

from qa.judging.details.detail_words import shared_weight, told_words, words_in_clause
from qa.judging.linking.words import rarity
from qa.model import Detail
from qa.patterns import regex

_SURELY = 7
_COUNT: Final = regex(r"\d[\d.]+[^\d\s，。；、]")
_METRIC: Final = regex(
    "总值|总量|增速|增幅|人均|规模|总分|得分|数量|面积|[产销运客货吞吐流存储贷]量|[\u4e00-\u9fff]率|指数|满意度|余额|收入|.[牌分]榜"
)
_PLACE: Final = regex(
    "(?:^|[，。；：“])((?![全该本我各这两])[\u4e00-\u9fff]{2,5}?[省市县区州镇乡村])"
)
_VALUE: Final = regex(r"(?P<value>\d[\d.]*)(?P<unit>[\u4e00-\u9fff]{1,4})(?=[，；])")
_TIME: Final = regex("[一二三四]季度|[上下]半年|\\d{1,2}月|全年")
_YEAR: Final = regex(r"20\d\d(?=年)")
_THIS_IS: Final = regex("这[已也]?是|[已也]是|，[是系]|作为$")
_OF_IT: Final = regex("[^，。；]{0,16}的")
_LED: Final = 8
_BARE: Final = "bare"
"""Of what: a rank among nobody says whom."""


def same_rank(one: Detail, other: Detail) -> bool:
    """Say whether two ranks are of one measure; bare ones of one number that stands beside both."""
    metrics = [_metric(detail) for detail in (one, other)]
    if all(metrics) and metrics[0] != metrics[1]:
        return False
    times = [set(_TIME.findall(detail.context.sentence)) for detail in (one, other)]
    if (all(times) and not times[0] & times[1]) or _years_apart(one, other):
        return False
    if _of_two(one, other):
        return False
    if _BARE in {one.of, other.of}:
        mine, theirs = (set(_COUNT.findall(words_in_clause(detail))) for detail in (one, other))
        return bool(mine & theirs)
    pool = one.of == other.of or not (one.of and other.of)
    return pool and shared_weight(one, other) >= _SURELY


def _of_two(one: Detail, other: Detail) -> bool:
    """Say whether each rank is of a place of its own, or stands behind a number of its own."""
    sentences = [detail.context.sentence[: detail.at] for detail in (one, other)]
    mine, theirs = (set(_PLACE.findall(sentence)) for sentence in sentences)
    if mine and theirs and not mine & theirs:
        return True
    numbers, others = (
        {found["unit"]: found["value"] for found in _VALUE.finditer(sentence)}
        for sentence in sentences
    )
    shared = numbers.keys() & others.keys()
    return bool(shared) and not any(numbers[unit] == others[unit] for unit in shared)


def _years_apart(one: Detail, other: Detail) -> bool:
    """Say whether a year is printed beside one rank that is not the other's, nor the article's."""
    years = [set(_YEAR.findall(detail.context.sentence)) for detail in (one, other)]
    if all(years):
        return not years[0] & years[1]
    day = one.context.date
    return any(years) and day is not None and str(day.year) not in years[0] | years[1]


def _metric(detail: Detail) -> list[str]:
    """Give the last word for a measure before a rank or within it, if any: 积分榜第五."""
    own = detail.context.sentence[detail.at : detail.until]
    return _METRIC.findall(f"{words_in_clause(detail)} {own}")[-1:]


def same_count(one: Detail, other: Detail) -> bool:
    """Say whether two sentences tell of one occasion how many of a year it makes."""
    if one.of != other.of or not any(map(_is_this, (one, other))):
        return False
    words = told_words(one.context.sentence) & told_words(other.context.sentence)
    return sum(map(rarity, words)) >= _SURELY


def _is_this(detail: Detail) -> bool:
    """Say whether an occasion is pointed at as the one told of, and nobody who belongs to it."""
    text = detail.context.sentence
    pointed = _THIS_IS.search(text[max(0, detail.at - _LED) : detail.at])
    return pointed is not None and not (pointed[0] == "作为" and _OF_IT.match(text, detail.until))
