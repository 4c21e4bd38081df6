"""The end of a way that its order puts elsewhere: 自北向南依次经过甲、乙、丙……最北端的丙. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import regex

_WAY: Final = regex(
    "[自由从](?P<first>[东西南北])[向往到至](?P<last>[东西南北])[^，。；：、]{0,10}?(?:依次|先后|分别)[^，。；：、]{0,6}?(?:经过|途经|为|是|有|设|分布着?|流经|穿过|经|：)"
    "(?P<row>[\u4e00-\u9fff]{2,8}(?:、[\u4e00-\u9fff]{2,8}?)+(?:[和与][\u4e00-\u9fff]{2,8}?)?)(?:[二三四五六七八九]|等|\\d)?[^，。；、]{0,4}(?=[，。；])"
)
_END: Final = "最{side}(?:端|边|面|侧|部)?的(?P<name>[\u4e00-\u9fff]{{2,8}})"


_ROUTE: Final = regex(
    "(?:从|由|自)(?P<origin>[\u4e00-\u9fff]{2,6}?[港站市县镇村岛场])(?:运往|开往|飞往|驶往|发往|前往)(?P<goal>[\u4e00-\u9fff]{2,6}?[港站市县镇村岛场])"
)
_GOAL: Final = regex(
    "(?P<word>目的地|终点站?|到达地)(?P<name>[\u4e00-\u9fff]{2,6}?[港站市县镇村岛场])"
)
_BACK: Final = regex("返|回程|折回|往返|另|原")


def ends_of_way(text: str) -> Iterator[Opposites]:
    """Give the place that is told to lie at an end of a row or way, and does not."""
    for route in _ROUTE.finditer(text):
        _, end = sentence_and_next(text, route.start())
        goal = _GOAL.search(text, route.end(), end)
        turned = goal and goal["name"] == route["origin"] != route["goal"]
        if goal and turned and not _BACK.search(text, route.start(), goal.end()):
            yield Opposites("end of a way", route.span(), goal.span())
            return
    for way in _WAY.finditer(text) if "最" in text else ():
        names = way["row"].replace("和", "、").replace("与", "、").split("、")
        _, end = sentence_and_next(text, way.start())
        for side, own in (("first", names[0]), ("last", names[-1])):
            told = regex(_END.format(side=way[side])).search(text, way.end(), end)
            known = told and [name for name in names if told["name"].startswith(name)]
            if told and known and known[0] != own:
                yield Opposites("end of a way", way.span(), told.span())
                return
