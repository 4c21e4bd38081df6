"""What a figure falls to, of one thing or of two at once: 每车每日, 人均, 日产, 元/吨, 一只羊."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from qa.model import Figure
from qa.patterns import regex
from qa.reading.figures.gaps import clause_before
from qa.reading.figures.per import INTERVAL, MANY, SHARERS, SPACED, dealt_to

SPELLS = frozenset("秒 分钟 小时 天 周 月 季 年".split())
"""Spells of time that a figure may fall to."""
_CUE = regex(
    rf"每(?:一|个|逢)?(?P<many>十万|百万|[十百千万])?(?:一|个)?(?P<per>"
    "延米|工时|股|把|城|晚|孔|眼|道|段|站|种|类|款|垄|炉|穴|丛|捆|席|社区|街道|"
    rf"度(?=电?(?![\u4e00-\u9fff]))|{SHARERS}|小?时|分|秒|[人户船校村组院企]|车(?![位间站次库厢床道])|"
    r"机(?![构场关器组床])|学(?![校员生期科])|生(?![产意])|师(?!傅)|店(?!铺))|"
    r"(?P<mean>[人户亩日村场件店台次篇班校月年周单家桌床车批株吨头生师企机镇季套箱窝棵园组队架艘群])均(?![价衡等匀]|分(?![红得到摊配享]))|"
    r"(?P<plot>亩产|单产)|(?P<hundred>百)公里(?=油耗|耗|电耗|能耗)|"
    r"单(?P<single>[套台件辆张册只份株瓶箱头机个座艘船车井站店库场日])(?![位元据独纯])|"
    r"(?P<ton>吨)[水粮钢煤纸油]?(?:投资|成本|造价|利润|电耗|能耗|价(?!值))|"
    r"单(?P<parcel>票)(?=收入|成本|价|净?利)|"
    r"(?<![去今全明前当昨近每一生节假])(?<!\d)(?P<daily>[日月年])(?:产|处理|供|销|运|用|耗|吃|取|出|吞吐|通行|下线|开采|消耗|抽|排|灌|放|收|采|挖|掘|浇|接待|加工|发送|输送|生产|发电|售|屠宰|配送|装|租|薪|客流|缴|付|营)|"
    r"一(?P<spell>天|晚|个?月|周|年)(?=(?:平均|大约|差不多|能|要|可|就|只|才|约|近)*[\u4e00-\u9fff]?$)|"
    r"(?<![的第同唯有某\d十百千万])一(?P<turn>[班趟车场节件份艘船卷眼])(?=[\u4e00-\u9fff]{0,2}$)|"
    r"平均一(?P<line>[条点船盏栋口座])|"
    r"(?P<whole>全年|一年|一个月|当月|半年|当[天日]|一天|昨[天日]|年度)|"
    r"(?<![之同统唯第\d十百千万])一(?P<one>公斤|个人|[株只头亩棵台辆盏箱桶吨斤户家人])(?![旁边起体般定些])|"
    r"(?P<who>[客者生员民户人])平均|(?P<hour>[时航车]速)|(?P<ticket>票)价|(?P<any>单价|均价|售价|平均|均摊|均为)"
)
_SIGNS = frozenset("每均单产日月年速价一百吨当昨")
_BEHIND = regex(
    rf"[/每](?:一|个)?(?P<per>{SHARERS}|[人年月日天户亩])|一(?P<one>[斤张个份只亩棵株])(?![\u4e00-\u9fff])"
)
_WORDS = {
    "亩产": "亩", "单产": "亩", "名": "人", "位": "人", "日": "天", "度电": "千瓦时", "个人": "人",
    "度": "千瓦时", "生": "人", "师": "人", "企": "家", "机": "台", "船": "艘", "车": "辆",
    "井": "口", "店": "家", "课时": "节", "时": "小时", "分": "分钟", "年度": "年", "全年": "年",
    "一年": "年", "半年": "半年", "一个月": "月", "当月": "月", "当天": "天", "当日": "天",
    "昨天": "天", "昨日": "天", "一天": "天", "时速": "小时", "航速": "小时", "车速": "小时",
    "客": "人", "员": "人", "民": "人", "者": "人", "千克": "公斤", "季度": "季", "票": "张",
    "学": "校", "院": "家", "延米": "米", "晚": "天", "个月": "月",
}  # fmt: skip
_BASES = {
    "mass": "公斤",
    "area": "平方米",
    "volume": "立方米",
    "seconds": "小时",
    "days": "天",
    "months": "月",
    "length": "米",
}
_FIGURE = regex(r"\d")
_NEAR = 16
_MOST = 2


class Falls(NamedTuple):
    """The things that a figure falls to, an empty name for whatever is counted; how many of them.

    `mean` where a word says that it is one figure for each; not where only a spell is named
    that the figure is told for (全年). `stroke` where its unit says it (元/公斤).
    """

    names: tuple[str, ...]
    many: Fraction = Fraction(1)
    mean: bool = True
    stroke: bool = False
    at: int = 0


def falls_to(figure: Figure) -> Falls | None:
    """Name what a figure falls to, by the words beside it; None where nothing does."""
    return _falls(
        figure.quantity.dimension, clause_before(figure), figure.context.sentence, figure.until
    )


@lru_cache(maxsize=1 << 12)
def _falls(dimension: str, clause: str, sentence: str, until: int) -> Falls | None:
    if dimension == "speed":
        return Falls(("小时",), stroke=True)
    _, stroke, under = dimension.partition("/")
    if stroke:
        return Falls((_BASES.get(under, under),), stroke=True)
    near = _FIGURE.split(clause[-_NEAR:])[-1]
    if dealt := dealt_to(clause, sentence, until):
        return Falls((dealt,), at=len(near))
    if near.endswith("每") and (spaced := SPACED.match(sentence, until)):
        return Falls((_WORDS.get(spaced["unit"], spaced["unit"]),), at=len(near))
    if INTERVAL.search(near):
        return None
    cues = [] if _SIGNS.isdisjoint(near) else list(_CUE.finditer(near))
    behind = _BEHIND.match(sentence, until)
    return _named([*cues, *([behind] if behind else [])])


def _named(cues: list[re.Match[str]]) -> Falls | None:
    names: dict[str, None] = {}
    many, mean = 1, False
    for cue in cues:
        kind = cue.lastgroup or ""
        said = "" if kind == "any" else cue[kind]
        if kind == "parcel":
            said = "件"
        elif kind == "hundred":
            said, many = "公里", 100
        elif kind == "per" and "many" in cue.re.groupindex:
            many *= MANY[cue["many"] or ""]
        mean = mean or kind != "whole"
        names[_WORDS.get(said, said)] = None
    if len(names) > 1:
        names.pop("", None)
    if not 0 < len(names) <= _MOST:
        return None
    return Falls(tuple(names), Fraction(many), mean, at=cues[-1].start())
