"""Words of two seasons or feasts for one day: 中秋佳节……祝端午安康; 三九严寒……防暑降温. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from qa.judging.details.opposite_words import OTHER_THING, OTHER_TIME, UNTRUE, Matter
from qa.judging.details.two_sides import Opposites, sentence_and_next
from qa.patterns import may_match, regex

_FEASTS: Final = "春节|元宵|端午|中秋|国庆|重阳|元旦|清明"
_COMES: Final = regex(
    rf"(?P<feast>{_FEASTS})(?:佳?节)?(?:来临|到来|前夕|将至|临近|之际|当天)",
    holding="节 来 前 将 临 之际 当天",
)
_WISHED: Final = regex(
    rf"(?P<feast>{_FEASTS})(?:佳?节)?(?:快乐|安康|愉快|团圆|幸福)",
    holding="快乐 安康 愉快 团圆 幸福",
)
_FOOD: Final = {"粽子": "端午", "月饼": "中秋", "元宵": "元宵", "汤圆": "元宵"}
_GIVEN: Final = regex("送[上去来][^，。；]{0,8}?(?P<food>粽子|月饼)", holding="粽子 月饼")
_FLOWERS: Final = regex("(?P<of>桃|梨|杏|樱|荷|菊|油菜|牡丹|杜鹃|梅|槐|茶)花节", holding="花节")
_LEAD: Final = 12
_TOGETHER: Final = regex("[、和与及]|另|还有|先后|去年|此前|邻|同期|继|也|不同")
_BOTH: Final = regex(f"双节|两节|国庆[、和]|[、和]国庆|{UNTRUE}|去年|此前|还有|遇上|逢")

SEASONS: Final = (
    Matter(
        "cold and heat",
        regex("三九|数九|严寒|寒潮|大雪封|隆冬", holding="九 寒 大雪 隆冬"),
        regex("防暑|酷暑|中暑|三伏", holding="暑 三伏"),
        regex(
            f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|冬练|夏练|无论|不论|不管|冒|顶|练|冬病|四季|常年|寒来暑往|到"
        ),
    ),
    Matter(
        "rain and sun",
        regex("在雨中|冒雨|大雨倾盆|大雨滂沱|细雨蒙蒙|阴雨绵绵", holding="雨"),
        regex(
            "晴空万里|万里无云|艳阳高照|阳光明媚|烈日当空|骄阳似火",
            holding="晴空 万里 艳阳 阳光 烈日 骄阳",
        ),
        regex(
            f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|雨后|不论|无论|不管|转晴|还是|日下|风雨|次日|昨天|今天|第[一二三]天"
        ),
    ),
    Matter(
        "school term",
        regex("春季学期(?:开学|第一课|伊始)", holding="春季"),
        regex("新?的?秋季学期", holding="秋季"),
        regex(f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|下学期|上学期|和|至"),
    ),
    Matter(
        "school term in autumn",
        regex("秋季学期(?:开学|第一课|伊始)", holding="秋季"),
        regex("新?的?春季学期", holding="春季"),
        regex(f"{UNTRUE}|{OTHER_TIME}|{OTHER_THING}|下学期|上学期|和|至"),
    ),
)


_EATEN: Final = regex(
    "(?P<feast>端午|中秋)(?:佳?节)?[^。；，]{0,10}[，]?[^。；，]{0,8}?吃(?P<food>粽子|月饼)",
    holding="吃粽 吃月",
)


def feasts(text: str) -> Iterator[Opposites]:
    """Give a feast that comes, and a wish or a gift of another feast right behind it."""
    flowers = list(_FLOWERS.finditer(text)) if may_match(_FLOWERS, text) else []
    for one, other in pairwise(flowers):
        two = one["of"] != other["of"] and len(flowers) == len((one, other))
        if two and not _TOGETHER.search(text, max(0, one.start() - _LEAD), other.start()):
            yield Opposites("feast", one.span(), other.span())
            return
    for eaten in _EATEN.finditer(text) if may_match(_EATEN, text) else ():
        if _FOOD[eaten["food"]] != eaten["feast"] and not _BOTH.search(text, *eaten.span()):
            yield Opposites("feast", eaten.span("feast"), eaten.span("food"))
            return
    for comes in _COMES.finditer(text) if may_match(_COMES, text) else ():
        _, end = sentence_and_next(text, comes.start())
        if _BOTH.search(text, comes.start(), end):
            continue
        for found in _WISHED.finditer(text, comes.end(), end):
            if found["feast"] != comes["feast"]:
                yield Opposites("feast", comes.span(), found.span())
                return
        gift = _GIVEN.search(text, comes.end(), end)
        if gift and comes["feast"] in {"端午", "中秋"} and _FOOD[gift["food"]] != comes["feast"]:
            yield Opposites("feast", comes.span(), gift.span())
            return
