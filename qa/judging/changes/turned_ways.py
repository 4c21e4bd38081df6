"""Ways and ranks told the wrong way round: 由东向西单行, 从西口驶入. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.judging.changes.turned import Turned
from qa.patterns import may_match, regex

_ONE_WAY: Final = regex(
    r"[由从自](?P<a>[东西南北])(?:[向往至到])(?P<b>[东西南北])(?:方向)?(?:实行|的)?(?:单向|单行)"
    r"[^。；]{0,30}?[从由自](?:[^，。；东西南北]{0,8})?(?P<end>[东西南北])(?:路?口|端|头|侧|入口|出口)(?P<way>驶入|进入|驶进|开入|进|驶出|驶离|开出)"
)
_WAY_BACK: Final = regex(
    r"(?P<from>[\u4e00-\u9fff]{1,6}?[镇乡村县城港站岛山场])(?:位于|地处|在)(?P<to>[\u4e00-\u9fff]{1,5}?)(?:以|的|正)*(?P<a>[东西南北])"
    r"(?:面|边|方)?(?:约?\d+(?:\.\d+)?(?:公里|千米|里|米)|[^\d，。；]{0,4}处)"
)
_LIES: Final = regex("[镇乡村县城港站岛山场](?:位于|地处|在)")
_CN: Final = "零一二三四五六七八九十"
_N: Final = r"(?:\d{1,2}|[一二两三四五六七八九十])"
_RANK: Final = regex(
    rf"(?:[得考获]了?(?=全|年级|第)|排名?|位[列居]|名列|暂?列|居|排在)(?:全[国省市县班校]|年级|联赛|小组|积分榜|第)?第(?P<rank>{_N})(?:位|名)?(?![\d至到])"
    r"[^。；]{0,20}?(?P<ahead>(?:(?:在[它他她其该]+队?(?:前面|之前|身前|之上)|前面|身前|领先(?:它|他|她|该队))的?(?:目前|现在)?(?:只有|仅有|还有|只|有|是|为)|(?<=，)仅次于)"
    r"(?P<who>[^。；！？]{1,40}))",
    holding="前面 之前 身前 之上 领先 仅次于",
)
_FLOORS: Final = regex(
    r"[由从](?P<a>\d{1,3})(?:楼|层)[^，。；\d]{0,6}?(?P<said>下|降|跌|坠|爬|上|登|升)[^，。；\d]{0,3}[到至](?P<b>\d{1,3})(?:楼|层)"
)
_DOWNWARD: Final = "下降跌坠"
_COUNT: Final = regex(rf"(?P<n>{_N})(?:支|个|名|位|人|家|所)")
_LED: Final = regex("[、和与及]")
_OPEN: Final = regex("[等几多余]")
_BEHIND: Final = 60


def turned_ways(text: str) -> Iterator[Turned]:
    """Find what goes a way that the text has said it cannot."""
    yield from _one_way(text)
    yield from _way_back(text)
    yield from _ranks(text)
    yield from _floors(text)


def _one_way(text: str) -> Iterator[Turned]:
    for found in _ONE_WAY.finditer(text):
        inward = not found["way"].endswith(("出", "离"))
        if found["end"] == found["b" if inward else "a"] and found["a"] != found["b"]:
            there = (found.start("a") - 1, found.end("b"))
            yield Turned((there, (found.start("end"), found.end("way"))), found["way"])


def _way_back(text: str) -> Iterator[Turned]:
    """Find a way from a place to the one it lies north of that leads north."""
    for found in _WAY_BACK.finditer(text) if _LIES.search(text) else ():
        back = regex(
            rf"从[^，。；]{{0,8}}?{found['from'][-1]}[^。；]{{0,16}}?[向往朝](?P<b>[东西南北])[^，。；东西南北]{{0,8}}{found['to']}"
        ).search(text, found.end(), found.end() + _BEHIND)
        if back and back["b"] == found["a"]:
            yield Turned((found.span(), (back.start("b") - 1, back.end())), back["b"])


def _floors(text: str) -> Iterator[Turned]:
    """Find a way up that ends on a lower floor, and a way down that ends on a higher one."""
    for found in _FLOORS.finditer(text):
        rise = int(found["b"]) - int(found["a"])
        if rise and (rise < 0) != (found["said"] in _DOWNWARD):
            places = (found.start(), found.end("a") + 1), (found.start("said"), found.end())
            yield Turned(places, found["said"])


def _ranks(text: str) -> Iterator[Turned]:
    for found in _RANK.finditer(text) if may_match(_RANK, text) else ():
        ahead = _ahead(found["who"].partition("，")[0])
        if ahead and ahead != _number(found["rank"]) - 1:
            yield Turned(((found.start(), found.end("rank")), found.span("ahead")), "前面")


def _ahead(who: str) -> int:
    """Give how many are told to be ahead, 0 where that is not plain."""
    if count := _COUNT.search(who):
        return _number(count["n"])
    return 0 if _OPEN.search(who) else len(_LED.findall(who)) + 1


def _number(text: str) -> int:
    return int(text) if text.isdigit() else 2 if text == "两" else _CN.index(text)
