"""One name told to have taken two places of one contest: 第二名李志刚……李志刚获得金牌. Pure.

Who is beaten where the other wins the cup came second, and has lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import MappingProxyType
from typing import Final, NamedTuple

from qa.judging.details.opposite_words import UNTRUE
from qa.judging.details.two_sides import Opposites
from qa.model import Range
from qa.patterns import may_match, regex

_SIGNS: Final = "冠 亚 季 第 金牌 银牌 铜牌 捧 夺 桂"
_WORDS: Final = "冠军|亚军|季军|第[一二三](?:名|位)?|[金银铜]牌"
_RANKS: Final = MappingProxyType(
    {"冠": 1, "金": 1, "一": 1, "亚": 2, "银": 2, "二": 2, "季": 3, "铜": 3, "三": 3}
)
_HAN: Final = "[\u4e00-\u9fffA-Z]"
_NAME: Final = rf"(?P<name>(?![这该本此上首他她其])(?:(?![的了在以和与是由])){_HAN}{{2,7}}?)"
_GOT: Final = (
    "(?:最终)?(?:获得?|夺得?|摘得?|取得|收获|赢得|捧得|拿到|拿下|位[列居]|名列|屈居|[排列])了?"
)
_TOOK: Final = regex(
    rf"(?<![^，。；、：\n])(?:[^，。；、\n]{{2,8}}的)?{_NAME}(?:以[^，。；]{{1,14}})?{_GOT}(?:本[届次]比赛|了)?(?P<place>{_WORDS})",
    holding=_SIGNS,
)
_TOLD: Final = regex(
    rf"(?P<place>冠军|亚军|季军|第[一二三]名)(?:[是为：]|被)?(?P<name>(?![获得的队是为被奖归者]){_HAN}{{2,4}}?)(?=[，。；、]|夺[得走]|获得)",
    holding=_SIGNS,
)
_CROWN: Final = (
    "夺冠|夺魁|折桂|问鼎|(?:夺得?|获得?|捧[得起走回]|摘[得取]|赢得|拿下)了?[^，。；]{0,6}"
    "(?:冠军|奖杯|桂冠|金牌)"
)
_SECOND: Final = "屈居(?:第二|亚军)|(?:获得?|夺得?|收获|取得)了?[^，。；]{0,6}(?:亚军|银牌|第二名)"
_LAST: Final = "(?:获得?|夺得?|收获|取得)了?[^，。；]{0,6}(?:季军|铜牌|第三名)"
_UNBEATEN: Final = "保持不败|保持全胜|全胜战绩|[三四五六七]战[三四五六七]胜|豪取[三四五六七]连胜"
_MATCH: Final = regex(
    rf"(?<![^，。；：\n]){_NAME}(?:主场|客场|昨[天晚]|今[天晚]|最终|在[^，。；]{{1,6}}中)?以?[^，。；\u4e00-\u9fff]{{0,3}}\d{{1,3}}[比:：∶]\d{{1,3}}的?(?:总?比分)?"
    rf"(?:战胜|击败|力克|险胜|大胜|完胜|淘汰)了?(?P<lost>{_HAN}{{2,7}}?)(?=[，。；])(?P<crown>，[^，。；]{{0,6}}?(?:{_CROWN}))?"
)
_TAKES: Final = regex(
    rf"(?:获得?|夺得|屈居|摘得)(?P<place>亚军|季军|第[二三]名)的(?P<name>{_HAN}{{2,8}}?)[^，。；]{{0,4}}?(?P<takes>(?:领取|捧[起得走回]|接过|领走)了?冠军(?:奖杯|奖牌|证书))"
    "|(?P<place2>屈居(?:第二名?|亚军))[^。；]{0,8}?(?P<takes2>登上了?(?:冠军|最高)领奖台)",
    holding="亚 季 第",
)
_EVENT: Final = regex(
    r"\d+米|男[子单双篮排足乙甲]|女[子单双篮排足乙甲]|[单双]打|混[双合]|团体|个人|少年|青年|成年|[甲乙丙ABC一二三四五六]组|预赛|小组|半决赛|初赛|复赛|积分|接力"
    r"|[自蛙蝶仰]泳|[跳掷铅铁标]|[\u4e00-\u9fff]项目"
)
_ELSE: Final = regex(
    f"{UNTRUE}|曾|[去前]年|上[一]?[届次赛]|此前|往届|历史|蝉联|卫冕|另|又|也|还|\\d{{4}}年|去年|分别|不敌|负于|输给|惜败|颁奖嘉宾|被誉|称号"
)
_STOP: Final = regex("[。；！？\n]")
_FAR, _LINK, _MOST = 220, 26, 20


class _Placed(NamedTuple):
    name: str
    rank: int
    at: Range


def placed_names(text: str) -> Iterator[Opposites]:
    """Give the first name of an article that is told in two places of one contest."""
    if not (may_match(_TOOK, text) or may_match(_MATCH, text)):
        return
    match = _MATCH.search(text)
    if match and (again := _won_all(text, match)):
        yield Opposites("lost", match.span(), again)
        return
    if takes := _TAKES.search(text):
        second = "2" if takes["place2"] else ""
        yield Opposites("placed", takes.span(f"place{second}"), takes.span(f"takes{second}"))
        return
    told = [*_of_match(match), *_told(text)] if match else list(_told(text))
    for one in told[:_MOST]:
        again = _again(text, one, told)
        if again:
            yield Opposites("placed", one.at, again)
            return


def _won_all(text: str, match: re.Match[str]) -> Range | None:
    """Give where the loser of a match is told, right behind it, to have won all."""
    name = re.escape(match["lost"])
    again = regex(rf"{name}(?:(?!此前|之前|先前)[^。；，\n]){{0,6}}(?:{_UNBEATEN})")
    found = again.search(text, match.end(), match.end() + _LINK)
    return found.span() if found and not _ELSE.search(text, *match.span()) else None


def _told(text: str) -> Iterator[_Placed]:
    for pattern in (_TOLD, _TOOK):
        for found in pattern.finditer(text):
            yield _Placed(found["name"], _rank(found["place"]), found.span())


def _of_match(match: re.Match[str]) -> Iterator[_Placed]:
    """Give the winner and the loser of a match that won a cup."""
    if match["crown"]:
        yield _Placed(match["name"], 1, match.span())
        yield _Placed(match["lost"], 2, match.span())


def _rank(words: str) -> int:
    return next(_RANKS[sign] for sign in words if sign in _RANKS)


def _again(text: str, one: _Placed, told: list[_Placed]) -> Range | None:
    """Give where a name is told behind to have taken another place."""
    end = min(len(text), one.at[1] + _FAR)
    others = "|".join({re.escape(x.name) for x in told if one.name not in x.name} | {"\0"})
    ways = {1: _CROWN, 2: _SECOND, 3: _LAST}
    apart = "|".join(way for rank, way in ways.items() if rank != one.rank)
    ranked = "|".join(f"{sign}军" for sign in "冠亚季" if _RANKS[sign] != one.rank)
    name = re.escape(one.name)
    again = regex(
        rf"{name}(?:(?!{others})[^。；\n]){{0,{_LINK}}}?(?:{apart})"
        rf"|(?<!上届)(?<!卫冕)(?:{ranked}){name}"
    )
    found = again.search(text, one.at[1], end)
    if not found:
        return None
    near = text[one.at[0] : found.end()]
    own = set(_EVENT.findall(_sentence(text, one.at)))
    more = set(_EVENT.findall(near)) - own
    races = sum(event[0].isdigit() for event in own)
    if _ELSE.search(near) or more or races > 1:
        return None
    return found.span()


def _sentence(text: str, at: Range) -> str:
    start = max(text.rfind(stop, 0, at[0]) + 1 for stop in "。；！？\n")
    stop = _STOP.search(text, at[1])
    return text[start : stop.start() if stop else len(text)]
