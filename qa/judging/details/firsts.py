"""A first title beside one held or won before: 首个冠军, 成功卫冕."""

from __future__ import annotations

from typing import Final

from qa.judging.details.opposite_words import UNTRUE, Matter
from qa.patterns import regex

_FIRST: Final = "(?:首[次度个座]|第一[次个座回]|头一[次个座回]|头[次回]|队史首|生涯首)"
_LEVEL: Final = "(?P<of>全国|世界|亚洲|奥运|亚运|全运|省|市|县)?"
_TITLE: Final = "(?:冠军|夺冠|登顶|捧杯|奖杯|折桂|夺魁|问鼎|封王|金牌|摘金|夺金)"
_RIVAL: Final = (
    "不敌|击败|战胜|力克|淘汰|负于|对手|完胜|掀翻|终结|对阵|[男女][单双子团]|青年|少年|另|其他"
)

FIRSTS: Final = Matter(
    "first title",
    regex(rf"{_FIRST}[^，。；]{{0,6}}?{_LEVEL}[^，。；]{{0,6}}?{_TITLE}", holding="首 第一 头"),
    regex(
        rf"(?:卫冕|蝉联|再[次度]|第[二三四五六七八九十][次座个回]|曾[经]?[^，。；]{{0,10}}?)[^，。；]{{0,4}}?{_LEVEL}(?<!卫冕)[^，。；]{{0,4}}?{_TITLE}"
        "|成功卫冕|卫冕成功",
        holding="卫冕 蝉联 再 第 曾",
    ),
    regex(f"{UNTRUE}|{_RIVAL}|未|无缘|亚军|教练|父|母|师"),
)
"""A first title beside one held or won before, at the same level where levels are told."""
