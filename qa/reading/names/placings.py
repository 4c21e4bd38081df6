"""Who came in where: 下村队夺冠, 石桥女排获第四名, 屈居亚军."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from qa.model import Detail
from qa.patterns import regex
from qa.reading.calendar.calendar_atoms import small_number
from qa.reading.scene.scene import Line

_TEAM: Final = regex(
    "(?P<name>[\u4e00-\u9fff]{2,8}?(?:(?<!车)队(?![员长伍友医列的车选主教球名小老])|[男女][篮排足垒](?![^，。；]{0,4}赛)|代表团))"
)
_TEAM_SIGNS: Final = frozenset("队女男团")
_PLACE: Final = regex(
    r"(?P<first>夺冠|夺魁|捧杯|折桂|登顶|封王|夺得?(?:了)?[^，。；]{0,8}?(?:冠军|第一)|捧[起得回走][^，。；]{0,10}?(?:冠军|奖杯|金杯)"
    r"|(?:[获夺赢]得?|拿[到下]?|摘[得下取]|收获|斩获)了?[^，。；]{0,10}?(?:冠军|桂冠|第一名?|头名)"
    r"|(?:第一个|率先|最先)(?:冲过终点|撞线|冲线|到达终点|抵达终点))"
    r"|(?P<second>(?:屈居|获得?|收获|夺得|拿到?了?|取得|摘得|列)[^，。；]{0,6}?(?:亚军|第二名?))"
    r"|(?P<third>(?:屈居|获得?|收获|夺得|拿到?了?|取得|摘得|列)[^，。；]{0,6}?(?:季军|第三名?))"
    r"|(?<=队)(?P<m>第[二三四五六七八九十]|第\d{1,2})(?:名|位)?(?=[，。；、])"
    r"|(?:屈居|获得?|收获|夺得|取得|名列|位列|(?<![男女])排[在名]?|最终列?)[^，。；\d]{0,8}?第(?P<n>\d{1,2}|[四五六七八九十]{1,2})(?:名|位)?",
    holding="冠 魁 杯 桂 登 封 第 先 亚 季",
)
_BEATEN: Final = regex(
    "(?:战胜|击败|力克|险胜|完胜|大胜|胜|负于|不敌|惜败|输给|逆转|淘汰|领先|落后|力压|压倒|超过|甩开|赢了?|负)(?:于|了)?$"
)
_THEN: Final = regex(
    r"曾|上[一]?[届次赛]|[去前]年|\d{4}年|小组|预赛|半决赛|上半|积分|单项|[一二三四]轮|目标|力争|希望|若|如果|有望|"
    r"将|想|再|连续|蝉联|首次|历史|此前|另外|[男女]子"
)
_TITLED: Final = regex("^.*(?:[冠亚季]军|东道主|主队|客队|的|和|与|由)(?=..)")
_BREAK: Final = regex("[。；！？]")
_FINAL: Final = regex(
    "(?:战胜|击败|力克|险胜)(?P<name>[\u4e00-\u9fff]{2,8}?(?:队(?![员长伍友医列的车选主教球名小老])|[男女][篮排足]))[，]?"
    "(?=[^。]{0,8}(?:夺冠|冠军|捧杯|捧起|折桂))"
)
_REACH: Final = 44
_PLACES: Final = {"first": 1, "second": 2, "third": 3}


def read_placings(line: Line) -> Iterator[Detail]:
    """Read the places that teams took, of what is told now; who lost a final came second."""
    text = line.text
    if _TEAM_SIGNS.isdisjoint(line.letters):
        return
    for found in _PLACE.finditer(text):
        first, at = max(found.start() - _REACH, 0), found.start()
        begin = max((one.end() for one in _BREAK.finditer(text, first, at)), default=first)
        team = _winner(text, begin, at)
        if not team or _THEN.search(text, begin, found.end()):
            continue
        if found["first"] and (lost := _FINAL.search(text, begin, found.end())):
            yield _placed(line, (lost.start("name"), found.end()), 2, lost["name"])
        place = small_number(found["n"] or (found["m"] or "第")[1:])
        place = place or _PLACES.get(found.lastgroup or "first", 0)
        if place:
            yield _placed(line, found.span(), place, team)


def _placed(line: Line, where: tuple[int, int], place: int, team: str) -> Detail:
    return Detail(line.span(*where), *where, "placing", str(place), team, line.context)


def _winner(text: str, begin: int, end: int) -> str:
    """Name the last team before a place that is not the one that was beaten."""
    for team in reversed(list(_TEAM.finditer(text, begin, end))):
        name, beaten = team["name"], _BEATEN.search(text, begin, team.start())
        inside = next(
            (one for one in ("战胜", "击败", "力克", "负于", "不敌", "险胜") if one in name), ""
        )
        if not beaten and not inside:
            return _TITLED.sub("", name)
    return ""
