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
_TIME: Final = regex("[一二三四]季度|[上下]半年|\\d{1,2}月|全年")
_THIS_IS: Final = regex("这[已也]?是|[已也]是|，[是系]")
_LED: Final = 8
_BARE: Final = "bare"
"""Of what: a rank among nobody says whom."""


def same_rank(one: Detail, other: Detail) -> bool:
    """Say whether two ranks are of one measure; bare ones of one number that stands beside both."""
    metrics = [_metric(detail) for detail in (one, other)]
    if all(metrics) and metrics[0] != metrics[1]:
        return False
    times = [set(_TIME.findall(detail.context.sentence)) for detail in (one, other)]
    if all(times) and not times[0] & times[1]:
        return False
    if _BARE in {one.of, other.of}:
        mine, theirs = (set(_COUNT.findall(words_in_clause(detail))) for detail in (one, other))
        return bool(mine & theirs)
    pool = one.of == other.of or not (one.of and other.of)
    return pool and shared_weight(one, other) >= _SURELY


def _metric(detail: Detail) -> list[str]:
    """Give the last word for a measure before a rank or within it, if any: 积分榜第五."""
    own = detail.context.sentence[detail.at : detail.until]
    return _METRIC.findall(f"{words_in_clause(detail)} {own}")[-1:]


def same_count(one: Detail, other: Detail) -> bool:
    """Say whether two sentences tell of one occasion how many of a year it makes."""
    told = [
        detail.context.sentence[max(0, detail.at - _LED) : detail.at] for detail in (one, other)
    ]
    if one.of != other.of or not any(map(_THIS_IS.search, told)):
        return False
    words = told_words(one.context.sentence) & told_words(other.context.sentence)
    return sum(map(rarity, words)) >= _SURELY
