"""Words that tell which way a value went, and from what: 同比增长, 比上年末多出, 降幅达."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.patterns import regex

_DID = "(?:[签招收建种产接售卖开设办捐发培投完住到用][约成现增入生工购]?)?"
_REACHED = "(?:已|也|更|约|在|为|达到?|是|高达)*"
_THAN = "今年 去年 上年 前年 往年 常年 同期 上月 上周 上届 同日 同月 年初 年底 年末 月末 预期 计划"
_BESIDE_THEN = f"(?<={'|'.join(_THAN.split())})"
"""What stands before 多 or 少 and any verb: 比去年同期多造2.1万亩."""

UP = (
    "增长|上升|增加|提高|提升|上涨|扩大|攀升|跃升|回升|上调|调高|增产|增收|扩[种栽养]|增[招开设派配建种养补购]|加开|扩招|[猛激剧陡]增|飙升|"
    f"多出|多{_DID}|{_BESIDE_THEN}多[\u4e00-\u9fff]{{1,2}}|(?<![\u4e00-\u9fff])多[\u4e00-\u9fff]{{1,2}}|增|涨|(?<!每)升|(?<![最更走新标身长加海])高出?|(?:[增涨升]|上[调涨升浮])幅度?{_REACHED}"
)
DOWN = (
    "减员|裁减|精简|下降|减少|降低|下跌|回落|缩短|收窄|压缩|压减|下调|调低|减产|省下|便宜|优惠|下滑|萎缩|[锐骤]减|"
    f"(?:节[省约]|下浮|核减)率?{_REACHED}|(?:压减|减少|压降|降低|下降|削减|压缩|缩减|精简)率{_REACHED}|节[能电水油气]率{_REACHED}|"
    f"少{_DID}|{_BESIDE_THEN}少[\u4e00-\u9fff]{{1,2}}|(?<![\u4e00-\u9fff])少[\u4e00-\u9fff]{{1,2}}|(?<![起迫])降|减|跌|(?<![最更走新高])低|(?:[降减跌]|下[调降跌浮])幅度?{_REACHED}"
)
PAST = (
    "上年|去年|上月|上个月|前年|上个?季度|上届|前一年|上一年度?|上一季度?|上一届|上周|"
    "上个?赛季|上一赛季|上一?个?(?:采暖|供暖|取暖|供热|收购|生产|旅游|[雪榨茶渔])季|上学期|前一?个?[周月]|上一个?[周月]|前一季度?|昨日|前日|前一[日天]"
)
WHEN = rf"{PAST}|往年|常年|去冬|同期"
_BASES = rf"(?:{WHEN}|年初)(?:同期|底|末)?(?:的)?"
BASIS = rf"同比|环比|[比较]{_BASES}"
MOVE = regex(
    rf"(?P<basis>{BASIS})?(?:又|也|均|则|分别|已|将|共|净|实际|偏)?"
    rf"(?:(?P<up>{UP})|(?P<down>{DOWN})|(?P<better>改善))了?(?P<to>[到至])?(?:约|近|达|超过?|整整|足足|将近|差不多|不到|至少|接近|大约|不止)?$"
)
_ENDS = frozenset(
    "了到至约近达超幅为已也更在是长升加高大收产招增飙多出签建种接售卖开设办捐发培投完住用成现入生工购涨低"
    "省下宜惠栽养降少落短窄缩减跌滑调善整足多过约止员裁简省率浮"
)
"""The last characters of what `MOVE` matches."""

_AT_HEAD = regex(f"(?:^|[，；]|{_BESIDE_THEN})[多少][\u4e00-\u9fff]{{1,2}}$")
_HEADED = 3


@lru_cache(maxsize=1 << 10)
def move(text: str) -> re.Match[str] | None:
    """Find the change that ends a text."""
    ends = text[-1:] in _ENDS or _headed(text)
    return MOVE.search(text) if ends else None


def _headed(text: str) -> bool:
    """Say whether a clause of two or three characters that begins with 多 or 少 ends a text."""
    near = text[-_HEADED:]
    return ("多" in near or "少" in near) and _AT_HEAD.search(text) is not None
