"""What a mean falls to: 每亩, 人均, 元/公斤, 单套价格, 平均票价, 时速."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before

_MEASURED = (
    "公斤|千克|公里|平方米|平方公里|公顷|立方米|千瓦时|千瓦|吨|升|斤|亩次|亩|度电|小时|分钟|标箱|人次|航次|"
    "课时|米|克(?!拉)"
)
_ONES = (
    "[个名位户份件家天日台套辆头株棵场批次只村人页册盒瓶桶箱袋包张间座栋条艘趟列班组校届年月周期桌餐"
    "团营窝室舍枚支根面幅副双对架部杯碗块片粒尾羽匹口盏笔票单例起项轮局课节层幢朵枝盆筐季队校店镇乡县区所群篇首颗卷罐筒缸坛笼床顶]"
)
SHARERS = f"{_MEASURED}|{_ONES}"
"""Units of what something falls to."""

MANY = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "十万": 100_000, "百万": 1_000_000}
_EACH = regex(
    rf"每(?:一)?(?P<many>十万|百万|[十百千万])?(?P<per>{SHARERS})|"
    r"平均(?P<size>班)(?:额|级规模)|(?<![每\d])(?P<hundred>百)公里(?=油耗|耗|电耗|能耗)|"
    r"(?P<mean>[人户亩日村场件店台次篇班校月年周单家桌床车批株吨头生师企机镇季套])均(?![价衡等]|分(?![红得到摊配享]))|"
    r"(?P<yield>亩产|单产)|"
    r"(?:平均|[年月])日(?P<daily>[产销])量?|"
    r"平均一(?P<day>天|户|人|家|场|年|月|个)|"
    rf"(?<![第同之统单唯万十百千万亿\d])"
    "一(?P<one>斤|公斤|亩|吨|个|只|头|棵|株|盒|箱|袋|瓶|张|套|台|户)地?(?:[能可]?[卖收赚挣]|只?要|收入|产|合)?[到了得]?$|"
    "一(?P<makes>公?斤|亩|吨)[\u4e00-\u9fff]{0,3}?[产出煮榨磨酿烤做炒用]出?$|"
    "一(?P<dish>[份碗张杯盒瓶斤只块袋件套])[\u4e00-\u9fff]{1,4}?(?:只?要|只?卖|定价|售价|收费)?$|"
    r"单(?P<single>[套台件辆张册只份株瓶箱间头])(?:价格?|成本|售价|造价|均价)|单(?P<unit>[价场])|"
    r"单(?P<piece>[机台个辆座艘船车井站店库])(?:平均)?"
    r"(?:容量|功率|产能|产量|载重|重量?|面积|长度?)|"
    r"(?P<ton>吨)[水粮钢煤纸油]?(?:投资|成本|造价|利润|电耗|能耗|价格)|"
    r"每(?P<power>度)(?=电?[^\u4e00-\u9fff]{0,2}$)"
)
_SIGNS = frozenset("每均平百产单一")
"""Characters of which one is in everything that `_EACH` matches."""
_BEHIND = regex(rf"(?:每|一)(?P<per>{SHARERS})(?=[，。；、）)！”的/]|左右|$)")
_WORDS = {
    "亩产": "亩", "单产": "亩", "名": "人", "位": "人", "日": "天", "度电": "千瓦时",
    "度": "千瓦时", "生": "人", "师": "人", "企": "家", "机": "台", "产": "天", "销": "天",
    "船": "艘", "车": "辆", "井": "口",
    "店": "家", "课时": "节",
}  # fmt: skip
_NAMED = (
    (regex("票价(?:格)?(?:均|一律|统一|为|是|只要|仅|约|才|每张)*$"), ("张", "人次", "人")),
    (regex("客单价(?:为|是|约|达到?)*$"), ("人", "单", "人次", "笔")),
    (regex("(?:楼面地?价|房价|房屋均价|住宅均价)(?:为|是|约|达到?)*$"), ("平方米",)),
)
_ANYTHING = regex("(?:均价|单价|平均(?:单价|售价|成交价|价格|造价|成本))(?:为|是|约|达到?)*$")
_SPEED = regex("(?:平均|均)(?:时速|车速|速度|航速|速)")
_OF_SOME = regex(
    r"每[^，。；年]{1,4}每(?!平方|年)|每[^，。；]{1,3}一次|[^，。；]的每[人户名位]|每(?:隔|逢|当|到)"
)
"""A mean of some only (上大学的每人), or of two things at once (每人每年)."""
SPACED = regex(
    "(?:[\u4e00-\u9fff]{0,5}?[有设建布配摆放用养供栽种挂载住派摊产](?:了|着|置|到|上)?)?"
    "一(?P<unit>[个处座台名位辆所条头只株棵户])"
)
"""One for so many: 每4公里就有一个."""
INTERVAL = regex("(?:每隔?|隔|间隔|相隔)(?:约|近)?$")
"""What makes a figure the distance between two: 每40分钟一班, 隔十米一棵."""
_DEALT = regex(
    "各(?:自|可)?(?:[领得获拿奖补捐交缴掏摊赠派罚处]|分(?![布别散属列公社管])|发(?![展生现电起]))"
    "[\u4e00-\u9fff]{0,4}$|[都均](?:可|能)?[领分拿][到得了]+$"
)
_SHARER = regex(
    r"(?:[\d一二三四五六七八九十百千][余多]?|每|[户人家](?=[户人家]))(?:个)?(?P<per>[户人名位家个组队班所])"
)
_FIGURE = regex(r"\d")
_NEAR = 12


class Per(NamedTuple):
    """The units of which one is meant, and how many of them (每百公里); none: whatever is counted.

    `priced` where the price itself is in such a unit (元/公斤); `speed` where the time is meant.
    """

    units: tuple[str, ...] = ()
    times: Fraction = Fraction(1)
    priced: bool = False
    speed: bool = False


def per(each: Figure) -> Per | None:
    """Name what a figure falls to, None where it is no mean."""
    return _per(each.quantity.dimension, clause_before(each), each.context.sentence, each.until)


def dealt_to(clause: str, sentence: str, until: int) -> str:
    """Name those of the sentence to each of whom a sum is dealt out: 648户…，各领1800元."""
    if not (dealt := _DEALT.search(clause)):
        return ""
    start = max(0, sentence.rfind(clause, 0, until))
    told = [one["per"] for one in _SHARER.finditer(sentence, 0, start + dealt.start())]
    return _WORDS.get(told[-1], told[-1]) if told else ""


@lru_cache(maxsize=1 << 10)
def _per(measured: str, clause: str, sentence: str, until: int) -> Per | None:
    dimension, stroke, _ = measured.partition("/")
    if dimension == "speed" or stroke:
        return _by_unit(dimension, clause)
    if clause.endswith(("每", "平均")) and (spaced := SPACED.match(sentence, until)):
        return Per((spaced["unit"],))
    if "每" in clause and _OF_SOME.search(clause):
        return None
    if dealt := dealt_to(clause, sentence, until):
        return Per((dealt,))
    near = _FIGURE.split(clause[-_NEAR:])[-1]
    cues = [] if _SIGNS.isdisjoint(near) else list(_EACH.finditer(near))
    if not cues:
        return (
            _by_name(clause)
            if INTERVAL.search(clause)
            else _behind(sentence, until) or _by_name(clause)
        )
    return _by_cues(cues) or _by_name(clause)


def _by_unit(dimension: str, clause: str) -> Per | None:
    """Name what 公里/小时 and 元/公斤 fall to."""
    if dimension == "speed":
        return Per(("小时",), speed=True) if _SPEED.search(clause) else None
    return Per(priced=True) if dimension.startswith("money") else None


def _by_cues(cues: list[re.Match[str]]) -> Per | None:
    """Name the one thing that the words before a figure share out to; a year besides is none."""
    named = {cue[cue.lastgroup or 0] for cue in cues if cue.lastgroup != "unit"}
    if named == {"百"}:
        return Per(("公里",), Fraction(MANY["百"]))
    named = named - {"年"} or named
    if len(named) != 1:
        return None
    times = Fraction(MANY[cues[-1]["many"] or ""])
    return Per((_WORDS.get(one := named.pop(), one),), times)


def _behind(sentence: str, until: int) -> Per | None:
    found = _BEHIND.match(sentence, until)
    return Per((_WORDS.get(found["per"], found["per"]),)) if found else None


def _by_name(clause: str) -> Per | None:
    if clause.endswith("均重") or "平均重" in clause or "平均体重" in clause:
        return Per(("头", "只", "尾", "个", "人"))
    if "价" not in clause and "成本" not in clause:
        return None
    for pattern, units in _NAMED:
        if pattern.search(clause):
            return Per(units)
    return Per() if _ANYTHING.search(clause) else None
